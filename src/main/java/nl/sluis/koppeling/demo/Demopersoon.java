package nl.sluis.koppeling.demo;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.AdresSoort;
import nl.sluis.bericht.Datatypes.Achternaam;
import nl.sluis.bericht.Datatypes.Adres;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.Huis;
import nl.sluis.bericht.Datatypes.VolledigeNaam;
import nl.sluis.bericht.NaamGebruik;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.Contact;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;

/**
 * A made-up person, as a gemeente writes him in a toewijzing.
 *
 * @param geslacht as the standard has it
 */
record Demopersoon(
    String bsn, String achternaam, LocalDate geboren, String geslacht, int huisnummer) {

  Toewijzingbericht.Client met(List<ToegewezenProduct> producten) {
    return new Toewijzingbericht.Client(
        Plaats.GEEN,
        bsn,
        new Geboortedatum(geboren, null),
        geslacht,
        new VolledigeNaam(new Achternaam(achternaam, null), null, null, null, NaamGebruik.EIGEN),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(contact()),
        producten,
        List.of());
  }

  private Contact contact() {
    Huis huis = new Huis(huisnummer, null, null, null);
    return new Contact(
        Plaats.GEEN,
        AdresSoort.BRP,
        new Adres(huis, "1234AB", "Sluiskade", "Voorbeeldstad", "NL"),
        null,
        null,
        null,
        null,
        List.of());
  }
}
