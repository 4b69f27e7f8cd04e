package nl.sluis.declareren;

import static nl.sluis.bericht.Eenheid.EURO;
import static nl.sluis.bericht.Eenheid.MINUUT;
import static nl.sluis.bericht.Eenheid.UUR;
import static nl.sluis.bericht.Frequentie.PER_MAAND;
import static nl.sluis.bericht.Frequentie.PER_WEEK;
import static nl.sluis.bericht.Frequentie.TOTAAL;
import static nl.sluis.declareren.Opstelproef.jeugd;
import static nl.sluis.declareren.Opstelproef.lijnen;
import static nl.sluis.declareren.Opstelproef.prestaties;
import static nl.sluis.declareren.Toegewezenproef.toewijzing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Plaats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a refused declaratie to a new one with what can be mended. */
class HerstelopstellerTest {
  private static final String UREN = "45;45A48;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;87,30;04";
  private static final String MINUTEN =
      "45;45A04;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;01;87,30;04";

  private static Opstelproef proef() {
    return jeugd()
        .toegewezen(
            toewijzing(70001, "45", "45A48").van("2026-01-05", "2026-06-20").voor(3, UUR, PER_WEEK),
            toewijzing(70002, "45", "45A04")
                .van("2026-01-05", "2026-12-31")
                .voor(600, MINUUT, PER_MAAND))
        .contract(UREN)
        .contract(MINUTEN);
  }

  private static Prestatie uren(String referentie, String begin, String einde, long volume) {
    return prestatie(referentie, null, 70001, "45A48", begin, einde, volume, UUR, 8730L, 8730);
  }

