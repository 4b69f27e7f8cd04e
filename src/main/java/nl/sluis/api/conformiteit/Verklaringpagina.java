package nl.sluis.api.conformiteit;

import nl.sluis.conformiteit.Bewaard;
import nl.sluis.conformiteit.Geldigheid;
import nl.sluis.conformiteit.Verklaring;
import nl.sluis.controle.HtmlPagina;

/** A statement for who reads it: what it says, how it stands now, and how to check it. */
final class Verklaringpagina {
  private Verklaringpagina() {}

  static String van(Bewaard bewaard, Geldigheid geldigheid) {
    Verklaring verklaring = bewaard.verklaring();
    Verklaring.Uitslag uitslag = verklaring.uitslag();
    return HtmlPagina.van(
        "Conformiteitsverklaring",
        verklaring.kop() + ".",
        pagina -> {
          pagina.element("h2", kop(bewaard, geldigheid));
          if (bewaard.intrekking() != null) {
            pagina.element(
                "p",
                "Ingetrokken op %s door %s: %s"
                    .formatted(
                        bewaard.intrekking().op(),
                        bewaard.intrekking().door(),
                        bewaard.intrekking().grond()));
          }
          pagina.open("dl");
          pagina.begrip("Leverancier", verklaring.systeem().leverancier());
          pagina.begrip("Product", verklaring.systeem().product());
          pagina.begrip("Versie", verklaring.systeem().versie());
          pagina.begrip("Werkt voor", verklaring.systeem().rol());
          pagina.begrip(
              "Standaard",
              "%s %s".formatted(verklaring.standaard().naam(), verklaring.standaard().release()));
          pagina.begrip(
              "Uitslag",
              "%s: van %d gevallen %d geslaagd, %d gezakt, %d niet beproefd"
                  .formatted(
                      uitslag.niveau(),
                      verklaring.gevallen().vanRol(),
                      uitslag.geslaagd(),
                      uitslag.gezakt(),
                      uitslag.nietBeproefd()));
          pagina.begrip(
              "Regels",
              "%d geheel, %d deels, %d niet"
                  .formatted(
                      uitslag.regels().geheel(),
                      uitslag.regels().deels(),
                      uitslag.regels().niet()));
          pagina.begrip("Gevallen", verklaring.gevallen().naam());
          pagina.begrip(
              "Gedraaid", verklaring.gedraaid().op() + " met " + verklaring.gedraaid().door());
          pagina.begrip("Afgegeven door", verklaring.afgegevenDoor().naam());
          pagina.begrip("Geldig tot en met", verklaring.geldigTot().toString());
          pagina.begrip("Kenmerk", bewaard.id());
          pagina.sluit();
          pagina.element("p", aard(verklaring));
          pagina.element("h2", "Nagaan");
          pagina.element(
              "p",
              "Dat kan ieder, zonder deze Sluis: ./sluis conformiteit verifieer rekent alles na. Nodig"
                  + " zijn:");
          pagina.open("ul");
          link(pagina, "de verklaring", bewaard.id() + ".json");
          link(pagina, "haar handtekening", bewaard.id() + ".jws");
          link(pagina, "de publieke sleutels", "../sleutels");
          link(pagina, "wat er is ingetrokken", "../intrekkingen");
          link(pagina, "de antwoorden", "../runs/%s/bewijs.zip".formatted(bewaard.run()));
          link(pagina, "de uitslag per geval", "../runs/" + bewaard.run());
          link(pagina, "de gevallen", "../gevallen/" + verklaring.gevallen().naam());
          link(pagina, "deze verklaring als plaatje", bewaard.id() + ".svg");
          pagina.sluit();
        });
  }

  private static String kop(Bewaard bewaard, Geldigheid geldigheid) {
    return switch (geldigheid) {
      case GELDIG -> "Geldig";
      case VEROUDERD -> "Verouderd: er is een nieuwere set gevallen";
      case VERLOPEN -> "Verlopen op " + bewaard.verklaring().geldigTot();
      case INGETROKKEN -> "Ingetrokken: deze verklaring geldt niet meer";
    };
  }

  private static String aard(Verklaring verklaring) {
    return switch (verklaring.aard()) {
      case ZELFVERKLARING ->
          "Dit is een zelfverklaring: wie het systeem heeft of maakt leverde de antwoorden in.";
      case GETOETST ->
          "Getoetst: een regio of de beheerder van Sluis nam de antwoorden in en beoordeelde ze.";
    };
  }

  private static void link(HtmlPagina pagina, String tekst, String naar)
      throws javax.xml.stream.XMLStreamException {
    pagina.open("li");
    pagina.element("a", tekst, "href", naar);
    pagina.sluit();
  }
}
