package nl.sluis.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.audit.PubliekeSleutel;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.opslag.Kijkdatabase;
import nl.sluis.sleutel.SleutelInstellingen;
import nl.sluis.sleutel.Sleutelbos;
import nl.sluis.start.Startfout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the trail is, its checkpoints and the keys that they are signed with. */
final class Auditbron {
  static final String DATA = "data";

  private static final String WACHTWOORD = "SLUIS_DATABASE_WACHTWOORD";

  @Option(
      names = "--data",
      paramLabel = "MAP",
      defaultValue = DATA,
      description = "map van een gateway met een eigen database; standaard ${DEFAULT-VALUE}")
  private Path data = Path.of(DATA);

  @Option(
      names = "--database",
      paramLabel = "JDBC-ADRES",
      description =
          "van een andere database, zoals jdbc:postgresql://computer/sluis; het wachtwoord komt"
              + " uit de omgeving ("
              + WACHTWOORD
              + ")")
  private @Nullable String database;

  @Option(
      names = "--gebruiker",
      paramLabel = "NAAM",
      description = "in die database; hoeft alleen te mogen lezen")
  private @Nullable String gebruiker;

  @Option(
      names = "--controlepunten",
      paramLabel = "BESTAND",
      description = "standaard controlepunten/controlepunten.jsonl in de map van de gateway")
  private @Nullable Path controlepunten;

  @Option(
      names = "--sleutel",
      paramLabel = "BESTAND",
      description =
          "een publieke sleutel die u eerder kreeg (zie audit sleutel); meer dan een kan ook."
              + " Standaard die van de gateway zelf")
  private List<Path> sleutelbestanden = new ArrayList<>();

  /** A way to the database that is closed again. */
  interface Toegang extends AutoCloseable {
    Connection verbind() throws SQLException;

    @Override
    void close() throws IOException;
  }

  Toegang open() {
    return database == null ? inDatamap() : elders(database);
  }

  private Toegang inDatamap() {
    if (!Kijkdatabase.isEr(data)) {
      throw new Afgebroken(
          ("in %s staat geen database van deze versie van Sluis; wijs de map van de gateway aan met"
                  + " --data, of haar database met --database")
              .formatted(Leesbaar.pad(data)));
    }
    Kijkdatabase kijk = kijk();
    return new Toegang() {
      @Override
      public Connection verbind() throws SQLException {
        return kijk.verbind();
      }

      @Override
      public void close() throws IOException {
        kijk.close();
      }
    };
  }

  private Kijkdatabase kijk() {
    try {
      return Kijkdatabase.open(data);
    } catch (Startfout fout) {
      throw new Afgebroken(Leesbaar.regel(String.valueOf(fout.getMessage())), fout);
    }
  }

  private Toegang elders(String adres) {
    if (adres.contains("password=")) {
      throw new Afgebroken(
          "een wachtwoord hoort niet op de opdrachtregel; zet het in de omgeving, in "
              + WACHTWOORD);
    }
    return new Toegang() {
      @Override
      public Connection verbind() throws SQLException {
        return gebruiker == null
            ? DriverManager.getConnection(adres)
            : DriverManager.getConnection(adres, gebruiker, System.getenv(WACHTWOORD));
      }

      @Override
      public void close() {
        // a connection is all there is
      }
    };
  }

  /** The lines of the file with checkpoints. */
  List<String> controlepunten() {
    Path bestand =
        controlepunten == null
            ? data.resolve("controlepunten").resolve("controlepunten.jsonl")
            : controlepunten;
    try {
      return Files.readAllLines(bestand);
    } catch (IOException fout) {
      throw new Afgebroken(
          ("de controlepunten in %s zijn niet te lezen; zonder is niets te bewijzen. Wijs ze aan"
                  + " met --controlepunten")
              .formatted(Leesbaar.pad(bestand)),
          fout);
    }
  }

  /** The public keys that are trusted, by id. */
  Map<String, byte[]> sleutels() {
    Map<String, byte[]> sleutels = new TreeMap<>();
    List<PubliekeSleutel> vertrouwd =
        sleutelbestanden.isEmpty()
            ? eigenSleutels(data)
            : sleutelbestanden.stream().map(Auditbron::lees).toList();
    vertrouwd.forEach(sleutel -> sleutels.put(sleutel.id(), sleutel.x509()));
    return sleutels;
  }

  private static PubliekeSleutel lees(Path bestand) {
    try {
      return PubliekeSleutel.lees(Files.readString(bestand))
          .orElseThrow(
              () -> new Afgebroken(Leesbaar.pad(bestand) + " is geen publieke sleutel (PEM)"));
    } catch (IOException fout) {
      throw new Afgebroken(Leesbaar.pad(bestand) + " is niet te lezen", fout);
    }
  }

  /** Those of the gateway on this computer; none are made. */
  static List<PubliekeSleutel> eigenSleutels(Path data) {
    String waarden = System.getenv("SLUIS_SLEUTELS_WAARDEN");
    String bestand = System.getenv("SLUIS_SLEUTELS_BESTAND");
    if (waarden == null && bestand == null && !Files.exists(data.resolve("sleutels.geheim"))) {
      throw new Afgebroken(
          "de sleutels van de gateway zijn hier niet; geef de publieke sleutel met --sleutel, of"
              + " wijs de sleutels aan zoals bij het starten (SLUIS_SLEUTELS_BESTAND)");
    }
    SleutelInstellingen instellingen =
        new SleutelInstellingen(
            waarden,
            bestand == null ? null : Path.of(bestand),
            System.getenv("SLUIS_SLEUTELS_WACHTWOORD"));
    return Sleutelbos.open(instellingen, data).handtekeningen().stream()
        .map(PubliekeSleutel::van)
        .toList();
  }
}
