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
 * A large valid JW323 and the toewijzingen that it rests on, of fictitious clients, for measuring.
 *
 * @param prestaties how many lines; four to a client
 */
record Meetbericht(String gemeente, String aanbieder, int prestaties) {
  static final int PER_CLIENT = 4;
  static final long TARIEF = 8730;
  static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
  private static final LocalDate EINDE = LocalDate.of(2029, 12, 31);

  /** The toewijzingen of one client after another. */
  IntStream clienten() {
    return IntStream.range(0, prestaties / PER_CLIENT);
  }

  Bericht toewijzing(int client) {
    List<ToegewezenProduct> producten =
        IntStream.range(0, PER_CLIENT)
            .mapToObj(product -> product(client * PER_CLIENT + product, product))
            .toList();
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

  private static ToegewezenProduct product(int nummer, int soort) {
    return new ToegewezenProduct(
        Plaats.GEEN,
        100_000L + nummer,
        null,
        new Product("45", productcode(soort)),
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
    String reeks = "%02d%02d".formatted(maand.getYear() % 100, maand.getMonthValue());
    Periode periode = new Periode(maand.atDay(1), maand.atEndOfMonth());
    LocalDate dagtekening = maand.plusMonths(1).atDay(5);
    List<Declaratiebericht.Client> clienten =
        clienten()
            .mapToObj(
                client ->
                    new Declaratiebericht.Client(
                        Plaats.GEEN, bsn(client), lijnen(client, reeks, periode), List.of()))
            .toList();
    long totaal =
        clienten.stream()
            .flatMap(client -> client.prestaties().stream())
            .mapToLong(prestatie -> prestatie.ingediendBedrag().saldo())
            .sum();
    return new Declaratiebericht(
        Header.heen(
            Berichtsoort.JW323,
            aanbieder,
            gemeente,
            new BerichtIdentificatie("M" + reeks, dagtekening)),
        new Declaratie(
            Plaats.GEEN,
            "D" + reeks,
            periode,
            dagtekening,
            TotaalBedrag.van(totaal),
            clienten,
            List.of()));
  }

  private static List<Prestatie> lijnen(int client, String reeks, Periode periode) {
    return IntStream.range(0, PER_CLIENT)
        .mapToObj(
            product -> {
              int nummer = client * PER_CLIENT + product;
              long uren = 1 + nummer % 20;
              return new Prestatie(
                  Plaats.GEEN,
                  new Referentie(reeks + "-" + nummer, null),
                  100_000L + nummer,
                  "45",
                  productcode(product),
                  periode,
                  uren,
                  Eenheid.UUR,
                  TARIEF,
                  new Bedrag(uren * TARIEF, DebetCredit.DEBET),
                  List.of());
            })
        .toList();
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
