package nl.sluis.cijfers;

import static nl.sluis.cijfers.Zorgproef.cel;
import static nl.sluis.cijfers.Zorgproef.deel;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.VerzoekAntwoord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Indicators 12 to 16: from the verzoek to the toewijzing, and from there to the start. */
class WachttijdTest {
  private static final Indicator VERZOEK = new WachttijdVerzoek();
  private static final Indicator START = new WachttijdStart();
  private static final Indicator TOTAAL = new WachttijdTotaal();
  private static final Indicator WACHTENDEN = new Wachtenden();
  private static final Indicator NIET_GESTART = new NietGestart();
  private static final String KWARTAAL = "2026-Q1";

  private final Zorgproef proef = new Zorgproef();

  /** Two are answered, after 10 and 20 days; the third waits at the closing, 30 June. */
  @Test
  void wachtenOpEenToewijzingIsVanOntvangstTotToewijzingsdatum() {
    proef
        .verzoek("V1", "K1", "2026-01-05")
        .toewijzing("T1", "K1", "V1", "2026-01-15", "2026-02-01", null, null)
        .verzoek("V2", "K2", "2026-01-05")
        .toewijzing("T2", "K2", "V2", "2026-01-25", "2026-02-01", null, null)
        .verzoek("V3", "K3", "2026-03-31")
        .verzoek("V4", "K4", "2026-04-01");

    Cijfer cijfer = proef.regio(VERZOEK, KWARTAAL);

    assertThat(cijfer.noemer()).isEqualTo(3);
    assertThat(cijfer.teller()).isEqualTo(2);
    assertThat(cijfer.waarde()).isEqualByComparingTo("20");
    assertThat(cijfer.uitkomst().delen().get("p90")).isNull();
    assertThat(cijfer.dekking().tekst()).isEqualTo("2 van 2");
    assertThat(cijfer.clienten()).isEqualTo(3);
  }

  @Test
  void verzoekDatOoitIsAfgewezenTeltNietEnInOnderzoekStaatApart() {
    proef
        .verzoek("V1", "K1", "2026-01-05")
        .antwoord("V1", VerzoekAntwoord.AFGEWEZEN, "2026-01-08")
        .toewijzing("T1", "K1", "V1", "2026-02-15", "2026-02-15", null, null)
        .verzoek("V2", "K2", "2026-01-05")
        .antwoord("V2", VerzoekAntwoord.IN_ONDERZOEK, "2026-01-08")
        .toewijzing("T2", "K2", "V2", "2026-02-15", "2026-02-15", null, null)
        .verzoek("V3", "K3", "2026-01-05")
        .toewijzing("T3", "K3", "V3", "2026-01-05", "2026-02-15", null, null)
        .verzoek("V4", "K4", "2026-01-05")
        .toewijzing("T4", "K4", "V4", "2026-01-04", "2026-02-15", null, null);

    Cijfer cijfer = proef.regio(VERZOEK, KWARTAAL);

    assertThat(cijfer.noemer()).isEqualTo(1);
    assertThat(cijfer.waarde()).isEqualByComparingTo("0");
    assertThat(deel(cijfer, "afgewezen")).isEqualTo(1);
    assertThat(deel(cijfer, "inOnderzoek")).isEqualTo(1);
    assertThat(deel(cijfer, "inOnderzoekToegewezen")).isEqualTo(1);
    assertThat(deel(cijfer, "eerderToegewezen")).isEqualTo(1);
  }

  /** One that was taken back with 13 was never sent, so V1 waits: 5 January to 30 June. */
  @Test
  void ingetrokkenToewijzingIsNooitVerstuurd() {
    proef
        .verzoek("V1", "K1", "2026-01-05")
        .toewijzing("T1", "K1", "V1", "2026-01-15", "2026-02-01", null, null)
        .toewijzing(
            "T1", "K1", "V1", "2026-01-16", "2026-02-01", "2026-02-01", RedenWijziging.VERWIJDERD)
        .start("T1", "2026-02-01");

    assertThat(proef.regio(VERZOEK, KWARTAAL).teller()).isZero();
    assertThat(proef.cijfers(START, KWARTAAL)).isEmpty();
    proef.toewijzing("T2", "K1", "V1", "2026-03-01", "2026-03-01", null, null);
    assertThat(proef.regio(VERZOEK, KWARTAAL).waarde()).isEqualByComparingTo("55");
  }

