package nl.sluis.controle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Achternaam;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Geboortedatum;
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
import nl.sluis.bericht.Header;
import nl.sluis.bericht.NaamGebruik;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Toegewezen;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.MemoryDossierRepository;
import org.jspecify.annotations.Nullable;

/**
 * One toewijzing and what is claimed on it: each declaratie is a whole message that is written,
 * read, judged and processed as it was judged.
 */
final class Declaratiestroom {
  static final String GEMEENTE = "0363";
  static final String AANBIEDER = "99990001";
  static final String PRODUCTCODE = "XX001";

  /** Of an hour, a day part, a piece; a minute costs a sixtieth, not in whole cents. */
  static final long TARIEF = 8730;

  private static final long NUMMER = 70001;
  private static final String BSN = "999991000";
  private static final Peildatum PEILDATUM = new Peildatum(LocalDate.of(2035, 1, 1));
  private static final BerichtReader READER = new BerichtReader(Schemas.ingebouwd());
  private static final BerichtWriter WRITER = new BerichtWriter(Schemas.ingebouwd());

  private Controle controle;
  private final Toegewezen toegewezen;
  private final DossierRepository dossiers = new MemoryDossierRepository();
  private int volgnummer;
  private YearMonth laatste = YearMonth.of(2021, 1);

  Declaratiestroom(Controle controle, Toegewezen toegewezen) {
    this.controle = controle;
    this.toegewezen = toegewezen;
    dossiers.verwerk(soort(301), toewijzing(eersteVersie()), klasse -> true);
  }

  static Product product(Toegewezen toegewezen) {
    return new Product(Objects.requireNonNull(toegewezen.categorie()), PRODUCTCODE);
  }

  /** The months of the toewijzing, cut off where it begins and ends (IV089). */
  List<Periode> productPerioden() {
    LocalDate begin = toegewezen.ingangsdatum();
    LocalDate einde = Objects.requireNonNull(toegewezen.einddatum());
    return Stream.iterate(
            YearMonth.from(begin),
            maand -> !maand.atDay(1).isAfter(einde),
            maand -> maand.plusMonths(1))
        .map(
            maand ->
                new Periode(
                    maand.atDay(1).isBefore(begin) ? begin : maand.atDay(1),
                    maand.atEndOfMonth().isAfter(einde) ? einde : maand.atEndOfMonth()))
        .toList();
  }

  /** At the right price; in minutes by the tarief per hour, rounded half up. */
  Prestatie debet(Periode productPeriode, long volume, Eenheid eenheid) {
    return switch (eenheid) {
      case MINUUT -> debet(productPeriode, volume, eenheid, 146L, (2 * TARIEF * volume + 60) / 120);
      case EURO -> debet(productPeriode, volume, eenheid, null, volume);
      default -> debet(productPeriode, volume, eenheid, TARIEF, TARIEF * volume);
    };
  }

