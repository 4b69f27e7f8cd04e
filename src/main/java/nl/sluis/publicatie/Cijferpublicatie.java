package nl.sluis.publicatie;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.cijfers.Cel;
import nl.sluis.cijfers.Celsleutel;
import nl.sluis.cijfers.Cijferperiode;
import nl.sluis.cijfers.Contractlijn;
import nl.sluis.cijfers.Feiten;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Optelling;
import nl.sluis.cijfers.Uitkomst;
import nl.sluis.cijfers.Vraag;
import nl.sluis.cijfers.Waarneming;
import nl.sluis.contract.Contractregel;
import nl.sluis.publicatie.Publicatieplan.Niveau;

/** A figure of the region, by a plan. */
public final class Cijferpublicatie {
  private static final String ONBEKEND = "niet bekend";
  private static final String REGIO = "regio";

  /** Under so many clients all or none of them would tell something of each. */
  private static final int GENOEG_VOOR_ALLEN = 20;

  private final Publicatieplan plan;
  private final Vraag vraag;
  private final Map<Plek, Inhoud> inhoud = new LinkedHashMap<>();
  private boolean telt;

  private record Plek(List<String> pad, String gemeente, String aanbieder) {}

  private static final class Inhoud {
    private final List<Waarneming> waarnemingen = new ArrayList<>();
    private final Map<String, Long> clienten = new HashMap<>();
    private final Map<String, Integer> afdrukken = new HashMap<>();
    private boolean gecontracteerd;
  }

  private Cijferpublicatie(Publicatieplan plan, Vraag vraag) {
    this.plan = plan;
    this.vraag = vraag;
  }

  /**
   * What may be seen of a figure.
   *
   * @throws IllegalArgumentException when the plan does not go with the figure or the period,
   *     saying in Dutch why
   */
  public static Gepubliceerd van(
      Indicator indicator, Feiten feiten, Vraag vraag, Publicatieplan plan, Bereik bereik) {
    return van(indicator, feiten, List.of(vraag), plan, bereik);
  }

  /**
   * The same after it was published before.
   *
   * @param vragen by which it was asked, each after the other
   */
  static Gepubliceerd van(
      Indicator indicator, Feiten feiten, List<Vraag> vragen, Publicatieplan plan, Bereik bereik) {
    Map<Blad, List<Waarneming>> perBlad = new IdentityHashMap<>();
    Beeldboom boom = null;
    for (Vraag vraag : vragen) {
      Cijferpublicatie publicatie = new Cijferpublicatie(plan, vraag);
      for (Vraag deel : publicatie.delen()) {
        publicatie.verzamel(indicator, feiten, deel);
      }
      publicatie.keur(indicator);
      List<Blad> bladeren = publicatie.bladeren(perBlad);
      boom = boom == null ? Beeldboom.van(plan, bereik, bladeren) : boom.herzien(bladeren);
    }
    Vraag laatste = vragen.get(vragen.size() - 1);
    return Objects.requireNonNull(boom)
        .toon(
            bladeren ->
                waarde(
                    indicator,
                    laatste,
                    Optelling.van(
                        bladeren.stream()
                            .flatMap(blad -> perBlad.getOrDefault(blad, List.of()).stream()))));
  }

  /** The period, or its quarters when the plan has them, as far as they have begun. */
  private List<Vraag> delen() {
    if (!plan.niveaus().contains(Niveau.KWARTAAL)) {
      return List.of(vraag);
    }
    List<Cijferperiode> kwartalen = vraag.periode().kwartalen();
    if (kwartalen.isEmpty()) {
      throw new IllegalArgumentException(
          "plan %s gaat per kwartaal, en %s bestaat niet uit hele kwartalen"
              .formatted(plan.naam(), vraag.periode().naam()));
    }
    return kwartalen.stream()
        .filter(kwartaal -> !kwartaal.begin().isAfter(vraag.peildatum()))
        .map(kwartaal -> new Vraag(vraag.gemeenten(), kwartaal, vraag.peildatum(), vraag.normen()))
        .toList();
  }

  private void verzamel(Indicator indicator, Feiten feiten, Vraag deel) {
    Periode dagen = new Periode(deel.periode().begin(), deel.periode().einde());
    for (Contractregel regel : feiten.contracten(vraag.gemeenten())) {
      if (regel.geldtIn(dagen)) {
        regel.gemeenten().stream()
            .filter(vraag.gemeenten()::contains)
            .forEach(gemeente -> bij(plek(regel, gemeente), deel).gecontracteerd = true);
      }
    }
    indicator.neemWaar(
        feiten.zoalsBekendOp(deel.kennis()), deel, waarneming -> neem(waarneming, deel));
  }

