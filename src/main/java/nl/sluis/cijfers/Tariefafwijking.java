package nl.sluis.cijfers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.contract.Tarief;

/** Indicator 8: what is claimed at another tarief than was contracted. */
final class Tariefafwijking implements Indicator {
  @Override
  public Definitie definitie() {
    return new Definitie(
        "8",
        "Tariefafwijking",
        1,
        "aandeel van 0 tot 1",
        "prestaties (debet) met een ander tarief dan in het contract (TR418); bedrag is de som van"
            + " volume × (tarief − contracttarief), te veel min te weinig",
        "prestaties (debet) met een contractregel op de eerste dag van de ProductPeriode, naar die"
            + " dag",
        "prestaties zonder contractregel hebben niets om mee te vergelijken",
        List.of(
            "Elke aangeboden prestatie telt, goedgekeurd, afgekeurd of zonder antwoord; een credit"
                + " telt niet, en ook niet wat in een als geheel afgekeurde declaratie stond.",
            "Bij een uurtarief dat in minuten is gedeclareerd is het contracttarief het uurtarief"
                + " gedeeld door 60, rekenkundig afgerond (D8).",
            "Bij eenheid 83 (euro) is er geen tarief; die prestaties tellen niet.",
            "Te veel en te weinig heffen elkaar in bedrag op; delen.teVeel en delen.teWeinig staan"
                + " apart (eurocent)."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(
        EnumSet.of(Celsleutel.GEMEENTE, Celsleutel.PRODUCT),
        EnumSet.of(Celsleutel.AANBIEDER, Celsleutel.PRODUCT));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Regelfeit regel : relatie.regels()) {
            if (!regel.credit()
                && regel.stand() != Stand.NIET_VERWERKT
                && vraag.periode().bevat(regel.productPeriode().begindatum())) {
              neemWaar(regel, waarnemer);
            }
          }
        });
  }

  private static void neemWaar(Regelfeit regel, Consumer<Waarneming> waarnemer) {
    Cel cel = Cel.van(regel.partijen()).met(regel.product());
    if (regel.contract() == null) {
      waarnemer.accept(Waarneming.onbekend(cel, regel.client(), "zonder contractregel"));
      return;
    }
    Tarief contracttarief = regel.contract().tarief();
    if (contracttarief == null
        || regel.tarief() == null
        || !contracttarief.geldtVoor(regel.eenheid())) {
      return;
    }
    long verschil =
        Math.subtractExact(regel.tarief(), contracttarief.productTarief(regel.eenheid()));
    long bedrag = Math.multiplyExact(regel.volume(), verschil);
    waarnemer.accept(
        Waarneming.telt(cel, regel.client(), verschil != 0)
            .metBedrag(bedrag)
            .met("teVeel", Math.max(0, bedrag))
            .met("teWeinig", Math.max(0, -bedrag)));
  }
}
