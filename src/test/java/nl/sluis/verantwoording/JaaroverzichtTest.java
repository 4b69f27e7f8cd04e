package nl.sluis.verantwoording;

import static nl.sluis.verantwoording.Jaarlezing.geleverd;
import static nl.sluis.verantwoording.Jaarlezing.rijen;
import static nl.sluis.verantwoording.Jaarproef.BEGELEIDING;
import static nl.sluis.verantwoording.Jaarproef.debet;
import static nl.sluis.verantwoording.Jaarproef.metUurcontract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import org.junit.jupiter.api.Test;

/** What the accounts say besides their lines; an hour costs ten euros. */
class JaaroverzichtTest {
  /** 8.6 and D54. */
  @Test
  void zetBeschikbaarheidBuitenDe323() {
    Product crisis = new Product("46", "46A01");

    Jaaroverzicht overzicht =
        metUurcontract()
            .contract(
                "0363", crisis, "BEHANDELEN;BESCHIKBAARHEID;TAAKGERICHT;;1000,00;", "11500,00")
            .verantwoordt();

    Jaarregel regel = overzicht.regels().get(0);
    assertThat(regel.sleutel().isBuiten323()).isTrue();
    assertThat(regel.som().geleverd()).isEqualTo(1_150_000);
    assertThat(regel.opmerkingen()).singleElement().asString().startsWith("buiten 323");
    List<String> cellen = overzicht.bladen(null, List.of()).get(0).rijen().get(0).cellen();
    assertThat(cellen.subList(0, 17))
        .containsExactly(
            "0363",
            "Amsterdam",
            "JW",
            "46",
            "46A01",
            "BESCHIKBAARHEID",
            "TAAKGERICHT",
            "",
            "",
            "11500,00",
            "",
            "",
            "",
            "",
            "",
            "",
            "");
  }

  /** 8.6: what is paid as one is one row, and is not divided. */
  @Test
  void verdeeltBeschikbaarheidVanMeerGemeentenNiet() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .contract(
                "0363,0384",
                new Product("46", "46A01"),
                "BEHANDELEN;BESCHIKBAARHEID;TAAKGERICHT;;1000,00;",
                "")
            .verantwoordt();

