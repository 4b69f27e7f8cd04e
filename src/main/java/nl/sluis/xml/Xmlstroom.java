package nl.sluis.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;

/** Makes what reads and writes XML as a stream. */
public final class Xmlstroom {
  private Xmlstroom() {}

  /**
   * How far a document may go; what is beyond is refused as not well formed.
   *
   * @param diepte elements in each other
   * @param attributen of one element
   * @param waarde characters of one attribute
   */
  public record Grenzen(int diepte, int attributen, int waarde) {}

  /** JAXB declares every namespace that its context knows. */
  private static final int MAX_NAMESPACES = 64;

  /** Readers within bounds; who makes them may bound more. */
  public static WstxInputFactory lezers(Grenzen grenzen) {
    return verhard(new WstxInputFactory(), grenzen);
  }

  /** The same, for who reads much. */
  public static WstxInputFactory snelleLezers(Grenzen grenzen) {
    WstxInputFactory fabriek = new WstxInputFactory();
    fabriek.configureForSpeed();
    return verhard(fabriek, grenzen);
  }

  private static WstxInputFactory verhard(WstxInputFactory fabriek, Grenzen grenzen) {
    // else a fault in a text comes as a runtime exception when the text is asked for
    fabriek.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    fabriek.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    fabriek.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    fabriek.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, grenzen.diepte());
    // woodstox has one bound for both; Attribuutgrens holds the attributes to theirs (D106)
    fabriek.setProperty(
        WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT,
        Math.max(MAX_NAMESPACES, grenzen.attributen()));
    fabriek.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, grenzen.waarde());
    fabriek.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("External entities are not read");
        });
    return fabriek;
  }

  /** Writers as they come; how they write an empty element is for who makes them. */
  public static WstxOutputFactory schrijvers() {
    return new WstxOutputFactory();
  }
}
