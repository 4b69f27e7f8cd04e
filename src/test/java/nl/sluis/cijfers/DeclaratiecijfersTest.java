package nl.sluis.cijfers;

import static nl.sluis.cijfers.Declaratieproef.BEGELEIDING;
import static nl.sluis.cijfers.Declaratieproef.BEHANDELING;
import static nl.sluis.cijfers.Declaratieproef.af;
import static nl.sluis.cijfers.Declaratieproef.breuk;
import static nl.sluis.cijfers.Declaratieproef.deel;
import static nl.sluis.cijfers.Declaratieproef.goed;
import static nl.sluis.cijfers.Declaratieproef.metUurtarief;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import nl.sluis.bericht.Eenheid;
import nl.sluis.cijfers.Berichtfeit.Uitslag;
import nl.sluis.cijfers.Declaratieproef.Lijn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Figures of declaraties by worked examples: what counts, and the nearest that does not. */
class DeclaratiecijfersTest {

  @Nested
  class EersteKeerGoed {
    @Test
    void teltEenAfgekeurdeRegelAlleenDeEersteKeer() {
      Declaratieproef proef =
          metUurtarief().declaratie(goed("R1").op("T2"), af("R2", "9307")).op("2026-05-04");

      assertThat(breuk(proef.regio("1", "2026"))).isEqualTo("1/2");
      assertThat(breuk(proef.declaratie(goed("R3")).regio("1", "2026"))).isEqualTo("1/2");
    }

    /** What was approved and taken back was right at first, and so may its replacement be. */
    @Test
    void noemtVervangingNaEenCreditDeEersteAanbieding() {
      Declaratieproef proef = metUurtarief().declaratie(goed("R1")).op("2026-05-04");
      Lijn vervanging = goed("R3").volume(8, Eenheid.UUR, 1000L);

      assertThat(
              breuk(proef.declaratie(goed("R2").neemtTerug("R1"), vervanging).regio("1", "2026")))
          .isEqualTo("2/2");
    }

    @Test
    void noemtVervangingZonderCreditGeenEersteAanbieding() {
      Declaratieproef proef = metUurtarief().declaratie(goed("R1")).op("2026-05-04");

      assertThat(breuk(proef.declaratie(goed("R3")).regio("1", "2026"))).isEqualTo("1/1");
    }

    @Test
    void blijftNaEenAfkeuringNietDeEersteOokNietNaEenCredit() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(af("R1", "9307"))
              .op("2026-05-04")
              .declaratie(goed("R2"))
              .op("2026-06-04")
              .declaratie(goed("R3").neemtTerug("R2"), goed("R4"));

      assertThat(breuk(proef.regio("1", "2026"))).isEqualTo("0/1");
    }

    @Test
    void rekentZonderAntwoordTotDeDekkingEnNietTotHetCijfer() {
      Cijfer cijfer =
          metUurtarief()
              .declaratie(goed("R1"))
              .onbeantwoord(goed("R2").op("T2"))
              .regio("1", "2026");

      assertThat(breuk(cijfer)).isEqualTo("1/1");
      assertThat(cijfer.dekking().tekst()).isEqualTo("1 van 2; 1 zonder antwoord (325)");
      assertThat(cijfer.dekking().aandeel()).isEqualByComparingTo("0.5");
    }

    /** Refused as a whole is as never sent, so that the next is the first (OP286). */
    @Test
    void noemtNaEenGeheelAfgekeurdeDeclaratieDeVolgendeDeEerste() {
      Declaratieproef proef =
          metUurtarief().geheelAfgekeurd(goed("R1")).op("2026-05-04").declaratie(goed("R1"));

      assertThat(breuk(proef.regio("1", "2026"))).isEqualTo("1/1");
      assertThat(proef.regio("1", "2026").dekking().verwacht()).isEqualTo(2);
    }

    @Test
    void geeftOnderTwintigGeenAandeel() {
      Lijn[] lijnen =
          IntStream.rangeClosed(1, 20)
              .mapToObj(nummer -> nummer == 1 ? af("R1", "9307") : goed("R" + nummer))
              .map(lijn -> lijn.op("T" + lijn.referentie()))
              .toArray(Lijn[]::new);
      Cijfer twintig = metUurtarief().declaratie(lijnen).regio("1", "2026");
      Cijfer negentien =
          metUurtarief().declaratie(java.util.Arrays.copyOf(lijnen, 19)).regio("1", "2026");

      assertThat(twintig.waarde()).hasToString("0.9500");
      assertThat(twintig.bedrag()).isEqualTo(19 * 10_000L);
      assertThat(deel(twintig, "bedragAangeboden")).isEqualTo("200000");
      assertThat(deel(twintig, "aandeelBedrag")).isEqualTo("0.9500");
      assertThat(negentien.waarde()).isNull();
      assertThat(negentien.uitkomst().reden()).isEqualTo("noemer onder 20");
      assertThat(breuk(negentien)).isEqualTo("18/19");
    }

