package nl.sluis.declareren;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.antwoord.Antwoordkenmerk;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Datatypes.Achternaam;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.VolledigeNaam;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.NaamGebruik;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contractlezing;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Controle;
import nl.sluis.dossier.MemoryDossierRepository;
import org.jspecify.annotations.Nullable;

/**
 * A gemeente and an aanbieder with their toewijzingen and contracts, between whom declaraties are
 * composed, sent and answered.
 */
final class Opstelproef {
  static final String BSN = "999991000";
  static final String ANDER_BSN = "999990019";
  private static final String KOP =
      "contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;"
          + "betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum;jaarplafond\n";
  private static final Schemas SCHEMAS = Schemas.ingebouwd();
  private static final Codelijsten LIJSTEN = Codelijsten.ingebouwd();
  private static final BerichtReader READER = new BerichtReader(SCHEMAS);
  private static final BerichtWriter WRITER = new BerichtWriter(SCHEMAS);

  private final Partijen partijen;
  private final MemoryDossierRepository dossiers = new MemoryDossierRepository();
  private final StringBuilder contracten = new StringBuilder();
  private final Set<String> onbeantwoord = new HashSet<>();
  private int toewijzingen;

  private Opstelproef(Standaard standaard) {
    this.partijen = new Partijen(standaard, "0363", "99990001");
  }

  static Opstelproef jeugd() {
    return new Opstelproef(Standaard.IJW);
  }

  static Opstelproef wmo() {
    return new Opstelproef(Standaard.IWMO);
  }

  Opstelproef toegewezen(Toegewezenproef... producten) {
    return toegewezen(BSN, producten);
  }

  Opstelproef toegewezen(String bsn, Toegewezenproef... producten) {
    Berichtsoort soort = Berichtsoort.van(partijen.standaard(), 301);
    List<ToegewezenProduct> klassen = Stream.of(producten).map(Toegewezenproef::klasse).toList();
    dossiers.verwerk(
        soort,
        new Toewijzingbericht(
            Header.heen(
                soort,
                partijen.gemeente(),
                partijen.aanbieder(),
                new BerichtIdentificatie("T" + ++toewijzingen, LocalDate.of(2025, 1, 1))),
            new Toewijzingbericht.Client(
                Plaats.GEEN,
                bsn,
                new Geboortedatum(LocalDate.of(2013, 6, 21), null),
                "0",
                new VolledigeNaam(
                    new Achternaam("Proef", null), null, null, null, NaamGebruik.EIGEN),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                klassen,
                List.of())),
        klasse -> true);
    return this;
  }

  /** Such as "45;45A48;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;87,30;04". */
  Opstelproef contract(String regel) {
    return contract(regel, "2025-01-01", "");
  }

  Opstelproef contract(String regel, String ingangsdatum, String einddatum) {
    return contract(regel, ingangsdatum, einddatum, "");
  }

  Opstelproef contract(String regel, String ingangsdatum, String einddatum, String jaarplafond) {
    contracten.append(
        "C-1;%s;%s;%s;%s;%s;%s;%s\n"
            .formatted(
                partijen.gemeente(),
                partijen.aanbieder(),
                partijen.domein(),
                regel,
                ingangsdatum,
                einddatum,
                jaarplafond));
    return this;
  }

  /** From now on no answer to these prestaties is in. */
  Opstelproef onbeantwoord(String... referentieNummers) {
    onbeantwoord.addAll(List.of(referentieNummers));
    return this;
  }

  private @Nullable Contractregister register() {
    if (contracten.isEmpty()) {
      return null;
    }
    Contractlezing lezing =
        Contractbestand.lees((KOP + contracten).getBytes(StandardCharsets.UTF_8), LIJSTEN);
    assertThat(lezing.fouten()).isEmpty();
    return lezing.register();
  }

  Controle controle() {
    Controle controle = new Controle(LIJSTEN);
    Contractregister register = register();
    return register == null ? controle : controle.met(register);
  }

  private Keuring keuring() {
    return new Keuring(WRITER, READER, controle(), dossiers);
  }

  /** Composes the declaratie of a month from the lines of a file, heading first. */
  Declaratievoorstel declareer(String maand, String... regels) {
    return declareer(maand, false, regels);
  }

  Declaratievoorstel declareerMetAbonnementen(String maand, String... regels) {
    return declareer(maand, true, regels);
  }

  private Declaratievoorstel declareer(String maand, boolean abonnementen, String... regels) {
    Registraties registraties =
        regels.length == 0
            ? Registraties.GEEN
            : Registraties.lees(String.join("\n", regels).getBytes(StandardCharsets.UTF_8));
    return new Declaratieopsteller(keuring(), register(), nummer -> !onbeantwoord.contains(nummer))
        .stelOp(
            new Declaratieopdracht(
                partijen,
                YearMonth.parse(maand),
                YearMonth.parse(maand).plusMonths(1).atDay(5),
                registraties,
                abonnementen,
                null));
  }

