package nl.sluis.cijfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Indicator 22: who delivers, and how far a few deliver most. */
final class Marktbeeld implements Indicator {
  private static final int GROOTSTE = 5;

  @Override
  public Definitie definitie() {
    return new Definitie(
        "22",
        "Marktbeeld",
        1,
        "aandeel van 0 tot 1",
        "wat aan de vijf grootste aanbieders is toegekend (debet min credit), in eurocent",
        "wat aan alle aanbieders is toegekend, in eurocent; bedrag is hetzelfde",
        "alles wat is toegekend, naar de eerste dag van de ProductPeriode",
        List.of(
            "delen.aanbieders is hoeveel aanbieders iets toegekend kregen, delen.producten over"
                + " hoeveel producten, en delen.productenMetEenAanbieder hoeveel daarvan maar één"
                + " aanbieder hebben.",
            "Bij vijf aanbieders of minder is het aandeel 1.",
            "Wat buiten de declaraties om wordt betaald (beschikbaarheid) staat er niet in."));
  }

  @Override
  public boolean gaatOverClienten() {
    return false;
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    Map<Cel, Map<String, Map<String, Long>>> cellen = new TreeMap<>();
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Regelfeit regel : relatie.regels()) {
            if (regel.isToegekend() && vraag.periode().bevat(regel.productPeriode().begindatum())) {
              Cel gemeente = Cel.REGIO.met(Celsleutel.GEMEENTE, regel.partijen().gemeente());
              for (Cel cel : List.of(Cel.REGIO, gemeente, Cel.REGIO.met(regel.product()))) {
                cellen
                    .computeIfAbsent(cel, nieuw -> new HashMap<>())
                    .computeIfAbsent(
                        String.valueOf(regel.product().code()), nieuw -> new HashMap<>())
                    .merge(regel.partijen().aanbieder(), regel.bedrag(), Math::addExact);
              }
            }
          }
        });
    cellen.forEach((cel, producten) -> waarnemer.accept(waarneming(cel, producten)));
  }

  private static Waarneming waarneming(Cel cel, Map<String, Map<String, Long>> producten) {
    Map<String, Long> perAanbieder = new HashMap<>();
    long metEen = 0;
    long metIets = 0;
    for (Map<String, Long> aanbieders : producten.values()) {
      long actief = aanbieders.values().stream().filter(bedrag -> bedrag > 0).count();
      metEen += actief == 1 ? 1 : 0;
      metIets += actief > 0 ? 1 : 0;
      aanbieders.forEach((wie, bedrag) -> perAanbieder.merge(wie, bedrag, Math::addExact));
    }
    List<Long> bedragen = new ArrayList<>(perAanbieder.values());
    bedragen.removeIf(bedrag -> bedrag <= 0);
    bedragen.sort(Comparator.reverseOrder());
    long totaal = bedragen.stream().mapToLong(Long::longValue).sum();
    long grootste = bedragen.stream().limit(GROOTSTE).mapToLong(Long::longValue).sum();
    return Waarneming.van(cel, null, grootste, totaal)
        .metBedrag(totaal)
        .met("aanbieders", bedragen.size())
        .met("producten", metIets)
        .met("productenMetEenAanbieder", metEen)
        .alleenDaar();
  }
}
