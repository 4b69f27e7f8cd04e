package nl.sluis.koppeling.map;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.audit.Handelende;
import nl.sluis.deelnemer.Identiteit.Soort;
import nl.sluis.koppeling.Herkomst;
import nl.sluis.koppeling.Ingang;
import nl.sluis.koppeling.Inname;
import nl.sluis.koppeling.Uitleg;
import nl.sluis.koppeling.Uitval;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in a file from the folder of a deelnemer. When it returns the file is stored and the route
 * may remove it, or it was refused and stands in geweigerd; a file that is found again after a
 * crash is the same message.
 */
@Component
class Mapontvangst {
  private static final String KANAAL = "map";

  /** As the audit trail has who puts files in a folder: who can do that is seen to elsewhere. */
  private static final Handelende MAP = new Handelende(null, Soort.DEELNEMER.name(), KANAAL);

  private final Ingang ingang;
  private final Deelnemersmappen mappen;

  Mapontvangst(Ingang ingang, Deelnemersmappen mappen) {
    this.ingang = ingang;
    this.mappen = mappen;
  }

  /** Takes in one file; its name is its path below the folder of all deelnemers: code/in/name. */
  public void ontvang(File bestand, Exchange uitwisseling) throws IOException {
    String deelnemer =
        Path.of(uitwisseling.getIn().getHeader(Exchange.FILE_NAME, String.class))
            .getName(0)
            .toString();
    uitwisseling.getIn().setHeader(Uitval.INDIENER, deelnemer);
    Inname inname;
    @Nullable Handelende vorige = Handelende.zet(MAP);
    try (InputStream bytes = Files.newInputStream(bestand.toPath())) {
      inname = ingang.neemIn(bytes, new Herkomst(KANAAL, deelnemer, bestand.getName()));
    } finally {
      Handelende.zet(vorige);
    }
    if (inname.isGeweigerd()) {
      mappen.weiger(deelnemer, bestand.toPath(), Uitleg.tekst(bestand.getName(), inname));
    }
  }
}
