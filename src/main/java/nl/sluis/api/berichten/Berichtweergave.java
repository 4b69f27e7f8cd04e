package nl.sluis.api.berichten;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.sluis.api.Apiversie;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Statusovergang;
import org.jspecify.annotations.Nullable;

/** A message as its sender sees it; the field names are those of {@code controleer}. */
record Berichtweergave(
    UUID id,
    Instant ontvangen,
    String bestand,
    @Nullable String berichtsoort,
    @Nullable String afzender,
    @Nullable String ontvanger,
    @Nullable String identificatie,
    Berichtstatus status,
    @Nullable String reden,
    @Nullable String oordeel,
    @Nullable Integer niveau,
    @Nullable Long contractversie,
    List<Uitslag.Gevonden> bevindingen,
    List<Uitslag.NietGetoetst> nietBeoordeeld,
    @Nullable Antwoordlink antwoord,
    @Nullable String verslag,
    String inhoud,
    List<String> antwoordenVanAnderen,
    @Nullable String verbetert,
    List<String> verbeterdDoor,
    List<Statusovergang> verloop) {

  record Antwoordlink(String bestand, String adres) {}

  static Berichtweergave van(
      Berichtgegevens bericht,
      List<Statusovergang> verloop,
      @Nullable Bestand antwoord,
      List<UUID> antwoordenVanAnderen,
      @Nullable UUID verbetert,
      List<UUID> verbeterdDoor) {
    Uitslag uitslag =
        bericht.uitslag() == null ? new Uitslag(List.of(), List.of()) : bericht.uitslag();
    return new Berichtweergave(
        bericht.id(),
        bericht.ontvangen(),
        bericht.bestandsnaam(),
        bericht.soort(),
        bericht.afzender(),
        bericht.ontvanger(),
        bericht.identificatie(),
        bericht.status(),
        bericht.reden(),
        bericht.oordeel(),
        bericht.niveau(),
        bericht.contractversie(),
        uitslag.bevindingen(),
        uitslag.nietBeoordeeld(),
        antwoord == null
            ? null
            : new Antwoordlink(antwoord.naam(), adres(bericht.id()) + "/antwoord"),
        bericht.oordeel() == null ? null : adres(bericht.id()) + "/verslag",
        adres(bericht.id()) + "/inhoud",
        antwoordenVanAnderen.stream().map(Berichtweergave::adres).toList(),
        verbetert == null ? null : adres(verbetert),
        verbeterdDoor.stream().map(Berichtweergave::adres).toList(),
        verloop);
  }

  static String adres(UUID id) {
    return Apiversie.adres("/berichten/" + id);
  }
}