    @Test
    void gaatNaarDeDagVanOntvangstEnNietNaarDeProductPeriode() {
      Declaratieproef proef = metUurtarief().declaratie(goed("R1").in("2026-01"));

      assertThat(proef.cijfers("1", "2026-01")).isEmpty();
      assertThat(breuk(proef.regio("1", "2026-04"))).isEqualTo("1/1");
    }

    /** What came after the closing is not known; what was not answered by then has no answer. */
    @Test
    void kentNaDeSluitingGeenLaterNieuws() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(goed("R1"))
              .declaratie(LocalDate.of(2026, 7, 31), goed("R2").op("T2"))
              .declaratie(LocalDate.of(2026, 8, 1), goed("R3").op("T3"));

      Cijfer cijfer = proef.regio("1", "2026-04");
      assertThat(breuk(cijfer)).isEqualTo("2/2");
      assertThat(cijfer.dekking().verwacht()).isEqualTo(3);
      assertThat(cijfer.voorlopig()).isFalse();
      assertThat(proef.bekekenOp("2026-07-31").regio("1", "2026-04").voorlopig()).isTrue();
      assertThat(proef.bekekenOp("2026-08-01").regio("1", "2026-04").voorlopig()).isFalse();
    }
  }

  @Nested
  class Berichten {
    @Test
    void teltPerSoortWatDeEersteKeerGoedIs() {
      Declaratieproef proef =
          metUurtarief()
              .bericht(305, "B1", Uitslag.GOEDGEKEURD, true, LocalDate.of(2026, 4, 3))
              .bericht(305, "B2", Uitslag.AFGEKEURD, false, LocalDate.of(2026, 4, 3), "9307")
              .bericht(305, "B2", Uitslag.GOEDGEKEURD, true, LocalDate.of(2026, 4, 9))
              .bericht(307, "B3", Uitslag.GEWEIGERD, false, null)
              .bericht(307, "B4", Uitslag.ONBEANTWOORD, true, null)
              .bestandDatGeenBerichtIs();
      Cijfer cijfer = proef.regio("2", "2026-04");

      assertThat(breuk(cijfer)).isEqualTo("1/2");
      assertThat(deel(cijfer, "geweigerd")).isEqualTo("1");
      assertThat(cijfer.dekking().tekst())
          .isEqualTo("2 van 4; 1 geen geldig bericht, partijen of dag onbekend; 1 zonder antwoord");
      assertThat(breuk(proef.cel("2", "2026-04", Cel.REGIO.met(Celsleutel.KLASSE, "JW305"))))
          .isEqualTo("1/2");
    }

    @Test
    void noemtEenDeelsAfgekeurdeDeclaratieNietGoed() {
      assertThat(
              breuk(
                  metUurtarief()
                      .declaratie(goed("R1"), af("R2", "9307").op("T2"))
                      .regio("2", "2026-04")))
          .isEqualTo("0/1");
    }

    @Test
    void rekentPerAfzenderWatDeStandaardNietHoudt() {
      Declaratieproef proef =
          metUurtarief()
              .geheelAfgekeurd(goed("R1"))
              .declaratie(af("R2", "9307"))
              .bericht(307, "B3", Uitslag.GEWEIGERD, false, null)
              .bericht(301, "B4", Uitslag.GOEDGEKEURD, true, LocalDate.of(2026, 4, 3));
      Cijfer aanbieder =
          proef.cel("24", "2026", Cel.REGIO.met(Celsleutel.AANBIEDER, Declaratieproef.AANBIEDER));

      assertThat(breuk(aanbieder)).isEqualTo("2/3");
      assertThat(deel(aanbieder, "niveau2")).isEqualTo("1");
      assertThat(breuk(proef.cel("24", "2026", Cel.REGIO.met(Celsleutel.GEMEENTE, "0363"))))
          .isEqualTo("0/1");
    }

    @Test
    void rekentBerichtenPerClientOmNaarEenJaar() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(goed("R1"), goed("R2").op("T2"))
              .onbeantwoord(goed("R3").op("T2").in("2026-02"), goed("R4").op("T2"));
      Cijfer cijfer = proef.regio("23", "2026-Q2");

      assertThat(breuk(cijfer)).isEqualTo("3/2");
      assertThat(cijfer.waarde()).hasToString("6.0165");
      assertThat(deel(cijfer, "antwoordenPerHeenbericht")).isEqualTo("0.5000");
      assertThat(deel(cijfer, "heraanbiedingenPerGoedgekeurdeRegel")).isEqualTo("0.5000");
      assertThat(deel(cijfer, "besluitenDoorMensen")).isEqualTo("null");
    }
  }

  @Nested
  class Afkeuring {
    @Test
    void teltEenRegelMetTweeCodesBijBeideEnEenKeerInHetTotaal() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(goed("R1"), af("R2", "9307", "9308").op("T2"), af("R3", "9307").op("T3"));

      Cijfer totaal = proef.regio("3", "2026");
      Cijfer code = proef.cel("3", "2026", Cel.REGIO.met(Celsleutel.RETOURCODE, "9307"));
      assertThat(breuk(totaal)).isEqualTo("2/3");
      assertThat(totaal.bedrag()).isEqualTo(20_000);
      assertThat(breuk(code)).isEqualTo("2/3");
      assertThat(breuk(proef.cel("3", "2026", Cel.REGIO.met(Celsleutel.RETOURCODE, "9308"))))
          .isEqualTo("1/3");
    }

    @Test
    void neemtEenAfgekeurdeCreditMetZijnTekenMee() {
      Cijfer cijfer =
          metUurtarief()
              .declaratie(goed("R1"), af("R2", "9323").neemtTerug("R1"))
              .regio("3", "2026");

      assertThat(breuk(cijfer)).isEqualTo("1/2");
      assertThat(cijfer.bedrag()).isEqualTo(-10_000);
    }

    @Test
    void kentAfkeuringVanEenHeelBerichtNietToeAanZijnRegels() {
      assertThat(metUurtarief().geheelAfgekeurd(goed("R1")).cijfers("3", "2026")).isEmpty();
    }
  }

  @Nested
  class Herstel {
    /** Refused on 5 April, approved on 7 May: 32 days. */
    @Test
    void duurtVanDeEersteAfkeuringTotDeGoedkeuring() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(af("R1", "9307"))
              .op("2026-04-20")
              .declaratie(af("R2", "9307"))
              .op("2026-05-04")
              .declaratie(goed("R3"));
      Cijfer cijfer = proef.regio("4", "2026-04");

      assertThat(breuk(cijfer)).isEqualTo("1/1");
      assertThat(cijfer.waarde()).hasToString("32");
      assertThat(deel(cijfer, "openNa60Dagen")).isEqualTo("0");
    }

    /** Of three, one after 32 days and two not within the time in which they were followed. */
    @Test
    void houdtWatNogOpenIsInDeMediaan() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(af("R1", "9307"), af("R2", "9307").op("T2"), af("R3", "9307").op("T3"))
              .op("2026-05-04")
              .declaratie(goed("R4"));
      Cijfer cijfer = proef.regio("4", "2026-04");

      assertThat(breuk(cijfer)).isEqualTo("1/3");
      assertThat(cijfer.waarde()).isNull();
      assertThat(deel(cijfer, "openNa60Dagen")).isEqualTo("2");
      assertThat(deel(cijfer, "gevolgd60Dagen")).isEqualTo("3");
      assertThat(cijfer.bedrag()).isEqualTo(20_000);
    }

    @Test
    void vindtAanEenDubbeleNietsTeHerstellen() {
      Declaratieproef proef =
          metUurtarief().declaratie(goed("R1")).op("2026-05-04").declaratie(af("R2", "9389"));

      assertThat(proef.cijfers("4", "2026")).isEmpty();
    }

    @Test
    void herkentEenAnderProductNietAlsHerstel() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(af("R1", "9307"))
              .op("2026-05-04")
              .declaratie(goed("R2").van(BEHANDELING));

      assertThat(breuk(proef.regio("4", "2026-04"))).isEqualTo("0/1");
    }
  }

  @Nested
  class Doorlooptijd {
    /** Received on Thursday 2 April; 3 April 2026 is Good Friday, 6 April Easter Monday. */
    @Test
    void teltWerkdagen() {
      Declaratieproef proef = metUurtarief().declaratie(LocalDate.of(2026, 4, 8), goed("R1"));
      Cijfer cijfer = proef.regio("6", "2026-04");

      assertThat(breuk(cijfer)).isEqualTo("1/1");
      assertThat(cijfer.waarde().intValue())
          .isEqualTo(
              nl.sluis.termijn.Werkdagen.tussen(
                  LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 8)));
    }

    @Test
    void houdtWatNogWachtInDeMediaan() {
      Declaratieproef proef =
          metUurtarief().declaratie(goed("R1")).onbeantwoord(goed("R2")).onbeantwoord(goed("R3"));

      assertThat(breuk(proef.regio("6", "2026-04"))).isEqualTo("1/3");
      assertThat(proef.regio("6", "2026-04").waarde()).isNull();
    }

    @Test
    void teltWatOpNiveau2IsAfgekeurdMeeEnWatIsGeweigerdNiet() {
      Declaratieproef proef =
          metUurtarief()
              .geheelAfgekeurd(goed("R1"))
              .bericht(323, "X", Uitslag.GEWEIGERD, false, null);

      assertThat(breuk(proef.regio("6", "2026-04"))).isEqualTo("1/1");
    }

    @Test
    void kentZonderBetalingenGeenBetaaltijd() {
      Cijfer cijfer =
          metUurtarief().declaratie(goed("R1")).geheelAfgekeurd(goed("R2")).regio("7", "2026");

      assertThat(breuk(cijfer)).isEqualTo("0/1");
      assertThat(cijfer.waarde()).isNull();
      assertThat(cijfer.uitkomst().reden()).startsWith("niet bekend");
      assertThat(cijfer.dekking().aandeel()).isEqualByComparingTo("0");
    }
  }

  @Nested
  class Tarief {
    @Test
    void weegtHetVerschilMetHetVolume() {
      Cijfer cijfer =
          metUurtarief()
              .declaratie(
                  goed("R1"),
                  goed("R2").op("T2").volume(10, Eenheid.UUR, 1025L),
                  af("R3", "0611").op("T3").volume(4, Eenheid.UUR, 990L))
              .regio("8", "2026-03");

      assertThat(breuk(cijfer)).isEqualTo("2/3");
      assertThat(cijfer.bedrag()).isEqualTo(250 - 40);
      assertThat(deel(cijfer, "teVeel")).isEqualTo("250");
      assertThat(deel(cijfer, "teWeinig")).isEqualTo("40");
    }

    /** Ten euros an hour is 17 cents a minute, not 16 (D8). */
    @Test
    void vergelijktMinutenMetHetAfgerondeUurtarief() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(
                  goed("R1").volume(100, Eenheid.MINUUT, 17L),
                  goed("R2").op("T2").volume(100, Eenheid.MINUUT, 16L));

      assertThat(breuk(proef.regio("8", "2026-03"))).isEqualTo("1/2");
      assertThat(proef.regio("8", "2026-03").bedrag()).isEqualTo(-100);
    }

    @Test
    void noemtWatGeenContractHeeftInDeDekking() {
      Cijfer cijfer =
          metUurtarief().declaratie(goed("R1"), goed("R2").van(BEHANDELING)).regio("8", "2026-03");

      assertThat(breuk(cijfer)).isEqualTo("0/1");
      assertThat(cijfer.dekking().tekst()).isEqualTo("1 van 2; 1 zonder contractregel");
    }

    /** Tarieven of € 10, € 12 and € 11: (12 − 10) ÷ 11. */
    @Test
    void meetHoeVerTarievenUiteenlopen() {
      Declaratieproef proef =
          new Declaratieproef(
              Declaratieproef.uurtarief("0363", BEGELEIDING, "10,00", ";"),
              Declaratieproef.uurtarief("0384", BEGELEIDING, "12,00", ";"),
              Declaratieproef.uurtarief("0437", BEGELEIDING, "11,00", ";"),
              Declaratieproef.uurtarief("0362", BEGELEIDING, "99,00", ";"));
      proef.met("0384", "x").met("0437", "x");

      Cijfer cijfer = proef.cel("9", "2026", Cel.REGIO.met(BEGELEIDING));
      assertThat(breuk(cijfer)).isEqualTo("200/1100");
      assertThat(cijfer.waarde()).hasToString("0.1818");
      assertThat(deel(cijfer, "gemeenten")).isEqualTo("3");
    }
  }
}