  @Test
  void toewijzingZonderVerzoekIsEenGatInDeDekking() {
    proef
        .verzoek("V1", "K1", "2026-01-05")
        .toewijzing("T1", "K1", "V1", "2026-01-15", "2026-02-01", null, null)
        .toewijzing("T2", "K2", "2026-01-15", "2026-02-01")
        .toewijzing("T3", "K3", "2026-01-15", "2026-02-01");

    assertThat(proef.regio(VERZOEK, KWARTAAL).dekking().tekst())
        .isEqualTo("1 van 3; 2 " + WachttijdVerzoek.ZONDER_VERZOEK);
  }

  /** From the later of the two days; the day itself is 0. */
  @Test
  void wachtenOpDeStartIsVanafDeDagDatHetKan() {
    assertThat(wachtOpStart("2026-01-10", "2026-02-01", "2026-02-11")).isEqualByComparingTo("10");
    assertThat(wachtOpStart("2026-02-05", "2026-02-01", "2026-02-11")).isEqualByComparingTo("6");
    assertThat(wachtOpStart("2026-01-10", "2026-02-01", "2026-02-01")).isEqualByComparingTo("0");
    assertThat(wachtOpStart("2026-01-10", "2026-02-01", "2026-01-31")).isNull();
  }

  private static @Nullable BigDecimal wachtOpStart(String dag, String ingang, String begin) {
    List<Cijfer> cijfers =
        new Zorgproef()
            .toewijzing("T", "K", dag, ingang)
            .start("T", begin)
            .cijfers(START, KWARTAAL);
    return cijfers.isEmpty() ? null : cijfers.get(0).waarde();
  }

  /** Nine started after 5 days, eleven wait: more than a half, so there is no median yet. */
  @Test
  void wieNogWachtTeltMee() {
    for (int nummer = 1; nummer <= 20; nummer++) {
      proef.toewijzing("T" + nummer, "K" + nummer, "2026-01-10", "2026-02-01");
      if (nummer <= 9) {
        proef.start("T" + nummer, "2026-02-06");
      }
    }
    Cijfer geen = proef.regio(START, KWARTAAL);
    assertThat(geen.waarde()).isNull();
    assertThat(geen.uitkomst().reden()).isEqualTo(Uitkomst.MINDER_DAN_DE_HELFT);
    assertThat(geen.uitkomst().delen().get("binnen28Dagen")).isEqualByComparingTo("0.45");

    proef.start("T10", "2026-05-01");
    assertThat(proef.regio(START, KWARTAAL).waarde()).isEqualByComparingTo("89");
  }

  /** 28, 42 and 91 days are within; one day later is not. */
  @Test
  void deGrenzenHorenErbij() {
    String[] dagen = {
      "2026-03-29", "2026-03-30", "2026-04-12", "2026-04-13", "2026-05-31", "2026-06-01"
    };
    for (int nummer = 0; nummer < 24; nummer++) {
      proef
          .toewijzing("T" + nummer, "K" + nummer, "2026-03-01", "2026-03-01")
          .start("T" + nummer, dagen[nummer % dagen.length]);
    }
    Cijfer cijfer = proef.regio(START, KWARTAAL);

    assertThat(cijfer.uitkomst().delen().get("binnen28Dagen")).isEqualByComparingTo("0.1667");
    assertThat(cijfer.uitkomst().delen().get("binnen42Dagen")).isEqualByComparingTo("0.5");
    assertThat(cijfer.uitkomst().delen().get("binnen91Dagen")).isEqualByComparingTo("0.8333");
  }

  @Test
  void aandeelVanMinderDanTwintigIsErNiet() {
    for (int nummer = 1; nummer <= 19; nummer++) {
      proef
          .toewijzing("T" + nummer, "K" + nummer, "2026-01-10", "2026-02-01")
          .start("T" + nummer, "2026-02-11");
    }
    assertThat(proef.regio(START, KWARTAAL).uitkomst().delen().get("binnen28Dagen")).isNull();
    assertThat(proef.regio(NIET_GESTART, KWARTAAL).waarde()).isNull();
    proef.toewijzing("T20", "K20", "2026-01-10", "2026-02-01").start("T20", "2026-02-11");
    assertThat(proef.regio(START, KWARTAAL).uitkomst().delen().get("binnen28Dagen"))
        .isEqualByComparingTo("1");
    assertThat(proef.regio(NIET_GESTART, KWARTAAL).waarde()).isEqualByComparingTo("0");
  }

