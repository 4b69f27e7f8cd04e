package nl.sluis.cijfers;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Indicator 3: how much of what was judged is refused, and by which retourcode. */
final class Afkeur implements Indicator {
  private static final String ZONDER_CODE = "zonder code";

  /** What one retourcode refused. */
  private static final class Code {
    private long regels;
    private long bedrag;
  }

  @Override
  public Definitie definitie() {
    return new Definitie(
        "3",
        "Afkeur per regel en retourcode",
        1,
        "aandeel van 0 tot 1",
        "afgekeurde prestaties, debet en credit; bedrag is hun som, een credit negatief",
        "alle prestaties waarover in een antwoord (325) is beslist, naar de dag van ontvangst van"
            + " de declaratie",
        "prestaties zonder antwoord",
        List.of(
            "Een prestatie met twee retourcodes telt bij beide, en één keer in het totaal.",
            "De noemer bij een retourcode is die van de hele regio.",
            "Prestaties in een declaratie die als geheel is afgekeurd zijn niet beoordeeld en staan"
                + " hier niet.",
            "Is een cliënt afgekeurd, dan gelden zijn codes voor elk van zijn prestaties."));
  }

  @Override
  public List<Set<Celsleutel>> uitsplitsingen() {
    return List.of(EnumSet.of(Celsleutel.RETOURCODE));
  }

  @Override
  public void neemWaar(Feiten feiten, Vraag vraag, Consumer<Waarneming> waarnemer) {
    Map<String, Code> perCode = new TreeMap<>();
    long[] beoordeeld = {0};
    feiten.perRelatie(
        vraag.gemeenten(),
        relatie -> {
          for (Regelfeit regel : relatie.regels()) {
            if (!vraag.periode().bevat(regel.ontvangen())) {
              continue;
            }
            Cel cel = Cel.van(regel.partijen()).met(regel.product());
            if (regel.stand() == Stand.ONBEANTWOORD) {
              waarnemer.accept(Waarneming.onbekend(cel, regel.client(), "zonder antwoord (325)"));
            } else if (regel.stand().isBeoordeeld()) {
              beoordeeld[0]++;
              waarnemer.accept(
                  Waarneming.telt(cel, regel.client(), !regel.isToegekend())
                      .metBedrag(regel.isToegekend() ? 0 : regel.bedrag()));
              if (!regel.isToegekend()) {
                tel(regel, perCode);
              }
            }
          }
        });
    perCode.forEach(
        (code, som) ->
            waarnemer.accept(
                Waarneming.van(
                        Cel.REGIO.met(Celsleutel.RETOURCODE, code), null, som.regels, beoordeeld[0])
                    .metBedrag(som.bedrag)
                    .vanAantal(beoordeeld[0])
                    .alleenDaar()));
  }

  private static void tel(Regelfeit regel, Map<String, Code> perCode) {
    List<String> codes =
        regel.retourcodes().isEmpty()
            ? List.of(ZONDER_CODE)
            : regel.retourcodes().stream().distinct().toList();
    for (String code : codes) {
      Code som = perCode.computeIfAbsent(code, nieuw -> new Code());
      som.regels++;
      som.bedrag = Math.addExact(som.bedrag, regel.bedrag());
    }
  }
}
