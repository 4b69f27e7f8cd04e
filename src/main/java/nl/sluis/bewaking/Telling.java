package nl.sluis.bewaking;

import java.time.LocalDate;

/**
 * The balance of one day and one deelnemer, in messages and refused files (D71).
 *
 * @param dag of reception, in the Netherlands
 * @param deelnemer code of who handed in; {@code onbekend} when the way did not tell
 * @param ontvangen what the audit trail says came in; a repetition of the same bytes is not new
 * @param beantwoord dealt with: all that had to go out has arrived
 * @param teBezorgen judged and answered, and something still has to be delivered or fetched
 * @param inBehandeling being processed, or waiting for a decision
 * @param geparkeerd waiting for an operator
 * @param geweigerd no message: refused at the door, or afterwards on niveau 0 or 1
 * @param verschil what came in less all that is accounted for; anything but zero is a fault of ours
 */
public record Telling(
    LocalDate dag,
    String deelnemer,
    long ontvangen,
    long beantwoord,
    long teBezorgen,
    long inBehandeling,
    long geparkeerd,
    long geweigerd,
    long verschil) {}
