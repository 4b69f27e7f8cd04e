package nl.sluis.verslag;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Standaard;
import nl.sluis.controle.Bevinding;
import nl.sluis.invoer.Uitkomst;
import nl.sluis.xml.Xmlstroom;
import org.jspecify.annotations.Nullable;

/**
 * The validation report of the national XSLTs, as systems in the field read it. One file gives one
 * Rapport; more of them stand in one element Rapporten of our own. Of a file that is no valid
 * message, the national checks give no report at all: its Header holds only what is known. What the
 * report has no element for stands in comments, which its readers pass over.
 */
final class RapportUitvoer implements Uitvoer {
  private static final String NAMESPACE = "http://www.istandaarden.nl/validatie/1_1/rapport/schema";

  /** The form in which the report knows a version. */
  private static final String VERSIE = "(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){2}";

  private final PrintWriter uit;
  private final Omstandigheden omstandigheden;
  private final List<Uitkomst> uitkomsten = new ArrayList<>();

  RapportUitvoer(PrintWriter uit, Omstandigheden omstandigheden) {
    this.uit = uit;
    this.omstandigheden = omstandigheden;
  }

  @Override
  public void schrijf(Uitkomst uitkomst) {
    uitkomsten.add(uitkomst);
  }

  @Override
  public void sluit() {
    try {
      new Schrijver(Xmlstroom.schrijvers().createXMLStreamWriter(uit)).schrijf(uitkomsten);
    } catch (XMLStreamException fout) {
      throw new IllegalStateException("Cannot write the report", fout);
    }
  }

  private final class Schrijver {
    private final XMLStreamWriter xml;
    private int diepte;

    private Schrijver(XMLStreamWriter xml) {
      this.xml = xml;
    }

    private void schrijf(List<Uitkomst> alle) throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      boolean isLijst = alle.size() > 1;
      if (isLijst) {
        nieuweRegel();
        xml.writeStartElement("Rapporten");
        diepte++;
      }
      for (Uitkomst uitkomst : alle) {
        rapport(uitkomst);
      }
      if (isLijst) {
        sluit();
      }
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    }

    private void rapport(Uitkomst uitkomst) throws XMLStreamException {
      open("Rapport");
      open("Header");
      if (uitkomst.beoordeling().gelezen().isGelezen()) {
        header(uitkomst.beoordeling().gelezen().gelezen().header());
      } else {
        onbekendeHeader(uitkomst);
      }
      String versie = omstandigheden.versies().sluis();
      if (versie.matches(VERSIE)) {
        element("XSLTVersie", versie);
      }
      sluit();
      open("Fouten");
      for (Bevinding bevinding : uitkomst.beoordeling().bevindingen()) {
        fout(bevinding);
      }
      sluit();
      for (String zin : Kanttekeningen.bij(uitkomst.rapport())) {
        nieuweRegel();
        xml.writeComment(" " + zin.replaceAll("-(?=-)", "- ") + " ");
      }
      sluit();
    }

    private void header(Header header) throws XMLStreamException {
      versie(header.berichtCode(), header.berichtVersie(), header.berichtSubversie());
      identificatie(header.identificatie(), header.dagtekening().toString());
    }

    private void onbekendeHeader(Uitkomst uitkomst) throws XMLStreamException {
      Berichtsoort soort = uitkomst.rapport().kop().soort();
      if (soort != null) {
        versie(soort.code(), Standaard.BERICHT_VERSIE, Standaard.BERICHT_SUBVERSIE);
      }
      String identificatie = uitkomst.rapport().kop().identificatie();
      if (identificatie != null) {
        identificatie(identificatie, null);
      }
    }

    private void versie(String code, int versie, int subversie) throws XMLStreamException {
      element("BerichtCode", code);
      element("BerichtVersie", String.valueOf(versie));
      element("BerichtSubversie", String.valueOf(subversie));
    }

    private void identificatie(String identificatie, @Nullable String dagtekening)
        throws XMLStreamException {
      open("BerichtIdentificatie");
      element("Identificatie", identificatie);
      if (dagtekening != null) {
        element("Dagtekening", dagtekening);
      }
      sluit();
    }

    private void fout(Bevinding bevinding) throws XMLStreamException {
      open("Fout");
      element("Code", bevinding.regel());
      if (bevinding.retourcode() != null) {
        element("Retourcode", bevinding.retourcode());
      }
      element("Locatie", Locatie.van(bevinding));
      element("Details", bevinding.melding());
      sluit();
    }

    private void open(String naam) throws XMLStreamException {
      nieuweRegel();
      xml.writeStartElement("r", naam, NAMESPACE);
      if (naam.equals("Rapport")) {
        xml.writeNamespace("r", NAMESPACE);
      }
      diepte++;
    }

    private void sluit() throws XMLStreamException {
      diepte--;
      nieuweRegel();
      xml.writeEndElement();
    }

    private void element(String naam, String tekst) throws XMLStreamException {
      nieuweRegel();
      xml.writeStartElement("r", naam, NAMESPACE);
      xml.writeCharacters(tekst);
      xml.writeEndElement();
    }

    private void nieuweRegel() throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(diepte));
    }
  }
}
