package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our schemas give the verdict of the official ones on thousands of messages, made up from the
 * value space of the official schema and then changed in one place. Three engines judge by the
 * official schema: the JDK's, which is also ours, the Multi-Schema Validator, and the program that
 * is compiled from it.
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

  @ParameterizedTest
  @EnumSource
  void geeftHetOordeelVanHetOfficieleSchema(Berichtsoort soort) {
    Vergelijking vergelijking = new Vergelijking(soort);
    Proefberichten berichten =
        new Proefberichten(soort, vergelijking.officieel, HELEMAAL_BEPROEFD::add);

    berichten.goede(vergelijking::goed);
    berichten.veranderde(
        10,
        (mutatie, wat, bericht) ->
            vergelijking.vergelijk(wat, bericht, !NIET_VOOR_MSV.contains(mutatie)));
    berichten.metAndereWaarden(
        (type, wat, bericht) ->
            vergelijking.vergelijk(wat, bericht, !type.basis().matches("date|time")));

    assertThat(vergelijking.verschillen).isEmpty();
    assertThat(vergelijking.goed).isGreaterThan(10);
    assertThat(vergelijking.fout).isGreaterThan(40);
    assertThat(vergelijking.zeker).isGreaterThan(vergelijking.goed / 3);
  }

  /** The referees of one berichtsoort and what they did not agree on. */
  private static final class Vergelijking {
    private final OfficieelSchema officieel;
    private final Scheidsrechter jdk;
    private final Scheidsrechter msv;
    private final Scheidsrechter programma;
    private final List<String> verschillen = new ArrayList<>();
    private int goed;
    private int fout;
    private int zeker;

    Vergelijking(Berichtsoort soort) {
      this.officieel = OfficieelSchema.van(soort);
      this.jdk = Scheidsrechter.jdk(officieel.basisschema(), officieel.berichtschema());
      this.msv = Scheidsrechter.msv(officieel.basisschema(), officieel.berichtschema());
      this.programma = Scheidsrechter.programma(officieel.basisschema(), officieel.berichtschema());
    }

    void goed(Knoop bericht) {
      assertThat(jdk.keurtGoed(bericht.xml())).as(bericht.xml()).isTrue();
      vergelijk("een goed bericht", bericht, false);
    }

    void vergelijk(String wat, Knoop bericht, boolean isVoorMsv) {
      String xml = bericht.xml();
      boolean isGoed = jdk.keurtGoed(xml);
      if (isGoed) {
        goed++;
      } else {
        fout++;
      }
      meld(wat, "Sluis", isGoed, onsOordeel(xml));
      if (isVoorMsv) {
        meld(wat, "MSV", isGoed, msv.keurtGoed(xml));
      }
      // of what is wrong, or right in a rare way, the program is not sure
      if (programma.keurtGoed(xml)) {
        zeker++;
        meld(wat, "the program", isGoed, true);
      }
    }

    private void meld(String wat, String wie, boolean isGoed, boolean ander) {
      if (isGoed != ander) {
        verschillen.add("%s: official %s, %s %s".formatted(wat, isGoed, wie, ander));
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
