package nl.sluis.bericht;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.VerkorteNaam;
import nl.sluis.bericht.Datatypes.Verwijzer;
import org.jspecify.annotations.Nullable;

/** Verzoek om toewijzing (315) and its retour (316). */
public record VerzoekToewijzingbericht(Header header, @Nullable Client client) implements Bericht {

  @Override
  public @Nullable Client inhoud() {
    return client;
  }

  public record Client(
      Plaats plaats,
      String bsn,
      Geboortedatum geboortedatum,
      String geslacht,
      VerkorteNaam naam,
      @Nullable String gezagsdragerBekend,
      @Nullable String commentaar,
      List<AangevraagdProduct> aangevraagdeProducten,
      List<String> retourCodes)
      implements MetBsn, MetGeboortedatum {
    @Override
    public List<AangevraagdProduct> kinderen() {
      return aangevraagdeProducten;
    }
  }

  public record AangevraagdProduct(
      Plaats plaats,
      String referentieAanbieder,
      @Nullable Long beschikkingNummer,
      @Nullable Product product,
      @Nullable LocalDate beschikkingIngangsdatum,
      LocalDate toewijzingIngangsdatum,
      @Nullable LocalDate toewijzingEinddatum,
      @Nullable Omvang omvang,
      @Nullable Long budget,
      Verwijzer verwijzer,
      @Nullable String raamcontract,
      @Nullable String commentaar,
      List<String> retourCodes)
      implements MetProduct {

    @Override
    public LocalDate ingangsdatum() {
      return toewijzingIngangsdatum;
    }

    @Override
    public @Nullable LocalDate einddatum() {
      return toewijzingEinddatum;
    }

    @Override
    public String einddatumElement() {
      return "ToewijzingEinddatum";
    }
  }
}
