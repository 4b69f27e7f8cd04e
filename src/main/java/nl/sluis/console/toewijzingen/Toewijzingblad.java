package nl.sluis.console.toewijzingen;

import java.util.List;
import nl.sluis.console.berichten.Gebeurtenis;
import nl.sluis.inzage.Toewijzingen.Gedeclareerd;
import nl.sluis.inzage.Toewijzingen.Levering;
import nl.sluis.verrekening.Ruimte;
import org.jspecify.annotations.Nullable;

/**
 * One toewijzing.
 *
 * @param nu the version that counts
 * @param versies all of them, the latest first
 * @param wachttijd how long it took until the start, in words
 * @param verloop its latest messages, in the order in which they came
 * @param berichten how many there are; capped as in a list
 * @param ruimte what may still be claimed this month; null when that is not known
 */
public record Toewijzingblad(
    Toewijzingregel nu,
    List<Toewijzingregel> versies,
    List<Levering> leveringen,
    List<Gedeclareerd> gedeclareerd,
    @Nullable Ruimte ruimte,
    String wachttijd,
    List<Gebeurtenis> verloop,
    int berichten) {}
