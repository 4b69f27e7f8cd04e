package nl.sluis.uitvraag.cbs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the aanbieder adds in one row: to a delivery of the messages, or a record of its own. What
 * is left empty he does not say.
 *
 * @param rij as it is counted in the file
 * @param kenmerk of the delivery; null for a record of its own
 * @param eigen of whom a record of its own is; null otherwise
 * @param geboortedatum JJJJMMDD; null when it is left
 * @param loopt whether he says that it did not end
 */
record Antwoord(
    int rij,
    @Nullable Kenmerk kenmerk,
    @Nullable Jeugdige eigen,
    @Nullable String geboortedatum,
    String postcode,
    String verwijzer,
    String hulpvorm,
    String crisis,
    @Nullable LocalDate aanvang,
    @Nullable LocalDate einde,
    boolean loopt,
    String reden,
    List<Meting> metingen) {}
