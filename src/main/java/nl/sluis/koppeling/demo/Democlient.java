package nl.sluis.koppeling.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Achternaam;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.VerkorteNaam;
import nl.sluis.bericht.Datatypes.Verwijzer;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Startbericht;
import nl.sluis.bericht.Startbericht.StartProduct;
import nl.sluis.bericht.StatusAanlevering;
import nl.sluis.bericht.Stopbericht;
import nl.sluis.bericht.Stopbericht.StopProduct;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.bericht.VerzoekToewijzingbericht;
import nl.sluis.bericht.VerzoekToewijzingbericht.AangevraagdProduct;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person with one toewijzing, and the messages that are written about that.
 *
 * @param nummer of its toewijzing
 * @param ingang first day of the toewijzing
 * @param einde last day of the toewijzing
 */
record Democlient(
    int nummer,
    String bsn,
    String achternaam,
    LocalDate geboren,
    String geslacht,
    String gemeente,
    String aanbieder,
    Aanbod aanbod,
    LocalDate ingang,
    LocalDate einde) {

  /** In this month something can have been delivered. */
  boolean heeft(YearMonth maand) {
    return !ingang.isAfter(maand.atEndOfMonth()) && !einde.isBefore(maand.atDay(1));
  }

  Standaard standaard() {
    return aanbod.standaard();
  }

  /**
   * The toewijzing (301).
   *
   * @param alsBsn as it is typed, which may be wrong
   * @param verzoek reference of the verzoek that it honours; null for none
   */
  Bericht toewijzing(LocalDate dag, String identificatie, String alsBsn, @Nullable String verzoek) {
    ToegewezenProduct product =
        new ToegewezenProduct(
            Plaats.GEEN,
            nummer,
            verzoek,
            aanbod.product(),
            dag,
            new Tijd("09:00:00"),
            ingang,
            einde,
            null,
            aanbod.omvang(),
            null,
            null,
            List.of());
    return new Toewijzingbericht(
        kop(301, dag, identificatie),
        new Demopersoon(alsBsn, achternaam, geboren, geslacht, nummer % 180 + 1)
            .met(List.of(product)));
  }

  Bericht start(LocalDate dag, String identificatie) {
    StartProduct product =
        new StartProduct(
            Plaats.GEEN,
            (long) nummer,
            aanbod.product(),
            ingang,
            ingang,
            StatusAanlevering.EERSTE,
            List.of());
    return new Startbericht(
        kop(305, dag, identificatie),
        new Startbericht.Client(
            Plaats.GEEN, bsn, geboorte(), geslacht, naam(), List.of(product), List.of()));
  }

  /** The stop (307), on the last day of the toewijzing. */
  Bericht stop(LocalDate dag, String identificatie) {
    StopProduct product =
        new StopProduct(
            Plaats.GEEN,
            (long) nummer,
            aanbod.product(),
            ingang,
            ingang,
            standaard() == Standaard.IJW ? "31" : "19",
            einde,
            StatusAanlevering.EERSTE,
            List.of());
    return new Stopbericht(
        kop(307, dag, identificatie),
        new Stopbericht.Client(
            Plaats.GEEN, bsn, geboorte(), geslacht, naam(), List.of(product), List.of()));
  }

  /** The verzoek om toewijzing (315). */
  Bericht verzoek(LocalDate dag, String identificatie, String referentie) {
    AangevraagdProduct product =
        new AangevraagdProduct(
            Plaats.GEEN,
            referentie,
            null,
            aanbod.product(),
            null,
            ingang,
            einde,
            aanbod.omvang(),
            null,
            new Verwijzer("01", "Wijkteam Sluis", null),
            "1",
            null,
            List.of());
    return new VerzoekToewijzingbericht(
        kop(315, dag, identificatie),
        new VerzoekToewijzingbericht.Client(
            Plaats.GEEN,
            bsn,
            geboorte(),
            geslacht,
            naam(),
            standaard() == Standaard.IJW ? "1" : null,
            null,
            List.of(product),
            List.of()));
  }

  /** What the gemeente answers to that verzoek (319). */
  Bericht antwoord(
      LocalDate dag, String identificatie, String referentie, VerzoekAntwoord antwoord) {
    return new Antwoordbericht(
        kop(319, dag, identificatie),
        new Antwoord(
            Plaats.GEEN,
            referentie,
            antwoord,
            antwoord == VerzoekAntwoord.AFGEWEZEN ? "4" : null,
            null,
            List.of()));
  }

  private Geboortedatum geboorte() {
    return new Geboortedatum(geboren, null);
  }

  private VerkorteNaam naam() {
    return new VerkorteNaam(new Achternaam(achternaam, null), null, null);
  }

  Berichtsoort soort(int vorm) {
    return Berichtsoort.van(standaard(), vorm);
  }

  private Header kop(int vorm, LocalDate dag, String identificatie) {
    Berichtsoort soort = soort(vorm);
    boolean vanGemeente = soort.afzender() == Berichtsoort.Partij.GEMEENTE;
    return Header.heen(
        soort,
        vanGemeente ? gemeente : aanbieder,
        vanGemeente ? aanbieder : gemeente,
        new BerichtIdentificatie(identificatie, dag));
  }
}
