package nl.sluis.cijfers;

import static nl.sluis.cijfers.Declaratieproef.AANBIEDER;
import static nl.sluis.cijfers.Declaratieproef.BEGELEIDING;
import static nl.sluis.cijfers.Declaratieproef.BEHANDELING;
import static nl.sluis.cijfers.Declaratieproef.af;
import static nl.sluis.cijfers.Declaratieproef.breuk;
import static nl.sluis.cijfers.Declaratieproef.deel;
import static nl.sluis.cijfers.Declaratieproef.goed;
import static nl.sluis.cijfers.Declaratieproef.metUurtarief;
import static nl.sluis.cijfers.Declaratieproef.uurtarief;
import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.termijn.Termijnsoort;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Figures of contracts, toewijzingen and terms by worked examples. */
class ContractcijfersTest {
  private static final Cel CONTRACT =
      Cel.REGIO
          .met(Celsleutel.AANBIEDER, AANBIEDER)
          .met(BEGELEIDING)
          .met(Celsleutel.CONTRACT, "C-1");

  @Nested
  class Plafond {
    /** € 100 a month in January and March, of which January is taken back. */
    @Test
    void teltWatIsToegekendVanJanuariTotHetEindeVanDePeriode() {
      Declaratieproef proef =
          new Declaratieproef(uurtarief("0363", BEGELEIDING, "10,00", "1000,00;"))
              .declaratie(
                  goed("R1").in("2026-01"),
                  goed("R2").in("2026-03"),
                  af("R3", "9307").in("2026-02"),
                  goed("R4").in("2026-04"))
              .declaratie(goed("R5").in("2026-01").neemtTerug("R1"));
      Cijfer cijfer = proef.regio("10", "2026-03");

      assertThat(breuk(cijfer)).isEqualTo("10000/100000");
      assertThat(cijfer.waarde()).hasToString("0.1000");
      assertThat(breuk(proef.cel("10", "2026-03", CONTRACT.met(Celsleutel.GEMEENTE, "0363"))))
          .isEqualTo("10000/100000");
    }

    @Test
    void teltGelijkePlafondsVanOpeenvolgendeRegelsEenKeer() {
      String regel = uurtarief("0363", BEGELEIDING, "10,00", "1000,00;");
      Declaratieproef proef =
          new Declaratieproef(
                  regel.replace("2026-01-01;", "2026-01-01;2026-06-30"),
                  regel.replace("2026-01-01", "2026-07-01").replace("10,00", "11,00"))
              .declaratie(goed("R1").in("2026-01"), goed("R2").in("2026-08"));

      assertThat(breuk(proef.regio("10", "2026"))).isEqualTo("20000/100000");
    }

    @Test
    void zetEenRegelVoorMeerGemeentenNietBijEenGemeente() {
      Declaratieproef proef =
          new Declaratieproef(uurtarief("0363,0384", BEGELEIDING, "10,00", "1000,00;"))
              .declaratie(goed("R1"))
              .met("0384", AANBIEDER)
              .declaratie(goed("R2"));

      assertThat(breuk(proef.regio("10", "2026"))).isEqualTo("20000/100000");
      assertThat(proef.cijfers("10", "2026"))
          .noneMatch(cijfer -> cijfer.cel().waarden().containsKey(Celsleutel.GEMEENTE));
    }

    @Test
    void zegtDatEenRegelOokVoorEenGemeenteBuitenDeRegioGeldt() {
      Cijfer cijfer =
          new Declaratieproef(uurtarief("0363,0384", BEGELEIDING, "10,00", "1000,00;"))
              .declaratie(goed("R1"))
              .regio("10", "2026");

      assertThat(cijfer.dekking().tekst())
          .contains("contractregel geldt ook voor gemeenten buiten de regio");
    }

    @Test
    void toontEenMaandplafondInVolumeApart() {
      Declaratieproef proef =
          new Declaratieproef(uurtarief("0363", BEGELEIDING, "10,00", ";8"))
              .declaratie(goed("R1").in("2026-03"));
      Cel maart =
          CONTRACT.met(Celsleutel.GEMEENTE, "0363").met(Celsleutel.KLASSE, "maandplafond 2026-03");

      assertThat(breuk(proef.cel("10", "2026-03", maart))).isEqualTo("600/480");
      assertThat(proef.cijfers("10", "2026-03")).extracting(Cijfer::cel).containsExactly(maart);
    }

    /** Ten hours a month to the end of the year are left, half of which was used before. */
    @Test
    void geeftEenBandVoorDeRestVanHetJaar() {
      Declaratieproef proef =
          new Declaratieproef(uurtarief("0363", BEGELEIDING, "10,00", "1000,00;"))
              .wijstToe("T1", BEGELEIDING, 20, Frequentie.TOTAAL, "2026-01-01", "2026-03-31")
              .wijstToe("T2", BEGELEIDING, 10, Frequentie.PER_MAAND, "2026-01-01", "2026-12-31")
              .declaratie(goed("R1"));
      Cijfer cijfer = proef.cel("10", "2026-06", CONTRACT.met(Celsleutel.GEMEENTE, "0363"));

      assertThat(deel(cijfer, "prognoseLaag")).isEqualTo("40000");
      assertThat(deel(cijfer, "prognoseHoog")).isEqualTo("70000");
    }
  }

