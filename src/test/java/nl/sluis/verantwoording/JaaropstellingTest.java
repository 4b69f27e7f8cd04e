package nl.sluis.verantwoording;

import static nl.sluis.verantwoording.Jaarproef.BEGELEIDING;
import static nl.sluis.verantwoording.Jaarproef.BEHANDELING;
import static nl.sluis.verantwoording.Jaarproef.BSN;
import static nl.sluis.verantwoording.Jaarproef.credit;
import static nl.sluis.verantwoording.Jaarproef.debet;
import static nl.sluis.verantwoording.Jaarproef.metUurcontract;
import static nl.sluis.verantwoording.Jaarproef.minuten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import org.junit.jupiter.api.Test;

/** Worked examples; an hour costs ten euros, amounts are in whole euros. */
class JaaropstellingTest {
  private static final String KOP = "bsn;toewijzingnummer;datum;uren";

  @Test
  void teltElkeRegelOpDePlaatsVanHaarAntwoord() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .beantwoord("D1", Set.of("R2"), debet("R1", 1, 3, 10), debet("R2", 2, 3, 4))
            .stuurt("D2", debet("R3", 1, 4, 6))
            .verantwoordt();

    assertThat(rijen(overzicht))
        .containsExactly(
            "0363 45A48 UURTARIEF 04: volume 20, geleverd 200 = 100 + 60 + 40 + 0, ingediend 200,"
                + " gecrediteerd 0, verschil 0");
    assertThat(open(overzicht)).containsExactly("R2 AFGEWEZEN_OPEN", "R3 IN_BEHANDELING");
  }

  /** 8.1: the year is that of delivery, whenever it was claimed. */
  @Test
  void neemtHetJaarVanDeProductPeriode() {
    Jaarproef proef =
        metUurcontract()
            .op("2027-02-03")
            .beantwoord("D1", Set.of(), debet("R1", 1, 12, 10))
            .beantwoord("D2", Set.of(), debet("R2", 1, BEGELEIDING, YearMonth.of(2027, 1), 7));

    assertThat(geleverd(proef.verantwoordt())).isEqualTo(10_000);
    assertThat(proef.verantwoordt().andereJaren()).containsExactly(2027);
  }

  /** 8.1: it counts, and it is named. */
  @Test
  void noemtApartWatNa31MaartKwam() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .op("2027-03-27")
            .beantwoord("D1", Set.of(), debet("R1", 1, 11, 1))
            .op("2027-03-31")
            .beantwoord("D2", Set.of(), debet("R2", 1, 12, 1))
            .op("2027-04-01")
            .stuurt("D3", debet("R3", 2, 12, 1))
            .verantwoordt();

    assertThat(geleverd(overzicht)).isEqualTo(3_000);
    assertThat(overzicht.naTermijn())
        .extracting(laat -> laat.declaratieNummer() + " " + laat.antwoordVan())
        .containsExactly("D2 2027-04-03", "D3 null");
  }

  /** 8.1: minutes and hours are two rows; without a contract line there is no betaaltitel. */
  @Test
  void maaktEenRijPerEenheidEnContractregel() {
    Product onbekend = new Product("45", "45A05");

    Jaaroverzicht overzicht =
        metUurcontract()
            .beantwoord(
                "D1",
                Set.of(),
                debet("R1", 1, 3, 10),
                minuten("R2", 2, 3, 90),
                debet("R3", 3, onbekend, YearMonth.of(2026, 3), 2))
            .verantwoordt();

    assertThat(rijen(overzicht))
        .extracting(rij -> rij.replaceAll(",.*", ""))
        .containsExactly(
            "0363 45A05  04: volume 2",
            "0363 45A48 UURTARIEF 01: volume 90",
            "0363 45A48 UURTARIEF 04: volume 10");
    assertThat(overzicht.regels().get(1).som().geleverd()).isEqualTo(1500);
  }

  /** 8.2: one that was offered again is delivered once. */
  @Test
  void teltWatOpnieuwIsAangebodenEenKeer() {
    Jaaroverzicht goedgekeurd =
        metUurcontract()
            .beantwoord("D1", Set.of("R1"), debet("R1", 1, 3, 10))
            .beantwoord("D2", Set.of("R2"), debet("R2", 1, 3, 10))
            .beantwoord("D3", Set.of(), debet("R3", 1, 3, 8))
            .verantwoordt();

    assertThat(rijen(goedgekeurd))
        .containsExactly(
            "0363 45A48 UURTARIEF 04: volume 8, geleverd 80 = 80 + 0 + 0 + 0, ingediend 280,"
                + " gecrediteerd 0, verschil 0");
    assertThat(loten(goedgekeurd))
        .containsExactly("R1 OPNIEUW_AANGEBODEN", "R2 OPNIEUW_AANGEBODEN", "R3 TOEGEKEND");

    Jaaroverzicht nogAfgewezen =
        metUurcontract()
            .beantwoord("D1", Set.of("R1"), debet("R1", 1, 3, 10))
            .beantwoord("D2", Set.of("R2"), debet("R2", 1, 3, 9))
            .verantwoordt();
    assertThat(loten(nogAfgewezen)).containsExactly("R1 OPNIEUW_AANGEBODEN", "R2 AFGEWEZEN_OPEN");
    assertThat(geleverd(nogAfgewezen)).isEqualTo(9_000);
  }

  /** 8.2: what is beside one that counts is a difference, and is explained. */
  @Test
  void verklaartEenDubbele() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10))
            .beantwoord("D2", Set.of("R2"), debet("R2", 1, 3, 10))
            .stuurt("D3", debet("R3", 2, 3, 5))
            .stuurt("D4", debet("R4", 2, 3, 5))
            .verantwoordt();

    assertThat(rijen(overzicht))
        .containsExactly(
            "0363 45A48 UURTARIEF 04: volume 15, geleverd 150 = 100 + 50 + 0 + 0, ingediend 300,"
                + " gecrediteerd 0, verschil 150");
    assertThat(verklaring(overzicht)).containsExactly("R2 DUBBEL 100", "R4 DUBBEL 50");
  }

  /** 8.3. */
  @Test
  void teltEenGoedgekeurdeCreditInToegekend() {
    Prestatie debet = debet("R1", 1, 3, 10);

    Jaaroverzicht overzicht =
        metUurcontract()
            .beantwoord("D1", Set.of(), debet)
            .beantwoord("D2", Set.of(), credit("R2", debet), debet("R3", 1, 3, 7))
            .verantwoordt();

    assertThat(rijen(overzicht))
        .containsExactly(
            "0363 45A48 UURTARIEF 04: volume 7, geleverd 70 = 70 + 0 + 0 + 0, ingediend 70,"
                + " gecrediteerd 100, verschil 0");
  }

  /** 8.3: it lowers what was claimed and stands nowhere else. */
  @Test
  void verklaartEenAfgewezenCredit() {
    Prestatie debet = debet("R1", 1, 3, 10);

    Jaaroverzicht overzicht =
        metUurcontract()
            .beantwoord("D1", Set.of(), debet)
            .beantwoord("D2", Set.of("R2"), credit("R2", debet))
            .verantwoordt();

    assertThat(rijen(overzicht))
        .containsExactly(
            "0363 45A48 UURTARIEF 04: volume 10, geleverd 100 = 100 + 0 + 0 + 0, ingediend 0,"
                + " gecrediteerd 0, verschil -100");
    assertThat(verklaring(overzicht)).containsExactly("R2 AFGEWEZEN_CREDIT -100");
  }

  /** 8.3: and what was sent with it to replace its debet counts. */
  @Test
  void laatEenCreditInBehandelingAftrekken() {
    Prestatie debet = debet("R1", 1, 3, 10);

    Jaaroverzicht overzicht =
        metUurcontract()
            .beantwoord("D1", Set.of(), debet)
            .stuurt("D2", credit("R2", debet), debet("R3", 1, 3, 12))
            .verantwoordt();

    assertThat(rijen(overzicht))
        .containsExactly(
            "0363 45A48 UURTARIEF 04: volume 12, geleverd 120 = 100 + 20 + 0 + 0, ingediend 120,"
                + " gecrediteerd 0, verschil 0");
  }

  /** It counts as it was sent, and that it takes nothing back is told. */
  @Test
  void noemtEenCreditZonderGoedgekeurdDebet() {
    Prestatie debet = debet("R1", 1, 3, 10);

    Jaaroverzicht overzicht =
        metUurcontract()
            .beantwoord("D1", Set.of("R1"), debet)
            .stuurt("D2", credit("R2", debet))
            .verantwoordt();

    assertThat(overzicht.totaal().inBehandeling()).isEqualTo(-10_000);
    assertThat(overzicht.opmerkingen())
        .singleElement()
        .asString()
        .contains("gemeente 0363: credit R2", "(R1) staat hier niet als goedgekeurd");
  }

  /** 8.4: approved since, and credited again: then it is open once more. */
  @Test
  void heropentEenAfgewezenRegelAlsWatVolgdeIsGecrediteerd() {
    Prestatie opnieuw = debet("R2", 1, 3, 10);
    Jaarproef proef =
        metUurcontract()
            .beantwoord("D1", Set.of("R1"), debet("R1", 1, 3, 10))
            .beantwoord("D2", Set.of(), opnieuw);

    assertThat(open(proef.verantwoordt())).isEmpty();
    proef.beantwoord("D3", Set.of(), credit("R3", opnieuw));

    assertThat(open(proef.verantwoordt())).containsExactly("R1 AFGEWEZEN_OPEN");
    assertThat(rijen(proef.verantwoordt()))
        .containsExactly(
            "0363 45A48 UURTARIEF 04: volume 10, geleverd 100 = 0 + 0 + 100 + 0, ingediend 100,"
                + " gecrediteerd 100, verschil 0");
  }

  /** 8.4: another ProductPeriode or toewijzing does not close it; the same message may. */
  @Test
  void sluitEenAfgewezenRegelAlleenMetDezelfdeLevering() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .beantwoord(
                "D1",
                Set.of("R1", "R2"),
                debet("R1", 1, 3, 10),
                debet("R2", 2, 3, 10),
                debet("R3", 1, 3, 10),
                debet("R4", 2, 4, 10),
                debet("R5", 3, 3, 10))
            .verantwoordt();

    assertThat(loten(overzicht)).startsWith("R1 OPNIEUW_AANGEBODEN", "R2 AFGEWEZEN_OPEN");
  }

  /** 8.4. */
  @Test
  void laatDeOudeRijOpenBijEenVerbeterdeProductcode() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .beantwoord("D1", Set.of("R1"), debet("R1", 1, 3, 10))
            .beantwoord("D2", Set.of(), debet("R2", 1, BEHANDELING, YearMonth.of(2026, 3), 10))
            .verantwoordt();

    assertThat(geleverd(overzicht)).isEqualTo(20_000);
    assertThat(overzicht.open())
        .singleElement()
        .extracting(Lotlijn::vervangenDoor)
        .isEqualTo(List.of("R2"));
    assertThat(overzicht.regels().get(1).opmerkingen())
        .singleElement()
        .asString()
        .contains("R1", "mogelijk vervangen door R2");
  }

  /** 8.5: only what there is more, by the contract of the first day. */
  @Test
  void teltVanRegistratiesAlleenWatInGeenBerichtStaat() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .wijstToe(1)
            .wijstToe(2)
            .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10))
            .verantwoordt(
                2026,
                KOP,
                BSN + ";1;2026-03-02;8",
                BSN + ";1;2026-03-09;5",
                BSN + ";2;2026-04-02;4",
                BSN + ";2;2025-04-02;4");

    assertThat(rijen(overzicht))
        .containsExactly(
            "0363 45A48 UURTARIEF 04: volume 17, geleverd 170 = 100 + 0 + 0 + 70, ingediend 100,"
                + " gecrediteerd 0, verschil 0");
    assertThat(overzicht.nogNiet())
        .extracting(een -> een.toewijzingNummer() + " " + een.maand() + " " + een.volume())
        .containsExactly("1 2026-03 3", "2 2026-04 4");
    assertThat(overzicht.opmerkingen())
        .anyMatch(zin -> zin.contains("1 van de 4 registraties zijn niet van 2026"));
  }

  /** 8.5: a negative difference is told, and not taken off. */
  @Test
  void noemtRegistratiesDieMinderGeven() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .wijstToe(1)
            .beantwoord("D1", Set.of(), debet("R1", 1, 3, 10))
            .verantwoordt(2026, KOP, BSN + ";1;2026-03-02;8");

    assertThat(geleverd(overzicht)).isEqualTo(10_000);
    assertThat(overzicht.regels().get(0).opmerkingen())
        .singleElement()
        .asString()
        .contains("toewijzing 1", "2026-03", "2 uur minder", "niet afgetrokken")
        .doesNotContain(BSN);
  }

  /** 8.5 and D9: minutes are priced by the hour, and the difference is rounded once. */
  @Test
  void rekentHetVerschilInMinutenAlsDeBerichtenDatDoen() {
    Jaaroverzicht overzicht =
        metUurcontract()
            .wijstToe(1)
            .beantwoord("D1", Set.of(), minuten("R1", 1, 3, 95))
            .verantwoordt(2026, KOP, BSN + ";1;2026-03-02;1:40");

    assertThat(overzicht.nogNiet())
        .extracting(een -> een.eenheid() + " " + een.volume() + " " + een.bedrag())
        .containsExactly("MINUUT 5 83");
  }

  /** 8.5: a month that was credited is to be claimed as a whole. */
  @Test
  void teltEenGecrediteerdeMaandWeerHelemaal() {
    Prestatie debet = debet("R1", 1, 3, 10);

    Jaaroverzicht overzicht =
        metUurcontract()
            .wijstToe(1)
            .beantwoord("D1", Set.of(), debet)
            .beantwoord("D2", Set.of(), credit("R2", debet))
            .verantwoordt(2026, KOP, BSN + ";1;2026-03-02;8");

    assertThat(overzicht.totaal().nogNietGedeclareerd()).isEqualTo(8_000);
    assertThat(geleverd(overzicht)).isEqualTo(8_000);
  }

  /** 8.5: neither a toewijzing nor a contract is guessed. */
  @Test
  void weigertRegistratiesZonderToewijzingOfContract() {
    Jaarproef proef =
        metUurcontract()
            .wijstToe(1)
            .wijstToe(3, new Product("45", "45A05"), "2026-01-01", "2026-12-31");

    assertThatThrownBy(
            () ->
                proef.verantwoordt(
                    2026,
                    KOP + ";tarief",
                    BSN + ";1;2026-03-02;8;",
                    BSN + ";2;2026-03-02;8;",
                    BSN + ";3;2026-03-02;8;12,00"))
        .isInstanceOfSatisfying(
            Verantwoordingsfout.class,
            fout ->
                assertThat(fout.fouten())
                    .extracting(een -> een.rij() + " " + een.kolom())
                    .containsExactly("3 toewijzingnummer", "4 productcode"));
  }

  /** Of two gemeenten with one number the client tells which; if not, nothing is guessed. */
  @Test
  void zoektDeGemeenteBijDeToewijzing() {
    Jaarproef proef = metUurcontract().wijstToe(1).met("0384").wijstToe(2);

    assertThat(proef.verantwoordt(2026, KOP, BSN + ";2;2026-03-02;8").perGemeente())
        .containsOnlyKeys("0384");
    proef.wijstToe(1);
    assertThatThrownBy(() -> proef.verantwoordt(2026, KOP, BSN + ";1;2026-03-02;8"))
        .hasMessageContaining("toewijzing 1 is er bij gemeenten 0363 en 0384");
  }

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

  private static long geleverd(Jaaroverzicht overzicht) {
    return overzicht.totaal().geleverd();
  }

  private static List<String> rijen(Jaaroverzicht overzicht) {
    return overzicht.regels().stream()
        .map(
            regel ->
                ("%s %s %s %s: volume %d, geleverd %d = %d + %d + %d + %d, ingediend %d,"
                        + " gecrediteerd %d, verschil %d")
                    .formatted(
                        regel.sleutel().gemeente(),
                        regel.sleutel().productCode(),
                        regel.sleutel().betaaltitelcode(),
                        regel.sleutel().eenheidcode(),
                        regel.volume(),
                        regel.som().geleverd() / 100,
                        regel.som().toegekend() / 100,
                        regel.som().inBehandeling() / 100,
                        regel.som().afgewezenOpen() / 100,
                        regel.som().nogNietGedeclareerd() / 100,
                        regel.som().ingediend() / 100,
                        regel.som().gecrediteerd() / 100,
                        regel.som().verschil() / 100))
        .toList();
  }

  private static List<String> open(Jaaroverzicht overzicht) {
    return overzicht.open().stream().map(JaaropstellingTest::lot).toList();
  }

  private static List<String> loten(Jaaroverzicht overzicht) {
    return overzicht.regels().stream()
        .flatMap(regel -> regel.lijnen().stream())
        .map(JaaropstellingTest::lot)
        .toList();
  }

  private static String lot(Lotlijn lijn) {
    return lijn.prestatie().referentieNummer() + " " + lijn.lot();
  }

  private static List<String> verklaring(Jaaroverzicht overzicht) {
    return overzicht.regels().stream()
        .flatMap(regel -> regel.verklaring().stream())
        .map(lijn -> lot(lijn) + " " + lijn.bedrag() / 100)
        .toList();
  }
}
