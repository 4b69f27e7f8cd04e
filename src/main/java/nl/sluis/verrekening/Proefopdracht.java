package nl.sluis.verrekening;

import java.time.YearMonth;
import java.util.List;

/**
 * Which past declaraties are held against other contracts.
 *
 * @param gemeenten to which they were, as CBS codes
 * @param tot the last month of their DeclaratiePeriode, itself too
 * @param verschuif so many months after its ProductPeriode a contract must be valid
 * @param bestand as its owner calls the file with contracts
 * @param opmerkingen what that file holds and its owner may not see, in Dutch
 */
public record Proefopdracht(
    List<String> gemeenten,
    YearMonth van,
    YearMonth tot,
    int verschuif,
    String bestand,
    List<String> opmerkingen) {}
