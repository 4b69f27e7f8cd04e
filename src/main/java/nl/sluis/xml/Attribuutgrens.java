package nl.sluis.xml;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;

/** Refuses an element with too many attributes; its namespace declarations do not count (D106). */
public final class Attribuutgrens extends StreamReader2Delegate {
  private final int hoogstens;

  public Attribuutgrens(XMLStreamReader2 lezer, int hoogstens) {
    super(lezer);
    this.hoogstens = hoogstens;
  }

  @Override
  public int next() throws XMLStreamException {
    return keur(super.next());
  }

  @Override
  public int nextTag() throws XMLStreamException {
    return keur(super.nextTag());
  }

  private int keur(int gebeurtenis) throws XMLStreamException {
    if (gebeurtenis == START_ELEMENT && getAttributeCount() > hoogstens) {
      throw new XMLStreamException("Attribute limit (%d)".formatted(hoogstens), getLocation());
    }
    return gebeurtenis;
  }
}
