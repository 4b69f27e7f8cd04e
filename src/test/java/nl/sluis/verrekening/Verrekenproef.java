package nl.sluis.verrekening;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.sluis.antwoord.Antwoord;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contractregister;
import nl.sluis.contract.Prijs;
import nl.sluis.contract.Tarief;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.MemoryDossierRepository;
import nl.sluis.koppeling.demo.Demoberichten;
import org.jspecify.annotations.Nullable;

/**
 * A gemeente and an aanbieder who exchange toewijzingen and declaraties, each as a whole message
 * that is written, read and judged.
 */
final class Verrekenproef {
  static final String BSN = "999991000";
  static final Product BEGELEIDING = new Product("45", "45A48");
  static final Product BEHANDELING = new Product("45", "45A04");
  static final Codelijsten LIJSTEN = Codelijsten.ingebouwd();

  private static final Peildatum PEILDATUM = new Peildatum(LocalDate.of(2028, 1, 1));
  private static final Schemas SCHEMAS = Schemas.ingebouwd();
  private static final BerichtReader READER = new BerichtReader(SCHEMAS);
  private static final BerichtWriter WRITER = new BerichtWriter(SCHEMAS);

  private final Partijen partijen;
  private final MemoryDossierRepository dossiers = new MemoryDossierRepository();
  private Controle controle = new Controle(LIJSTEN);
  private int volgnummer;

  Verrekenproef(Standaard standaard) {
    this.partijen = new Partijen(standaard, "0363", "99990001");
  }

  static Verrekenproef jeugd() {
    return new Verrekenproef(Standaard.IJW);
  }

  Verrekenproef met(Contractregister contracten) {
    controle = controle.met(contracten);
    return this;
  }

  Partijen partijen() {
    return partijen;
  }

  MemoryDossierRepository dossiers() {
    return dossiers;
  }

  /** The gemeente sends a 301 that is approved. */
  Verrekenproef wijstToe(ToegewezenProduct... producten) {
    return wijstToeAan(BSN, producten);
  }

  Verrekenproef wijstToeAan(String bsn, ToegewezenProduct... producten) {
    dossiers.verwerk(
        Berichtsoort.van(partijen.standaard(), 301),
        berichten(YearMonth.of(2026, 1)).toewijzing("T" + ++volgnummer, bsn, "Proef", producten),
        klasse -> true);
    return this;
  }

  /** The aanbieder sends a 323 over a month, which is judged and processed. */
  Beoordeling declareert(YearMonth maand, Prestatie... prestaties) {
    Beoordeling beoordeling = beoordeelt(maand, prestaties);
    if (beoordeling.wordtVerwerkt()) {
      dossiers.verwerk(
          beoordeling.gelezen().soort(),
          beoordeling.gelezen().gelezen(),
          beoordeling.goedgekeurd());
    }
    return beoordeling;
  }

  /** What would be found in such a 323. */
  Beoordeling beoordeelt(YearMonth maand, Prestatie... prestaties) {
    return controle.controleer(declaratie(maand, prestaties), PEILDATUM, dossiers);
  }

  /** The same by somebody who knows nothing of what was exchanged before. */
  Beoordeling beoordeeltZonderDossier(YearMonth maand, Prestatie... prestaties) {
    return controle.controleer(declaratie(maand, prestaties), PEILDATUM, null);
  }

  Leesresultaat declaratie(YearMonth maand, Prestatie... prestaties) {
    return overDeLijn(
        Berichtsoort.van(partijen.standaard(), 323),
        berichten(maand).declaratie("B" + ++volgnummer, BSN, prestaties));
  }

  /** The 325 that follows. */
  static Leesresultaat antwoord(Beoordeling beoordeling) {
    Antwoord antwoord =
        new Antwoordopsteller()
            .stelOp(beoordeling, new Antwoordkenmerk("ANTWOORD", PEILDATUM.datum()))
            .orElseThrow();
    return overDeLijn(antwoord.soort(), antwoord.bericht());
  }

  private static Leesresultaat overDeLijn(Berichtsoort soort, Bericht bericht) {
    return READER.lees(WRITER.schrijf(bericht, soort));
  }

