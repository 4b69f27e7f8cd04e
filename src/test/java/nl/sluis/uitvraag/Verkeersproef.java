package nl.sluis.uitvraag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.AdresSoort;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
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
import nl.sluis.bericht.Datatypes.VerkorteNaam;
import nl.sluis.bericht.Datatypes.Verwijzer;
import nl.sluis.bericht.Datatypes.VolledigeNaam;
import nl.sluis.bericht.DatumGebruik;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Herkenning;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.NaamGebruik;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.bericht.StatusAanlevering;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.Contact;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import nl.sluis.dossier.MemoryDossierRepository;
import nl.sluis.verantwoording.Declaratiestand;
import org.jspecify.annotations.Nullable;

/**
 * What an aanbieder and his gemeenten sent each other, message by message; an hour costs ten euros.
 * It can be looked at as it is, or written as files.
 */
public final class Verkeersproef {
  public static final String AANBIEDER = "99990001";
  public static final String GEMEENTE = "0363";
  public static final String BSN = "999990019";
  public static final String ANDER_BSN = "999900419";
  public static final Product AMBULANT = new Product("45", "45A48");
  public static final Product VERBLIJF = new Product("38", "38001");
  private static final long UURTARIEF = 1000;

  private record Verzonden(Berichtsoort soort, Bericht bericht) {
    Leesresultaat gelezen() {
      return new Leesresultaat(new Herkenning(soort, null, null, null), bericht, List.of());
    }
  }

  private final List<Verzonden> verzonden = new ArrayList<>();
  private final Berichtenspoor spoor = new Berichtenspoor();
  private final MemoryDossierRepository dossiers = new MemoryDossierRepository();
  private Standaard standaard = Standaard.IJW;
  private String gemeente = GEMEENTE;
  private String aanbieder = AANBIEDER;
  private String bsn = BSN;
  private Geboortedatum geboren = new Geboortedatum(LocalDate.of(2014, 9, 3), null);
  private String geslacht = "2";
  private @Nullable String postcode = "1234AB";
  private LocalDate dag = LocalDate.of(2025, 12, 1);
  private final List<ToegewezenProduct> producten = new ArrayList<>();

  /** From now on it is about this gemeente. */
  public Verkeersproef met(String andereGemeente) {
    gemeente = andereGemeente;
    return this;
  }

  public Verkeersproef aanbieder(String andere) {
    aanbieder = andere;
    return this;
  }

  public Verkeersproef wmo() {
    standaard = Standaard.IWMO;
    return this;
  }

  /** From this day on the next messages are sent, one each day. */
  public Verkeersproef op(String datum) {
    dag = LocalDate.parse(datum);
    return this;
  }

  /** From now on it is about this client. */
  public Verkeersproef client(
      String anderBsn, String geboortedatum, @Nullable DatumGebruik gebruik, String anderGeslacht) {
    bsn = anderBsn;
    geboren = new Geboortedatum(LocalDate.parse(geboortedatum), gebruik);
    geslacht = anderGeslacht;
    return this;
  }

  /** He lives in secret. */
  public Verkeersproef zonderPostcode() {
    postcode = null;
    return this;
  }

  /** A verzoek (315) for a product. */
  public Verkeersproef verzoekt(String referentie, String verwijzer, Product product) {
    return verstuur(
        315,
        header(315, false),
        kop ->
            new VerzoekToewijzingbericht(
                kop,
                new VerzoekToewijzingbericht.Client(
                    Plaats.GEEN,
                    bsn,
                    geboren,
                    geslacht,
                    naam(),
                    null,
                    null,
                    List.of(
                        new AangevraagdProduct(
                            Plaats.GEEN,
                            referentie,
                            null,
                            product,
                            null,
                            dag,
                            dag.plusMonths(6),
                            omvang(),
                            null,
                            new Verwijzer(verwijzer, "Praktijk Sluis", null),
                            "1",
                            null,
                            List.of())),
                    List.of())));
  }

  public Verkeersproef wijstToe(long nummer, Product product, String ingang, String einde) {
    return wijstToe(nummer, null, product, ingang, einde, null);
  }

