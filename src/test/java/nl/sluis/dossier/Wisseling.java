package nl.sluis.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Achternaam;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.Datatypes.VolledigeNaam;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.NaamGebruik;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import org.jspecify.annotations.Nullable;

/** Messages of one gemeente and one aanbieder in one domein, with a dossier that remembers them. */
final class Wisseling {
  static final String CLIENT = "999990019";

  /** The Dagtekening of every message. */
  static final LocalDate VERSTUURD = LocalDate.of(2026, 5, 1);

  static final YearMonth MAART = YearMonth.of(2026, 3);
  static final YearMonth APRIL = YearMonth.of(2026, 4);

  private static final AtomicInteger VOLGNUMMER = new AtomicInteger();

  private final DossierRepository dossiers;
  private final Standaard standaard;
  private final String gemeente;
  private final String aanbieder;

  Wisseling(DossierRepository dossiers, Standaard standaard, String gemeente, String aanbieder) {
    this.dossiers = dossiers;
    this.standaard = standaard;
    this.gemeente = gemeente;
    this.aanbieder = aanbieder;
  }

  /** The gemeente sends a 301 that is approved. */
  void wijstToe(ToegewezenProduct... producten) {
    wijstToeAan(CLIENT, producten);
  }

  void wijstToeAan(String bsn, ToegewezenProduct... producten) {
    verwerk(301, toewijzingbericht(nieuwNummer("T"), bsn, producten));
  }

  /** The aanbieder sends a 323 of which everything is approved. */
  void declareert(YearMonth maand, Prestatie... prestaties) {
    declareert(maand, Set.of(), prestaties);
  }

  /** The aanbieder sends a 323 of which the prestaties with these numbers are refused. */
  void declareert(YearMonth maand, Set<String> afgekeurd, Prestatie... prestaties) {
    dossiers.verwerk(
        soort(323),
        declaratiebericht(nieuwNummer("B"), nieuwNummer("D"), maand, CLIENT, prestaties),
        klasse ->
            klasse instanceof Prestatie prestatie
                && !afgekeurd.contains(prestatie.referentieNummer()));
  }

  void verwerk(int vorm, Bericht bericht) {
    dossiers.verwerk(soort(vorm), bericht, klasse -> true);
  }

  Dossier laad(int vorm, Bericht bericht) {
    return dossiers.laad(soort(vorm), bericht);
  }

  /** The ToewijzingNummers in use in this gemeente and this domein, between two numbers. */
  Set<Long> gebruikteNummers(long van, long tot) {
    return dossiers.gebruikteNummers(standaard, gemeente, van, tot);
  }

  /** What was exchanged so far. */
  Relatiedossier relatie() {
    return dossiers.van(new Partijen(standaard, gemeente, aanbieder));
  }

  /** What the dossier says to a new 301 with these. */
  Dossier bij(ToegewezenProduct... producten) {
    return laad(301, toewijzingbericht(nieuwNummer("T"), CLIENT, producten));
  }

  /** What the dossier says to a new 323 with these. */
  Dossier bij(Prestatie... prestaties) {
    return laad(
        323, declaratiebericht(nieuwNummer("B"), nieuwNummer("D"), APRIL, CLIENT, prestaties));
  }

  Toewijzingbericht toewijzingbericht(
      String identificatie, String bsn, ToegewezenProduct... producten) {
    VolledigeNaam naam =
        new VolledigeNaam(new Achternaam("Voorbeeld", null), null, null, null, NaamGebruik.EIGEN);
    return new Toewijzingbericht(
        header(301, identificatie),
        new Toewijzingbericht.Client(
            Plaats.GEEN,
            bsn,
            new Geboortedatum(LocalDate.of(2012, 5, 17), null),
            "2",
            naam,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(producten),
            List.of()));
  }

  Declaratiebericht declaratiebericht(
      String identificatie,
      String declaratieNummer,
      YearMonth maand,
      String bsn,
      Prestatie... prestaties) {
    return new Declaratiebericht(
        header(323, identificatie),
        new Declaratie(
            Plaats.GEEN,
            declaratieNummer,
            periode(maand),
            maand.atEndOfMonth(),
            TotaalBedrag.van(
                List.of(prestaties).stream()
                    .mapToLong(prestatie -> prestatie.ingediendBedrag().saldo())
                    .sum()),
            List.of(new Client(Plaats.GEEN, bsn, List.of(prestaties), List.of())),
            List.of()));
  }

  Header header(int vorm, String identificatie) {
    boolean heen = soort(vorm).afzender() == Berichtsoort.Partij.AANBIEDER;
    return Header.heen(
        soort(vorm),
        heen ? aanbieder : gemeente,
        heen ? gemeente : aanbieder,
        new BerichtIdentificatie(identificatie, VERSTUURD));
  }

  private Berichtsoort soort(int vorm) {
    return Berichtsoort.van(standaard, vorm);
  }

  private static String nieuwNummer(String letter) {
    return letter + VOLGNUMMER.incrementAndGet();
  }

  static ToegewezenProduct toewijzing(long nummer, String datum, String tijd) {
    return toewijzing(nummer, datum, tijd, null, null);
  }

  /** As settled on 5 January 2026. */
  static ToegewezenProduct toewijzing(long nummer) {
    return toewijzing(nummer, "2026-01-05", "10:00:00");
  }

  /** A version that takes the toewijzing back. */
  static ToegewezenProduct verwijdering(long nummer, String datum, String tijd) {
    return toewijzing(nummer, datum, tijd, LocalDate.of(2026, 1, 1), RedenWijziging.VERWIJDERD);
  }

  static ToegewezenProduct toewijzing(
      long nummer,
      String datum,
      String tijd,
      @Nullable LocalDate einddatum,
      @Nullable RedenWijziging reden) {
    return new ToegewezenProduct(
        Plaats.GEEN,
        nummer,
        "REF-" + nummer,
        new Product("45", "45A04"),
        LocalDate.parse(datum),
        new Tijd(tijd),
        LocalDate.of(2026, 1, 1),
        einddatum,
        reden,
        new Omvang(4, Eenheid.UUR, Frequentie.PER_WEEK),
        null,
        null,
        List.of());
  }

  static Prestatie debet(String referentie, long toewijzingNummer, YearMonth maand) {
    return debet(referentie, toewijzingNummer, periode(maand), "45", "45A04");
  }

  static Prestatie debet(
      String referentie, long toewijzingNummer, Periode periode, String categorie, String code) {
    return prestatie(
        new Referentie(referentie, null),
        toewijzingNummer,
        periode,
        categorie,
        code,
        DebetCredit.DEBET);
  }

  static Prestatie credit(
      String referentie, String vorige, long toewijzingNummer, YearMonth maand) {
    return prestatie(
        new Referentie(referentie, vorige),
        toewijzingNummer,
        periode(maand),
        "45",
        "45A04",
        DebetCredit.CREDIT);
  }

  private static Prestatie prestatie(
      Referentie referentie,
      long toewijzingNummer,
      Periode periode,
      String categorie,
      String code,
      DebetCredit debetCredit) {
    return new Prestatie(
        Plaats.GEEN,
        referentie,
        toewijzingNummer,
        categorie,
        code,
        periode,
        120,
        Eenheid.MINUUT,
        155L,
        new Bedrag(18_600, debetCredit),
        List.of());
  }

  static Periode periode(YearMonth maand) {
    return new Periode(maand.atDay(1), maand.atEndOfMonth());
  }
}
