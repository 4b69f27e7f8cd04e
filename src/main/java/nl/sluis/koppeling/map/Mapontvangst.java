package nl.sluis.koppeling.map;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.koppeling.Herkomst;
import nl.sluis.koppeling.Ingang;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes in a file from the folder of a deelnemer. When it returns the file is stored and the route
 * may remove it; a file that is found again after a crash is the same message.
 */
@Component
class Mapontvangst {
  private static final Logger LOG = LoggerFactory.getLogger(Mapontvangst.class);
  private static final String KANAAL = "map";

  private final Ingang ingang;

  Mapontvangst(Ingang ingang) {
    this.ingang = ingang;
  }

  /**
   * Stores one file.
   *
   * @param naam its path below the folder of all deelnemers: code/in/name
   */
  public void ontvang(File bestand, @Header(Exchange.FILE_NAME) String naam) throws IOException {
    String deelnemer = Path.of(naam).getName(0).toString();
    try (InputStream bytes = Files.newInputStream(bestand.toPath())) {
      ingang.neemIn(bytes, new Herkomst(KANAAL, deelnemer, bestand.getName()));
    } catch (IOException | RuntimeException storing) {
      // it stays where it is and is tried again
      LOG.warn("A file of {} cannot be stored now: {}", deelnemer, storing.getClass().getName());
      throw storing;
    }
  }
}
