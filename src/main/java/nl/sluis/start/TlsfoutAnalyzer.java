package nl.sluis.start;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.core.annotation.Order;

/** A certificate or key for TLS that is not there or cannot be opened. */
@Order(0)
final class TlsfoutAnalyzer implements FailureAnalyzer {
  private static final String WAAR =
      "De bestanden staan in spring.ssl.bundle (of server.ssl), met een pad vanaf de map waarin"
          + " Sluis start, of volledig: file:/pad/naar/bestand. Zie docs/toegang.md.";

  private static final Pattern BESTAND =
      Pattern.compile("(?:file:)?(/?[\\w.@~ /\\\\-]+\\.(?:p12|pfx|jks|pem|crt|cer|key))");

  @Override
  public @Nullable FailureAnalysis analyze(Throwable fout) {
    List<Throwable> keten = Stream.iterate(fout, Objects::nonNull, Throwable::getCause).toList();
    Optional<NoSuchSslBundleException> bundel =
        keten.stream()
            .filter(NoSuchSslBundleException.class::isInstance)
            .map(NoSuchSslBundleException.class::cast)
            .findFirst();
    if (bundel.isPresent()) {
      return new FailureAnalysis(
          "De SSL-bundel %s bestaat niet.".formatted(bundel.get().getBundleName()),
          "Beschrijf hem onder spring.ssl.bundle, of verbeter de naam in server.ssl.bundle.",
          fout);
    }
    if (keten.stream().noneMatch(TlsfoutAnalyzer::isTls)) {
      return null;
    }
    return new FailureAnalysis(
        "De beveiligde verbinding (TLS) kan niet worden opgezet: %s.".formatted(uitleg(keten)),
        WAAR,
        fout);
  }

  private static boolean isTls(Throwable fout) {
    return Arrays.stream(fout.getStackTrace())
        .map(StackTraceElement::getClassName)
        .anyMatch(
            klasse ->
                klasse.startsWith("org.springframework.boot.ssl.")
                    || klasse.startsWith("org.springframework.boot.autoconfigure.ssl.")
                    || klasse.endsWith(".SslConnectorCustomizer"));
  }

  private static String uitleg(List<Throwable> keten) {
    String bestand =
        keten.stream()
            .map(fout -> BESTAND.matcher(String.valueOf(fout.getMessage())))
            .filter(Matcher::find)
            .map(gevonden -> gevonden.group(1).strip())
            .findFirst()
            .orElse("het bestand met het certificaat of de sleutel");
    Throwable oorzaak = keten.get(keten.size() - 1);
    if (oorzaak instanceof AccessDeniedException) {
      return bestand + " mag niet worden gelezen door de gebruiker die Sluis start";
    }
    if (oorzaak instanceof FileNotFoundException || oorzaak instanceof NoSuchFileException) {
      return bestand + " is er niet";
    }
    boolean wachtwoord =
        keten.stream()
            .anyMatch(
                fout ->
                    fout instanceof UnrecoverableKeyException
                        || String.valueOf(fout.getMessage()).contains("password"));
    return wachtwoord
        ? "het wachtwoord past niet op " + bestand
        : bestand + " is geen certificaat of sleutel die Sluis kan lezen";
  }
}
