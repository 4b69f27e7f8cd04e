package nl.sluis.console.beheer;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.console.Grafiek;
import nl.sluis.console.lijst.Lijst;

/**
 * The balance of a period.
 *
 * @param verschil how much is not accounted for, in all of it
 * @param geweigerd how much was refused, in all of it
 * @param grafieken of all of it, day by day
 */
public record Tellingblad(
    LocalDate van,
    LocalDate tot,
    long verschil,
    long geweigerd,
    List<Grafiek> grafieken,
    Lijst<Tellingrij> lijst) {}
