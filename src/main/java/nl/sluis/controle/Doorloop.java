package nl.sluis.controle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.contract.Plafondoverzicht;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** One walk of the rules of a level through one message. */
final class Doorloop {
  private final Regelkeuze.Deel regels;
  private final Bericht bericht;
  private final Omgeving omgeving;
  private final Meldingen meldingen = new Meldingen();
  private final Regel.Meldpunt meldpunt = new Regel.Meldpunt(meldingen);
  private final Map<String, NietBeoordeeld> nietBeoordeeld = new LinkedHashMap<>();
  private final Map<Class<?>, List<Regel>> teToetsen = new HashMap<>();
  private final List<Berichtklasse> bezocht = new ArrayList<>();
  private final Predicate<Berichtklasse> isAfgekeurd;

  Doorloop(Regelkeuze.Deel regels, Omgeving omgeving) {
    this(regels, omgeving, null);
  }

  /**
   * The walk in which somebody else decided.
   *
   * @param besluit what is refused, whatever the rules find; null when that is up to them
   */
  Doorloop(Regelkeuze.Deel regels, Omgeving omgeving, @Nullable Besluit besluit) {
    this.regels = regels;
    this.bericht = omgeving.bericht();
    this.omgeving = omgeving;
    this.isAfgekeurd = besluit == null ? meldingen::isAfgekeurd : besluit::keurtAf;
  }

  /** Every rule at every berichtklasse: all that is wrong inside the message. */
  Beoordeling niveau2(Leesresultaat gelezen) {
    bericht.klassen().forEach(this::toetsBoom);
    return beoordeling(gelezen, Oordeel.AFGEKEURD);
  }

  private void toetsBoom(Berichtklasse klasse) {
    toets(klasse);
    klasse.kinderen().forEach(this::toetsBoom);
  }

  /**
   * From the top down, one layer after another; what is below a refused Header, Declaratie or
   * Client is not judged (D30). Credits are judged before debits (D5).
   */
  Beoordeling niveau3en4(Leesresultaat gelezen) {
    slaOver();
    List<? extends Berichtklasse> laag = List.of(bericht.header());
    Berichtklasse inhoud = bericht.inhoud();
    boolean kopGehad = false;
    while (!laag.isEmpty()) {
      toets(laag, true);
      toets(laag, false);
      List<Berichtklasse> volgende = new ArrayList<>();
      for (Berichtklasse klasse : laag) {
        if (isAfgekeurd.test(klasse) && Beoordeling.sluitAf(klasse)) {
          continue;
        }
        if (kopGehad || inhoud == null) {
          volgende.addAll(klasse.kinderen());
        } else {
          volgende.add(inhoud);
        }
      }
      laag = volgende;
      kopGehad = true;
    }
    return beoordeling(gelezen, ietsGoedgekeurd() ? Oordeel.DEELS_AFGEKEURD : Oordeel.AFGEKEURD);
  }

  private void toets(List<? extends Berichtklasse> laag, boolean credits) {
    for (Berichtklasse klasse : laag) {
      boolean isCredit = klasse instanceof Prestatie lijn && lijn.isCredit();
      if (isCredit == credits) {
        toets(klasse);
      }
    }
  }

  /** What needs a source that is not there is named, never silently passed (D17). */
  private void slaOver() {
    for (Regel regel : regels.regels()) {
      for (Bron bron : regel.bronnen()) {
        if (!omgeving.heeft(bron)) {
          nietBeoordeeld.putIfAbsent(
              regel.code(), new NietBeoordeeld(regel.code(), bron.reden(), false));
        }
      }
    }
  }

  private void toets(Berichtklasse klasse) {
    bezocht.add(klasse);
    for (Regel regel : teToetsen.computeIfAbsent(klasse.getClass(), this::beoordeelbaar)) {
      toets(regel, klasse);
    }
    if (!isAfgekeurd.test(klasse)) {
      omgeving.verloop().goedgekeurd(klasse);
    }
  }

  private List<Regel> beoordeelbaar(Class<?> klasse) {
    return regels.voor(klasse).stream()
        .filter(regel -> !nietBeoordeeld.containsKey(regel.code()))
        .toList();
  }

  private void toets(Regel regel, Berichtklasse klasse) {
    try {
      regel.toets(klasse, omgeving, meldpunt);
    } catch (RuntimeException storing) {
      log(regel, klasse, storing);
      nietBeoordeeld.put(regel.code(), new NietBeoordeeld(regel.code(), "storing in Sluis", true));
      teToetsen.clear();
    }
  }

  /** The text of the exception may hold a value of the message, so only its place is logged. */
  private static void log(Regel regel, Berichtklasse klasse, RuntimeException storing) {
    // no field: a log takes longer to set up than a check to run, and is hardly ever needed
    LoggerFactory.getLogger(Doorloop.class)
        .error(
            "Rule {} failed at {} with {} at {}",
            regel.code(),
            klasse.plaats(),
            storing.getClass().getName(),
            storing.getStackTrace().length > 0 ? storing.getStackTrace()[0] : "?");
  }

  /** Only a 323 is judged by the line; of any other message all is refused when anything is. */
  private boolean ietsGoedgekeurd() {
    return omgeving.soort().vorm() == 323
        && bezocht.stream()
            .anyMatch(klasse -> klasse instanceof Prestatie && !isAfgekeurd.test(klasse));
  }

  private Beoordeling beoordeling(Leesresultaat gelezen, Oordeel bijBevindingen) {
    List<Bevinding> bevindingen = meldingen.bij(bezocht);
    meldingen.nietBeoordeeld().forEach(regel -> nietBeoordeeld.putIfAbsent(regel.regel(), regel));
    boolean storing = nietBeoordeeld.values().stream().anyMatch(NietBeoordeeld::isStoring);
    Oordeel oordeel =
        storing ? Oordeel.ONBESLIST : bevindingen.isEmpty() ? Oordeel.GOEDGEKEURD : bijBevindingen;
    return new Beoordeling(
        gelezen,
        oordeel,
        bevindingen.stream().map(Bevinding::niveau).min(Integer::compare).orElse(null),
        bevindingen,
        List.copyOf(nietBeoordeeld.values()),
        meldingen.berekeningen(),
        Plafondoverzicht.LEEG);
  }
}
