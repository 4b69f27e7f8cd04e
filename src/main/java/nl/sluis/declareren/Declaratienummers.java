package nl.sluis.declareren;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Plaats;
import nl.sluis.dossier.Dossier;
import nl.sluis.dossier.DossierRepository;

/**
 * Gives a declaratie a number that was not used before, as far as the dossier tells: gemeente, year
 * and month, and a count, such as 036320260401. It is both DeclaratieNummer and Identificatie.
 */
final class Declaratienummers {
  private static final int LAATSTE = 99 + 26 * 36;

  private final DossierRepository dossiers;

  Declaratienummers(DossierRepository dossiers) {
    this.dossiers = dossiers;
  }

  /**
   * The first number that is free.
   *
   * @param bezet what is used besides what the dossier knows
   */
  String vrij(Partijen partijen, YearMonth maand, Set<String> bezet) {
    return IntStream.rangeClosed(1, LAATSTE)
        .mapToObj(
            teller ->
                "%s%04d%02d%s"
                    .formatted(
                        partijen.gemeente(), maand.getYear(), maand.getMonthValue(), volg(teller)))
        .filter(nummer -> !bezet.contains(nummer))
        .filter(nummer -> isVrij(dossier(partijen, maand, nummer)))
        .findFirst()
        .orElseThrow();
  }

  /** Two characters: 01 to 99, and then A0 and on, for 936 more. */
  private static String volg(int teller) {
    return teller < 100
        ? "%02d".formatted(teller)
        : Integer.toString(teller - 100 + 360, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
  }

  private static boolean isVrij(Dossier dossier) {
    return !dossier.kentDeclaratieNummer() && !dossier.kentIdentificatie();
  }

  /** The last DeclaratiePeriode that was processed, before which none may come (TR318, D2). */
  Optional<YearMonth> laatstePeriode(Partijen partijen, YearMonth maand) {
    return dossier(partijen, maand, "").laatsteDeclaratiePeriode().map(YearMonth::from);
  }

  private Dossier dossier(Partijen partijen, YearMonth maand, String nummer) {
    Berichtsoort soort = Berichtsoort.van(partijen.standaard(), 323);
    LocalDate dag = maand.atEndOfMonth();
    return dossiers.laad(
        soort,
        new Declaratiebericht(
            Header.heen(
                soort,
                partijen.aanbieder(),
                partijen.gemeente(),
                new BerichtIdentificatie(nummer, dag)),
            new Declaratie(
                Plaats.GEEN,
                nummer,
                new Periode(maand.atDay(1), dag),
                dag,
                TotaalBedrag.van(0),
                List.of(),
                List.of())));
  }
}
