package nl.sluis.console.berichten;

import java.util.Objects;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.inzage.Berichtgegevens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How parties are called on a page. */
@Component
@Lazy
class Partijnamen {
  private final Deelnemers deelnemers;

  Partijnamen(Deelnemers deelnemers) {
    this.deelnemers = deelnemers;
  }

  /** Null for one that is not connected. */
  @Nullable String naam(@Nullable String code) {
    return deelnemers.naam(code);
  }

  /** Its name, or else its code. */
  String kort(@Nullable String code) {
    return Objects.requireNonNullElse(naam(code), Objects.requireNonNullElse(code, "onbekend"));
  }

  Berichtregel regel(Berichtgegevens bericht) {
    return new Berichtregel(
        bericht.id(),
        bericht.ontvangen(),
        bericht.soort(),
        bericht.afzender(),
        naam(bericht.afzender()),
        bericht.ontvanger(),
        naam(bericht.ontvanger()),
        bericht.identificatie(),
        bericht.oordeel(),
        bericht.status().name(),
        bericht.reden());
  }
}
