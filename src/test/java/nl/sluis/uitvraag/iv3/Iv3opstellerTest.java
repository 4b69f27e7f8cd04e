package nl.sluis.uitvraag.iv3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.uitvraag.Uitvraagfout;
import nl.sluis.uitvraag.Verkeersproef;
import nl.sluis.uitvraag.Vraagperiode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Euros per taakveld: each line stands somewhere, and all of them add up to the cent. */
class Iv3opstellerTest {
  private static final Vraagperiode JAAR = Vraagperiode.van("2026", Vraagperiode.Lengte.JAAR);
  private static final Product BEHANDELING = new Product("45", "45A04");
  private static final Product HUISHOUDEN = new Product("01", "01A01");
  private static final String KOP = "domein;productcategorie;productcode;taakveld\n";

  private final Verkeersproef proef = new Verkeersproef();

  @BeforeEach
  void declareert() {
    proef
        .wijstToe(1, Verkeersproef.AMBULANT, "2025-01-01", "2026-12-31")
        .wijstToe(2, BEHANDELING, "2026-01-01", "2026-12-31")
        .declareert("R-1", 1, YearMonth.of(2026, 3), 10)
        .beantwoordt(true)
        .declareert("R-2", 1, YearMonth.of(2026, 4), 7)
        .declareert("R-3", 2, YearMonth.of(2026, 3), 3)
        .beantwoordt(true)
        .declareert("R-4", 2, YearMonth.of(2026, 4), 5)
        .beantwoordt(false)
        .declareert("R-5", 1, YearMonth.of(2025, 12), 99)
        .beantwoordt(true)
        .aanbieder("99990002")
        .wmo()
        .wijstToe(1, HUISHOUDEN, "2026-01-01", "2026-12-31")
        // the same number as another aanbieder has
        .declareert("R-1", 1, YearMonth.of(2026, 3), 20)
        .beantwoordt(true);
  }

  private Iv3overzicht overzicht(String... rijen) {
    return new Iv3opsteller(
            Verkeersproef.GEMEENTE,
            JAAR,
            Taakvelden.lees(
                (KOP + String.join("\n", rijen)).getBytes(StandardCharsets.UTF_8), JAAR.einde()))
        .stelOp(proef.declaraties());
  }

  private static List<String> rijen(Iv3overzicht overzicht) {
    return overzicht.uitvraag().bladen().get(0).rijen().stream()
        .map(rij -> String.join(";", rij.cellen()))
        .toList();
  }

  @Test
  void teltOpPerTaakveldEnOverAlles() {
    Iv3overzicht overzicht = overzicht("JW;45;45A48;6.72a", "JW;45;;6.72b", "WMO;1;;6.71a");

    assertThat(rijen(overzicht))
        .containsExactly(
            "6.71a;;WMO;01;01A01;1;200,00;0,00;200,00",
            "6.71a;;;;;1;200,00;0,00;200,00",
            "6.72a;jeugdhulp: begeleiding;JW;45;45A48;2;100,00;70,00;170,00",
            "6.72a;jeugdhulp: begeleiding;;;;2;100,00;70,00;170,00",
            "6.72b;jeugdhulp: behandeling;JW;45;45A04;1;30,00;0,00;30,00",
            "6.72b;jeugdhulp: behandeling;;;;1;30,00;0,00;30,00",
            "totaal;;;;;4;330,00;70,00;400,00");
    assertThat(overzicht.isIngedeeld()).isTrue();
    assertThat(overzicht.uitvraag().opmerkingen())
        .anyMatch(zin -> zin.contains("1 regel, samen € 50,00, afgewezen en nog open"))
        .anyMatch(zin -> zin.contains("1 regel telt over een ander jaar dan 2026"));
  }

  /** What the table lacks is told with its amount, and is in the total. */
  @Test
  void laatNietsWegDatNietIsIngedeeld() {
    Iv3overzicht overzicht = overzicht("JW;45;45A48;6.72a", "JW;45;45A04;");

    assertThat(rijen(overzicht))
        .contains(
            "niet ingedeeld;;JW;45;45A04;1;30,00;0,00;30,00",
            "niet ingedeeld;;WMO;01;01A01;1;200,00;0,00;200,00",
            "niet ingedeeld;;;;;2;230,00;0,00;230,00",
            "totaal;;;;;4;330,00;70,00;400,00");
    assertThat(overzicht.isIngedeeld()).isFalse();
    assertThat(overzicht.uitvraag().delen().get(0).zinnen())
        .contains("geen taakveld voor WMO, categorie 01, product 01A01: € 200,00");
  }

  @Test
  void geeftEenTabelOmInTeVullen() {
    assertThat(overzicht("JW;45;45A48;6.72a").sjabloon().rijen())
        .extracting(rij -> String.join(";", rij.cellen()))
        .containsExactly("JW;45;45A04;;30,00", "JW;45;45A48;6.72a;170,00", "WMO;01;01A01;;200,00");
  }

  @Test
  void weigertEenTabelMetFouten() {
    Uitvraagfout fout =
        catchThrowableOfType(
            Uitvraagfout.class,
            () ->
                overzicht(
                    "JW;45;45A48;6.71a",
                    "WMO;01;;6.72a",
                    "WMO;01;;zorg",
                    "PGB;01;;6.71a",
                    "JW;x;;6.72a",
                    "JW;45;;6.72a",
                    "JW;45;;6.72b"));

    assertThat(fout.fouten())
        .extracting(Tabelfout::tekst)
        .extracting(
            tekst ->
                tekst.substring(0, tekst.indexOf(';') < 0 ? tekst.length() : tekst.indexOf(';')))
        .containsExactly(
            "rij 2, kolom taakveld: '6.71a' is geen taakveld van de Jeugdwet",
            "rij 3, kolom taakveld: '6.72a' is een taakveld van de Jeugdwet",
            "rij 4, kolom taakveld: 'zorg'",
            "rij 5, kolom domein: 'PGB'",
            "rij 6, kolom productcategorie: 'x'",
            "rij 8, kolom productcode: dit product staat er twee keer");
  }
}
