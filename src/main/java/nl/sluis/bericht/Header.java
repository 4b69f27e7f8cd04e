package nl.sluis.bericht;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.XsdVersie;
import org.jspecify.annotations.Nullable;

/**
 * The Header of every kind. From identificatieRetour on the components stand in a retourbericht
 * only, declaratieIdentificatie and xsdVersieDeclaratie in a 325 only.
 */
public record Header(
    Plaats plaats,
    String berichtCode,
    int berichtVersie,
    int berichtSubversie,
    String afzender,
    String ontvanger,
    BerichtIdentificatie berichtIdentificatie,
    XsdVersie xsdVersie,
    @Nullable String identificatieRetour,
    @Nullable LocalDate dagtekeningRetour,
    @Nullable BerichtIdentificatie declaratieIdentificatie,
    @Nullable String xsltVersie,
    @Nullable XsdVersie xsdVersieRetour,
    @Nullable XsdVersie xsdVersieDeclaratie,
    List<String> retourCodes)
    implements Berichtklasse {

  /** The Header of a new heenbericht of this soort. */
  public static Header heen(
      Berichtsoort soort, String afzender, String ontvanger, BerichtIdentificatie identificatie) {
    return new Header(
        Plaats.GEEN,
        soort.code(),
        Standaard.BERICHT_VERSIE,
        Standaard.BERICHT_SUBVERSIE,
        afzender,
        ontvanger,
        identificatie,
        XsdVersie.ONZE,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  /**
   * The Header of a retourbericht to this one (IV028): everything is taken over but the
   * BerichtCode, and the answer's own identification is added.
   */
  public Header retour(
      Berichtsoort retour, String identificatieRetour, LocalDate dagtekening, List<String> codes) {
    return new Header(
        Plaats.GEEN,
        retour.code(),
        berichtVersie,
        berichtSubversie,
        afzender,
        ontvanger,
        berichtIdentificatie,
        xsdVersie,
        identificatieRetour,
        dagtekening,
        null,
        null,
        XsdVersie.ONZE,
        null,
        codes);
  }

  /** The Header of the declaratie-antwoord (325) to this Header of a 323 (IV087). */
  public Header declaratieAntwoord(
      Berichtsoort retour, BerichtIdentificatie eigenIdentificatie, List<String> codes) {
    return new Header(
        Plaats.GEEN,
        retour.code(),
        berichtVersie,
        berichtSubversie,
        ontvanger,
        afzender,
        eigenIdentificatie,
        XsdVersie.ONZE,
        null,
        null,
        berichtIdentificatie,
        null,
        null,
        xsdVersie,
        codes);
  }

  public String identificatie() {
    return berichtIdentificatie.identificatie();
  }

  public LocalDate dagtekening() {
    return berichtIdentificatie.dagtekening();
  }
}
