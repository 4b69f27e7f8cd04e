package nl.sluis.koppeling.ggk;

import java.util.Arrays;
import java.util.Optional;

/** The error codes of StUF 03.01 that occur in this exchange, each with what it means. */
enum Stuffout {
  VERSIE_NIET_ONDERSTEUND("StUF007", false, "Deze versie van de berichten wordt niet ondersteund."),
  ONTVANGER_ONBEKEND("StUF010", true, "De ontvangende organisatie is niet aangesloten op Sluis."),
  ZENDER_ONBEKEND("StUF013", true, "De zendende organisatie is niet aangesloten op Sluis."),
  NIET_UNIEK(
      "StUF016", true, "Dit referentienummer is eerder gebruikt voor een envelop met iets anders."),
  BERICHTCODE_ONBEKEND("StUF022", true, "Dit is geen Di01, Du01 of Fo01 van StUF-GGk 2.1."),
  FUNCTIE_ONBEKEND("StUF034", true, "De functie is geen berichtsoort van iJw of iWmo."),
  FUNCTIE_ANDERE_RICHTING(
      "StUF040", true, "Een heenbericht gaat in een Di01 en een retourbericht in een Du01."),
  CROSSREF_ONBEKEND(
      "StUF043", true, "Het crossRefnummer is niet van een bericht dat Sluis u heeft gestuurd."),
  OPSLAAN_MISLUKT(
      "StUF046", false, "Sluis kan het bericht nu niet opslaan. Stuur het later opnieuw."),
  NIET_GEAUTORISEERD(
      "StUF052", true, "Het aangemelde systeem mag niet sturen namens de zendende organisatie."),
  NIET_VOLGENS_SCHEMA("StUF055", true, "Het bericht voldoet niet aan het schema.");

  private final String code;
  private final boolean vanZender;
  private final String omschrijving;

  Stuffout(String code, boolean vanZender, String omschrijving) {
    this.code = code;
    this.vanZender = vanZender;
    this.omschrijving = omschrijving;
  }

  String code() {
    return code;
  }

  /** Whether the sender has to mend it, so that sending the same again does not help. */
  boolean isVanZender() {
    return vanZender;
  }

  String plek() {
    return vanZender ? "client" : "server";
  }

  String omschrijving() {
    return omschrijving;
  }

  /** What a code means that another gave, as a part of a sentence; empty for one not known here. */
  static Optional<String> omschrijving(String code) {
    return Arrays.stream(values())
        .filter(fout -> fout.code.equals(code))
        .map(fout -> fout.omschrijving.replaceAll("\\.$", ""))
        .findFirst();
  }
}
