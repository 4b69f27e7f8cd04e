package nl.sluis.contract;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.bericht.Codelijst;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Productcode;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/**
 * What its owner may want to look at again in a contract file that is right: product codes that the
 * list does not have, or has for another uitvoeringsvariant. Both may be meant, since a gemeente
 * may have codes and agreements of its own (D16).
 */
public final class Productadvies {
  private final Codelijsten codelijsten;

  /** For the Wmo there is no national list. */
  private final Set<Standaard> metLijst = EnumSet.noneOf(Standaard.class);

  public Productadvies(Codelijsten codelijsten) {
    this.codelijsten = codelijsten;
    for (Standaard standaard : Standaard.values()) {
      if (!codelijsten.codes(Codelijst.productcode(standaard)).isEmpty()) {
        metLijst.add(standaard);
      }
    }
  }

  /** In Dutch, once for what is said of many rows. */
  public List<String> over(List<Contractrij> rijen) {
    Map<String, Telling> adviezen = new LinkedHashMap<>();
    for (Contractrij rij : rijen) {
      String advies = over(rij.regel());
      if (advies != null) {
        adviezen.computeIfAbsent(advies, nieuw -> new Telling(rij.rij())).rijen++;
      }
    }
    return adviezen.entrySet().stream()
        .map(advies -> "Let op: %s: %s".formatted(advies.getValue().tekst(), advies.getKey()))
        .toList();
  }

  private @Nullable String over(Contractregel regel) {
    @Nullable String code = regel.product().code();
    if (code == null || !metLijst.contains(regel.standaard())) {
      return null;
    }
    Optional<Productcode> bekend = codelijsten.productcode(regel.standaard(), code);
    if (bekend.isEmpty()) {
      return ("productcode %s staat niet in de landelijke lijst; een eigen code mag (D16), een"
              + " verschreven code kan niemand declareren.")
          .formatted(code);
    }
    String volgensLijst = bekend.get().uitvoeringsvariant();
    String afgesproken = regel.betaaltitel().variant().name().toLowerCase(Locale.ROOT);
    boolean isAnders =
        regel.betaaltitel() instanceof PerClient
            && !volgensLijst.isEmpty()
            && !volgensLijst.equals(afgesproken);
    return isAnders
        ? "productcode %s is in de productcodelijst %s; %s is %s."
            .formatted(code, volgensLijst, regel.betaaltitel().code(), afgesproken)
        : null;
  }

  /** The rows of which the same is said. */
  private static final class Telling {
    private final int eerste;
    private int rijen;

    Telling(int eerste) {
      this.eerste = eerste;
    }

    String tekst() {
      return rijen == 1
          ? "rij %d".formatted(eerste)
          : "rij %d en nog %d".formatted(eerste, rijen - 1);
    }
  }
}
