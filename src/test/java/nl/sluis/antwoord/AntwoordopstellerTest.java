package nl.sluis.antwoord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Oordeel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The answers as IV028, IV032, IV087 and IV088 describe them, case by case. */
class AntwoordopstellerTest {
  private static final Schemas SCHEMAS = Schemas.ingebouwd();
  private static final LocalDate VANDAAG = LocalDate.of(2026, 4, 3);

  @Nested
  @DisplayName("Retourbericht (302)")
  class Retour {
    private final Leesresultaat heen = lees("JW301.xml");
    private final Toewijzingbericht bericht = (Toewijzingbericht) heen.gelezen();
    private final Toewijzingbericht.Client client = bericht.client();

    @Test
    void isAlleenEenHeaderZonderCodesAlsAllesGoedIs() {
      Toewijzingbericht retour = antwoord(goedgekeurd(heen));
      assertThat(retour.client()).isNull();
      assertThat(retour.header().retourCodes()).isEmpty();
      assertThat(retour.header().berichtCode()).isEqualTo("437");
      assertThat(retour.header().dagtekeningRetour()).isEqualTo(VANDAAG);
      assertThat(retour.header().afzender()).isEqualTo(bericht.header().afzender());
      assertThat(retour.header().ontvanger()).isEqualTo(bericht.header().ontvanger());
      assertThat(retour.header().berichtIdentificatie())
          .isEqualTo(bericht.header().berichtIdentificatie());
    }

    @Test
    void isAlleenEenHeaderMet0001BijEenFoutBinnenHetBericht() {
      Toewijzingbericht retour =
          antwoord(afgekeurd(heen, Oordeel.AFGEKEURD, bevinding(2, "0001", client)));
      assertThat(retour.client()).isNull();
      assertThat(retour.header().retourCodes()).containsExactly("0001");
    }

    @Test
    void isAlleenEenHeaderMetDeCodeBijEenFoutInDeHeader() {
      Toewijzingbericht retour =
          antwoord(
              afgekeurd(
                  heen,
                  Oordeel.AFGEKEURD,
                  bevinding(3, "9056", bericht.header()),
                  bevinding(4, "8848", bericht.header())));
      assertThat(retour.client()).isNull();
      assertThat(retour.header().retourCodes()).containsExactly("9056", "8848");
    }

    @Test
    void neemtAlleKlassenOverMet0200OfDeCode() {
      Berichtklasse tweede = client.toegewezenProducten().get(1);
      Toewijzingbericht retour =
          antwoord(afgekeurd(heen, Oordeel.AFGEKEURD, bevinding(3, "9332", tweede)));
      Toewijzingbericht.Client terug = retour.client();
      assertThat(retour.header().retourCodes()).containsExactly("0200");
      assertThat(terug.retourCodes()).containsExactly("0200");
      assertThat(terug.relaties().get(0).retourCodes()).containsExactly("0200");
      assertThat(terug.relaties().get(0).contact().retourCodes()).containsExactly("0200");
      assertThat(terug.contactgegevens().get(0).retourCodes()).containsExactly("0200");
      assertThat(terug.toegewezenProducten())
          .extracting(product -> product.retourCodes())
          .containsExactly(List.of("0200"), List.of("9332"));
      assertThat(terug.bsn()).isEqualTo(client.bsn());
      assertThat(terug.naam()).isEqualTo(client.naam());
      assertThat(terug.toegewezenProducten().get(1).omvang())
          .isEqualTo(client.toegewezenProducten().get(1).omvang());
    }

    @Test
    void zegtWatOnderEenAfgekeurdeKlasseNietBeoordeeldIs() {
      Toewijzingbericht retour =
          antwoord(afgekeurd(heen, Oordeel.AFGEKEURD, bevinding(3, "8187", client)));
      assertThat(retour.client().relaties().get(0).retourCodes()).containsExactly("0233");
      assertThat(retour.client().relaties().get(0).contact().retourCodes()).containsExactly("0233");
      assertThat(retour.client().toegewezenProducten())
          .allSatisfy(product -> assertThat(product.retourCodes()).containsExactly("0233"));
    }
  }

