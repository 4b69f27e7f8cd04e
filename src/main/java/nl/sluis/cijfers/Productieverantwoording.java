package nl.sluis.cijfers;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.verantwoording.Jaarsom;
import nl.sluis.verantwoording.Lotlijn;
import nl.sluis.verantwoording.Prestatielijn;

/** Indicator 25: the year's accounts, by the room that makes them. */
final class Productieverantwoording implements Indicator {
  @Override
  public Definitie definitie() {
    return new Definitie(
        "25",
        "Productieverantwoording",
        1,
        "aandeel van 0 tot 1, van de prestaties",
        "goedgekeurde prestaties, debet en credit; bedrag is wat is toegekend (debet min credit)",
        "prestaties die zijn ingediend in een declaratie die niet als geheel is afgekeurd, naar de"
            + " eerste dag van de ProductPeriode",
        "wat is geregistreerd en nog niet gedeclareerd staat in geen bericht en is niet bekend",
        List.of(
            "delen, in eurocent: ingediend, toegekend, gecrediteerd, inBehandeling, afgewezenOpen,"
                + " opnieuwAangeboden en verschil, gerekend als in de verantwoording van een jaar.",
            "afgewezenOpen telt elke levering één keer: wat later opnieuw is aangeboden staat in"
                + " opnieuwAangeboden.",
            "delen.volume staat alleen bij gemeente, aanbieder, product, betaaltitel en klasse; dat is"
                + " de eenheid. Het is het geleverde volume.",
            "delen.nogNietGedeclareerd is niet bekend: geef registraties bij sluis verantwoording"
                + " jaar."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(
        EnumSet.of(
            Celsleutel.GEMEENTE, Celsleutel.AANBIEDER, Celsleutel.PRODUCT, Celsleutel.BETAALTITEL),
        rij());
  }

  private static Set<Celsleutel> rij() {
    return EnumSet.of(
        Celsleutel.GEMEENTE,
        Celsleutel.AANBIEDER,
        Celsleutel.PRODUCT,
        Celsleutel.BETAALTITEL,
        Celsleutel.KLASSE);
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          Map<String, Long> nummers = new HashMap<>();
          Map<Prestatielijn, Regelfeit> feitVan = new IdentityHashMap<>();
          List<Prestatielijn> lijnen =
              relatie.regels().stream()
                  .filter(regel -> regel.stand() != Stand.NIET_VERWERKT)
                  .map(
                      regel -> {
                        Prestatielijn lijn =
                            lijn(
                                regel,
                                nummers.computeIfAbsent(
                                    regel.toewijzing(), nieuw -> (long) nummers.size()));
                        feitVan.put(lijn, regel);
                        return lijn;
                      })
                  .toList();
          for (Lotlijn lijn : Lotlijn.van(relatie.partijen().gemeente(), lijnen)) {
            Regelfeit regel = feitVan.get(lijn.prestatie());
            if (regel != null && vraag.periode().bevat(regel.productPeriode().begindatum())) {
              neemWaar(regel, lijn, waarnemer);
            }
          }
        });
  }

  private static Prestatielijn lijn(Regelfeit regel, long toewijzing) {
    return new Prestatielijn(
        Long.toString(regel.bericht()),
        regel.referentie(),
        regel.vorige(),
        toewijzing,
        regel.product(),
        regel.productPeriode(),
        regel.volume(),
        regel.eenheid(),
        Math.abs(regel.bedrag()),
        regel.credit(),
        switch (regel.stand()) {
          case GOEDGEKEURD -> Prestatielijn.Stand.GOEDGEKEURD;
          case AFGEKEURD -> Prestatielijn.Stand.AFGEWEZEN;
          default -> Prestatielijn.Stand.IN_BEHANDELING;
        },
        regel.retourcodes());
  }

  private static void neemWaar(Regelfeit regel, Lotlijn lijn, Consumer<Waarneming> waarnemer) {
    Jaarsom som = Jaarsom.van(lijn);
    Cel plek =
        Cel.van(regel.partijen())
            .met(regel.product())
            .met(regel.contract())
            .met(Celsleutel.KLASSE, regel.eenheid().code());
    waarnemer.accept(
        Waarneming.telt(plek, regel.client(), regel.isToegekend())
            .metBedrag(som.toegekend())
            .met("ingediend", som.ingediend())
            .met("toegekend", som.toegekend())
            .met("gecrediteerd", som.gecrediteerd())
            .met("inBehandeling", som.inBehandeling())
            .met("afgewezenOpen", som.afgewezenOpen())
            .met("opnieuwAangeboden", som.opnieuwAangeboden())
            .met("verschil", som.verschil()));
    Cel rij = plek.alleen(rij());
    if (rij != null) {
      waarnemer.accept(
          Waarneming.apart(rij, regel.client(), "volume", lijn.geleverdVolume()).alleenDaar());
    }
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.aandeel(som).met("nogNietGedeclareerd", null);
  }
}
