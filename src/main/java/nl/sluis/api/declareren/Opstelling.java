package nl.sluis.api.declareren;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import nl.sluis.api.AlleenLezen;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Controle;
import nl.sluis.declareren.Keuring;
import nl.sluis.dossier.DossierRepository;
import org.springframework.stereotype.Component;

/**
 * Composes against the dossier and the contracts of this gateway, which cannot change meanwhile and
 * are not changed by it.
 */
@Component
class Opstelling {
  private final Keuring keuring;
  private final Contractregister contracten;
  private final AlleenLezen alleenLezen;
  private final Clock klok;

  Opstelling(
      BerichtWriter writer,
      BerichtReader reader,
      Controle controle,
      DossierRepository dossiers,
      Contractregister contracten,
      AlleenLezen alleenLezen,
      Clock klok) {
    this.contracten = contracten;
    this.keuring = new Keuring(writer, reader, controle, dossiers);
    this.alleenLezen = alleenLezen;
    this.klok = klok;
  }

  /** What is composed, in one look at the past. */
  <T> T stelOp(Function<Keuring, T> opsteller) {
    return alleenLezen.vraag(() -> opsteller.apply(keuring));
  }

  Contractregister contracten() {
    return contracten;
  }

  LocalDate vandaag() {
    return LocalDate.now(klok);
  }
}
