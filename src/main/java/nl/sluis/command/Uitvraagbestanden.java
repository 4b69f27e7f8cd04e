package nl.sluis.command;

import java.nio.file.Path;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.uitvraag.Uitvraagfout;
import org.jspecify.annotations.Nullable;

/** The files with tables that a delivery was given, to say in which of them something is wrong. */
record Uitvraagbestanden(
    @Nullable Path aanvulling,
    @Nullable Path hulpvormen,
    @Nullable Path indeling,
    @Nullable Path taakvelden) {

  /** Every mistake with its file, row and column. */
  String tekst(Uitvraagfout fout) {
    Path bestand =
        switch (fout.bestand()) {
          case AANVULLING -> aanvulling;
          case HULPVORMEN -> hulpvormen;
          case INDELING -> indeling;
          case TAAKVELDEN -> taakvelden;
        };
    return Contractinvoer.fouten(bestand == null ? Path.of("ingebouwd") : bestand, fout.fouten());
  }
}
