package nl.sluis.controle;

import static nl.sluis.controle.Paden.CONTACT;
import static nl.sluis.controle.Paden.DAGTEKENING;
import static nl.sluis.controle.Paden.PRODUCT1;
import static nl.sluis.controle.Paden.PRODUCT2;
import static nl.sluis.controle.Paden.RELATIE;
import static nl.sluis.controle.Proef.lijst;
import static nl.sluis.controle.Proef.proef;
import static nl.sluis.controle.Wijziging.herhaal;
import static nl.sluis.controle.Wijziging.samen;
import static nl.sluis.controle.Wijziging.verwijder;
import static nl.sluis.controle.Wijziging.voeg;
import static nl.sluis.controle.Wijziging.zet;

import java.util.List;
import nl.sluis.bericht.Standaard;

/** Every rule of niveau 2 on a 301: a breach, and the nearest message that is right. */
final class ToewijzingProeven {
  private static final String ADRES = CONTACT + "/Adres";
  private static final String CONTACT2 = CONTACT + "[2]";

  static final List<Proef> CLIENT =
      lijst(
          proef("basis", "het basisbericht", 301).isGoed(),
          // the last digit is one too high
          proef("CS002", "elfproef klopt niet", 301, zet("Client/Bsn", "999991001"))
              .geeft("CS002 Client Bsn"),
          proef("CS002", "elfproef klopt", 301, zet("Client/Bsn", "999990019")).isGoed(),
          proef("TR002", "120 jaar en een dag", 301, geboren("1906-01-04"))
              .geeft("TR002 Client Geboortedatum"),
          proef("TR002", "precies 120 jaar", 301, geboren("1906-01-05")).isGoed(),
          proef("TR002", "onbekend", 301, geboren("1900-01-01"), gebruik("3")).isGoed(),
          proef("TR002", "alleen dag onbekend", 301, geboren("1900-01-01"), gebruik("1"))
              .geeft("TR002 Client Geboortedatum"),
          proef("TR002", "relatie", 301, zet(RELATIE + "/Geboortedatum/Datum", "1906-01-04"))
              .geeft("TR002 Relatie Geboortedatum"),
          proef("TR002", "relatie zonder", 301, verwijder(RELATIE + "/Geboortedatum")).isGoed(),
          proef("TR134", "geboren na de Dagtekening", 301, geboren("2026-01-06"))
              .geeft("TR134 Client Geboortedatum"),
          proef("TR134", "geboren op de Dagtekening", 301, geboren("2026-01-05")).isGoed(),
          proef("CS139", "dag onbekend", 301, geboren("2013-06-02"), gebruik("1"))
              .geeft("CS139 Client Geboortedatum/DatumGebruik"),
          proef("CS139", "dag onbekend is 01", 301, geboren("2013-06-01"), gebruik("1")).isGoed(),
          proef("CS139", "dag en maand onbekend", 301, geboren("2013-06-01"), gebruik("2"))
              .geeft("CS139 Client Geboortedatum/DatumGebruik"),
          proef("CS139", "allebei 01", 301, geboren("2013-01-01"), gebruik("2")).isGoed(),
          proef("CS139", "alles onbekend", 301, geboren("2013-01-01"), gebruik("3"))
              .geeft("CS139 Client Geboortedatum/DatumGebruik"),
          proef(
                  "CS139",
                  "relatie",
                  301,
                  voeg(RELATIE + "/Geboortedatum/Datum", "DatumGebruik", "1"))
              .geeft("CS139 Relatie Geboortedatum/DatumGebruik"),
          proef("CS050", "partner zonder naam", 301, naamgebruik("Client", "2"))
              .geeft("CS050 Client Naam/NaamGebruik"),
          proef("CS050", "pseudoniem", 301, naamgebruik("Client", "5"))
              .geeft("CS050 Client Naam/NaamGebruik"),
          proef("CS050", "partner met naam", 301, partner("Client"), naamgebruik("Client", "2"))
              .isGoed(),
          proef(
                  "CS050",
                  "partner van organisatie",
                  301,
                  partner(RELATIE),
                  naamgebruik(RELATIE, "6"))
              .geeft("CS050 Relatie Naam/NaamGebruik"),
          proef("CS050", "organisatie als relatie", 301, naamgebruik(RELATIE, "6")).isGoed(),
          proef("CS318", "organisatie als client", 301, naamgebruik("Client", "6"))
              .geeft("CS318 Client Naam"),
          proef("CD007", "tolk zonder taal", 301, voeg("Client/Naam", "Communicatie", "Vorm", "1"))
              .geeft("CD007 Client Communicatie/Taal"),
          proef("CD007", "tolk met taal", 301, communicatie("1")).isGoed(),
          proef("CD007", "doventolk met taal", 301, communicatie("2"))
              .geeft("CD007 Client Communicatie/Taal"));