  /** A toewijzing (301); of the number a next version when it is there already. */
  public Verkeersproef wijstToe(
      long nummer,
      @Nullable String referentie,
      Product product,
      String ingang,
      String einde,
      @Nullable RedenWijziging reden) {
    ToegewezenProduct nieuw =
        new ToegewezenProduct(
            Plaats.GEEN,
            nummer,
            referentie,
            product,
            dag,
            new Tijd("09:00:00"),
            LocalDate.parse(ingang),
            LocalDate.parse(einde),
            reden,
            omvang(),
            null,
            null,
            List.of());
    producten.add(nieuw);
    return verstuur(
        301,
        header(301, true),
        kop ->
            new Toewijzingbericht(
                kop,
                new Toewijzingbericht.Client(
                    Plaats.GEEN,
                    bsn,
                    geboren,
                    geslacht,
                    new VolledigeNaam(
                        new Achternaam("Zwaluwstaart", null), null, null, null, NaamGebruik.EIGEN),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(contact()),
                    List.of(nieuw),
                    List.of())));
  }

  private Contact contact() {
    return new Contact(
        Plaats.GEEN,
        AdresSoort.BRP,
        postcode == null
            ? null
            : new Adres(
                new Huis(12, null, null, null), postcode, "Sluiskade", "Voorbeeldstad", "NL"),
        null,
        null,
        postcode == null ? "post@voorbeeld.nl" : null,
        null,
        List.of());
  }

  public Verkeersproef start(long nummer, String begin) {
    return start(nummer, begin, StatusAanlevering.EERSTE);
  }

  public Verkeersproef trektStartIn(long nummer, String begin) {
    return start(nummer, begin, StatusAanlevering.VERWIJDEREN);
  }

  private Verkeersproef start(long nummer, String begin, StatusAanlevering status) {
    ToegewezenProduct op = toewijzing(nummer);
    return verstuur(
        305,
        header(305, false),
        kop ->
            new Startbericht(
                kop,
                new Startbericht.Client(
                    Plaats.GEEN,
                    bsn,
                    geboren,
                    geslacht,
                    naam(),
                    List.of(
                        new StartProduct(
                            Plaats.GEEN,
                            nummer,
                            op.product(),
                            op.ingangsdatum(),
                            LocalDate.parse(begin),
                            status,
                            List.of())),
                    List.of())));
  }

  public Verkeersproef stop(long nummer, String begin, String einde, String reden) {
    return stop(nummer, begin, einde, reden, StatusAanlevering.EERSTE);
  }

  public Verkeersproef trektStopIn(long nummer, String begin, String einde, String reden) {
    return stop(nummer, begin, einde, reden, StatusAanlevering.VERWIJDEREN);
  }

  private Verkeersproef stop(
      long nummer, String begin, String einde, String reden, StatusAanlevering status) {
    ToegewezenProduct op = toewijzing(nummer);
    return verstuur(
        307,
        header(307, false),
        kop ->
            new Stopbericht(
                kop,
                new Stopbericht.Client(
                    Plaats.GEEN,
                    bsn,
                    geboren,
                    geslacht,
                    naam(),
                    List.of(
                        new StopProduct(
                            Plaats.GEEN,
                            nummer,
                            op.product(),
                            op.ingangsdatum(),
                            LocalDate.parse(begin),
                            reden,
                            LocalDate.parse(einde),
                            status,
                            List.of())),
                    List.of())));
  }

  /** A 323 with hours on one toewijzing, to which no answer is in. */
  public Verkeersproef declareert(String referentie, long nummer, YearMonth maand, long uren) {
    ToegewezenProduct op = toewijzing(nummer);
    Prestatie prestatie =
        new Prestatie(
            Plaats.GEEN,
            new Referentie(referentie, null),
            nummer,
            op.product() == null ? "" : op.product().categorie(),
            op.product() == null ? "" : String.valueOf(op.product().code()),
            new Periode(maand.atDay(1), maand.atEndOfMonth()),
            uren,
            Eenheid.UUR,
            UURTARIEF,
            new Bedrag(uren * UURTARIEF, DebetCredit.DEBET),
            List.of());
    return verstuur(
        323,
        header(323, false),
        kop ->
            new Declaratiebericht(
                kop,
                new Declaratie(
                    Plaats.GEEN,
                    "D" + referentie.replace("-", ""),
                    new Periode(maand.atDay(1), maand.atEndOfMonth()),
                    kop.dagtekening(),
                    TotaalBedrag.van(uren * UURTARIEF),
                    List.of(
                        new Declaratiebericht.Client(
                            Plaats.GEEN, bsn, List.of(prestatie), List.of())),
                    List.of())));
  }

