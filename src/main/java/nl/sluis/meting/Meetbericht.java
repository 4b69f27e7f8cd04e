package nl.sluis.meting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import nl.sluis.bericht.AdresSoort;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Achternaam;
import nl.sluis.bericht.Datatypes.Adres;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Huis;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.Datatypes.VolledigeNaam;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.NaamGebruik;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.Contact;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;

/**
 * A JW323 and the toewijzingen that it rests on, of fictitious clients, for measuring.
 *
 * @param eerste number of its first line, among those of all messages that are measured together
 * @param prestaties how many lines; four to a client
 * @param elkeTeVeel of every so many lines one claims more than was assigned; 0 for none
 */
record Meetbericht(String gemeente, String aanbieder, int eerste, int prestaties, int elkeTeVeel) {
  static final int PER_CLIENT = 4;

  /** A ToewijzingNummer of it is the number of a line, and this. */
  static final long TOEWIJZINGEN = 100_000;

  static final long TARIEF = 8730;
  static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
  private static final LocalDate EINDE = LocalDate.of(2029, 12, 31);
  private static final long TE_VEEL_UREN = 900;

  /** A valid one. */
  Meetbericht(String gemeente, String aanbieder, int prestaties) {
    this(gemeente, aanbieder, 0, prestaties, 0);
  }

  /** The clients of its lines, one after another. */
  IntStream clienten() {
    return IntStream.rangeClosed(client(eerste), client(eerste + prestaties - 1));
  }

  private static int client(int lijn) {
    return lijn / PER_CLIENT;
  }

  /** The numbers of its lines. */
  IntStream lijnen() {
    return IntStream.range(eerste, eerste + prestaties);
  }

  private IntStream lijnen(int client) {
    return lijnen(client * PER_CLIENT, (client + 1) * PER_CLIENT);
  }

  private IntStream lijnen(int van, int tot) {
    return IntStream.range(Math.max(eerste, van), Math.min(eerste + prestaties, tot));
  }

  static long toewijzingNummer(int lijn) {
    return TOEWIJZINGEN + lijn;
  }

  /** Of the client of a line. */
  static String bsnVanLijn(int lijn) {
    return bsn(client(lijn));
  }

  static String productcodeVanLijn(int lijn) {
    return productcode(lijn % PER_CLIENT);
  }

  Bericht toewijzing(int client) {
    List<ToegewezenProduct> producten = lijnen(client).mapToObj(Meetbericht::product).toList();
    return new Toewijzingbericht(
        Header.heen(
            Berichtsoort.JW301, gemeente, aanbieder, new BerichtIdentificatie("T" + client, BEGIN)),
        new Toewijzingbericht.Client(
            Plaats.GEEN,
            bsn(client),
            new Geboortedatum(LocalDate.of(2012, 5, 17), null),
            "0",
            new VolledigeNaam(new Achternaam("Meting", null), null, null, null, NaamGebruik.EIGEN),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(
                new Contact(
                    Plaats.GEEN,
                    AdresSoort.BRP,
                    new Adres(new Huis(1, null, null, null), "1234AB", null, null, "NL"),
                    null,
                    null,
                    null,
                    null,
                    List.of())),
            producten,
            List.of()));
  }

  private static ToegewezenProduct product(int lijn) {
    return new ToegewezenProduct(
        Plaats.GEEN,
        toewijzingNummer(lijn),
        null,
        new Product("45", productcodeVanLijn(lijn)),
        BEGIN,
        new Tijd("09:00:00"),
        BEGIN,
        EINDE,
        null,
        new Omvang(40, Eenheid.UUR, Frequentie.PER_WEEK),
        null,
        null,
        List.of());
  }

  /** The declaratie of one month; another month gives other references and other prestaties. */
  Declaratiebericht declaratie(YearMonth maand) {
    return declaratie("M" + reeks(maand), maand);
  }

  private static String reeks(YearMonth maand) {
    return "%02d%02d".formatted(maand.getYear() % 100, maand.getMonthValue());
  }

  /** The same with an Identificatie of its own. */
  Declaratiebericht declaratie(String identificatie, YearMonth maand) {
    String reeks = reeks(maand);
    Periode periode = new Periode(maand.atDay(1), maand.atEndOfMonth());
    LocalDate dagtekening = maand.plusMonths(1).atDay(5);
    List<Declaratiebericht.Client> clienten =
        clienten()
            .mapToObj(
                client ->
                    new Declaratiebericht.Client(
                        Plaats.GEEN, bsn(client), lijnen(client, reeks, periode), List.of()))
            .toList();
    return new Declaratiebericht(
        Header.heen(
            Berichtsoort.JW323,
            aanbieder,
            gemeente,
            new BerichtIdentificatie(identificatie, dagtekening)),
        new Declaratie(
            Plaats.GEEN,
            "D" + reeks + gemeente,
            periode,
            dagtekening,
            TotaalBedrag.van(bedrag()),
            clienten,
            List.of()));
  }

  private List<Prestatie> lijnen(int client, String reeks, Periode periode) {
    return lijnen(client)
        .mapToObj(
            lijn ->
                new Prestatie(
                    Plaats.GEEN,
                    new Referentie(reeks + "-" + lijn, null),
                    toewijzingNummer(lijn),
                    "45",
                    productcodeVanLijn(lijn),
                    periode,
                    uren(lijn),
                    Eenheid.UUR,
                    TARIEF,
                    new Bedrag(bedrag(lijn), DebetCredit.DEBET),
                    List.of()))
        .toList();
  }

  private long uren(int lijn) {
    return isTeVeel(lijn) ? TE_VEEL_UREN : 1 + lijn % 20;
  }

  private boolean isTeVeel(int lijn) {
    return elkeTeVeel > 0 && lijn % elkeTeVeel == elkeTeVeel - 1;
  }

  private long bedrag(int lijn) {
    return uren(lijn) * TARIEF;
  }

  /** What it claims, in eurocent. */
  long bedrag() {
    return lijnen().mapToLong(this::bedrag).sum();
  }

  /** How much of that is of lines that claim too much. */
  long teVeel() {
    return lijnen().filter(this::isTeVeel).mapToLong(this::bedrag).sum();
  }

  static String productcode(int soort) {
    return "45A0" + (soort + 1);
  }

  /** A fictitious number that passes the elfproef (CS002). */
  static String bsn(int client) {
    int romp = 10_000_000 + client;
    int som = 0;
    int gewicht = 9;
    for (int deler = 10_000_000; deler > 0; deler /= 10) {
      som += romp / deler % 10 * gewicht--;
    }
    int laatste = som % 11;
    // ten is no digit; another series of numbers has one that is
    return laatste == 10 ? bsn(client + 40_000_000) : "%08d%d".formatted(romp, laatste);
  }
}
