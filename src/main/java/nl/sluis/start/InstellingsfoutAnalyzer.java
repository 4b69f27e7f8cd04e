package nl.sluis.start;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.util.ClassUtils;

/** A setting with a value that cannot be: which, where it stands, and what it may be. */
@Order(0)
final class InstellingsfoutAnalyzer extends AbstractFailureAnalyzer<BindException> {
  private static final Pattern GEHEIM =
      Pattern.compile("wachtwoord|password|geheim|secret|waarden");

  private static final Map<Class<?>, String> VORMEN =
      Map.of(
          Duration.class, "een duur, zoals 30s, 5m of 24h",
          Period.class, "een termijn, zoals P2Y, P6M of P30D",
          LocalTime.class, "een tijd, zoals \"03:30\"",
          Integer.class, "een geheel getal",
          Long.class, "een geheel getal",
          Boolean.class, "true of false",
          URI.class, "een adres, zoals https://sluis.example.nl",
          Path.class, "een pad");

  @Override
  protected FailureAnalysis analyze(Throwable oorzaak, BindException fout) {
    ConfigurationProperty instelling = fout.getProperty();
    String naam = Objects.toString(instelling == null ? fout.getName() : instelling.getName());
    return new FailureAnalysis(
        "De instelling %s%s klopt niet%s."
            .formatted(naam, waarde(naam, instelling), verwacht(fout)),
        "Verbeter haar%s en start Sluis opnieuw.".formatted(waar(instelling)),
        fout);
  }

  private static String waarde(String naam, @Nullable ConfigurationProperty instelling) {
    return instelling == null || GEHEIM.matcher(naam).find()
        ? ""
        : " met waarde '%s'".formatted(instelling.getValue());
  }

  private static String waar(@Nullable ConfigurationProperty instelling) {
    return Instellingscontrole.bestand(instelling == null ? null : instelling.getOrigin())
        .map(" in %s"::formatted)
        .orElse("");
  }

  private static String verwacht(BindException fout) {
    Throwable kern = fout;
    for (Throwable deel = fout; deel != null; deel = deel.getCause()) {
      if (deel instanceof ConversionFailedException vorm) {
        return vorm(vorm.getTargetType().getType());
      }
      kern = deel;
    }
    boolean isEigen =
        kern instanceof IllegalArgumentException
            && !(kern instanceof ConversionException)
            && Stream.of(kern.getStackTrace())
                .limit(4)
                .anyMatch(plaats -> plaats.getClassName().startsWith("nl.sluis."));
    return isEigen ? ": " + String.valueOf(kern.getMessage()).replaceFirst("\\.$", "") : "";
  }

  private static String vorm(Class<?> soort) {
    if (soort.isEnum()) {
      return Arrays.stream(soort.getEnumConstants())
          .map(keuze -> keuze.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "; kies uit: ", ""));
    }
    String vorm = VORMEN.get(ClassUtils.resolvePrimitiveIfNecessary(soort));
    return vorm == null ? "" : "; verwacht: " + vorm;
  }
}
