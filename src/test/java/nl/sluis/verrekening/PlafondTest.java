package nl.sluis.verrekening;

import static nl.sluis.verrekening.Verrekenproef.BEHANDELING;
import static nl.sluis.verrekening.Verrekenproef.credit;
import static nl.sluis.verrekening.Verrekenproef.debet;
import static nl.sluis.verrekening.Verrekenproef.periode;
import static nl.sluis.verrekening.Verrekenproef.toewijzing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contracttekst;
import nl.sluis.contract.Plafond.Soort;
import nl.sluis.contract.Plafondstand;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.TekstRapport;

/**
 * Whole messages under a contract with a maandplafond of 1 hour and a jaarplafond of € 100: both
 * are told with a declaratie and with the ruimte, and neither changes a verdict (D107).
 */
class PlafondTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final YearMonth MEI = YearMonth.of(2026, 5);
  private static final Contracten KRAP = contract("100", "1");

  @Example
  void noemtBeideBijEenDeclaratieDieIsGoedgekeurd() {
    Beoordeling beoordeling = proef(KRAP).declareert(APRIL, uren("R1", 1, APRIL, 7));

    assertThat(beoordeling.isGoedgekeurd()).isTrue();
    assertThat(beoordeling.plafonds().zinnen())
        .containsExactly(
            "Jaarplafond 2026 van contract C-2025-1, product 45A04: € 100,00; eerder goedgekeurd"
                + " € 0,00; deze declaratie € 646,80; samen € 646,80, € 546,80 boven het plafond.",
            "Maandplafond april 2026 van contract C-2025-1, product 45A04: 1 uur; eerder"
                + " goedgekeurd 0 uur; deze declaratie 7 uur; samen 7 uur, 6 uur boven het plafond.",
            "Een plafond verandert geen oordeel: geen landelijke regel kent het (D107).");
    assertThat(TekstRapport.van(Rapport.van("x.xml", beoordeling)))
        .contains("\nPlafonds\n  Jaarplafond 2026")
        .contains("Goedgekeurd");
    assertThat(Stream.concat(beoordeling.rekenregels(), beoordeling.plafondregels()))
        .filteredOn(regel -> regel.regel().endsWith("PLAFOND"))
        .hasSize(2)
        .noneMatch(regel -> regel.klopt());
  }

  @Example
  void noemtBeideBijDeRuimteMetWatErBovenZouGaan() {
    Verrekenproef proef = proef(KRAP);
    proef.declareert(APRIL, uren("R1", 1, APRIL, 7));

    Ruimte mei = ruimte(proef, MEI);

    assertThat(mei.plafonds())
        .extracting(Plafondstand::soort, Plafondstand::eerder, Plafondstand::over)
        .containsExactly(
            tuple(Soort.JAARPLAFOND, 64_680L, -54_680L), tuple(Soort.MAANDPLAFOND, 0L, 60L));
    assertThat(mei.volume()).as("what may be claimed is not less").isEqualTo(600);
    assertThat(mei.uitleg())
        .anyMatch(zin -> zin.contains("goedgekeurd € 646,80; € 546,80 boven het plafond"))
        .anyMatch(zin -> zin.contains("1 uur; goedgekeurd 0 uur; over 1 uur"))
        .anyMatch(zin -> zin.contains("alles wat hier nog kan, dan is dat 9 uur boven"));
  }

  @Example
  void geeftMetEenCreditTerugWatIsGebruikt() {
    Verrekenproef proef = proef(KRAP);
    Prestatie debet = uren("R1", 1, APRIL, 7);
    proef.declareert(APRIL, debet);

    Beoordeling terug = proef.declareert(MEI, credit("C1", debet), uren("R2", 1, APRIL, 1));

    assertThat(terug.isGoedgekeurd()).isTrue();
    assertThat(terug.plafonds().standen())
        .extracting(Plafondstand::eerder, Plafondstand::dezeDeclaratie, Plafondstand::over)
        .containsExactly(tuple(64_680L, -55_440L, 760L), tuple(420L, -360L, 0L));
    assertThat(ruimte(proef, APRIL).plafonds())
        .extracting(Plafondstand::eerder)
        .containsExactly(9_240L, 60L);
  }

  /** Of what is refused nothing counts; the plafond is told all the same. */
  @Example
  void teltNietMeeWatIsAfgekeurd() {
    Beoordeling beoordeling =
        proef(KRAP).beoordeelt(APRIL, uren("R1", 1, APRIL, 11), uren("R2", 2, APRIL, 3));

    assertThat(beoordeling.bevindingen())
        .extracting(bevinding -> bevinding.regel())
        .contains("TR321");
    assertThat(beoordeling.plafonds().standen())
        .extracting(Plafondstand::dezeDeclaratie)
        .containsExactly(3 * 9_240L, 180L);
  }

  /**
   * The contract line is of all clients and toewijzingen together, also of one taken back since.
   */
  @Example
  void teltOverAlleToewijzingenOokEenVerwijderde() {
    Verrekenproef proef = proef(KRAP);
    proef.declareert(APRIL, uren("R1", 1, APRIL, 2), uren("R2", 2, APRIL, 3));
    proef.wijstToe(
        toewijzing(
            2,
            BEHANDELING,
            "2026-01-01",
            "2026-01-01",
            new Omvang(10, Eenheid.UUR, Frequentie.PER_MAAND),
            null,
            RedenWijziging.VERWIJDERD));

    assertThat(ruimte(proef, APRIL).plafonds())
        .extracting(Plafondstand::eerder)
        .containsExactly(5 * 9_240L, 300L);
  }

  /** Which line holds depends on the product that is claimed: all that may are told. */
  @Example
  void noemtBijEenToewijzingZonderProductcodeElkPlafondVanDeCategorie() {
    Verrekenproef proef =
        Verrekenproef.jeugd()
            .wijstToe(
                toewijzing(
                    1,
                    new Product("45", null),
                    "2026-01-01",
                    "2026-12-31",
                    new Omvang(10, Eenheid.UUR, Frequentie.PER_MAAND)));

    assertThat(ruimte(proef, APRIL).plafonds()).hasSize(2);
  }

  @Example
  void noemtWatInEenAndereEenheidIsGedeclareerd() {
    Verrekenproef proef =
        Verrekenproef.jeugd()
            .wijstToe(
                toewijzing(1, BEHANDELING, "2026-01-01", "2026-12-31", null, 100_000L, null),
                toewijzing(
                    2,
                    BEHANDELING,
                    "2026-01-01",
                    "2026-12-31",
                    new Omvang(5_000, Eenheid.EURO, Frequentie.PER_MAAND)))
            .met(KRAP);

    Beoordeling beoordeling =
        proef.declareert(
            APRIL, debet("R1", 2, BEHANDELING, periode(APRIL), 5_000, Eenheid.EURO, 0));

    assertThat(beoordeling.isGoedgekeurd()).isTrue();
    assertThat(beoordeling.plafonds().plafonds()).isEmpty();
    assertThat(beoordeling.plafonds().zinnen().get(0))
        .startsWith("Niet meegeteld: 1 prestatie van product 45A04 in Eenheid 83, samen € 50,00;");
    assertThat(proef.ruimte(APRIL, KRAP).get(0).uitleg())
        .anyMatch(zin -> zin.startsWith("Niet meegeteld: 1 prestatie"));
  }

  @Example
  void zegtZonderDossierDatHetEerdereNietMeetelt() {
    Verrekenproef proef = proef(KRAP);
    Beoordeling beoordeling = proef.beoordeeltZonderDossier(APRIL, uren("R1", 1, APRIL, 7));

    assertThat(beoordeling.plafonds().zinnen().get(0))
        .endsWith(
            "deze declaratie € 646,80; € 546,80 boven het plafond. Wat eerder is goedgekeurd telt"
                + " niet mee: er is geen dossier.");
  }

  @Example
  void zwijgtZonderPlafond() {
    Beoordeling beoordeling = proef(contract("", "")).declareert(APRIL, uren("R1", 1, APRIL, 7));

    assertThat(beoordeling.plafonds().zinnen()).isEmpty();
    assertThat(TekstRapport.van(Rapport.van("x.xml", beoordeling))).doesNotContain("lafond");
  }

  /** Message by message the same findings, whatever the plafonds; and the sums add up. */
  @Property(tries = 60)
  void verandertNooitEenOordeelEnTeltOp(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 14) Integer> uren,
      @ForAll @LongRange(min = 0, max = 3_000) long jaarplafond,
      @ForAll @IntRange(min = 0, max = 20) int maandplafond) {
    Verrekenproef met = proef(contract(Long.toString(jaarplafond), Integer.toString(maandplafond)));
    Verrekenproef zonder = proef(contract("", ""));
    YearMonth maand = YearMonth.of(2026, 1);
    long goedgekeurd = 0;
    for (int aantal : uren) {
      Prestatie prestatie = uren("R" + maand, 1, maand, aantal);
      Beoordeling een = met.declareert(maand, prestatie);
      Beoordeling ander = zonder.declareert(maand, prestatie);

      assertThat(een.oordeel()).isEqualTo(ander.oordeel());
      assertThat(een.bevindingen())
          .extracting(bevinding -> bevinding.regel())
          .isEqualTo(ander.bevindingen().stream().map(bevinding -> bevinding.regel()).toList());
      long deze = een.isGoedgekeurd() ? aantal * 9_240L : 0;
      Plafondstand jaar = een.plafonds().standen().get(0);
      assertThat(jaar.eerder()).isEqualTo(goedgekeurd);
      assertThat(jaar.dezeDeclaratie()).isEqualTo(deze);
      goedgekeurd += deze;
      assertThat(jaar.over()).isEqualTo(100 * jaarplafond - goedgekeurd);
      maand = maand.plusMonths(1);
    }
  }

  private static Contracten contract(String jaarplafond, String maandplafond) {
    return Contracttekst.met(
            "productcode",
            "45A04",
            "tarief",
            "92,40",
            "ingangsdatum",
            "2026-01-01",
            "einddatum",
            "2026-12-31",
            "jaarplafond",
            jaarplafond,
            "maandplafond",
            maandplafond)
        .lees()
        .register();
  }

  /** Two toewijzingen of 10 hours a month. */
  private static Verrekenproef proef(Contracten contracten) {
    Omvang omvang = new Omvang(10, Eenheid.UUR, Frequentie.PER_MAAND);
    return Verrekenproef.jeugd()
        .wijstToe(
            toewijzing(1, BEHANDELING, "2026-01-01", "2026-12-31", omvang),
            toewijzing(2, BEHANDELING, "2026-01-01", "2026-12-31", omvang))
        .met(contracten);
  }

  private static Ruimte ruimte(Verrekenproef proef, YearMonth maand) {
    return proef.ruimte(maand, KRAP).get(0);
  }

  private static Prestatie uren(String referentie, long toewijzing, YearMonth maand, long uren) {
    return debet(referentie, toewijzing, BEHANDELING, periode(maand), uren, Eenheid.UUR, 9_240);
  }
}
