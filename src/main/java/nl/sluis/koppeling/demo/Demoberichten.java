package nl.sluis.koppeling.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;

/**
 * Messages about fictitious clients, made for the day on which they are sent so that they stay
 * right: toewijzingen that began two months ago, and declaraties of the month before this one.
 *
 * @param vandaag the day on which they are sent
 */
public record Demoberichten(
    Standaard standaard, String gemeente, String aanbieder, LocalDate vandaag) {
  /** In eurocent per hour. */
  public static final long UURTARIEF = 8730;

  /** The month that is declared. */
  public YearMonth maand() {
    return YearMonth.from(vandaag).minusMonths(1);
  }

  /** First day of the toewijzingen. */
  public LocalDate ingangsdatum() {
    return maand().minusMonths(1).atDay(1);
  }

  /** A toewijzing (301) of one or more products to one client. */
  public Toewijzingbericht toewijzing(
      String identificatie, String bsn, String achternaam, ToegewezenProduct... producten) {
    return new Toewijzingbericht(
        Header.heen(
            Berichtsoort.van(standaard, 301),
            gemeente,
            aanbieder,
            new BerichtIdentificatie(identificatie, vandaag)),
        new Demopersoon(bsn, achternaam, vandaag.minusYears(11).withDayOfYear(100), "0", 12)
            .met(List.of(producten)));
  }

  /** A number of hours a week, from two months ago until the end of next year. */
  public ToegewezenProduct uren(long nummer, String categorie, String code, long urenPerWeek) {
    return new ToegewezenProduct(
        Plaats.GEEN,
        nummer,
        null,
        new Product(categorie, code),
        ingangsdatum(),
        new Tijd("09:00:00"),
        ingangsdatum(),
        LocalDate.of(vandaag.getYear() + 1, 12, 31),
        null,
        new Omvang(urenPerWeek, Eenheid.UUR, Frequentie.PER_WEEK),
        null,
        null,
        List.of());
  }

  /** A declaratie (323) of the month before this one, for one client. */
  public Declaratiebericht declaratie(String identificatie, String bsn, Prestatie... prestaties) {
    long totaal = Arrays.stream(prestaties).mapToLong(lijn -> lijn.ingediendBedrag().saldo()).sum();
    return new Declaratiebericht(
        Header.heen(
            Berichtsoort.van(standaard, 323),
            aanbieder,
            gemeente,
            new BerichtIdentificatie(identificatie, vandaag)),
        new Declaratie(
            Plaats.GEEN,
            "D" + identificatie,
            new Periode(maand().atDay(1), maand().atEndOfMonth()),
            vandaag,
            TotaalBedrag.van(totaal),
            List.of(new Declaratiebericht.Client(Plaats.GEEN, bsn, List.of(prestaties), List.of())),
            List.of()));
  }

  /** Hours delivered in the month before this one. */
  public Prestatie prestatie(
      String referentie, long toewijzing, String categorie, String code, long uren) {
    Periode heleMaand = new Periode(maand().atDay(1), maand().atEndOfMonth());
    return prestatie(referentie, toewijzing, new Product(categorie, code), heleMaand, uren);
  }

  /** The same for a period that begins a day too late. */
  public Prestatie gebroken(
      String referentie, long toewijzing, String categorie, String code, long uren) {
    Periode vanafDeTweede = new Periode(maand().atDay(2), maand().atEndOfMonth());
    return prestatie(referentie, toewijzing, new Product(categorie, code), vanafDeTweede, uren);
  }

  /** Hours delivered in the month before this one, each at so many eurocents. */
  public Prestatie tegen(
      long uurtarief,
      String referentie,
      long toewijzing,
      String categorie,
      String code,
      long uren) {
    Periode heleMaand = new Periode(maand().atDay(1), maand().atEndOfMonth());
    Product product = new Product(categorie, code);
    return prestatie(referentie, toewijzing, product, heleMaand, uren, uurtarief);
  }

  private static Prestatie prestatie(
      String referentie, long toewijzing, Product product, Periode periode, long uren) {
    return prestatie(referentie, toewijzing, product, periode, uren, UURTARIEF);
  }

  private static Prestatie prestatie(
      String referentie,
      long toewijzing,
      Product product,
      Periode periode,
      long uren,
      long uurtarief) {
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(referentie, null),
        toewijzing,
        product.categorie(),
        Objects.requireNonNull(product.code()),
        periode,
        uren,
        Eenheid.UUR,
        uurtarief,
        new Bedrag(uren * uurtarief, DebetCredit.DEBET),
        List.of());
  }

  /** The berichtsoort of a message made here. */
  public Berichtsoort soort(Bericht bericht) {
    return Berichtsoort.van(standaard, bericht instanceof Declaratiebericht ? 323 : 301);
  }
}