  static final List<Proef> CONTACTEN =
      lijst(
          proef("CD005", "Postcode zonder land", 301, verwijder(ADRES + "/LandCode"))
              .geeft("CD005 Contact Adres/LandCode"),
          proef("CD005", "land zonder Postcode", 301, soort("02"), verwijder(ADRES + "/Postcode"))
              .geeft("CD005 Contact Adres/LandCode"),
          proef("CD005", "geen van beide", 301, soort("02"), geenPostcode(), geenLand()).isGoed(),
          proef("CD005", "bij de relatie", 301, verwijder(RELATIE + "/Contact/Adres/LandCode"))
              .geeft("CD005 Contact Adres/LandCode"),
          proef("CD025", "Nederland zonder Huis", 301, verwijder(ADRES + "/Huis"))
              .geeft("CD025 Contact Adres/Huis"),
          proef(
                  "CD025",
                  "België zonder Huis",
                  301,
                  verwijder(ADRES + "/Huis"),
                  zet(ADRES + "/LandCode", "BE"))
              .isGoed(),
          proef("CD034", "BRP-adres zonder Postcode", 301, geenPostcode(), geenLand())
              .geeft("CD034 Contact Adres/Postcode"),
          proef("CD034", "verblijfadres", 301, soort("03"), geenPostcode(), geenLand())
              .geeft("CD034 Contact Adres/Postcode"),
          proef("CD034", "correspondentieadres", 301, soort("02"), geenPostcode(), geenLand())
              .isGoed(),
          proef("CD034", "BRP-adres zonder Adres", 301, verwijder(ADRES))
              .geeft("CD034 Contact Adres/Postcode"),
          proef("CS089", "spatie in de Postcode", 301, zet(ADRES + "/Postcode", "1015 CJ"))
              .geeft("CS089 Contact Adres/Postcode"),
          proef("CS089", "kleine letters", 301, zet(ADRES + "/Postcode", "1015cj")).isGoed(),
          proef("CS089", "begint met 0", 301, zet(ADRES + "/Postcode", "0015CJ"))
              .geeft("CS089 Contact Adres/Postcode"),
          proef(
                  "CS089",
                  "Belgische postcode",
                  301,
                  zet(ADRES + "/Postcode", "1000"),
                  zet(ADRES + "/LandCode", "BE"))
              .isGoed(),
          proef("CD009", "Periode bij het BRP-adres", 301, periode(CONTACT, "2026-01-01"))
              .geeft("CD009 Contact Periode"),
          proef("CD009", "Periode bij tijdelijk adres", 301, tweede("04"), periode("2026-02-01"))
              .isGoed(),
          proef("CS003", "Periode loopt terug", 301, tweede("04"), periode("2025-12-31"))
              .geeft("CS003 Contact Periode/Einddatum"),
          proef("CS003", "Periode van een dag", 301, tweede("04"), periode("2026-01-01")).isGoed(),
          proef("TR006", "niets", 301, soort("02"), geenTelefoon(), geenPostcode(), geenLand())
              .geeft("TR006 Contact"),
          proef(
                  "TR006",
                  "Postcode zonder Huis",
                  301,
                  geenTelefoon(),
                  verwijder(ADRES + "/Huis"),
                  zet(ADRES + "/LandCode", "BE"))
              .geeft("TR006 Contact"),
          proef("TR006", "alleen adres", 301, geenTelefoon()).isGoed(),
          proef("TR061", "alleen tijdelijk adres", 301, soort("04"))
              .geeft("TR061 Client Contactgegevens"),
          proef("TR061", "alleen verblijfadres", 301, soort("03")).isGoed(),
          proef("TR101", "twee BRP-adressen", 301, herhaal(CONTACT)).geeft("TR101 Contact Soort"),
          proef("TR101", "BRP en verblijf", 301, tweede("03")).isGoed(),
          proef("TR101", "relatie twee keer", 301, herhaal(RELATIE)).geeft("TR101 Relatie Nummer"),
          proef(
                  "TR101",
                  "twee relaties met hetzelfde adres",
                  301,
                  herhaal(RELATIE),
                  zet(RELATIE + "[2]/Nummer", "2"))
              .isGoed());

