package nl.sluis.verantwoording;

import static nl.sluis.verantwoording.Jaarlezing.geleverd;
import static nl.sluis.verantwoording.Jaarlezing.loten;
import static nl.sluis.verantwoording.Jaarlezing.open;
import static nl.sluis.verantwoording.Jaarlezing.rijen;
import static nl.sluis.verantwoording.Jaarlezing.verklaring;
import static nl.sluis.verantwoording.Jaarproef.BEGELEIDING;
import static nl.sluis.verantwoording.Jaarproef.BEHANDELING;
import static nl.sluis.verantwoording.Jaarproef.credit;
import static nl.sluis.verantwoording.Jaarproef.debet;
import static nl.sluis.verantwoording.Jaarproef.metUurcontract;
import static nl.sluis.verantwoording.Jaarproef.minuten;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import org.junit.jupiter.api.Test;

/** Where each line counts: worked examples; an hour costs ten euros, amounts are in whole euros. */
class JaaropstellingTest {
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
}
