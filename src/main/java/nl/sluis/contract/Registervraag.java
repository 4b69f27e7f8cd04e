package nl.sluis.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the register are wanted; null for all.
 *
 * @param versie null for the last one
 * @param gemeente for which a line holds
 * @param product its code, or that of its categorie
 * @param op a day on which it holds
 */
public record Registervraag(
    @Nullable Long versie,
    @Nullable String gemeente,
    @Nullable String aanbieder,
    @Nullable String domein,
    @Nullable String product,
    @Nullable LocalDate op) {}
