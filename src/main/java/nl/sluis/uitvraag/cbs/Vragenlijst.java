package nl.sluis.uitvraag.cbs;

import java.util.List;
import java.util.stream.Stream;

/** The list of what is asked as rows that are read back as an aanvulling. */
final class Vragenlijst {
  static final List<String> KOLOMMEN =
      Stream.concat(
              Stream.of(
                  Aanvulling.GEMEENTE,
                  Aanvulling.TOEWIJZING,
                  Aanvulling.BEGINDATUM,
                  Aanvulling.PRODUCT,
                  Aanvulling.GEVRAAGD),
              Stream.concat(
                  Stream.of(
                          Veld.VERWIJZER,
                          Veld.HULPVORM,
                          Veld.CRISIS,
                          Veld.AANVANG,
                          Veld.EINDE,
                          Veld.REDEN,
                          Veld.GEBOORTEDATUM)
                      .map(Veld::kolom),
                  Stream.of(1, 2).flatMap(nummer -> Aanvulling.metingkolommen(nummer).stream())))
          .toList();

  private Vragenlijst() {}

  /** What most likely holds is filled in; to hand it back is to confirm it. */
  static List<String> rij(Kenmerk kenmerk, List<Vraag> vragen) {
    return KOLOMMEN.stream().map(kolom -> cel(kolom, kenmerk, vragen)).toList();
  }

  private static String cel(String kolom, Kenmerk kenmerk, List<Vraag> vragen) {
    return switch (kolom) {
      case Aanvulling.GEMEENTE -> kenmerk.gemeente();
      case Aanvulling.TOEWIJZING -> Long.toString(kenmerk.toewijzingNummer());
      case Aanvulling.BEGINDATUM ->
          kenmerk.begindatum() == null ? "" : kenmerk.begindatum().toString();
      case Aanvulling.PRODUCT ->
          vragen.stream()
              .map(Vraag::product)
              .filter(product -> product != null)
              .map(product -> product.code() == null ? product.categorie() : product.code())
              .findFirst()
              .orElse("");
      case Aanvulling.GEVRAAGD -> Cbslevering.gevraagd(vragen);
      default ->
          vragen.stream()
              .filter(vraag -> vraag.veld().kolom().equals(kolom))
              .map(Vraag::voorstel)
              .findFirst()
              .orElse("");
    };
  }
}
