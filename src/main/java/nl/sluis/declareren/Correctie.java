package nl.sluis.declareren;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.contract.Geld;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Prijs;
import nl.sluis.declareren.Declaratieregel.Soort;
import nl.sluis.dossier.EerderePrestatie;
import org.jspecify.annotations.Nullable;

/**
 * Holds what there is to claim in a month against what was approved for it before. The
 * registrations are the whole of the month (D48): the same volume gives nothing, another one takes
 * all of the earlier back and claims the new (IV085, IV086, IV091).
 */
final class Correctie {
  private final Predicate<String> isBeantwoord;

  /** A line of the result, with the prestatie that it stands for. */
  record Uitkomst(Declaratieregel regel, @Nullable Lijn lijn) {}

  /**
   * A correction.
   *
   * @param isBeantwoord whether the answer to the prestatie with this ReferentieNummer is in
   */
  Correctie(Predicate<String> isBeantwoord) {
    this.isBeantwoord = isBeantwoord;
  }

  /** Credits before the debit. */
  List<Uitkomst> naast(Maandbedrag nieuw, List<EerderePrestatie> open) {
    if (open.isEmpty()) {
      return List.of(debet(nieuw, ""));
    }
    String nummers =
        open.stream().map(EerderePrestatie::referentieNummer).collect(Collectors.joining(", "));
    if (isGelijk(nieuw, open)) {
      return List.of(zonderLijn(Soort.ONGEWIJZIGD, nieuw, nummers, alGoedgekeurd(nieuw, open)));
    }
    if (!open.stream().map(EerderePrestatie::referentieNummer).allMatch(isBeantwoord)) {
      return List.of(zonderLijn(Soort.WACHT, nieuw, nummers, wachtOpAntwoord(nummers)));
    }
    List<Uitkomst> uitkomsten = new ArrayList<>();
    open.forEach(eerdere -> uitkomsten.add(credit(nieuw, eerdere)));
    if (nieuw.prijs() != null) {
      uitkomsten.add(debet(nieuw, "vervangt " + nummers + "; "));
    }
    return uitkomsten;
  }

  /** All of it is taken back, of a toewijzing that may be there no more (D101). */
  List<Uitkomst> zonderMeer(List<EerderePrestatie> open, List<Integer> rijen) {
    return open.stream()
        .map(
            eerdere -> {
              String nummer = eerdere.referentieNummer();
              return isBeantwoord.test(nummer)
                  ? credit(
                      eerdere, rijen, "neemt %s terug: geregistreerd is nu 0".formatted(nummer))
                  : new Uitkomst(regel(Soort.WACHT, eerdere, rijen, wachtOpAntwoord(nummer)), null);
            })
        .toList();
  }

  private static String wachtOpAntwoord(String nummers) {
    return "eerder gedeclareerd als %s, en daarop is nog geen antwoord (325). Pas daarna kunt u dit"
            .formatted(nummers)
        + " verbeteren (IV085)";
  }

  private static boolean isGelijk(Maandbedrag nieuw, List<EerderePrestatie> open) {
    Eenheid eenheid = nieuw.eenheid();
    if (!open.stream().allMatch(deze -> Hoeveelheid.isVergelijkbaar(deze.eenheid(), eenheid))) {
      return false;
    }
    Hoeveelheid eerder =
        open.stream()
            .map(deze -> new Hoeveelheid(deze.geleverdVolume(), deze.eenheid()))
            .reduce(new Hoeveelheid(0, eenheid), Hoeveelheid::plus);
    return eerder.equals(new Hoeveelheid(nieuw.volume(), eenheid));
  }

  private static String alGoedgekeurd(Maandbedrag nieuw, List<EerderePrestatie> open) {
    long bedrag = open.stream().mapToLong(EerderePrestatie::bedrag).sum();
    Prijs prijs = nieuw.prijs();
    return prijs == null || prijs.bedrag() == bedrag
        ? "al goedgekeurd; er verandert niets"
        : "al goedgekeurd, voor %s; nu zou het %s zijn. Alleen een ander volume wordt vanzelf verbeterd"
            .formatted(Geld.tekst(bedrag), Geld.tekst(prijs.bedrag()));
  }

  private static Uitkomst debet(Maandbedrag nieuw, String vooraf) {
    Prijs prijs = nieuw.prijs();
    return prijs == null
        ? zonderLijn(Soort.NIETS, nieuw, null, "niets te declareren")
        : new Uitkomst(
            regel(Soort.DEBET, nieuw, null, vooraf + String.join("; ", nieuw.uitleg())),
            Lijn.debet(nieuw, prijs));
  }

  private static Uitkomst zonderLijn(
      Soort soort, Maandbedrag nieuw, @Nullable String eerdere, String slot) {
    List<String> uitleg = new ArrayList<>(nieuw.uitleg());
    uitleg.add(slot);
    return new Uitkomst(regel(soort, nieuw, eerdere, String.join("; ", uitleg)), null);
  }

  private static Declaratieregel regel(
      Soort soort, Maandbedrag nieuw, @Nullable String eerdere, String uitleg) {
    Maandlevering levering = nieuw.levering();
    Prijs prijs = nieuw.prijs();
    return new Declaratieregel(
        soort,
        levering.toewijzing().nummer(),
        levering.product(),
        levering.productPeriode(),
        levering.rijnummers(),
        nieuw.volume(),
        nieuw.eenheid(),
        prijs == null ? null : prijs.productTarief(),
        prijs == null ? 0 : prijs.bedrag(),
        null,
        eerdere,
        uitleg);
  }

  private static Uitkomst credit(Maandbedrag nieuw, EerderePrestatie eerdere) {
    return credit(
        eerdere,
        nieuw.levering().rijnummers(),
        "neemt %s terug: geregistreerd is nu %s"
            .formatted(
                eerdere.referentieNummer(),
                new Hoeveelheid(nieuw.volume(), nieuw.eenheid()).tekst(nieuw.eenheid())));
  }

  private static Uitkomst credit(EerderePrestatie eerdere, List<Integer> rijen, String uitleg) {
    return new Uitkomst(regel(Soort.CREDIT, eerdere, rijen, uitleg), Lijn.credit(eerdere));
  }

  private static Declaratieregel regel(
      Soort soort, EerderePrestatie eerdere, List<Integer> rijen, String uitleg) {
    return new Declaratieregel(
        soort,
        eerdere.toewijzingNummer(),
        new Product(eerdere.productCategorie(), eerdere.productCode()),
        eerdere.productPeriode(),
        rijen,
        eerdere.geleverdVolume(),
        eerdere.eenheid(),
        eerdere.productTarief(),
        eerdere.bedrag(),
        null,
        eerdere.referentieNummer(),
        uitleg);
  }
}
