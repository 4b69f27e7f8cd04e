package nl.sluis.console.contracten;

import java.util.List;
import java.util.Map;
import nl.sluis.contract.Contractversie;

/**
 * One version, as far as it is of who looks.
 *
 * @param isNet whether he imported it just now
 * @param wijzigingen with the version before it, of very many the first
 * @param aantal how many there are
 */
public record Versieblad(
    Map<String, String> paginas,
    Contractversie versie,
    boolean isNet,
    List<Wijzigingrij> wijzigingen,
    int aantal) {}
