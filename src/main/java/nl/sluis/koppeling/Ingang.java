package nl.sluis.koppeling;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import nl.sluis.ontvangst.Aanlevering;
import nl.sluis.ontvangst.Ontvangst;
import nl.sluis.ontvangst.Ontvangstbevestiging;
import nl.sluis.zip.Uitpakker;
import nl.sluis.zip.Zipinhoud;
import nl.sluis.zip.Zipweigering;
import org.springframework.stereotype.Component;

/**
 * The one way in, whatever the channel: a file, or a zip with messages, is stored, whole or not at
 * all, and only when this returns may its sender be told so.
 */
@Component
public class Ingang {
  /** So many zips are in memory at once; others wait for their turn. */
  private static final int ZIPS_TEGELIJK = 2;

  private final Ontvangst ontvangst;
  private final Uitpakker uitpakker;
  private final Semaphore beurt = new Semaphore(ZIPS_TEGELIJK, true);

  Ingang(Ontvangst ontvangst, Uitpakker uitpakker) {
    this.ontvangst = ontvangst;
    this.uitpakker = uitpakker;
  }

  /**
   * Takes in a file.
   *
   * @throws IOException when it cannot be read
   */
  public Inname neemIn(InputStream bytes, Herkomst herkomst) throws IOException {
    return neemIn(
        Aanlevering.lees(bytes, herkomst.kanaal(), herkomst.indiener(), herkomst.bestandsnaam()));
  }

  /**
   * Takes in a file that was read. A file that is no message is stored as well, and refused when it
   * is processed; only a zip can be refused here.
   */
  public Inname neemIn(Aanlevering bestand) {
    if (!Uitpakker.isZip(bestand.inhoud())) {
      return new Inname(
          false,
          List.of(new Inname.Bericht(bestand.bestandsnaam(), ontvangst.ontvang(bestand))),
          List.of());
    }
    beurt.acquireUninterruptibly();
    try {
      return neemZipIn(bestand);
    } finally {
      beurt.release();
    }
  }

  private Inname neemZipIn(Aanlevering zip) {
    Zipinhoud inhoud =
        uitpakker.pakUit(zip.bestandsnaam(), zip.kanaal(), zip.inhoud(), zip.omvang());
    if (inhoud.isGeweigerd()) {
      ontvangst.geweigerd(zip.kanaal(), zip.indiener(), codes(inhoud));
      return new Inname(
          true, List.of(), inhoud.weigeringen().stream().map(Inname.Weigering::van).toList());
    }
    List<Ontvangstbevestiging> ontvangen =
        ontvangst.ontvang(
            inhoud.leden().stream().map(lid -> zip.lid(lid.naam(), lid.inhoud())).toList());
    List<Inname.Bericht> berichten = new ArrayList<>();
    for (int plek = 0; plek < ontvangen.size(); plek++) {
      berichten.add(new Inname.Bericht(inhoud.leden().get(plek).naam(), ontvangen.get(plek)));
    }
    return new Inname(true, List.copyOf(berichten), List.of());
  }

  /** Codes only: a name of a file may say who the client is. */
  private static String codes(Zipinhoud inhoud) {
    return inhoud.weigeringen().stream()
        .map(Zipweigering::code)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
