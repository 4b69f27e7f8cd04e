package nl.sluis.factuur;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.sluis.contract.Geld;
import org.jspecify.annotations.Nullable;

/**
 * An invoice before it is written.
 *
 * @param kenmerk what the afnemer wants to see on it; null where there is an inkooporder
 * @param periode from the first to the last month that it pays
 * @param regels at least one
 * @param leeg the months that were asked for and that it does not pay
 */
record Factuurgegevens(
    String nummer,
    LocalDate datum,
    Maandperiode periode,
    Leverancier leverancier,
    Afnemer afnemer,
    Contractinstelling contract,
    @Nullable String kenmerk,
    List<Factuurregel> regels,
    List<Leegmaand> leeg) {
  private static final DateTimeFormatter DATUM =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

  Factuurgegevens {
    regels = List.copyOf(regels);
    leeg = List.copyOf(leeg);
  }

  /** What was asked for and is not on it; empty when all months are. */
  String nietGefactureerd() {
    return leeg.isEmpty()
        ? ""
        : "Niet gefactureerd: "
            + leeg.stream().map(Leegmaand::tekst).collect(Collectors.joining(", "));
  }

  LocalDate vervaldatum() {
    return datum.plusDays(leverancier.betaaltermijn());
  }

  /** In eurocent, without btw. */
  long netto() {
    return regels.stream().mapToLong(Factuurregel::bedrag).reduce(0, Math::addExact);
  }

  /** In eurocent. */
  long btw() {
    return contract.btw().over(netto());
  }

  /** In eurocent, to be paid. */
  long totaal() {
    return Math.addExact(netto(), btw());
  }

  String bestandsnaam() {
    return "factuur-" + nummer.replaceAll("[^A-Za-z0-9._-]", "_") + ".xml";
  }

  /** How it came to its amount, for people. */
  List<String> toelichting() {
    List<String> tekst = new ArrayList<>();
    tekst.add(
        "Factuur %s van %s aan %s, %s"
            .formatted(
                nummer, leverancier.wie().naam(), afnemer.wie().naam(), DATUM.format(datum)));
    for (Factuurregel regel : regels) {
      tekst.add(
          "%s, %s: %s"
              .formatted(regel.naam(), Maandperiode.tekst(regel.maand()), regel.berekening()));
    }
    if (!leeg.isEmpty()) {
      tekst.add(nietGefactureerd());
    }
    tekst.add(
        contract.btw().isVrijgesteld()
            ? "Totaal %s, vrijgesteld van btw".formatted(Geld.tekst(totaal()))
            : "Totaal %s + %d%% btw %s = %s"
                .formatted(
                    Geld.tekst(netto()),
                    contract.btw().percentage(),
                    Geld.tekst(btw()),
                    Geld.tekst(totaal())));
    tekst.add("Te betalen tot en met %s".formatted(DATUM.format(vervaldatum())));
    return tekst;
  }
}
