package nl.sluis.contract;

/** What a service is. */
public enum Kerncompetentie {
  ADVISEREN,
  BEHANDELEN,
  BEGELEIDEN,
  WONEN
}
