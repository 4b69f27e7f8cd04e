package nl.sluis.declareren;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.dossier.Toewijzing;

/**
 * All that was registered of one product on one toewijzing in one ProductPeriode: what one
 * prestatie is made of (IV084, IV089).
 *
 * @param product with its Code
 * @param rijen empty for an abonnement that is claimed without a registration
 */
record Maandlevering(
    Toewijzing toewijzing, Product product, Periode productPeriode, List<Registratie> rijen) {

  Maandlevering {
    rijen = List.copyOf(rijen);
  }

  YearMonth maand() {
    return YearMonth.from(productPeriode.begindatum());
  }

  /** Where a mistake in it as a whole is told. */
  int eersteRij() {
    return rijen.isEmpty() ? 0 : rijen.get(0).rij();
  }

  List<Integer> rijnummers() {
    return rijen.stream().map(Registratie::rij).toList();
  }

  /** In what it was counted; empty when the rows only say that an abonnement runs. */
  Set<Maat> maten() {
    return verschillende(Registratie::maat);
  }

  long aantal() {
    return rijen.stream().mapToLong(Registratie::aantal).reduce(0, Math::addExact);
  }

  /** What the rows say of something, each once, those that are silent left out. */
  <T> Set<T> verschillende(Function<Registratie, T> waarde) {
    return rijen.stream().map(waarde).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
