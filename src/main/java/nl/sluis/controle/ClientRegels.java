package nl.sluis.controle;

import static nl.sluis.controle.Regel.in;
import static nl.sluis.controle.Regel.niveau2;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.AdresSoort;
import nl.sluis.bericht.Communicatievorm;
import nl.sluis.bericht.Datatypes.Communicatie;
import nl.sluis.bericht.Datatypes.Geboortedatum;
import nl.sluis.bericht.Datatypes.VolledigeNaam;
import nl.sluis.bericht.DatumGebruik;
import nl.sluis.bericht.Elfproef;
import nl.sluis.bericht.MetBsn;
import nl.sluis.bericht.MetGeboortedatum;
import nl.sluis.bericht.MetVolledigeNaam;
import nl.sluis.bericht.NaamGebruik;
import nl.sluis.bericht.Toewijzingbericht.Client;
import org.jspecify.annotations.Nullable;

/** The rules about who somebody is: client and relatie. Their findings show nothing of it. */
final class ClientRegels {
  private static final int OUDST = 120;
  private static final LocalDate ONBEKENDE_DATUM = LocalDate.of(1900, 1, 1);
  private static final Set<AdresSoort> GEWOON_CONTACT =
      EnumSet.of(AdresSoort.BRP, AdresSoort.CORRESPONDENTIE, AdresSoort.VERBLIJF);
  private static final Set<NaamGebruik> MET_PARTNER =
      EnumSet.range(NaamGebruik.EIGEN, NaamGebruik.EIGEN_PARTNER);
  private static final Set<NaamGebruik> ZONDER_PARTNER =
      EnumSet.of(NaamGebruik.EIGEN, NaamGebruik.NIET_NATUURLIJK_PERSOON);

  static final List<Regel> REGELS =
      List.of(
          niveau2("CS002", "Een Bsn voldoet aan de elfproef.")
              .herstel("Controleer het Bsn: waarschijnlijk is een cijfer verkeerd overgenomen.")
              .op(MetBsn.class, "Bsn", in(301, 305, 307, 315, 317, 323, 325))
              .geldtAls(
                  client -> Elfproef.geldt(client.bsn()),
                  client -> "Het Bsn voldoet niet aan de elfproef."),
          niveau2("TR002", "Een Geboortedatum ligt hoogstens 120 jaar voor de Dagtekening.")
              .herstel(
                  "Verbeter de Geboortedatum. Is zij onbekend, vul dan 1900-01-01 met DatumGebruik"
                      + " 3.")
              .op(MetGeboortedatum.class, "Geboortedatum", in(301, 305, 307, 315))
              .geldtAls(
                  (persoon, omgeving) ->
                      isOnbekendOfVanaf(
                          persoon.geboortedatum(), omgeving.dagtekening().minusYears(OUDST)),
                  (persoon, omgeving) ->
                      "De Geboortedatum ligt meer dan %d jaar voor Dagtekening %s."
                          .formatted(OUDST, omgeving.dagtekening())),
          niveau2(
                  "CS139",
                  "Wat volgens DatumGebruik onbekend is van een Geboortedatum, is gevuld met 01"
                      + " (dag, maand) of 1900 (jaar).")
              .herstel(
                  "Vul 01 voor een onbekende dag of maand en 1900-01-01 voor een onbekende datum,"
                      + " of laat DatumGebruik weg als de hele datum bekend is.")
              .op(MetGeboortedatum.class, "Geboortedatum/DatumGebruik", in(301, 305, 307, 315))
              .geldtAls(
                  persoon -> pastBijGebruik(persoon.geboortedatum()),
                  persoon -> "De Geboortedatum past niet bij het DatumGebruik dat erbij staat."),
          niveau2(
                  "CS050",
                  "Met een Partnernaam is NaamGebruik 1, 2, 3 of 4; zonder Partnernaam is het 1 of"
                      + " 6.")
              .herstel("Kies een ander NaamGebruik, of vul de Partnernaam.")
              .op(MetVolledigeNaam.class, "Naam/NaamGebruik", in(301))
              .geldtAls(
                  persoon -> pastBijPartner(persoon.naam()),
                  persoon ->
                      persoon.naam().partnernaam() == null
                          ? "NaamGebruik %s vraagt om een Partnernaam, en die is er niet."
                              .formatted(persoon.naam().naamGebruik().code())
                          : "NaamGebruik %s past niet bij een naam met een Partnernaam."
                              .formatted(persoon.naam().naamGebruik().code())),
          niveau2("CS318", "Een client is een natuurlijk persoon: NaamGebruik is niet 6.")
              .herstel("Vul het NaamGebruik van de client zelf: 1, 2, 3 of 4.")
              .op(Client.class, "Naam", in(301))
              .geldtAls(
                  client -> client.naam().naamGebruik() != NaamGebruik.NIET_NATUURLIJK_PERSOON,
                  client -> "NaamGebruik is 6 (niet-natuurlijk persoon)."),
          niveau2("CD007", "Taal is gevuld als Vorm 1 (tolk taal) is, en anders leeg.")
              .herstel("Vul bij tolk taal de Taal, en laat haar bij een andere Vorm weg.")
              .op(Client.class, "Communicatie/Taal", in(301))
              .geldtAls(
                  client -> taalAlleenBijTolk(client.communicatie()),
                  client -> "Taal is leeg bij Vorm 1, of gevuld bij een andere Vorm."),
          niveau2(
                  "TR061",
                  "Een client heeft minstens één contact van Soort 01 (BRP), 02 (correspondentie) of"
                      + " 03 (verblijf).")
              .herstel("Neem in de Contactgegevens een contact van Soort 01, 02 of 03 op.")
              .op(Client.class, "Contactgegevens", in(301))
              .geldtAls(
                  client ->
                      client.contactgegevens().stream()
                          .anyMatch(contact -> GEWOON_CONTACT.contains(contact.soort())),
                  client -> "De Contactgegevens bevatten geen contact van Soort 01, 02 of 03."));

  private ClientRegels() {}

  private static boolean isOnbekendOfVanaf(
      @Nullable Geboortedatum geboortedatum, LocalDate oudste) {
    return geboortedatum == null
        || !geboortedatum.datum().isBefore(oudste)
        || geboortedatum.datumGebruik() == DatumGebruik.ONBEKEND
            && geboortedatum.datum().equals(ONBEKENDE_DATUM);
  }

  /** IV009. */
  private static boolean pastBijGebruik(@Nullable Geboortedatum geboortedatum) {
    if (geboortedatum == null || geboortedatum.datumGebruik() == null) {
      return true;
    }
    LocalDate datum = geboortedatum.datum();
    return switch (geboortedatum.datumGebruik()) {
      case DAG_ONBEKEND -> datum.getDayOfMonth() == 1;
      case DAG_EN_MAAND_ONBEKEND -> datum.getDayOfYear() == 1;
      case ONBEKEND -> datum.equals(ONBEKENDE_DATUM);
    };
  }

  private static boolean pastBijPartner(VolledigeNaam naam) {
    return (naam.partnernaam() == null ? ZONDER_PARTNER : MET_PARTNER).contains(naam.naamGebruik());
  }

  private static boolean taalAlleenBijTolk(@Nullable Communicatie communicatie) {
    return communicatie == null
        || (communicatie.vorm() == Communicatievorm.TOLK_TAAL) == (communicatie.taal() != null);
  }
}
