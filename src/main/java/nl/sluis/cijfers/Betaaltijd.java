package nl.sluis.cijfers;

import java.util.List;
import java.util.function.Consumer;
import nl.sluis.cijfers.Berichtfeit.Uitslag;

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
                + " waarde niet bekend; er wordt nooit geschat."));
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
              waarnemer.accept(
                  Waarneming.van(Cel.van(bericht.partijen()), null, 0, 1)
                      .metGat("zonder gegevens over de betaling"));
            }
          }
        });
  }

  private static boolean isGeheelAfgekeurd(Berichtfeit bericht) {
    return bericht.uitslag() == Uitslag.AFGEKEURD && !bericht.verwerkt();
  }

  @Override
  public Uitkomst uitkomst(Optelling som) {
    return Uitkomst.geen(som, "niet bekend: er zijn geen betalingen ingelezen");
  }
}
