package nl.sluis.console.berichten;

import java.util.List;
import java.util.UUID;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.inzage.Statusovergang;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param antwoorden messages of others that answer it
 * @param verbetert the message that this one mends; null when it mends none
 * @param verbeterdDoor those that mend it
 */
public record Berichtblad(
    Berichtgegevens gegevens,
    Berichtregel regel,
    List<Uitslag.Gevonden> bevindingen,
    List<Uitslag.NietGetoetst> nietBeoordeeld,
    List<Statusovergang> verloop,
    List<UUID> antwoorden,
    @Nullable UUID verbetert,
    List<UUID> verbeterdDoor) {}
