package nl.sluis.koppeling.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/**
 * What is contracted: jeugdhulp by the regio for all gemeenten, Wmo by each gemeente. Later every
 * tarief is indexed, and one gemeente contracts more by itself.
 *
 * @param index first day of the new tarieven
 */
record Democontracten(LocalDate index) {
  static final String DIEPSLUIS = "0384";
  static final String POLDERDAM = "0394";

  /** The gemeenten of the regio, the two of the story first. */
  static final List<String> GEMEENTEN =
      List.of(DIEPSLUIS, POLDERDAM, "0358", "0362", "0437", "0451");

  private static final String KOP =
      "contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;"
          + "betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum;"
          + "jaarplafond;maandplafond\n";
  private static final int PROMILLE = 1025;

  /** Two months before the last one that can have been declared. */
  static Democontracten voor(Kalenderdagen dagen) {
    return new Democontracten(dagen.dezeMaand().minusMonths(2).atDay(1));
  }

  private LocalDate begin() {
    return LocalDate.of(index.getYear() - 1, 1, 1);
  }

  /** In eurocent, for what is delivered in this month. */
  long tarief(Aanbod aanbod, YearMonth maand) {
    return maand.atDay(1).isBefore(index) ? aanbod.tarief() : geindexeerd(aanbod);
  }

  private static long geindexeerd(Aanbod aanbod) {
    return Math.round(aanbod.tarief() * PROMILLE / 1000.0);
  }

  /** As it was agreed at first. */
  byte[] eerste() {
    return csv(
        Stream.concat(
            Stream.of(beschikbaarheid()),
            regels().map(regel -> regel.vanaf(begin(), null, false))));
  }

  /** With the tarieven indexed. */
  byte[] geindexeerd() {
    return csv(Stream.concat(Stream.of(beschikbaarheid()), regels().flatMap(this::voorEnNa)));
  }

  private Stream<String> voorEnNa(Regel regel) {
    return Stream.of(
        regel.vanaf(begin(), index.minusDays(1), false), regel.vanaf(index, null, true));
  }

  /** What one gemeente has of its own, with something more from this day on. */
  byte[] vanPolderdam(LocalDate vanaf) {
    Regel nieuw = new Regel("POLDER-WMO-2", POLDERDAM, Demoaanbieder.ANKER, Aanbod.WMO_TRAJECT);
    return csv(
        Stream.concat(
            regels().filter(regel -> regel.gemeente().equals(POLDERDAM)).flatMap(this::voorEnNa),
            Stream.of(nieuw.vanaf(vanaf, null, true))));
  }

  private static Stream<Regel> regels() {
    return Stream.of(Demoaanbieder.values())
        .flatMap(wie -> wie.aanbod().stream().flatMap(aanbod -> regels(wie, aanbod)));
  }

  private static Stream<Regel> regels(Demoaanbieder wie, Aanbod aanbod) {
    return aanbod.standaard() == Standaard.IJW
        ? Stream.of(new Regel("REGIO-JEUGD", String.join(" ", GEMEENTEN), wie, aanbod))
        : GEMEENTEN.stream().map(gemeente -> new Regel("WMO-" + gemeente, gemeente, wie, aanbod));
  }

  private record Regel(
      String contractnummer, String gemeente, Demoaanbieder aanbieder, Aanbod aanbod) {

    String vanaf(LocalDate begin, @Nullable LocalDate einde, boolean nieuw) {
      String eenheid = aanbod.omvang().eenheid().code();
      long tarief = nieuw ? geindexeerd(aanbod) : aanbod.tarief();
      return String.join(
          ";",
          contractnummer,
          gemeente,
          aanbieder.code(),
          aanbod.standaard() == Standaard.IJW ? "JW" : "WMO",
          aanbod.product().categorie(),
          String.valueOf(aanbod.product().code()),
          aanbod.kerncompetentie(),
          aanbod.betaaltitel(),
          aanbod.betaaltitel().equals("UURTARIEF") ? "INSPANNINGSGERICHT" : "OUTPUTGERICHT",
          eenheid,
          "%d,%02d".formatted(tarief / 100, tarief % 100),
          eenheid,
          begin.toString(),
          einde == null ? "" : einde.toString(),
          "",
          "");
    }
  }

  private static byte[] csv(Stream<String> regels) {
    return (KOP + String.join("\n", regels.toList()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** What is paid for being there has no clients. */
  private String beschikbaarheid() {
    return "CRISIS-1;%s;%s;JW;46;46A01;BEHANDELEN;BESCHIKBAARHEID;TAAKGERICHT;;12500,00;;%s;;;"
        .formatted(DIEPSLUIS, Demoaanbieder.STEIGER.code(), begin());
  }
}
