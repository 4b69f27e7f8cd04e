package nl.sluis.bericht;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.VerkorteNaam;
import org.jspecify.annotations.Nullable;

/** Stop of delivery (307) and its retour (308). */
public record Stopbericht(Header header, @Nullable Client client) implements Bericht {

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
      List<StopProduct> stopProducten,
      List<String> retourCodes)
      implements MetBsn, MetGeboortedatum {
    @Override
    public List<StopProduct> kinderen() {
      return stopProducten;
    }
  }

  public record StopProduct(
      Plaats plaats,
      @Nullable Long toewijzingNummer,
      @Nullable Product product,
      @Nullable LocalDate toewijzingIngangsdatum,
      LocalDate begindatum,
      String redenBeeindiging,
      LocalDate einddatum,
      StatusAanlevering statusAanlevering,
      List<String> retourCodes)
      implements Berichtklasse {}
}
