package nl.sluis.console.vandaag;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.termijn.Termijn;

/**
 * What a deelnemer finds in the morning.
 *
 * @param termijnen on which it has to act, the most urgent first
 * @param peildatum today, by which a term is over or not
 */
public record Werkdag(List<Termijn> termijnen, LocalDate peildatum) {}
