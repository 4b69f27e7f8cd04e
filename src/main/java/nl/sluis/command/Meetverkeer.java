package nl.sluis.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.BerichtWriter;
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
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.StatusAanlevering;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.koppeling.demo.Demoberichten;

/**
 * Small messages as they go to and fro between a gemeente and an aanbieder, one fictitious client
 * after another: toewijzing, start, declaratie, stop and a new verzoek. Of every tenth client the
 * start is refused, and of another tenth the prestatie. Each kind is written once; after that only
 * the numbers in its text are replaced, so that making them costs next to nothing.
 */
final class Meetverkeer {
  private static final int ELKE = 10;
  private static final long ONBEKENDE_TOEWIJZING = 7;
  private static final long UREN = 20;
  private static final long TE_VEEL_UREN = 900;
  private static final long NUMMER = 900_000_001;
  private static final String BSN = "999990019";
  private static final String IDENTIFICATIE = "IDENTIFICAT";
  private static final String GEMEENTE = "9999";
  private static final String AANBIEDER = "99999999";
  private static final String CATEGORIE = "45";
  private static final String CODE = "45A04";

  /** Which message follows which; what it is a template of. */
  enum Stap {
    TOEWIJZING(301),
    START(305),
    DECLARATIE(323),
    TE_VEEL(323),
    STOP(307),
    VERZOEK(315);

    private final Berichtsoort soort;

    Stap(int vorm) {
      soort = Berichtsoort.van(Standaard.IJW, vorm);
    }

    /** The gemeente sends it; all others come from the aanbieder. */
    boolean isVanGemeente() {
      return this == TOEWIJZING;
    }
  }

  private static final List<Stap> RONDE =
      List.of(Stap.TOEWIJZING, Stap.START, Stap.DECLARATIE, Stap.STOP, Stap.VERZOEK);

  private final Map<Stap, String> sjablonen = new TreeMap<>();

  Meetverkeer(LocalDate vandaag) {
    Demoberichten demo = new Demoberichten(Standaard.IJW, GEMEENTE, AANBIEDER, vandaag);
    BerichtWriter writer = new BerichtWriter(Schemas.ingebouwd());
    for (Stap stap : Stap.values()) {
      byte[] xml = writer.schrijf(bericht(stap, demo), stap.soort);
      sjablonen.put(stap, new String(xml, StandardCharsets.UTF_8));
    }
  }

  /**
   * A message.
   *
   * @param relatie number of the gemeente and aanbieder between whom it goes
   * @param volgnummer of the message between them
   */
  record Zending(Stap stap, String identificatie, byte[] inhoud) {}

  Zending zending(int relatie, String gemeente, String aanbieder, int volgnummer) {
    int client = volgnummer / RONDE.size();
    Stap stap = stap(client, RONDE.get(volgnummer % RONDE.size()));
    String identificatie = "%03dN%07d".formatted(relatie, volgnummer);
    boolean onbekend = stap == Stap.START && client % ELKE == 1;
    long toewijzing = onbekend ? ONBEKENDE_TOEWIJZING : 100_000L * (relatie + 1) + client;
    String xml =
        sjablonen
            .get(stap)
            .replace(IDENTIFICATIE, identificatie)
            .replace(BSN, Meetbericht.bsn(relatie * 10_000 + client))
            .replace(Long.toString(NUMMER), Long.toString(toewijzing))
            .replace(AANBIEDER, aanbieder)
            .replace(">" + GEMEENTE + "<", ">" + gemeente + "<");
    return new Zending(stap, identificatie, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Stap stap(int client, Stap stap) {
    return stap == Stap.DECLARATIE && client % ELKE == 2 ? Stap.TE_VEEL : stap;
  }

  private static Bericht bericht(Stap stap, Demoberichten demo) {
    return switch (stap) {
      case TOEWIJZING ->
          demo.toewijzing(IDENTIFICATIE, BSN, "Meting", demo.uren(NUMMER, CATEGORIE, CODE, 40));
      case START -> start(demo);
      case DECLARATIE -> declaratie(demo, UREN);
      case TE_VEEL -> declaratie(demo, TE_VEEL_UREN);
      case STOP -> stop(demo);
      case VERZOEK -> verzoek(demo);
    };
  }

  private static Bericht declaratie(Demoberichten demo, long uren) {
    return demo.declaratie(
        IDENTIFICATIE, BSN, demo.prestatie("P" + IDENTIFICATIE, NUMMER, CATEGORIE, CODE, uren));
  }

  private static Bericht start(Demoberichten demo) {
    return new Startbericht(
        header(Stap.START, demo),
        new Startbericht.Client(
            Plaats.GEEN,
            BSN,
            geboren(demo),
            "0",
            naam(),
            List.of(
                new Startbericht.StartProduct(
                    Plaats.GEEN,
                    NUMMER,
                    product(),
                    demo.ingangsdatum(),
                    demo.ingangsdatum(),
                    StatusAanlevering.EERSTE,
                    List.of())),
            List.of()));
  }

  private static Bericht stop(Demoberichten demo) {
    return new Stopbericht(
        header(Stap.STOP, demo),
        new Stopbericht.Client(
            Plaats.GEEN,
            BSN,
            geboren(demo),
            "0",
            naam(),
            List.of(
                new Stopbericht.StopProduct(
                    Plaats.GEEN,
                    NUMMER,
                    product(),
                    demo.ingangsdatum(),
                    demo.ingangsdatum(),
                    "31",
                    demo.vandaag(),
                    StatusAanlevering.EERSTE,
                    List.of())),
            List.of()));
  }

  private static Bericht verzoek(Demoberichten demo) {
    return new VerzoekToewijzingbericht(
        header(Stap.VERZOEK, demo),
        new VerzoekToewijzingbericht.Client(
            Plaats.GEEN,
            BSN,
            geboren(demo),
            "0",
            naam(),
            "1",
            null,
            List.of(
                new VerzoekToewijzingbericht.AangevraagdProduct(
                    Plaats.GEEN,
                    "V" + IDENTIFICATIE,
                    null,
                    new Product(CATEGORIE, "45A05"),
                    null,
                    demo.vandaag().plusDays(1),
                    null,
                    new Omvang(8, Eenheid.UUR, Frequentie.PER_WEEK),
                    null,
                    new Verwijzer("06", null, null),
                    null,
                    null,
                    List.of())),
            List.of()));
  }

  private static Header header(Stap stap, Demoberichten demo) {
    return Header.heen(
        stap.soort, AANBIEDER, GEMEENTE, new BerichtIdentificatie(IDENTIFICATIE, demo.vandaag()));
  }

  private static Geboortedatum geboren(Demoberichten demo) {
    return new Geboortedatum(demo.vandaag().minusYears(11).withDayOfYear(100), null);
  }

  private static VerkorteNaam naam() {
    return new VerkorteNaam(new Achternaam("Meting", null), null, null);
  }

  private static Product product() {
    return new Product(CATEGORIE, CODE);
  }
}
