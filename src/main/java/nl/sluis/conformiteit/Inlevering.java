package nl.sluis.conformiteit;

import java.time.LocalDate;
import java.util.SortedMap;
import nl.sluis.bericht.Standaard;
import nl.sluis.toezicht.Toetsrol;

/**
 * The answers of a system, handed in.
 *
 * @param rol for whom it works
 * @param door who states, as people know it
 * @param weg how they came: api or console
 * @param isVermeld whether the supplier agrees that it stands in the list
 * @param antwoorden by "case/file"
 */
public record Inlevering(
    Verklaring.Systeem systeem,
    Toetsrol rol,
    Standaard standaard,
    Verklaring.Aard aard,
    String door,
    String weg,
    LocalDate geldigTot,
    boolean isVermeld,
    SortedMap<String, byte[]> antwoorden) {}
