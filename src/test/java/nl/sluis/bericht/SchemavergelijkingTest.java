package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our schemas give the verdict of the official ones on thousands of messages, made up from the
 * value space of the official schema and then changed in one place. Two engines judge by the
 * official schema: the JDK's, which is also ours, and the Multi-Schema Validator.
 *
 * <p>Where MSV is known to say otherwise it is not asked: it takes any number for a month, day,
 * hour, minute or second and any way of writing a year (2026-13-45, 25:61:61, 0000-01-01, 02026),
 * and on an xsi:type that is unknown or wider it approves or fails inside.
 */
class SchemavergelijkingTest {
  private static final BerichtReader READER = new BerichtReader(Schemas.ingebouwd());
  private static final Set<Mutatie> NIET_VOOR_MSV =
      EnumSet.of(Mutatie.ONBEKEND_TYPE, Mutatie.RUIMER_TYPE, Mutatie.EIGEN_TYPE);

  /** Which types have had all their values; after that some of them are enough. */
  private static final Set<String> HELEMAAL_BEPROEFD = new HashSet<>();

  private static final int TIENDE_DEEL = 10;
  private static final int DERTIGSTE_DEEL = 30;

  @ParameterizedTest
  @EnumSource
  void geeftHetOordeelVanHetOfficieleSchema(Berichtsoort soort) {
    Vergelijking vergelijking = new Vergelijking(soort);
    Random kans = new Random(soort.ordinal());
    Knoop vol = vergelijking.bericht(Xsd.Omvang.VOL, kans);
    for (Xsd.Omvang omvang : Xsd.Omvang.values()) {
      vergelijking.goed(vergelijking.bericht(omvang, kans));
    }
    List<Knoop> elementen = vol.alle().toList();
    for (int nummer = 0; nummer < elementen.size(); nummer++) {
      verander(vergelijking, vol, nummer, kans);
      if (elementen.get(nummer).isWaarde()) {
        beproef(vergelijking, vol, elementen.get(nummer), kans);
      }
    }

    assertThat(vergelijking.verschillen).isEmpty();
    assertThat(vergelijking.goed).isGreaterThan(10);
    assertThat(vergelijking.fout).isGreaterThan(40);
  }

  private static void verander(Vergelijking vergelijking, Knoop vol, int nummer, Random kans) {
    for (Mutatie mutatie : Mutatie.values()) {
      boolean kan = nummer > 0 || !mutatie.isBijBuren();
      if (kan && kans.nextInt(TIENDE_DEEL) == 0) {
        Knoop veranderd = mutatie.van(vol, nummer);
        String wat = mutatie + " bij element " + nummer;
        vergelijking.vergelijk(wat, veranderd, !NIET_VOOR_MSV.contains(mutatie));
      }
    }
  }

  private static void beproef(Vergelijking vergelijking, Knoop vol, Knoop blad, Random kans) {
    boolean isNieuw = HELEMAAL_BEPROEFD.add(vergelijking.soort.standaard() + blad.type.naam());
    boolean isVoorMsv = !blad.type.basis().matches("date|time");
    String waarde = blad.waarde;
    for (String proef : blad.type.proefwaarden()) {
      if (isNieuw || kans.nextInt(DERTIGSTE_DEEL) == 0) {
        blad.waarde = proef;
        vergelijking.vergelijk(blad.naam + " met [" + proef + "]", vol, isVoorMsv);
      }
    }
    blad.waarde = waarde;
  }

  /** The referees of one berichtsoort and what they did not agree on. */
  private static final class Vergelijking {
    private final Berichtsoort soort;
    private final Xsd xsd;
    private final Scheidsrechter jdk;
    private final Scheidsrechter msv;
    private final List<String> verschillen = new ArrayList<>();
    private int goed;
    private int fout;

    Vergelijking(Berichtsoort soort) {
      OfficieelSchema officieel = OfficieelSchema.van(soort);
      this.soort = soort;
      this.xsd = new Xsd(officieel.basisschema(), officieel.berichtschema());
      this.jdk = Scheidsrechter.jdk(officieel.basisschema(), officieel.berichtschema());
      this.msv = Scheidsrechter.msv(officieel.basisschema(), officieel.berichtschema());
    }

    Knoop bericht(Xsd.Omvang omvang, Random kans) {
      return xsd.bericht(omvang, kans);
    }

    void goed(Knoop bericht) {
      assertThat(jdk.keurtGoed(bericht.xml())).as(bericht.xml()).isTrue();
      vergelijk("een goed bericht", bericht, false);
    }

    void vergelijk(String wat, Knoop bericht, boolean isVoorMsv) {
      String xml = bericht.xml();
      boolean officieel = jdk.keurtGoed(xml);
      if (officieel) {
        goed++;
      } else {
        fout++;
      }
      meld(wat, "Sluis", officieel, onsOordeel(xml));
      if (isVoorMsv) {
        meld(wat, "MSV", officieel, msv.keurtGoed(xml));
      }
    }

    private void meld(String wat, String wie, boolean officieel, boolean ander) {
      if (officieel != ander) {
        verschillen.add("%s: official %s, %s %s".formatted(wat, officieel, wie, ander));
      }
    }
  }

  /** Through the whole reader, which must neither throw nor leave a refusal without words. */
  private static boolean onsOordeel(String xml) {
    Leesresultaat gelezen = READER.lees(xml.getBytes(UTF_8));
    assertThat(gelezen.fouten())
        .allSatisfy(
            fout -> {
              assertThat(fout.melding()).isNotBlank();
              assertThat(fout.herstel()).isNotBlank();
              assertThat(fout.niveau() == 0 || fout.pad().startsWith("/Bericht")).isTrue();
            });
    return gelezen.isGelezen() || isAlleenOnbruikbaar(gelezen);
  }

  /** Approved by the schema, and still no date to reckon with. */
  private static boolean isAlleenOnbruikbaar(Leesresultaat gelezen) {
    return gelezen.fouten().stream().allMatch(fout -> fout.melding().contains("te rekenen"));
  }
}