  @Nested
  @DisplayName("Declaratie-antwoord (325)")
  class DeclaratieAntwoordTest {
    private final Leesresultaat heen = lees("JW323.xml");
    private final Declaratiebericht bericht = (Declaratiebericht) heen.gelezen();
    private final Client client = bericht.declaratie().clienten().get(0);
    private final Prestatie eerste = client.prestaties().get(0);
    private final Prestatie tweede = client.prestaties().get(1);
    private final TotaalBedrag totaal = bericht.declaratie().totaalIngediendBedrag();

    @Test
    void kentAllesToeMet8001() {
      DeclaratieAntwoordbericht retour = antwoord(goedgekeurd(heen));
      DeclaratieAntwoord antwoord = retour.declaratieAntwoord();
      assertThat(retour.header().retourCodes()).containsExactly("0200");
      assertThat(antwoord.retourCodes()).containsExactly("8001");
      assertThat(antwoord.totaalIngediendBedrag()).isEqualTo(totaal);
      assertThat(antwoord.totaalToegekendBedrag()).isEqualTo(totaal);
      assertThat(antwoord.clienten()).isEmpty();
      assertThat(retour.header().declaratieIdentificatie())
          .isEqualTo(bericht.header().berichtIdentificatie());
      assertThat(retour.header().afzender()).isEqualTo(bericht.header().ontvanger());
      assertThat(retour.header().ontvanger()).isEqualTo(bericht.header().afzender());
      assertThat(retour.header().xsdVersieDeclaratie()).isEqualTo(bericht.header().xsdVersie());
    }

    @Test
    void isAlleenEenHeaderMet0001BijEenFoutBinnenHetBericht() {
      DeclaratieAntwoordbericht retour =
          antwoord(afgekeurd(heen, Oordeel.AFGEKEURD, bevinding(2, "0001", eerste)));
      assertThat(retour.declaratieAntwoord()).isNull();
      assertThat(retour.header().retourCodes()).containsExactly("0001");
    }

    @Test
    void isAlleenEenHeaderBijEenFoutInDeHeader() {
      DeclaratieAntwoordbericht retour =
          antwoord(afgekeurd(heen, Oordeel.AFGEKEURD, bevinding(3, "9056", bericht.header())));
      assertThat(retour.declaratieAntwoord()).isNull();
      assertThat(retour.header().retourCodes()).containsExactly("9056");
    }

    @Test
    void kentNietsToeBijEenFoutInDeDeclaratie() {
      DeclaratieAntwoordbericht retour =
          antwoord(afgekeurd(heen, Oordeel.AFGEKEURD, bevinding(3, "9333", bericht.declaratie())));
      DeclaratieAntwoord antwoord = retour.declaratieAntwoord();
      assertThat(retour.header().retourCodes()).containsExactly("0200");
      assertThat(antwoord.retourCodes()).containsExactly("9333");
      assertThat(antwoord.totaalIngediendBedrag()).isEqualTo(totaal);
      assertThat(antwoord.totaalToegekendBedrag())
          .isEqualTo(new TotaalBedrag(0, DebetCredit.DEBET));
      assertThat(antwoord.clienten()).isEmpty();
    }

    @Test
    void noemtAlleenDeAfgewezenPrestatiesElkMetAlHaarCodes() {
      DeclaratieAntwoordbericht retour =
          antwoord(
              afgekeurd(
                  heen,
                  Oordeel.DEELS_AFGEKEURD,
                  bevinding(3, "9307", tweede),
                  bevinding(3, "9387", tweede),
                  bevinding(3, "9387", tweede)));
      DeclaratieAntwoord antwoord = retour.declaratieAntwoord();
      assertThat(retour.header().retourCodes()).containsExactly("0200");
      assertThat(antwoord.retourCodes()).containsExactly("0200");
      assertThat(antwoord.clienten())
          .singleElement()
          .extracting(Client::bsn)
          .isEqualTo(client.bsn());
      assertThat(antwoord.clienten().get(0).retourCodes()).containsExactly("0200");
      assertThat(antwoord.clienten().get(0).prestaties()).singleElement();
      Prestatie terug = antwoord.clienten().get(0).prestaties().get(0);
      assertThat(terug).isEqualTo(tweede.terug(List.of("9307", "9387")));
      assertThat(antwoord.totaalToegekendBedrag().saldo())
          .isEqualTo(totaal.saldo() - tweede.ingediendBedrag().saldo());
    }