  @Nested
  class Benutting {
    @Test
    void vergelijktToegekendMetToegewezenVolume() {
      Declaratieproef proef =
          metUurtarief()
              .wijstToe("T1", BEGELEIDING, 40, Frequentie.TOTAAL, "2026-01-01", "2026-03-31")
              .declaratie(
                  goed("R1"),
                  goed("R2").in("2026-02").volume(60, Eenheid.MINUUT, 17L),
                  af("R3", "9307").in("2026-01"));
      Cijfer cijfer = proef.regio("11", "2026-03");

      assertThat(breuk(cijfer)).isEqualTo("660/2400");
      assertThat(cijfer.waarde()).hasToString("0.2750");
    }

    @Test
    void wachtNegentigDagen() {
      Declaratieproef proef =
          metUurtarief()
              .wijstToe("T1", BEGELEIDING, 40, Frequentie.TOTAAL, "2026-01-01", "2026-03-31");

      assertThat(proef.bekekenOp("2026-06-29").regio("11", "2026-03").noemer()).isEqualTo(2400);
      assertThat(proef.bekekenOp("2026-06-28").cijfers("11", "2026-03")).isEmpty();
    }

    @Test
    void teltEenIngetrokkenToewijzingNiet() {
      Declaratieproef proef =
          metUurtarief()
              .wijstToe("T1", BEGELEIDING, 40, Frequentie.TOTAAL, "2026-01-01", "2026-03-31")
              .wijstToe(
                  "T1",
                  BEGELEIDING,
                  new Omvang(40, Eenheid.UUR, Frequentie.TOTAAL),
                  null,
                  "2026-01-02",
                  "2026-03-31",
                  RedenWijziging.VERWIJDERD);

      assertThat(proef.cijfers("11", "2026-03")).isEmpty();
    }

    @Test
    void teltVerschillendeEenhedenNietOp() {
      Declaratieproef proef =
          metUurtarief()
              .wijstToe("T1", BEGELEIDING, 40, Frequentie.TOTAAL, "2026-01-01", "2026-03-31")
              .wijstToe(
                  "T2",
                  BEHANDELING,
                  new Omvang(30, Eenheid.STUKS_OUTPUT, Frequentie.TOTAAL),
                  null,
                  "2026-01-01",
                  "2026-03-31",
                  null);

      assertThat(proef.regio("11", "2026-03").uitkomst().reden())
          .isEqualTo("verschillende eenheden");
      assertThat(proef.cel("11", "2026-03", Cel.REGIO.met(BEHANDELING)).waarde())
          .hasToString("0.0000");
    }
  }

  @Nested
  class Termijnen {
    @Test
    void haaltEenTermijnTotEnMetDeLaatsteDag() {
      Declaratieproef proef =
          metUurtarief()
              .termijn(Termijnsoort.RETOUR, "0363", "a", "2026-04-10", "2026-04-10")
              .termijn(Termijnsoort.RETOUR, "0363", "b", "2026-04-10", "2026-04-11")
              .termijn(Termijnsoort.RETOUR, AANBIEDER, "c", "2026-04-10", null)
              .termijn(Termijnsoort.RETOUR, AANBIEDER, "d", "2026-05-01", "2026-04-30");

      assertThat(breuk(proef.regio("5", "2026-04"))).isEqualTo("1/3");
      assertThat(breuk(proef.cel("5", "2026-04", Cel.REGIO.met(Celsleutel.KLASSE, "AANBIEDER"))))
          .isEqualTo("0/1");
      assertThat(breuk(proef.cel("5", "2026-04", Cel.REGIO.met(Celsleutel.TERMIJN, "OP090"))))
          .isEqualTo("1/3");
    }

    @Test
    void teltWatNogLooptNiet() {
      Declaratieproef proef =
          metUurtarief().termijn(Termijnsoort.RETOUR, "0363", "a", "2026-04-10", null);

      assertThat(proef.bekekenOp("2026-04-10").cijfers("5", "2026-04")).isEmpty();
      assertThat(breuk(proef.bekekenOp("2026-04-11").regio("5", "2026-04"))).isEqualTo("0/1");
    }

