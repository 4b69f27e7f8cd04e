package nl.sluis.bericht;

import org.jspecify.annotations.Nullable;

/**
 * A retourcode (WJ001) in our own words.
 *
 * @param regel the rule that gives it, such as TR307; null when none does
 * @param betekenis what is the matter, in Dutch
 * @param herstel what to do about it, in Dutch
 */
public record Retourcode(String code, @Nullable String regel, String betekenis, String herstel) {}
