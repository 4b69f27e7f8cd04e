package nl.sluis.bericht;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.VerkorteNaam;
import org.jspecify.annotations.Nullable;

/** Start of delivery (305) and its retour (306). */
public record Startbericht(Header header, @Nullable Client client) implements Bericht {

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
      List<StartProduct> startProducten,
      List<String> retourCodes)
      implements MetBsn, MetGeboortedatum {
    @Override
    public List<StartProduct> kinderen() {
      return startProducten;
    }
  }

  public record StartProduct(
      Plaats plaats,
      @Nullable Long toewijzingNummer,
      @Nullable Product product,
      @Nullable LocalDate toewijzingIngangsdatum,
      LocalDate begindatum,
      StatusAanlevering statusAanlevering,
      List<String> retourCodes)
      implements Berichtklasse {}
}
