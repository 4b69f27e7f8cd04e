package nl.sluis.bericht;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The shared compound datatypes of the basisschema (CDT_…), once for both standards. */
public final class Datatypes {
  private Datatypes() {}

  public record BerichtIdentificatie(String identificatie, LocalDate dagtekening) {}

  public record XsdVersie(String basisschemaXsdVersie, String berichtXsdVersie) {
    /** What our own schemas say (D33). */
    public static final XsdVersie ONZE = new XsdVersie("1.0.0", "1.0.0");
  }

  public record Geboortedatum(LocalDate datum, @Nullable DatumGebruik datumGebruik) {}

  public record Achternaam(String achternaam, @Nullable String voorvoegsel) {}

  public record VolledigeNaam(
      Achternaam geslachtsnaam,
      @Nullable Achternaam partnernaam,
      @Nullable String voornamen,
      @Nullable String voorletters,
      NaamGebruik naamGebruik) {}

  public record VerkorteNaam(
      Achternaam geslachtsnaam, @Nullable String voornamen, @Nullable String voorletters) {}

  public record Communicatie(Communicatievorm vorm, @Nullable String taal) {}

  public record Huis(
      int huisnummer,
      @Nullable String huisletter,
      @Nullable String huisnummerToevoeging,
      @Nullable String aanduidingWoonadres) {}

  public record Adres(
      @Nullable Huis huis,
      @Nullable String postcode,
      @Nullable String straatnaam,
      @Nullable String plaatsnaam,
      @Nullable String landCode) {}

  public record Telefoon(String telefoonnummer, String landnummer) {}

  public record Telefoonnummers(Telefoon telefoon01, @Nullable Telefoon telefoon02) {}

  /** Both dates belong to the periode. */
  public record Periode(LocalDate begindatum, LocalDate einddatum) {}

  public record OpenPeriode(@Nullable LocalDate begindatum, @Nullable LocalDate einddatum) {}

  public record Product(String categorie, @Nullable String code) {}

  /** Volume in the Eenheid, in eurocent where the Eenheid is euro's, per Frequentie. */
  public record Omvang(long volume, Eenheid eenheid, Frequentie frequentie) {}

  /** An amount in eurocent, never negative; debetCredit gives the sign. */
  public record Bedrag(long bedrag, DebetCredit debetCredit) {
    /** In eurocent, negative when credit. */
    public long saldo() {
      return debetCredit == DebetCredit.CREDIT ? -bedrag : bedrag;
    }
  }

  /** A total in eurocent, never negative; debetCredit gives the sign. */
  public record TotaalBedrag(long totaalBedrag, DebetCredit debetCredit) {
    /** A total of nothing is debet (CS325). */
    public static TotaalBedrag van(long saldo) {
      return new TotaalBedrag(Math.abs(saldo), saldo < 0 ? DebetCredit.CREDIT : DebetCredit.DEBET);
    }

    /** In eurocent, negative when credit. */
    public long saldo() {
      return debetCredit == DebetCredit.CREDIT ? -totaalBedrag : totaalBedrag;
    }
  }

  public record Referentie(String referentieNummer, @Nullable String vorigReferentieNummer) {}

  public record Verwijzer(String type, @Nullable String naam, @Nullable String zorgverlenerCode) {}
}
