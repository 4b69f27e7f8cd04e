package nl.sluis.console.beheer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is connected.
 *
 * @param af code of who was just disconnected; null when nobody was
 */
public record Deelnemerlijst(List<Deelnemerblad> rijen, @Nullable String af) {}
