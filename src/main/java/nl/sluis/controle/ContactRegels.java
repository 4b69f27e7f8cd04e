package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;

import java.util.List;
import java.util.regex.Pattern;
import nl.sluis.bericht.AdresSoort;
import nl.sluis.bericht.Datatypes.Adres;
import nl.sluis.bericht.Toewijzingbericht.Contact;
import org.jspecify.annotations.Nullable;

/** The rules about how a client or relatie can be reached. Their findings show nothing of it. */
final class ContactRegels {
  private static final String NEDERLAND = "NL";
  private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}[A-Za-z]{2}");

  static final List<Regel> REGELS =
      List.of(
          niveau2("CD005", "LandCode is gevuld als Postcode gevuld is, en anders leeg.")
              .herstel("Vul Postcode en LandCode beide, of laat ze beide weg.")
              .op(Contact.class, "Adres/LandCode", in(301))
              .geldtAls(
                  contact -> landAlleenBijPostcode(contact.adres()),
                  contact -> "Van Postcode en LandCode is er maar één gevuld."),
          niveau2("CD025", "Huis is gevuld bij een adres in Nederland (LandCode NL).")
              .herstel("Vul het Huisnummer.")
              .op(Contact.class, "Adres/Huis", in(301))
              .geldtAls(
                  contact -> !isNederlands(contact.adres()) || heeftHuis(contact.adres()),
                  contact -> "LandCode is NL en Huis is leeg."),
          niveau2(
                  "CD034",
                  "Een contact van Soort 01 (BRP-adres) of 03 (verblijfadres) heeft een Postcode.")
              .herstel("Vul de Postcode, of kies de Soort die bij dit adres past.")
              .op(Contact.class, "Adres/Postcode", in(301))
              .geldtAls(
                  contact ->
                      contact.soort() != AdresSoort.BRP && contact.soort() != AdresSoort.VERBLIJF
                          || heeftPostcode(contact.adres()),
                  contact -> "Soort is %s en Postcode is leeg.".formatted(contact.soort().code())),
          niveau2("CS089", "Een Nederlandse Postcode bestaat uit vier cijfers en twee letters.")
              .herstel("Schrijf de Postcode zonder spatie, bijvoorbeeld als 1234AB.")
              .op(Contact.class, "Adres/Postcode", in(301))
              .geldtAls(
                  contact -> isNederlandsePostcode(contact.adres()),
                  contact -> "LandCode is NL, maar de Postcode heeft niet de Nederlandse vorm."),
          niveau2("CD009", "Periode is alleen gevuld bij een contact van Soort 04 (tijdelijk).")
              .herstel("Laat Periode weg, of maak er een tijdelijk adres van (Soort 04).")
              .op(Contact.class, "Periode", in(301))
              .geldtAls(
                  contact -> contact.periode() == null || contact.soort() == AdresSoort.TIJDELIJK,
                  contact -> "Periode is gevuld bij Soort %s.".formatted(contact.soort().code())),
          niveau2("TR006", "Een contact heeft een Telefoon, of een adres met Huis en Postcode.")
              .herstel("Vul Telefoon, of Huis en Postcode.")
              .op(Contact.class, "", in(301))
              .geldtAls(
                  contact ->
                      contact.telefoon() != null
                          || heeftHuis(contact.adres()) && heeftPostcode(contact.adres()),
                  contact -> "Er is geen Telefoon en geen adres met Huis en Postcode."));

  private ContactRegels() {}

  private static boolean landAlleenBijPostcode(@Nullable Adres adres) {
    return adres == null || (adres.postcode() == null) == (adres.landCode() == null);
  }

  private static boolean isNederlands(@Nullable Adres adres) {
    return adres != null && NEDERLAND.equals(adres.landCode());
  }

  private static boolean heeftHuis(@Nullable Adres adres) {
    return adres != null && adres.huis() != null;
  }

  private static boolean heeftPostcode(@Nullable Adres adres) {
    return adres != null && adres.postcode() != null;
  }

  private static boolean isNederlandsePostcode(@Nullable Adres adres) {
    return adres == null
        || adres.postcode() == null
        || !isNederlands(adres)
        || POSTCODE.matcher(adres.postcode()).matches();
  }
}
