package nl.sluis.ontvangst;

import java.util.UUID;
import nl.sluis.berichtkluis.Berichtstatus;

/**
 * Proof that a file is stored.
 *
 * @param isNieuw false when the same sender handed in the same bytes before
 */
public record Ontvangstbevestiging(UUID id, Berichtstatus status, boolean isNieuw) {}
