package nl.sluis.sleutel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Encrypts what is kept with the key that is in use now, a while at a time, so that an older key
 * can go. Where it is does not have to be remembered: what has been done is skipped.
 */
@Component
public class Herversleuteling {
  private static final Duration BEURT = Duration.ofSeconds(1);

  private final Sleutelbos sleutels;
  private final Omzetting omzetting;
  private final JdbcClient database;
  private final List<VersleuteldeTabel> tabellen;
  private int tabel;
  private long positie = Long.MIN_VALUE;

  Herversleuteling(
      Sleutelbos sleutels,
      Omzetting omzetting,
      JdbcClient database,
      List<VersleuteldeTabel> tabellen) {
    this.sleutels = sleutels;
    this.omzetting = omzetting;
    this.database = database;
    this.tabellen = tabellen;
  }

  /**
   * How far it is.
   *
   * @param omgezet rows, this time
   * @param isKlaar whether everything is encrypted with the key in use
   */
  public record Voortgang(long omgezet, boolean isKlaar) {}

  /** Goes on for a while from where it was. */
  public synchronized Voortgang gaVerder() {
    sleutels.herlees();
    long einde = System.nanoTime() + BEURT.toNanos();
    long omgezet = 0;
    do {
      Omzetting.Stap stap = omzetting.zetOm(tabellen.get(tabel), positie);
      omgezet += stap.rijen();
      positie = stap.totEnMet();
      if (stap.rijen() == 0 && isEindeVanRonde()) {
        return new Voortgang(omgezet, tabellen.stream().noneMatch(omzetting::isOver));
      }
    } while (System.nanoTime() < einde);
    return new Voortgang(omgezet, false);
  }

  private boolean isEindeVanRonde() {
    tabel = (tabel + 1) % tabellen.size();
    positie = Long.MIN_VALUE;
    return tabel == 0;
  }

  /** How many rows have each key, by its id; under the empty text those that are not encrypted. */
  public Map<String, Long> rijen() {
    Map<String, Long> rijen = new TreeMap<>();
    tabellen.forEach(
        deze -> omzetting.rijen(deze).forEach((id, aantal) -> rijen.merge(id, aantal, Long::sum)));
    return rijen;
  }

  /**
   * Takes away a key that nothing is encrypted with any more.
   *
   * @throws Sleutelfout when it is needed
   */
  public void verwijder(String id) {
    sleutels.herlees();
    Sleutelbos.Gegevens sleutel =
        sleutels.sleutels().stream()
            .filter(deze -> deze.id().equals(id) && deze.soort() == Sleutelsoort.DATA)
            .findFirst()
            .orElseThrow(
                () ->
                    new Sleutelfout(
                        "Er is geen datasleutel met dit kenmerk.",
                        "Welke er zijn toont ./sluis sleutels toon."));
    long rijen = rijen().getOrDefault(id, 0L);
    if (sleutel.inGebruik() || rijen > 0) {
      throw new Sleutelfout(
          "De sleutel %s kan niet weg: %s."
              .formatted(
                  id,
                  sleutel.inGebruik()
                      ? "er wordt nu mee versleuteld"
                      : "er is nog %,d keer iets mee versleuteld".formatted(rijen)),
          "Maak eerst een nieuwe met ./sluis sleutels vernieuw, en versleutel daarmee alles opnieuw met"
              + " ./sluis sleutels herversleutel.");
    }
    sleutels.verwijder(id);
    database.sql("delete from sleutel where id = ?").param(id).update();
  }
}
