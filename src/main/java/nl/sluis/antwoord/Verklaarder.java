package nl.sluis.antwoord;

import static java.util.stream.Collectors.joining;
import static nl.sluis.controle.Verklaring.Uitkomst.ANDERS;
import static nl.sluis.controle.Verklaring.Uitkomst.NIET_BEOORDEELD;
import static nl.sluis.controle.Verklaring.Uitkomst.ONVERKLAARD;
import static nl.sluis.controle.Verklaring.Uitkomst.VERKLAARD;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Regel;
import nl.sluis.controle.Regelboek;
import nl.sluis.controle.SchrijverRegel;
import nl.sluis.controle.Verklaring;
import org.jspecify.annotations.Nullable;

/** Puts each refusal in an answer beside our own judgement of the heenbericht. */
final class Verklaarder {
  private static final List<Regel> REGELS = Regelboek.alle();

  private final Beoordeling heen;
  private final Berichtsoort soort;
  private final Vergelijking vergelijking;
  private final Map<Berichtklasse, List<Bevinding>> perKlasse;
  private final Map<Berichtklasse, Berichtklasse> ouders = new IdentityHashMap<>();

  Verklaarder(Beoordeling heen, Vergelijking vergelijking) {
    this.heen = heen;
    this.soort = heen.gelezen().soort();
    this.vergelijking = vergelijking;
    this.perKlasse = heen.perKlasse();
    heen.gelezen().gelezen().klassen().forEach(this::zoekOuders);
  }

  private void zoekOuders(Berichtklasse klasse) {
    for (Berichtklasse kind : klasse.kinderen()) {
      ouders.put(kind, klasse);
      zoekOuders(kind);
    }
  }

  /** Each refusing code, in the order of the answer. */
  List<Verklaring> verklaar(Bericht antwoord) {
    List<Verklaring> verklaringen = new ArrayList<>();
    antwoord.klassen().forEach(klasse -> verklaar(klasse, verklaringen));
    return verklaringen;
  }

  private void verklaar(Berichtklasse klasse, List<Verklaring> verklaringen) {
    vergelijking
        .tegenhanger(klasse)
        .ifPresent(
            ander ->
                klasse.retourCodes().stream()
                    .filter(Retourcodes::keurtAf)
                    .distinct()
                    .map(code -> verklaar(klasse, code, ander))
                    .forEach(verklaringen::add));
    klasse.kinderen().forEach(kind -> verklaar(kind, verklaringen));
  }

  private Verklaring verklaar(Berichtklasse waar, String code, Berichtklasse ander) {
    if (Retourcodes.AFGEKEURD.contains(code)) {
      return vanHetHeleBericht(waar, code);
    }
    Predicate<Bevinding> zelfde = bevinding -> code.equals(bevinding.retourcode());
    List<Bevinding> hier = bij(ander).filter(zelfde).toList();
    if (!hier.isEmpty()) {
      return new Verklaring(waar, code, VERKLAARD, "Sluis vindt dit ook.", hier);
    }
    List<Bevinding> ernaast = Stream.concat(boven(ander), onder(ander)).filter(zelfde).toList();
    if (!ernaast.isEmpty()) {
      return new Verklaring(
          waar, code, VERKLAARD, "Sluis vindt dit ook, bij een ander onderdeel.", ernaast);
    }
    return anders(waar, code, ander).orElseGet(() -> zonderBevinding(waar, code));
  }

  /** We refuse the same part, or all of the message, for another reason. */
  private Optional<Verklaring> anders(Berichtklasse waar, String code, Berichtklasse ander) {
    List<Bevinding> anders = Stream.concat(bij(ander), boven(ander)).toList();
    if (!anders.isEmpty()) {
      String tekst = "Sluis keurt dit onderdeel ook af, maar om een andere reden.";
      return Optional.of(new Verklaring(waar, code, ANDERS, tekst, anders));
    }
    List<Bevinding> binnenHetBericht = binnenHetBericht();
    if (!binnenHetBericht.isEmpty()) {
      String tekst =
          "Sluis keurt het hele bericht al af om wat er binnen het bericht niet klopt; de code"
              + " daarvoor is 0001.";
      return Optional.of(new Verklaring(waar, code, ANDERS, tekst, binnenHetBericht));
    }
    return Optional.empty();
  }

