package nl.sluis.sleutel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that a running gateway has. They are read again when the file with them changes, so that
 * a new one comes into use without a restart; a key is looked for there too when it is not known.
 */
public final class Sleutelbos {
  private static final Logger LOG = LoggerFactory.getLogger(Sleutelbos.class);
  private static final Logger SCHERM = LoggerFactory.getLogger("scherm");
  private static final String BESTAND = "sleutels.geheim";

  private final Sleutelbron bron;
  private volatile Sleutelring ring;
  private volatile String gelezen;

  private Sleutelbos(Sleutelbron bron) {
    this.bron = bron;
    this.gelezen = bron.stand();
    this.ring = bron.lees();
  }

  /**
   * Takes the keys from where they are said to be, or else from the data folder, in which they are
   * made at the first time.
   *
   * @throws Sleutelfout when they are not there or not right
   */
  public static Sleutelbos open(SleutelInstellingen instellingen, Path datamap) {
    boolean inOmgeving = instellingen.waarden() != null && !instellingen.waarden().isBlank();
    if (inOmgeving && instellingen.bestand() != null) {
      throw new Sleutelfout(
          "De sleutels staan op twee plaatsen: sluis.sleutels.waarden en sluis.sleutels.bestand.",
          "Laat een van de twee weg.");
    }
    if (inOmgeving) {
      return new Sleutelbos(new Omgevingsbron(instellingen.waarden()));
    }
    return instellingen.bestand() == null
        ? inDatamap(new Bestandsbron(datamap.resolve(BESTAND), new Tekstvorm()))
        : new Sleutelbos(Sleutelbron.in(instellingen.bestand(), instellingen.wachtwoord()));
  }

  private static Sleutelbos inDatamap(Bestandsbron bron) {
    if (!bron.bestaat()) {
      bron.bewaar(Sleutelring.nieuw());
      SCHERM.warn(
          """
          Sluis heeft zelf sleutels gemaakt, in {}.
          Voor echt gebruik horen sleutels buiten de map met de gegevens: wie die map kopieert, heeft
          nu ook de sleutels. Hoe het dan moet staat in docs/sleutels-en-backups.md.""",
          bron.omschrijving());
    }
    Sleutelring ring = bron.lees();
    if (ring.van(Sleutelsoort.VERKLARING).isEmpty()) {
      bron.bewaar(ring.metNieuwe(Sleutelsoort.VERKLARING)); // of before there was such a key
    }
    return new Sleutelbos(bron);
  }

  /**
   * Writes a new set of keys to a file that is not there yet.
   *
   * @param wachtwoord of a keystore
   * @throws Sleutelfout when it is there
   */
  public static void maak(Path bestand, @Nullable String wachtwoord) {
    Sleutelbron bron = Sleutelbron.in(bestand, wachtwoord);
    if (Files.exists(bestand)) {
      throw new Sleutelfout(
          "%s bestaat al.".formatted(bestand),
          "Kies een andere naam: met de sleutels in een bestand gaat alles verloren wat ermee is"
              + " versleuteld.");
    }
    bron.bewaar(Sleutelring.nieuw());
  }

  /** A new set of keys as text, for the environment. */
  public static String maak() {
    return Sleutelring.nieuw().tekst();
  }

  Sleutelring ring() {
    return ring;
  }

  Optional<Datasleutel> data(String id) {
    Optional<Datasleutel> bekend = ring.data(id);
    return bekend.isPresent() || !herlees() ? bekend : ring.data(id);
  }

  /** Takes the keys as they are now; true when they had changed. What is wrong changes nothing. */
  public synchronized boolean herlees() {
    try {
      String stand = bron.stand();
      if (stand.equals(gelezen)) {
        return false;
      }
      neem(bron.lees());
      gelezen = stand;
      LOG.info("Data key {} is in use", ring.actief().id());
      return true;
    } catch (RuntimeException fout) {
      LOG.error("The keys cannot be read again: {}", fout.getClass().getSimpleName());
      return false;
    }
  }

  private void neem(Sleutelring nieuw) {
    if (!nieuw
        .laatste(Sleutelsoort.PSEUDONIEM)
        .id()
        .equals(ring.laatste(Sleutelsoort.PSEUDONIEM).id())) {
      throw new Sleutelfout(
          "De pseudoniemsleutel is een andere geworden.", "Zet de oude sleutel terug.");
    }
    ring = nieuw;
  }

  /**
   * What may be told of a key.
   *
   * @param naam such as data-2
   * @param inGebruik whether it is used for what is new
   */
  public record Gegevens(Sleutelsoort soort, String naam, String id, boolean inGebruik) {}

  public List<Gegevens> sleutels() {
    Sleutelring nu = ring;
    return nu.sleutels().stream()
        .map(
            sleutel ->
                new Gegevens(
                    sleutel.soort(),
                    sleutel.naam(),
                    sleutel.id(),
                    sleutel.equals(nu.laatste(sleutel.soort()))))
        .toList();
  }

  /** Where the keys are, in Dutch. */
  public String plaats() {
    return bron.omschrijving();
  }

  /** Makes a new data key, which is in use from now on; gives its id. */
  public synchronized String vernieuw() {
    Sleutelring nieuw = bron.lees().metNieuwe(Sleutelsoort.DATA);
    bron.bewaar(nieuw);
    herlees();
    return nieuw.actief().id();
  }

  /** Takes away a data key, which must not be the one in use. */
  public synchronized void verwijder(String id) {
    Sleutelring nu = bron.lees();
    nu.van(Sleutelsoort.DATA).stream()
        .filter(sleutel -> sleutel.id().equals(id))
        .findFirst()
        .ifPresent(sleutel -> bron.bewaar(nu.zonder(sleutel)));
    herlees();
  }

  /** To sign statements of conformance with now; empty when there is no key for it. */
  public Optional<Handtekening> verklaring() {
    return ring.van(Sleutelsoort.VERKLARING).isEmpty()
        ? Optional.empty()
        : Optional.of(Handtekening.van(ring.laatste(Sleutelsoort.VERKLARING)));
  }

  /** To sign checkpoints with now. */
  public Handtekening handtekening() {
    return Handtekening.van(ring.laatste(Sleutelsoort.HANDTEKENING));
  }

  /** All that were ever in use, the one of now last. */
  public List<Handtekening> handtekeningen() {
    return ring.van(Sleutelsoort.HANDTEKENING).stream().map(Handtekening::van).toList();
  }
}
