package nl.sluis.inzage;

import java.time.LocalDate;
import java.util.UUID;
import nl.sluis.audit.Aard;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail are asked for; what is null does not matter.
 *
 * @param ogen code of the deelnemer through whose eyes is looked; null for all lines
 * @param bericht the message
 * @param client the pseudonym of a client: lines that have it, and those of messages that are about
 *     him
 * @param deelnemer code of who did it
 * @param identiteit how that one logged on, as the trail has it
 * @param gebeurtenis what was done, such as ONTVANGEN
 * @param van the first day
 * @param tot the last
 */
public record Auditvraag(
    @Nullable String ogen,
    @Nullable UUID bericht,
    @Nullable String client,
    @Nullable String deelnemer,
    @Nullable String identiteit,
    @Nullable String gebeurtenis,
    @Nullable Aard aard,
    @Nullable LocalDate van,
    @Nullable LocalDate tot) {}
