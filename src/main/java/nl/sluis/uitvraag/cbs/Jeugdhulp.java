package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of the delivery.
 *
 * @param verwijzer its code
 * @param hulpvorm its code; empty when it is asked
 * @param crisis its code; empty when it is asked
 * @param einde null while it runs
 * @param tijdelijkVanaf since when it stands still, while it runs; null when it does not
 * @param reden its code; empty while it runs, or when it is asked
 * @param herkomst the deliveries of which it is made, in Dutch
 */
record Jeugdhulp(
    Jeugdige jeugdige,
    String verwijzer,
    String hulpvorm,
    String crisis,
    LocalDate aanvang,
    @Nullable LocalDate einde,
    @Nullable LocalDate tijdelijkVanaf,
    String reden,
    List<Meting> metingen,
    List<String> herkomst,
    List<Vraag> vragen) {

  Jeugdhulp {
    metingen = List.copyOf(metingen);
    herkomst = List.copyOf(herkomst);
    vragen = List.copyOf(vragen);
  }

  boolean isOpen() {
    return vragen.stream().anyMatch(Vraag::isOpen);
  }

  String herkomsttekst() {
    return String.join("; ", herkomst);
  }

  /** Without what comes after a day: that is of a later delivery. */
  Jeugdhulp totEnMet(LocalDate dag) {
    if (einde == null || !einde.isAfter(dag)) {
      return this;
    }
    return new Jeugdhulp(
        jeugdige,
        verwijzer,
        hulpvorm,
        crisis,
        aanvang,
        null,
        null,
        "",
        metingen,
        herkomst,
        vragen.stream().filter(vraag -> !vraag.veld().isVanEinde()).toList());
  }
}
