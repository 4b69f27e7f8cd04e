package nl.sluis.declareren;

import java.util.List;
import java.util.Objects;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Plaats;
import nl.sluis.contract.Prijs;
import nl.sluis.dossier.EerderePrestatie;

/**
 * A prestatie for one client of a declaratie that is being composed. Its ReferentieNummer is given
 * when all lines are known.
 */
public record Lijn(String bsn, Prestatie prestatie) {
  private static final String NOG_GEEN_NUMMER = "";

  /** Without the client. */
  @Override
  public String toString() {
    return "toewijzing " + prestatie.toewijzingNummer();
  }

  static Lijn debet(Maandbedrag maandbedrag, Prijs prijs) {
    Maandlevering levering = maandbedrag.levering();
    return new Lijn(
        levering.toewijzing().bsn(),
        new Prestatie(
            Plaats.GEEN,
            new Referentie(NOG_GEEN_NUMMER, null),
            levering.toewijzing().nummer(),
            levering.product().categorie(),
            Objects.requireNonNull(levering.product().code()),
            levering.productPeriode(),
            maandbedrag.volume(),
            maandbedrag.eenheid(),
            prijs.productTarief(),
            new Bedrag(prijs.bedrag(), DebetCredit.DEBET),
            List.of()));
  }

  /** Takes back a prestatie: the same but for its number and its sign (IV091). */
  static Lijn credit(EerderePrestatie eerdere) {
    return new Lijn(
        eerdere.bsn(),
        new Prestatie(
            Plaats.GEEN,
            new Referentie(NOG_GEEN_NUMMER, eerdere.referentieNummer()),
            eerdere.toewijzingNummer(),
            eerdere.productCategorie(),
            eerdere.productCode(),
            eerdere.productPeriode(),
            eerdere.geleverdVolume(),
            eerdere.eenheid(),
            eerdere.productTarief(),
            new Bedrag(eerdere.bedrag(), DebetCredit.CREDIT),
            List.of()));
  }

  Lijn met(Prestatie andere) {
    return new Lijn(bsn, andere);
  }

  Lijn met(String referentieNummer) {
    Referentie oud = prestatie.productReferentie();
    return met(prestatie.met(new Referentie(referentieNummer, oud.vorigReferentieNummer())));
  }
}
