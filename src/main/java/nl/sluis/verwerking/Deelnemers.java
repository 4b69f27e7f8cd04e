package nl.sluis.verwerking;

/** The parties that are connected to this gateway. */
public interface Deelnemers {

  /** True for an AGB-code or CBS code of a party that is connected. */
  boolean kent(String code);
}
