package nl.sluis.verslag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.cijfers.Celsleutel;
import nl.sluis.cijfers.Cijfer;
import nl.sluis.cijfers.Definitie;
import nl.sluis.cijfers.Vraag;
import nl.sluis.contract.Geld;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/** Figures and definitions for people: as text, and as the rows of a table. */
public final class CijferTekst {
  /** The further numbers that are amounts, in eurocent. */
  private static final Set<String> BEDRAGEN =
      Set.of(
          "bedragAangeboden",
          "teVeel",
          "teWeinig",
          "laagste",
          "hoogste",
          "prognoseLaag",
          "prognoseHoog",
          "ingediend",
          "toegekend",
          "gecrediteerd",
          "inBehandeling",
          "afgewezenOpen",
          "opnieuwAangeboden",
          "verschil");

  private CijferTekst() {}

  /**
   * Figures as text.
   *
   * @param kanttekening what all of them are, in Dutch
   */
  static String van(Vraag vraag, List<Cijfer> cijfers, String kanttekening) {
    Overzichttekst tekst = new Overzichttekst();
    tekst.regel(
        "Cijfers over %s: %s t/m %s"
            .formatted(vraag.periode().naam(), vraag.periode().begin(), vraag.periode().einde()));
    tekst.regel("Regio: gemeente " + String.join(", ", vraag.gemeenten()));
    tekst.alinea(
        0,
        vraag.isVoorlopig()
            ? "Voorlopig: zoals bekend op %s; de periode sluit op %s."
                .formatted(vraag.kennis(), vraag.periode().sluiting())
            : "Gesloten: wat tot en met %s is ontvangen.".formatted(vraag.kennis()));
    tekst.alinea(0, kanttekening);
    if (cijfers.isEmpty()) {
      tekst.regel("");
      tekst.regel("Er is niets te tellen.");
    }
    String indicator = "";
    for (Cijfer cijfer : cijfers) {
      if (!cijfer.indicator().equals(indicator)) {
        indicator = cijfer.indicator();
        tekst.regel("");
        tekst.regel("%s. %s".formatted(indicator, cijfer.naam()));
      }
      tekst.alinea(2, regel(cijfer));
    }
    return tekst.toString();
  }

  private static String regel(Cijfer cijfer) {
    StringBuilder regel = new StringBuilder(cijfer.cel().tekst()).append(": ");
    regel.append(
        cijfer.waarde() == null
            ? "geen waarde (%s)".formatted(cijfer.uitkomst().reden())
            : getal(cijfer.waarde()));
    regel.append("; %d van %d".formatted(cijfer.teller(), cijfer.noemer()));
    if (cijfer.bedrag() != null) {
      regel.append("; ").append(Geld.tekst(cijfer.bedrag()));
    }
    if (!cijfer.uitkomst().delen().isEmpty()) {
      regel.append("; ").append(delen(cijfer));
    }
    if (!cijfer.dekking().gaten().isEmpty()) {
      regel.append("; dekking ").append(cijfer.dekking().tekst());
    }
    return regel.toString();
  }

  private static String delen(Cijfer cijfer) {
    return cijfer.uitkomst().delen().entrySet().stream()
        .map(deel -> "%s %s".formatted(deel.getKey(), deel(deel.getKey(), deel.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String deel(String naam, @Nullable BigDecimal getal) {
    return getal != null && BEDRAGEN.contains(naam)
        ? Geld.tekst(getal.longValueExact())
        : getal(getal);
  }

  private static String getal(@Nullable BigDecimal getal) {
    return getal == null ? "niet bekend" : getal.toPlainString().replace('.', ',');
  }

  /** Figures as rows; a column for each key, so that they can be filtered. */
  static Tabel tabel(List<Cijfer> cijfers) {
    List<String> kolommen =
        Stream.of(
                Stream.of("indicator", "naam"),
                Arrays.stream(Celsleutel.values()).map(Celsleutel::naam),
                Stream.of(
                    "periode",
                    "teller",
                    "noemer",
                    "waarde",
                    "geenwaarde",
                    "bedrag",
                    "delen",
                    "dekking",
                    "voorlopig"))
            .flatMap(deel -> deel)
            .toList();
    return Tabel.van("Cijfers", kolommen, cijfers.stream().map(CijferTekst::rij).toList())
        .metGetallen("teller", "noemer");
  }

  private static List<String> rij(Cijfer cijfer) {
    List<String> cellen = new ArrayList<>(List.of(cijfer.indicator(), cijfer.naam()));
    for (Celsleutel sleutel : Celsleutel.values()) {
      cellen.add(cijfer.cel().waarden().getOrDefault(sleutel, ""));
    }
    cellen.addAll(
        List.of(
            cijfer.periode(),
            Long.toString(cijfer.teller()),
            Long.toString(cijfer.noemer()),
            cijfer.waarde() == null ? "" : getal(cijfer.waarde()),
            cijfer.uitkomst().reden() == null ? "" : cijfer.uitkomst().reden(),
            cijfer.bedrag() == null ? "" : Geld.kaal(cijfer.bedrag()),
            delen(cijfer),
            cijfer.dekking().tekst(),
            cijfer.voorlopig() ? "ja" : "nee"));
    return cellen;
  }

  /** The definitions as text in Markdown, as docs/indicatoren.md has them too. */
  public static String definities(List<Definitie> definities) {
    StringBuilder tekst = new StringBuilder();
    for (Definitie definitie : definities) {
      tekst.append("## %s. %s\n\n".formatted(definitie.code(), definitie.naam()));
      tekst.append("- Waarde: %s\n".formatted(definitie.waarde()));
      tekst.append("- Teller: %s\n".formatted(definitie.teller()));
      tekst.append("- Noemer: %s\n".formatted(definitie.noemer()));
      tekst.append("- Dekking: %s\n".formatted(definitie.dekking()));
      definitie.valkuilen().forEach(kuil -> tekst.append("- Let op: %s\n".formatted(kuil)));
      tekst.append("- Versie van de definitie: %d\n\n".formatted(definitie.versie()));
    }
    return tekst.toString().stripTrailing() + "\n";
  }
}