    assertThat(overzicht.perGemeente()).containsOnlyKeys("0363,0384");
    assertThat(geleverd(overzicht)).isEqualTo(1_200_000);
  }

  /** 8.7: of a 325 that does not add up the lines count. */
  @Test
  void verklaartEenAntwoordDatNietOptelt() {
    Jaaroverzicht overzicht =
        metUurcontract().beantwoord("D1", Set.of(), -40, debet("R1", 1, 3, 10)).verantwoordt();

    assertThat(overzicht.totaal().toegekend()).isEqualTo(10_000);
    assertThat(overzicht.opmerkingen())
        .singleElement()
        .asString()
        .contains("declaratie D1", "het antwoord telt niet op", "Het verschil is € -0,40.");
  }

  /** 8.7: at the threshold the auditor's statement is due; over all gemeenten together. */
  @Test
  void vraagtEenControleverklaringVanafDeDrempel() {
    Jaarproef proef =
        metUurcontract()
            .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10_000))
            .met("0384")
            .beantwoord("D2", Set.of(), debet("R2", 1, 3, 9_999));

    assertThat(proef.verantwoordt().isDrempelBereikt()).isFalse();
    proef.beantwoord("D3", Set.of(), debet("R3", 1, 4, 1));
    assertThat(proef.verantwoordt().totaal().geleverd()).isEqualTo(20_000_000);
    assertThat(proef.verantwoordt().isDrempelBereikt()).isTrue();
    assertThat(proef.voorwaarden("DREMPEL;JW;200000,01;2026;;").verantwoordt().isDrempelBereikt())
        .isFalse();
    assertThat(proef.voorwaarden("DREMPEL;JW;1,00;2027;;").verantwoordt().drempel()).isNull();
  }

  /** 8.7: what was delivered counts, of the aanbieder and of a contract line. */
  @Test
  void geeftEenSignaalVanaf70Procent() {
    Jaarproef proef =
        new Jaarproef()
            .contract(
                "0363",
                BEGELEIDING,
                "BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;10,00;04",
                "100,00")
            .bestedingsruimte(9_000)
            .beantwoord("D1", Set.of("R2"), debet("R1", 1, 3, 2), debet("R2", 2, 3, 4));

    assertThat(proef.verantwoordt().ruimten()).noneMatch(ruimte -> ruimte.isSignaal());
    proef.stuurt("D2", debet("R3", 3, 3, 1));
    assertThat(proef.verantwoordt().ruimten())
        .extracting(ruimte -> ruimte.procent() + " " + ruimte.isSignaal())
        .containsExactly("77 true", "70 true");
  }

  @Test
  void noemtMaandenZonderDeclaratieEnDeclaratiesZonderAntwoord() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .bekekenOp("2026-07-01")
            .wijstToe(1, BEGELEIDING, "2026-02-15", "2026-12-31")
            .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10))
            .stuurt("D2", debet("R2", 1, 4, 10))
            .verantwoordt();

    assertThat(overzicht.dekking())
        .singleElement()
        .satisfies(
            dekking -> {
              assertThat(dekking.zonderDeclaratie())
                  .containsExactly(
                      YearMonth.of(2026, 2), YearMonth.of(2026, 5), YearMonth.of(2026, 6));
              assertThat(dekking.zonderAntwoord())
                  .extracting(Declaratiestand::declaratieNummer)
                  .containsExactly("D2");
            });
  }

  @Test
  void noemtWatTweeKeerIsGoedgekeurdEnWieGeenNaamHeeft() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .met("9999")
            .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10))
            .beantwoord("D2", Set.of(), debet("R2", 1, 3, 10))
            .verantwoordt();

    assertThat(geleverd(overzicht)).isEqualTo(20_000);
    assertThat(overzicht.naam("9999")).isEmpty();
    assertThat(overzicht.opmerkingen())
        .anyMatch(zin -> zin.contains("meer dan één keer goedgekeurd") && zin.contains("R1, R2"))
        .anyMatch(zin -> zin.contains("gemeente 9999 staat niet in de lijst"));
  }

  @Test
  void teltPerGemeenteEnOverAllesOp() {
    List<List<String>> rijen =
        metUurcontract()
            .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10))
            .met("0384")
            .beantwoord("D2", Set.of(), debet("R2", 1, 3, 5))
            .verantwoordt()
            .bladen("Zorgkade", List.of("let op"))
            .get(0)
            .rijen()
            .stream()
            .map(rij -> rij.cellen())
            .toList();

    assertThat(rijen.stream().map(rij -> rij.get(0) + "|" + rij.get(4) + "|" + rij.get(9)))
        .containsExactly(
            "0363|45A48|100,00", "0363||100,00", "0384|45A48|50,00", "0384||50,00", "||150,00");
    assertThat(rijen).allMatch(rij -> rij.get(17).endsWith("let op"));
    assertThat(rijen.get(0).get(17)).isEqualTo("let op");
    assertThat(rijen.get(1).get(17)).startsWith("Gemeente 0363, maanden zonder declaratie:");
    assertThat(rijen.get(4).get(17)).contains("De drempel", "een bestuursverklaring is genoeg");
  }

  @Test
  void heeftEenBladOmTeOndertekenen() {
    assertThat(
            metUurcontract()
                .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10))
                .verantwoordt()
                .bladen("Zorgkade", List.of()))
        .last()
        .satisfies(
            blad ->
                assertThat(
                        blad.rijen().stream()
                            .map(rij -> String.join("=", rij.cellen()))
                            .collect(Collectors.joining("|")))
                    .contains(
                        "is niet het officiële formaat",
                        "Naam aanbieder=Zorgkade|AGB-code=99990001|Boekjaar=2026|Domein=JW",
                        "Geleverd, gemeente 0363 Amsterdam=100,00",
                        "Functie=|Datum=|Handtekening="));
  }

  @Test
  void weigertVoorwaardenMetFouten() {
    assertThat(
            Voorwaarden.lees(
                    """
                    soort;domein;waarde;vanafjaar;totenmetjaar;omschrijving
                    DREMPEL;JW;veel;2025;;
                    TERMIJN;;31-02;;;
                    ANDERS;;1;;;
                    DREMPEL;GGZ;1,00;26;;
                    """
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .fouten())
        .extracting(fout -> fout.rij() + " " + fout.kolom())
        .containsExactly("2 waarde", "3 waarde", "4 soort", "5 domein", "5 vanafjaar");
    assertThat(Voorwaarden.ingebouwd().fouten()).isEmpty();
  }
}
