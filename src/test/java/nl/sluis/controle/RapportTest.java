package nl.sluis.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Rapport.Groep;
import nl.sluis.controle.Rapport.Kop;
import nl.sluis.controle.Rapport.NietBeoordeeldOm;
import nl.sluis.controle.Rapport.Vindplaats;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.MemoryDossierRepository;
import org.junit.jupiter.api.Test;

class RapportTest {
  private static final Path VOORBEELDEN = Path.of("conformance-tests", "voorbeelden");
  private static final Peildatum PEILDATUM = new Peildatum(LocalDate.of(2026, 5, 10));

  private final BerichtReader reader = new BerichtReader(Schemas.ingebouwd());
  private final Controle controle = new Controle();

  @Test
  void teltBijEenDeclaratieWatIsToegekend() throws Exception {
    Rapport rapport = rapport("declaratie-fout.xml", dossier());

    assertThat(rapport.samenvatting()).isEqualTo("Deels afgekeurd: 1 van de 2 prestaties.");
    assertThat(rapport.bedragen())
        .isEqualTo(
            new Bedragen(
                new Bedragen.Som(2, 142740),
                new Bedragen.Som(1, 87300),
                new Bedragen.Som(1, 55440)));
    assertThat(rapport.vervolg())
        .anyMatch(zin -> zin.contains("JW325"))
        .anyMatch(zin -> zin.contains("nieuwe ReferentieNummers"));
  }

  @Test
  void noemtEenLijnBijHaarEigenNummersEnNietBijDeClient() throws Exception {
    Groep groep = rapport("declaratie-fout.xml", dossier()).groepen().get(0);

    assertThat(groep.plaatsen())
        .extracting(Vindplaats::kenmerk)
        .containsExactly("ReferentieNummer 2026-04-2, ToewijzingNummer 80020");
  }

  @Test
  void zegtDatNietAllesIsBeoordeeld() throws Exception {
    Rapport rapport =
        Rapport.van("x.xml", controle.controleer(lees("declaratie-goed.xml"), PEILDATUM, null));

    assertThat(rapport.samenvatting()).isEqualTo("Goedgekeurd, voor zover beoordeeld.");
    assertThat(rapport.nietBeoordeeld())
        .extracting(NietBeoordeeldOm::reden)
        .anyMatch(reden -> reden.startsWith("geen dossier"));
  }

  @Test
  void keurtBijEenAfgekeurdeClientAlZijnPrestatiesAf() throws Exception {
    Rapport rapport = rapport("declaratie-goed.xml", new MemoryDossierRepository());

    assertThat(rapport.samenvatting()).isEqualTo("Afgekeurd: alle prestaties (2).");
    assertThat(rapport.bedragen()).isNotNull();
    assertThat(rapport.bedragen().goedgekeurd()).isEqualTo(new Bedragen.Som(0, 0));
  }

  @Test
  void zegtBijEenStoringDatDeAfzenderNietsHoeftTeDoen() throws Exception {
    Regel stuk =
        Regel.niveau2("TR999", "Nooit.")
            .herstel("Niets.")
            .op(nl.sluis.bericht.Header.class, "Afzender", Regel.in(323))
            .geldtAls(
                header -> {
                  throw new IllegalStateException(header.afzender());
                },
                header -> "");
    Rapport rapport =
        Rapport.van(
            "x.xml",
            new Controle(List.of(stuk), Codelijsten.ingebouwd())
                .controleer(lees("declaratie-goed.xml"), PEILDATUM, null));

    assertThat(rapport.oordeel()).isEqualTo(Oordeel.ONBESLIST);
    assertThat(rapport.bedragen()).isNull();
    assertThat(rapport.vervolg()).anyMatch(zin -> zin.contains("hoeft u niets te doen"));
  }

  @Test
  void toontEenRegelEenKeerMetAlZijnPlaatsen() {
    String tekst = TekstRapport.van(metPlaatsen(300));

    assertThat(tekst).containsOnlyOnce("TR307, retourcode 9307, niveau 3: 300 keer");
    assertThat(tekst).containsOnlyOnce("De eis.");
    assertThat(tekst.lines().filter(regel -> regel.startsWith("  regel "))).hasSize(300);
  }

  @Test
  void toontInTekstGeenStuurtekens() {
    assertThat(TekstRapport.van(met("a\u001b[2J\u009b.xml", "m\u0007elding")))
        .doesNotContain("\u001b", "\u009b", "\u0007");
  }

  @Test
  void ontwijktInHtmlAlleTekensMetBetekenis() throws Exception {
    String vijandig = "<script>alert(\"&'\")</script>";
    String pagina = HtmlRapport.van(Rapportbundel.van(List.of(met(vijandig, vijandig))), vijandig);

    assertThat(pagina).doesNotContain("<script").contains("&lt;script>");
    assertThat(tekstVan(pagina)).contains(vijandig);
  }

  @Test
  void schrijftInHtmlOokEenNaamDieXmlNietKent() throws Exception {
    String pagina = HtmlRapport.van(Rapportbundel.van(List.of(met("a\u0001b.xml", "x"))), "");

    assertThat(tekstVan(pagina)).contains("a b.xml");
  }

  /** Every element is closed, so a strict reader reads it. */
  private static String tekstVan(String pagina) throws Exception {
    XMLStreamReader xml =
        XMLInputFactory.newFactory()
            .createXMLStreamReader(new StringReader(pagina.replace("<!DOCTYPE html>", "")));
    StringBuilder tekst = new StringBuilder();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.CHARACTERS) {
        tekst.append(xml.getText());
      }
    }
    return tekst.toString();
  }

  private static Rapport metPlaatsen(int aantal) {
    return rapport(
        "x.xml",
        IntStream.rangeClosed(1, aantal)
            .mapToObj(
                regel -> new Vindplaats(regel, 1, "Prestatie", "", "/Bericht", "", "m" + regel))
            .toList());
  }

  private static Rapport met(String bestand, String melding) {
    return rapport(bestand, List.of(new Vindplaats(1, 1, "Client", "", "/Bericht", "", melding)));
  }

  private static Rapport rapport(String bestand, List<Vindplaats> plaatsen) {
    return new Rapport(
        bestand,
        new Kop(null, null, null, null),
        Oordeel.AFGEKEURD,
        "Afgekeurd.",
        null,
        List.of(new Groep("TR307", 3, "9307", "De eis.", "Het herstel.", plaatsen)),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of("Klaar."));
  }

  private Rapport rapport(String naam, DossierRepository dossier) throws Exception {
    return Rapport.van(naam, controle.controleer(lees(naam), PEILDATUM, dossier));
  }

  private DossierRepository dossier() throws Exception {
    MemoryDossierRepository dossier = new MemoryDossierRepository();
    Leesresultaat gelezen = lees("dossier/01-JW301.xml");
    dossier.verwerk(gelezen.soort(), gelezen.gelezen(), klasse -> true);
    return dossier;
  }

  private Leesresultaat lees(String naam) throws Exception {
    return reader.lees(Files.readAllBytes(VOORBEELDEN.resolve(naam)));
  }
}
