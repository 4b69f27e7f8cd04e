package nl.sluis.controle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * One national rule: what it demands, where it looks and when it holds. Two of its texts are fixed,
 * so that a report for a regio can print them without showing a client; only the finding carries
 * values.
 *
 * @param <T> the berichtklasse it looks at, or what several of them share
 */
public final class Regel<T extends Berichtklasse> {
  private final String code;
  private final int niveau;
  private final @Nullable String retourcode;
  private final String eis;
  private final String herstel;
  private final Class<T> klasse;
  private final Function<? super T, String> element;
  private final Set<Berichtsoort> soorten;
  private final Set<Bron> bronnen;
  private final Toets<T> toets;

  private Regel(
      Plek<T> plek, Function<? super T, String> element, Set<Bron> bronnen, Toets<T> toets) {
    this.code = plek.opzet.code;
    this.niveau = plek.opzet.niveau;
    this.retourcode = plek.opzet.retourcode;
    this.eis = plek.opzet.eis;
    this.herstel = plek.opzet.herstel;
    this.klasse = plek.klasse;
    this.element = element;
    this.soorten = plek.soorten;
    this.bronnen = bronnen;
    this.toets = toets;
  }

  /** Such as TR307. */
  public String code() {
    return code;
  }

  public int niveau() {
    return niveau;
  }

  /** Such as 9307; 0001 for every rule of niveau 2. */
  public @Nullable String retourcode() {
    return retourcode;
  }

  /** The demand in a sentence. */
  public String eis() {
    return eis;
  }

  /** What to do when it does not hold. */
  public String herstel() {
    return herstel;
  }

  /** All berichtsoorten it holds for. */
  public Set<Berichtsoort> soorten() {
    return soorten;
  }

  Set<Bron> bronnen() {
    return bronnen;
  }

  boolean kijktNaar(Class<?> soortKlasse) {
    return klasse.isAssignableFrom(soortKlasse);
  }

  void toets(Berichtklasse waar, Omgeving omgeving, Meldingen meldingen) {
    T bekeken = klasse.cast(waar);
    toets.toets(
        bekeken,
        omgeving,
        new Fout() {
          @Override
          public void op(Berichtklasse plaats, String anderElement, String melding) {
            meldingen.meld(Regel.this, plaats, anderElement, melding);
          }

          @Override
          public void hier(String melding) {
            meldingen.meld(Regel.this, bekeken, element.apply(bekeken), melding);
          }
        });
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
      return new Plek<>(this, klasse, element, soorten);
    }
  }

  /** Where a rule looks, before it says when it holds. */
  record Plek<T extends Berichtklasse>(
      Opzet opzet,
      Class<T> klasse,
      Function<? super T, String> element,
      Set<Berichtsoort> soorten) {

    Regel<T> geldtAls(Predicate<T> geldt, Function<T, String> melding) {
      return controle(
          (waar, omgeving, fout) -> {
            if (!geldt.test(waar)) {
              fout.hier(melding.apply(waar));
            }
          });
    }

    Regel<T> geldtAls(BiPredicate<T, Omgeving> geldt, BiFunction<T, Omgeving, String> melding) {
      return controle(
          (waar, omgeving, fout) -> {
            if (!geldt.test(waar, omgeving)) {
              fout.hier(melding.apply(waar, omgeving));
            }
          });
    }

    /** The rule compares with a counterpart in the dossier, and is silent where there is none. */
    <U> Naast<T, U> naast(BiFunction<Dossier, T, Optional<U>> tegenhanger) {
      return new Naast<>(this, tegenhanger);
    }

    /** For a rule that asks the dossier itself; it is not judged without one. */
    Regel<T> metDossier(Toets<T> toets) {
      return new Regel<>(this, element, EnumSet.of(Bron.DOSSIER), toets);
    }

    /** For a rule that sees several lines or depends on their order. */
    Regel<T> controle(Toets<T> toets) {
      return new Regel<>(this, element, EnumSet.noneOf(Bron.class), toets);
    }

    /** For a rule that cannot be judged yet, since Sluis does not keep what it needs. */
    Regel<T> nogZonder(Bron bron) {
      return new Regel<>(this, element, EnumSet.of(bron), (waar, omgeving, fout) -> {});
    }
  }

  /** A rule on a line beside its counterpart in the dossier. */
  record Naast<T extends Berichtklasse, U>(
      Plek<T> plek, BiFunction<Dossier, T, Optional<U>> tegenhanger) {

    Regel<T> geldtAls(BiPredicate<T, U> geldt, BiFunction<T, U, String> melding) {
      return plek.metDossier(
          (waar, omgeving, fout) ->
              tegenhanger
                  .apply(omgeving.dossier(), waar)
                  .filter(ander -> !geldt.test(waar, ander))
                  .ifPresent(ander -> fout.hier(melding.apply(waar, ander))));
    }
  }
}
