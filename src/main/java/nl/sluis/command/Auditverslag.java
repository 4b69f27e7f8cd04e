package nl.sluis.command;

import nl.sluis.audit.Breuk;
import nl.sluis.audit.Controlepunt;
import nl.sluis.audit.Kloktijd;
import nl.sluis.audit.Verificatie.Verslag;

/** What a verification of the trail found, as a person reads it. */
final class Auditverslag {
  private Auditverslag() {}

  static String tekst(Verslag verslag) {
    StringBuilder tekst = new StringBuilder();
    tekst.append(
        "Nagegaan: %s (laatste nummer %d) en %s.\n"
            .formatted(
                Aantal.tekst(verslag.regels(), "regel", "regels"),
                verslag.laatste(),
                Aantal.tekst(verslag.controlepunten(), "controlepunt", "controlepunten")));
    if (verslag.isHeel()) {
      heel(tekst, verslag);
    } else {
      tekst.append("Het audittrail is NIET HEEL:\n");
      for (Breuk breuk : verslag.breuken()) {
        tekst.append("  %-23s %s\n".formatted(breuk.soort(), breuk.uitleg()));
      }
    }
    return tekst.toString();
  }

  private static void heel(StringBuilder tekst, Verslag verslag) {
    tekst.append("Het audittrail is heel.\n");
    Controlepunt bewezen = verslag.bewezen();
    if (bewezen == null) {
      tekst.append("Nog geen regel is bewezen: er is nog geen controlepunt.\n");
    } else {
      tekst.append(
          "Bewezen tot en met regel %d, door controlepunt %d van %s (Nederlandse tijd).\n"
              .formatted(bewezen.positie(), bewezen.nummer(), Kloktijd.van(bewezen.moment())));
    }
    if (verslag.onbewezen() > 0) {
      tekst.append(
          ("Van %s past alleen de keten: tot het volgende controlepunt kan wie de database beheert"
                  + " ze vervangen of weglaten zonder dat dit hier blijkt.\n")
              .formatted(
                  verslag.onbewezen() == 1
                      ? "de ene regel daarna"
                      : "de %d regels daarna".formatted(verslag.onbewezen())));
    }
  }
}
