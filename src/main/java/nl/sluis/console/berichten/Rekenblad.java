package nl.sluis.console.berichten;

import java.util.List;
import nl.sluis.controle.Rekenregel;

/**
 * What was reckoned while a message was judged.
 *
 * @param nietKloppend how many do not agree with what was claimed
 * @param getoond those first, and no more than can be read
 */
public record Rekenblad(Gesprek gesprek, int aantal, int nietKloppend, List<Rekenregel> getoond) {}
