package nl.sluis.bericht;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Datatypes.Adres;
import nl.sluis.bericht.Datatypes.Communicatie;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.OpenPeriode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Datatypes.Telefoonnummers;
import nl.sluis.bericht.Datatypes.VolledigeNaam;
import org.jspecify.annotations.Nullable;

/** Toewijzing (301) and its retour (302). */
public record Toewijzingbericht(Header header, @Nullable Client client) implements Bericht {

  @Override
  public @Nullable Client inhoud() {
    return client;
  }

  public record Client(
      Plaats plaats,
      String bsn,
      Geboortedatum geboortedatum,
      String geslacht,
      VolledigeNaam naam,
      @Nullable Communicatie communicatie,
      @Nullable String juridischeStatus,
      @Nullable String wettelijkeVertegenwoordiging,
      @Nullable String commentaar,
      List<Relatie> relaties,
      List<Contact> contactgegevens,
      List<ToegewezenProduct> toegewezenProducten,
      List<String> retourCodes)
      implements MetBsn, MetGeboortedatum, MetVolledigeNaam {

    @Override
    public List<Berichtklasse> kinderen() {
      return Stream.of(relaties, contactgegevens, toegewezenProducten)
          .<Berichtklasse>flatMap(List::stream)
          .toList();
    }
  }

  public record Relatie(
      Plaats plaats,
      String nummer,
      @Nullable Integer volgorde,
      String soort,
      @Nullable Geboortedatum geboortedatum,
      @Nullable String geslacht,
      VolledigeNaam naam,
      Contact contact,
      List<String> retourCodes)
      implements MetGeboortedatum, MetVolledigeNaam {

    @Override
    public List<Contact> kinderen() {
      return List.of(contact);
    }
  }

  public record Contact(
      Plaats plaats,
      AdresSoort soort,
      @Nullable Adres adres,
      @Nullable String organisatie,
      @Nullable Telefoonnummers telefoon,
      @Nullable String emailadres,
      @Nullable OpenPeriode periode,
      List<String> retourCodes)
      implements Berichtklasse {}

  public record ToegewezenProduct(
      Plaats plaats,
      long toewijzingNummer,
      @Nullable String referentieAanbieder,
      @Nullable Product product,
      LocalDate toewijzingsdatum,
      Tijd toewijzingstijd,
      LocalDate ingangsdatum,
      @Nullable LocalDate einddatum,
      @Nullable RedenWijziging redenWijziging,
      @Nullable Omvang omvang,
      @Nullable Long budget,
      @Nullable String commentaar,
      List<String> retourCodes)
      implements MetProduct {

    /** Taken back: it counts as never sent (TR302, TR349, D12). */
    public boolean isVerwijderd() {
      return (redenWijziging == RedenWijziging.VERWIJDERD
              || redenWijziging == RedenWijziging.VERVALLEN)
          && ingangsdatum.equals(einddatum);
    }
  }
}
