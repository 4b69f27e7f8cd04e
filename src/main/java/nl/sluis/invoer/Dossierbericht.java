package nl.sluis.invoer;

import nl.sluis.bericht.Leesresultaat;

/** A file of a dossier folder with what was read in it. */
record Dossierbericht(Bestand bestand, Leesresultaat gelezen) {
  String naam() {
    return bestand.naam();
  }

  /** Without what stands in it. */
  @Override
  public String toString() {
    return naam();
  }
}
