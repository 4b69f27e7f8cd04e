package nl.sluis.bericht;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/**
 * Makes messages up from what a pair of schemas (basisschema and berichtschema) allows. It reads
 * the schemas itself, so that it shares no code with what is tested.
 */
final class Xsd {
  /** How much of what is optional stands in a message. */
  enum Omvang {
    MINIMAAL,
    VOL,
    WILLEKEURIG
  }

  private final Map<String, Element> types = new HashMap<>();
  private final Map<Element, String> namespaces = new HashMap<>();
  private final Map<Element, Waardetype> waardetypes = new HashMap<>();
  private final Element wortel;

  Xsd(byte[] basisschema, byte[] berichtschema) {
    leesTypes(Xml.document(basisschema).getDocumentElement());
    Element bericht = Xml.document(berichtschema).getDocumentElement();
    leesTypes(bericht);
    this.wortel =
        kinderen(bericht).stream()
            .filter(kind -> kind.getLocalName().equals("element"))
            .findFirst()
            .orElseThrow();
    namespaces.put(wortel, bericht.getAttribute("targetNamespace"));
  }

  private void leesTypes(Element schema) {
    for (Element kind : kinderen(schema)) {
      if (kind.getLocalName().endsWith("Type")) {
        types.put(kind.getAttribute("name"), kind);
        namespaces.put(kind, schema.getAttribute("targetNamespace"));
      }
    }
  }

  Knoop bericht(Omvang omvang, Random kans) {
    return maak(wortel, namespaces.get(wortel), omvang, kans);
  }

  private Knoop maak(Element element, String namespace, Omvang omvang, Random kans) {
    String naam = element.getAttribute("name");
    Element type = type(element);
    if (type.getLocalName().equals("simpleType")) {
      Waardetype waardetype = waardetypes.computeIfAbsent(type, this::waardetype);
      return new Knoop(namespace, naam, waardetype, waardetype.geldig(kans));
    }
    Knoop knoop = new Knoop(namespace, naam, null, "");
    for (Element reeks : kinderen(type)) {
      if (reeks.getLocalName().equals("sequence")) {
        for (Element kind : kinderen(reeks)) {
          int aantal = aantal(kind, omvang, kans);
          for (int i = 0; i < aantal; i++) {
            knoop.kinderen.add(maak(kind, namespaces.get(type), omvang, kans));
          }
        }
      }
    }
    return knoop;
  }

  private static int aantal(Element kind, Omvang omvang, Random kans) {
    boolean isOptioneel = kind.getAttribute("minOccurs").equals("0");
    boolean isLijst = kind.hasAttribute("maxOccurs");
    return switch (omvang) {
      case MINIMAAL -> isOptioneel ? 0 : 1;
      case VOL -> 1;
      case WILLEKEURIG ->
          isOptioneel && kans.nextInt(3) == 0 ? 0 : isLijst ? 1 + kans.nextInt(3) : 1;
    };
  }

  private Element type(Element element) {
    String naam = element.getAttribute("type");
    return naam.isEmpty()
        ? kinderen(element).stream()
            .filter(kind -> kind.getLocalName().equals("simpleType"))
            .findFirst()
            .orElseThrow()
        : types.get(naam.substring(naam.indexOf(':') + 1));
  }

  private Waardetype waardetype(Element simpleType) {
    Element beperking =
        kinderen(simpleType).stream()
            .filter(kind -> kind.getLocalName().equals("restriction"))
            .findFirst()
            .orElseThrow();
    String basis = beperking.getAttribute("base").replaceFirst(".*:", "");
    Waardetype van =
        types.containsKey(basis)
            ? waardetype(types.get(basis))
            : new Waardetype(
                "",
                basis,
                List.of(),
                List.of(),
                0,
                Integer.MAX_VALUE,
                BigInteger.ZERO,
                BigInteger.TEN);
    List<Pattern> patronen = new ArrayList<>(van.patronen());
    waarden(beperking, "pattern").stream().map(Pattern::compile).forEach(patronen::add);
    List<String> codes = waarden(beperking, "enumeration");
    return new Waardetype(
        simpleType.getAttribute("name").isEmpty() ? basis + "+" : simpleType.getAttribute("name"),
        van.basis(),
        codes.isEmpty() ? van.codes() : codes,
        patronen,
        eerste(beperking, "minLength", van.minimumlengte()),
        eerste(beperking, "maxLength", van.maximumlengte()),
        grens(beperking, "minInclusive", van.minimum()),
        grens(beperking, "maxInclusive", van.maximum()));
  }

  private static List<String> waarden(Element beperking, String facet) {
    return kinderen(beperking).stream()
        .filter(kind -> kind.getLocalName().equals(facet))
        .map(kind -> kind.getAttribute("value"))
        .toList();
  }

  private static int eerste(Element beperking, String facet, int anders) {
    return waarden(beperking, facet).stream().findFirst().map(Integer::valueOf).orElse(anders);
  }

  private static BigInteger grens(Element beperking, String facet, BigInteger anders) {
    return waarden(beperking, facet).stream().findFirst().map(BigInteger::new).orElse(anders);
  }

  private static List<Element> kinderen(Element element) {
    var alle = element.getChildNodes();
    return IntStream.range(0, alle.getLength())
        .mapToObj(alle::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(kind -> !kind.getLocalName().equals("annotation"))
        .toList();
  }
}
