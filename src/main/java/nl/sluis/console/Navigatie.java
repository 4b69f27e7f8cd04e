package nl.sluis.console;

import java.util.List;
import java.util.function.Predicate;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Beantwoording;
import nl.sluis.toegang.Rol;

/** The pages in the bar on top, in their order: the one place that names them. */
final class Navigatie {
  private static final List<Punt> PUNTEN =
      List.of(
          new Punt("/console", "Vandaag", bezoeker -> true),
          new Punt(
              "/console/berichten",
              "Berichten",
              bezoeker -> !bezoeker.isRegio(),
              List.of("/console/verbeter")),
          new Punt("/console/beoordelen", "Beoordelen", Navigatie::beslist),
          new Punt(
              "/console/afgekeurd",
              "Afgekeurd",
              bezoeker -> bezoeker.isAanbieder() || bezoeker.isBeheerder(),
              List.of("/console/herstel")),
          new Punt("/console/termijnen", "Termijnen", bezoeker -> !bezoeker.isRegio()),
          new Punt("/console/toewijzingen", "Toewijzingen", bezoeker -> !bezoeker.isRegio()),
          new Punt(
              "/console/beschikkingen",
              "Beschikkingen",
              bezoeker ->
                  bezoeker.isBeheerder()
                      || bezoeker.isGemeente() && bezoeker.mag(Rol.ADMINISTRATIE)),
          new Punt(
              "/console/declareren",
              "Declareren",
              bezoeker -> bezoeker.isBeheerder() || isAdministratie(bezoeker),
              List.of("/console/ruimte", "/console/facturen", "/console/verantwoording")),
          new Punt(
              "/console/ruimte",
              "Ruimte",
              bezoeker ->
                  bezoeker.isGemeente() || bezoeker.isAanbieder() && !isAdministratie(bezoeker),
              List.of("/console/verantwoording")),
          new Punt(
              "/console/contracten",
              "Contracten",
              bezoeker -> true,
              List.of("/console/proefdraaien")),
          new Punt(
              "/console/aanleveren",
              "Aanleveren",
              Navigatie::levertAan,
              List.of("/console/postvak", "/console/controleer")),
          new Punt(
              "/console/controleer", "Controleren", bezoeker -> !Navigatie.levertAan(bezoeker)),
          new Punt("/console/regio/cijfers", "Cijfers", bezoeker -> !bezoeker.isBeheerder()),
          new Punt("/console/regels", "Regels", Bezoeker::isRegio),
          new Punt("/console/conformiteit", "Conformiteit", Navigatie::toetst),
          new Punt("/console/taken", "Taken", bezoeker -> true),
          new Punt("/console/afleveringen", "Afleveringen", Bezoeker::isBeheerder),
          new Punt("/console/alarmen", "Alarmen", Bezoeker::isBeheerder),
          new Punt("/console/telling", "Telling", bezoeker -> !bezoeker.isRegio()),
          new Punt("/console/audit", "Audit", bezoeker -> !bezoeker.isRegio()),
          new Punt("/console/deelnemers", "Deelnemers", Bezoeker::isBeheerder),
          new Punt("/console/sleutels", "Sleutels", Bezoeker::isBeheerder),
          new Punt("/console/bewaren", "Bewaren", Bezoeker::isBeheerder));

  private Navigatie() {}

  private static boolean toetst(Bezoeker bezoeker) {
    return bezoeker.isBeheerder() || bezoeker.isRegio() && bezoeker.mag(Rol.CONTRACTBEHEER);
  }

  private static boolean levertAan(Bezoeker bezoeker) {
    return !bezoeker.isRegio() && bezoeker.mag(Rol.ADMINISTRATIE, Rol.BEHEERDER);
  }

  private static boolean isAdministratie(Bezoeker bezoeker) {
    return bezoeker.isAanbieder() && bezoeker.mag(Rol.ADMINISTRATIE);
  }

  /** Whether somebody decides himself about what comes in. */
  private static boolean beslist(Bezoeker bezoeker) {
    Deelnemer deelnemer = bezoeker.deelnemer();
    return bezoeker.isBeheerder()
        || deelnemer != null
            && (deelnemer.beantwoording() == Beantwoording.BACKOFFICE
                || deelnemer.beantwoordingPerAfzender().stream()
                    .anyMatch(van -> van.beantwoording() == Beantwoording.BACKOFFICE));
  }

  /**
   * A page in the bar.
   *
   * @param pad its address; what is below it belongs to it too
   * @param voor who sees it
   * @param ookHier the addresses of the pages that belong with it
   */
  private record Punt(String pad, String tekst, Predicate<Bezoeker> voor, List<String> ookHier) {
    Punt(String pad, String tekst, Predicate<Bezoeker> voor) {
      this(pad, tekst, voor, List.of());
    }

    boolean omvat(String hier) {
      return hier.equals(pad)
          || (!pad.equals("/console") && hier.startsWith(pad + "/"))
          || ookHier.stream().anyMatch(ook -> hier.equals(ook) || hier.startsWith(ook + "/"));
    }
  }

  /** What this one sees, while on this page. */
  static List<Scherm.Menupunt> van(Bezoeker bezoeker, String hier) {
    return PUNTEN.stream()
        .filter(punt -> punt.voor().test(bezoeker))
        .map(punt -> new Scherm.Menupunt(punt.pad(), punt.tekst(), punt.omvat(hier)))
        .toList();
  }
}
