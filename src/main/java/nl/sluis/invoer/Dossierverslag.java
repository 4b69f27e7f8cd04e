package nl.sluis.invoer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.sluis.controle.Peildatum;

/**
 * What there is to say of a past that was read: what of it does not count (D103), and which of its
 * messages nobody answered (D102). Everything is also told at once.
 */
final class Dossierverslag {
  /** So many files are named; a longer list nobody reads. */
  private static final int BIJ_NAAM = 10;

  /** So much stands with each verdict, of which there may be thousands; all of it is told once. */
  private static final int BIJ_OORDEEL = 20;

  private static final int KORT = "sha256:".length() + 12;

  private final Consumer<String> meldingen;
  private final String waarmee;
  private final List<String> gaten = new ArrayList<>();
  private final List<String> opmerkingen = new ArrayList<>();
  private final List<String> zelfBeoordeeld = new ArrayList<>();
  private final List<String> onderweg = new ArrayList<>();

  Dossierverslag(Bronnen bronnen, Peildatum peildatum, Consumer<String> meldingen) {
    this.meldingen = meldingen;
    this.waarmee =
        "op peildatum %s, %s"
            .formatted(
                peildatum.datum(),
                bronnen.contracten() == null
                    ? "zonder contracten"
                    : "met de contractregels die op de dag van de prestatie gelden (contracten %s)"
                        .formatted(kort(bronnen.contracten().versie())));
  }

  /** It may have counted with its receiver, so that a verdict must say so. */
  void gat(Dossierbericht bericht, String reden) {
    gaten.add(meld(bericht, reden));
  }

  /** The same of a part of it. */
  void gatIn(Dossierbericht bericht, String reden) {
    gaten.add(meld("%s telt niet helemaal mee: %s".formatted(bericht.naam(), reden)));
  }

  /** It is known why it does not count. */
  void teltNietMee(Dossierbericht bericht, String reden) {
    opmerkingen.add(meld(bericht, reden));
  }

  /** Nobody answered it, so that our own verdict decides. */
  void zelfBeoordeeld(Dossierbericht bericht) {
    zelfBeoordeeld.add(bericht.naam());
  }

  /** Nobody answered it; what we would refuse of it is told, and it counts as sent all the same. */
  void verstuurd(Dossierbericht bericht, String regels) {
    opmerkingen.add(
        meld(
            "op %s is nog geen antwoord; zij telt als in behandeling, maar Sluis zou haar als geheel afkeuren: %s"
                .formatted(bericht.naam(), regels)));
  }

  /** The answer to it is still to come. */
  void onderweg(Dossierbericht bericht) {
    onderweg.add(bericht.naam());
  }

  /** When all was read. */
  void sluit() {
    if (!onderweg.isEmpty()) {
      opmerkingen.add(
          0,
          meld(
              "op %s is nog geen antwoord; wat erin gevraagd wordt telt als gedeclareerd: %s"
                  .formatted(
                      onderweg.size() == 1 ? "1 declaratie" : onderweg.size() + " declaraties",
                      namen(onderweg))));
    }
    if (!zelfBeoordeeld.isEmpty()) {
      opmerkingen.add(
          0,
          meld(
              "op %s is geen antwoord; Sluis beoordeelde %s zelf, %s: %s"
                  .formatted(
                      berichten(zelfBeoordeeld),
                      zelfBeoordeeld.size() == 1 ? "het" : "ze",
                      waarmee,
                      namen(zelfBeoordeeld))));
    }
  }

  /** What may be missing, each in a sentence that says which file and why. */
  List<String> gaten() {
    return bijOordeel(gaten);
  }

  /** What else its reader should know. */
  List<String> opmerkingen() {
    return bijOordeel(opmerkingen);
  }

  private static List<String> bijOordeel(List<String> zinnen) {
    if (zinnen.size() <= BIJ_OORDEEL) {
      return List.copyOf(zinnen);
    }
    List<String> eerste = new ArrayList<>(zinnen.subList(0, BIJ_OORDEEL));
    eerste.add("en zo nog %d; de foutuitvoer noemt ze alle".formatted(zinnen.size() - BIJ_OORDEEL));
    return List.copyOf(eerste);
  }

  private String meld(Dossierbericht bericht, String reden) {
    return meld("%s telt niet mee: %s".formatted(bericht.naam(), reden));
  }

  private String meld(String zin) {
    meldingen.accept(zin);
    return zin;
  }

  /** So much of a fingerprint as tells two files apart to a person. */
  private static String kort(String versie) {
    return versie.length() > KORT ? versie.substring(0, KORT) : versie;
  }

  private static String berichten(List<String> namen) {
    return namen.size() == 1 ? "1 bericht" : namen.size() + " berichten";
  }

  private static String namen(List<String> namen) {
    String eerste = String.join(", ", namen.subList(0, Math.min(BIJ_NAAM, namen.size())));
    return namen.size() > BIJ_NAAM
        ? "%s en nog %d".formatted(eerste, namen.size() - BIJ_NAAM)
        : eerste;
  }
}
