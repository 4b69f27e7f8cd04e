package nl.sluis.cijfers;

import java.util.Locale;

/** What may narrow a figure, in the order in which it is written. */
public enum Celsleutel {
  GEMEENTE,
  AANBIEDER,
  PRODUCT,
  BETAALTITEL,
  UITVOERINGSVARIANT,
  KERNCOMPETENTIE,
  CONTRACT,
  RETOURCODE,
  TERMIJN,
  REDEN,
  KLASSE;

  /** As it stands in JSON and above a column. */
  public String naam() {
    return name().toLowerCase(Locale.ROOT);
  }
}
