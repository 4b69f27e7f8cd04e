package nl.sluis.console.declareren;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Partijen;
import nl.sluis.console.bestand.Werkbestand;
import nl.sluis.declareren.Declaratieopdracht;
import nl.sluis.declareren.Registraties;

/** What is asked of registrations, in codes, as it is kept beside them. */
record Declareeropdracht(
    String domein, String gemeente, String aanbieder, String maand, boolean abonnementen) {

  static Declareeropdracht van(Werkbestand bestand) {
    List<String> delen = List.of(bestand.opdracht().split(" "));
    return new Declareeropdracht(
        delen.get(0), delen.get(1), delen.get(2), delen.get(3), delen.get(4).equals("ja"));
  }

  String tekst() {
    return String.join(" ", domein, gemeente, aanbieder, maand, abonnementen ? "ja" : "nee");
  }

  /**
   * Between whom.
   *
   * @throws IllegalArgumentException when there are no such parties
   */
  Partijen partijen() {
    return Declaratieopdracht.partijen(domein, gemeente, aanbieder);
  }

  Declaratieopdracht over(byte[] registraties, LocalDate vandaag) {
    return new Declaratieopdracht(
        partijen(),
        Declaratieopdracht.maand(maand),
        vandaag,
        registraties.length == 0 ? Registraties.GEEN : Registraties.lees(registraties),
        abonnementen,
        null);
  }
}