  /** The toewijzing ended after 9 days, on which nothing had started. */
  @Test
  void naDeEinddatumIsNietsMeerTeZien() {
    proef
        .toewijzing("T1", "K1", null, "2026-01-10", "2026-02-01", "2026-02-10", null)
        .toewijzing("T2", "K2", "2026-01-10", "2026-02-01")
        .start("T2", "2026-02-15");

    // one was seen waiting until day 9, so who started on day 14 was the only one left
    assertThat(proef.regio(START, KWARTAAL).waarde()).isEqualByComparingTo("14");
    proef.trekStartIn("T2", "2026-02-15");
    assertThat(proef.regio(START, KWARTAAL).teller()).isZero();
  }

  @Test
  void eersteVersieBepaaltWanneerHetWachtenBegint() {
    proef
        .toewijzing("T1", "K1", null, "2026-01-10", "2026-02-01", "2026-06-30", null)
        .toewijzing(
            "T1", "K1", null, "2026-05-10", "2026-02-01", "2026-12-31", RedenWijziging.VERLENGING)
        .start("T1", "2026-02-11");

    assertThat(proef.regio(START, KWARTAAL).waarde()).isEqualByComparingTo("10");
    assertThat(proef.cijfers(START, "2026-Q2")).isEmpty();
  }

  /** OP364: a start is no condition to claim. */
  @Test
  void toegekendePrestatieZonderStartIsGeenWachten() {
    proef
        .toewijzing("T1", "K1", "2026-01-10", "2026-02-01")
        .toegekend("T1", "2026-02-01", "2026-02-28")
        .toewijzing("T2", "K2", "2026-01-10", "2026-02-01")
        .afgewezen("T2", "2026-02-01", "2026-02-28")
        .toewijzing("T3", "K3", "2026-01-10", "2026-02-01")
        .toegekend("T3", "2026-02-01", "2026-02-28")
        .gecrediteerd("T3", "2026-02-01", "2026-02-28");

    Cijfer cijfer = proef.regio(START, KWARTAAL);
    assertThat(cijfer.noemer()).isEqualTo(2);
    assertThat(deel(cijfer, "startNietGemeld")).isEqualTo(1);
    assertThat(cijfer.dekking().tekst()).isEqualTo("2 van 3; 1 " + WachttijdStart.ZONDER_START);

    Cijfer wachtenden = proef.regio(WACHTENDEN, KWARTAAL);
    assertThat(wachtenden.teller()).isEqualTo(2);
    assertThat(wachtenden.noemer()).isEqualTo(3);
    assertThat(deel(wachtenden, "startNietGemeld")).isEqualTo(1);
    assertThat(deel(proef.regio(NIET_GESTART, KWARTAAL), "startNietGemeld")).isEqualTo(1);
  }

  /** A start of before the clock, and a toewijzing that was over when it was decided. */
  @Test
  void terugwerkendeKrachtStaatApart() {
    proef
        .toewijzing("T1", "K1", "2026-01-10", "2026-01-01")
        .start("T1", "2026-01-02")
        .toewijzing("T2", "K2", null, "2026-03-10", "2026-01-01", "2026-02-28", null)
        .toewijzing("T3", "K3", "2026-01-10", "2026-01-10")
        .start("T3", "2026-01-10");

    Cijfer cijfer = proef.regio(START, KWARTAAL);
    assertThat(cijfer.noemer()).isEqualTo(1);
    assertThat(deel(cijfer, "metTerugwerkendeKracht")).isEqualTo(2);
  }

  /** 10 days until the toewijzing, and 7 from its Ingangsdatum to the start. */
  @Test
  void totaalIsDeSomPerToewijzing() {
    proef
        .verzoek("V1", "K1", "2026-01-05")
        .toewijzing("T1", "K1", "V1", "2026-01-15", "2026-02-01", null, null)
        .start("T1", "2026-02-08")
        .toewijzing("T2", "K2", "2026-01-15", "2026-02-01")
        .start("T2", "2026-02-02")
        .verzoek("V3", "K3", "2026-01-05")
        .antwoord("V3", VerzoekAntwoord.AFGEWEZEN, "2026-01-06")
        .toewijzing("T3", "K3", "V3", "2026-01-15", "2026-02-01", null, null)
        .start("T3", "2026-02-02");

    Cijfer cijfer = proef.regio(TOTAAL, KWARTAAL);
    assertThat(cijfer.noemer()).isEqualTo(1);
    assertThat(cijfer.waarde()).isEqualByComparingTo("17");
    assertThat(cijfer.dekking().tekst()).startsWith("1 van 3; 2 zonder verzoek");
  }