  Prestatie debet(
      Periode productPeriode, long volume, Eenheid eenheid, @Nullable Long tarief, long bedrag) {
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(nummer(), null),
        NUMMER,
        product(toegewezen).categorie(),
        PRODUCTCODE,
        productPeriode,
        volume,
        eenheid,
        tarief,
        new Bedrag(bedrag, DebetCredit.DEBET),
        List.of());
  }

  /** The same with a number of its own, as a credit of it (IV091). */
  Prestatie credit(Prestatie debet) {
    return zoals(debet, new Referentie(nummer(), debet.referentieNummer()), DebetCredit.CREDIT);
  }

  /** The same as a new debit. */
  Prestatie opnieuw(Prestatie debet) {
    return zoals(debet, new Referentie(nummer(), null), DebetCredit.DEBET);
  }

  private static Prestatie zoals(Prestatie debet, Referentie referentie, DebetCredit debetCredit) {
    return new Prestatie(
        Plaats.GEEN,
        referentie,
        debet.toewijzingNummer(),
        debet.productCategorie(),
        debet.productCode(),
        debet.productPeriode(),
        debet.geleverdVolume(),
        debet.eenheid(),
        debet.productTarief(),
        new Bedrag(debet.ingediendBedrag().bedrag(), debetCredit),
        List.of());
  }

  /** From now on there are other contracts or code lists. */
  void oordeeltMet(Controle andere) {
    controle = andere;
  }

  /** The aanbieder took in another version of the toewijzing; the last to arrive counts. */
  void wijzigt(UnaryOperator<ToegewezenProduct> wijziging) {
    dossiers.verwerk(soort(301), toewijzing(wijziging.apply(eersteVersie())), klasse -> true);
  }

  /** With the DeclaratiePeriode of the last month that was claimed so far (TR318). */
  Beoordeling declareert(List<Prestatie> prestaties) {
    return declareert(BSN, prestaties);
  }

  Beoordeling declareert(String bsn, List<Prestatie> prestaties) {
    Declaratiebericht bericht = declaratie(bsn, prestaties);
    Beoordeling beoordeling =
        controle.controleer(READER.lees(WRITER.schrijf(bericht, soort(323))), PEILDATUM, dossiers);
    if (beoordeling.wordtVerwerkt()) {
      dossiers.verwerk(soort(323), beoordeling.gelezen().gelezen(), beoordeling.goedgekeurd());
    }
    return beoordeling;
  }

  /** Each in a declaratie of its own, in this order; those that were approved. */
  List<Prestatie> declareertElk(List<Prestatie> prestaties) {
    List<Prestatie> goedgekeurd = new ArrayList<>();
    for (Prestatie prestatie : prestaties) {
      if (declareert(List.of(prestatie)).isGoedgekeurd()) {
        goedgekeurd.add(prestatie);
      }
    }
    return goedgekeurd;
  }

  /** Which of the prestaties of a judged declaratie were approved. */
  static List<Prestatie> goedgekeurde(Beoordeling beoordeling) {
    Declaratiebericht bericht = (Declaratiebericht) beoordeling.gelezen().gelezen();
    return bericht.declaratie().clienten().stream()
        .flatMap(client -> client.prestaties().stream())
        .filter(beoordeling.goedgekeurd())
        .toList();
  }

  private Declaratiebericht declaratie(String bsn, List<Prestatie> prestaties) {
    for (Prestatie prestatie : prestaties) {
      YearMonth maand = YearMonth.from(prestatie.productPeriode().einddatum());
      laatste = maand.isAfter(laatste) ? maand : laatste;
    }
    LocalDate dagtekening = laatste.plusMonths(1).atDay(2);
    return new Declaratiebericht(
        Header.heen(
            soort(323), AANBIEDER, GEMEENTE, new BerichtIdentificatie(nummer(), dagtekening)),
        new Declaratie(
            Plaats.GEEN,
            nummer(),
            new Periode(laatste.atDay(1), laatste.atEndOfMonth()),
            dagtekening,
            TotaalBedrag.van(
                prestaties.stream()
                    .mapToLong(prestatie -> prestatie.ingediendBedrag().saldo())
                    .sum()),
            List.of(new Client(Plaats.GEEN, bsn, prestaties, List.of())),
            List.of()));
  }

  private ToegewezenProduct eersteVersie() {
    return new ToegewezenProduct(
        Plaats.GEEN,
        NUMMER,
        null,
        product(toegewezen),
        vastgesteld(),
        new Tijd("10:15:00"),
        toegewezen.ingangsdatum(),
        toegewezen.einddatum(),
        null,
        toegewezen.omvang(),
        null,
        null,
        List.of());
  }

  private LocalDate vastgesteld() {
    return toegewezen.ingangsdatum().minusDays(7);
  }

  private Toewijzingbericht toewijzing(ToegewezenProduct product) {
    return new Toewijzingbericht(
        Header.heen(
            soort(301), GEMEENTE, AANBIEDER, new BerichtIdentificatie(nummer(), vastgesteld())),
        new Toewijzingbericht.Client(
            Plaats.GEEN,
            BSN,
            new Geboortedatum(LocalDate.of(2012, 5, 17), null),
            "2",
            new VolledigeNaam(
                new Achternaam("Zeesluis", null), null, null, null, NaamGebruik.EIGEN),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(product),
            List.of()));
  }

  private String nummer() {
    volgnummer++;
    return "N" + volgnummer;
  }

  private Berichtsoort soort(int vorm) {
    return Berichtsoort.van(toegewezen.standaard(), vorm);
  }

  /** What was found, as rule codes. */
  static Set<String> regels(Beoordeling beoordeling) {
    Set<String> regels = new TreeSet<>();
    beoordeling.bevindingen().forEach(bevinding -> regels.add(bevinding.regel()));
    return regels;
  }
}
