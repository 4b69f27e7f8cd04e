package nl.sluis.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.sluis.audit.PubliekeSleutel;
import nl.sluis.audit.Verificatie;
import nl.sluis.audit.Verificatie.Verslag;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Voortgang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The audit trail, for who has to be able to rely on it. */
@Command(
    name = "audit",
    description = "Toont wat er in het audittrail staat, en of het nog heel is.",
    subcommands = AuditToonCommand.class)
final class AuditCommand implements Runnable {
  private static final int HEEL = 0;
  private static final int NIET_HEEL = 1;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "geef een opdracht: toon, verifieer of sleutel");
  }

  @Command(
      name = "verifieer",
      description = {
        "Gaat het hele audittrail na, en de controlepunten die buiten de database zijn bewaard, en"
            + " zegt precies waar iets niet heel is.",
        "Dat kan terwijl de gateway draait, en ook als die stilstaat.",
        "Eindigt met 0 als alles heel is, 1 als dat niet zo is, 2 als het niet na te gaan was."
      })
  int verifieer(@Mixin Auditbron bron) throws IOException {
    Map<String, byte[]> sleutels = bron.sleutels();
    List<String> punten = bron.controlepunten();
    Voortgang voortgang = new Voortgang("regels nagegaan", this::meld);
    try (Auditbron.Toegang toegang = bron.open();
        Connection database = toegang.verbind()) {
      Verslag verslag = Verificatie.verifieer(database, punten, sleutels, voortgang::nogEen);
      uit().print(Auditverslag.tekst(verslag));
      return verslag.isHeel() ? HEEL : NIET_HEEL;
    } catch (SQLException fout) {
      throw new Afgebroken(
          "de database is niet te lezen (%s); kloppen adres, gebruiker en wachtwoord?"
              .formatted(fout.getSQLState()),
          fout);
    }
  }

  @Command(
      name = "sleutel",
      description = {
        "Toont de publieke sleutel waarmee een ander de controlepunten nagaat. Hij is geen geheim.",
        "Geef hem aan die ander voordat er iets te betwisten valt."
      })
  int sleutel(
      @Option(
              names = "--data",
              paramLabel = "MAP",
              defaultValue = Auditbron.DATA,
              description = "map van de gateway; standaard ${DEFAULT-VALUE}")
          Path data) {
    Auditbron.eigenSleutels(data).stream().map(PubliekeSleutel::pem).forEach(uit()::print);
    return HEEL;
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis audit verifieer: " + melding + "\n");
  }

  private PrintWriter uit() {
    return spec.commandLine().getOut();
  }
}
