package nl.sluis.console.declareren;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.api.Verantwoordingbalie.Stuk;
import nl.sluis.console.Formulier;
import nl.sluis.console.bestand.Foutentabel;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.verantwoording.Dekking;
import nl.sluis.verantwoording.Jaaroverzicht;
import nl.sluis.verantwoording.Jaarregel;
import nl.sluis.verantwoording.Lot;
import nl.sluis.verantwoording.Lotlijn;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a year, and where they are asked for.
 *
 * @param aanbieders of whom they can be; empty where they are of who looks
 * @param formulier what was chosen, with what is wrong with it
 * @param stuk null while nothing was chosen, or where it could not be made
 * @param registraties the name of the file that is counted in; null without one
 * @param fouten with that file; null when there are none
 * @param metRegistraties whether who looks may send registrations along
 */
public record Jaarblad(
    Map<String, String> paginas,
    Map<String, String> aanbieders,
    Map<String, String> jaren,
    Map<String, String> domeinen,
    Formulier formulier,
    @Nullable Stuk stuk,
    @Nullable String registraties,
    @Nullable Foutentabel fouten,
    boolean metRegistraties) {
  /** So many open lines are shown; all are in the file. */
  private static final int HOOGSTENS = 200;

  /** Where the same is as a file. */
  public String adres(String formaat) {
    return "%s?jaar=%s&domein=%s%s&formaat=%s"
        .formatted(
            Declareermenu.VERANTWOORDING,
            formulier.waarde("jaar"),
            formulier.waarde("domein"),
            aanbieders.isEmpty() ? "" : "&aanbieder=" + formulier.waarde("aanbieder"),
            formaat);
  }

  /** The rows of one gemeente. */
  public static List<Jaarregel> regels(Jaaroverzicht overzicht, String gemeente) {
    return overzicht.regels().stream()
        .filter(regel -> regel.sleutel().gemeente().equals(gemeente))
        .toList();
  }

  /** How much was delivered, in words; empty for what is outside the messages. */
  public static String volume(Jaarregel regel) {
    return regel.sleutel().eenheid() == null
        ? ""
        : new Hoeveelheid(regel.volume(), regel.sleutel().eenheid())
            .tekst(regel.sleutel().eenheid());
  }

  /** Why there is a difference, what was offered again, and what else there is to say of a row. */
  public static List<String> uitleg(Jaarregel regel) {
    return Stream.of(
            regel.verklaring().stream().map(Lotlijn::tekst),
            regel.lijnen().stream()
                .filter(lijn -> lijn.lot() == Lot.OPNIEUW_AANGEBODEN)
                .map(Lotlijn::tekst),
            regel.opmerkingen().stream())
        .flatMap(zinnen -> zinnen)
        .toList();
  }

  /** The first of the open lines. */
  public static List<Lotlijn> open(Jaaroverzicht overzicht) {
    return overzicht.open().stream().limit(HOOGSTENS).toList();
  }

  /** What the figures lean on: what is missing, and what does not count. */
  public static List<String> voorbehoud(Stuk stuk) {
    Jaaroverzicht overzicht = stuk.overzicht();
    return Stream.of(
            overzicht.dekking().stream().map(Dekking::zinnen).flatMap(List::stream),
            overzicht.naTermijn().stream().map(Jaaroverzicht.NaTermijn::zin),
            overzicht.opmerkingen().stream(),
            stuk.voorbehoud().stream())
        .flatMap(zinnen -> zinnen)
        .collect(Collectors.toUnmodifiableList());
  }
}
