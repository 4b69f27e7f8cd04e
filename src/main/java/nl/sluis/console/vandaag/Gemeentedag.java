package nl.sluis.console.vandaag;

import java.util.List;
import nl.sluis.console.beoordelen.Wachtregel;
import nl.sluis.console.termijnen.Termijnblad;
import nl.sluis.console.termijnen.Termijnregel;
import nl.sluis.console.zoekvragen.Bewaard;

/**
 * What a gemeente finds in the morning.
 *
 * @param klok of the terms in which it has to act
 * @param aantalTeBeslissen such as 12, or ≥ 1.000
 * @param teBeslissen the most urgent of them
 * @param verzoeken of aanbieders that have no answer, the most urgent first
 * @param bewaard the selections that he keeps
 */
public record Gemeentedag(
    List<Termijnblad.Vak> klok,
    String aantalTeBeslissen,
    List<Wachtregel> teBeslissen,
    List<Termijnregel> verzoeken,
    List<Bewaard> bewaard) {}
