package nl.sluis.console.contracten;

import java.util.List;
import java.util.Map;
import nl.sluis.contract.Contractversie;

/** The versions in which something changed for who looks, the newest first. */
public record Versielijst(Map<String, String> paginas, List<Contractversie> versies) {}
