package nl.sluis.verslag;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.sluis.controle.HtmlPagina;
import nl.sluis.toezicht.Gevalresultaat;
import nl.sluis.verslag.Junit.Afloop;
import nl.sluis.verslag.Junit.Testgeval;
import org.jspecify.annotations.Nullable;

/** What a conformance run came to, for a build server or on paper. */
public final class ConformiteitVerslag {
  private ConformiteitVerslag() {}

  /** Such as "9 van 10 gevallen geslaagd; zij oefenen 4 regels." */
  public static String samenvatting(List<Gevalresultaat> resultaten) {
    long geslaagd = resultaten.stream().filter(Gevalresultaat::geslaagd).count();
    long regels =
        resultaten.stream().flatMap(resultaat -> resultaat.regels().stream()).distinct().count();
    return "%d van %d gevallen geslaagd; zij oefenen %d regels."
        .formatted(geslaagd, resultaten.size(), regels);
  }

  public static void junit(
      List<Gevalresultaat> resultaten, @Nullable String leverancier, PrintWriter uit) {
    Junit.schrijf(
        leverancier == null ? "sluis conformiteit" : "sluis conformiteit: " + leverancier,
        resultaten.stream().map(ConformiteitVerslag::testgeval).toList(),
        uit);
  }

  private static Testgeval testgeval(Gevalresultaat resultaat) {
    String groep = String.join(" ", resultaat.regels());
    return resultaat.geslaagd()
        ? Testgeval.geslaagd(groep, resultaat.geval(), String.join("\n", resultaat.opmerkingen()))
        : new Testgeval(
            groep,
            resultaat.geval(),
            Afloop.failure,
            "",
            resultaat.titel(),
            String.join("\n", resultaat.verschillen()));
  }

  /** A page on paper says whom it is about, of which day it is, and by which Sluis. */
  public static void html(
      List<Gevalresultaat> resultaten,
      @Nullable String leverancier,
      LocalDate dag,
      PrintWriter uit) {
    String bijschrift =
        "%s%s Gedraaid op %s met Sluis %s."
            .formatted(
                leverancier == null ? "" : "Leverancier: %s. ".formatted(leverancier),
                samenvatting(resultaten),
                dag,
                Versies.vanSluis());
    uit.print(
        HtmlPagina.van("Conformiteitsverslag", bijschrift, pagina -> html(resultaten, pagina)));
    uit.print("\n");
  }

  /** What failed first and in full, then everything in a table. */
  private static void html(List<Gevalresultaat> resultaten, HtmlPagina pagina)
      throws XMLStreamException {
    List<Gevalresultaat> mislukt =
        resultaten.stream().filter(resultaat -> !resultaat.geslaagd()).toList();
    if (!mislukt.isEmpty()) {
      pagina.element("h2", "Mislukt");
      pagina.open("dl");
      for (Gevalresultaat resultaat : mislukt) {
        pagina.element("dt", "%s: %s".formatted(resultaat.geval(), resultaat.titel()));
        for (String verschil : resultaat.verschillen()) {
          pagina.element("dd", verschil);
        }
      }
      pagina.sluit();
    }
    pagina.element("h2", "Alle gevallen");
    pagina.tabel("Gevallen en hun uitkomst", "Geval", "Titel", "Regels", "Uitkomst");
    for (Gevalresultaat resultaat : resultaten) {
      pagina.open("tr");
      pagina.element("td", resultaat.geval());
      pagina.element(
          "td",
          String.join(
              " ",
              Stream.concat(Stream.of(resultaat.titel()), resultaat.opmerkingen().stream())
                  .toList()));
      pagina.element("td", String.join(", ", resultaat.regels()));
      pagina.element("td", resultaat.geslaagd() ? "geslaagd" : "mislukt");
      pagina.sluit();
    }
    pagina.sluitTabel();
  }
}
