package nl.sluis.verslag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.sluis.contract.Geld;
import nl.sluis.verrekening.Ruimte;

/** What may still be claimed as plain text, a toewijzing after the other. */
public final class RuimteTekst {
  private RuimteTekst() {}

  public static String van(YearMonth maand, List<Ruimte> ruimten, Predicate<String> isBeantwoord) {
    Overzichttekst tekst = new Overzichttekst();
    tekst.regel("Te declareren over %s".formatted(maand));
    for (Ruimte ruimte : ruimten) {
      tekst.regel("");
      tekst.regel(kop(ruimte));
      tekst.regel("  Nog te declareren: " + teDeclareren(ruimte));
      ruimte.uitleg().forEach(zin -> tekst.alinea(2, zin));
      ruimte.eerder().stream()
          .filter(isBeantwoord.negate())
          .forEach(
              nummer ->
                  tekst.alinea(
                      2,
                      "Op %s is nog geen antwoord; tot dan telt zij als goedgekeurd."
                          .formatted(nummer)));
    }
    if (ruimten.size() > 1) {
      tekst.regel("");
      tekst.regel("Samen, over %d toewijzingen".formatted(ruimten.size()));
      totaal(ruimten).forEach(regel -> tekst.regel("  " + regel));
    }
    return tekst.toString();
  }

  /** In money where it can; hours without a tarief are no money, and are not left out. */
  private static List<String> totaal(List<Ruimte> ruimten) {
    List<Ruimte> inGeld = ruimten.stream().filter(ruimte -> ruimte.bedrag() != null).toList();
    Map<String, List<Ruimte>> inVolume =
        ruimten.stream()
            .filter(ruimte -> ruimte.bedrag() == null && isBegrensd(ruimte))
            .collect(groupingBy(RuimteTekst::eenheden, TreeMap::new, toList()));
    List<String> regels = new ArrayList<>();
    if (!inGeld.isEmpty()) {
      long bedrag =
          inGeld.stream()
              .mapToLong(ruimte -> Objects.requireNonNull(ruimte.bedrag()))
              .reduce(0, Math::addExact);
      regels.add("%s (%s)".formatted(Geld.tekst(bedrag), aantal(inGeld.size())));
    }
    inVolume.values().forEach(deel -> regels.add(volume(deel)));
    int onbegrensd =
        ruimten.size() - inGeld.size() - inVolume.values().stream().mapToInt(List::size).sum();
    if (onbegrensd > 0) {
      regels.add("onbegrensd (%s)".formatted(aantal(onbegrensd)));
    }
    return regels;
  }

  private static String volume(List<Ruimte> gelijk) {
    long volume =
        gelijk.stream()
            .mapToLong(ruimte -> Objects.requireNonNull(ruimte.volume()))
            .reduce(0, Math::addExact);
    Ruimte een = gelijk.get(0);
    return "%s zonder bedrag (%s)"
        .formatted(
            Overzichttekst.volume(
                volume,
                Objects.requireNonNull(een.rekeneenheid()),
                Objects.requireNonNull(een.eenheid())),
            aantal(gelijk.size()));
  }

  private static boolean isBegrensd(Ruimte ruimte) {
    return ruimte.volume() != null && ruimte.eenheid() != null && ruimte.rekeneenheid() != null;
  }

  private static String eenheden(Ruimte ruimte) {
    return ruimte.eenheid() + " " + ruimte.rekeneenheid();
  }

  private static String aantal(int toewijzingen) {
    return toewijzingen == 1 ? "1 toewijzing" : toewijzingen + " toewijzingen";
  }

  private static String kop(Ruimte ruimte) {
    return "Toewijzing %d, %s, %s"
        .formatted(
            ruimte.toewijzingNummer(),
            product(ruimte),
            ruimte.einddatum() == null
                ? "vanaf " + ruimte.ingangsdatum()
                : "%s t/m %s".formatted(ruimte.ingangsdatum(), ruimte.einddatum()));
  }

  private static String product(Ruimte ruimte) {
    if (ruimte.productCategorie() == null) {
      return "elk product";
    }
    return ruimte.productCode() == null
        ? "elk product van categorie " + ruimte.productCategorie()
        : "product " + ruimte.productCode();
  }

  private static String teDeclareren(Ruimte ruimte) {
    String bedrag = ruimte.bedrag() == null ? "" : Geld.tekst(ruimte.bedrag());
    if (ruimte.volume() == null || ruimte.eenheid() == null || ruimte.rekeneenheid() == null) {
      return bedrag.isEmpty() ? "onbegrensd" : bedrag;
    }
    String volume = Overzichttekst.volume(ruimte.volume(), ruimte.rekeneenheid(), ruimte.eenheid());
    return bedrag.isEmpty() || bedrag.equals(volume) ? volume : volume + ", " + bedrag;
  }
}
