package nl.sluis.bericht;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.msv.verifier.jarv.XSFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import nl.sluis.schema.Programmaloop;
import nl.sluis.schema.Schemaelement;
import nl.sluis.schema.Schemaprogramma;
import nl.sluis.xml.Xmlschema;
import org.codehaus.stax2.XMLStreamReader2;
import org.iso_relax.verifier.Verifier;
import org.iso_relax.verifier.VerifierConfigurationException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Says whether a message is valid by a pair of schemas. */
interface Scheidsrechter {
  boolean keurtGoed(String xml);

  /** The validator of the JDK, of the same family as Xerces. */
  static Scheidsrechter jdk(byte[] basisschema, byte[] berichtschema) {
    try {
      Validator validator =
          Xml.validator(
              Xmlschema.fabriek()
                  .newSchema(new StreamSource[] {bron(basisschema), bron(berichtschema)}));
      validator.setErrorHandler(new Streng());
      return xml -> {
        try {
          validator.validate(new StreamSource(new StringReader(xml)));
          return true;
        } catch (SAXException fout) {
          return false;
        } catch (IOException fout) {
          throw new UncheckedIOException(fout);
        }
      };
    } catch (SAXException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** The Multi-Schema Validator: an engine of other makers, on datatypes of its own (xsdlib). */
  static Scheidsrechter msv(byte[] basisschema, byte[] berichtschema) {
    byte[] leesbaar = metStreepjeVoorMsv(basisschema);
    try {
      XSFactoryImpl fabriek = new XSFactoryImpl();
      fabriek.setEntityResolver(
          (publicId, systemId) -> new InputSource(new ByteArrayInputStream(leesbaar)));
      Verifier verifier =
          fabriek.newVerifier(new InputSource(new ByteArrayInputStream(berichtschema)));
      verifier.setErrorHandler(new Streng());
      SAXParserFactory sax = SAXParserFactory.newDefaultNSInstance();
      XMLReader lezer = sax.newSAXParser().getXMLReader();
      lezer.setErrorHandler(new Streng());
      return xml -> {
        try {
          lezer.setContentHandler(verifier.getVerifierHandler());
          lezer.parse(new InputSource(new StringReader(xml)));
          return verifier.getVerifierHandler().isValid();
        } catch (SAXException fout) {
          return false;
        } catch (IOException fout) {
          throw new UncheckedIOException(fout);
        }
      };
    } catch (SAXException
        | IOException
        | VerifierConfigurationException
        | ParserConfigurationException fout) {
      throw new IllegalStateException(fout);
    }
  }

  /** The program that is compiled from the schemas; false also means that it is not sure. */
  static Scheidsrechter programma(byte[] basisschema, byte[] berichtschema) {
    Schemaprogramma programma =
        Schemaprogramma.van(List.of(basisschema, berichtschema)).orElseThrow();
    return xml -> {
      try {
        XMLStreamReader2 lezer = Xml.reader(xml.getBytes(UTF_8));
        while (lezer.next() != XMLStreamConstants.START_ELEMENT) {
          // to the root
        }
        leesAlles(programma.loop(lezer), programma.wortel());
        return true;
      } catch (XMLStreamException fout) {
        return false;
      }
    };
  }

  /** As the binder does: a value is asked for, an element is gone through. */
  private static void leesAlles(Programmaloop loop, Schemaelement wortel)
      throws XMLStreamException {
    leesInhoud(loop, wortel);
    loop.einde();
  }

  private static void leesInhoud(Programmaloop loop, Schemaelement element)
      throws XMLStreamException {
    while (loop.naarVolgende()) {
      Schemaelement kind = loop.element();
      if (kind.waarde() == null) {
        leesInhoud(loop, kind);
      } else {
        loop.waarde(tekst -> tekst);
      }
    }
  }

  /** MSV does not take a bare hyphen at the end of a character class, which XML Schema allows. */
  private static byte[] metStreepjeVoorMsv(byte[] schema) {
    return new String(schema, UTF_8).replace("[^Z+-]+", "[^Z+\\-]+").getBytes(UTF_8);
  }

  private static StreamSource bron(byte[] bytes) {
    return new StreamSource(new ByteArrayInputStream(bytes));
  }

  /** The first fault is enough to know that there is one. */
  final class Streng implements ErrorHandler {
    @Override
    public void warning(SAXParseException waarschuwing) {}

    @Override
    public void error(SAXParseException fout) throws SAXException {
      throw fout;
    }

    @Override
    public void fatalError(SAXParseException fout) throws SAXException {
      throw fout;
    }
  }
}
