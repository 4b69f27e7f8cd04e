package nl.sluis.schema;

import javax.xml.stream.XMLStreamException;

/**
 * The program does not know whether the schema approves this document: it may be wrong, or right in
 * a way that the program does not know. Thrown once per document at most and told to nobody, so it
 * carries no place.
 */
public final class NietZeker extends XMLStreamException {
  private static final long serialVersionUID = 1;

  NietZeker() {
    super("Not sure");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
