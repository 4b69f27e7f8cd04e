package nl.sluis.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.ParserConfigurationException;
import nl.sluis.xml.Xmldocument;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A schema, compiled: made once per schema, used by any number of threads. It knows sequences of
 * elements, their number, and simple types on string, integer, date and time with the usual facets;
 * that is all that the schemas of the berichtenverkeer use. Of a schema that says anything else
 * there is no program.
 */
public final class Schemaprogramma {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";
  private static final Set<String> GEEN_EIS = Set.of("annotation", "import");

  private final Schemaelement wortel;
  private final int elementen;

  private Schemaprogramma(Schemaelement wortel, int elementen) {
    this.wortel = wortel;
    this.elementen = elementen;
  }

  /**
   * The program of schemas that belong together and have one root element between them.
   *
   * @param schemas schema documents, each with a targetNamespace of its own
   * @return empty when they say something that is not known here
   */
  public static Optional<Schemaprogramma> van(List<byte[]> schemas) {
    try {
      Lezer lezer = new Lezer(schemas);
      return Optional.of(new Schemaprogramma(lezer.wortel(), lezer.elementen));
    } catch (Onbekend | NumberFormatException fout) {
      return Optional.empty();
    }
  }

  /** Holds this program beside a document, from its root element on, which the reader is at. */
  public Programmaloop loop(XMLStreamReader2 xml) throws NietZeker {
    return new Programmaloop(xml, wortel, elementen);
  }

  /** The root, for who asks what may stand where. */
  public Schemaelement wortel() {
    return wortel;
  }

  /** Something in a schema that has no program. */
  private static final class Onbekend extends Exception {
    private static final long serialVersionUID = 1;

    Onbekend(String wat) {
      super(wat);
    }
  }

  /** Reads the schema documents. */
  private static final class Lezer {
    private final Map<String, Element> types = new HashMap<>();
    private final Map<Element, Waardetype> waardetypes = new HashMap<>();
    private final List<Element> wortels = new ArrayList<>();
    private int elementen;

    Lezer(List<byte[]> schemas) throws Onbekend {
      for (byte[] schema : schemas) {
        Element document = document(schema);
        eis(isGekwalificeerd(document), "form of " + document.getNodeName());
        for (Element deel : delen(document)) {
          switch (deel.getLocalName()) {
            case "element" -> wortels.add(deel);
            case "complexType", "simpleType" ->
                types.put(naamruimte(deel) + ' ' + deel.getAttribute("name"), deel);
            default -> throw new Onbekend(deel.getLocalName());
          }
        }
      }
      eis(wortels.size() == 1, "more than one root");
    }

    Schemaelement wortel() throws Onbekend {
      return element(wortels.get(0), 0);
    }

    private static boolean isGekwalificeerd(Element schema) {
      return schema.getAttribute("elementFormDefault").equals("qualified")
          && schema.getAttribute("blockDefault").isEmpty();
    }

    private Schemaelement element(Element element, int diepte) throws Onbekend {
      eis(diepte < Programmaloop.MAX_DIEPTE, "a schema that holds itself");
      alleen(element, Set.of("name", "type", "minOccurs", "maxOccurs"));
      Element type = type(element);
      boolean isWaarde = type == null || type.getLocalName().equals("simpleType");
      return new Schemaelement(
          elementen++,
          naamruimte(element),
          element.getAttribute("name"),
          aantal(element, "minOccurs"),
          aantal(element, "maxOccurs"),
          isWaarde ? waarde(element, type) : null,
          isWaarde ? List.of() : kinderen(type, diepte));
    }

    private static int aantal(Element element, String grens) {
      String aantal = element.getAttribute(grens);
      return switch (aantal) {
        case "" -> 1;
        case "unbounded" -> Schemaelement.ONBEGRENSD;
        default -> Integer.parseInt(aantal);
      };
    }

    /** Named, or in the element itself; null for a type of XML Schema. */
    private @Nullable Element type(Element element) throws Onbekend {
      if (!element.hasAttribute("type")) {
        List<Element> eigen = delen(element);
        eis(eigen.size() == 1, "an element without one type");
        return eigen.get(0);
      }
      eis(delen(element).isEmpty(), "an element with a type and more");
      return types.get(sleutel(element, element.getAttribute("type")));
    }

