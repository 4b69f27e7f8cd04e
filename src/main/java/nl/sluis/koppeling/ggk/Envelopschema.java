package nl.sluis.koppeling.ggk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import nl.sluis.xml.Xmlschema;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The schema of the envelope. Ours comes with the program; the official files in an operator's
 * folder (sluis.schemas.map), laid out as published, go before it.
 */
@Component
final class Envelopschema {
  static final String MAP = "stuf-ggk/0210/";
  private static final String OFFICIEEL =
      "stuf-ggk-0210/ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd";
  private static final String HUIDIG_ELEMENT =
      "http://apache.org/xml/properties/dom/current-element-node";

  private final Schema schema;

  @Autowired
  Envelopschema(@Value("${sluis.schemas.map:}") String map) {
    Path officieel = Path.of(map).resolve(OFFICIEEL);
    boolean heeftEigen = !map.isEmpty() && Files.isRegularFile(officieel);
    try {
      this.schema = heeftEigen ? officieel(officieel) : ingebouwd();
    } catch (SAXException fout) {
      throw new IllegalStateException("The schema of the envelope is not valid", fout);
    }
  }

  private static Schema officieel(Path bestand) throws SAXException {
    SchemaFactory fabriek = Xmlschema.fabriek();
    fabriek.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    return fabriek.newSchema(bestand.toFile());
  }

  private static Schema ingebouwd() throws SAXException {
    SchemaFactory fabriek = Xmlschema.fabriek();
    fabriek.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    // the import in the envelope finds the other one already there
    return fabriek.newSchema(
        new StreamSource[] {bron(MAP + "stuf0301.xsd"), bron(MAP + "ggk0210.xsd")});
  }

  private static StreamSource bron(String naam) {
    return new StreamSource(new ByteArrayInputStream(bytes(naam)));
  }

  /** One of the files in message-schemas. */
  static byte[] bytes(String naam) {
    try (InputStream stroom =
        Envelopschema.class.getClassLoader().getResourceAsStream("message-schemas/" + naam)) {
      return Objects.requireNonNull(stroom, naam).readAllBytes();
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read " + naam, fout);
    }
  }

  /** The first thing that the schema refuses, in Dutch; empty when it refuses nothing. */
  Optional<String> gebrek(Node bericht) {
    Validator validator = schema.newValidator();
    try {
      Xmlschema.verhard(validator);
      validator.setErrorHandler(new EersteFout());
      validator.validate(new DOMSource(bericht));
      return Optional.empty();
    } catch (SAXParseException fout) {
      return Optional.of(Envelopuitleg.van(String.valueOf(fout.getMessage()), bij(validator)));
    } catch (SAXException | IOException fout) {
      throw new IllegalStateException("The envelope cannot be held against its schema", fout);
    }
  }

  private static Element bij(Validator validator) throws IllegalStateException {
    try {
      return (Element) validator.getProperty(HUIDIG_ELEMENT);
    } catch (SAXException fout) {
      throw new IllegalStateException("The validator does not tell where it is", fout);
    }
  }

  /** Ends at the first fault. */
  private static final class EersteFout implements ErrorHandler {
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
