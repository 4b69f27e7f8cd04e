package nl.sluis.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.sluis.bericht.Codelijsten;
import org.junit.jupiter.api.Test;

/** The country that a month is measured with, whole and small. */
class MeetlandTest {
  private static final LocalDate VANDAAG = LocalDate.of(2026, 5, 10);
  private static final Meetland HEEL = Meetland.met(Meetland.PRESTATIES, VANDAAG);

  @Test
  void isZoGrootAlsHetLand() {
    assertThat(HEEL.gemeenten()).hasSize(342).doesNotHaveDuplicates();
    assertThat(HEEL.aanbieders()).hasSize(2500).doesNotHaveDuplicates();
    assertThat(HEEL.declaraties()).hasSize(60_000);
    assertThat(HEEL.prestaties()).isEqualTo(1_500_000);
  }

  /** A message about a gemeente that is not there yet is refused, and then the balance is open. */
  @Test
  void kentElkeGemeenteOokInDeMaandDieGedeclareerdWordt() {
    Meetbericht eerste = HEEL.declaraties().get(0);
    LocalDate dagtekening =
        eerste.declaratie(Maandmeting.MAAND).header().berichtIdentificatie().dagtekening();

    assertThat(HEEL.gemeenten())
        .allMatch(code -> Codelijsten.ingebouwd().kentGemeente(code, dagtekening))
        .allMatch(code -> Codelijsten.ingebouwd().kentGemeente(code, VANDAAG));
    System.out.println("XX " + HEEL.declaraties().stream().mapToInt(Meetbericht::prestaties).sum());
  }

  @Test
  void heeftVeelKleineDeclaratiesEnEenPaarHeelGrote() {
    assertThat(HEEL.vanaf(50)).isBetween(6_000L, 7_200L);
    assertThat(HEEL.vanaf(5_001)).isEqualTo(3);
    assertThat(HEEL.grootste()).isEqualTo(20_000);
  }

  @Test
  void laatElkPaarEenKeerDeclareren() {
    assertThat(HEEL.declaraties())
        .extracting(een -> een.gemeente() + een.aanbieder())
        .doesNotHaveDuplicates();
    assertThat(HEEL.declaraties().stream().map(Meetbericht::gemeente).distinct()).hasSize(342);
  }

  @Test
  void geeftElkePrestatieEenEigenNummer() {
    int[] nummers = HEEL.declaraties().stream().flatMapToInt(Meetbericht::lijnen).toArray();

    assertThat(nummers).hasSize(1_500_000).isSorted().doesNotHaveDuplicates().startsWith(0);
  }

  @Test
  void isElkeKeerHetzelfde() {
    assertThat(Meetland.met(Meetland.PRESTATIES, VANDAAG)).isEqualTo(HEEL);
  }

  @Test
  void wordtKleinerInVerhouding() {
    Meetland klein = Meetland.met(50_000, VANDAAG);

    assertThat(klein.prestaties()).isEqualTo(50_000);
    assertThat(klein.declaraties()).hasSize(2_000);
    assertThat(klein.grootste()).isEqualTo(666);
    assertThat(klein.gemeenten()).hasSizeBetween(60, 65);
    assertThat(klein.aanbieders()).hasSizeBetween(450, 460);
    assertThat(klein.declaraties())
        .extracting(een -> een.gemeente() + een.aanbieder())
        .doesNotHaveDuplicates();
  }

  @Test
  void kanOokHeelKlein() {
    Meetland klein = Meetland.met(Meetland.MINSTENS, VANDAAG);

    assertThat(klein.prestaties()).isEqualTo(1_000);
    assertThat(klein.declaraties()).hasSize(40).allMatch(een -> een.prestaties() > 0);
  }
}
