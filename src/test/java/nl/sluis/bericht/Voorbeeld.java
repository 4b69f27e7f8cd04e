package nl.sluis.bericht;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Achternaam;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.VolledigeNaam;
import nl.sluis.bericht.Toewijzingbericht.Client;
import nl.sluis.bericht.Toewijzingbericht.Contact;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;

/** A toewijzing with two products, for tests that change one thing in it. */
final class Voorbeeld {
  private Voorbeeld() {}

  static Toewijzingbericht toewijzing() {
    Header header =
        Header.heen(
            Berichtsoort.JW301,
            "0344",
            "12345678",
            new BerichtIdentificatie("A1", LocalDate.of(2026, 3, 2)));
    return new Toewijzingbericht(header, client());
  }

  /** The same as it stands in a file; lines end in CR LF. */
  static String tekst() {
    byte[] bytes = new BerichtWriter(Schemas.ingebouwd()).schrijf(toewijzing(), Berichtsoort.JW301);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Client client() {
    return new Client(
        Plaats.GEEN,
        "999990019",
        new Geboortedatum(LocalDate.of(2012, 2, 29), null),
        "1",
        new VolledigeNaam(
            new Achternaam("Voorbeeld", null), null, "Robin", null, NaamGebruik.values()[0]),
        null,
        null,
        null,
        "Let op: regel één",
        List.of(),
        List.of(
            new Contact(
                Plaats.GEEN, AdresSoort.values()[0], null, null, null, null, null, List.of())),
        List.of(product(1), product(2)),
        List.of());
  }

  private static ToegewezenProduct product(int nummer) {
    return new ToegewezenProduct(
        Plaats.GEEN,
        nummer,
        null,
        new Product("45", "45A04"),
        LocalDate.of(2026, 3, 1),
        new Tijd("09:30:00"),
        LocalDate.of(2026, 3, 9),
        null,
        null,
        new Omvang(120, Eenheid.MINUUT, Frequentie.PER_WEEK),
        null,
        null,
        List.of());
  }
}