  static final List<Proef> PRODUCTEN =
      lijst(
          proef(
                  "TR134",
                  "morgen toegewezen",
                  301,
                  zet(PRODUCT1 + "/Toewijzingsdatum", "2026-01-06"))
              .geeft("TR134 ToegewezenProduct Toewijzingsdatum"),
          proef("TR134", "Dagtekening eerder", 301, zet(DAGTEKENING, "2026-01-04"))
              .geeft(
                  "TR134 ToegewezenProduct Toewijzingsdatum",
                  "TR134 ToegewezenProduct Toewijzingsdatum"),
          proef("CD041", "Code zonder Omvang", 301, verwijder(PRODUCT1 + "/Omvang"))
              .geeft("CD041 ToegewezenProduct Omvang"),
          proef("CD041", "zonder Code en Omvang", 301, zonderTweede(), aspecifiek()).isGoed(),
          proef(
                  "CD075",
                  "Budget zonder Einddatum",
                  301,
                  budget(),
                  verwijder(PRODUCT1 + "/Einddatum"))
              .geeft("CD075 ToegewezenProduct Einddatum"),
          proef("CD075", "Budget met Einddatum", 301, budget()).isGoed(),
          proef("CD076", "per week zonder Einddatum", 301, verwijder(PRODUCT1 + "/Einddatum"))
              .geeft("CD076 ToegewezenProduct Einddatum"),
          proef("CD076", "per maand zonder Einddatum", 301, verwijder(PRODUCT2 + "/Einddatum"))
              .isGoed(),
          proef("CD077", "Omvang en Budget", 301, voeg(PRODUCT1 + "/Omvang", "Budget", 100000))
              .geeft("CD077 ToegewezenProduct Omvang", "CD078 ToegewezenProduct Budget"),
          proef(
                  "CD078",
                  "ook zonder Code",
                  301,
                  zonderTweede(),
                  verwijder(PRODUCT1 + "/Product/Code"),
                  voeg(PRODUCT1 + "/Omvang", "Budget", 100000),
                  looptijd(PRODUCT1, "2020-01-01", "2020-12-31"))
              .geeft("CD077 ToegewezenProduct Omvang", "CD078 ToegewezenProduct Budget"),
          proef(
                  "CD079",
                  "geen Product en geen Budget",
                  301,
                  zonderTweede(),
                  verwijder(PRODUCT1 + "/Product"),
                  verwijder(PRODUCT1 + "/Omvang"))
              .geeft("CD079 ToegewezenProduct Product"),
          proef("CD079", "Budget zonder Product", 301, budget(), verwijder(PRODUCT1 + "/Product"))
              .isGoed(),
          proef(
                  "CD080",
                  "Omvang zonder Code",
                  301,
                  zonderTweede(),
                  verwijder(PRODUCT1 + "/Product/Code"))
              .geeft("CD080 ToegewezenProduct Omvang"),
          proef(
                  "CD080",
                  "Omvang zonder Code, na 2020",
                  301,
                  zonderTweede(),
                  verwijder(PRODUCT1 + "/Product/Code"),
                  looptijd(PRODUCT1, "2020-01-01", "2021-01-01"))
              .geeft("CD080 ToegewezenProduct Omvang"),
          proef(
                  "CD080",
                  "Omvang zonder Code, tot en met 2020",
                  301,
                  zonderTweede(),
                  verwijder(PRODUCT1 + "/Product/Code"),
                  looptijd(PRODUCT1, "2020-01-01", "2020-12-31"))
              .isGoed(),
          proef(
                  "CS003",
                  "Einddatum voor Ingangsdatum",
                  301,
                  zet(PRODUCT1 + "/Einddatum", "2026-01-11"))
              .geeft("CS003 ToegewezenProduct Einddatum"),
          proef("CS003", "één dag", 301, zet(PRODUCT1 + "/Einddatum", "2026-01-12")).isGoed(),
          proef("CS335", "verwijderd met looptijd", 301, reden("13"))
              .geeft("CS335 ToegewezenProduct RedenWijziging"),
          proef(
                  "CS335",
                  "verwijderd zonder Einddatum",
                  301,
                  zet(PRODUCT1 + "/Omvang/Frequentie", "4"),
                  reden("13"),
                  verwijder(PRODUCT1 + "/Einddatum"))
              .geeft("CS335 ToegewezenProduct RedenWijziging"),
          proef("CS335", "verwijderd", 301, reden("13"), zet(PRODUCT1 + "/Einddatum", "2026-01-12"))
              .isGoed(),
          proef("CS336", "vervallen", 301, reden("01"))
              .geeft("CS336 ToegewezenProduct RedenWijziging"),
          proef("CS336", "verlenging", 301, reden("04")).isGoed(),
          proef("CS338", "dagdelen per dag", 301, omvang("16", "1"))
              .geeft("CS338 ToegewezenProduct Omvang/Frequentie"),
          proef("CS338", "euro per dag", 301, omvang("83", "1"))
              .geeft("CS338 ToegewezenProduct Omvang/Frequentie"),
          proef("CS338", "dagdelen per maand", 301, omvang("16", "4")).isGoed(),
          proef("CS338", "uren per dag", 301, omvang("04", "1")).isGoed(),
          proef(
                  "CS338",
                  "dagdelen per dag, tot en met 2020",
                  301,
                  omvang("16", "1"),
                  looptijd(PRODUCT2, "2020-01-01", "2020-12-31"))
              .isGoed(),
          proef(
                  "TR101",
                  "zelfde ToewijzingNummer",
                  301,
                  zet(PRODUCT2 + "/ToewijzingNummer", "70001"))
              .geeft("TR101 ToegewezenProduct ToewijzingNummer"));

