package nl.sluis.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.Resource;

/**
 * Refuses a setting with a name that does not exist, with the nearest that does. Under our own name
 * that is any; elsewhere only what is nearly the name of one, for others may have settings too.
 */
public final class Instellingscontrole {
  private static final String HERSTEL =
      "Verbeter de naam, of haal de instelling weg. Er is nog niets aangemaakt.";

  private static final String VOORVOEGSEL = "SLUIS_";

  /** What our own opdrachten read from the environment, and no setting of the gateway. */
  private static final Set<String> VAN_OPDRACHTEN =
      Set.of("SLUIS_TOKEN", "SLUIS_CERTIFICAAT_WACHTWOORD");

  private final ConfigurableEnvironment omgeving;
  private final Instellingsnamen namen = new Instellingsnamen();
  private final List<String> fouten = new ArrayList<>();

  private Instellingscontrole(ConfigurableEnvironment omgeving) {
    this.omgeving = omgeving;
  }

  /**
   * Looks at what the operator gave: files, the command line and the environment.
   *
   * @throws Startfout with all that is unknown
   */
  public static void controleer(ConfigurableEnvironment omgeving) {
    Instellingscontrole controle = new Instellingscontrole(omgeving);
    omgeving.getPropertySources().forEach(controle::controleer);
    if (!controle.fouten.isEmpty()) {
      throw new Startfout(
          controle.fouten.stream()
              .distinct()
              .collect(Collectors.joining("\n  ", "Een instelling bestaat niet:\n  ", "")),
          HERSTEL);
    }
  }

  private void controleer(PropertySource<?> bron) {
    if (bron instanceof SystemEnvironmentPropertySource variabelen) {
      Arrays.stream(variabelen.getPropertyNames()).forEach(this::controleerVariabele);
    } else if (bron instanceof OriginTrackedMapPropertySource bestand && !isIngebouwd(bron)) {
      namen(bestand).forEach(naam -> controleer(naam, waar(bestand.getOrigin(naam), naam)));
    } else if (bron instanceof CommandLinePropertySource<?> opdrachtregel) {
      namen(opdrachtregel).forEach(naam -> controleer(naam, "--" + naam));
    } else if (bron.getName().equals("systemProperties")
        && bron instanceof EnumerablePropertySource<?> java) {
      namen(java)
          .filter(naam -> naam.startsWith("sluis."))
          .forEach(naam -> controleer(naam, "-D" + naam));
    }
  }

  private static boolean isIngebouwd(PropertySource<?> bron) {
    return bron.getName().contains("class path resource");
  }

  private static Stream<String> namen(EnumerablePropertySource<?> bron) {
    return Arrays.stream(bron.getPropertyNames());
  }

  private void controleer(String naam, String waar) {
    if (isGezet(naam) || namen.isBekend(naam)) {
      return;
    }
    Optional<String> bedoeld = namen.naaste(naam);
    if (bedoeld.isPresent()) {
      fouten.add("%s: bedoelt u %s?".formatted(waar, bedoeld.get()));
    } else if (naam.startsWith("sluis.")) {
      fouten.add("%s: deze instelling kent Sluis niet".formatted(waar));
    }
  }

  /** What Sluis itself gives a value exists; to look further takes a tenth of a second. */
  private boolean isGezet(String naam) {
    return omgeving.getPropertySources().stream()
        .anyMatch(bron -> isIngebouwd(bron) && bron.containsProperty(naam));
  }

  /** A variable that no setting looks like may be somebody else's, or used in a file. */
  private void controleerVariabele(String variabele) {
    String hoofdletters = variabele.toUpperCase(Locale.ROOT);
    if (!hoofdletters.startsWith(VOORVOEGSEL)
        || VAN_OPDRACHTEN.contains(hoofdletters)
        || namen.isBekendeVariabele(variabele)
        || isGebruikt(variabele)) {
      return;
    }
    namen
        .naasteVariabele(variabele)
        .ifPresent(
            bedoeld ->
                fouten.add(
                    "de omgevingsvariabele %s: bedoelt u %s?".formatted(variabele, bedoeld)));
  }

  private boolean isGebruikt(String variabele) {
    Pattern verwijzing = Pattern.compile("\\$\\{" + Pattern.quote(variabele) + "[:}]");
    return omgeving.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .map(EnumerablePropertySource.class::cast)
        .anyMatch(
            bron ->
                Arrays.stream(bron.getPropertyNames())
                    .map(bron::getProperty)
                    .anyMatch(waarde -> verwijzing.matcher(String.valueOf(waarde)).find()));
  }

  private static String waar(@Nullable Origin herkomst, String naam) {
    return bestand(herkomst).map(plek -> "%s (%s)".formatted(naam, plek)).orElse(naam);
  }

  /** The file and the line where a setting stands; nothing when it stands in no file. */
  static Optional<String> bestand(@Nullable Origin herkomst) {
    if (!(herkomst instanceof TextResourceOrigin tekst) || tekst.getLocation() == null) {
      return Optional.empty();
    }
    return Optional.of(
        "%s, regel %d".formatted(pad(tekst.getResource()), tekst.getLocation().getLine() + 1));
  }

  /** As one would type it from here. */
  private static String pad(@Nullable Resource bestand) {
    try {
      return bestand == null
          ? "?"
          : Path.of("")
              .toAbsolutePath()
              .relativize(bestand.getFile().toPath().toAbsolutePath())
              .normalize()
              .toString();
    } catch (IOException | IllegalArgumentException nietOpDezeSchijf) {
      return String.valueOf(bestand.getFilename());
    }
  }
}
