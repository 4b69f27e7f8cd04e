package nl.sluis.command;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Rapport;
import nl.sluis.controle.TekstRapport;

/** Every file a test case, in the XML that build servers know from JUnit. */
final class JunitUitvoer implements Uitvoer {
  private final PrintWriter uit;
  private final List<Rapport> rapporten = new ArrayList<>();

  JunitUitvoer(PrintWriter uit) {
    this.uit = uit;
  }

  @Override
  public void schrijf(Uitkomst uitkomst) {
    rapporten.add(uitkomst.rapport());
  }

  @Override
  public void sluit() {
    WstxOutputFactory fabriek = new WstxOutputFactory();
    // a file name may hold what XML may not
    fabriek.setProperty(
        WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER,
        new InvalidCharHandler.ReplacingHandler(' '));
    try {
      XMLStreamWriter xml = fabriek.createXMLStreamWriter(uit);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      reeks(xml);
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException fout) {
      throw new IllegalStateException("Cannot write the report", fout);
    }
  }

  private void reeks(XMLStreamWriter xml) throws XMLStreamException {
    long onbeslist = rapporten.stream().filter(JunitUitvoer::isOnbeslist).count();
    long goed =
        rapporten.stream().filter(rapport -> rapport.oordeel() == Oordeel.GOEDGEKEURD).count();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "sluis controleer");
    xml.writeAttribute("tests", String.valueOf(rapporten.size()));
    xml.writeAttribute("failures", String.valueOf(rapporten.size() - goed - onbeslist));
    xml.writeAttribute("errors", String.valueOf(onbeslist));
    for (Rapport rapport : rapporten) {
      xml.writeCharacters("\n  ");
      geval(xml, rapport);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static void geval(XMLStreamWriter xml, Rapport rapport) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", Objects.toString(rapport.kop().soort(), "onbekend"));
    xml.writeAttribute("name", rapport.bestand());
    if (rapport.oordeel() != Oordeel.GOEDGEKEURD) {
      xml.writeStartElement(isOnbeslist(rapport) ? "error" : "failure");
      xml.writeAttribute("type", rapport.oordeel().name());
      xml.writeAttribute("message", rapport.samenvatting());
      xml.writeCharacters(TekstRapport.van(rapport));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static boolean isOnbeslist(Rapport rapport) {
    return rapport.oordeel() == Oordeel.ONBESLIST;
  }
}
