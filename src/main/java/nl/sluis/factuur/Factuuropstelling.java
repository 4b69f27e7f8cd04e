package nl.sluis.factuur;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractregel;
import org.jspecify.annotations.Nullable;

/**
 * Makes invoices of contract lines: one for each contract, aanbieder and afnemer, with a line for
 * each contract line and month. It goes on after a mistake, so that all of them are told.
 */
final class Factuuropstelling {
  private static final Comparator<Factuurregel> VOLGORDE =
      Comparator.comparing((Factuurregel regel) -> regel.contractregel().product().categorie())
          .thenComparing(Factuuropstelling::code)
          .thenComparing(regel -> regel.contractregel().standaard())
          .thenComparing(regel -> regel.contractregel().gemeente())
          .thenComparing(regel -> regel.dagen().begindatum())
          .thenComparing(Factuurregel::bedrag);

  private final Factuurpartijen partijen;
  private final Factuuropdracht opdracht;
  private final List<String> fouten = new ArrayList<>();
  private final Map<Bestemming, List<Contractregel>> contractregels = new TreeMap<>();

  Factuuropstelling(Factuurpartijen partijen, Factuuropdracht opdracht) {
    this.partijen = partijen;
    this.opdracht = opdracht;
  }

  /**
   * The invoices, in the order of contract, aanbieder and afnemer.
   *
   * @throws Factuurfout with everything that is in the way
   */
  List<Factuurgegevens> stelOp(List<Contractregel> alle) {
    Map<Bestemming, List<Factuurregel>> perBestemming = verdeel(alle);
    if (perBestemming.isEmpty() && fouten.isEmpty()) {
      fouten.add(nietsTeFactureren());
    }
    Factuurnummers nummers = new Factuurnummers(opdracht, perBestemming.size(), fouten);
    List<Factuurgegevens> facturen = new ArrayList<>();
    perBestemming.forEach(
        (bestemming, regels) -> factuur(bestemming, nummers, regels).ifPresent(facturen::add));
    weigerGelijkeNamen(facturen);
    if (!fouten.isEmpty()) {
      throw new Factuurfout(fouten.stream().distinct().toList());
    }
    return facturen;
  }

  /** The contract, the aanbieder and who pays. */
  record Bestemming(String contract, String aanbieder, String afnemer)
      implements Comparable<Bestemming> {
    private static final Comparator<Bestemming> VOLGORDE =
        Comparator.comparing(Bestemming::contract)
            .thenComparing(Bestemming::aanbieder)
            .thenComparing(Bestemming::afnemer);

    @Override
    public int compareTo(Bestemming ander) {
      return VOLGORDE.compare(this, ander);
    }
  }

  private Map<Bestemming, List<Factuurregel>> verdeel(List<Contractregel> alle) {
    Map<Bestemming, List<Factuurregel>> perBestemming = new TreeMap<>();
    for (Contractregel regel : alle) {
      if (!isGevraagd(regel)) {
        continue;
      }
      if (regel.vastBedrag() == null) {
        fouten.add(zonderBedrag(regel));
        continue;
      }
      Optional<String> afnemer = afnemer(regel);
      if (afnemer.isEmpty()
          || opdracht.afnemer() != null && !opdracht.afnemer().equals(afnemer.get())) {
        continue;
      }
      Bestemming bestemming =
          new Bestemming(regel.contractnummer(), regel.aanbieder(), afnemer.get());
      contractregels.computeIfAbsent(bestemming, nieuw -> new ArrayList<>()).add(regel);
      List<Factuurregel> verschuldigd =
          opdracht.periode().maanden().stream()
              .flatMap(maand -> Maandbedrag.van(regel, maand).stream())
              .toList();
      if (!verschuldigd.isEmpty()) {
        perBestemming.computeIfAbsent(bestemming, nieuw -> new ArrayList<>()).addAll(verschuldigd);
      }
    }
    return perBestemming;
  }

  private boolean isGevraagd(Contractregel regel) {
    return regel.betaaltitel() == Betaaltitel.BESCHIKBAARHEID
        && (opdracht.contract() == null || opdracht.contract().equals(regel.contractnummer()))
        && regel.geldtIn(opdracht.periode().dagen());
  }

  /** D55: whom the file names for the contract, or else its one gemeente. */
  private Optional<String> afnemer(Contractregel regel) {
    String gekozen = partijen.contract(regel.contractnummer()).afnemer();
    if (gekozen != null) {
      return Optional.of(gekozen);
    }
    if (regel.gemeenten().size() != 1) {
      fouten.add(
          ("Contract %s geldt voor %d gemeenten (%s). Zet in het partijenbestand bij"
                  + " contracten, met nummer \"%s\", wie de factuur krijgt: afnemer.")
              .formatted(
                  regel.contractnummer(),
                  regel.gemeenten().size(),
                  regel.gemeente(),
                  regel.contractnummer()));
      return Optional.empty();
    }
    return Optional.of(regel.gemeenten().iterator().next());
  }

