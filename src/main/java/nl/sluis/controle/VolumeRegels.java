package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau3;

import java.util.List;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Budgetberekening;
import nl.sluis.contract.Budgetruimte;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Toegewezen;
import nl.sluis.contract.Volumeberekening;
import nl.sluis.contract.Volumeruimte;

/**
 * The rules about how much may be claimed of a toewijzing (section 6 of the design, IV076 to
 * IV078). A credit takes back what fitted before, so it always fits (IV085).
 */
final class VolumeRegels {
  static final List<Regel> REGELS =
      List.of(
          niveau3("TR321", "9321", "Het GeleverdVolume past in de Omvang die is toegewezen.")
              .herstel("Declareer hoogstens wat in deze ProductPeriode is toegewezen.")
              .op(Prestatie.class, "GeleverdVolume", in(323))
              .metDossier(VolumeRegels::meldVolume),
          niveau3(
                  "TR322",
                  "9322",
                  "Alle prestaties op een toewijzing passen samen in de Omvang die is toegewezen.")
              .herstel("Declareer hoogstens wat er van de toewijzing over is.")
              .op(Prestatie.class, "GeleverdVolume", in(323))
              .metDossier(VolumeRegels::meldSom),
          niveau3(
                  "TR369",
                  "9369",
                  "Alle prestaties op een toewijzing passen samen in het Budget dat is toegewezen.")
              .herstel("Declareer hoogstens wat er van het Budget over is.")
              .op(Prestatie.class, "IngediendBedrag", in(323))
              .metDossier(VolumeRegels::meldBudget));

  private VolumeRegels() {}

  /** What cannot be compared is the finding of TR341. */
  private static void meldVolume(Prestatie prestatie, Omgeving omgeving, Regel.Fout fout) {
    if (prestatie.isCredit()) {
      return;
    }
    omgeving
        .dossier()
        .toewijzing(prestatie)
        .flatMap(toewijzing -> toewijzing.toegewezen(omgeving.standaard()))
        .filter(toegewezen -> isVergelijkbaar(prestatie, toegewezen))
        .ifPresent(
            toegewezen ->
                fout.volgens(
                    new Volumeberekening(
                        prestatie.toewijzingNummer(),
                        Volumeruimte.binnen(toegewezen, prestatie.productPeriode()),
                        volume(prestatie))));
  }

  private static void meldSom(Prestatie prestatie, Omgeving omgeving, Regel.Fout fout) {
    if (prestatie.isCredit()) {
      return;
    }
    Gedeclareerd eerder = omgeving.verloop().gedeclareerd(omgeving, prestatie.toewijzingNummer());
    omgeving
        .dossier()
        .toewijzing(prestatie)
        .flatMap(toewijzing -> toewijzing.toegewezen(omgeving.standaard()))
        .filter(toegewezen -> isVergelijkbaar(prestatie, toegewezen))
        .ifPresent(
            toegewezen ->
                fout.volgens(
                    new Volumeberekening(
                        prestatie.toewijzingNummer(),
                        Volumeruimte.over(
                            toegewezen, eerder, prestatie.productPeriode().einddatum()),
                        volume(prestatie))));
  }

  /** D10: it adds up what was claimed in money. */
  private static void meldBudget(Prestatie prestatie, Omgeving omgeving, Regel.Fout fout) {
    if (prestatie.isCredit()) {
      return;
    }
    Gedeclareerd eerder = omgeving.verloop().gedeclareerd(omgeving, prestatie.toewijzingNummer());
    omgeving
        .dossier()
        .toewijzing(prestatie)
        .filter(toewijzing -> toewijzing.budget() != null)
        .ifPresent(
            toewijzing ->
                fout.volgens(
                    new Budgetberekening(
                        toewijzing.nummer(),
                        Budgetruimte.over(toewijzing.budget(), eerder),
                        prestatie.ingediendBedrag().bedrag())));
  }

  private static boolean isVergelijkbaar(Prestatie prestatie, Toegewezen toegewezen) {
    Eenheid eenheid = toegewezen.omvang().eenheid();
    return Hoeveelheid.isVergelijkbaar(prestatie.eenheid(), eenheid);
  }

  private static Hoeveelheid volume(Prestatie prestatie) {
    return new Hoeveelheid(prestatie.geleverdVolume(), prestatie.eenheid());
  }
}
