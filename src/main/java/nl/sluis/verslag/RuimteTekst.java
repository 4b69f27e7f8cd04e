package nl.sluis.verslag;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import nl.sluis.contract.Geld;
import nl.sluis.verrekening.Ruimte;
import nl.sluis.verrekening.Ruimtesom;

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
    List<Ruimtesom> sommen = Ruimtesom.van(ruimten);
    if (!sommen.isEmpty()) {
      tekst.regel("");
      tekst.regel("Samen, over %d toewijzingen".formatted(ruimten.size()));
      sommen.forEach(som -> tekst.regel("  " + tekst(som)));
    }
    return tekst.toString();
  }

  private static String tekst(Ruimtesom som) {
    if (som.bedrag() != null) {
      return "%s (%s)".formatted(Geld.tekst(som.bedrag()), som.aantal());
    }
    return som.volume() == null || som.eenheid() == null || som.rekeneenheid() == null
        ? "onbegrensd (%s)".formatted(som.aantal())
        : "%s zonder bedrag (%s)"
            .formatted(
                Overzichttekst.volume(som.volume(), som.rekeneenheid(), som.eenheid()),
                som.aantal());
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
