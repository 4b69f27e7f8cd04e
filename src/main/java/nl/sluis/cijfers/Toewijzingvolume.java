package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.Optional;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Toegewezen;
import nl.sluis.contract.Volumeruimte;

/** How much a toewijzing gives, by the arithmetic by which a declaratie is judged (TR322). */
final class Toewijzingvolume {
  private Toewijzingvolume() {}

  /**
   * Over its whole periode; its Budget in eurocent where it has no Omvang.
   *
   * @param laatste the last day, for one that is open
   */
  static Optional<Hoeveelheid> geheel(Toewijzingfeit toewijzing, LocalDate laatste) {
    if (toewijzing.budget() != null) {
      return Optional.of(new Hoeveelheid(toewijzing.budget(), Eenheid.EURO));
    }
    return in(toewijzing, toewijzing.ingangsdatum(), laatste);
  }

  /**
   * From a day until its end; empty for a volume in total, which belongs to no days, and where
   * there are no such days.
   */
  static Optional<Hoeveelheid> rest(Toewijzingfeit toewijzing, LocalDate vanaf, LocalDate tot) {
    Omvang omvang = toewijzing.omvang();
    LocalDate begin = toewijzing.ingangsdatum().isAfter(vanaf) ? toewijzing.ingangsdatum() : vanaf;
    if (omvang == null || omvang.frequentie() == Frequentie.TOTAAL || begin.isAfter(tot)) {
      return Optional.empty();
    }
    return in(toewijzing, begin, tot);
  }

  /** A volume in total or a Budget, which belongs to no days; empty for any other. */
  static Optional<Hoeveelheid> inTotaal(Toewijzingfeit toewijzing, LocalDate laatste) {
    Omvang omvang = toewijzing.omvang();
    return toewijzing.budget() != null || omvang != null && omvang.frequentie() == Frequentie.TOTAAL
        ? geheel(toewijzing, laatste)
        : Optional.empty();
  }

  private static Optional<Hoeveelheid> in(
      Toewijzingfeit toewijzing, LocalDate begin, LocalDate laatste) {
    Omvang omvang = toewijzing.omvang();
    if (omvang == null) {
      return Optional.empty();
    }
    LocalDate einde =
        toewijzing.einddatum() != null && toewijzing.einddatum().isBefore(laatste)
            ? toewijzing.einddatum()
            : laatste;
    if (einde.isBefore(begin)) {
      return Optional.empty();
    }
    Product product = toewijzing.product();
    Toegewezen toegewezen =
        new Toegewezen(
            toewijzing.partijen().standaard(),
            product == null ? null : product.categorie(),
            omvang,
            begin,
            einde);
    return Optional.of(
        Volumeruimte.over(toegewezen, Gedeclareerd.NIETS, einde).maximum().hoeveelheid());
  }
}
