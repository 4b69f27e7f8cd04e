package nl.sluis.console.toewijzingen;

import java.util.List;
import nl.sluis.inzage.Toewijzingen.Gedeclareerd;
import nl.sluis.inzage.Toewijzingen.Levering;
import nl.sluis.verrekening.Ruimte;
import org.jspecify.annotations.Nullable;

/**
 * One toewijzing.
 *
 * @param nu the version that counts
 * @param versies all of them, the latest first
 * @param ruimte what may still be claimed this month; null when that is not known
 */
public record Toewijzingblad(
    Toewijzingregel nu,
    List<Toewijzingregel> versies,
    List<Levering> leveringen,
    List<Gedeclareerd> gedeclareerd,
    @Nullable Ruimte ruimte) {}