  private static Prestatie prestatie(
      String referentie,
      @Nullable String vorig,
      long toewijzing,
      String code,
      String begin,
      String einde,
      long volume,
      Eenheid eenheid,
      @Nullable Long tarief,
      long perStuk) {
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(referentie, vorig),
        toewijzing,
        "45",
        code,
        new Periode(LocalDate.parse(begin), LocalDate.parse(einde)),
        volume,
        eenheid,
        tarief,
        new Bedrag(volume * perStuk, vorig == null ? DebetCredit.DEBET : DebetCredit.CREDIT),
        List.of());
  }

  private static OpgesteldeDeclaratie nieuw(Herstelvoorstel voorstel) {
    return Objects.requireNonNull(voorstel.declaratie());
  }

  private static String uitleg(Herstelvoorstel voorstel) {
    return voorstel.regels().stream()
        .flatMap(regel -> regel.uitleg().stream())
        .collect(Collectors.joining("\n"));
  }

  /** D107: who has only the table is told as well. */
  @Test
  void noemtInDeTabelWatErVanPlafondsIsGebruikt() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70001, "45", "45A48")
                    .van("2026-01-05", "2026-06-20")
                    .voor(3, UUR, PER_WEEK))
            .contract(UREN, "2026-01-01", "2026-12-31", "800");
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt(
                "OUD1",
                "2026-04",
                prestatie(
                    "A1", null, 70001, "45A48", "2026-04-01", "2026-04-30", 10, UUR, 8731L, 8731)));

    assertThat(voorstel.tabel().rijen().subList(1, 3))
        .extracting(rij -> rij.cellen().get(0), rij -> rij.cellen().get(5))
        .satisfiesExactly(
            rij ->
                assertThat(rij.toString())
                    .contains("plafonds", "deze declaratie € 873,00", "€ 73,00 boven het plafond"),
            rij -> assertThat(rij.toString()).contains("plafonds", "verandert geen oordeel"));
    assertThat(voorstel.tabel().rijen()).hasSize(3);
  }

  @Test
  void herhaaltNooitWatIsToegekend() {
    Opstelproef proef = proef();
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt(
                "OUD1",
                "2026-04",
                uren("A1", "2026-04-01", "2026-04-30", 10),
                prestatie(
                    "A2",
                    null,
                    70002,
                    "45A04",
                    "2026-04-01",
                    "2026-04-30",
                    60,
                    MINUUT,
                    145L,
                    145)));
    assertThat(voorstel.regels()).extracting(Herstelregel::referentieNummer).containsExactly("A2");
    assertThat(lijnen(nieuw(voorstel)))
        .containsExactly("70002 2026-04-01/2026-04-30 60 01 146 D 8730");
    assertThat(uitleg(voorstel)).contains("ProductTarief € 1,45 wordt € 1,46 (contract C-1)");
    assertThat(nieuw(voorstel).beoordeling().isGoedgekeurd()).isTrue();
    assertThat(nieuw(voorstel).bericht().declaratie().declaratieNummer()).isEqualTo("036320260401");
    assertThat(prestaties(nieuw(voorstel)).get(0).referentieNummer())
        .isEqualTo("036320260401-00001");
  }

  @Test
  void verlaagtHetVolumeTotWatErOverIs() {
    Opstelproef proef = proef();
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt("OUD1", "2026-04", uren("A1", "2026-04-01", "2026-04-30", 20)));
    // April 2026 touches five calendar weeks
    assertThat(lijnen(nieuw(voorstel)))
        .containsExactly("70001 2026-04-01/2026-04-30 15 04 8730 D 130950");
    assertThat(uitleg(voorstel)).contains("20 uur wordt 15 uur", "telt 5 kalenderweken");
    assertThat(voorstel.opmerkingen())
        .contains("Afgewezen was samen € 1.746,00; hiervan staat € 1.309,50 in het voorstel.");
  }

  @Test
  void verbetertPeriodeEnVolumeTegelijk() {
    Opstelproef proef = proef();
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt("OUD1", "2026-06", uren("A1", "2026-06-01", "2026-06-30", 20)));
    assertThat(lijnen(nieuw(voorstel)))
        .containsExactly("70001 2026-06-01/2026-06-20 9 04 8730 D 78570");
  }

  @Test
  void rekentUrenOmNaarMinuten() {
    Opstelproef proef = proef();
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt(
                "OUD1",
                "2026-04",
                prestatie(
                    "A1", null, 70002, "45A04", "2026-04-01", "2026-04-30", 2, UUR, 8730L, 8730)));
    assertThat(lijnen(nieuw(voorstel)))
        .containsExactly("70002 2026-04-01/2026-04-30 120 01 146 D 17460");
  }

  @Test
  void laatOverAanEenMensWatHetNietWeet() {
    Opstelproef proef = proef();
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt(
                "OUD1",
                "2026-04",
                prestatie(
                    "A1", null, 79999, "45A48", "2026-04-01", "2026-04-30", 2, UUR, 8730L, 8730)));
    assertThat(voorstel.declaratie()).isNull();
    assertThat(voorstel.regels())
        .singleElement()
        .satisfies(
            regel -> {
              assertThat(regel.isHersteld()).isFalse();
              assertThat(regel.retourcodes()).containsExactly("9338");
              assertThat(regel.uitleg()).singleElement().asString().startsWith("9338: ");
            });
  }

  @Test
  void zetCreditsVoorop() {
    Opstelproef proef = proef();
    proef.verwerk(
        proef.gemaakt("OUD1", "2026-04", uren("A1", "2026-04-01", "2026-04-30", 10)),
        klasse -> true);
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt(
                "OUD2",
                "2026-04",
                uren("B1", "2026-04-01", "2026-04-30", 12),
                prestatie(
                    "B2", "A1", 70001, "45A48", "2026-04-01", "2026-04-30", 9, UUR, 8730L, 8730)));
    assertThat(lijnen(nieuw(voorstel)))
        .containsExactly(
            "70001 2026-04-01/2026-04-30 10 04 8730 C 87300",
            "70001 2026-04-01/2026-04-30 12 04 8730 D 104760");
    assertThat(nieuw(voorstel).beoordeling().isGoedgekeurd()).isTrue();
  }

  @Test
  void zegtDatErNietsTeDoenIsAlsHetAlGoedgekeurdIs() {
    Opstelproef proef = proef();
    proef.verwerk(
        proef.gemaakt("OUD1", "2026-04", uren("A1", "2026-04-01", "2026-04-30", 10)),
        klasse -> true);
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt("OUD2", "2026-04", uren("B1", "2026-04-01", "2026-04-30", 10)));
    assertThat(voorstel.declaratie()).isNull();
    assertThat(uitleg(voorstel))
        .isEqualTo("Hetzelfde volume is al goedgekeurd als A1; u hoeft niets te doen.");
  }

  @Test
  void geeftEenNieuwNummerAanWatAlGebruiktWas() {
    Opstelproef proef = proef();
    proef.verwerk(
        proef.gemaakt("OUD1", "2026-03", uren("A1", "2026-03-01", "2026-03-31", 10)),
        klasse -> true);
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt("OUD2", "2026-04", uren("A1", "2026-04-01", "2026-04-30", 10)));
    assertThat(prestaties(nieuw(voorstel)).get(0).referentieNummer())
        .isEqualTo("036320260401-00001");
  }

  @Test
  void stuurtEenHeleDeclaratieOpnieuwMetEenLatereDeclaratiePeriode() {
    Opstelproef proef = proef();
    proef.verwerk(
        proef.gemaakt("OUD1", "2026-05", uren("A1", "2026-05-01", "2026-05-31", 10)),
        klasse -> true);
    OpgesteldeDeclaratie april =
        proef.gemaakt("OUD2", "2026-04", uren("B1", "2026-04-01", "2026-04-30", 10));
    assertThat(april.beoordeling().wordtVerwerkt()).isFalse();
    Herstelvoorstel voorstel = proef.herstelNaVerwerking(april);
    assertThat(nieuw(voorstel).bericht().declaratie().declaratiePeriode().begindatum())
        .hasToString("2026-05-01");
    assertThat(voorstel.opmerkingen().get(0)).contains("8214", "OP286");
    assertThat(nieuw(voorstel).beoordeling().isGoedgekeurd()).isTrue();
  }

  @Test
  void laatWegWatOokNaHerstelNietPast() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70001, "45", "45A48")
                    .van("2026-01-05", "2026-06-20")
                    .voor(30, UUR, TOTAAL))
            .contract(UREN);
    proef.verwerk(
        proef.gemaakt("OUD1", "2026-03", uren("A1", "2026-03-01", "2026-03-31", 30)),
        klasse -> true);
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt("OUD2", "2026-06", uren("B1", "2026-06-01", "2026-06-30", 10)));
    assertThat(voorstel.declaratie()).isNull();
    assertThat(uitleg(voorstel)).contains("Er is niets meer over");
  }

  @Test
  void pastEenBedragInHetBudget() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70001, "45", "45A48").van("2026-01-05", "2026-06-20").metBudget(100000))
            .contract(UREN);
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt("OUD1", "2026-04", uren("A1", "2026-04-01", "2026-04-30", 20)));
    assertThat(lijnen(nieuw(voorstel)))
        .containsExactly("70001 2026-04-01/2026-04-30 11 04 8730 D 96030");
    assertThat(uitleg(voorstel)).contains("van het Budget van € 1.000,00 is € 1.000,00 over");
  }

  @Test
  void verlaagtEenAbonnementInEuros() {
    Opstelproef proef =
        jeugd()
            .toegewezen(
                toewijzing(70001, "45", "45A05")
                    .van("2026-01-05", "2026-12-31")
                    .voor(30000, EURO, PER_WEEK));
    Herstelvoorstel voorstel =
        proef.herstelNaVerwerking(
            proef.gemaakt(
                "OUD1",
                "2026-04",
                prestatie(
                    "A1",
                    null,
                    70001,
                    "45A05",
                    "2026-04-01",
                    "2026-04-30",
                    150000,
                    EURO,
                    null,
                    1)));
    assertThat(lijnen(nieuw(voorstel)))
        .containsExactly("70001 2026-04-01/2026-04-30 120000 83 null D 120000");
  }
}
