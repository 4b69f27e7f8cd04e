package nl.sluis.verantwoording;

import java.util.List;

/** The accounts in a few words, to compare. */
final class Jaarlezing {
  private Jaarlezing() {}

  static long geleverd(Jaaroverzicht overzicht) {
    return overzicht.totaal().geleverd();
  }

  static List<String> rijen(Jaaroverzicht overzicht) {
    return overzicht.regels().stream()
        .map(
            regel ->
                ("%s %s %s %s: volume %d, geleverd %d = %d + %d + %d + %d, ingediend %d,"
                        + " gecrediteerd %d, verschil %d")
                    .formatted(
                        regel.sleutel().gemeente(),
                        regel.sleutel().productCode(),
                        regel.sleutel().betaaltitelcode(),
                        regel.sleutel().eenheidcode(),
                        regel.volume(),
                        regel.som().geleverd() / 100,
                        regel.som().toegekend() / 100,
                        regel.som().inBehandeling() / 100,
                        regel.som().afgewezenOpen() / 100,
                        regel.som().nogNietGedeclareerd() / 100,
                        regel.som().ingediend() / 100,
                        regel.som().gecrediteerd() / 100,
                        regel.som().verschil() / 100))
        .toList();
  }

  static List<String> open(Jaaroverzicht overzicht) {
    return overzicht.open().stream().map(Jaarlezing::lot).toList();
  }

  static List<String> loten(Jaaroverzicht overzicht) {
    return overzicht.regels().stream()
        .flatMap(regel -> regel.lijnen().stream())
        .map(Jaarlezing::lot)
        .toList();
  }

  private static String lot(Lotlijn lijn) {
    return lijn.prestatie().referentieNummer() + " " + lijn.lot();
  }

  static List<String> verklaring(Jaaroverzicht overzicht) {
    return overzicht.regels().stream()
        .flatMap(regel -> regel.verklaring().stream())
        .map(lijn -> lot(lijn) + " " + lijn.bedrag() / 100)
        .toList();
  }
}