    @Test
    void zendtBijEenAfgekeurdeClientAlHaarPrestatiesTerugMet0233() {
      DeclaratieAntwoordbericht retour =
          antwoord(afgekeurd(heen, Oordeel.AFGEKEURD, bevinding(3, "8187", client)));
      DeclaratieAntwoord antwoord = retour.declaratieAntwoord();
      assertThat(antwoord.retourCodes()).containsExactly("0200");
      assertThat(antwoord.clienten().get(0).retourCodes()).containsExactly("8187");
      assertThat(antwoord.clienten().get(0).prestaties())
          .containsExactly(eerste.terug(List.of("0233")), tweede.terug(List.of("0233")));
      assertThat(antwoord.totaalToegekendBedrag())
          .isEqualTo(new TotaalBedrag(0, DebetCredit.DEBET));
    }
  }

  @Test
  void antwoordtNietOpWatGeenBerichtIs() {
    Leesresultaat onleesbaar = new BerichtReader(SCHEMAS).lees("geen xml".getBytes());
    Beoordeling geweigerd = new Beoordeling(onleesbaar, Oordeel.GEWEIGERD, 0, List.of(), List.of());
    assertThat(stelOp(geweigerd)).isEmpty();
  }

  @Test
  void antwoordtNietOpEenAntwoord() {
    byte[] retour = schrijf(stelOp(goedgekeurd(lees("JW301.xml"))).findFirst().orElseThrow());
    assertThat(stelOp(goedgekeurd(new BerichtReader(SCHEMAS).lees(retour)))).isEmpty();
  }

  @Test
  void antwoordtNietZolangEenRegelNietTeBeoordelenIs() {
    assertThat(stelOp(afgekeurd(lees("JW301.xml"), Oordeel.ONBESLIST))).isEmpty();
  }

  /** What comes back has been written, has passed its schema, and was read again. */
  @SuppressWarnings("unchecked")
  private static <T extends Bericht> T antwoord(Beoordeling beoordeling) {
    Antwoord antwoord = stelOp(beoordeling).findFirst().orElseThrow();
    Leesresultaat terug = new BerichtReader(SCHEMAS).lees(schrijf(antwoord));
    assertThat(terug.gelezen()).isEqualTo(antwoord.bericht());
    return (T) terug.gelezen();
  }

  private static byte[] schrijf(Antwoord antwoord) {
    return new BerichtWriter(SCHEMAS).schrijf(antwoord.bericht(), antwoord.soort());
  }

  private static Stream<Antwoord> stelOp(Beoordeling beoordeling) {
    return new Antwoordopsteller()
        .stelOp(beoordeling, Antwoordkenmerk.van(new byte[] {1}, VANDAAG)).stream();
  }

  private static Beoordeling goedgekeurd(Leesresultaat gelezen) {
    return new Beoordeling(gelezen, Oordeel.GOEDGEKEURD, null, List.of(), List.of());
  }

  private static Beoordeling afgekeurd(
      Leesresultaat gelezen, Oordeel oordeel, Bevinding... bevindingen) {
    Integer niveau =
        Stream.of(bevindingen).map(Bevinding::niveau).min(Integer::compare).orElse(null);
    return new Beoordeling(gelezen, oordeel, niveau, List.of(bevindingen), List.of());
  }

  private static Bevinding bevinding(int niveau, @Nullable String code, Berichtklasse waar) {
    return new Bevinding(
        "TR" + code + niveau, niveau, code, waar.klasse(), "", "", 0, 0, "", "", "", waar);
  }

  private static Leesresultaat lees(String basis) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("conformance-tests", "basis", basis));
      Leesresultaat gelezen = new BerichtReader(SCHEMAS).lees(bytes);
      assertThat(gelezen.fouten()).isEmpty();
      return gelezen;
    } catch (IOException fout) {
      throw new java.io.UncheckedIOException(fout);
    }
  }
}
