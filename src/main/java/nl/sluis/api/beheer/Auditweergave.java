package nl.sluis.api.beheer;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.inzage.Spoorregel;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail as the API shows it.
 *
 * @param clienten pseudonyms of whom it is about
 * @param hash by which it stands in the chain; null when something of the line is left out
 */
record Auditweergave(
    long nummer,
    Instant moment,
    String wie,
    @Nullable String identiteit,
    @Nullable String rol,
    String wat,
    Aard aard,
    @Nullable UUID bericht,
    List<String> clienten,
    @Nullable String gemeente,
    List<String> regels,
    @Nullable String voorwerp,
    String uitkomst,
    @Nullable String vanwaar,
    @Nullable String reden,
    @Nullable String hash) {

  static Auditweergave van(Spoorregel spoor) {
    Auditregel regel = spoor.regel();
    return new Auditweergave(
        spoor.lijn().nummer(),
        spoor.lijn().moment(),
        regel.wie(),
        regel.identiteit(),
        regel.rol(),
        regel.wat(),
        regel.aard(),
        regel.bericht(),
        spoor.clienten(),
        regel.gemeente(),
        regel.regels(),
        regel.voorwerp(),
        regel.uitkomst(),
        regel.vanwaar(),
        regel.reden(),
        spoor.isGeheel() ? HexFormat.of().formatHex(spoor.lijn().hash()) : null);
  }
}
