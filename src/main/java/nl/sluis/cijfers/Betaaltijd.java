package nl.sluis.cijfers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import nl.sluis.cijfers.Berichtfeit.Uitslag;
import org.jspecify.annotations.Nullable;

/** Indicator 7: how long it takes until a declaratie is paid. No message tells. */
final class Betaaltijd implements Indicator {
  @Override
  public Definitie definitie() {
    return new Definitie(
        "7",
        "Betaaltijd",
        1,
        "dagen, de mediaan",
        "declaraties (323) waarvan de betaling bekend is",
        "declaraties die niet als geheel zijn afgekeurd, naar de dag van ontvangst",
        "declaraties waarvan de betaling bekend is; zonder ingelezen betalingen geen enkele",
        List.of(
            "Geen bericht zegt wat wanneer is betaald. Zonder een bestand met betalingen is de"
                + " waarde niet bekend; er wordt nooit geschat.",
            "Van ontvangst van de declaratie tot de laatste betaling die bij haar hoort. Een"
                + " declaratie zonder betaling in het bestand telt niet in de mediaan, maar wel in de"
                + " dekking: of zij is betaald is niet bekend.",
            "delen.p90 is het 90e percentiel."));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Berichtfeit bericht : relatie.berichten()) {
            if (DoorlooptijdDeclaratie.isDeclaratie(bericht)
                && !isGeheelAfgekeurd(bericht)
                && vraag.periode().bevat(bericht.ontvangen())) {
              waarnemer.accept(waarneming(bericht, feiten.betaald(bericht)));
            }
          }
        });
  }

  private static Waarneming waarneming(Berichtfeit bericht, @Nullable LocalDate betaald) {
    Cel cel = Cel.van(bericht.partijen());
    return betaald == null
        ? Waarneming.van(cel, null, 0, 1).metGat("zonder gegevens over de betaling")
        : Waarneming.duurt(
            cel,
            null,
            (int) Math.max(0, ChronoUnit.DAYS.between(bericht.ontvangen(), betaald)),
            true);
  }

  private static boolean isGeheelAfgekeurd(Berichtfeit bericht) {
    return bericht.uitslag() == Uitslag.AFGEKEURD && !bericht.verwerkt();
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return som.teller() == 0
        ? Uitkomst.geen(som, "niet bekend: van geen van deze declaraties is een betaling ingelezen")
            .met("p90", null)
        : Uitkomst.duur(som);
  }
}