  /** The 325 to the last 323, which approves all of it or refuses its only line. */
  public Verkeersproef beantwoordt(boolean isGoed) {
    Declaratiebericht heen = (Declaratiebericht) verzonden.get(verzonden.size() - 1).bericht();
    Berichtsoort soort = Berichtsoort.van(standaard, 323);
    Declaratie declaratie = heen.declaratie();
    List<Prestatie> terug =
        isGoed
            ? List.of()
            : List.of(declaratie.clienten().get(0).prestaties().get(0).terug(List.of("9307")));
    verzonden.add(
        new Verzonden(
            soort.partner(),
            new DeclaratieAntwoordbericht(
                heen.header()
                    .declaratieAntwoord(
                        soort.partner(),
                        new BerichtIdentificatie(
                            "A" + heen.header().identificatie(), volgendeDag()),
                        List.of("0200")),
                new DeclaratieAntwoord(
                    Plaats.GEEN,
                    declaratie.declaratieNummer(),
                    declaratie.totaalIngediendBedrag(),
                    isGoed ? declaratie.totaalIngediendBedrag() : TotaalBedrag.van(0),
                    terug.isEmpty()
                        ? List.of()
                        : List.of(
                            new Declaratiebericht.Client(Plaats.GEEN, bsn, terug, List.of("0200"))),
                    List.of("0200")))));
    return this;
  }

  private ToegewezenProduct toewijzing(long nummer) {
    return producten.stream()
        .filter(product -> product.toewijzingNummer() == nummer)
        .reduce((eerder, later) -> later)
        .orElseThrow();
  }

  private interface Opsteller {
    Bericht met(Header kop);
  }

  private Verkeersproef verstuur(int code, Header kop, Opsteller opsteller) {
    Berichtsoort soort = Berichtsoort.van(standaard, code);
    Bericht bericht = opsteller.met(kop);
    verzonden.add(new Verzonden(soort, bericht));
    dossiers.verwerk(soort, bericht, klasse -> true);
    spoor.voegToe(Partijen.van(soort, kop), bericht);
    return this;
  }

  private Header header(int code, boolean isVanGemeente) {
    return Header.heen(
        Berichtsoort.van(standaard, code),
        isVanGemeente ? gemeente : aanbieder,
        isVanGemeente ? aanbieder : gemeente,
        new BerichtIdentificatie(
            "P%s%03d".formatted(gemeente, verzonden.size() + 1), volgendeDag()));
  }

  private LocalDate volgendeDag() {
    LocalDate vandaag = dag;
    dag = dag.plusDays(1);
    return vandaag;
  }

  private static VerkorteNaam naam() {
    return new VerkorteNaam(new Achternaam("Zwaluwstaart", null), null, null);
  }

  private static Omvang omvang() {
    return new Omvang(40, Eenheid.UUR, Frequentie.PER_WEEK);
  }

  /** What is known of each toewijzing. */
  public List<Hulp> hulp() {
    return spoor.hulp(dossiers::van);
  }

  public List<String> zonderToewijzing() {
    return spoor.zonderToewijzing(dossiers::van);
  }

  /** What was sent to whom, and what became of it. */
  public Map<Partijen, List<Declaratiestand>> declaraties() {
    Map<Partijen, List<Declaratiestand>> alle = new LinkedHashMap<>();
    for (int i = 0; i < verzonden.size(); i++) {
      if (verzonden.get(i).bericht() instanceof Declaratiebericht heen) {
        boolean isBeantwoord =
            i + 1 < verzonden.size()
                && verzonden.get(i + 1).bericht() instanceof DeclaratieAntwoordbericht;
        alle.computeIfAbsent(
                Partijen.van(verzonden.get(i).soort(), heen.header()), nieuw -> new ArrayList<>())
            .add(
                isBeantwoord
                    ? Declaratiestand.beantwoord(
                        "323.xml",
                        verzonden.get(i).gelezen(),
                        verzonden.get(i + 1).gelezen(),
                        Codelijsten.ingebouwd())
                    : Declaratiestand.inBehandeling("323.xml", heen));
      }
    }
    return alle;
  }

  /** Every message as a file. */
  public void schrijf(Path map) throws IOException {
    BerichtWriter writer = new BerichtWriter(Schemas.ingebouwd());
    int nummer = 0;
    for (Verzonden een : verzonden) {
      Files.write(
          map.resolve("%02d-%s.xml".formatted(++nummer, een.soort().name())),
          writer.schrijf(een.bericht(), een.soort()));
    }
  }
}
