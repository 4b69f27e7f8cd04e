package nl.sluis.bericht;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An element of a made-up message, to be changed and written. */
final class Knoop {
  String namespace;
  String naam;
  String attributen = "";
  String binnen = "";
  final Waardetype type;
  String waarde;
  final List<Knoop> kinderen = new ArrayList<>();

  Knoop(String namespace, String naam, Waardetype type, String waarde) {
    this.namespace = namespace;
    this.naam = naam;
    this.type = type;
    this.waarde = waarde;
  }

  boolean isWaarde() {
    return type != null;
  }

  /** This element and everything in it, in document order. */
  Stream<Knoop> alle() {
    return Stream.concat(Stream.of(this), kinderen.stream().flatMap(Knoop::alle));
  }

  Knoop kopie() {
    Knoop kopie = new Knoop(namespace, naam, type, waarde);
    kopie.attributen = attributen;
    kopie.binnen = binnen;
    kinderen.forEach(kind -> kopie.kinderen.add(kind.kopie()));
    return kopie;
  }

  /** The element below which this one stands; null for the root itself. */
  Knoop ouderVan(Knoop gezocht) {
    return alle().filter(knoop -> knoop.kinderen.contains(gezocht)).findFirst().orElse(null);
  }

  String xml() {
    StringBuilder xml = new StringBuilder(4_000);
    schrijf(xml, "?");
    return xml.toString();
  }

  private void schrijf(StringBuilder xml, String omgeving) {
    xml.append('<').append(naam);
    if (!namespace.equals(omgeving)) {
      xml.append(" xmlns=\"").append(namespace).append('"');
    }
    xml.append(attributen).append('>').append(binnen);
    if (isWaarde()) {
      xml.append(veilig(waarde));
    }
    kinderen.forEach(kind -> kind.schrijf(xml, namespace));
    xml.append("</").append(naam).append('>');
  }

  private static String veilig(String tekst) {
    return tekst
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }
}
