package nl.sluis.console.binnenkomst;

import org.jspecify.annotations.Nullable;

/**
 * That one is outside.
 *
 * @param adres where one ends his session at his own organisation too; null when there is none
 */
public record Uitgang(@Nullable String adres) {}
