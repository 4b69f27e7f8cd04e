package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.contract.Gedeclareerd;
import nl.sluis.contract.Geld;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.dossier.Toewijzing;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a change under the same number.
 *
 * @param dagtekening the day on which it would be sent
 */
record Wijzigingskeuring(
    Besluitlijn lijn, Toewijzing bekend, Toewijzingsverschil verschil, LocalDate dagtekening) {
  private static final String EINDDATUM = "einddatum";

  /**
   * What must be mended.
   *
   * @param reden null when only the gemeente can tell it, and it did not
   */
  List<Aanwijzing> gebreken(@Nullable RedenWijziging reden) {
    return Stream.of(verlenging(), einde(), reden(reden)).flatMap(Optional::stream).toList();
  }

  /** OP380 asks that it is still in force; a slip may be put right later (D45). */
  private Optional<Aanwijzing> verlenging() {
    boolean isVerlopen = bekend.einddatum() != null && bekend.einddatum().isBefore(dagtekening);
    return verschil.isLater()
            && isVerlopen
            && lijn.product().redenWijziging() != RedenWijziging.CORRECTIE
        ? Optional.of(
            lijn.op(
                EINDDATUM,
                "OP380",
                ("Toewijzing %d is verlopen op %s; verlengen kan alleen zolang zij loopt. Laat"
                        + " toewijzingNummer weg en geef een ingangsdatum na die dag, dan wordt het"
                        + " een nieuwe toewijzing. Was de einddatum een vergissing, geef dan"
                        + " redenWijziging 14.")
                    .formatted(bekend.nummer(), bekend.einddatum())))
        : Optional.empty();
  }

  private Optional<Aanwijzing> einde() {
    LocalDate einde = lijn.product().einddatum();
    return einde != null && einde.isBefore(bekend.ingangsdatum())
        ? Optional.of(
            lijn.op(
                EINDDATUM,
                "CS003",
                "De einddatum ligt voor de ingangsdatum. Verbeter haar, of neem de toewijzing terug"
                    + " met redenWijziging 13."))
        : Optional.empty();
  }

  private Optional<Aanwijzing> reden(@Nullable RedenWijziging reden) {
    if (reden == null) {
      return Optional.of(
          lijn.op(
              "redenWijziging",
              "IV099",
              ("Deze toewijzing %s. Zeg met redenWijziging waarom, volgens codelijst JZ002 of"
                      + " WMO002 (bijvoorbeeld 02, 05, 07, 09 of 14).")
                  .formatted(verschil.inWoorden())));
    }
    return Wijzigingsreden.past(reden, verschil.isEerder(), verschil.isLater())
        .map(tekst -> lijn.op("redenWijziging", "IV099", tekst));
  }

  /**
   * What the sender is well advised to look at.
   *
   * @param gedeclareerd what is approved on it and not credited
   */
  List<Aanwijzing> adviezen(Gedeclareerd gedeclareerd) {
    return Stream.of(
            inHetVerleden(),
            naHetEinde(gedeclareerd),
            minder(),
            minderDanGedeclareerd(gedeclareerd))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Aanwijzing> inHetVerleden() {
    LocalDate einde = lijn.product().einddatum();
    return verschil.isEerder() && einde != null && einde.isBefore(dagtekening)
        ? Optional.of(
            lijn.op(
                EINDDATUM,
                "OP186",
                "De toewijzing eindigt in het verleden. Dat kan alleen als de aanbieder ermee"
                    + " instemt."))
        : Optional.empty();
  }

  private Optional<Aanwijzing> naHetEinde(Gedeclareerd gedeclareerd) {
    LocalDate einde = lijn.product().einddatum();
    LocalDate tot = gedeclareerd.laatste();
    return einde != null && tot != null && tot.isAfter(einde)
        ? Optional.of(
            lijn.op(
                EINDDATUM,
                "OP362",
                "Er is al gedeclareerd tot en met %s, na deze einddatum.".formatted(tot)))
        : Optional.empty();
  }

  /** A budget that the aanbieder asked for himself needs no further consent (OP299). */
  private Optional<Aanwijzing> minder() {
    if (verschil.isMinderVolume()) {
      return Optional.of(
          lijn.op(
              "",
              "OP298",
              "Wat in totaal is toegewezen wordt minder. Dat kan alleen als de aanbieder ermee"
                  + " instemt."));
    }
    return verschil.isMinderBudget() && lijn.product().referentieAanbieder() == null
        ? Optional.of(
            lijn.op(
                "",
                "OP299",
                "Het budget wordt minder. Dat kan alleen als de aanbieder ermee instemt."))
        : Optional.empty();
  }

  private Optional<Aanwijzing> minderDanGedeclareerd(Gedeclareerd gedeclareerd) {
    Omvang omvang = lijn.product().omvang();
    Long budget = lijn.product().budget();
    if (verschil.isMinderVolume() && omvang != null) {
      Hoeveelheid al = gedeclareerd.volume(omvang.eenheid());
      return al.isMeerDan(new Hoeveelheid(omvang.volume(), omvang.eenheid()))
          ? Optional.of(alGedeclareerd(al.tekst(omvang.eenheid())))
          : Optional.empty();
    }
    return verschil.isMinderBudget() && budget != null && gedeclareerd.bedrag() > budget
        ? Optional.of(alGedeclareerd(Geld.tekst(gedeclareerd.bedrag())))
        : Optional.empty();
  }

  private Aanwijzing alGedeclareerd(String hoeveel) {
    return lijn.op(
        "",
        "OP345",
        "Er is al %s gedeclareerd, meer dan er overblijft. Wat rechtmatig was geleverd moet dat blijven."
            .formatted(hoeveel));
  }
}
