package nl.sluis.api.berichten;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.beoordeling.Beoordelingsstand;
import nl.sluis.beoordeling.Beoordelingsstuk;
import nl.sluis.contract.Plafondstand;
import org.jspecify.annotations.Nullable;

/**
 * A message about which its receiver decides, as the API shows it. No client stands in it: who
 * decides has the message itself.
 */
record Beoordelingweergave(
    UUID bericht,
    String beslisser,
    LocalDate uiterlijk,
    boolean besloten,
    @Nullable Instant beslotenOp,
    Beoordelingsstand.@Nullable Wijze wijze,
    List<Beoordelingsstuk.Lijn> lijnen,
    List<Plafondstand> plafonds,
    List<String> plafondsNietGeteld,
    Map<String, List<String>> retourcodes) {

  static Beoordelingweergave van(Beoordelingsstuk stuk) {
    Beoordelingsstand stand = stuk.stand();
    return new Beoordelingweergave(
        stand.bericht(),
        stand.beslisser(),
        stand.uiterlijk(),
        stand.isBesloten(),
        stand.besloten(),
        stand.wijze(),
        stuk.lijnen(),
        stuk.plafonds().standen(),
        stuk.plafonds().nietGeteld(),
        stuk.retourcodes());
  }
}