  private Verklaring zonderBevinding(Berichtklasse waar, String code) {
    String reden = waaromNietBeoordeeld(code);
    if (reden == null) {
      return new Verklaring(waar, code, ONVERKLAARD, onverklaard(code), List.of());
    }
    String tekst = "Sluis kan dit niet beoordelen: %s.".formatted(reden);
    return new Verklaring(waar, code, NIET_BEOORDEELD, tekst, List.of());
  }

  private Verklaring vanHetHeleBericht(Berichtklasse waar, String code) {
    List<Bevinding> binnenHetBericht = binnenHetBericht();
    if (!binnenHetBericht.isEmpty()) {
      String tekst = "Dit is wat er volgens Sluis binnen het bericht niet klopt.";
      return new Verklaring(waar, code, VERKLAARD, tekst, binnenHetBericht);
    }
    if (heen.oordeel() == Oordeel.ONBESLIST) {
      String tekst = "Sluis kon het heenbericht niet helemaal beoordelen.";
      return new Verklaring(waar, code, NIET_BEOORDEELD, tekst, List.of());
    }
    return new Verklaring(
        waar,
        code,
        ONVERKLAARD,
        "Niet verklaarbaar uit de standaard: Sluis vindt niets dat binnen het bericht niet klopt.",
        List.of());
  }

  private List<Bevinding> binnenHetBericht() {
    return heen.bevindingen().stream().filter(bevinding -> bevinding.niveau() == 2).toList();
  }

  private Stream<Bevinding> bij(Berichtklasse klasse) {
    return perKlasse.getOrDefault(klasse, List.of()).stream();
  }

  private Stream<Bevinding> boven(Berichtklasse klasse) {
    return Stream.iterate(ouders.get(klasse), ouder -> ouder != null, ouders::get)
        .flatMap(this::bij);
  }

  private Stream<Bevinding> onder(Berichtklasse klasse) {
    return klasse.kinderen().stream().flatMap(kind -> Stream.concat(bij(kind), onder(kind)));
  }

  /** Null when it was judged (D17). */
  private @Nullable String waaromNietBeoordeeld(String code) {
    List<String> regels = regels(code).map(Regel::code).toList();
    Optional<String> reden =
        heen.nietBeoordeeld().stream()
            .filter(regel -> regels.contains(regel.regel()))
            .map(NietBeoordeeld::reden)
            .findFirst();
    return reden.orElse(heen.oordeel() == Oordeel.ONBESLIST ? "er was een storing" : null);
  }

  private Stream<Regel> regels(String code) {
    return REGELS.stream()
        .filter(regel -> code.equals(regel.retourcode()) && regel.soorten().contains(soort));
  }

  private String onverklaard(String code) {
    return "Niet verklaarbaar uit de standaard: %s %s".formatted(waarom(code), eigenRegel(code));
  }

  private String waarom(String code) {
    String eigen = regels(code).map(Regel::code).collect(joining(", "));
    if (!eigen.isEmpty()) {
      return "Sluis vindt hier geen overtreding van %s.".formatted(eigen);
    }
    Stream<String> vanBericht =
        REGELS.stream().filter(regel -> code.equals(regel.retourcode())).map(Regel::code);
    Stream<String> vanAntwoord =
        Regelboek.vanSchrijver().stream()
            .filter(regel -> code.equals(regel.retourcode()))
            .map(SchrijverRegel::code);
    String andere = Stream.concat(vanBericht, vanAntwoord).distinct().collect(joining(", "));
    return andere.isEmpty()
        ? "de code hoort bij geen regel die Sluis kent."
        : "de code hoort bij %s, en die regel geldt niet voor een %s.".formatted(andere, soort);
  }

  /** What the receiver may have had in mind. */
  private String eigenRegel(String code) {
    String ander =
        soort.ontvanger() == Berichtsoort.Partij.GEMEENTE ? "de gemeente" : "de aanbieder";
    String andereBerichten =
        regels(code).anyMatch(regel -> regel.niveau() == 3)
            ? "Misschien heeft %s andere berichten verwerkt dan hier bekend zijn, of past een eigen"
                + " regel toe."
            : "Misschien past %s een eigen regel toe.";
    String tekst = andereBerichten.formatted(ander);
    return soort.vorm() == 323
        ? tekst + " Een ontbrekend of ander start- of stopbericht is geen reden (OP364)."
        : tekst;
  }
}
