package nl.sluis.contract;

/** How a service is bought: by effort, by result or by task (OP261). */
public enum Uitvoeringsvariant {
  INSPANNINGSGERICHT,
  OUTPUTGERICHT,
  TAAKGERICHT
}
