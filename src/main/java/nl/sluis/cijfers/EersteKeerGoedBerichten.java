package nl.sluis.cijfers;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.cijfers.Berichtfeit.Uitslag;

/** Indicator 2: of the messages that were sent for the first time, how many were approved. */
final class EersteKeerGoedBerichten implements Indicator {
  @Override
  public Definitie definitie() {
    return new Definitie(
        "2",
        "Eerste keer goed, berichten",
        1,
        "aandeel van 0 tot 1",
        "heenberichten die in hun geheel zijn goedgekeurd",
        "heenberichten die voor het eerst zijn verstuurd en beantwoord, naar de dag van ontvangst",
        "berichten zonder antwoord, en bestanden die geen geldig bericht zijn en waarvan partijen"
            + " of dag ontbreken",
        List.of(
            "Voor het eerst is: het verbetert geen ander bericht, en er is geen eerder bericht met"
                + " dezelfde Identificatie.",
            "Wat op niveau 0 of 1 wordt geweigerd krijgt geen antwoord en staat apart, in"
                + " delen.geweigerd.",
            "Een declaratie met een afgekeurde prestatie is niet goedgekeurd.",
            "Uit een map met berichten is niet te zien dat een bericht met een nieuwe Identificatie"
                + " een ander verbetert; de gateway weet dat wel.",
            "klasse is de berichtsoort."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(EnumSet.of(Celsleutel.KLASSE));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          Set<String> eerder = new HashSet<>();
          for (Berichtfeit bericht : relatie.berichten()) {
            boolean isEerste =
                !bericht.verbetert()
                    && (bericht.identificatie() == null || eerder.add(bericht.identificatie()));
            if (isEerste && vraag.periode().bevat(bericht.ontvangen())) {
              waarnemer.accept(waarneming(bericht));
            }
          }
        });
    meldNietTePlaatsen(feiten, waarnemer);
  }

  static void meldNietTePlaatsen(Feiten feiten, Consumer<Waarneming> waarnemer) {
    if (feiten.nietTePlaatsen() > 0) {
      waarnemer.accept(
          Waarneming.onbekend(Cel.REGIO, null, "geen geldig bericht, partijen of dag onbekend")
              .vanAantal(feiten.nietTePlaatsen())
              .alleenDaar());
    }
  }

  private static Waarneming waarneming(Berichtfeit bericht) {
    Cel cel = Cel.van(bericht.partijen()).met(Celsleutel.KLASSE, bericht.soort().name());
    return switch (bericht.uitslag()) {
      case GEWEIGERD -> Waarneming.apart(cel, null, "geweigerd", 1);
      case ONBEANTWOORD -> Waarneming.onbekend(cel, null, "zonder antwoord");
      default -> Waarneming.telt(cel, null, bericht.uitslag() == Uitslag.GOEDGEKEURD);
    };
  }
}
