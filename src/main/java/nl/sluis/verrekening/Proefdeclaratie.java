package nl.sluis.verrekening;

import java.util.List;
import java.util.Map;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.controle.Bedragen.Som;

/**
 * One declaratie held against other contracts (D53). What was asked is what was refused already,
 * what would be refused now, what stays approved and what cannot be judged, together.
 *
 * @param nietBeoordeeld approved, and the other contracts have nothing by which to judge it
 * @param redenen why something could not be judged, in Dutch
 * @param storing a rule of ours failed, so that this declaratie was not judged
 * @param regels what would be refused
 * @param kosten what was approved, beside what it costs at the other tarieven, by ProductCode
 */
public record Proefdeclaratie(
    String gemeente,
    String aanbieder,
    String domein,
    String declaratieNummer,
    Periode declaratiePeriode,
    Som ingediend,
    Som wasAfgekeurd,
    Som wordtAfgekeurd,
    Som blijftGoedgekeurd,
    Som nietBeoordeeld,
    List<String> redenen,
    boolean storing,
    List<Proefregel> regels,
    Map<String, Kostensom> kosten) {}
