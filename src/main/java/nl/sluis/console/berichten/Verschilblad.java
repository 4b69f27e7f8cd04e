package nl.sluis.console.berichten;

import java.util.List;
import java.util.UUID;
import nl.sluis.bericht.Berichtverschil.Wijziging;
import org.jspecify.annotations.Nullable;

/**
 * The difference with the message that this one improves.
 *
 * @param nietTeTonen why it cannot be shown; null when it can
 */
public record Verschilblad(
    Gesprek gesprek, UUID verbetert, List<Wijziging> wijzigingen, @Nullable String nietTeTonen) {}
