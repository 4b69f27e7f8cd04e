package nl.sluis.console.beheer;

import nl.sluis.console.lijst.Lijst;

/**
 * The alarms.
 *
 * @param lopend how many last, whatever is filtered; of very many that there are so many
 */
public record Alarmblad(int lopend, Lijst<Alarmrij> lijst) {}
