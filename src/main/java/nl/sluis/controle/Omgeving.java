package nl.sluis.controle;

import java.time.LocalDate;
import java.util.Objects;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule may know besides the berichtklasse it looks at.
 *
 * @param bekendeAfspraken null when there is no contract register
 * @param verloop what was approved so far in this very message
 */
record Omgeving(
    Berichtsoort soort,
    Bericht bericht,
    Peildatum peildatum,
    Codelijsten codelijsten,
    @Nullable Dossier bekendDossier,
    @Nullable Contractafspraken bekendeAfspraken,
    Verloop verloop) {

  boolean heeft(Bron bron) {
    return switch (bron) {
      case DOSSIER -> bekendDossier != null;
      case CONTRACTEN -> bekendeAfspraken != null;
    };
  }

  Standaard standaard() {
    return soort.standaard();
  }

  Header header() {
    return bericht.header();
  }

  LocalDate dagtekening() {
    return header().dagtekening();
  }

  /** Only for rules on a 323. */
  Declaratie declaratie() {
    return ((Declaratiebericht) bericht).declaratie();
  }

  /** Only for rules that say they need a dossier; without one those are not judged. */
  Dossier dossier() {
    return Objects.requireNonNull(bekendDossier);
  }

  /** Only for rules that say they need contracts. */
  Contractafspraken afspraken() {
    return Objects.requireNonNull(bekendeAfspraken);
  }
}