  private Optional<Factuurgegevens> factuur(
      Bestemming bestemming, Factuurnummers nummers, List<Factuurregel> regels) {
    // an invoice is of the months that it pays, not of all that were asked for
    Maandperiode periode = Maandperiode.van(regels.stream().map(Factuurregel::maand).toList());
    String nummer = nummers.volgende(bestemming, periode);
    List<Leegmaand> leeg =
        Leegmaand.van(
            opdracht.periode(), contractregels.getOrDefault(bestemming, List.of()), regels);
    Optional<Leverancier> leverancier = leverancier(bestemming);
    Optional<Afnemer> afnemer = betaler(bestemming);
    Contractinstelling contract = partijen.contract(bestemming.contract());
    @Nullable String kenmerk = kenmerk(contract, afnemer);
    regels.sort(VOLGORDE);
    return leverancier.flatMap(
        van ->
            afnemer.map(
                aan ->
                    new Factuurgegevens(
                        nummer,
                        opdracht.datum(),
                        periode,
                        van,
                        aan,
                        contract,
                        kenmerk,
                        regels,
                        leeg)));
  }

  private Optional<Leverancier> leverancier(Bestemming bestemming) {
    Optional<Leverancier> leverancier = partijen.leverancier(bestemming.aanbieder());
    if (leverancier.isEmpty()) {
      fouten.add(
          "Aanbieder %s staat niet in het partijenbestand. Zet hem bij aanbieders, met agb \"%s\"."
              .formatted(bestemming.aanbieder(), bestemming.aanbieder()));
    }
    return leverancier;
  }

  private Optional<Afnemer> betaler(Bestemming bestemming) {
    Optional<Afnemer> afnemer = partijen.afnemer(bestemming.afnemer());
    if (afnemer.isEmpty()) {
      fouten.add(
          "Afnemer %s staat niet in het partijenbestand. Zet die bij afnemers, met code \"%s\"."
              .formatted(bestemming.afnemer(), bestemming.afnemer()));
    }
    return afnemer;
  }

  /** Who pays wants to see something by which to know the invoice (BR-NL-2). */
  private @Nullable String kenmerk(Contractinstelling contract, Optional<Afnemer> afnemer) {
    @Nullable String kenmerk =
        contract.kenmerk() != null
            ? contract.kenmerk()
            : afnemer.map(Afnemer::kenmerk).orElse(null);
    if (afnemer.isPresent() && kenmerk == null && contract.inkooporder() == null) {
      fouten.add(
          "Voor contract %s is er geen kenmerk en geen inkooporder. Vraag wat afnemer %s op de"
                  .formatted(contract.nummer(), afnemer.get().code())
              + " factuur wil zien, en zet het in het partijenbestand: kenmerk bij de afnemer of"
              + " bij het contract, of inkooporder bij het contract.");
    }
    return kenmerk;
  }

  /** Two files of one name would be one file. */
  private void weigerGelijkeNamen(List<Factuurgegevens> facturen) {
    if (facturen.stream().map(Factuurgegevens::bestandsnaam).distinct().count() < facturen.size()) {
      fouten.add(
          "Twee facturen zouden hetzelfde nummer krijgen. Kies één contract of één"
              + " afnemer, of geef zelf een nummer.");
    }
  }

  private static String zonderBedrag(Contractregel regel) {
    return ("Contract %s heeft voor product %s/%s vanaf %s geen bedrag per maand. Zet het in"
            + " het contractbestand, in de kolom tarief.")
        .formatted(
            regel.contractnummer(),
            regel.product().categorie(),
            regel.product().code(),
            regel.ingangsdatum());
  }

  private String nietsTeFactureren() {
    return ("%s in %s niets te factureren: er is geen contractregel met betaaltitel"
            + " BESCHIKBAARHEID die dan geldt%s, of het jaarplafond is vol.")
        .formatted(
            opdracht.contract() == null ? "Er is" : "Op contract " + opdracht.contract() + " is",
            opdracht.periode().tekst(),
            opdracht.afnemer() == null ? "" : " voor afnemer " + opdracht.afnemer());
  }

  private static String code(Factuurregel regel) {
    return Objects.requireNonNullElse(regel.contractregel().product().code(), "");
  }
}
