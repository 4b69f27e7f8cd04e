package nl.sluis.console.contracten;

import nl.sluis.bericht.Eenheid;
import nl.sluis.console.Opmaak;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Tarief;
import org.jspecify.annotations.Nullable;

/** What a contract line pays, in a few words. */
final class Prijstekst {
  private Prijstekst() {}

  /** Such as: € 87,30 per uur. */
  static String van(Contractregel regel) {
    Tarief tarief = regel.tarief();
    Long vast = regel.vastBedrag();
    if (tarief != null) {
      return "%s per %s".formatted(Opmaak.bedrag(tarief.eurocent()), eenheid(tarief.per()));
    }
    if (vast != null) {
      return Opmaak.bedrag(vast) + " vast";
    }
    return regel.eenheid() == Eenheid.EURO ? "in euro's" : "";
  }

  static String eenheid(@Nullable Eenheid eenheid) {
    if (eenheid == null) {
      return "";
    }
    return switch (eenheid) {
      case MINUUT -> "minuut";
      case UUR -> "uur";
      case ETMAAL -> "etmaal";
      case DAGDEEL -> "dagdeel";
      case STUKS_OUTPUT, STUKS_INSPANNING -> "stuk";
      case EURO -> "euro";
    };
  }
}
