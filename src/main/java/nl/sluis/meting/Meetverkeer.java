package nl.sluis.meting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;

/**
 * Small messages as they go to and fro between a gemeente and an aanbieder, one fictitious client
 * after another: toewijzing, start, declaratie, stop and a new verzoek. Of every tenth client the
 * prestatie is refused, and of another tenth the stop; all else is right. Each kind is written
 * once; after that only the numbers in its text are replaced, so that making them costs next to
 * nothing.
 */
final class Meetverkeer {
  private static final int ELKE = 10;
  private static final long ONBEKENDE_TOEWIJZING = 7;

  /** Which message follows which; what it is a template of. */
  enum Stap {
    TOEWIJZING(301),
    START(305),
    DECLARATIE(323),
    TE_VEEL(323),
    STOP(307),
    ONBEKENDE_STOP(307),
    VERZOEK(315);

    private final Berichtsoort soort;

    Stap(int vorm) {
      soort = Berichtsoort.van(Standaard.IJW, vorm);
    }

    Berichtsoort soort() {
      return soort;
    }

    /** The gemeente sends it; all others come from the aanbieder. */
    boolean isVanGemeente() {
      return this == TOEWIJZING;
    }
  }

  private static final List<Stap> RONDE =
      List.of(Stap.TOEWIJZING, Stap.START, Stap.DECLARATIE, Stap.STOP, Stap.VERZOEK);

  private final Map<Stap, String> sjablonen = new EnumMap<>(Stap.class);

  Meetverkeer(LocalDate vandaag) {
    Meetsjabloon sjabloon = new Meetsjabloon(vandaag);
    BerichtWriter writer = new BerichtWriter(Schemas.ingebouwd());
    for (Stap stap : Stap.values()) {
      byte[] xml = writer.schrijf(sjabloon.van(stap), stap.soort);
      sjablonen.put(stap, new String(xml, StandardCharsets.UTF_8));
    }
  }

  /**
   * A message.
   *
   * @param identificatie its own, which its answer repeats
   * @param afzender code of who sends it
   */
  record Zending(String identificatie, String afzender, byte[] inhoud) {}

  /**
   * The next one.
   *
   * @param relatie number of the gemeente and aanbieder between whom it goes
   * @param volgnummer of the message between them
   */
  Zending zending(int relatie, String gemeente, String aanbieder, int volgnummer) {
    int client = volgnummer / RONDE.size();
    Stap stap = stap(client, RONDE.get(volgnummer % RONDE.size()));
    String identificatie = "%03dN%07d".formatted(relatie, volgnummer);
    long toewijzing =
        stap == Stap.ONBEKENDE_STOP ? ONBEKENDE_TOEWIJZING : 100_000L * (relatie + 1) + client;
    String xml =
        sjablonen
            .get(stap)
            .replace(Meetsjabloon.IDENTIFICATIE, identificatie)
            .replace(Meetsjabloon.BSN, Meetbericht.bsn(relatie * 10_000 + client))
            .replace(Long.toString(Meetsjabloon.TOEWIJZING), Long.toString(toewijzing))
            .replace(Meetsjabloon.AANBIEDER, aanbieder)
            .replace(">" + Meetsjabloon.GEMEENTE + "<", ">" + gemeente + "<");
    return new Zending(
        identificatie,
        stap.isVanGemeente() ? gemeente : aanbieder,
        xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Stap stap(int client, Stap stap) {
    return switch (client % ELKE) {
      case 1 -> stap == Stap.STOP ? Stap.ONBEKENDE_STOP : stap;
      case 2 -> stap == Stap.DECLARATIE ? Stap.TE_VEEL : stap;
      default -> stap;
    };
  }
}
