package nl.sluis.declareren;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.antwoord.Toekenning.Afwijzing;
import nl.sluis.controle.Bevinding;
import org.jspecify.annotations.Nullable;

/**
 * What is made of one refusal: a line for the new declaratie, until it turns out that a person has
 * to mend it. It lives as long as the proposal is being composed.
 */
final class Herstelpoging {
  private final Afwijzing afwijzing;
  private final List<String> uitleg;
  private @Nullable Lijn lijn;
  private @Nullable String nummer;

  private Herstelpoging(Afwijzing afwijzing, @Nullable Lijn lijn, List<String> uitleg) {
    this.afwijzing = afwijzing;
    this.lijn = lijn;
    this.uitleg = new ArrayList<>(uitleg);
  }

  static Herstelpoging gelukt(Afwijzing afwijzing, Lijn lijn, List<String> uitleg) {
    return new Herstelpoging(afwijzing, lijn, uitleg);
  }

  /**
   * Left to a person.
   *
   * @param advies what there is to do, in Dutch
   */
  static Herstelpoging voorEenMens(Afwijzing afwijzing, List<String> advies) {
    return new Herstelpoging(afwijzing, null, advies);
  }

  Optional<Lijn> lijn() {
    return Optional.ofNullable(lijn);
  }

  /** The line under its new number. */
  Lijn nummer(String referentieNummer) {
    nummer = referentieNummer;
    return lijn().orElseThrow().met(referentieNummer);
  }

  /** It would be refused again. */
  void laatWeg(List<Bevinding> waarom) {
    lijn = null;
    nummer = null;
    uitleg.clear();
    waarom.forEach(
        bevinding ->
            uitleg.add(
                "%s (%s): %s %s"
                    .formatted(
                        "Ook na herstel niet goed",
                        bevinding.regel(),
                        bevinding.melding(),
                        bevinding.herstel())));
  }

  Herstelregel regel() {
    return new Herstelregel(
        afwijzing.prestatie().referentieNummer(),
        afwijzing.prestatie().toewijzingNummer(),
        afwijzing.codes(),
        nummer,
        uitleg);
  }
}