  /** A declaratie of lines that nobody reckoned, as another system sent it; not processed. */
  OpgesteldeDeclaratie gemaakt(String nummer, String maand, Prestatie... prestaties) {
    return keuring()
        .keur(
            new Declaratiebouw(
                partijen,
                nummer,
                YearMonth.parse(maand),
                YearMonth.parse(maand).plusMonths(1).atDay(5)),
            Stream.of(prestaties).map(prestatie -> new Lijn(BSN, prestatie)).toList(),
            YearMonth.parse(maand).plusMonths(1).atDay(5));
  }

  /** The gemeente processes and answers it by its own rules. */
  Herstelvoorstel herstelNaVerwerking(OpgesteldeDeclaratie declaratie) {
    if (declaratie.beoordeling().wordtVerwerkt()) {
      verwerk(declaratie, declaratie.beoordeling().goedgekeurd());
    }
    return herstel(declaratie, antwoord(declaratie.beoordeling(), declaratie.xml()));
  }

  /** The gemeente processes it, as the keuring beforehand said. */
  OpgesteldeDeclaratie verstuur(Declaratievoorstel voorstel) {
    OpgesteldeDeclaratie declaratie = declaratie(voorstel);
    verwerk(declaratie, declaratie.beoordeling().goedgekeurd());
    return declaratie;
  }

  void verwerk(OpgesteldeDeclaratie declaratie, Predicate<Berichtklasse> goedgekeurd) {
    dossiers.verwerk(
        Berichtsoort.van(partijen.standaard(), 323), declaratie.bericht(), goedgekeurd);
  }

  /** The 325 to a declaratie that was sent. */
  DeclaratieAntwoordbericht antwoord(Beoordeling beoordeling, byte[] xml) {
    return (DeclaratieAntwoordbericht)
        new Antwoordopsteller()
            .stelOp(beoordeling, Antwoordkenmerk.van(xml, LocalDate.of(2026, 6, 1)))
            .orElseThrow()
            .bericht();
  }

  Herstelvoorstel herstel(OpgesteldeDeclaratie declaratie, DeclaratieAntwoordbericht antwoord) {
    return new Herstelopsteller(keuring(), register(), LIJSTEN)
        .stelOp(
            partijen.standaard(),
            declaratie.bericht(),
            antwoord,
            declaratie.bericht().header().dagtekening().plusDays(30),
            null);
  }

  /** What is open on a toewijzing, in eurocent. */
  long open(long toewijzing) {
    return dossiers.van(partijen).openDebetten(Set.of(toewijzing)).stream()
        .mapToLong(prestatie -> prestatie.bedrag())
        .sum();
  }

  static OpgesteldeDeclaratie declaratie(Declaratievoorstel voorstel) {
    assertThat(voorstel.fouten()).isEmpty();
    return Objects.requireNonNull(voorstel.declaratie());
  }

  static List<Prestatie> prestaties(Declaratievoorstel voorstel) {
    return prestaties(declaratie(voorstel));
  }

  static List<Prestatie> prestaties(OpgesteldeDeclaratie declaratie) {
    return declaratie.bericht().declaratie().clienten().stream()
        .flatMap(client -> client.prestaties().stream())
        .toList();
  }

  /** Such as "70001 2025-07-07/2025-07-31 10 04 8730 D 87300". */
  static List<String> lijnen(OpgesteldeDeclaratie declaratie) {
    return prestaties(declaratie).stream()
        .map(
            prestatie ->
                "%d %s/%s %d %s %s %s %d"
                    .formatted(
                        prestatie.toewijzingNummer(),
                        prestatie.productPeriode().begindatum(),
                        prestatie.productPeriode().einddatum(),
                        prestatie.geleverdVolume(),
                        prestatie.eenheid().code(),
                        prestatie.productTarief(),
                        prestatie.ingediendBedrag().debetCredit().code(),
                        prestatie.ingediendBedrag().bedrag()))
        .toList();
  }

  static List<String> lijnen(Declaratievoorstel voorstel) {
    return lijnen(declaratie(voorstel));
  }

  static String xml(Declaratievoorstel voorstel) {
    return new String(declaratie(voorstel).xml(), StandardCharsets.UTF_8);
  }

  static List<String> fouten(Declaratievoorstel voorstel) {
    List<String> fouten = new ArrayList<>();
    voorstel.fouten().forEach(fout -> fouten.add(fout.tekst()));
    return fouten;
  }

  static String uitleg(Declaratievoorstel voorstel) {
    return voorstel.regels().stream()
        .map(Declaratieregel::uitleg)
        .collect(Collectors.joining("\n"));
  }
}
