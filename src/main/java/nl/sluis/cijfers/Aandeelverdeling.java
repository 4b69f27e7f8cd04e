package nl.sluis.cijfers;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Indicator 21: which part of what is granted goes by which betaaltitel and kerncompetentie. */
final class Aandeelverdeling implements Indicator {
  private static final List<Celsleutel> WIJZEN =
      List.of(Celsleutel.BETAALTITEL, Celsleutel.UITVOERINGSVARIANT, Celsleutel.KERNCOMPETENTIE);

  @Override
  public Definitie definitie() {
    return new Definitie(
        "21",
        "Aandeel per betaaltitel en kerncompetentie",
        1,
        "aandeel van 0 tot 1, van het geld",
        "wat is toegekend (debet min credit) in de cel, in eurocent; bedrag is hetzelfde",
        "wat is toegekend in dezelfde gemeente, bij dezelfde aanbieder of in de hele regio, in"
            + " eurocent",
        "alles wat is toegekend, naar de eerste dag van de ProductPeriode",
        List.of(
            "Volgens de contractregel op de eerste dag van de ProductPeriode. 'zonder contract' is"
                + " een eigen groep.",
            "delen.clienten is het aantal unieke cliënten in de cel.",
            "Wat buiten de declaraties om wordt betaald (beschikbaarheid) staat er niet in."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return WIJZEN.stream()
        .flatMap(
            wijze ->
                List.<Set<Celsleutel>>of(
                    EnumSet.of(wijze),
                    EnumSet.of(Celsleutel.GEMEENTE, wijze),
                    EnumSet.of(Celsleutel.AANBIEDER, wijze))
                    .stream())
        .toList();
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    Map<Cel, Long> totalen = new HashMap<>();
    Map<Cel, Cel> noemerVan = new HashMap<>();
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Regelfeit regel : relatie.regels()) {
            if (regel.isToegekend() && vraag.periode().bevat(regel.productPeriode().begindatum())) {
              Cel plek = Cel.van(regel.partijen()).met(regel.product()).met(regel.contract());
              waarnemer.accept(
                  Waarneming.van(plek, regel.client(), regel.bedrag(), 0)
                      .metBedrag(regel.bedrag()));
              totaliseer(plek, regel.bedrag(), totalen, noemerVan);
            }
          }
        });
    noemerVan.forEach(
        (cel, geheel) ->
            waarnemer.accept(
                Waarneming.van(cel, null, 0, totalen.getOrDefault(geheel, 0L))
                    .vanAantal(0)
                    .alleenDaar()));
  }

  /** Of each cell of which it is a part, and of which whole that is a share. */
  private void totaliseer(Cel plek, long bedrag, Map<Cel, Long> totalen, Map<Cel, Cel> noemerVan) {
    for (Set<Celsleutel> geheel : Cijferberekening.ALTIJD) {
      Cel cel = plek.alleen(geheel);
      if (cel != null) {
        totalen.merge(cel, bedrag, Math::addExact);
        noemerVan.put(cel, cel);
      }
    }
    for (Set<Celsleutel> deel : uitsplitsingen()) {
      Cel cel = plek.alleen(deel);
      Cel geheel = plek.alleen(deel.stream().filter(sleutel -> !WIJZEN.contains(sleutel)).toList());
      if (cel != null && geheel != null) {
        noemerVan.put(cel, geheel);
      }
    }
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.aandeel(som).met("clienten", Afronding.geheel(som.clienten()));
  }
}
