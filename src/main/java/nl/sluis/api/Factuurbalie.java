package nl.sluis.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.factuur.Facturering;
import nl.sluis.factuur.Factuur;
import nl.sluis.factuur.Factuurfout;
import nl.sluis.factuur.Factuuropdracht;
import nl.sluis.factuur.Factuurpartijen;
import nl.sluis.factuur.Factuurtoets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes invoices by the contracts of this gateway, for the parties in its file. */
@Component
public class Factuurbalie {
  private final Contractbeheer contracten;
  private final FactuurInstellingen instellingen;
  private final Rechten rechten;

  Factuurbalie(Contractbeheer contracten, FactuurInstellingen instellingen, Rechten rechten) {
    this.contracten = contracten;
    this.instellingen = instellingen;
    this.rechten = rechten;
  }

  /** The official rules take a while to load, and many a gateway never makes an invoice. */
  private static final class Regels {
    private static final Factuurtoets TOETS = new Factuurtoets();
  }

  /**
   * The invoices on one contract. Only the aanbieder of a line sends one for it; for another the
   * contract does not exist.
   *
   * @throws Verzoekfout with everything that is in the way
   */
  public List<Factuur> stelOp(String contract, Factuuropdracht opdracht, Identiteit wie) {
    Factuurpartijen partijen = partijen();
    try {
      return new Facturering(partijen, Regels.TOETS)
          .stelOp(
              contracten.vanContract(contract).stream()
                  .filter(regel -> rechten.is(wie, regel.aanbieder()))
                  .toList(),
              opdracht);
    } catch (Factuurfout fout) {
      throw new Verzoekfout(
              HttpStatus.BAD_REQUEST,
              "Geen factuur",
              "Er is geen factuur gemaakt. Verbeter wat bij fouten staat en vraag haar opnieuw.")
          .met("fouten", fout.meldingen());
    }
  }

  private Factuurpartijen partijen() {
    try (InputStream bestand = Files.newInputStream(instellingen.partijen())) {
      return Factuurpartijen.lees(bestand.readNBytes(Factuurpartijen.MAX_BYTES + 1));
    } catch (Factuurfout fout) {
      throw new Verzoekfout(
              HttpStatus.CONFLICT,
              "Het partijenbestand klopt niet",
              "De beheerder moet in het partijenbestand verbeteren wat bij fouten staat.")
          .met("fouten", fout.meldingen());
    } catch (IOException fout) {
      throw new Verzoekfout(
          HttpStatus.CONFLICT,
          "Facturatie is niet ingesteld",
          "Sluis kan het bestand niet lezen waarin staat wie factureert en wie betaalt. De"
              + " beheerder"
              + " noemt het met de instelling sluis.facturatie.partijen.");
    }
  }
}
