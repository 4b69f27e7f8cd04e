package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one product of a beschikking comes to: the toewijzingen that follow from it, what its sender
 * must mend, and what he is well advised to look at.
 */
record Lijnuitkomst(
    List<Toewijzingswijziging> wijzigingen, List<Aanwijzing> gebreken, List<Aanwijzing> adviezen) {
  static final Lijnuitkomst NIETS = new Lijnuitkomst(List.of(), List.of(), List.of());

  static Lijnuitkomst van(Toewijzingswijziging... wijzigingen) {
    return new Lijnuitkomst(List.of(wijzigingen), List.of(), List.of());
  }

  static Lijnuitkomst gebrek(Besluitlijn lijn, String veld, @Nullable String regel, String tekst) {
    return gebreken(List.of(lijn.op(veld, regel, tekst)));
  }

  static Lijnuitkomst gebreken(List<Aanwijzing> gebreken) {
    return new Lijnuitkomst(List.of(), List.copyOf(gebreken), List.of());
  }

  Lijnuitkomst metAdvies(Besluitlijn lijn, String veld, @Nullable String regel, String tekst) {
    return new Lijnuitkomst(
        wijzigingen,
        gebreken,
        Stream.concat(adviezen.stream(), Stream.of(lijn.op(veld, regel, tekst))).toList());
  }

  /** Whether there is something to send: something changes, and nothing must be mended. */
  boolean gaatUit() {
    return gebreken.isEmpty()
        && wijzigingen.stream()
            .anyMatch(wijziging -> wijziging.soort() != Wijzigingsoort.ONGEWIJZIGD);
  }

  /** Only what stands in a message of this day. */
  Lijnuitkomst inBericht(LocalDate dagtekening) {
    return new Lijnuitkomst(
        wijzigingen.stream().filter(wijziging -> wijziging.hoortInBericht(dagtekening)).toList(),
        gebreken,
        adviezen);
  }

  Lijnuitkomst metElke(Function<Toewijzingswijziging, Toewijzingswijziging> ander) {
    return new Lijnuitkomst(wijzigingen.stream().map(ander).toList(), gebreken, adviezen);
  }

  Lijnuitkomst metAdviezen(List<Aanwijzing> meer) {
    return new Lijnuitkomst(
        wijzigingen, gebreken, Stream.concat(adviezen.stream(), meer.stream()).toList());
  }

  /** All of these as one. */
  static Lijnuitkomst samen(List<Lijnuitkomst> uitkomsten) {
    return new Lijnuitkomst(
        uitkomsten.stream().flatMap(uitkomst -> uitkomst.wijzigingen().stream()).toList(),
        uitkomsten.stream().flatMap(uitkomst -> uitkomst.gebreken().stream()).toList(),
        uitkomsten.stream().flatMap(uitkomst -> uitkomst.adviezen().stream()).toList());
  }
}