    private List<Schemaelement> kinderen(Element type, int diepte) throws Onbekend {
      alleen(type, Set.of("name"));
      List<Schemaelement> kinderen = new ArrayList<>();
      List<Element> reeksen = delen(type);
      eis(reeksen.size() <= 1, "more than a sequence");
      for (Element reeks : reeksen) {
        eis(reeks.getLocalName().equals("sequence"), reeks.getLocalName());
        alleen(reeks, Set.of());
        for (Element kind : delen(reeks)) {
          eis(kind.getLocalName().equals("element"), kind.getLocalName());
          kinderen.add(element(kind, diepte + 1));
        }
      }
      return kinderen;
    }

    private Waardetype waarde(Element drager, @Nullable Element type) throws Onbekend {
      return type == null ? ingebouwd(drager, drager.getAttribute("type")) : waarde(type);
    }

    /** A type that narrows another takes what it does not say itself from that one. */
    private Waardetype waarde(Element type) throws Onbekend {
      Waardetype eerder = waardetypes.get(type);
      if (eerder != null) {
        return eerder;
      }
      alleen(type, Set.of("name"));
      List<Element> delen = delen(type);
      eis(delen.size() == 1 && delen.get(0).getLocalName().equals("restriction"), "no restriction");
      Element beperking = delen.get(0);
      alleen(beperking, Set.of("base"));
      String naam = beperking.getAttribute("base");
      Element basistype = types.get(sleutel(beperking, naam));
      Waardetype basis = basistype == null ? ingebouwd(beperking, naam) : waarde(basistype);
      Waardetype waarde =
          basis.beperkt(facetten(beperking)).orElseThrow(() -> new Onbekend("a facet"));
      waardetypes.put(type, waarde);
      return waarde;
    }

    private static Map<String, List<String>> facetten(Element beperking) throws Onbekend {
      Map<String, List<String>> facetten = new HashMap<>();
      for (Element facet : delen(beperking)) {
        alleen(facet, Set.of("value"));
        facetten
            .computeIfAbsent(facet.getLocalName(), nieuw -> new ArrayList<>())
            .add(facet.getAttribute("value"));
      }
      return facetten;
    }

    private static Waardetype ingebouwd(Element drager, String naam) throws Onbekend {
      eis(String.valueOf(drager.lookupNamespaceURI(prefix(naam))).equals(XSD), "type " + naam);
      return Waardetype.ingebouwd(naam.substring(naam.indexOf(':') + 1))
          .orElseThrow(() -> new Onbekend("type " + naam));
    }

    private static String sleutel(Element drager, String naam) {
      String ruimte = drager.lookupNamespaceURI(prefix(naam));
      return (ruimte == null ? "" : ruimte) + ' ' + naam.substring(naam.indexOf(':') + 1);
    }

    private static @Nullable String prefix(String naam) {
      int dubbelepunt = naam.indexOf(':');
      return dubbelepunt < 0 ? null : naam.substring(0, dubbelepunt);
    }

    private static String naamruimte(Element element) {
      return element.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
    }

    /** Its children that demand something; an annotation only explains. */
    private static List<Element> delen(Element element) throws Onbekend {
      var alle = element.getChildNodes();
      List<Element> delen =
          IntStream.range(0, alle.getLength())
              .mapToObj(alle::item)
              .filter(kind -> kind.getNodeType() == Node.ELEMENT_NODE)
              .map(Element.class::cast)
              .filter(kind -> !GEEN_EIS.contains(kind.getLocalName()))
              .toList();
      for (Element deel : delen) {
        eis(XSD.equals(deel.getNamespaceURI()), deel.getNodeName());
      }
      return delen;
    }

    /** What an attribute asks that is not known here is not kept here. */
    private static void alleen(Element element, Set<String> bekend) throws Onbekend {
      var alle = element.getAttributes();
      for (int i = 0; i < alle.getLength(); i++) {
        Node attribuut = alle.item(i);
        String naam = attribuut.getNodeName();
        eis(
            naam.startsWith("xmlns") || naam.equals("id") || bekend.contains(naam),
            "attribute " + naam);
      }
    }

    private static void eis(boolean geldt, String wat) throws Onbekend {
      if (!geldt) {
        throw new Onbekend(wat);
      }
    }

    private static Element document(byte[] schema) {
      try {
        return Xmldocument.lezers()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(schema))
            .getDocumentElement();
      } catch (ParserConfigurationException | SAXException | IOException fout) {
        throw new IllegalStateException("A schema cannot be read", fout);
      }
    }
  }
}
