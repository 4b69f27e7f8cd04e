package nl.sluis.toewijzen;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.controle.Bevinding;

/**
 * Where in a beschikking stands what our rules find in the message that was made of it: the fields
 * have the names of the elements, in the same order.
 */
final class Berichtplaatsen {
  private static final String CLIENT = "/Bericht/Client";
  private static final Pattern PRODUCT =
      Pattern.compile(CLIENT + "/ToegewezenProducten/ToegewezenProduct\\[(\\d+)]");
  private static final Pattern IN_LIJST = Pattern.compile("/[A-Za-z]+\\[(\\d+)]");

  private final List<Toewijzingswijziging> wijzigingen;

  /**
   * Places.
   *
   * @param wijzigingen in the order of the message
   */
  Berichtplaatsen(List<Toewijzingswijziging> wijzigingen) {
    this.wijzigingen = wijzigingen;
  }

  List<Aanwijzing> aanwijzingen(List<Bevinding> bevindingen) {
    return bevindingen.stream().map(this::aanwijzing).distinct().toList();
  }

  private Aanwijzing aanwijzing(Bevinding bevinding) {
    String tekst = bevinding.melding() + " " + bevinding.herstel();
    Matcher product = PRODUCT.matcher(bevinding.pad());
    if (!product.matches()) {
      return new Aanwijzing(plaats(bevinding.pad(), bevinding.element()), bevinding.regel(), tekst);
    }
    Toewijzingswijziging wijziging = wijzigingen.get(Integer.parseInt(product.group(1)) - 1);
    return wijziging.plaats().isEmpty()
        ? new Aanwijzing(
            "",
            bevinding.regel(),
            "Toewijzing %d, die al loopt: %s"
                .formatted(wijziging.product().toewijzingNummer(), tekst))
        : new Aanwijzing(
            inProduct(wijziging.plaats(), bevinding.element()), bevinding.regel(), tekst);
  }

  private static String inProduct(String plaats, String element) {
    return switch (element) {
      case "Toewijzingsdatum" -> "/besluitdatum";
      case "Toewijzingstijd" -> "/besluittijd";
      default -> plaats + veld(element);
    };
  }

  private static String plaats(String pad, String element) {
    if (!pad.startsWith(CLIENT)) {
      return "";
    }
    Matcher lijst = IN_LIJST.matcher(pad.substring(CLIENT.length()));
    String velden = lijst.replaceAll(gevonden -> "/" + (Integer.parseInt(gevonden.group(1)) - 1));
    return "/client" + veld(velden.isEmpty() ? "" : velden.substring(1)) + veld(element);
  }

  /** Such as /adres/postcode for Adres/Postcode. */
  private static String veld(String element) {
    StringBuilder veld = new StringBuilder();
    for (String deel : element.split("/")) {
      if (!deel.isEmpty()) {
        veld.append('/').append(deel.substring(0, 1).toLowerCase(Locale.ROOT));
        veld.append(deel.substring(1));
      }
    }
    return veld.toString();
  }
}