  static final List<Proef> STAPELING =
      lijst(
          proef("TR302", "zelfde product", 301, nogEens()).geeft("TR302 ToegewezenProduct Product"),
          proef("TR302", "drie keer", 301, nogEens(), nogEens("70004"))
              .geeft("TR302 ToegewezenProduct Product", "TR302 ToegewezenProduct Product"),
          proef(
                  "TR302",
                  "een dag overlap",
                  301,
                  nogEens(),
                  looptijd(PRODUCT2, "2026-12-31", "2027-01-31"))
              .geeft("TR302 ToegewezenProduct Product"),
          proef(
                  "TR302",
                  "aansluitend",
                  301,
                  nogEens(),
                  looptijd(PRODUCT2, "2027-01-01", "2027-01-31"))
              .isGoed(),
          proef("TR302", "ervoor", 301, nogEens(), looptijd(PRODUCT2, "2026-01-01", "2026-01-11"))
              .isGoed(),
          proef(
                  "TR302",
                  "de eerste verwijderd",
                  301,
                  nogEens(),
                  reden("13"),
                  zet(PRODUCT1 + "/Einddatum", "2026-01-12"))
              .isGoed(),
          proef("TR302", "zelfde categorie zonder Code", 301, aspecifiek())
              .geeft("TR302 ToegewezenProduct Product"),
          proef("TR302", "zonder Product", 301, begroot(), verwijder(PRODUCT1 + "/Product"))
              .geeft("TR302 ToegewezenProduct Product"),
          proef("TR302", "andere categorie zonder Code", 301, aspecifiek(), categorie("46"))
              .alleen(Standaard.IJW)
              .isGoed(),
          proef("TR302", "zelfde voorziening", 301, nogEens(), categorie("11"), categorie2("11"))
              .alleen(Standaard.IWMO)
              .isGoed(),
          proef("TR302", "zelfde hulp", 301, nogEens(), categorie("10"), categorie2("10"))
              .alleen(Standaard.IWMO)
              .geeft("TR302 ToegewezenProduct Product"),
          proef(
                  "TR302",
                  "generiek naast voorziening",
                  301,
                  begroot(),
                  verwijder(PRODUCT1 + "/Product"),
                  categorie2("14"))
              .alleen(Standaard.IWMO)
              .isGoed(),
          proef(
                  "TR302",
                  "categorie naast voorziening van die categorie",
                  301,
                  aspecifiek(),
                  categorie("12"),
                  categorie2("12"))
              .alleen(Standaard.IWMO)
              .isGoed());

