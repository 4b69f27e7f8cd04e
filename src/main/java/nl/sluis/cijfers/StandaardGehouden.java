package nl.sluis.cijfers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.cijfers.Berichtfeit.Uitslag;

/** Indicator 24: how much of what a party sends does not keep to the standard by itself. */
final class StandaardGehouden implements Indicator {
  /** Every rule inside a message has this one answer. */
  private static final String BINNEN_HET_BERICHT = "0001";

  @Override
  public Definitie definitie() {
    return new Definitie(
        "24",
        "Standaard gehouden",
        1,
        "aandeel van 0 tot 1 dat de standaard niet houdt",
        "heenberichten die op niveau 0 of 1 zijn geweigerd, of op niveau 2 afgekeurd (0001)",
        "heenberichten die zijn beantwoord of geweigerd, naar de dag van ontvangst",
        "berichten zonder antwoord, en bestanden die geen geldig bericht zijn en waarvan partijen"
            + " of dag ontbreken",
        List.of(
            "Per afzender: een cel met een aanbieder gaat over wat hij verstuurde, een met een"
                + " gemeente over wat zij verstuurde. klasse is de soort afzender.",
            "Of de software een verklaring van conformiteit heeft is uit berichten niet bekend.",
            "delen.geweigerd is niveau 0 en 1, delen.niveau2 is niveau 2."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(EnumSet.of(Celsleutel.KLASSE));
  }

  @Override
  public boolean gaatOverClienten() {
    return false;
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Berichtfeit bericht : relatie.berichten()) {
            if (vraag.periode().bevat(bericht.ontvangen())) {
              waarnemer.accept(waarneming(bericht));
            }
          }
        });
    EersteKeerGoedBerichten.meldNietTePlaatsen(feiten, waarnemer);
  }

  private static Waarneming waarneming(Berichtfeit bericht) {
    Partij afzender = bericht.soort().afzender();
    Cel cel =
        (afzender == Partij.AANBIEDER
                ? Cel.REGIO.met(Celsleutel.AANBIEDER, bericht.partijen().aanbieder())
                : Cel.REGIO.met(Celsleutel.GEMEENTE, bericht.partijen().gemeente()))
            .met(Celsleutel.KLASSE, afzender.name());
    if (bericht.uitslag() == Uitslag.ONBEANTWOORD) {
      return Waarneming.onbekend(cel, null, "zonder antwoord");
    }
    boolean isGeweigerd = bericht.uitslag() == Uitslag.GEWEIGERD;
    boolean isNiveau2 = bericht.retourcodes().contains(BINNEN_HET_BERICHT);
    return Waarneming.telt(cel, null, isGeweigerd || isNiveau2)
        .met("geweigerd", isGeweigerd ? 1 : 0)
        .met("niveau2", isNiveau2 ? 1 : 0);
  }
}
