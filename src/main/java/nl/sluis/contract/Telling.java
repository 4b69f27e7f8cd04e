package nl.sluis.contract;

/** What is counted to get from a volume per Frequentie to a maximum, with its Dutch words. */
enum Telling {
  DAGEN("dag", "dagen"),
  KALENDERWEKEN("kalenderweek", "kalenderweken"),
  ZONDAGEN("zondag", "zondagen"),
  MAANDEN("kalendermaand", "kalendermaanden"),
  /** The volume holds for a ProductPeriode as a whole. */
  PERIODE("maand", "maanden"),
  /** The volume holds for the toewijzing as a whole. */
  TOEWIJZING("keer", "keer"),
  /** Wmo categorie 01: always six weeks within a ProductPeriode (iWmo IV077). */
  VASTE_WEKEN("week", "weken");

  private final String enkelvoud;
  private final String meervoud;

  Telling(String enkelvoud, String meervoud) {
    this.enkelvoud = enkelvoud;
    this.meervoud = meervoud;
  }

  String tekst(long aantal) {
    return aantal + " " + (aantal == 1 ? enkelvoud : meervoud);
  }
}
