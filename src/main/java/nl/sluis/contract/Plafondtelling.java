package nl.sluis.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;

/**
 * Adds up what is used of plafonds (D107). This is the only place that does: each post counts on
 * the contract line that prices it, by the day on which it begins, in eurocent and in volume; hours
 * and minutes are one kind. The order of the posts does not matter.
 */
public final class Plafondtelling {
  /** Of no posts at all. */
  public static final Plafondtelling NIETS =
      new Plafondtelling(new Contractafspraken(false, List.of()), List.of());

  private final Contractafspraken afspraken;
  private final Map<Plafond, Hoeveelheid> gebruikt = new HashMap<>();
  private final List<NietGeteld> nietGeteld = new ArrayList<>();

  /** What is not added up, though its product has a plafond. */
  private record NietGeteld(Plafondpost post, String reden) {}

  private record Groep(Product product, Eenheid eenheid, String reden) {}

  public Plafondtelling(Contractafspraken afspraken, Collection<Plafondpost> posten) {
    this.afspraken = afspraken;
    posten.forEach(this::tel);
  }

  private void tel(Plafondpost post) {
    afspraken
        .regel(post.product(), post.begindatum(), post.eenheid())
        .ifPresentOrElse(regel -> tel(post, regel), () -> meldZonderRegel(post));
  }

  private void tel(Plafondpost post, Contractregel regel) {
    for (Plafond plafond : Plafond.van(regel, post.begindatum())) {
      if (plafond.telt(post.eenheid())) {
        gebruikt.merge(plafond, plafond.deel(post), Hoeveelheid::plus);
      } else {
        nietGeteld.add(
            new NietGeteld(
                post, "dat volume is niet om te rekenen naar de Eenheid van het maandplafond"));
      }
    }
  }

  private void meldZonderRegel(Plafondpost post) {
    if (afspraken.heeftPlafond(post.product())) {
      nietGeteld.add(
          new NietGeteld(
              post,
              "op de begindatum geldt voor dit product geen contractregel in deze Eenheid, dus ook"
                  + " geen plafond"));
    }
  }

  /** The plafonds of the lines that something counted on. */
  public List<Plafond> plafonds() {
    return gebruikt.keySet().stream().sorted(Plafond.VOLGORDE).toList();
  }

  /** What is used of one; nothing where no post counted on it. */
  public Hoeveelheid gebruikt(Plafond plafond) {
    return gebruikt.getOrDefault(plafond, new Hoeveelheid(0, plafond.eenheid()));
  }

  /** What could not be counted, with the reason, a Dutch sentence each. */
  public List<String> nietGeteld() {
    return nietGeteld(post -> true);
  }

  /** The same, as far as it lies in the year or month of one of these for the same product. */
  public List<String> nietGeteldBij(Collection<Plafond> plafonds) {
    return nietGeteld(
        post ->
            plafonds.stream()
                .anyMatch(
                    plafond ->
                        plafond.regel().product().equals(post.product())
                            && plafond.omvat(post.begindatum())));
  }

  private List<String> nietGeteld(Predicate<Plafondpost> welke) {
    Map<Groep, Plafondpost> sommen = new LinkedHashMap<>();
    for (NietGeteld geval : nietGeteld) {
      Plafondpost post = geval.post();
      if (welke.test(post)) {
        sommen.merge(
            new Groep(post.product(), post.eenheid(), geval.reden()), post, Plafondtelling::som);
      }
    }
    return sommen.entrySet().stream().map(som -> zin(som.getKey(), som.getValue())).toList();
  }

  private static Plafondpost som(Plafondpost een, Plafondpost ander) {
    return new Plafondpost(
        een.product(),
        een.begindatum(),
        een.eenheid(),
        Math.addExact(een.aantal(), ander.aantal()),
        Math.addExact(een.volume(), ander.volume()),
        Math.addExact(een.bedrag(), ander.bedrag()));
  }

  private static String zin(Groep groep, Plafondpost som) {
    return "Niet meegeteld: %s van product %s in Eenheid %s, samen %s; %s."
        .formatted(
            Woord.aantal(som.aantal(), "prestatie", "prestaties"),
            groep.product().code(),
            groep.eenheid().code(),
            Geld.tekst(som.bedrag()),
            groep.reden());
  }

  /** The codes of the products that some of these are about. */
  public static Set<String> productcodes(Collection<Plafond> plafonds) {
    return plafonds.stream()
        .flatMap(plafond -> Stream.ofNullable(plafond.regel().product().code()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** From the first to the last day that some of these are about. */
  public static Periode bereik(Collection<Plafond> plafonds) {
    LocalDate begin =
        plafonds.stream()
            .map(plafond -> plafond.tijdvak().begindatum())
            .min(LocalDate::compareTo)
            .orElseThrow();
    LocalDate einde =
        plafonds.stream()
            .map(plafond -> plafond.tijdvak().einddatum())
            .max(LocalDate::compareTo)
            .orElseThrow();
    return new Periode(begin, einde);
  }
}
