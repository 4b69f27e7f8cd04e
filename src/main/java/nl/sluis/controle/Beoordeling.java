package nl.sluis.controle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.MetBsn;
import nl.sluis.contract.Plafondoverzicht;
import org.jspecify.annotations.Nullable;

/**
 * What control found in one message.
 *
 * @param niveau the level that failed; null when approved
 * @param bevindingen in the order of the message, then of the Regelboek
 * @param berekeningen in the order in which they were made: what credits free comes first (D5)
 * @param plafonds what a declaratie does with those of its contract lines; it changes no verdict
 *     (D107)
 */
public record Beoordeling(
    Leesresultaat gelezen,
    Oordeel oordeel,
    @Nullable Integer niveau,
    List<Bevinding> bevindingen,
    List<NietBeoordeeld> nietBeoordeeld,
    List<Gerekend> berekeningen,
    Plafondoverzicht plafonds) {
  private static final Comparator<Gerekend> OP_PLAATS =
      Comparator.comparingInt((Gerekend gerekend) -> gerekend.waar().plaats().regel())
          .thenComparingInt(gerekend -> gerekend.waar().plaats().kolom());

  /** A verdict for which nothing was reckoned. */
  public Beoordeling(
      Leesresultaat gelezen,
      Oordeel oordeel,
      @Nullable Integer niveau,
      List<Bevinding> bevindingen,
      List<NietBeoordeeld> nietBeoordeeld) {
    this(gelezen, oordeel, niveau, bevindingen, nietBeoordeeld, List.of(), Plafondoverzicht.LEEG);
  }

  public boolean isGoedgekeurd() {
    return oordeel == Oordeel.GOEDGEKEURD;
  }

  /**
   * Whether the receiver takes this message into its administration: approved as a whole, or a 323
   * of which neither the Header nor the Declaratie itself is refused (IV087, D3, D30). Any other
   * message counts as never sent (OP286), and an answer adds nothing to the dossier.
   */
  public boolean wordtVerwerkt() {
    if (isGoedgekeurd()) {
      return !gelezen.soort().isRetour();
    }
    return niveau != null
        && niveau > 2
        && oordeel != Oordeel.ONBESLIST
        && gelezen.gelezen() instanceof Declaratiebericht bericht
        && bevindingen.stream()
            .noneMatch(
                bevinding ->
                    bevinding.waar() == bericht.header()
                        || bevinding.waar() == bericht.declaratie());
  }

  /**
   * Whether it was refused unread for who sends it, to whom, or how large it is: a file that can be
   * read, and is not wrong in itself.
   */
  boolean isNietToegelaten() {
    return oordeel == Oordeel.GEWEIGERD
        && Integer.valueOf(0).equals(niveau)
        && gelezen.herkenning().soort() != null
        && bevindingen.stream()
            .allMatch(bevinding -> bevinding.pad().startsWith("/Bericht/Header/"));
  }

  /**
   * Which berichtklassen of a processed message are approved: nothing was found at or above them.
   */
  public Predicate<Berichtklasse> goedgekeurd() {
    Set<Berichtklasse> afgekeurd = Collections.newSetFromMap(new IdentityHashMap<>());
    perKlasse().keySet().forEach(klasse -> voegToe(klasse, afgekeurd));
    return klasse -> !afgekeurd.contains(klasse);
  }

  private static void voegToe(Berichtklasse klasse, Set<Berichtklasse> afgekeurd) {
    afgekeurd.add(klasse);
    klasse.kinderen().forEach(kind -> voegToe(kind, afgekeurd));
  }

  /** Nothing below such a berichtklasse is judged once it is refused itself (D30). */
  public static boolean sluitAf(Berichtklasse klasse) {
    return klasse instanceof Header || klasse instanceof Declaratie || klasse instanceof MetBsn;
  }

  /**
   * This verdict with what was found in the message beside another one, which counts as niveau 3;
   * nothing is added to a level that failed before.
   */
  public Beoordeling met(List<Bevinding> erbij) {
    boolean isAlEerderMislukt = niveau != null && niveau < 3 || oordeel == Oordeel.ONBESLIST;
    if (erbij.isEmpty() || isAlEerderMislukt) {
      return this;
    }
    List<Bevinding> alle = new ArrayList<>(bevindingen);
    alle.addAll(erbij);
    alle.sort(Comparator.comparingInt(Bevinding::regelnummer).thenComparingInt(Bevinding::kolom));
    return new Beoordeling(
        gelezen, Oordeel.AFGEKEURD, 3, List.copyOf(alle), nietBeoordeeld, berekeningen, plafonds);
  }

  /** This verdict, with what else could not be judged (D17). */
  public Beoordeling metNietBeoordeeld(List<NietBeoordeeld> erbij) {
    List<NietBeoordeeld> alle = new ArrayList<>(nietBeoordeeld);
    alle.addAll(erbij);
    return new Beoordeling(
        gelezen, oordeel, niveau, bevindingen, List.copyOf(alle), berekeningen, plafonds);
  }

  /** This verdict, with what is used of plafonds by it. */
  Beoordeling met(Plafondoverzicht overzicht) {
    return new Beoordeling(
        gelezen, oordeel, niveau, bevindingen, nietBeoordeeld, berekeningen, overzicht);
  }

  /** All that was reckoned, in the order of the message; each text is made when it is asked for. */
  public Stream<Rekenregel> rekenregels() {
    return gerekend().map(Rekenregel::van);
  }

  /** The same, of these lines of the file only. */
  public Stream<Rekenregel> rekenregels(Set<Integer> regelnummers) {
    return berekeningen.stream()
        .filter(gerekend -> regelnummers.contains(gerekend.waar().plaats().regel()))
        .sorted(OP_PLAATS)
        .map(Rekenregel::van);
  }

  /** What the rules reckoned, in the order of the message. */
  Stream<Gerekend> gerekend() {
    return berekeningen.stream().sorted(OP_PLAATS);
  }

  /**
   * What is used of plafonds, at the Declaratie: JAARPLAFOND and MAANDPLAFOND, and PLAFOND for what
   * could not be counted.
   */
  public Stream<Rekenregel> plafondregels() {
    if (!(gelezen.bericht() instanceof Declaratiebericht bericht)) {
      return Stream.empty();
    }
    Declaratie declaratie = bericht.declaratie();
    return Stream.concat(
        plafonds.plafonds().stream()
            .map(
                berekening ->
                    new Gerekend(berekening.plafond().soort().name(), declaratie, berekening))
            .map(Rekenregel::van),
        plafonds.nietGeteld().stream()
            .map(
                zin ->
                    new Rekenregel(
                        Rekenregel.NIET_GETELD,
                        declaratie.plaats().regel(),
                        Kenmerk.van(declaratie),
                        true,
                        zin,
                        null)));
  }

  /** The bevindingen by the berichtklasse they stand at, by identity. */
  public Map<Berichtklasse, List<Bevinding>> perKlasse() {
    Map<Berichtklasse, List<Bevinding>> perKlasse = new IdentityHashMap<>();
    for (Bevinding bevinding : bevindingen) {
      if (bevinding.waar() != null) {
        perKlasse.computeIfAbsent(bevinding.waar(), klasse -> new ArrayList<>()).add(bevinding);
      }
    }
    return perKlasse;
  }
}