  /** Of 20 that can be followed half took 91 days, half 92; one more was over before its norm. */
  @Test
  void normIsDertienWekenOfWatDeRegioBepaalt() {
    for (int nummer = 0; nummer < 20; nummer++) {
      proef
          .verzoek("V" + nummer, "K" + nummer, "2026-01-01")
          .toewijzing(
              "T" + nummer, "K" + nummer, "V" + nummer, "2026-01-11", "2026-02-01", null, null)
          // 10 days, and 81 or 82
          .start("T" + nummer, nummer % 2 == 0 ? "2026-04-23" : "2026-04-24");
    }
    proef
        .verzoek("V20", "K20", "2026-01-01")
        .toewijzing("T20", "K20", "V20", "2026-01-11", "2026-02-01", "2026-02-10", null)
        .start("T20", "2026-02-01");

    Cijfer dertienWeken = proef.regio(TOTAAL, KWARTAAL);
    assertThat(deel(dertienWeken, "gevolgdTotNorm")).isEqualTo(20);
    assertThat(dertienWeken.uitkomst().delen().get("aandeelBinnenNorm"))
        .isEqualByComparingTo("0.5");
    Normen normen =
        Normen.lees("product;dagen\n45A04;92\n45;10\n".getBytes(StandardCharsets.UTF_8));
    assertThat(normen.fouten()).isEmpty();
    Cijfer volgensRegio = cel(proef.cijfers(TOTAAL, KWARTAAL, normen), Cel.REGIO);
    assertThat(volgensRegio.uitkomst().delen().get("aandeelBinnenNorm")).isEqualByComparingTo("1");
  }

