package nl.sluis.cijfers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.sluis.cijfers.Regelfeit.Debetsleutel;

/** Indicator 1: of what was claimed for the first time, how much was approved at once. */
final class EersteKeerGoedRegels implements Indicator {
  private static final String BEDRAG = "bedragAangeboden";

  @Override
  public Definitie definitie() {
    return new Definitie(
        "1",
        "Eerste keer goed, regels",
        1,
        "aandeel van 0 tot 1",
        "prestaties (debet) die bij de eerste aanbieding zijn goedgekeurd; bedrag is hun som",
        "prestaties (debet) die voor het eerst zijn aangeboden en waarvan een antwoord (325) er is,"
            + " naar de dag van ontvangst van de declaratie",
        "eerste aanbiedingen zonder antwoord, of in een declaratie die als geheel is afgekeurd,"
            + " tellen niet mee",
        List.of(
            "Eerder aangeboden is: een eerder debet op dezelfde toewijzing, hetzelfde product en"
                + " dezelfde ProductPeriode, tenzij dat is goedgekeurd en sindsdien gecrediteerd.",
            "Na een afkeuring is een nieuwe aanbieding nooit de eerste, ook niet na een latere"
                + " credit.",
            "Een prestatie in een declaratie die als geheel is afgekeurd is nooit aangeboden"
                + " (OP286).",
            "delen.aandeelBedrag is hetzelfde aandeel in geld: bedrag gedeeld door"
                + " delen.bedragAangeboden (eurocent)."));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(), relatie -> new Relatie(relatie).neemWaar(vraag, waarnemer));
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.aandeel(som)
        .met(
            "aandeelBedrag",
            som.noemer() < Uitkomst.KLEINSTE_NOEMER || som.deel(BEDRAG) == 0
                ? null
                : Afronding.aandeel(som.bedrag() == null ? 0 : som.bedrag(), som.deel(BEDRAG)));
  }

  private static final class Relatie {
    private final Relatiefeiten feiten;
    private final Cel plek;
    private final Creditering credits;
    private final Map<Debetsleutel, List<Regelfeit>> eerder = new HashMap<>();

    Relatie(Relatiefeiten feiten) {
      this.feiten = feiten;
      this.plek = Cel.van(feiten.partijen());
      this.credits = new Creditering(feiten.regels());
    }

    void neemWaar(Vraag vraag, Consumer<Waarneming> waarnemer) {
      for (Regelfeit regel : feiten.regels()) {
        if (regel.credit()) {
          continue;
        }
        boolean isInPeriode = vraag.periode().bevat(regel.ontvangen());
        if (regel.stand() == Stand.NIET_VERWERKT) {
          if (isInPeriode) {
            waarnemer.accept(
                Waarneming.onbekend(
                    plek.met(regel.product()),
                    regel.client(),
                    "in een declaratie die als geheel is afgekeurd"));
          }
          continue;
        }
        List<Regelfeit> vorige =
            eerder.computeIfAbsent(regel.debetsleutel(), nieuw -> new ArrayList<>(1));
        if (isInPeriode && vorige.stream().allMatch(een -> isVrij(een, regel))) {
          waarnemer.accept(waarneming(regel));
        }
        vorige.add(regel);
      }
    }

    /** It was approved, and taken back before the other was offered or together with it. */
    private boolean isVrij(Regelfeit een, Regelfeit ander) {
      return een.isToegekend() && credits.isTeruggenomen(een, ander.bericht());
    }

    private Waarneming waarneming(Regelfeit regel) {
      Cel cel = plek.met(regel.product());
      return regel.stand() == Stand.ONBEANTWOORD
          ? Waarneming.onbekend(cel, regel.client(), "zonder antwoord (325)")
          : Waarneming.telt(cel, regel.client(), regel.isToegekend())
              .metBedrag(regel.isToegekend() ? regel.bedrag() : 0)
              .met(BEDRAG, regel.bedrag());
    }
  }
}
