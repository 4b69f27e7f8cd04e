package nl.sluis.console.vandaag;

import java.util.List;
import nl.sluis.console.afgekeurd.Groepblad.Groep;
import nl.sluis.console.termijnen.Termijnregel;
import nl.sluis.console.zoekvragen.Bewaard;
import nl.sluis.inzage.Berichtgegevens;

/**
 * What an aanbieder finds in the morning.
 *
 * @param afgekeurd what has to be mended, by cause, that with most money first
 * @param meer how many causes are not shown
 * @param aantal of all refused lines that are open
 * @param bedrag of those, in eurocent
 * @param inHerstel how many lines are being mended
 * @param termijnen on which it has to act, the most urgent first
 * @param toewijzingen that came in the last days, the latest first
 * @param bewaard the selections that he keeps
 */
public record Aanbiederdag(
    List<Groep> afgekeurd,
    int meer,
    long aantal,
    long bedrag,
    int inHerstel,
    List<Termijnregel> termijnen,
    List<Berichtgegevens> toewijzingen,
    List<Bewaard> bewaard) {}
