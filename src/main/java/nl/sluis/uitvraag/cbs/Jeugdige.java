package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.DatumGebruik;
import nl.sluis.uitvraag.Hulp;
import org.jspecify.annotations.Nullable;

/**
 * Whom a record is of, as the protocol writes him.
 *
 * @param geboortedatum JJJJMMDD with zeros for what is not known; empty when all of it is unknown
 * @param postcode empty when it is not known; then the gemeentecode stands for it
 */
record Jeugdige(
    String bsn, String geboortedatum, String geslacht, String postcode, String gemeentecode) {
  static final String BSN_ONBEKEND = "999999999";
  static final String ONGEBOREN = "000000000";

  private static final String GEEN_DAG = "00";
  private static final String GEEN_DAG_EN_MAAND = "0000";

  /** As the messages tell it. */
  static Jeugdige van(Hulp hulp, String geslacht) {
    String postcode = hulp.persoon().postcode();
    return new Jeugdige(
        hulp.persoon().bsn(),
        tekst(hulp.persoon().geboortedatum()),
        geslacht,
        postcode == null ? "" : postcode,
        hulp.gemeente());
  }

  /** JJJJMMDD, JJJJMM00 without a day, JJJJ0000 without a month; empty without anything. */
  private static String tekst(Geboortedatum geboren) {
    String heel = geboren.datum().format(DateTimeFormatter.BASIC_ISO_DATE);
    DatumGebruik gebruik = geboren.datumGebruik();
    if (gebruik == null) {
      return heel;
    }
    return switch (gebruik) {
      case DAG_ONBEKEND -> heel.substring(0, 6) + GEEN_DAG;
      case DAG_EN_MAAND_ONBEKEND -> heel.substring(0, 4) + GEEN_DAG_EN_MAAND;
      case ONBEKEND -> "";
    };
  }

  /** What is the same in every record of one person, also of one whose BSN is not known. */
  String sleutel() {
    return bsn.equals(BSN_ONBEKEND) || bsn.equals(ONGEBOREN)
        ? String.join("|", geslacht, geboortedatum, postcode.isEmpty() ? gemeentecode : postcode)
        : bsn;
  }

  /** Whether he was born after this day, as far as the date is known. */
  boolean isGeborenNa(LocalDate dag) {
    return !bsn.equals(ONGEBOREN)
        && !geboortedatum.isEmpty()
        && geboortedatum.compareTo(dag.format(DateTimeFormatter.BASIC_ISO_DATE)) > 0;
  }

  Jeugdige met(@Nullable String andereGeboortedatum, String anderePostcode) {
    return new Jeugdige(
        bsn,
        andereGeboortedatum == null ? geboortedatum : andereGeboortedatum,
        geslacht,
        anderePostcode.isEmpty() ? postcode : anderePostcode,
        gemeentecode);
  }
}
