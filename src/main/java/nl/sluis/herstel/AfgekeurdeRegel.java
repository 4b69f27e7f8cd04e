package nl.sluis.herstel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a declaratie that was refused.
 *
 * @param bericht the declaratie in which it was refused last
 * @param bedrag in eurocent, below zero for a credit
 * @param regel the first rule that it breaks: the cause by which it is grouped
 * @param isGeheel whether it was refused with the whole message
 * @param sinds when it was refused last
 * @param keer how often it was refused, with what was sent instead of it
 * @param wie who does it, by a stable pseudonym of a person; null for nobody
 * @param notitie what that one wrote, or why nothing is done about it
 * @param versie to change it by
 */
public record AfgekeurdeRegel(
    long id,
    UUID bericht,
    String domein,
    String gemeente,
    String aanbieder,
    String referentieNummer,
    long toewijzingNummer,
    String productCategorie,
    String productCode,
    LocalDate begindatum,
    LocalDate einddatum,
    long bedrag,
    String regel,
    List<String> regels,
    List<String> retourcodes,
    boolean isGeheel,
    Instant sinds,
    int keer,
    Herstelstand stand,
    @Nullable String wie,
    @Nullable String notitie,
    int versie) {}