  private void neem(Waarneming waarneming, Vraag deel) {
    Map<Celsleutel, String> plek = waarneming.plek().waarden();
    telt = true;
    if (waarneming.alleenHier()
        || !plek.containsKey(Celsleutel.GEMEENTE)
        || !plek.containsKey(Celsleutel.AANBIEDER)) {
      return;
    }
    Inhoud hier = bij(waarneming.plek(), deel);
    hier.waarnemingen.add(waarneming);
    if (waarneming.client() != null && waarneming.gat() == null && waarneming.aantal() > 0) {
      hier.clienten.merge(
          waarneming.client(), Objects.requireNonNullElse(waarneming.bedrag(), 0L), Math::addExact);
      hier.afdrukken.merge(waarneming.client(), afdruk(waarneming), Integer::sum);
    }
  }

  /** All that is counted of him, so that a correction of it is seen. */
  private static int afdruk(Waarneming waarneming) {
    return Objects.hash(
        waarneming.teller(),
        waarneming.noemer(),
        waarneming.dagen(),
        waarneming.gebeurd(),
        waarneming.delen());
  }

  private static Cel plek(Contractregel regel, String gemeente) {
    return Cel.REGIO
        .met(Celsleutel.GEMEENTE, gemeente)
        .met(Celsleutel.AANBIEDER, regel.aanbieder())
        .met(regel.product())
        .met(Contractlijn.van(regel));
  }

  private Inhoud bij(Cel cel, Vraag deel) {
    Map<Celsleutel, String> plek = cel.waarden();
    return inhoud.computeIfAbsent(
        new Plek(
            plan.niveaus().stream().map(niveau -> label(niveau, plek, deel)).toList(),
            plek.getOrDefault(Celsleutel.GEMEENTE, ONBEKEND),
            plek.getOrDefault(Celsleutel.AANBIEDER, ONBEKEND)),
        nieuw -> new Inhoud());
  }

  private String label(Niveau niveau, Map<Celsleutel, String> plek, Vraag deel) {
    return switch (niveau) {
      case JAAR -> vraag.periode().naam();
      case KWARTAAL -> deel.periode().naam();
      case REGIO -> REGIO;
      case PRODUCT, GEMEENTE, AANBIEDER, BETAALTITEL, KERNCOMPETENTIE ->
          plek.getOrDefault(Celsleutel.valueOf(niveau.name()), ONBEKEND);
    };
  }

  /** A figure that is about no client, or of which a level is not known, is no answer. */
  private void keur(Indicator indicator) {
    Collection<Plek> gevuld =
        inhoud.entrySet().stream()
            .filter(een -> !een.getValue().waarnemingen.isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    String naam =
        "indicator %s (%s)".formatted(indicator.definitie().code(), indicator.definitie().naam());
    if (!indicator.gaatOverClienten()) {
      throw new IllegalArgumentException(
          "%s gaat niet over cliënten; zie sluis regio cijfers".formatted(naam));
    }
    if (telt && inhoud.values().stream().allMatch(hier -> hier.clienten.isEmpty())) {
      throw new IllegalArgumentException(
          "van %s is niet bekend over welke cliënten zij gaat; kies een andere".formatted(naam));
    }
    for (int i = 0; i < plan.niveaus().size(); i++) {
      int diepte = i;
      if (!gevuld.isEmpty()
          && gevuld.stream().allMatch(plek -> plek.pad().get(diepte).equals(ONBEKEND))) {
        throw new IllegalArgumentException(
            "%s is niet per %s bekend; kies een ander plan dan %s"
                .formatted(naam, plan.niveaus().get(diepte).naam(), plan.naam()));
      }
    }
  }

  private List<Blad> bladeren(Map<Blad, List<Waarneming>> perBlad) {
    List<Blad> bladeren = new ArrayList<>();
    inhoud.forEach(
        (plek, hier) -> {
          Blad blad =
              new Blad(
                  plek.pad(),
                  plek.gemeente(),
                  plek.aanbieder(),
                  hier.clienten,
                  hier.afdrukken,
                  hier.gecontracteerd);
          bladeren.add(blad);
          perBlad.put(blad, hier.waarnemingen);
        });
    return bladeren;
  }

  private static Waarde waarde(Indicator indicator, Vraag vraag, Optelling som) {
    BigDecimal bedrag = som.bedrag() == null ? null : BigDecimal.valueOf(som.bedrag(), 2);
    boolean isAllesOfNiets = som.teller() == 0 || som.teller() == indicator.noemer(som);
    if (indicator.noemer(som) == 0) {
      return new Waarde(null, bedrag, null);
    }
    if (isAllesOfNiets && som.clienten() < GENOEG_VOOR_ALLEN) {
      return new Waarde(null, bedrag, "alle of geen, van minder dan 20 cliënten");
    }
    Uitkomst uitkomst = indicator.uitkomst(som, vraag);
    return new Waarde(uitkomst.waarde(), bedrag, uitkomst.reden());
  }
}
