package nl.sluis.controle;

/**
 * A rule that could not be judged, never silently passed (D17).
 *
 * @param reden why, in Dutch
 * @param isStoring true when our rule failed, so that the message may not be called approved
 */
public record NietBeoordeeld(String regel, String reden, boolean isStoring) {}
