package nl.sluis.command;

import static nl.sluis.command.Aanroep.DOSSIER;
import static nl.sluis.command.Aanroep.FOUT;
import static nl.sluis.command.Aanroep.GOED;
import static nl.sluis.command.Aanroep.sluis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The national validation report. */
class RapportUitvoerTest {
  private static final String NAMESPACE = "http://www.istandaarden.nl/validatie/1_1/rapport/schema";

  @Test
  void isBijEenBestandHetRapportZelf() throws Exception {
    Element rapport = rapport(FOUT);

    assertThat(rapport.getNamespaceURI()).isEqualTo(NAMESPACE);
    assertThat(rapport.getLocalName()).isEqualTo("Rapport");
    assertThat(kinderen(deel(rapport, "Header")))
        .isEqualTo("BerichtCode Versie Subversie BerichtIdentificatie");
    assertThat(kinderen(deel(rapport, "Fout"))).isEqualTo("Code Retourcode Locatie Details");
    assertThat(deel(rapport, "Code").getTextContent()).isEqualTo("TR338");
    assertThat(deel(rapport, "Locatie").getTextContent())
        .isEqualTo(
            "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]/ToewijzingNummer");
  }

  @Test
  void heeftGeenFoutenBijEenGoedBericht() throws Exception {
    assertThat(rapport(GOED).getElementsByTagNameNS(NAMESPACE, "Fout").getLength()).isZero();
  }

  @Test
  void zetMeerRapportenInEenLijst() throws Exception {
    Element lijst = rapport(FOUT, GOED);

    assertThat(lijst.getLocalName()).isEqualTo("Rapporten");
    assertThat(lijst.getElementsByTagNameNS(NAMESPACE, "Rapport").getLength()).isEqualTo(2);
  }

  private static Element rapport(String... bestanden) throws Exception {
    String[] opdracht = {
      "controleer", "--formaat", "rapport", "--peildatum", "2026-05-10", "--dossier", DOSSIER
    };
    String[] alles = new String[opdracht.length + bestanden.length];
    System.arraycopy(opdracht, 0, alles, 0, opdracht.length);
    System.arraycopy(bestanden, 0, alles, opdracht.length, bestanden.length);
    byte[] uit = sluis(alles).uit().getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(uit))
        .getDocumentElement();
  }

  private static Element deel(Element rapport, String naam) {
    return (Element) rapport.getElementsByTagNameNS(NAMESPACE, naam).item(0);
  }

  private static String kinderen(Element element) {
    StringBuilder namen = new StringBuilder();
    for (Node kind = element.getFirstChild(); kind != null; kind = kind.getNextSibling()) {
      if (kind instanceof Element) {
        namen.append(kind.getLocalName()).append(' ');
      }
    }
    return namen.toString().strip();
  }
}
