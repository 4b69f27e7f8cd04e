package nl.sluis.verrekening;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import nl.sluis.verrekening.Ruimte.Deel;
import org.jspecify.annotations.Nullable;

/** What may still be claimed, as rows; amounts in euros with a comma. */
final class Ruimtetabel {
  private static final List<String> KOLOMMEN =
      List.of(
          "gemeente",
          "aanbieder",
          "domein",
          "maand",
          "toewijzingnummer",
          "productcategorie",
          "productcode",
          "ingangsdatum",
          "einddatum",
          "stand",
          "productperiode begin",
          "productperiode einde",
          "eenheid",
          "geteld in",
          "maximum periode",
          "goedgekeurd periode",
          "maximum totaal",
          "goedgekeurd totaal",
          "over totaal",
          "budget",
          "goedgekeurd budget",
          "over budget",
          "te declareren volume",
          "volume na crediteren",
          "te declareren bedrag",
          "over totaal bedrag",
          "uitleg");

  private static final String[] VOLUMES = {
    "maximum periode",
    "goedgekeurd periode",
    "maximum totaal",
    "goedgekeurd totaal",
    "over totaal",
    "te declareren volume",
    "volume na crediteren"
  };

  private Ruimtetabel() {}

  static Tabel van(Partijen partijen, YearMonth maand, List<Ruimte> ruimten) {
    List<String> kop =
        List.of(partijen.gemeente(), partijen.aanbieder(), partijen.domein(), maand.toString());
    Stream<List<String>> rijen = ruimten.stream().map(ruimte -> rij(kop, ruimte));
    Stream<List<String>> samen = Ruimtesom.van(ruimten).stream().map(som -> rij(kop, som));
    return Tabel.van("Ruimte", KOLOMMEN, Stream.concat(rijen, samen).toList()).metGetallen(VOLUMES);
  }

  /** It is no toewijzing, so who adds up a column by their numbers does not count it twice. */
  private static List<String> rij(List<String> kop, Ruimtesom som) {
    Map<String, String> cellen = new HashMap<>();
    for (int plaats = 0; plaats < kop.size(); plaats++) {
      cellen.put(KOLOMMEN.get(plaats), kop.get(plaats));
    }
    cellen.put("toewijzingnummer", "samen");
    cellen.put("eenheid", tekst(som.eenheid()));
    cellen.put("geteld in", tekst(som.rekeneenheid()));
    cellen.put("te declareren volume", tekst(som.volume()));
    cellen.put("te declareren bedrag", bedrag(som.bedrag()));
    cellen.put("uitleg", uitleg(som));
    return KOLOMMEN.stream().map(kolom -> cellen.getOrDefault(kolom, "")).toList();
  }

  private static String uitleg(Ruimtesom som) {
    if (som.bedrag() != null) {
      return "Samen over %s.".formatted(som.aantal());
    }
    return som.volume() == null
        ? "Onbegrensd: %s.".formatted(som.aantal())
        : "Samen over %s waarvan het bedrag niet bekend is.".formatted(som.aantal());
  }

  private static List<String> rij(List<String> kop, Ruimte ruimte) {
    return List.of(
        kop.get(0),
        kop.get(1),
        kop.get(2),
        kop.get(3),
        Long.toString(ruimte.toewijzingNummer()),
        tekst(ruimte.productCategorie()),
        tekst(ruimte.productCode()),
        ruimte.ingangsdatum().toString(),
        tekst(ruimte.einddatum()),
        ruimte.stand().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        ruimte.productPeriode() == null ? "" : tekst(ruimte.productPeriode().begindatum()),
        ruimte.productPeriode() == null ? "" : tekst(ruimte.productPeriode().einddatum()),
        tekst(ruimte.eenheid()),
        tekst(ruimte.rekeneenheid()),
        volume(ruimte, ruimte.inProductPeriode(), Deel::maximum),
        volume(ruimte, ruimte.inProductPeriode(), Deel::gedeclareerd),
        volume(ruimte, ruimte.inTotaal(), Deel::maximum),
        volume(ruimte, ruimte.inTotaal(), Deel::gedeclareerd),
        volume(ruimte, ruimte.inTotaal(), Deel::over),
        bedrag(ruimte.inBudget(), Deel::maximum),
        bedrag(ruimte.inBudget(), Deel::gedeclareerd),
        bedrag(ruimte.inBudget(), Deel::over),
        volume(ruimte, ruimte.volume()),
        volume(ruimte, ruimte.volumeNaCrediteren()),
        bedrag(ruimte.bedrag()),
        bedrag(ruimte.bedragInTotaal()),
        String.join(" ", ruimte.uitleg()));
  }

  private static String tekst(@Nullable Object waarde) {
    return waarde == null ? "" : waarde.toString();
  }

  private static String volume(Ruimte ruimte, @Nullable Deel deel, ToLongFunction<Deel> welk) {
    return deel == null ? "" : volume(ruimte, welk.applyAsLong(deel));
  }

  private static String volume(Ruimte ruimte, @Nullable Long volume) {
    if (volume == null) {
      return "";
    }
    return Eenheid.EURO.code().equals(ruimte.eenheid()) ? Geld.kaal(volume) : Long.toString(volume);
  }

  private static String bedrag(@Nullable Deel deel, ToLongFunction<Deel> welk) {
    return deel == null ? "" : Geld.kaal(welk.applyAsLong(deel));
  }

  private static String bedrag(@Nullable Long bedrag) {
    return bedrag == null ? "" : Geld.kaal(bedrag);
  }
}
