package nl.sluis.koppeling;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.sluis.verwerking.Aanlevering;
import nl.sluis.verwerking.Ontvangst;
import org.springframework.stereotype.Component;

/**
 * The one way in, whatever the channel: a file is stored, whole or not at all, and only when this
 * returns may its sender be told so.
 */
@Component
public class Ingang {
  private final Ontvangst ontvangst;

  Ingang(Ontvangst ontvangst) {
    this.ontvangst = ontvangst;
  }

  /**
   * Takes in a file.
   *
   * @throws IOException when it cannot be read
   */
  public Inname neemIn(InputStream bytes, Herkomst herkomst) throws IOException {
    Aanlevering aanlevering =
        Aanlevering.lees(bytes, herkomst.kanaal(), herkomst.indiener(), herkomst.bestandsnaam());
    return new Inname(
        List.of(new Inname.Bericht(herkomst.bestandsnaam(), ontvangst.ontvang(aanlevering))),
        List.of());
  }
}
