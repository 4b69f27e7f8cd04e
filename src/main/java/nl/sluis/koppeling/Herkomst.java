package nl.sluis.koppeling;

import org.jspecify.annotations.Nullable;

/**
 * Where a file comes from.
 *
 * @param kanaal by which way: map, http, sftp, ggk
 * @param indiener code of the deelnemer that handed it in; null when the way does not tell
 * @param bestandsnaam as the sender named it; may be empty
 */
public record Herkomst(String kanaal, @Nullable String indiener, String bestandsnaam) {}
