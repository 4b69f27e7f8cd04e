package nl.sluis.conformiteit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which statements one asks for; null for no matter which.
 *
 * @param standaard such as iJw-3.2
 * @param systeem a part of the name of supplier or product
 * @param uitslag volledig, deels or niet
 * @param geldigOp a day on which it must hold
 * @param na the number of the last one of the page before; 0 for the first page
 */
public record Verklaringvraag(
    @Nullable String set,
    @Nullable String standaard,
    @Nullable String systeem,
    @Nullable String uitslag,
    @Nullable LocalDate geldigOp,
    long na,
    int hoogstens) {}
