package nl.sluis.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.sleutel.Sleutelbos;
import nl.sluis.sleutel.Sleutelfout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys: makes a first set, and replaces a key of a gateway that runs, without stopping it. */
@Command(
    name = "sleutels",
    description = {
      "Maakt sleutels, en vervangt die van een gateway die draait.",
      "Vervangen gaat in drie stappen: vernieuw, herversleutel, verwijder."
    })
final class SleutelsCommand implements Runnable {
  private static final String PAD = "/api/sleutels";
  private static final String WACHTWOORD = "SLUIS_SLEUTELS_WACHTWOORD";
  private static final int GELUKT = 0;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "geef een opdracht: maak, toon, vernieuw, herversleutel of verwijder");
  }

  @Command(
      name = "maak",
      description = {
        "Maakt een eerste stel sleutels, zonder gateway.",
        "Zonder BESTAND komen ze op het scherm, voor SLUIS_SLEUTELS_WAARDEN in de omgeving."
      })
  int maak(
      @Parameters(
              arity = "0..1",
              paramLabel = "BESTAND",
              description = "eindigt op .p12: een keystore, met het wachtwoord in " + WACHTWOORD)
          @Nullable Path bestand) {
    try {
      if (bestand == null) {
        uit().print(Sleutelbos.maak());
      } else {
        Sleutelbos.maak(bestand, System.getenv(WACHTWOORD));
        uit()
            .printf(
                "De sleutels staan in %s. Bewaar een kopie, niet bij de database: zonder sleutels is"
                    + " niets meer te lezen.%n",
                Leesbaar.pad(bestand));
      }
      return GELUKT;
    } catch (Sleutelfout fout) {
      throw new Afgebroken(fout.melding() + " " + fout.herstel(), fout);
    }
  }

  @Command(name = "toon", description = "Toont welke sleutels er zijn; nooit de sleutels zelf.")
  int toon(@Mixin Verbinding verbinding) throws IOException {
    JsonNode json = Weigering.eis(200, verbinding.gateway().doe("GET", PAD));
    uit().printf("De sleutels staan in %s.%n", json.path("plaats").asText());
    for (JsonNode sleutel : json.path("sleutels")) {
      uit()
          .printf(
              "%-15s %s  %s%s%n",
              sleutel.path("naam").asText(),
              sleutel.path("id").asText(),
              sleutel.path("inGebruik").asBoolean() ? "in gebruik" : "oud",
              sleutel.has("rijen")
                  ? ", " + Aantal.tekst(sleutel.path("rijen").asLong(), "rij", "rijen")
                  : "");
    }
    long onversleuteld = json.path("onversleuteld").asLong();
    if (onversleuteld > 0) {
      uit()
          .printf(
              "%s van voor de versleuteling: ./sluis sleutels herversleutel%n",
              Aantal.tekst(onversleuteld, "rij is", "rijen zijn"));
    }
    return GELUKT;
  }

  @Command(
      name = "vernieuw",
      description = "Maakt een nieuwe datasleutel; vanaf dat moment wordt daarmee versleuteld.")
  int vernieuw(@Mixin Verbinding verbinding) throws IOException {
    JsonNode json = Weigering.eis(201, verbinding.gateway().doe("POST", PAD));
    uit()
        .printf(
            "De sleutel %s is in gebruik. Maak nu een kopie van de sleutels, en versleutel dan alles"
                + " opnieuw: ./sluis sleutels herversleutel%n",
            json.path("id").asText());
    return GELUKT;
  }

  @Command(
      name = "herversleutel",
      description = {
        "Versleutelt alles wat er staat met de datasleutel van nu, terwijl de gateway doorwerkt.",
        "Afbreken kan; een volgende keer gaat het verder."
      })
  int herversleutel(@Mixin Verbinding verbinding) throws IOException {
    Gateway gateway = verbinding.gateway();
    long omgezet = 0;
    boolean klaar = false;
    while (!klaar) {
      JsonNode json = Weigering.eis(200, gateway.doe("POST", PAD + "/herversleuteling"));
      omgezet += json.path("omgezet").asLong();
      klaar = json.path("isKlaar").asBoolean();
      if (json.path("omgezet").asLong() > 0) {
        uit().printf("%s%n", Aantal.tekst(omgezet, "rij", "rijen"));
        uit().flush();
      }
    }
    uit().println("Alles is versleuteld met de sleutel van nu.");
    return GELUKT;
  }

  @Command(
      name = "verwijder",
      description = "Verwijdert een oude datasleutel waarmee niets meer is versleuteld.")
  int verwijder(
      @Parameters(paramLabel = "KENMERK", description = "van de sleutel, zoals toon het noemt")
          String kenmerk,
      @Mixin Verbinding verbinding)
      throws IOException {
    Weigering.eis(
        204, verbinding.gateway().doe("DELETE", PAD + "/" + kenmerk.replaceAll("[^0-9a-f]", "-")));
    uit()
        .printf(
            "De sleutel %s is verwijderd. In oude reservekopieën van de database is hij nog nodig:"
                + " bewaar hem zo lang als die.%n",
            kenmerk);
    return GELUKT;
  }

  private PrintWriter uit() {
    return spec.commandLine().getOut();
  }
}
