package nl.sluis.meting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern IDENTIFICATIE = Pattern.compile("\\d{5}N\\d{5,6}");
  private static final Pattern ANTWOORD = Pattern.compile("JW3(0[268]|16|25)-.*\\.xml");

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

    /** A declaratie does not go in a zip with others. */
    boolean isDeclaratie() {
      return this == DECLARATIE || this == TE_VEEL;
    }
  }

  private static final List<Stap> RONDE =
      List.of(Stap.TOEWIJZING, Stap.START, Stap.DECLARATIE, Stap.STOP, Stap.VERZOEK);

  private final Map<Stap, String> sjablonen = new EnumMap<>(Stap.class);

  private final int clientenSamen;

  /** One client after another. */
  Meetverkeer(LocalDate vandaag) {
    this(vandaag, 1);
  }

  /**
   * So many clients at a time: their toewijzingen, then what starts for them, and so on; a zip then
   * takes messages of one kind.
   */
  Meetverkeer(LocalDate vandaag, int clientenSamen) {
    this.clientenSamen = clientenSamen;
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

  /** Which message between whom, as its identificatie says. */
  record Nummer(int relatie, int volgnummer) {
    static Nummer van(String identificatie) {
      String[] delen = identificatie.split("N");
      return new Nummer(Integer.parseInt(delen[0]), Integer.parseInt(delen[1]));
    }

    String identificatie() {
      return "%05dN%05d".formatted(relatie, volgnummer);
    }
  }

  /** What is the message with this number between two parties. */
  Stap stap(int volgnummer) {
    Stap stap = RONDE.get(volgnummer / clientenSamen % RONDE.size());
    return switch (client(volgnummer) % ELKE) {
      case 1 -> stap == Stap.STOP ? Stap.ONBEKENDE_STOP : stap;
      case 2 -> stap == Stap.DECLARATIE ? Stap.TE_VEEL : stap;
      default -> stap;
    };
  }

  private int client(int volgnummer) {
    return volgnummer / (RONDE.size() * clientenSamen) * clientenSamen + volgnummer % clientenSamen;
  }

  /**
   * The next one.
   *
   * @param relatie number of the gemeente and aanbieder between whom it goes
   * @param volgnummer of the message between them
   */
  Zending zending(int relatie, String gemeente, String aanbieder, int volgnummer) {
    int client = client(volgnummer);
    return zending(
        stap(volgnummer),
        new Nummer(relatie, volgnummer),
        gemeente,
        aanbieder,
        Meetbericht.bsn(relatie * 10_000 + client),
        100_000L * (relatie + 1) + client);
  }

  /** A message about this client and this toewijzing. */
  Zending zending(
      Stap stap, Nummer nummer, String gemeente, String aanbieder, String bsn, long toewijzing) {
    String identificatie = nummer.identificatie();
    long genoemd = stap == Stap.ONBEKENDE_STOP ? ONBEKENDE_TOEWIJZING : toewijzing;
    String xml =
        sjablonen
            .get(stap)
            .replace(Meetsjabloon.IDENTIFICATIE, identificatie)
            .replace(Meetsjabloon.BSN, bsn)
            .replace(Long.toString(Meetsjabloon.TOEWIJZING), Long.toString(genoemd))
            .replace(Meetsjabloon.AANBIEDER, aanbieder)
            .replace(">" + Meetsjabloon.GEMEENTE + "<", ">" + gemeente + "<");
    return new Zending(
        identificatie,
        stap.isVanGemeente() ? gemeente : aanbieder,
        xml.getBytes(StandardCharsets.UTF_8));
  }

  /** The identificatie of the message that a delivered file answers, when it is an answer. */
  static Optional<String> beantwoordt(String naam, byte[] inhoud) {
    if (!ANTWOORD.matcher(naam).matches()) {
      return Optional.empty();
    }
    Matcher identificatie = IDENTIFICATIE.matcher(new String(inhoud, StandardCharsets.ISO_8859_1));
    return identificatie.find() ? Optional.of(identificatie.group()) : Optional.empty();
  }
}
