package nl.sluis.koppeling.ggk;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Says in Dutch what the schema refuses in an envelope: where, and what was expected there. */
final class Envelopuitleg {
  private static final Pattern VERWACHT = Pattern.compile("\"[^\"]*\":([^\\s,\"{}]+)");
  private static final String EEN_VAN = "ne of '";

  private static final String TEKST = "een tekst van hoogstens %d tekens";
  private static final String UUID4 =
      "een UUID van versie 4 in kleine letters, zoals 9c0f7b90-5c69-41e5-a837-0800200c9a66";
  private static final String VERSIE = "vier cijfers, zoals 0003";

  private static final Map<String, String> EIS =
      Map.ofEntries(
          Map.entry("referentienummer", UUID4),
          Map.entry("crossRefnummer", UUID4),
          Map.entry("tijdstipBericht", "8 tot en met 17 cijfers, zoals 20260131124500000"),
          Map.entry("berichtcode", "Di01, Du01 of Fo01, zoals het bericht heet"),
          Map.entry("organisatie", TEKST.formatted(200)),
          Map.entry("applicatie", "een tekst van 3 tot en met 50 tekens"),
          Map.entry("administratie", TEKST.formatted(50)),
          Map.entry("gebruiker", TEKST.formatted(100)),
          Map.entry("functie", "een berichtsoort, zoals JW301"),
          Map.entry("applicatieVersie", VERSIE),
          Map.entry("applicatieSubversie", VERSIE),
          Map.entry("functieVersie", VERSIE),
          Map.entry("functieSubversie", VERSIE),
          Map.entry("code", TEKST.formatted(7)),
          Map.entry("plek", "client of server"),
          Map.entry("omschrijving", TEKST.formatted(200)),
          Map.entry("details", TEKST.formatted(1000)),
          Map.entry(
              "tekstBestand",
              "een attribuut bestandsnaam van 4 tot en met 255 letters, cijfers, punten, streepjes"
                  + " of onderstrepen"));

  private Envelopuitleg() {}

  /**
   * In words; no value of the envelope is repeated.
   *
   * @param melding of the validator
   * @param element where it stood
   */
  static String van(String melding, @Nullable Element element) {
    if (element == null) {
      return "De Body bevat geen bericht van StUF-GGk 2.1.";
    }
    String waar = pad(element);
    if (melding.startsWith("cvc-elt.1")) {
      return "%s is geen bericht van StUF-GGk 2.1.".formatted(waar);
    }
    List<String> verwacht = verwacht(melding);
    if (!verwacht.isEmpty()) {
      return "Bij %s klopt de volgorde niet, of er ontbreekt iets; verwacht wordt daar %s."
          .formatted(waar, String.join(" of ", verwacht));
    }
    String eis = EIS.get(element.getLocalName());
    return eis == null
        ? "%s heeft niet de vorm die het schema voorschrijft.".formatted(waar)
        : "%s heeft niet de juiste vorm; verwacht wordt %s.".formatted(waar, eis);
  }

  private static List<String> verwacht(String melding) {
    int begin = melding.lastIndexOf(EEN_VAN);
    return begin < 0
        ? List.of()
        : VERWACHT
            .matcher(melding.substring(begin))
            .results()
            .map(gevonden -> gevonden.group(1))
            .toList();
  }

  private static String pad(Element element) {
    Node ouder = element.getParentNode();
    return ouder instanceof Element boven && !"Body".equals(boven.getLocalName())
        ? pad(boven) + "/" + element.getLocalName()
        : element.getLocalName();
  }
}