  /** Those of a declaratie over this month, sent in the next. */
  private Demoberichten berichten(YearMonth maand) {
    return new Demoberichten(
        partijen.standaard(),
        partijen.gemeente(),
        partijen.aanbieder(),
        maand.plusMonths(1).atDay(5));
  }

  List<Ruimte> ruimte(YearMonth maand, @Nullable Contractregister contracten) {
    return new Ruimteoverzicht(partijen, dossiers.van(partijen), contracten).alle(maand);
  }

  /** A contract file with one line of gemeente 0363 and aanbieder 99990001 for each of these. */
  static Contracten contracten(String... regels) {
    StringBuilder bestand =
        new StringBuilder(
            "contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;"
                + "betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;"
                + "einddatum\n");
    for (String regel : regels) {
      bestand.append(regel).append('\n');
    }
    return Contractbestand.lees(
            bestand.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), LIJSTEN)
        .register();
  }

  /** An hourly contract of gemeente 0363 for begeleiding, in a year. */
  static String uurcontract(String gemeente, Product product, String tarief, int jaar) {
    return "C-%d;%s;99990001;JW;%s;%s;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;%s;04;%d-01-01;%d-12-31"
        .formatted(jaar, gemeente, product.categorie(), product.code(), tarief, jaar, jaar);
  }

  static ToegewezenProduct toewijzing(
      long nummer,
      @Nullable Product product,
      String ingang,
      @Nullable String einde,
      @Nullable Omvang omvang) {
    return toewijzing(nummer, product, ingang, einde, omvang, null, null);
  }

  static ToegewezenProduct toewijzing(
      long nummer,
      @Nullable Product product,
      String ingang,
      @Nullable String einde,
      @Nullable Omvang omvang,
      @Nullable Long budget,
      @Nullable RedenWijziging reden) {
    return new ToegewezenProduct(
        Plaats.GEEN,
        nummer,
        null,
        product,
        LocalDate.of(2025, 12, reden == null ? 1 : 2),
        new Tijd("09:00:00"),
        LocalDate.parse(ingang),
        einde == null ? null : LocalDate.parse(einde),
        reden,
        omvang,
        budget,
        null,
        List.of());
  }

  /** A debet whose amount is volume times tarief; in euro's the volume is the amount. */
  static Prestatie debet(
      String referentie,
      long toewijzing,
      Product product,
      Periode periode,
      long volume,
      Eenheid eenheid,
      long tarief) {
    boolean inEuros = eenheid == Eenheid.EURO;
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(referentie, null),
        toewijzing,
        product.categorie(),
        String.valueOf(product.code()),
        periode,
        volume,
        eenheid,
        inEuros ? null : tarief,
        new Bedrag(inEuros ? volume : volume * tarief, DebetCredit.DEBET),
        List.of());
  }

  static Prestatie uren(String referentie, long toewijzing, YearMonth maand, long uren) {
    return debet(referentie, toewijzing, BEGELEIDING, periode(maand), uren, Eenheid.UUR, 8730);
  }

  /** A debet in minutes by an hourly tarief, rounded as such (D9). */
  static Prestatie minuten(
      String referentie,
      long toewijzing,
      Product product,
      YearMonth maand,
      long minuten,
      long uurtarief) {
    Prijs prijs = Prijs.van(minuten, Eenheid.MINUUT, new Tarief(uurtarief, Eenheid.UUR));
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(referentie, null),
        toewijzing,
        product.categorie(),
        String.valueOf(product.code()),
        periode(maand),
        minuten,
        Eenheid.MINUUT,
        prijs.productTarief(),
        new Bedrag(prijs.bedrag(), DebetCredit.DEBET),
        List.of());
  }

  static Prestatie credit(String referentie, Prestatie debet) {
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(referentie, debet.referentieNummer()),
        debet.toewijzingNummer(),
        debet.productCategorie(),
        debet.productCode(),
        debet.productPeriode(),
        debet.geleverdVolume(),
        debet.eenheid(),
        debet.productTarief(),
        new Bedrag(debet.ingediendBedrag().bedrag(), DebetCredit.CREDIT),
        List.of());
  }

  static Periode periode(YearMonth maand) {
    return new Periode(maand.atDay(1), maand.atEndOfMonth());
  }
}
