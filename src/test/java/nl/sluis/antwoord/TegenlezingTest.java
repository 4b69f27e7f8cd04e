package nl.sluis.antwoord;

import static nl.sluis.controle.Verklaring.Uitkomst.ANDERS;
import static nl.sluis.controle.Verklaring.Uitkomst.NIET_BEOORDEELD;
import static nl.sluis.controle.Verklaring.Uitkomst.ONVERKLAARD;
import static nl.sluis.controle.Verklaring.Uitkomst.VERKLAARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.controle.Verklaring;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.MemoryDossierRepository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a refusal comes down to. That each demand on the writer is judged stands in the cases; here
 * is what a case cannot tell: the explanation.
 */
class TegenlezingTest {
  private static final Path BASIS = Path.of("conformance-tests", "basis");
  private static final BerichtReader READER = new BerichtReader(Schemas.ingebouwd());
  private static final Peildatum PEILDATUM = new Peildatum(LocalDate.of(2026, 4, 10));

  /** Refuses the first prestatie, with 9307. */
  private static final String ANTWOORD = tekst("JW325.xml");

  private static final String DECLARATIE = tekst("JW323.xml");
  private static final String ONBEKENDE_TOEWIJZING = DECLARATIE.replace(">70001<", ">79999<");

  @Test
  void verklaartEenCodeMetOnzeEigenBevinding() {
    String antwoord = ANTWOORD.replace(">70001<", ">79999<").replace("9307", "9338");

    Tegenlezing tegenlezing = lees(oordeel(ONBEKENDE_TOEWIJZING), antwoord);

    assertThat(tegenlezing.bevindingen()).isEmpty();
    Verklaring verklaring = enige(tegenlezing);
    assertThat(verklaring.uitkomst()).isEqualTo(VERKLAARD);
    assertThat(verklaring.waar().klasse()).isEqualTo("Prestatie");
    assertThat(verklaring.heen())
        .singleElement()
        .satisfies(
            bevinding -> {
              assertThat(bevinding.regel()).isEqualTo("TR338");
              assertThat(bevinding.element()).isEqualTo("ToewijzingNummer");
              assertThat(bevinding.regelnummer()).isEqualTo(33);
              assertThat(bevinding.herstel()).isNotEmpty();
            });
  }

  @Test
  void noemtDeEigenBevindingBijEenAndereCode() {
    String antwoord = ANTWOORD.replace(">70001<", ">79999<");

    Tegenlezing tegenlezing = lees(oordeel(ONBEKENDE_TOEWIJZING), antwoord);

    assertThat(tegenlezing.bevindingen()).isEmpty();
    assertThat(enige(tegenlezing).uitkomst()).isEqualTo(ANDERS);
    assertThat(enige(tegenlezing).heen()).extracting(Bevinding::regel).containsExactly("TR338");
  }

  @Test
  void noemtEenAfwijzingVanWatKloptNietVerklaarbaar() {
    Tegenlezing tegenlezing = lees(oordeel(DECLARATIE), ANTWOORD);

    assertThat(enige(tegenlezing).uitkomst()).isEqualTo(ONVERKLAARD);
    assertThat(enige(tegenlezing).tekst())
        .startsWith("Niet verklaarbaar uit de standaard")
        .contains("geen overtreding van TR307");
    assertThat(tegenlezing.bevindingen())
        .singleElement()
        .satisfies(
            bevinding -> {
              assertThat(bevinding.regel()).isEqualTo("ONVERKLAARD");
              assertThat(bevinding.klasse()).isEqualTo("Prestatie");
              assertThat(bevinding.melding()).startsWith("Retourcode 9307");
            });
  }

  /** 9069 belongs to a stop without a start; a declaratie does not depend on either. */
  @Test
  void wijstBijEenDeclaratieOpStartberichten() {
    Tegenlezing tegenlezing = lees(oordeel(DECLARATIE), ANTWOORD.replace("9307", "9069"));

    assertThat(enige(tegenlezing).uitkomst()).isEqualTo(ONVERKLAARD);
    assertThat(enige(tegenlezing).tekst()).contains("geldt niet voor een JW323").contains("OP364");
  }

  /** 9366 is for a 325 that is wrong, so it can refuse no declaratie. */
  @Test
  void noemtEenCodeVoorHetAntwoordZelfNietVerklaarbaar() {
    Tegenlezing tegenlezing = lees(oordeel(DECLARATIE), ANTWOORD.replace("9307", "9366"));

    assertThat(enige(tegenlezing).uitkomst()).isEqualTo(ONVERKLAARD);
    assertThat(enige(tegenlezing).tekst()).contains("TR366, en die regel geldt niet");
  }

  @Test
  void noemtWatNietBeoordeeldIsNooitOnverklaard() {
    Tegenlezing zonderContract = lees(oordeel(DECLARATIE), ANTWOORD.replace("9307", "0611"));
    Tegenlezing zonderDossier = lees(oordeel(DECLARATIE, null), ANTWOORD);

    assertThat(zonderContract.bevindingen()).isEmpty();
    assertThat(enige(zonderContract).uitkomst()).isEqualTo(NIET_BEOORDEELD);
    assertThat(enige(zonderContract).tekst()).contains("geen contractregister");
    assertThat(zonderDossier.bevindingen()).isEmpty();
    assertThat(enige(zonderDossier).uitkomst()).isEqualTo(NIET_BEOORDEELD);
    assertThat(enige(zonderDossier).tekst()).contains("geen dossier");
  }

