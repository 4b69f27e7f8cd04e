package nl.sluis.verantwoording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Herkenning;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractlezing;
import nl.sluis.declareren.Registraties;
import nl.sluis.dossier.MemoryDossierRepository;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.verrekening.Verrekenstaat;
import org.jspecify.annotations.Nullable;

/**
 * An aanbieder and his gemeenten with all that they exchanged; an hour costs ten euros. What a
 * gemeente decides is said, and not judged: what was answered is what happened (D102).
 */
public final class Jaarproef {
  public static final String BSN = "999991000";
  public static final String AANBIEDER = "99990001";
  public static final String GEMEENTE = "0363";
  static final Product BEGELEIDING = new Product("45", "45A48");
  static final Product BEHANDELING = new Product("45", "45A04");
  static final Codelijsten LIJSTEN = Codelijsten.ingebouwd();
  private static final long TARIEF = 1000;
  private static final Berichtsoort JW323 = Berichtsoort.van(Standaard.IJW, 323);
  private static final String KOP =
      "contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;"
          + "betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum;jaarplafond\n";

  private record Verzonden(Leesresultaat heen, @Nullable Leesresultaat terug) {}

  private final List<Verzonden> verzonden = new ArrayList<>();
  private final List<Toewijzingbericht> toewijzingen = new ArrayList<>();
  private final MemoryDossierRepository dossiers = new MemoryDossierRepository();
  private final Set<String> gemeenten = new TreeSet<>(Set.of(GEMEENTE));
  private final StringBuilder contracten = new StringBuilder();
  private LocalDate dag = LocalDate.of(2026, 4, 1);
  private LocalDate peildatum = LocalDate.of(2027, 2, 1);
  private String gemeente = GEMEENTE;
  private @Nullable Long bestedingsruimte;
  private Voorwaarden voorwaarden = Voorwaarden.ingebouwd();

  /** With begeleiding and behandeling at an hourly price, in this gemeente and another. */
  public static Jaarproef metUurcontract() {
    Jaarproef proef = new Jaarproef();
    for (Product product : List.of(BEGELEIDING, BEHANDELING)) {
      proef.contract(
          GEMEENTE + ",0384", product, "BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;10,00;04", "");
    }
    return proef;
  }

  /** Such as "BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;10,00;04". */
  Jaarproef contract(String voorGemeente, Product product, String afspraak, String jaarplafond) {
    contracten.append(
        "C-1;%s;%s;JW;%s;%s;%s;2026-01-01;2026-12-31;%s\n"
            .formatted(
                voorGemeente,
                AANBIEDER,
                product.categorie(),
                product.code(),
                afspraak,
                jaarplafond));
    return this;
  }

  /** From now on it is about this gemeente. */
  public Jaarproef met(String andereGemeente) {
    gemeente = andereGemeente;
    gemeenten.add(andereGemeente);
    return this;
  }

  /** From this day on the next messages are sent, one each day. */
  Jaarproef op(String datum) {
    dag = LocalDate.parse(datum);
    return this;
  }

  Jaarproef bekekenOp(String datum) {
    peildatum = LocalDate.parse(datum);
    return this;
  }

  Jaarproef bestedingsruimte(long eurocent) {
    bestedingsruimte = eurocent;
    return this;
  }

  Jaarproef voorwaarden(String... regels) {
    voorwaarden =
        Voorwaarden.lees(
            ("soort;domein;waarde;vanafjaar;totenmetjaar;omschrijving\n"
                    + String.join("\n", regels))
                .getBytes(StandardCharsets.UTF_8));
    assertThat(voorwaarden.fouten()).isEmpty();
    return this;
  }

  /** Forty hours a week in all of 2026. */
  public Jaarproef wijstToe(long nummer) {
    return wijstToe(nummer, BEGELEIDING, "2026-01-01", "2026-12-31");
  }

  Jaarproef wijstToe(long nummer, Product product, String ingang, String einde) {
    Toewijzingbericht bericht =
        new Demoberichten(Standaard.IJW, gemeente, AANBIEDER, LocalDate.of(2026, 1, 2))
            .toewijzing(
                "T" + gemeente + nummer,
                BSN,
                "Zwaluwstaart",
                new ToegewezenProduct(
                    Plaats.GEEN,
                    nummer,
                    null,
                    product,
                    LocalDate.of(2026, 1, 2),
                    new Tijd("09:00:00"),
                    LocalDate.parse(ingang),
                    LocalDate.parse(einde),
                    null,
                    new Omvang(40, Eenheid.UUR, Frequentie.PER_WEEK),
                    null,
                    null,
                    List.of()));
    dossiers.verwerk(Berichtsoort.van(Standaard.IJW, 301), bericht, klasse -> true);
    toewijzingen.add(bericht);
    return this;
  }

