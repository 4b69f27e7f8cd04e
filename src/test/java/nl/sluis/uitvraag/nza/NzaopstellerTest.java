package nl.sluis.uitvraag.nza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.DatumGebruik;
import nl.sluis.tabel.Tabel;
import nl.sluis.uitvraag.Hulpvormen;
import nl.sluis.uitvraag.Uitvraag;
import nl.sluis.uitvraag.Verkeersproef;
import nl.sluis.uitvraag.Vraagperiode;
import org.junit.jupiter.api.Test;

/** What the NZa sees, a toewijzing a row, and what of its questions follows from the messages. */
class NzaopstellerTest {
  private static final Product OP_LOCATIE = new Product("32", "32001");
  private static final Product MAATREGEL = new Product("48", "48A01");

  private final Verkeersproef proef =
      new Verkeersproef()
          .op("2026-01-09")
          .verzoekt("VOT-1", "02", OP_LOCATIE)
          .wijstToe(1, "VOT-1", OP_LOCATIE, "2026-01-15", "2026-12-31", null)
          .start(1, "2026-02-03")
          .declareert("R-1", 1, YearMonth.of(2026, 2), 10)
          .beantwoordt(true)
          .declareert("R-2", 1, YearMonth.of(2026, 4), 3)
          .client(Verkeersproef.ANDER_BSN, "2012-09-03", DatumGebruik.ONBEKEND, "1")
          .op("2026-02-20")
          .wijstToe(2, OP_LOCATIE, "2026-03-01", "2026-12-31")
          .op("2026-03-05")
          .wijstToe(3, Verkeersproef.AMBULANT, "2026-03-10", "2026-12-31")
          .declareert("R-3", 3, YearMonth.of(2026, 3), 4);

  private Uitvraag uitvraag(String kwartaal) {
    Vraagperiode periode = Vraagperiode.van(kwartaal, Vraagperiode.Lengte.KWARTAAL);
    return Objects.requireNonNull(
        new Nzaopsteller(
                new Nzaopdracht(periode, Verkeersproef.AANBIEDER, LocalDate.of(2026, 8, 1)),
                Hulpvormen.op(periode.einde()),
                gemeente -> "Amsterdam-Amstelland")
            .stelOp(proef.hulp(), proef.zonderToewijzing(), proef.declaraties()));
  }

  private static List<String> rijen(Tabel tabel) {
    return tabel.rijen().stream().map(rij -> String.join(";", rij.cellen())).toList();
  }

  @Test
  void toontElkeToewijzingMetEenPseudoniem() {
    assertThat(rijen(uitvraag("2026-Q1").bladen().get(0)))
        .containsExactly(
            "99990001;P00001;0363;2014;02;32;02;2026-01-10;2026-01-15;2026-02-03;;;100,00;10;04;1",
            "99990001;P00002;0363;;;32;02;2026-02-20;2026-03-01;;;;0,00;;;2",
            "99990001;P00002;0363;;;45;;2026-03-05;2026-03-10;;;;40,00;4;04;3")
        .noneMatch(rij -> rij.contains(Verkeersproef.BSN));
  }

  /** Of the next quarter the amounts are others, and one who ended is seen with his reason. */
  @Test
  void rekentBedragenPerPeriode() {
    proef
        .client(Verkeersproef.BSN, "2014-09-03", null, "2")
        .stop(1, "2026-02-03", "2026-04-10", "31");

    assertThat(rijen(uitvraag("2026-Q2").bladen().get(0)))
        .first()
        .asString()
        .endsWith(";2026-02-03;2026-04-10;31;30,00;3;04;1");
  }

  @Test
  void beantwoordtVan8gWatUitDeBerichtenVolgt() {
    List<String> items = rijen(uitvraag("2026-Q1").bladen().get(1));

    assertThat(items)
        .hasSize(16)
        .contains(
            "3;welke hulpvormen en maatregelen u biedt;02, categorie 45",
            "4;bedrijfsresultaat;niet uit de berichten",
            "11;opbrengsten Jeugdwet;€ 100,00 toegekend en € 40,00 in behandeling, zonder wat buiten de berichten om is betaald",
            "12;ingeschatte productie die niet te declareren is;voor een deel: € 0,00 afgewezen en niet opnieuw aangeboden",
            "13;wachttijden en wachtenden per hulpvorm en regio;op het werkblad Wachttijden; wachtend op 2026-03-31: 1");
    assertThat(items).filteredOn(item -> item.endsWith("niet uit de berichten")).hasSize(11);
  }

  /** From the toewijzing of 10 January to the start of 3 February are 24 days. */
  @Test
  void rekentWachttijdenPerVormEnGemeente() {
    Uitvraag uitvraag = uitvraag("2026-Q1");

    assertThat(rijen(uitvraag.bladen().get(2)))
        .containsExactly("0363;Amsterdam-Amstelland;02;1;24;24;1;2026-02-20");
    assertThat(uitvraag.opmerkingen())
        .anyMatch(zin -> zin.contains("op 1 toewijzing is gedeclareerd zonder startbericht"))
        .anyMatch(zin -> zin.contains("bij 2 toewijzingen is er geen verzoek (315)"))
        .anyMatch(zin -> zin.contains("van 1 toewijzing is de hulpvorm niet bekend"));
  }

  /** Who begins after the period waits on its last day. */
  @Test
  void laatWachtenWieLaterBegint() {
    proef.start(2, "2026-04-01");

    assertThat(rijen(uitvraag("2026-Q1").bladen().get(2)))
        .containsExactly("0363;Amsterdam-Amstelland;02;1;24;24;1;2026-02-20");
    assertThat(rijen(uitvraag("2026-Q2").bladen().get(2)))
        .containsExactly("0363;Amsterdam-Amstelland;02;1;40;40;0;");
  }

  @Test
  void noemtMaatregelenApart() {
    proef.wijstToe(4, MAATREGEL, "2026-03-10", "2026-12-31");

    assertThat(rijen(uitvraag("2026-Q1").bladen().get(2)))
        .contains("0363;Amsterdam-Amstelland;maatregel;0;;;1;2026-03-07");
    assertThat(rijen(uitvraag("2026-Q1").bladen().get(1)))
        .contains(
            "14;hetzelfde voor maatregelen;op het werkblad Wachttijden; wachtend op 2026-03-31: 1");
  }
}