  @Test
  void normenMetEenFoutWordenGenoemd() {
    Normen normen =
        Normen.lees(
            "product;dagen\n45A04;0\n;91\n45;zes\n54;98\n54;91\n45A4;91\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(normen.fouten())
        .extracting(fout -> fout.rij() + " " + fout.kolom())
        .containsExactly("2 dagen", "3 product", "4 dagen", "6 product", "7 product");
  }

  /**
   * The example of docs/cijfers.md, on 15 February: after 3, 5 and 8 days a start, after 5 days the
   * toewijzing is over, and two wait for 10 and 12 days.
   */
  @Test
  void rekenvoorbeeldVanDeDocumentatie() {
    proef
        .toewijzing("T1", "K1", "2026-01-20", "2026-02-01")
        .start("T1", "2026-02-04")
        .toewijzing("T2", "K2", "2026-01-20", "2026-02-01")
        .start("T2", "2026-02-06")
        .toewijzing("T3", "K3", null, "2026-01-20", "2026-02-02", "2026-02-07", null)
        .toewijzing("T4", "K4", "2026-01-20", "2026-02-01")
        .start("T4", "2026-02-09")
        .toewijzing("T5", "K5", "2026-01-20", "2026-02-05")
        .toewijzing("T6", "K6", "2026-02-03", "2026-02-03");

    Cijfer cijfer = cel(proef.cijfers(START, KWARTAAL, "2026-02-15"), Cel.REGIO);
    assertThat(cijfer.teller()).isEqualTo(3);
    assertThat(cijfer.noemer()).isEqualTo(6);
    assertThat(cijfer.waarde()).isEqualByComparingTo("8");
    assertThat(cijfer.uitkomst().delen().get("p90")).isNull();
  }

  /** On 31 March: 27, 28, 91 and 92 days. */
  @Test
  void wachtendenNaarHoeLangAl() {
    proef
        .toewijzing("T1", "K1", "2026-01-01", "2026-03-04")
        .toewijzing("T2", "K2", "2026-01-01", "2026-03-03")
        .toewijzing("T3", "K3", "2025-12-30", "2025-12-30")
        .toewijzing("T4", "K4", "2025-12-29", "2025-12-29")
        // begun, ended, and not yet there
        .toewijzing("T5", "K5", "2026-01-01", "2026-01-01")
        .start("T5", "2026-03-31")
        .toewijzing("T6", "K6", null, "2026-01-01", "2026-01-01", "2026-03-30", null)
        .toewijzing("T7", "K7", "2026-03-01", "2026-04-01")
        // begun after that day, so waiting on it
        .toewijzing("T8", "K8", "2026-03-31", "2026-03-31")
        .start("T8", "2026-04-01");

    List<Cijfer> cijfers = proef.cijfers(WACHTENDEN, KWARTAAL);
    Cijfer regio = cel(cijfers, Cel.REGIO);
    assertThat(regio.waarde()).isEqualByComparingTo("5");
    assertThat(regio.noemer()).isEqualTo(6);
    assertThat(deel(regio, "korterDan4Weken")).isEqualTo(2);
    assertThat(deel(regio, "tussen4En13Weken")).isEqualTo(2);
    assertThat(deel(regio, "langerDan13Weken")).isEqualTo(1);
    Cijfer lang = cel(cijfers, Cel.REGIO.met(Celsleutel.KLASSE, "langer dan 13 weken"));
    assertThat(lang.teller()).isEqualTo(1);
    assertThat(lang.noemer()).isEqualTo(6);
  }

  /** A start on day 30 is in time, on day 31 it is not; who cannot be followed is not counted. */
  @Test
  void nietGestartNaDagenTeltWieZoLangIsGevolgd() {
    proef
        .toewijzing("T1", "K1", "2026-01-01", "2026-01-01")
        .start("T1", "2026-01-31")
        .toewijzing("T2", "K2", "2026-01-01", "2026-01-01")
        .start("T2", "2026-02-01")
        .toewijzing("T3", "K3", "2026-01-01", "2026-01-01")
        .toewijzing("T4", "K4", null, "2026-01-01", "2026-01-01", "2026-01-30", null)
        .start("T4", "2026-01-02")
        .toewijzing("T5", "K5", null, "2026-01-01", "2026-01-01", "2026-01-31", null);

    List<Cijfer> cijfers = proef.cijfers(NIET_GESTART, KWARTAAL);
    Cijfer cijfer = cel(cijfers, Cel.REGIO);
    assertThat(cijfer.teller()).isEqualTo(3);
    assertThat(cijfer.noemer()).isEqualTo(4);
    assertThat(deel(cijfer, "gevolgd60Dagen")).isEqualTo(3);
    assertThat(deel(cijfer, "nietGestartNa60Dagen")).isEqualTo(1);
    assertThat(cijfer.dekking().tekst()).isEqualTo("4 van 5; 1 geen 30 dagen te volgen");
    Cijfer negentig = cel(cijfers, Cel.REGIO.met(Celsleutel.KLASSE, "na 90 dagen"));
    assertThat(negentig.teller()).isEqualTo(1);
    assertThat(negentig.noemer()).isEqualTo(3);
  }

  /** What is received after the closing (30 June) or after today changes nothing. */
  @Test
  void watLaterIsOntvangenTeltNiet() {
    proef
        .toewijzing("T1", "K1", "2026-01-10", "2026-02-01")
        .ontvangen("2026-07-01")
        .start("T1", "2026-02-11")
        .toewijzing("T2", "K2", "2026-01-10", "2026-02-01")
        .ontvangen("2026-06-30")
        .start("T2", "2026-02-11");

    assertThat(proef.regio(START, KWARTAAL).teller()).isEqualTo(1);
    Cijfer eerder = cel(proef.cijfers(START, KWARTAAL, "2026-06-29"), Cel.REGIO);
    assertThat(eerder.teller()).isZero();
    assertThat(eerder.voorlopig()).isTrue();
  }

  @Test
  void elkeCelHeeftZijnEigenWachttijd() {
    proef
        .toewijzing("T1", "K1", "2026-02-01", "2026-02-01")
        .start("T1", "2026-02-11")
        .tussen("0384", "07654321")
        .van(Zorgproef.BEHANDELING)
        .toewijzing("T2", "K2", "2026-02-01", "2026-02-01")
        .start("T2", "2026-02-21");

    List<Cijfer> cijfers = proef.cijfers(START, KWARTAAL);
    assertThat(cel(cijfers, Cel.REGIO.met(Celsleutel.GEMEENTE, "0384")).waarde())
        .isEqualByComparingTo("20");
    assertThat(cel(cijfers, Cel.REGIO.met(Celsleutel.AANBIEDER, "01234567")).waarde())
        .isEqualByComparingTo("10");
    assertThat(cel(cijfers, Cel.REGIO.met(Zorgproef.BEHANDELING)).waarde())
        .isEqualByComparingTo("20");
    assertThat(cijfers).hasSize(9).allMatch(cijfer -> cijfer.noemer() > 0);
  }
}
