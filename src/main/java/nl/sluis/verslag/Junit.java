package nl.sluis.verslag;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.PrintWriter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.sluis.xml.Xmlstroom;
import org.jspecify.annotations.Nullable;

/** The XML in which build servers know JUnit's results. */
final class Junit {
  private final XMLStreamWriter xml;

  private Junit(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** How a test case went, where it did not just pass; its names are the elements of the XML. */
  enum Afloop {
    failure,
    error,
    skipped
  }

  /**
   * One test case.
   *
   * @param afloop null when it passed
   * @param type what kind of failure; empty for none
   * @param kort one line
   * @param tekst all there is to tell; may be empty, also of one that passed
   */
  record Testgeval(
      String groep, String naam, @Nullable Afloop afloop, String type, String kort, String tekst) {

    static Testgeval geslaagd(String groep, String naam) {
      return geslaagd(groep, naam, "");
    }

    static Testgeval geslaagd(String groep, String naam, String tekst) {
      return new Testgeval(groep, naam, null, "", "", tekst);
    }

    static Testgeval overgeslagen(String groep, String naam, String reden) {
      return new Testgeval(groep, naam, Afloop.skipped, "", reden, "");
    }
  }

  static void schrijf(String reeks, List<Testgeval> gevallen, PrintWriter uit) {
    WstxOutputFactory fabriek = Xmlstroom.schrijvers();
    // a file name may hold what XML may not
    fabriek.setProperty(
        WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER,
        new InvalidCharHandler.ReplacingHandler(' '));
    try {
      XMLStreamWriter xml = fabriek.createXMLStreamWriter(uit);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      new Junit(xml).reeks(reeks, gevallen);
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException fout) {
      throw new IllegalStateException("Cannot write the report", fout);
    }
  }

  private void reeks(String naam, List<Testgeval> gevallen) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", naam);
    xml.writeAttribute("tests", String.valueOf(gevallen.size()));
    xml.writeAttribute("failures", aantal(gevallen, Afloop.failure));
    xml.writeAttribute("errors", aantal(gevallen, Afloop.error));
    xml.writeAttribute("skipped", aantal(gevallen, Afloop.skipped));
    for (Testgeval geval : gevallen) {
      xml.writeCharacters("\n  ");
      geval(geval);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static String aantal(List<Testgeval> gevallen, Afloop afloop) {
    return String.valueOf(gevallen.stream().filter(geval -> geval.afloop() == afloop).count());
  }

  private void geval(Testgeval geval) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", geval.groep());
    xml.writeAttribute("name", geval.naam());
    if (geval.afloop() != null) {
      xml.writeStartElement(geval.afloop().name());
      if (!geval.type().isEmpty()) {
        xml.writeAttribute("type", geval.type());
      }
      xml.writeAttribute("message", geval.kort());
      xml.writeCharacters(geval.tekst());
      xml.writeEndElement();
    } else if (!geval.tekst().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(geval.tekst());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
