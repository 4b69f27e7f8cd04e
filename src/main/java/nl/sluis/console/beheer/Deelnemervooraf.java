package nl.sluis.console.beheer;

import java.util.List;

/**
 * What a change of a deelnemer would do, before it is done.
 *
 * @param kenmerk of what it is now
 * @param wachtend files that wait for it, and go by another way from then on; 0 when the way stays
 */
public record Deelnemervooraf(
    Deelnemerformulier formulier,
    String code,
    String kenmerk,
    List<Deelnemerwijziging> wijzigingen,
    long wachtend) {}
