package nl.sluis.controle;

/** What a rule needs beside the message; without it the rule is not judged, with this reason. */
enum Bron {
  DOSSIER("geen dossier: zonder eerdere berichten is hierover niets te zeggen"),
  CONTRACTEN("geen contractregister"),
  VERZOEKEN("verzoeken om toewijzing of wijziging worden nog niet bijgehouden");

  private final String reden;

  Bron(String reden) {
    this.reden = reden;
  }

  String reden() {
    return reden;
  }
}
