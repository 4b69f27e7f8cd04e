package nl.sluis.beoordeling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A message that waits for the decision of its receiver.
 *
 * @param beslisser code of who decides
 * @param voorstel our own verdict when it came in
 * @param uiterlijk the last day on which an answer is in time
 */
public record Wachtend(
    UUID bericht,
    String beslisser,
    String berichtsoort,
    String afzender,
    String ontvanger,
    String identificatie,
    Instant ontvangen,
    String voorstel,
    LocalDate uiterlijk) {}
