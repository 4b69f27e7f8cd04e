package nl.sluis.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Supplier;
import nl.sluis.bericht.Standaard;
import nl.sluis.conformiteit.Inleverfout;
import nl.sluis.conformiteit.Inlevering;
import nl.sluis.conformiteit.Verklaring;
import nl.sluis.conformiteit.Verklaringen;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Deelnemersoort;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.toezicht.Toetsrol;
import nl.sluis.zip.Bestandenzip;
import nl.sluis.zip.Zipbestand;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Where the answers of a system come in, over the API and at the console. */
@Component
@Lazy
public class Inleverbalie {
  /** The most that a zip with answers may be. */
  public static final int MAX_BYTES = Bestandenzip.MAX_BYTES;

  private static final int JAREN = 3;
  private static final String STRAKS = "60";

  private final Verklaringen verklaringen;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Inleverbalie(@Lazy Verklaringen verklaringen, Deelnemers deelnemers, Clock klok) {
    this.verklaringen = verklaringen;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  /**
   * Judges a zip with answers and states what came of it.
   *
   * @param gevraagd rol, standaard, leverancier, product, versie; if wanted geldigTot and vermelden
   * @param weg api or console
   * @throws Verzoekfout when there can be no statement, saying why; nothing is kept then
   */
  public Verklaringen.Gegeven neemIn(
      Map<String, String> gevraagd, byte[] zip, String weg, Identiteit wie) {
    Verklaring.Systeem systeem = systeem(gevraagd);
    Inlevering inlevering =
        new Inlevering(
            systeem,
            Toetsrol.van(systeem.rol())
                .orElseThrow(() -> ongeldig("rol is gemeente of zorgaanbieder.")),
            Arrays.stream(Standaard.values())
                .filter(een -> een.naam().equals(gevraagd.get("standaard")))
                .findFirst()
                .orElseThrow(() -> ongeldig("standaard is iJw of iWmo.")),
            aard(wie),
            naam(wie),
            weg,
            geldigTot(gevraagd.getOrDefault("geldigTot", "")),
            "true".equals(gevraagd.get("vermelden")),
            uitgepakt(zip));
    return metUitleg(() -> verklaringen.geef(inlevering, wie));
  }

  private static Verklaring.Systeem systeem(Map<String, String> gevraagd) {
    try {
      return new Verklaring.Systeem(
          deel(gevraagd, "leverancier"),
          deel(gevraagd, "product"),
          deel(gevraagd, "versie"),
          deel(gevraagd, "rol"));
    } catch (IllegalArgumentException geenNaam) {
      throw ongeldig(
          "leverancier, product en versie worden deel van een adres: hoogstens 60 letters, cijfers,"
              + " spaties, punten, streepjes en plussen.");
    }
  }

  private static String deel(Map<String, String> gevraagd, String naam) {
    return gevraagd.getOrDefault(naam, "").strip();
  }

  /** A region and an operator look on at others. */
  private Verklaring.Aard aard(Identiteit wie) {
    boolean isGetuige =
        wie.isBeheerder()
            || deelnemers
                .vind(Objects.requireNonNull(wie.deelnemer()))
                .filter(deelnemer -> deelnemer.soort() == Deelnemersoort.REGIO)
                .isPresent();
    return isGetuige ? Verklaring.Aard.GETOETST : Verklaring.Aard.ZELFVERKLARING;
  }

  /** As people know who does this. */
  public String naam(Identiteit wie) {
    return wie.deelnemer() == null
        ? "de beheerder van deze Sluis"
        : deelnemers
            .vind(wie.deelnemer())
            .map(deelnemer -> deelnemer.naam())
            .orElse(wie.deelnemer());
  }

  private LocalDate geldigTot(String tekst) {
    LocalDate vandaag = LocalDate.now(klok);
    try {
      LocalDate dag = tekst.isBlank() ? vandaag.plusYears(1) : LocalDate.parse(tekst.strip());
      if (dag.isBefore(vandaag) || dag.isAfter(vandaag.plusYears(JAREN))) {
        throw ongeldig(
            "geldigTot ligt niet voor vandaag, en hoogstens %d jaar later.".formatted(JAREN));
      }
      return dag;
    } catch (DateTimeParseException geenDag) {
      throw ongeldig("geldigTot is een dag als 2027-11-30.");
    }
  }

  private static SortedMap<String, byte[]> uitgepakt(byte[] zip) {
    try {
      return Bestandenzip.lees(zip);
    } catch (Zipbestand.Onbruikbaar fout) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Zip niet te gebruiken",
          "De zip %s. Er is niets bewaard.".formatted(fout.reden()));
    }
  }

  private static Verklaringen.Gegeven metUitleg(Supplier<Verklaringen.Gegeven> werk) {
    try {
      return werk.get();
    } catch (Inleverfout fout) {
      Verzoekfout geweigerd =
          switch (fout.soort()) {
            case ONBRUIKBAAR ->
                new Verzoekfout(
                    HttpStatus.BAD_REQUEST, "Antwoorden niet te gebruiken", fout.reden());
            case BEZET ->
                new Verzoekfout(HttpStatus.SERVICE_UNAVAILABLE, "Toets bezet", fout.reden());
            case STORING ->
                new Verzoekfout(
                    HttpStatus.SERVICE_UNAVAILABLE, "Geen verklaring mogelijk", fout.reden());
          };
      if (fout.soort() == Inleverfout.Soort.BEZET) {
        geweigerd.getHeaders().set(HttpHeaders.RETRY_AFTER, STRAKS);
      }
      throw geweigerd;
    }
  }

  private static Verzoekfout ongeldig(String uitleg) {
    return new Verzoekfout(HttpStatus.BAD_REQUEST, "Ongeldig verzoek", uitleg);
  }
}
