package nl.sluis.api.declareren;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.contract.Plafondstand;
import nl.sluis.controle.Rekenregel;
import nl.sluis.declareren.Declaratieregel;
import nl.sluis.declareren.Herstelregel;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import org.jspecify.annotations.Nullable;

/**
 * A declaratie that was composed, as it is shown: what each line is made of, and what its receiver
 * would make of it. Only its xml names clients.
 *
 * @param declaratie null when there is none to compose
 */
record Voorstelweergave<R>(
    List<R> regels, List<String> opmerkingen, @Nullable Opgesteld declaratie) {

  /**
   * The message itself; the field names are those of {@code controleer}.
   *
   * @param xml in base64
   */
  record Opgesteld(
      String bestand,
      String declaratieNummer,
      long totaalBedrag,
      String oordeel,
      @Nullable Integer niveau,
      List<Uitslag.Gevonden> bevindingen,
      List<Uitslag.NietGetoetst> nietBeoordeeld,
      List<Rekenregel> berekeningen,
      List<Plafondstand> plafonds,
      List<String> plafondsNietGeteld,
      byte[] xml) {

    static @Nullable Opgesteld van(@Nullable OpgesteldeDeclaratie declaratie) {
      if (declaratie == null) {
        return null;
      }
      Uitslag uitslag = Uitslag.van(declaratie.beoordeling());
      return new Opgesteld(
          declaratie.bestandsnaam(),
          declaratie.bericht().declaratie().declaratieNummer(),
          declaratie.bericht().declaratie().totaalIngediendBedrag().saldo(),
          declaratie.beoordeling().oordeel().name(),
          declaratie.beoordeling().niveau(),
          uitslag.bevindingen(),
          uitslag.nietBeoordeeld(),
          declaratie.beoordeling().rekenregels().toList(),
          declaratie.beoordeling().plafonds().standen(),
          declaratie.beoordeling().plafonds().nietGeteld(),
          declaratie.xml());
    }
  }

  /** What became of registrations; amounts in eurocent. */
  record Regel(
      Declaratieregel.Soort soort,
      long toewijzingNummer,
      String productCategorie,
      @Nullable String productCode,
      LocalDate begindatum,
      LocalDate einddatum,
      List<Integer> rijen,
      long volume,
      String eenheid,
      @Nullable Long productTarief,
      long bedrag,
      @Nullable String referentieNummer,
      @Nullable String vorigReferentieNummer,
      String uitleg) {

    static Regel van(Declaratieregel regel) {
      return new Regel(
          regel.soort(),
          regel.toewijzingNummer(),
          regel.product().categorie(),
          regel.product().code(),
          regel.productPeriode().begindatum(),
          regel.productPeriode().einddatum(),
          regel.rijen(),
          regel.volume(),
          regel.eenheid().code(),
          regel.productTarief(),
          regel.bedrag(),
          regel.referentieNummer(),
          regel.vorigReferentieNummer(),
          regel.uitleg());
    }
  }

  /** What becomes of a prestatie that was refused. */
  record Hersteld(
      String referentieNummer,
      long toewijzingNummer,
      List<String> retourcodes,
      boolean hersteld,
      @Nullable String nieuwReferentieNummer,
      List<String> uitleg) {

    static Hersteld van(Herstelregel regel) {
      return new Hersteld(
          regel.referentieNummer(),
          regel.toewijzingNummer(),
          regel.retourcodes(),
          regel.isHersteld(),
          regel.nieuwReferentieNummer(),
          regel.uitleg());
    }
  }
}
