package nl.sluis.contract;

import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;

/**
 * The most that may be claimed of an Omvang, and how it was counted.
 *
 * @param aantal how often the volume fits, the broken week included
 * @param periode what was counted over
 * @param metGebrokenWeek the last, broken week of the toewijzing was added to the Sundays (IV076)
 */
public record Maximum(
    Omvang omvang, Telling telling, long aantal, Periode periode, boolean metGebrokenWeek) {

  public Hoeveelheid hoeveelheid() {
    return new Hoeveelheid(Math.multiplyExact(omvang.volume(), aantal), omvang.eenheid());
  }

  /** Such as: 3 uur per week, 7 t/m 31 juli 2025 telt 4 kalenderweken, hoogstens 12 uur. */
  public String tekst() {
    return Woord.omvang(omvang)
        + ", "
        + getal()
        + "hoogstens "
        + hoeveelheid().tekst(omvang.eenheid());
  }

  private String getal() {
    String over = Woord.periode(periode);
    return switch (telling) {
      case TOEWIJZING -> "";
      case PERIODE -> over + " valt in één maand, ";
      case VASTE_WEKEN -> "bij hulp bij het huishouden in één ProductPeriode 6 weken, ";
      case ZONDAGEN ->
          over
              + " telt "
              + telling.tekst(metGebrokenWeek ? aantal - 1 : aantal)
              + (metGebrokenWeek ? " en de gebroken laatste week, " : ", ");
      case DAGEN, KALENDERWEKEN, MAANDEN -> over + " telt " + telling.tekst(aantal) + ", ";
    };
  }
}
