package nl.sluis.antwoord;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.SchrijverRegel;
import nl.sluis.controle.Verklaring;
import nl.sluis.controle.Verklaring.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * An answer (302 to 320, 325) read back beside the heenbericht that it answers, as its receiver
 * does.
 *
 * @param heen our own judgement of the heenbericht; null when there is none that fits
 * @param bevindingen where the writer did not do as he must, and each berichtklasse that is refused
 *     without a ground in the standard
 * @param verklaringen what each refusal comes down to, in the order of the answer
 */
public record Tegenlezing(
    @Nullable Beoordeling heen, List<Bevinding> bevindingen, List<Verklaring> verklaringen) {

  /** The answer beside its heenbericht. Both were read, and they are partners. */
  public static Tegenlezing van(Beoordeling heen, Leesresultaat antwoord) {
    Vergelijking vergelijking = new Vergelijking();
    Bericht heenbericht = heen.gelezen().gelezen();
    if (antwoord.gelezen() instanceof DeclaratieAntwoordbericht bericht) {
      DeclaratieAntwoordvergelijking.vergelijk(
          (Declaratiebericht) heenbericht, bericht, vergelijking);
    } else {
      Retourvergelijking.vergelijk(heenbericht, antwoord.gelezen(), vergelijking);
    }
    List<Verklaring> verklaringen =
        new Verklaarder(heen, vergelijking).verklaar(antwoord.gelezen());
    List<Bevinding> bevindingen = new ArrayList<>(vergelijking.bevindingen());
    bevindingen.addAll(onverklaard(verklaringen));
    return new Tegenlezing(heen, List.copyOf(bevindingen), List.copyOf(verklaringen));
  }

  /**
   * Where a declaratie-antwoord is not written as it must be, beside the declaratie that it
   * answers. Whether what it refuses may be refused is not asked.
   */
  public static List<Bevinding> schrijffouten(
      Declaratiebericht heen, DeclaratieAntwoordbericht antwoord) {
    Vergelijking vergelijking = new Vergelijking();
    DeclaratieAntwoordvergelijking.vergelijk(heen, antwoord, vergelijking);
    return List.copyOf(vergelijking.bevindingen());
  }

  /** What cannot be judged of an answer whose heenbericht is not there (D17, D34). */
  public static List<NietBeoordeeld> zonderHeenbericht(Berichtsoort antwoord) {
    String reden = "tegenlezing: het heenbericht (%s) is er niet bij".formatted(antwoord.partner());
    return SchrijverRegel.van(antwoord).stream()
        .map(regel -> new NietBeoordeeld(regel.code(), reden, false))
        .toList();
  }

  /** An answer to a message that was never sent, among all that was. */
  public static Tegenlezing zonderHeenbericht(Leesresultaat antwoord) {
    Header header = antwoord.gelezen().header();
    if (!(antwoord.gelezen() instanceof DeclaratieAntwoordbericht bericht)) {
      Bevinding onbekend =
          SchrijverRegel.IV028.bevinding(
              header, "BerichtIdentificatie", "Er is geen heenbericht met deze identificatie.");
      return new Tegenlezing(null, List.of(onbekend), List.of());
    }
    List<Bevinding> bevindingen = new ArrayList<>();
    bevindingen.add(
        SchrijverRegel.TR337.bevinding(
            header, "DeclaratieIdentificatie", "Er is geen declaratie met deze identificatie."));
    if (bericht.declaratieAntwoord() != null) {
      bevindingen.add(
          SchrijverRegel.TR376.bevinding(
              bericht.declaratieAntwoord(),
              "DeclaratieNummer",
              "Er is geen declaratie met dit DeclaratieNummer."));
    }
    return new Tegenlezing(null, List.copyOf(bevindingen), List.of());
  }

  /** One bevinding per berichtklasse, for all its codes together (D20). */
  private static List<Bevinding> onverklaard(List<Verklaring> verklaringen) {
    Map<Berichtklasse, List<Verklaring>> perKlasse = new IdentityHashMap<>();
    List<Berichtklasse> volgorde = new ArrayList<>();
    for (Verklaring verklaring : verklaringen) {
      if (verklaring.uitkomst() == Uitkomst.ONVERKLAARD) {
        perKlasse
            .computeIfAbsent(
                verklaring.waar(),
                klasse -> {
                  volgorde.add(klasse);
                  return new ArrayList<>();
                })
            .add(verklaring);
      }
    }
    return volgorde.stream().map(klasse -> onverklaard(klasse, perKlasse.get(klasse))).toList();
  }

  private static Bevinding onverklaard(Berichtklasse klasse, List<Verklaring> verklaringen) {
    List<String> teksten =
        verklaringen.stream()
            .map(
                verklaring ->
                    "Retourcode %s: %s".formatted(verklaring.retourcode(), verklaring.tekst()))
            .toList();
    return SchrijverRegel.ONVERKLAARD.bevinding(klasse, "RetourCodes", String.join(" ", teksten));
  }
}