  @Test
  void verklaart0001MetAllesWatBinnenHetBerichtNietKlopt() {
    Beoordeling heen =
        oordeel(
            DECLARATIE
                .replace("TotaalBedrag>142740<", "TotaalBedrag>142741<")
                .replace(">999991000<", ">999991001<"));

    Verklaring verklaring = enige(lees(heen, alleenHeader("0001")));

    assertThat(verklaring.uitkomst()).isEqualTo(VERKLAARD);
    assertThat(verklaring.heen()).extracting(Bevinding::regel).containsExactly("TR358", "CS002");
  }

  @Test
  void noemt0001ZonderFoutInHetBerichtNietVerklaarbaar() {
    Tegenlezing tegenlezing = lees(oordeel(DECLARATIE), alleenHeader("0001"));

    assertThat(enige(tegenlezing).uitkomst()).isEqualTo(ONVERKLAARD);
    assertThat(tegenlezing.bevindingen()).extracting(Bevinding::klasse).containsExactly("Header");
  }

  @Test
  void keurtEenAntwoordMetBevindingenAf() {
    Leesresultaat antwoord = READER.lees(bytes(ANTWOORD));
    Beoordeling eigen = new Controle().controleer(antwoord, PEILDATUM, null);
    Tegenlezing tegenlezing = Tegenlezing.van(oordeel(DECLARATIE), antwoord);

    assertThat(eigen.oordeel()).isEqualTo(Oordeel.GOEDGEKEURD);
    Beoordeling samen = eigen.met(tegenlezing.bevindingen());
    assertThat(samen.oordeel()).isEqualTo(Oordeel.AFGEKEURD);
    assertThat(samen.niveau()).isEqualTo(3);
    assertThat(eigen.met(List.of())).isSameAs(eigen);
  }

  @Test
  void vindtHetHeenberichtOpIdentificatieEnOpDeclaratieNummer() {
    Beoordeling declaratie = oordeel(DECLARATIE);
    Heenberichten heenberichten = heenberichten(declaratie, oordeel(tekst("JW301.xml")));

    Leesresultaat antwoord = READER.lees(bytes(ANTWOORD));
    assertThat(heenberichten.bij(antwoord)).containsSame(declaratie);
    assertThat(heenberichten.bijDeclaratieNummer(antwoord)).containsSame(declaratie);
    Leesresultaat vanAnder =
        READER.lees(
            bytes(ANTWOORD.replace("BASIS323", "ANDERE323").replace("DECL202603", "DECL202699")));
    assertThat(heenberichten.bij(vanAnder)).isEmpty();
    assertThat(heenberichten.bijDeclaratieNummer(vanAnder)).isEmpty();
  }

  /** Two aanbieders may use one Identificatie. */
  @Test
  void kiestHetHeenberichtVanDezelfdePartijen() {
    Beoordeling eigen = oordeel(DECLARATIE);
    Beoordeling vanAnder = oordeel(DECLARATIE.replace("99990001", "99990002"));

    assertThat(heenberichten(eigen, vanAnder).bij(READER.lees(bytes(ANTWOORD))))
        .containsSame(eigen);
  }

  @Test
  void noemtInGeenZinPersoonsgegevens() {
    String antwoord = ANTWOORD.replace("999991000", "999991152").replace(">10<", ">11<");
    Tegenlezing tegenlezing = lees(oordeel(DECLARATIE), antwoord);

    assertThat(tegenlezing.bevindingen()).isNotEmpty();
    assertThat(tegenlezing.bevindingen())
        .allSatisfy(
            bevinding -> assertThat(bevinding.melding()).doesNotContain("999991000", "999991152"));
  }

  private static Verklaring enige(Tegenlezing tegenlezing) {
    assertThat(tegenlezing.verklaringen()).hasSize(1);
    return tegenlezing.verklaringen().get(0);
  }

  private static Tegenlezing lees(Beoordeling heen, String antwoord) {
    Leesresultaat gelezen = READER.lees(bytes(antwoord));
    assertThat(gelezen.fouten()).isEmpty();
    return Tegenlezing.van(heen, gelezen);
  }

  private static Heenberichten heenberichten(Beoordeling... beoordelingen) {
    Heenberichten heenberichten = new Heenberichten();
    Arrays.stream(beoordelingen).forEach(heenberichten::voegToe);
    return heenberichten;
  }

  private static String alleenHeader(String code) {
    return ANTWOORD
        .replaceAll("(?s)<jw325:DeclaratieAntwoord>.*</jw325:DeclaratieAntwoord>", "")
        .replace(">0200<", ">" + code + "<");
  }

  private static Beoordeling oordeel(String heenbericht) {
    Leesresultaat toewijzing = READER.lees(bytes(tekst("JW301.xml")));
    DossierRepository dossier = new MemoryDossierRepository();
    dossier.verwerk(toewijzing.soort(), toewijzing.gelezen(), klasse -> true);
    return oordeel(heenbericht, dossier);
  }

  private static Beoordeling oordeel(String heenbericht, @Nullable DossierRepository dossier) {
    return new Controle().controleer(READER.lees(bytes(heenbericht)), PEILDATUM, dossier);
  }

  private static byte[] bytes(String bericht) {
    return bericht.getBytes(StandardCharsets.UTF_8);
  }

  private static String tekst(String basis) {
    try {
      return Files.readString(BASIS.resolve(basis));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
