package nl.sluis.bericht;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * What our own schema says about the elements of a berichtsoort, to explain a fault with: which
 * elements an element holds and what its value looks like in Dutch. Read at the first fault only.
 * It never judges: a fault of an operator's own schema is explained with it as far as it goes.
 */
final class Schemamodel {
  private static final Map<Berichtsoort, Schemamodel> MODELLEN = new ConcurrentHashMap<>();

  /**
   * An element.
   *
   * @param kinderen by name, in the order of the schema; empty for a simple value
   * @param waarde what a simple value looks like
   */
  record Element(
      String naam,
      boolean isVerplicht,
      boolean isLijst,
      Map<String, Element> kinderen,
      @Nullable Waardemodel waarde) {}

  private final Map<String, Node> types = new HashMap<>();
  private final Element wortel;

  private Schemamodel(Berichtsoort soort) {
    Node wortelElement = null;
    for (String bestand : List.of(Schemas.basisschema(soort), soort.schema())) {
      for (Node node : kinderen(document(bestand))) {
        if (node.getLocalName().equals("element")) {
          wortelElement = node;
        } else if (attribuut(node, "name") != null) {
          types.put(attribuut(node, "name"), node);
        }
      }
    }
    if (wortelElement == null) {
      throw new IllegalStateException("No root element in the schema of " + soort);
    }
    this.wortel = element(wortelElement);
  }

  static Schemamodel van(Berichtsoort soort) {
    return MODELLEN.computeIfAbsent(soort, Schemamodel::new);
  }

  Element wortel() {
    return wortel;
  }

  private static Node document(String bestand) {
    byte[] bytes =
        Bronmap.ingebouwd(bestand)
            .orElseThrow(() -> new IllegalStateException("No schema " + bestand));
    return Xml.document(bytes).getDocumentElement();
  }

  private Element element(Node node) {
    Node type = type(node);
    boolean isWaarde = type.getLocalName().equals("simpleType");
    Map<String, Element> kinderen = new LinkedHashMap<>();
    if (!isWaarde) {
      for (Node reeks : kinderen(type)) {
        for (Node kind : kinderen(reeks)) {
          Element element = element(kind);
          kinderen.put(element.naam(), element);
        }
      }
    }
    return new Element(
        String.valueOf(attribuut(node, "name")),
        !"0".equals(attribuut(node, "minOccurs")),
        attribuut(node, "maxOccurs") != null,
        kinderen,
        isWaarde ? waarde(type) : null);
  }

  /** The type of an element: named, or in the element itself. */
  private Node type(Node element) {
    String naam = attribuut(element, "type");
    if (naam == null) {
      return kinderen(element).get(0);
    }
    Node type = types.get(zonderPrefix(naam));
    if (type == null) {
      throw new IllegalStateException("No type " + naam);
    }
    return type;
  }

  /** A simple type that narrows another one takes what it does not say itself from that one. */
  private Waardemodel waarde(Node simpleType) {
    String uitleg = "";
    Node beperking = simpleType;
    for (Node kind : kinderen(simpleType)) {
      if (kind.getLocalName().equals("annotation")) {
        uitleg = kind.getTextContent().strip();
      } else {
        beperking = kind;
      }
    }
    String basis = zonderPrefix(String.valueOf(attribuut(beperking, "base")));
    Node basistype = types.get(basis);
    Waardemodel begin = basistype == null ? Waardemodel.van(basis) : waarde(basistype);
    return begin.beperkt(
        uitleg,
        kinderen(beperking).stream()
            .collect(
                Collectors.groupingBy(
                    Node::getLocalName,
                    Collectors.mapping(
                        facet -> String.valueOf(attribuut(facet, "value")), Collectors.toList()))));
  }

  private static List<Node> kinderen(Node node) {
    var alle = node.getChildNodes();
    return IntStream.range(0, alle.getLength())
        .mapToObj(alle::item)
        .filter(kind -> kind.getNodeType() == Node.ELEMENT_NODE)
        .toList();
  }

  private static @Nullable String attribuut(Node node, String naam) {
    Node attribuut = node.getAttributes().getNamedItem(naam);
    return attribuut == null ? null : attribuut.getNodeValue();
  }

  private static String zonderPrefix(String naam) {
    return naam.substring(naam.indexOf(':') + 1);
  }
}
