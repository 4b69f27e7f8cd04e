package nl.sluis.console.berichten;

import org.jspecify.annotations.Nullable;

/**
 * A message as it was received, with all that is in it.
 *
 * @param xml null while nobody asked to see it, and when it cannot be shown
 * @param nietTeTonen why it cannot be shown; null when it can
 */
public record Inhoudblad(Gesprek gesprek, @Nullable String xml, @Nullable String nietTeTonen) {}
