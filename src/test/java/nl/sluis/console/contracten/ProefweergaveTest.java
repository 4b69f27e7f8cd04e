package nl.sluis.console.contracten;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.contracten.Proefblad.Groep;
import nl.sluis.console.contracten.Proefblad.Rij;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.deelnemer.Aanmelding;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemerfout;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.deelnemer.Limieten;
import nl.sluis.toegang.Rol;
import nl.sluis.verrekening.Proefdeclaratie;
import nl.sluis.verrekening.Proefregel;
import nl.sluis.verrekening.Proefverslag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A regio sees sums, and none by which it would know a single client. */
class ProefweergaveTest {
  private static final Periode MAAND =
      new Periode(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
  private static final Som NIETS = new Som(0, 0);

  private final Proefweergave weergave = new Proefweergave(new Niemand());

  @Test
  void eenGemeenteZietElkeRij() {
    assertThat(producten("0363", 30, 9, 1)).containsExactly("45A01", "45A02", "45A03");
  }

  @Test
  void eenRegioZietEenRijOverGenoegToewijzingenEnNietEenDieMinderHeeft() {
    assertThat(producten("REGIO", 30, 9, 1)).containsExactly("45A01");
    assertThat(producten("REGIO", 30, 10, 10)).containsExactly("45A01", "45A02", "45A03");
  }

  /** One that is left out alone follows from the total of the aanbieders. */
  @Test
  void eenRijDieUitDeRestVolgtStaatErOokNiet() {
    assertThat(producten("REGIO", 30, 20, 9)).containsExactly("45A01");
    assertThat(producten("REGIO", 30, 9)).isEmpty();
  }

  /** Two that are left out may not be about too few together either. */
  @Test
  void watSamenTeWeinigIsBlijftOokSamenWeg() {
    assertThat(producten("REGIO", 30, 20, 4, 3)).containsExactly("45A01");
  }

  private List<String> producten(String wie, int... toewijzingen) {
    List<Proefregel> regels = new ArrayList<>();
    for (int product = 0; product < toewijzingen.length; product++) {
      for (int nummer = 0; nummer < toewijzingen[product]; nummer++) {
        regels.add(regel("45A0" + (product + 1), 1000L * product + nummer));
      }
    }
    Proefverslag verslag =
        Proefverslag.van(
            List.of(
                new Proefdeclaratie(
                    "0363",
                    "65650001",
                    "JW",
                    "D1",
                    MAAND,
                    NIETS,
                    NIETS,
                    NIETS,
                    NIETS,
                    NIETS,
                    List.of(),
                    false,
                    regels,
                    Map.of())));
    Groep perProduct = weergave.groepen(bezoeker(wie), verslag).get(1);
    assertThat(perProduct.wat()).isEqualTo("Product");
    assertThat(perProduct.rijen().size() + perProduct.minder()).isEqualTo(toewijzingen.length);
    return perProduct.rijen().stream().map(Rij::code).sorted().toList();
  }

  private static Proefregel regel(String product, long toewijzing) {
    return new Proefregel(
        "R" + toewijzing,
        toewijzing,
        "45",
        product,
        MAAND,
        10,
        "04",
        8_730L,
        87_300,
        List.of(new Proefregel.Reden("TR418", "8418", "Het tarief is anders.")));
  }

  private static Bezoeker bezoeker(String code) {
    return new Bezoeker(
        new Identiteit(Identiteit.Soort.DEELNEMER, code, "iemand"),
        Set.of(Rol.CONTRACTBEHEER),
        new Deelnemer(
            code,
            code,
            Deelnemer.Kanaal.HTTP,
            null,
            null,
            Deelnemer.Formaat.XML,
            Deelnemer.Beantwoording.SLUIS,
            List.of(),
            null,
            new Aanmelding(Set.of(), Set.of()),
            Set.of(),
            Set.of(),
            Set.of(),
            new Limieten(1, DataSize.ofMegabytes(1)),
            null,
            null));
  }

  private static final class Niemand implements Deelnemers {
    @Override
    public Optional<Deelnemer> vind(String code) {
      return Optional.empty();
    }

    @Override
    public Collection<Deelnemer> alle() {
      return List.of();
    }

    @Override
    public List<Deelnemerfout> fouten() {
      return List.of();
    }

    @Override
    public Aanmelding beheerders() {
      return new Aanmelding(Set.of(), Set.of());
    }
  }
}
