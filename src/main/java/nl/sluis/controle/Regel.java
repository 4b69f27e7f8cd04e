package nl.sluis.controle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.contract.Berekening;
import nl.sluis.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * One national rule: what it demands, where it looks and when it holds. Two of its texts are fixed,
 * so that a report for a regio can print them without showing a client; only the finding carries
 * values.
 */
public final class Regel {
  private final Opzet opzet;
  private final Set<Berichtsoort> soorten;
  private final Set<Bron> bronnen;
  private final List<Deel<?>> delen;
  private final Set<Class<?>> lijnen;

  private Regel(
      Opzet opzet,
      Set<Berichtsoort> soorten,
      Set<Bron> bronnen,
      List<Deel<?>> delen,
      Set<Class<?>> lijnen) {
    this.opzet = opzet;
    this.soorten = soorten;
    this.bronnen = bronnen;
    this.delen = delen;
    this.lijnen = lijnen;
  }

  /** Such as TR307. */
  public String code() {
    return opzet.code;
  }

  public int niveau() {
    return opzet.niveau;
  }

  /** Such as 9307; 0001 for every rule of niveau 2. */
  public @Nullable String retourcode() {
    return opzet.retourcode;
  }

  /** The demand in a sentence. */
  public String eis() {
    return opzet.eis;
  }

  /** What to do when it does not hold. */
  public String herstel() {
    return opzet.herstel;
  }

  /** All berichtsoorten it holds for. */
  public Set<Berichtsoort> soorten() {
    return soorten;
  }

  Set<Bron> bronnen() {
    return bronnen;
  }

  boolean kijktNaar(Class<?> soortKlasse) {
    return delen.stream().anyMatch(deel -> deel.klasse.isAssignableFrom(soortKlasse));
  }

  /** Whether its findings stand at such a berichtklasse. */
  boolean meldtBij(Class<?> soortKlasse) {
    return lijnen.isEmpty() ? kijktNaar(soortKlasse) : lijnen.contains(soortKlasse);
  }

  /** The rule looks at a whole list, and reports at the lines in it that are wrong. */
  Regel perLijn(Class<? extends Berichtklasse> lijn) {
    return new Regel(opzet, soorten, bronnen, delen, Set.of(lijn));
  }

  /** This rule as far as it looks at such a berichtklasse. */
  Regel bij(Class<?> soortKlasse) {
    List<Deel<?>> hier =
        delen.stream().filter(deel -> deel.klasse.isAssignableFrom(soortKlasse)).toList();
    return hier.size() == delen.size() ? this : new Regel(opzet, soorten, bronnen, hier, lijnen);
  }

  /** Judges a berichtklasse that all of it looks at. */
  void toets(Berichtklasse waar, Omgeving omgeving, Meldpunt meldpunt) {
    for (Deel<?> deel : delen) {
      deel.toets(this, waar, omgeving, meldpunt);
    }
  }

  /**
   * The same demand at another berichtklasse too, of the same berichtsoorten.
   *
   * @param <U> the other berichtklasse, or what several of them share
   */
  <U extends Berichtklasse> Plek<U> ookOp(Class<U> klasse, String element) {
    return ookOp(klasse, waar -> element);
  }

  <U extends Berichtklasse> Plek<U> ookOp(Class<U> klasse, Function<? super U, String> element) {
    return new Plek<>(this, klasse, element);
  }

  private Regel met(Set<Bron> nodig, Deel<?> deel) {
    Set<Bron> alleBronnen = EnumSet.noneOf(Bron.class);
    alleBronnen.addAll(bronnen);
    alleBronnen.addAll(nodig);
    return new Regel(
        opzet,
        soorten,
        alleBronnen,
        Stream.concat(delen.stream(), Stream.of(deel)).toList(),
        lijnen);
  }

  /** Looks at a berichtklasse and reports what does not hold. */
  @FunctionalInterface
  interface Toets<T> {
    void toets(T klasse, Omgeving omgeving, Fout fout);
  }

  /** Where a rule puts its findings. */
  interface Fout {
    /** At the berichtklasse and the element that the rule looks at. */
    void hier(String melding);

    /** At another berichtklasse of the message. */
    void op(Berichtklasse plaats, String element, String melding);

    /** Keeps a reckoning; one that does not agree is a finding here, with its text. */
    void volgens(Berekening berekening);

    /** This line cannot be judged, for want of something that is not known (D17). */
    void nietBeoordeeld(String reden);
  }

  /** What a rule does at one berichtklasse, or at what several of them share. */
  private record Deel<T extends Berichtklasse>(
      Class<T> klasse, Function<? super T, String> element, Toets<T> toets) {

    void toets(Regel regel, Berichtklasse waar, Omgeving omgeving, Meldpunt meldpunt) {
      toets.toets(klasse.cast(waar), omgeving, meldpunt.bij(regel, this, waar));
    }

    String element(Berichtklasse waar) {
      return element.apply(klasse.cast(waar));
    }
  }

  /**
   * Where the findings of one walk are handed in. There is one for the whole walk, for most of what
   * is judged has none: it stands at the berichtklasse that is judged now, under its rule.
   */
  static final class Meldpunt implements Fout {
    private final Meldingen meldingen;
    private @Nullable Regel regel;
    private @Nullable Deel<?> deel;
    private @Nullable Berichtklasse waar;

