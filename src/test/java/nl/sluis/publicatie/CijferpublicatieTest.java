package nl.sluis.publicatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.sluis.cijfers.Cel;
import nl.sluis.cijfers.Celsleutel;
import nl.sluis.cijfers.Cijferperiode;
import nl.sluis.cijfers.Definitie;
import nl.sluis.cijfers.Feiten;
import nl.sluis.cijfers.Feitenboek;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Vraag;
import nl.sluis.cijfers.Waarneming;
import nl.sluis.publicatie.Gepubliceerd.Knoop;
import org.junit.jupiter.api.Test;

/** A figure that is published month after month, until its quarter is closed. */
class CijferpublicatieTest {
  private static final List<String> GEMEENTEN = List.of("0358", "0363", "0384", "0394");
  private static final LocalDate OKTOBER = LocalDate.of(2026, 10, 31);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);
  private static final Publicatieplan PLAN = Publicatieplan.metNaam("jaar-regio-product-gemeente");

  /** Clients per gemeente as they were known on a day, each with as many of his lines kept. */
  private record Proefindicator(Map<LocalDate, int[]> clienten, Map<LocalDate, Integer> goed)
      implements Indicator {
    @Override
    public Definitie definitie() {
      return new Definitie("99", "Proef", 1, "", "", "", "", List.of());
    }

    @Override
    public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
      for (int gemeente = 0; gemeente < GEMEENTEN.size(); gemeente++) {
        Cel plek =
            Cel.REGIO
                .met(Celsleutel.GEMEENTE, GEMEENTEN.get(gemeente))
                .met(Celsleutel.AANBIEDER, "65650001")
                .met(Celsleutel.PRODUCT, "45A48");
        for (int client = 0; client < clienten.get(vraag.peildatum())[gemeente]; client++) {
          waarnemer.accept(
              Waarneming.van(
                  plek, gemeente + "#" + client, client < goed.get(vraag.peildatum()) ? 1 : 0, 1));
        }
      }
    }
  }

  private static List<Knoop> gepubliceerd(Indicator indicator, LocalDate... momenten) {
    return Cijferpublicatie.van(
            indicator,
            new Feitenboek(List.of()),
            List.of(momenten).stream()
                .map(
                    moment ->
                        new Vraag(new TreeSet<>(GEMEENTEN), Cijferperiode.van("2026-Q3"), moment))
                .toList(),
            PLAN,
            Bereik.REGIO)
        .knopen();
  }

  private static Indicator met(int[] oktober, int[] november, int goedInNovember) {
    return new Proefindicator(
        Map.of(OKTOBER, oktober, NOVEMBER, november),
        Map.of(OKTOBER, 10, NOVEMBER, goedInNovember));
  }

  @Test
  void laatEenClientDieErLaterBijkomtNietUitHetVerschilZien() {
    Indicator indicator = met(new int[] {22, 23, 24, 25}, new int[] {23, 23, 24, 25}, 10);

    assertThat(gepubliceerd(indicator, OKTOBER, NOVEMBER))
        .isEqualTo(gepubliceerd(indicator, OKTOBER));
    assertThat(gepubliceerd(indicator, NOVEMBER)).extracting(Knoop::n).contains(95);
  }

  @Test
  void corrigeertWatOverGenoegClientenGaat() {
    Indicator indicator = met(new int[] {22, 23, 24, 25}, new int[] {30, 31, 32, 33}, 10);

    assertThat(gepubliceerd(indicator, OKTOBER, NOVEMBER))
        .extracting(Knoop::n, Knoop::versie)
        .contains(tuple(126, 2), tuple(30, 2));
  }

  @Test
  void ookEenAnderOordeelOverDezelfdeClientIsEenCorrectie() {
    int[] zelfde = {22, 23, 24, 25};

    // of one client in each gemeente: four in all
    assertThat(gepubliceerd(met(zelfde, zelfde, 11), OKTOBER, NOVEMBER))
        .isEqualTo(gepubliceerd(met(zelfde, zelfde, 11), OKTOBER));
    // of eight in each
    assertThat(gepubliceerd(met(zelfde, zelfde, 18), OKTOBER, NOVEMBER))
        .allMatch(knoop -> knoop.versie() == 2);
  }

  @Test
  void weigertEenPlanWaarvanEenNiveauNietBekendIs() {
    int[] clienten = {22, 23, 24, 25};
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Cijferpublicatie.van(
                    met(clienten, clienten, 10),
                    new Feitenboek(List.of()),
                    new Vraag(new TreeSet<>(GEMEENTEN), Cijferperiode.van("2026-Q3"), OKTOBER),
                    Publicatieplan.metNaam("jaar-kwartaal-kerncompetentie-betaaltitel"),
                    Bereik.REGIO))
        .withMessageContaining("niet per kerncompetentie bekend");
  }
}
