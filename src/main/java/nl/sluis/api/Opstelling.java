package nl.sluis.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Controle;
import nl.sluis.declareren.Declaratieopdracht;
import nl.sluis.declareren.Declaratieopsteller;
import nl.sluis.declareren.Declaratievoorstel;
import nl.sluis.declareren.Keuring;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.dossier.DossierRepository;
import org.springframework.stereotype.Component;

/**
 * Composes against the dossier and the contracts of this gateway, which cannot change meanwhile and
 * are not changed by it.
 */
@Component
public class Opstelling {
  private final Keuring keuring;
  private final Contractregister contracten;
  private final AlleenLezen alleenLezen;
  private final Rechten rechten;
  private final Clock klok;

  Opstelling(
      BerichtWriter writer,
      BerichtReader reader,
      Controle controle,
      DossierRepository dossiers,
      Contractregister contracten,
      AlleenLezen alleenLezen,
      Rechten rechten,
      Clock klok) {
    this.contracten = contracten;
    this.keuring = new Keuring(writer, reader, controle, dossiers);
    this.alleenLezen = alleenLezen;
    this.rechten = rechten;
    this.klok = klok;
  }

  /**
   * A declaratie of registrations, or all that is wrong with them; it is not sent.
   *
   * @throws Verzoekfout when it is not between this one and another
   */
  public Declaratievoorstel declaratie(Declaratieopdracht opdracht, Identiteit wie) {
    rechten.partij(wie, opdracht.partijen());
    return stelOp(
        gebruikt -> new Declaratieopsteller(gebruikt, contracten, nummer -> true).stelOp(opdracht));
  }

  /** What is composed, in one look at the past. */
  public <T> T stelOp(Function<Keuring, T> opsteller) {
    return alleenLezen.vraag(() -> opsteller.apply(keuring));
  }

  public Contractregister contracten() {
    return contracten;
  }

  public LocalDate vandaag() {
    return LocalDate.now(klok);
  }
}
