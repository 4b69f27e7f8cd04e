package nl.sluis.uitvraag.iv3;

/** How many lines, and in eurocent what was approved of them and what waits for an answer. */
record Iv3som(int regels, long toegekend, long inBehandeling) {
  static final Iv3som NIETS = new Iv3som(0, 0, 0);

  Iv3som plus(Iv3som ander) {
    return new Iv3som(
        regels + ander.regels,
        Math.addExact(toegekend, ander.toegekend),
        Math.addExact(inBehandeling, ander.inBehandeling));
  }

  long samen() {
    return Math.addExact(toegekend, inBehandeling);
  }
}
