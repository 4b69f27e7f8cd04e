package nl.sluis.termijn;

import java.time.LocalDate;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Berichtsoort.Partij;
import org.jspecify.annotations.Nullable;

/** The terms that Sluis keeps, each with the bedrijfsregel that sets it. */
public enum Termijnsoort {
  RETOUR("OP090", "retourbericht sturen", null, 3, 0),
  DECLARATIE_ANTWOORD("OP090x4", "declaratie-antwoord sturen", Partij.GEMEENTE, 10, 0),
  START("OP271", "start melden", Partij.AANBIEDER, 5, 0),
  STOP("OP272", "stop melden", Partij.AANBIEDER, 5, 0),
  TOEWIJZING_GEVRAAGD("OP274", "toewijzen of antwoorden", Partij.GEMEENTE, 5, 0),
  TOEWIJZING_IN_ONDERZOEK("OP274", "besluiten na onderzoek", Partij.GEMEENTE, 0, 8),
  WIJZIGING_GEVRAAGD("OP346", "toewijzen of antwoorden", Partij.GEMEENTE, 5, 0),
  WIJZIGING_IN_ONDERZOEK("OP346", "besluiten na onderzoek", Partij.GEMEENTE, 0, 8),
  WOONPLAATSBEGINSEL("OP359", "afwijzen als het woonplaatsbeginsel geldt", Partij.GEMEENTE, 0, 2);

  private final String regel;
  private final String wat;
  private final @Nullable Partij wie;
  private final int werkdagen;
  private final int weken;

  Termijnsoort(String regel, String wat, @Nullable Partij wie, int werkdagen, int weken) {
    this.regel = regel;
    this.wat = wat;
    this.wie = wie;
    this.werkdagen = werkdagen;
    this.weken = weken;
  }

  /** The term within which a heenbericht is answered. */
  public static Termijnsoort vanAntwoordOp(Berichtsoort heen) {
    return heen.vorm() == 323 ? DECLARATIE_ANTWOORD : RETOUR;
  }

  public String regel() {
    return regel;
  }

  /** What has to be done, in Dutch. */
  public String wat() {
    return wat;
  }

  /** How long it is, in Dutch. */
  public String duur() {
    return weken > 0
        ? "binnen %d weken".formatted(weken)
        : "binnen %d werkdagen".formatted(werkdagen);
  }

  /** Who has to act; who received the message when the term does not say. */
  Partij wie(Partij ontvanger) {
    return wie == null ? ontvanger : wie;
  }

  public LocalDate uiterlijk(LocalDate begin) {
    return weken > 0 ? begin.plusWeeks(weken) : Werkdagen.na(begin, werkdagen);
  }
}
