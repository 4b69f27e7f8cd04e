package nl.sluis.declareren;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregister;
import nl.sluis.declareren.Correctie.Uitkomst;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.Relatiedossier;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * Composes the declaratie (323) of a month from registrations: sums per toewijzing, product and
 * ProductPeriode, corrections of what was approved before, and what the gemeente would refuse of
 * it. It sends nothing.
 */
public final class Declaratieopsteller {
  private final DossierRepository dossiers;
  private final @Nullable Contractregister contracten;
  private final Predicate<String> isBeantwoord;
  private final Keuring keuring;

  /**
   * An opsteller.
   *
   * @param contracten null when none are known, and then the registrations name the tarief
   * @param isBeantwoord whether the answer (325) to the prestatie with this ReferentieNummer is in;
   *     only then may it be corrected (IV085)
   */
  public Declaratieopsteller(
      Keuring keuring, @Nullable Contractregister contracten, Predicate<String> isBeantwoord) {
    this.dossiers = keuring.dossiers();
    this.contracten = contracten;
    this.isBeantwoord = isBeantwoord;
    this.keuring = keuring;
  }

  /** The declaratie, or every mistake in the registrations. */
  public Declaratievoorstel stelOp(Declaratieopdracht opdracht) {
    Relatiedossier dossier = dossiers.van(opdracht.partijen());
    Map<Long, Toewijzing> toewijzingen = toewijzingen(opdracht, dossier);
    Contractafspraken afspraken = afspraken(opdracht, toewijzingen);
    Registratiefouten fouten = new Registratiefouten();
    fouten.meld(opdracht.registraties().fouten());
    Maandberekening berekening =
        new Maandberekening(opdracht.partijen().standaard(), afspraken, fouten);
    List<EerderePrestatie> open =
        dossier.openDebetten(
            Stream.concat(
                    opdracht.registraties().toewijzingNummers().stream(),
                    toewijzingen.keySet().stream())
                .collect(Collectors.toSet()));
    Terugnames terugnames = new Terugnames(toewijzingen, open, opdracht.maand());
    List<Maandlevering> leveringen =
        new ArrayList<>(
            new Maandindeling(toewijzingen, afspraken, opdracht.maand(), fouten)
                .deelIn(terugnames.neem(opdracht.registraties().rijen())));
    if (opdracht.abonnementen()) {
      leveringen.addAll(abonnementen(opdracht.maand(), toewijzingen, leveringen, berekening));
    }
    List<Maandbedrag> bedragen =
        leveringen.stream().flatMap(levering -> berekening.bereken(levering).stream()).toList();
    return fouten.isLeeg()
        ? voorstel(opdracht, open, terugnames, bedragen)
        : new Declaratievoorstel(
            fouten.alle(), List.of(), opdracht.registraties().opmerkingen(), null);
  }

  private static Map<Long, Toewijzing> toewijzingen(
      Declaratieopdracht opdracht, Relatiedossier dossier) {
    Map<Long, Toewijzing> genoemd =
        dossier.toewijzingen(opdracht.registraties().toewijzingNummers());
    return opdracht.abonnementen()
        ? Stream.concat(dossier.toewijzingen().stream(), genoemd.values().stream())
            .collect(
                Collectors.toMap(
                    Toewijzing::nummer,
                    toewijzing -> toewijzing,
                    (een, zelfde) -> een,
                    TreeMap::new))
        : genoemd;
  }

  private Contractafspraken afspraken(
      Declaratieopdracht opdracht, Map<Long, Toewijzing> toewijzingen) {
    Set<String> codes =
        Stream.concat(
                opdracht.registraties().rijen().stream().map(Registratie::productCode),
                toewijzingen.values().stream()
                    .map(Toewijzing::product)
                    .filter(Objects::nonNull)
                    .map(Product::code))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return contracten == null
        ? new Contractafspraken(false, List.of())
        : contracten.afspraken(opdracht.partijen(), codes);
  }

  /** Those that run in the month and that no registration names. */
  private static List<Maandlevering> abonnementen(
      YearMonth maand,
      Map<Long, Toewijzing> toewijzingen,
      List<Maandlevering> geregistreerd,
      Maandberekening berekening) {
    Set<Long> genoemd =
        geregistreerd.stream()
            .filter(levering -> levering.maand().equals(maand))
            .map(levering -> levering.toewijzing().nummer())
            .collect(Collectors.toSet());
    return toewijzingen.values().stream()
        .filter(toewijzing -> !genoemd.contains(toewijzing.nummer()))
        .flatMap(toewijzing -> heleMaand(toewijzing, maand).stream())
        .filter(berekening::isAbonnement)
        .toList();
  }

  private static Optional<Maandlevering> heleMaand(Toewijzing toewijzing, YearMonth maand) {
    Product product = toewijzing.product();
    return product == null || product.code() == null || toewijzing.isVerwijderd()
        ? Optional.empty()
        : toewijzing
            .productPeriode(maand)
            .map(periode -> new Maandlevering(toewijzing, product, periode, List.of()));
  }

