package nl.sluis.inzage;

import java.time.Instant;
import java.util.UUID;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Uitslag;
import org.jspecify.annotations.Nullable;

/**
 * A message that was received, without its bytes.
 *
 * @param indiener code of who handed it in, empty when unknown
 * @param omvang in bytes
 * @param soort berichtsoort; null, as the next three, when the head could not be read
 * @param reden why it waits or is parked, in Dutch
 * @param pogingen how often processing failed
 * @param oordeel null, as niveau and uitslag, until it was judged
 * @param niveau the level that failed
 * @param contractversie by which contracts it was judged; null where none were asked for
 */
public record Berichtgegevens(
    UUID id,
    Instant ontvangen,
    String kanaal,
    String indiener,
    String bestandsnaam,
    long omvang,
    @Nullable String soort,
    @Nullable String afzender,
    @Nullable String ontvanger,
    @Nullable String identificatie,
    Berichtstatus status,
    @Nullable String reden,
    int pogingen,
    @Nullable String oordeel,
    @Nullable Integer niveau,
    @Nullable Long contractversie,
    @Nullable Uitslag uitslag) {}