  /** A 323 to which no answer is in. */
  public Jaarproef stuurt(String nummer, Prestatie... prestaties) {
    verzonden.add(new Verzonden(declaratie(nummer, prestaties), null));
    return this;
  }

  /** A 323 with its 325, which refuses the prestaties with these numbers. */
  public Jaarproef beantwoord(String nummer, Set<String> afgewezen, Prestatie... prestaties) {
    return beantwoord(nummer, afgewezen, 0, prestaties);
  }

  /**
   * The same.
   *
   * @param scheef by how much its TotaalToegekendBedrag is more than the lines explain
   */
  Jaarproef beantwoord(String nummer, Set<String> afgewezen, long scheef, Prestatie... prestaties) {
    Leesresultaat heen = declaratie(nummer, prestaties);
    Declaratiebericht bericht = (Declaratiebericht) heen.gelezen();
    List<Prestatie> terug =
        Arrays.stream(prestaties)
            .filter(prestatie -> afgewezen.contains(prestatie.referentieNummer()))
            .map(prestatie -> prestatie.terug(List.of("9307")))
            .toList();
    long toegekend =
        Arrays.stream(prestaties)
            .filter(prestatie -> !afgewezen.contains(prestatie.referentieNummer()))
            .mapToLong(prestatie -> prestatie.ingediendBedrag().saldo())
            .sum();
    return beantwoord(
        heen,
        List.of("0200"),
        new DeclaratieAntwoord(
            Plaats.GEEN,
            nummer,
            bericht.declaratie().totaalIngediendBedrag(),
            TotaalBedrag.van(toegekend + scheef),
            terug.isEmpty()
                ? List.of()
                : List.of(new Client(Plaats.GEEN, BSN, terug, List.of("0200"))),
            List.of("0200")));
  }

  /** A 323 that was refused as a whole, and counts as never sent. */
  public Jaarproef weigert(String nummer, Prestatie... prestaties) {
    return beantwoord(declaratie(nummer, prestaties), List.of("0001"), null);
  }

  private Jaarproef beantwoord(
      Leesresultaat heen, List<String> codes, @Nullable DeclaratieAntwoord inhoud) {
    Header header = heen.gelezen().header();
    DeclaratieAntwoordbericht antwoord =
        new DeclaratieAntwoordbericht(
            header.declaratieAntwoord(
                JW323.partner(),
                new BerichtIdentificatie(
                    "A" + header.identificatie(), header.dagtekening().plusDays(3)),
                codes),
            inhoud);
    verzonden.add(new Verzonden(heen, gelezen(JW323.partner(), antwoord)));
    return this;
  }

  private Leesresultaat declaratie(String nummer, Prestatie... prestaties) {
    YearMonth maand = YearMonth.from(prestaties[0].productPeriode().begindatum());
    LocalDate vandaag = dag;
    dag = dag.plusDays(1);
    return gelezen(
        JW323,
        new Declaratiebericht(
            Header.heen(JW323, AANBIEDER, gemeente, new BerichtIdentificatie(nummer, vandaag)),
            new Declaratie(
                Plaats.GEEN,
                nummer,
                periode(maand),
                vandaag,
                TotaalBedrag.van(
                    Arrays.stream(prestaties)
                        .mapToLong(prestatie -> prestatie.ingediendBedrag().saldo())
                        .sum()),
                List.of(new Client(Plaats.GEEN, BSN, List.of(prestaties), List.of())),
                List.of())));
  }

  private static Leesresultaat gelezen(Berichtsoort soort, nl.sluis.bericht.Bericht bericht) {
    return new Leesresultaat(new Herkenning(soort, null, null, null), bericht, List.of());
  }

  static Prestatie debet(String referentie, long toewijzing, int maand, long uren) {
    return debet(referentie, toewijzing, BEGELEIDING, YearMonth.of(2026, maand), uren);
  }

  public static Prestatie debet(
      String referentie, long toewijzing, Product product, YearMonth maand, long uren) {
    return prestatie(
        new Referentie(referentie, null),
        toewijzing,
        product,
        periode(maand),
        uren,
        Eenheid.UUR,
        DebetCredit.DEBET);
  }

