package nl.sluis.factuur;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices are wanted.
 *
 * @param contract its number; null for all contracts with beschikbaarheid
 * @param afnemer code of who pays; null for all
 * @param datum of the invoices
 * @param nummer of the first, and the next count on from it; null for a number made of contract,
 *     afnemer and months
 */
public record Factuuropdracht(
    Maandperiode periode,
    LocalDate datum,
    @Nullable String contract,
    @Nullable String afnemer,
    @Nullable String nummer,
    Specificatie specificatie) {}