    Meldpunt(Meldingen meldingen) {
      this.meldingen = meldingen;
    }

    private Meldpunt bij(Regel welke, Deel<?> waarvan, Berichtklasse klasse) {
      regel = welke;
      deel = waarvan;
      waar = klasse;
      return this;
    }

    @Override
    public void op(Berichtklasse plaats, String element, String melding) {
      meldingen.meld(Objects.requireNonNull(regel), plaats, element, melding);
    }

    @Override
    public void hier(String melding) {
      Berichtklasse hier = Objects.requireNonNull(waar);
      op(hier, Objects.requireNonNull(deel).element(hier), melding);
    }

    @Override
    public void volgens(Berekening berekening) {
      meldingen.onthoud(new Gerekend(code(), Objects.requireNonNull(waar), berekening));
      if (!berekening.klopt()) {
        hier(berekening.tekst());
      }
    }

    @Override
    public void nietBeoordeeld(String reden) {
      meldingen.nietBeoordeeld(new NietBeoordeeld(code(), reden, false));
    }

    private String code() {
      return Objects.requireNonNull(regel).code();
    }
  }

  static Opzet niveau2(String code, String eis) {
    return new Opzet(code, 2, "0001", eis, "");
  }

  static Opzet niveau3(String code, String retourcode, String eis) {
    return new Opzet(code, 3, retourcode, eis, "");
  }

  static Opzet niveau4(String code, String retourcode, String eis) {
    return new Opzet(code, 4, retourcode, eis, "");
  }

  /** These vormen, of both standards. */
  static Set<Berichtsoort> in(int... vormen) {
    return Arrays.stream(Berichtsoort.values())
        .filter(soort -> Arrays.stream(vormen).anyMatch(vorm -> vorm == soort.vorm()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Berichtsoort.class)));
  }

  /** What a rule says, before it says where it looks. */
  record Opzet(String code, int niveau, @Nullable String retourcode, String eis, String herstel) {

    Opzet herstel(String tekst) {
      return new Opzet(code, niveau, retourcode, eis, tekst);
    }

    <T extends Berichtklasse> Plek<T> op(
        Class<T> klasse, String element, Set<Berichtsoort> soorten) {
      return op(klasse, waar -> element, soorten);
    }

    <T extends Berichtklasse> Plek<T> op(
        Class<T> klasse, Function<? super T, String> element, Set<Berichtsoort> soorten) {
      return new Regel(this, soorten, Set.of(), List.of(), Set.of()).ookOp(klasse, element);
    }
  }

  /** Where a rule looks, before it says when it holds. */
  record Plek<T extends Berichtklasse>(
      Regel tot, Class<T> klasse, Function<? super T, String> element) {

    Regel geldtAls(Predicate<T> geldt, Function<T, String> melding) {
      return controle(
          (waar, omgeving, fout) -> {
            if (!geldt.test(waar)) {
              fout.hier(melding.apply(waar));
            }
          });
    }

    Regel geldtAls(BiPredicate<T, Omgeving> geldt, BiFunction<T, Omgeving, String> melding) {
      return controle(
          (waar, omgeving, fout) -> {
            if (!geldt.test(waar, omgeving)) {
              fout.hier(melding.apply(waar, omgeving));
            }
          });
    }

    /** For a rule that one question to the dossier answers; it is not judged without one. */
    Regel geldtVolgensDossier(BiPredicate<Dossier, T> geldt, Function<T, String> melding) {
      return metDossier(
          (waar, omgeving, fout) -> {
            if (!geldt.test(omgeving.dossier(), waar)) {
              fout.hier(melding.apply(waar));
            }
          });
    }

    /** The rule compares with a counterpart in the dossier, and is silent where there is none. */
    <U> Naast<T, U> naast(BiFunction<Dossier, T, Optional<U>> tegenhanger) {
      return new Naast<>(this, tegenhanger);
    }

    /** For a rule that asks the dossier itself; it is not judged without one. */
    Regel metDossier(Toets<T> toets) {
      return tot.met(Set.of(Bron.DOSSIER), new Deel<>(klasse, element, toets));
    }

    /** For a rule that sees several lines or depends on their order. */
    Regel controle(Toets<T> toets) {
      return tot.met(Set.of(), new Deel<>(klasse, element, toets));
    }

    /** For a rule that asks what was contracted; it is not judged without a register. */
    Regel metContracten(Toets<T> toets) {
      return tot.met(Set.of(Bron.CONTRACTEN), new Deel<>(klasse, element, toets));
    }
  }

  /** A rule on a line beside its counterpart in the dossier. */
  record Naast<T extends Berichtklasse, U>(
      Plek<T> plek, BiFunction<Dossier, T, Optional<U>> tegenhanger) {

    Regel geldtAls(BiPredicate<T, U> geldt, BiFunction<T, U, String> melding) {
      return plek.metDossier(
          (waar, omgeving, fout) ->
              tegenhanger
                  .apply(omgeving.dossier(), waar)
                  .filter(ander -> !geldt.test(waar, ander))
                  .ifPresent(ander -> fout.hier(melding.apply(waar, ander))));
    }
  }
}
