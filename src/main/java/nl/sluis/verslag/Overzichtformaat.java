package nl.sluis.verslag;

import nl.sluis.tabel.Tabelvorm;
import org.jspecify.annotations.Nullable;

/** The forms of an overview; their names are the words on the command line. */
enum Overzichtformaat {
  tekst(null),
  csv(Tabelvorm.CSV),
  xlsx(Tabelvorm.EXCEL);

  private final @Nullable Tabelvorm vorm;

  Overzichtformaat(@Nullable Tabelvorm vorm) {
    this.vorm = vorm;
  }

  /** Null for text. */
  @Nullable Tabelvorm vorm() {
    return vorm;
  }
}
