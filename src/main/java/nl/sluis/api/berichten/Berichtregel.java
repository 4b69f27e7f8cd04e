package nl.sluis.api.berichten;

import java.time.Instant;
import java.util.UUID;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.inzage.Berichtgegevens;
import org.jspecify.annotations.Nullable;

/** A message as it stands in a list; what was found in it is at its own address. */
record Berichtregel(
    UUID id,
    Instant ontvangen,
    String kanaal,
    String indiener,
    String bestand,
    @Nullable String berichtsoort,
    @Nullable String afzender,
    @Nullable String ontvanger,
    @Nullable String identificatie,
    Berichtstatus status,
    @Nullable String reden,
    @Nullable String oordeel,
    @Nullable Integer niveau,
    String adres) {

  static Berichtregel van(Berichtgegevens bericht) {
    return new Berichtregel(
        bericht.id(),
        bericht.ontvangen(),
        bericht.kanaal(),
        bericht.indiener(),
        bericht.bestandsnaam(),
        bericht.soort(),
        bericht.afzender(),
        bericht.ontvanger(),
        bericht.identificatie(),
        bericht.status(),
        bericht.reden(),
        bericht.oordeel(),
        bericht.niveau(),
        Berichtweergave.adres(bericht.id()));
  }
}
