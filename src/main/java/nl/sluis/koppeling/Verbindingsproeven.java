package nl.sluis.koppeling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.Verbindingsproef.Stap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tries the connection with a deelnemer by its own kanaal, and records that it was tried. */
@Component
@Lazy
public class Verbindingsproeven {
  private final Map<Kanaal, Verbindingsproef> proeven;
  private final Audittrail audit;

  Verbindingsproeven(List<Verbindingsproef> alle, Audittrail audit) {
    this.proeven =
        alle.stream().collect(Collectors.toMap(Verbindingsproef::kanaal, Function.identity()));
    this.audit = audit;
  }

  /**
   * What was tried.
   *
   * @return empty when the deelnemer makes the connection, and there is nothing to try from here
   */
  public Optional<List<Stap>> proef(Deelnemer deelnemer, Identiteit wie) {
    Verbindingsproef proef = proeven.get(deelnemer.kanaal());
    if (proef == null) {
      return Optional.empty();
    }
    List<Stap> stappen = proef.proef(deelnemer);
    boolean isGoed = stappen.stream().allMatch(Stap::gelukt);
    audit.schrijf(
        new Auditregel(
                wie.inAudit(), "VERBINDING_GETEST", null, null, isGoed ? "GELUKT" : "MISLUKT")
            .met(Aard.UITVOEREN)
            .metVoorwerp("deelnemer " + deelnemer.code()));
    return Optional.of(stappen);
  }
}
