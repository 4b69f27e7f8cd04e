package nl.sluis.bericht;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Product;
import org.jspecify.annotations.Nullable;

/** Verzoek om wijziging (317) and its retour (318). */
public record VerzoekWijzigingbericht(Header header, @Nullable Client client) implements Bericht {

  @Override
  public @Nullable Client inhoud() {
    return client;
  }

  public record Client(Plaats plaats, String bsn, Verzoek verzoek, List<String> retourCodes)
      implements MetBsn {
    @Override
    public List<Verzoek> kinderen() {
      return List.of(verzoek);
    }
  }

  public record Verzoek(
      Plaats plaats,
      String referentieAanbieder,
      String redenVerzoek,
      List<OngewijzigdProduct> ongewijzigdeProducten,
      List<TeWijzigenProduct> teWijzigenProducten,
      List<NieuwProduct> nieuweProducten,
      List<String> retourCodes)
      implements Berichtklasse {
    @Override
    public List<Berichtklasse> kinderen() {
      return Stream.of(ongewijzigdeProducten, teWijzigenProducten, nieuweProducten)
          .<Berichtklasse>flatMap(List::stream)
          .toList();
    }
  }

  public record OngewijzigdProduct(Plaats plaats, long toewijzingNummer, List<String> retourCodes)
      implements Berichtklasse {}

  public record TeWijzigenProduct(
      Plaats plaats,
      long toewijzingNummer,
      LocalDate gewensteIngangsdatum,
      @Nullable LocalDate einddatum,
      @Nullable Omvang omvang,
      @Nullable Long budget,
      List<String> retourCodes)
      implements MetOmvang {

    @Override
    public LocalDate ingangsdatum() {
      return gewensteIngangsdatum;
    }
  }

  public record NieuwProduct(
      Plaats plaats,
      @Nullable Product product,
      LocalDate gewensteIngangsdatum,
      @Nullable LocalDate einddatum,
      @Nullable Omvang omvang,
      @Nullable Long budget,
      List<String> retourCodes)
      implements MetProduct {

    @Override
    public LocalDate ingangsdatum() {
      return gewensteIngangsdatum;
    }
  }
}
