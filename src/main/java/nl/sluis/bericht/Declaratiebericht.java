package nl.sluis.bericht;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import org.jspecify.annotations.Nullable;

/** Declaratie (323); its answer is the {@link DeclaratieAntwoordbericht}. */
public record Declaratiebericht(Header header, Declaratie declaratie) implements Bericht {

  @Override
  public Declaratie inhoud() {
    return declaratie;
  }

  public record Declaratie(
      Plaats plaats,
      String declaratieNummer,
      Periode declaratiePeriode,
      LocalDate declaratieDagtekening,
      TotaalBedrag totaalIngediendBedrag,
      List<Client> clienten,
      List<String> retourCodes)
      implements Berichtklasse {
    @Override
    public List<Client> kinderen() {
      return clienten;
    }
  }

  /** The same in 323 and 325. */
  public record Client(
      Plaats plaats, String bsn, List<Prestatie> prestaties, List<String> retourCodes)
      implements MetBsn {
    @Override
    public List<Prestatie> kinderen() {
      return prestaties;
    }

    /** This client with other prestaties and codes, as a 325 sends it back. */
    public Client terug(List<Prestatie> andere, List<String> codes) {
      return new Client(Plaats.GEEN, bsn, andere, codes);
    }
  }

  /** The same in 323 and 325. Volume in the eenheid, tarief in eurocent. */
  public record Prestatie(
      Plaats plaats,
      Referentie productReferentie,
      long toewijzingNummer,
      String productCategorie,
      String productCode,
      Periode productPeriode,
      long geleverdVolume,
      Eenheid eenheid,
      @Nullable Long productTarief,
      Bedrag ingediendBedrag,
      List<String> retourCodes)
      implements Berichtklasse {

    public boolean isCredit() {
      return ingediendBedrag.debetCredit() == DebetCredit.CREDIT;
    }

    public String referentieNummer() {
      return productReferentie.referentieNummer();
    }

    /** This prestatie under its own number. */
    public Prestatie met(Referentie andere) {
      return new Prestatie(
          Plaats.GEEN,
          andere,
          toewijzingNummer,
          productCategorie,
          productCode,
          productPeriode,
          geleverdVolume,
          eenheid,
          productTarief,
          ingediendBedrag,
          retourCodes);
    }

    /** This prestatie with codes, as a 325 sends it back. */
    public Prestatie terug(List<String> codes) {
      return new Prestatie(
          Plaats.GEEN,
          productReferentie,
          toewijzingNummer,
          productCategorie,
          productCode,
          productPeriode,
          geleverdVolume,
          eenheid,
          productTarief,
          ingediendBedrag,
          codes);
    }
  }
}
