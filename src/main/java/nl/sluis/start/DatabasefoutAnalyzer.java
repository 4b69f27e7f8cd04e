package nl.sluis.start;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A PostgreSQL of one's own that does not let Sluis in, or not let it do its work. */
@Order(0)
final class DatabasefoutAnalyzer implements FailureAnalyzer {
  private static final String GEBRUIKERS =
      "De gebruiker staat in spring.datasource.username (en voor de tabellen in"
          + " spring.flyway.user), het wachtwoord in spring.datasource.password (en"
          + " spring.flyway.password), of in de omgeving: SPRING_DATASOURCE_PASSWORD.";

  private static final String RECHTEN =
      "Laat de tabellen maken door hun eigenaar (spring.flyway.user, eigenaar van het schema:"
          + " alter schema public owner to ...); Sluis zelf werkt met spring.datasource.username."
          + " Zie docs/installeren.md, onder Een eigen PostgreSQL.";

  private static final Pattern VOORWERP =
      Pattern.compile("(?:for|owner of) (?:schema|table|sequence|function|database) (\\S+)");

  /** What is wrong, by the beginning of the SQLSTATE; %s is the address. */
  private static final Map<String, Uitleg> UITLEG =
      Map.of(
          "28",
              new Uitleg(
                  "De database %s laat Sluis niet binnen: gebruiker of wachtwoord klopt niet.",
                  GEBRUIKERS),
          "3D",
              new Uitleg(
                  "De database %s bestaat niet.",
                  "Maak haar (create database ... encoding 'UTF8'), of verbeter spring.datasource.url."),
          "08",
              new Uitleg(
                  "De database %s is niet bereikbaar.",
                  "Kijk of PostgreSQL daar draait en van deze computer verbindingen aanneemt (listen_addresses, pg_hba.conf), en of spring.datasource.url klopt."),
          "42501",
              new Uitleg(
                  "De gebruiker van Sluis heeft in de database %s niet genoeg rechten%s.", RECHTEN),
          "53100",
              new Uitleg(
                  "De schijf van de database %s is vol.",
                  "Maak ruimte op die computer en start Sluis opnieuw."),
          "53300",
              new Uitleg(
                  "De database %s heeft geen verbinding meer over.",
                  "Verhoog daar max_connections, of verlaag spring.datasource.hikari.maximum-pool-size (nu 20 verbindingen)."),
          "57P",
              new Uitleg(
                  "De database %s start of stopt juist.",
                  "Wacht tot PostgreSQL draait en start Sluis opnieuw."));

  private final Environment omgeving;

  DatabasefoutAnalyzer(Environment omgeving) {
    this.omgeving = omgeving;
  }

  private record Uitleg(String melding, String herstel) {}

  @Override
  public @Nullable FailureAnalysis analyze(Throwable fout) {
    if (keten(fout).anyMatch(FlywayValidateException.class::isInstance)) {
      return new FailureAnalysis(
          "De tabellen in de database %s zijn van een andere versie van Sluis.".formatted(adres()),
          "Start de versie die ze maakte of een nieuwere, of zet een kopie van de database terug"
              + " die bij deze versie hoort.",
          fout);
    }
    return keten(fout)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(sql -> sql.getSQLState() != null)
        .reduce((eerste, laatste) -> laatste)
        .map(sql -> uitleg(fout, sql))
        .orElse(null);
  }

  private FailureAnalysis uitleg(Throwable fout, SQLException sql) {
    String code = sql.getSQLState();
    Uitleg uitleg =
        Stream.of(5, 3, 2)
            .map(lengte -> UITLEG.get(code.substring(0, Math.min(lengte, code.length()))))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(
                new Uitleg(
                    "De database %s weigert iets wat Sluis nodig heeft (SQLSTATE " + code + ").",
                    "Zoek deze code op in de documentatie van PostgreSQL, en kijk in zijn log."));
    return new FailureAnalysis(
        uitleg.melding().formatted(adres(), voorwerp(sql)), uitleg.herstel(), fout);
  }

  private static String voorwerp(SQLException sql) {
    Matcher voorwerp = VOORWERP.matcher(String.valueOf(sql.getMessage()));
    return voorwerp.find() ? " (op " + voorwerp.group(1) + ")" : "";
  }

  /** Without what follows the name: there may be a password among it. */
  private String adres() {
    String url = omgeving.getProperty("spring.datasource.url", "in de datamap");
    return url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
  }

  private static Stream<Throwable> keten(Throwable fout) {
    return Stream.iterate(fout, Objects::nonNull, Throwable::getCause);
  }
}