  private Declaratievoorstel voorstel(
      Declaratieopdracht opdracht,
      List<EerderePrestatie> alleOpen,
      Terugnames terugnames,
      List<Maandbedrag> bedragen) {
    Set<String> teruggenomen = terugnames.genoemd();
    Map<Long, List<EerderePrestatie>> open =
        alleOpen.stream()
            .filter(debet -> !teruggenomen.contains(debet.referentieNummer()))
            .collect(Collectors.groupingBy(EerderePrestatie::toewijzingNummer));
    Correctie correctie = new Correctie(isBeantwoord);
    List<String> opmerkingen = new ArrayList<>(opdracht.registraties().opmerkingen());
    List<Uitkomst> uitkomsten = new ArrayList<>(terugnames.uitkomsten(correctie));
    for (Maandbedrag bedrag : bedragen) {
      List<EerderePrestatie> vanMaand = vanMaand(bedrag.levering(), open);
      uitkomsten.addAll(
          correctie.naast(
              bedrag,
              vanMaand.stream().filter(deze -> isZelfdeProduct(bedrag.levering(), deze)).toList()));
      meldAnderProduct(bedrag.levering(), vanMaand, opmerkingen);
    }
    return nummer(opdracht, uitkomsten, opmerkingen);
  }

  /** By month and not by ProductPeriode, which changes when the toewijzing is cut short (D48). */
  private static List<EerderePrestatie> vanMaand(
      Maandlevering levering, Map<Long, List<EerderePrestatie>> open) {
    return open.getOrDefault(levering.toewijzing().nummer(), List.of()).stream()
        .filter(deze -> YearMonth.from(deze.productPeriode().begindatum()).equals(levering.maand()))
        .toList();
  }

  private static boolean isZelfdeProduct(Maandlevering levering, EerderePrestatie eerdere) {
    return levering
        .product()
        .equals(new Product(eerdere.productCategorie(), eerdere.productCode()));
  }

  private static void meldAnderProduct(
      Maandlevering levering, List<EerderePrestatie> vanMaand, List<String> opmerkingen) {
    for (EerderePrestatie eerdere : vanMaand) {
      if (!isZelfdeProduct(levering, eerdere)) {
        opmerkingen.add(
            "Op toewijzing %d is in %s ook product %s goedgekeurd (%s). Dat blijft zo; wilt u het"
                    .formatted(
                        levering.toewijzing().nummer(),
                        levering.maand(),
                        eerdere.productCode(),
                        eerdere.referentieNummer())
                + " terugnemen, geef dan een rij voor dat product met 0.");
      }
    }
  }

  private Declaratievoorstel nummer(
      Declaratieopdracht opdracht, List<Uitkomst> uitkomsten, List<String> opmerkingen) {
    List<Declaratieregel> regels = new ArrayList<>();
    List<Uitkomst> metLijn =
        Declaratiebouw.opVolgorde(
            uitkomsten.stream().filter(uitkomst -> uitkomst.lijn() != null).toList(),
            uitkomst -> Objects.requireNonNull(uitkomst.lijn()));
    OpgesteldeDeclaratie declaratie = null;
    if (!metLijn.isEmpty()) {
      Declaratiebouw bouw = bouw(opdracht, opmerkingen);
      List<Lijn> lijnen = new ArrayList<>();
      for (Uitkomst uitkomst : metLijn) {
        String referentie = bouw.referentieNummer(lijnen.size());
        lijnen.add(Objects.requireNonNull(uitkomst.lijn()).met(referentie));
        regels.add(uitkomst.regel().met(referentie));
      }
      declaratie = keuring.keur(bouw, lijnen, opdracht.peildatum());
    }
    uitkomsten.stream()
        .filter(uitkomst -> uitkomst.lijn() == null)
        .forEach(uitkomst -> regels.add(uitkomst.regel()));
    return new Declaratievoorstel(List.of(), regels, opmerkingen, declaratie);
  }

  private Declaratiebouw bouw(Declaratieopdracht opdracht, List<String> opmerkingen) {
    Declaratienummers nummers = new Declaratienummers(dossiers);
    Partijen partijen = opdracht.partijen();
    YearMonth maand = opdracht.maand();
    YearMonth laatste = nummers.laatstePeriode(partijen, maand).orElse(maand);
    if (laatste.isAfter(maand)) {
      opmerkingen.add(
          "De laatste DeclaratiePeriode was %s; een eerdere mag niet meer (TR318). DeclaratiePeriode is"
                  .formatted(laatste)
              + " daarom die maand, de ProductPeriode blijft de maand van levering (IV090).");
      maand = laatste;
    }
    String nummer = opdracht.declaratieNummer();
    if (nummer == null) {
      nummer = nummers.vrij(partijen, maand, Set.of());
    }
    return new Declaratiebouw(partijen, nummer, maand, opdracht.peildatum());
  }
}