  private ToewijzingProeven() {}

  private static Wijziging geboren(String datum) {
    return zet("Client/Geboortedatum/Datum", datum);
  }

  private static Wijziging gebruik(String code) {
    return voeg("Client/Geboortedatum/Datum", "DatumGebruik", code);
  }

  private static Wijziging naamgebruik(String wie, String code) {
    return zet(wie + "/Naam/NaamGebruik", code);
  }

  private static Wijziging partner(String wie) {
    return voeg(wie + "/Naam/Geslachtsnaam", "Partnernaam", "Achternaam", "Schutkolk");
  }

  private static Wijziging communicatie(String vorm) {
    return voeg("Client/Naam", "Communicatie", "Vorm", vorm, "Taal", "Fries");
  }

  private static Wijziging soort(String code) {
    return zet(CONTACT + "/Soort", code);
  }

  private static Wijziging geenPostcode() {
    return verwijder(ADRES + "/Postcode");
  }

  private static Wijziging geenLand() {
    return verwijder(ADRES + "/LandCode");
  }

  private static Wijziging geenTelefoon() {
    return verwijder(CONTACT + "/Telefoon");
  }

  private static Wijziging tweede(String soort) {
    return samen(herhaal(CONTACT), zet(CONTACT2 + "/Soort", soort));
  }

  private static Wijziging periode(String einde) {
    return periode(CONTACT2, einde);
  }

  private static Wijziging periode(String contact, String einde) {
    return voeg(contact + "/Telefoon", "Periode", "Begindatum", "2026-01-01", "Einddatum", einde);
  }

  private static Wijziging zonderTweede() {
    return verwijder(PRODUCT2);
  }

  private static Wijziging aspecifiek() {
    return samen(verwijder(PRODUCT1 + "/Product/Code"), verwijder(PRODUCT1 + "/Omvang"));
  }

  /** The first product for a Budget instead of an Omvang, without Code, and no second product. */
  private static Wijziging budget() {
    return samen(zonderTweede(), verwijder(PRODUCT1 + "/Product/Code"), begroot());
  }

  private static Wijziging begroot() {
    return samen(voeg(PRODUCT1 + "/Omvang", "Budget", 100000), verwijder(PRODUCT1 + "/Omvang"));
  }

  private static Wijziging looptijd(String product, String ingang, String einde) {
    return samen(zet(product + "/Ingangsdatum", ingang), zet(product + "/Einddatum", einde));
  }

  private static Wijziging reden(String code) {
    return voeg(PRODUCT1 + "/Einddatum", "RedenWijziging", code);
  }

  private static Wijziging omvang(String eenheid, String frequentie) {
    return samen(
        zet(PRODUCT2 + "/Omvang/Eenheid", eenheid),
        zet(PRODUCT2 + "/Omvang/Frequentie", frequentie));
  }

  /** The first product once more, with a ToewijzingNummer of its own, in second place. */
  private static Wijziging nogEens() {
    return nogEens("70003");
  }

  private static Wijziging nogEens(String nummer) {
    return samen(herhaal(PRODUCT1), zet(PRODUCT2 + "/ToewijzingNummer", nummer));
  }

  private static Wijziging categorie(String code) {
    return zet(PRODUCT1 + "/Product/Categorie", code);
  }

  private static Wijziging categorie2(String code) {
    return zet(PRODUCT2 + "/Product/Categorie", code);
  }
}
