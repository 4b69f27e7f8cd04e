package nl.sluis.console.declareren;

import java.util.Map;
import nl.sluis.console.Formulier;

/** Where registrations are handed in; choices by their codes. */
public record Declareerformulier(
    Map<String, String> paginas,
    Map<String, String> gemeenten,
    Map<String, String> aanbieders,
    Map<String, String> domeinen,
    Formulier formulier) {}
