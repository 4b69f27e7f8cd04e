package nl.sluis.meting;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Achternaam;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.VerkorteNaam;
import nl.sluis.bericht.Datatypes.Verwijzer;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.bericht.StatusAanlevering;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.koppeling.demo.Demoberichten;

/**
 * The small messages that a measurement repeats: what a gemeente and an aanbieder tell each other
 * about one fictitious client. In the text of each, the marks below are replaced.
 */
final class Meetsjabloon {
  static final long TOEWIJZING = 900_000_001;
  static final String BSN = "999990019";
  static final String IDENTIFICATIE = "IDENTIFICAT";
  static final String GEMEENTE = "9999";
  static final String AANBIEDER = "99999999";

  private static final long UREN = 20;
  private static final long TE_VEEL_UREN = 900;
  private static final Product PRODUCT = new Product("45", "45A04");
  private static final Product ANDER_PRODUCT = new Product("45", "45A05");
  private static final Omvang OMVANG = new Omvang(8, Eenheid.UUR, Frequentie.PER_WEEK);
  private static final VerkorteNaam NAAM =
      new VerkorteNaam(new Achternaam("Meting", null), null, null);

  private final Demoberichten demo;
  private final Geboortedatum geboren;

  Meetsjabloon(LocalDate vandaag) {
    this.demo = new Demoberichten(Standaard.IJW, GEMEENTE, AANBIEDER, vandaag);
    this.geboren = new Geboortedatum(vandaag.minusYears(11).withDayOfYear(100), null);
  }

  Bericht van(Meetverkeer.Stap stap) {
    return switch (stap) {
      case TOEWIJZING ->
          demo.toewijzing(
              IDENTIFICATIE,
              BSN,
              "Meting",
              demo.uren(TOEWIJZING, PRODUCT.categorie(), PRODUCT.code(), 40));
      case START -> start(stap.soort());
      case DECLARATIE -> declaratie(UREN);
      case TE_VEEL -> declaratie(TE_VEEL_UREN);
      case STOP, ONBEKENDE_STOP -> stop(stap.soort());
      case VERZOEK -> verzoek(stap.soort());
    };
  }

  private Bericht declaratie(long uren) {
    return demo.declaratie(
        IDENTIFICATIE,
        BSN,
        demo.prestatie("P" + IDENTIFICATIE, TOEWIJZING, PRODUCT.categorie(), PRODUCT.code(), uren));
  }

  private Bericht start(Berichtsoort soort) {
    LocalDate begin = demo.ingangsdatum();
    StartProduct product =
        new StartProduct(
            Plaats.GEEN, TOEWIJZING, PRODUCT, begin, begin, StatusAanlevering.EERSTE, List.of());
    return new Startbericht(
        kop(soort),
        new Startbericht.Client(Plaats.GEEN, BSN, geboren, "0", NAAM, List.of(product), List.of()));
  }

  private Bericht stop(Berichtsoort soort) {
    LocalDate begin = demo.ingangsdatum();
    StopProduct product =
        new StopProduct(
            Plaats.GEEN,
            TOEWIJZING,
            PRODUCT,
            begin,
            begin,
            "31",
            demo.vandaag(),
            StatusAanlevering.EERSTE,
            List.of());
    return new Stopbericht(
        kop(soort),
        new Stopbericht.Client(Plaats.GEEN, BSN, geboren, "0", NAAM, List.of(product), List.of()));
  }

  private Bericht verzoek(Berichtsoort soort) {
    AangevraagdProduct product =
        new AangevraagdProduct(
            Plaats.GEEN,
            "V" + IDENTIFICATIE,
            null,
            ANDER_PRODUCT,
            null,
            demo.vandaag().plusDays(1),
            demo.vandaag().plusMonths(6),
            OMVANG,
            null,
            new Verwijzer("06", null, null),
            null,
            null,
            List.of());
    return new VerzoekToewijzingbericht(
        kop(soort),
        new VerzoekToewijzingbericht.Client(
            Plaats.GEEN, BSN, geboren, "0", NAAM, "1", null, List.of(product), List.of()));
  }

  private Header kop(Berichtsoort soort) {
    return Header.heen(
        soort, AANBIEDER, GEMEENTE, new BerichtIdentificatie(IDENTIFICATIE, demo.vandaag()));
  }
}