    @Test
    void onderscheidtBesluitenNaOnderzoek() {
      Declaratieproef proef =
          metUurtarief()
              .termijn(Termijnsoort.TOEWIJZING_GEVRAAGD, "0363", "a", "2026-04-10", "2026-04-09")
              .termijn(
                  Termijnsoort.TOEWIJZING_IN_ONDERZOEK, "0363", "a", "2026-04-20", "2026-04-21");

      assertThat(breuk(proef.cel("5", "2026-04", Cel.REGIO.met(Celsleutel.TERMIJN, "OP274"))))
          .isEqualTo("1/1");
      assertThat(
              breuk(
                  proef.cel(
                      "5", "2026-04", Cel.REGIO.met(Celsleutel.TERMIJN, "OP274 na onderzoek"))))
          .isEqualTo("0/1");
    }

    @Test
    void teltDeStartVanEenIngetrokkenToewijzingNiet() {
      Declaratieproef proef =
          metUurtarief()
              .wijstToe("T1", BEGELEIDING, 40, Frequentie.TOTAAL, "2026-04-01", "2026-06-30")
              .termijn(Termijnsoort.START, AANBIEDER, "T1", "2026-04-10", null)
              .termijn(Termijnsoort.STOP, AANBIEDER, "T1", "2026-04-11", null);

      assertThat(breuk(proef.regio("5", "2026-04"))).isEqualTo("0/1");
      assertThat(breuk(proef.start("T1", "2026-04-20").regio("5", "2026-04"))).isEqualTo("0/2");
      proef.wijstToe(
          "T1", BEGELEIDING, null, null, "2026-04-03", "2026-04-03", RedenWijziging.VERWIJDERD);
      assertThat(proef.cijfers("5", "2026-04")).isEmpty();
    }
  }

  @Nested
  class Verdeling {
    @Test
    void zetWatGeenContractHeeftApart() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(
                  goed("R1"), goed("R2").van(BEHANDELING).op("T2").volume(30, Eenheid.UUR, 1000L))
              .declaratie(af("R3", "9307").in("2026-02"));
      Cijfer zonder =
          proef.cel("21", "2026-03", Cel.REGIO.met(Celsleutel.BETAALTITEL, "zonder contract"));

      assertThat(breuk(zonder)).isEqualTo("30000/40000");
      assertThat(zonder.waarde()).hasToString("0.7500");
      assertThat(deel(zonder, "clienten")).isEqualTo("1");
      assertThat(
              breuk(
                  proef.cel(
                      "21", "2026-03", Cel.REGIO.met(Celsleutel.KERNCOMPETENTIE, "BEGELEIDEN"))))
          .isEqualTo("10000/40000");
    }

    @Test
    void teltAanbiedersDieIetsToegekendKregen() {
      Declaratieproef proef = metUurtarief();
      for (int nummer = 1; nummer <= 6; nummer++) {
        proef.met("0363", "9999000" + nummer).declaratie(goed("R1"));
      }
      Cijfer cijfer = proef.declaratie(goed("R2").van(BEHANDELING).op("T2")).regio("22", "2026-03");

      assertThat(breuk(cijfer)).isEqualTo("60000/70000");
      assertThat(deel(cijfer, "aanbieders")).isEqualTo("6");
      assertThat(deel(cijfer, "producten")).isEqualTo("2");
      assertThat(deel(cijfer, "productenMetEenAanbieder")).isEqualTo("1");
    }
  }

  @Nested
  class Verantwoord {
    /** Refused and offered again counts once, and each cent stands in one place. */
    @Test
    void zetElkeCentOpEenPlaats() {
      Declaratieproef proef =
          metUurtarief()
              .declaratie(
                  goed("R1").in("2026-01"),
                  af("R2", "9307").in("2026-02"),
                  af("R3", "9307").in("2026-03"))
              .op("2026-05-04")
              .declaratie(goed("R4").in("2026-03"))
              .onbeantwoord(goed("R5").in("2026-04"))
              .geheelAfgekeurd(goed("R6").in("2026-06"));
      Cijfer cijfer = proef.regio("25", "2026");

      assertThat(breuk(cijfer)).isEqualTo("2/5");
      assertThat(cijfer.bedrag()).isEqualTo(20_000);
      assertThat(deel(cijfer, "ingediend")).isEqualTo("50000");
      assertThat(deel(cijfer, "afgewezenOpen")).isEqualTo("10000");
      assertThat(deel(cijfer, "opnieuwAangeboden")).isEqualTo("10000");
      assertThat(deel(cijfer, "inBehandeling")).isEqualTo("10000");
      assertThat(deel(cijfer, "verschil")).isEqualTo("0");
      assertThat(
              deel(
                  proef.cel(
                      "25",
                      "2026",
                      Cel.REGIO
                          .met(Celsleutel.GEMEENTE, "0363")
                          .met(Celsleutel.AANBIEDER, AANBIEDER)
                          .met(BEGELEIDING)
                          .met(Celsleutel.BETAALTITEL, "UURTARIEF")
                          .met(Celsleutel.KLASSE, "04")),
                  "volume"))
          .isEqualTo("40");
    }
  }
}