  static Prestatie minuten(String referentie, long toewijzing, int maand, long minuten) {
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(referentie, null),
        toewijzing,
        BEGELEIDING.categorie(),
        String.valueOf(BEGELEIDING.code()),
        periode(YearMonth.of(2026, maand)),
        minuten,
        Eenheid.MINUUT,
        17L,
        new Bedrag(Math.round(minuten * TARIEF / 60.0), DebetCredit.DEBET),
        List.of());
  }

  public static Prestatie credit(String referentie, Prestatie debet) {
    return prestatie(
        new Referentie(referentie, debet.referentieNummer()),
        debet.toewijzingNummer(),
        new Product(debet.productCategorie(), debet.productCode()),
        debet.productPeriode(),
        debet.geleverdVolume(),
        debet.eenheid(),
        DebetCredit.CREDIT);
  }

  private static Prestatie prestatie(
      Referentie referentie,
      long toewijzing,
      Product product,
      Periode periode,
      long uren,
      Eenheid eenheid,
      DebetCredit debetCredit) {
    return new Prestatie(
        Plaats.GEEN,
        referentie,
        toewijzing,
        product.categorie(),
        String.valueOf(product.code()),
        periode,
        uren,
        eenheid,
        TARIEF,
        new Bedrag(uren * TARIEF, debetCredit),
        List.of());
  }

  static Periode periode(YearMonth maand) {
    return new Periode(maand.atDay(1), maand.atEndOfMonth());
  }

  Jaaroverzicht verantwoordt() {
    return verantwoordt(2026);
  }

  /** With the lines of a file of registrations, heading first. */
  Jaaroverzicht verantwoordt(int jaar, String... registraties) {
    return new Jaaropstelling(
            new Jaaropdracht(jaar, AANBIEDER, Standaard.IJW),
            lezing().register(),
            voorwaarden,
            LIJSTEN::gemeentenaam,
            peildatum)
        .stelOp(
            standen(),
            relaties(),
            registraties.length == 0
                ? Registraties.GEEN
                : Registraties.lees(
                    String.join("\n", registraties).getBytes(StandardCharsets.UTF_8)),
            bestedingsruimte);
  }

  private Contractlezing lezing() {
    Contractlezing lezing =
        Contractbestand.lees((KOP + contracten).getBytes(StandardCharsets.UTF_8), LIJSTEN);
    assertThat(lezing.fouten()).isEmpty();
    return lezing;
  }

  /** Of what was not refused as a whole. */
  private List<Declaratiestand> standen() {
    List<Declaratiestand> standen = new ArrayList<>();
    for (Verzonden bericht : verzonden) {
      if (bericht.terug == null) {
        standen.add(
            Declaratiestand.inBehandeling("323.xml", (Declaratiebericht) bericht.heen.gelezen()));
      } else if (Verrekenstaat.van(bericht.heen, bericht.terug, LIJSTEN).verwerkt()) {
        standen.add(Declaratiestand.beantwoord("323.xml", bericht.heen, bericht.terug, LIJSTEN));
      }
    }
    return standen;
  }

  /** What the accounts must add up to. */
  List<Verrekenstaat> verrekenstaten() {
    return verzonden.stream()
        .filter(bericht -> bericht.terug != null)
        .map(bericht -> Verrekenstaat.van(bericht.heen, bericht.terug, LIJSTEN))
        .filter(Verrekenstaat::verwerkt)
        .toList();
  }

  private Map<String, Relatiedossier> relaties() {
    Map<String, Relatiedossier> relaties = new TreeMap<>();
    gemeenten.forEach(
        code -> relaties.put(code, dossiers.van(new Partijen(Standaard.IJW, code, AANBIEDER))));
    return relaties;
  }

  /** Every message as a file, and the contracts beside the folder. */
  public void schrijf(Path map, Path contractbestand) throws IOException {
    BerichtWriter writer = new BerichtWriter(Schemas.ingebouwd());
    int nummer = 0;
    for (Toewijzingbericht toewijzing : toewijzingen) {
      Files.write(
          map.resolve("301-%d.xml".formatted(++nummer)),
          writer.schrijf(toewijzing, Berichtsoort.van(Standaard.IJW, 301)));
    }
    for (Verzonden bericht : verzonden) {
      Files.write(
          map.resolve("323-%d.xml".formatted(++nummer)),
          writer.schrijf(bericht.heen.gelezen(), JW323));
      if (bericht.terug != null) {
        Files.write(
            map.resolve("325-%d.xml".formatted(nummer)),
            writer.schrijf(bericht.terug.gelezen(), JW323.partner()));
      }
    }
    Files.writeString(contractbestand, KOP + contracten);
  }
}
