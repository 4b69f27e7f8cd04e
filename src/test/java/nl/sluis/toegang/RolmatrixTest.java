package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.toegang.Rolproef.Organisatie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every page of the console and every act on it, for every role at every kind of organisation: as
 * the table says. Each then goes there in a real browser, and no page offers what is refused.
 */
class RolmatrixTest {
  /**
   * Who may: alle, or the first letters of lezer, administratie, beslisser, tweede paar ogen,
   * contractbeheer and functionaris; for an operator ja. What is about a message, a line or a file
   * is about one of this organisation, if it has any. After an address stands what is sent along.
   */
  private static final String TABEL =
      """
      | vraag | aanbieder | gemeente | regio | beheerder |
      | GET /console/inloggen | alle | alle | alle | ja |
      | GET /console/kiezen | alle | alle | alle | ja |
      | POST /console/kiezen deelnemer= | - | - | - | ja |
      | GET /console/afgemeld | alle | alle | alle | ja |
      | GET /console | alle | alle | alle | ja |
      | POST /console/zoek zoek=onbekend | alle | alle | alle | ja |
      | GET /console/berichten | alle | alle | alle | ja |
      | GET /console/berichten?formaat | alle | alle | alle | ja |
      | GET /console/berichten/hervatten | - | - | - | ja |
      | POST /console/berichten/hervatten | - | - | - | ja |
      | GET /console/berichten/{bericht} | alle | alle | - | ja |
      | GET /console/berichten/{bericht}/regels | alle | alle | - | ja |
      | GET /console/berichten/{bericht}/berekening | alle | alle | - | ja |
      | GET /console/berichten/{bericht}/verschil | alle | - | - | ja |
      | GET /console/berichten/{bericht}/spoor | alle | alle | - | ja |
      | GET /console/berichten/{bericht}/inhoud | alle | alle | - | ja |
      | POST /console/berichten/{bericht}/inhoud | alle | alle | - | ja |
      | POST /console/berichten/{bericht}/inhoud/bestand | alle | alle | - | ja |
      | GET /console/afgekeurd | alle | - | - | ja |
      | GET /console/afgekeurd/regels | alle | - | - | ja |
      | GET /console/afgekeurd/regels?formaat | alle | - | - | ja |
      | GET /console/afgekeurd/regels/{afgekeurd} | alle | - | - | ja |
      | POST /console/afgekeurd/regels/{afgekeurd} wordt=OPEN | A | - | - | ja |
      | POST /console/afgekeurd/regels/stand wordt=OPEN&welke=alle | A | - | - | ja |
      | GET /console/herstel/{bericht} | A | - | - | ja |
      | GET /console/herstel/{bericht}/verstuur | A | - | - | ja |
      | POST /console/herstel/{bericht}/bestand | A | - | - | ja |
      | POST /console/herstel/{bericht}/verstuur afdruk=anders | A | - | - | ja |
      | GET /console/beoordelen | alle | alle | alle | ja |
      | GET /console/beoordelen?formaat | alle | alle | alle | ja |
      | GET /console/beoordelen/{bericht} | - | alle | - | ja |
      | GET /console/beoordelen/{bericht}?formaat | - | alle | - | ja |
      | POST /console/beoordelen/{bericht}/lijn plaats={plaats}&keuze=goed | - | B T | - | ja |
      | POST /console/beoordelen/{bericht}/lijnen keuze=goed | - | B T | - | ja |
      | POST /console/beoordelen/{bericht}/akkoord | - | B T | - | ja |
      | GET /console/beoordelen/{bericht}/besluit | - | B T | - | ja |
      | POST /console/beoordelen/{bericht}/besluit versie=anders | - | B T | - | ja |
      | GET /console/termijnen | alle | alle | alle | ja |
      | GET /console/termijnen?formaat | alle | alle | alle | ja |
      | GET /console/toewijzingen | alle | alle | alle | ja |
      | GET /console/toewijzingen?formaat | alle | alle | alle | ja |
      | GET /console/toewijzingen/{domein}/{gemeente}/{aanbieder}/{nummer} | alle | alle | - | ja |
      | GET /console/toewijzingen/{domein}/{gemeente}/{aanbieder}/{nummer}/berichten | alle | alle | - | ja |
      | GET /console/toewijzingen/{domein}/{gemeente}/{aanbieder}/{nummer}/berichten?formaat | alle | alle | - | ja |
      | GET /console/beschikkingen | A | A | A | ja |
      | POST /console/beschikkingen | A | A | A | ja |
      | GET /console/beschikkingen/{bestand} | - | A | - | ja |
      | POST /console/beschikkingen/{bestand} | - | A | - | ja |
      | GET /console/declareren | A | A | A | ja |
      | POST /console/declareren | A | A | A | ja |
      | GET /console/declareren/{bestand} | A | A | - | ja |
      | GET /console/declareren/{bestand}/bericht | A | A | - | ja |
      | POST /console/declareren/{bestand} afdruk=anders | A | A | - | ja |
      | GET /console/ruimte | alle | alle | - | ja |
      | GET /console/ruimte?formaat gemeente=0394&aanbieder=65650001&domein=JW&maand={maand} | alle | alle | - | ja |
      | GET /console/verantwoording jaar={jaar}&domein=JW&aanbieder=65650001 | alle | - | - | ja |
      | GET /console/verantwoording?formaat jaar={jaar}&domein=JW&aanbieder=65650001 | alle | - | - | ja |
      | POST /console/verantwoording jaar={jaar}&domein=JW&aanbieder=65650001 | A | - | - | ja |
      | GET /console/contracten | alle | alle | alle | ja |
      | GET /console/contracten?formaat | alle | alle | alle | ja |
      | GET /console/contracten/versies | alle | alle | alle | ja |
      | GET /console/contracten/versies/{nummer} | alle | alle | alle | ja |
      | GET /console/contracten/import | - | C | C | ja |
      | POST /console/contracten/import gemeente=0394 | - | C | C | ja |
      | GET /console/contracten/import/{bestand} | - | C | C | ja |
      | GET /console/contracten/import/{bestand}/fouten | - | C | C | ja |
      | POST /console/contracten/import/{bestand} versie=0 | - | C | C | ja |
      | GET /console/controleer | alle | alle | alle | ja |
      | POST /console/controleer | alle | alle | alle | ja |
      | GET /console/taken | alle | alle | alle | ja |
      | GET /console/taken/{taak} | alle | alle | alle | ja |
      | POST /console/taken/{taak}/stop | A B C | A B C | A B C | ja |
      | GET /console/afleveringen | - | - | - | ja |
      | GET /console/afleveringen/{ontvanger} | - | - | - | ja |
      | POST /console/afleveringen/{ontvanger}/proef | - | - | - | ja |
      | GET /console/afleveringen/{ontvanger}/hervat | - | - | - | ja |
      | POST /console/afleveringen/{ontvanger}/hervat aantal=0 | - | - | - | ja |
      | GET /console/alarmen | - | - | - | ja |
      | GET /console/alarmen?formaat | - | - | - | ja |
      | GET /console/telling | alle | alle | alle | ja |
      | GET /console/telling?formaat | alle | alle | alle | ja |
      | GET /console/audit | alle | alle | alle | ja |
      | GET /console/audit?formaat | alle | alle | alle | ja |
      | GET /console/audit/client | F | F | F | ja |
      | POST /console/audit/client/vraag bsn=999990019 | F | F | F | ja |
      | POST /console/audit/client bsn=999990019&reden=nagaan van de rechten | F | F | F | ja |
      | GET /console/deelnemers | - | - | - | ja |
      | GET /console/deelnemers/{deelnemer} | - | - | - | ja |
      | GET /console/sleutels | - | - | - | ja |
      | GET /console/bewaren | - | - | - | ja |
      | GET /console/aanleveren | A | A | A | ja |
      | POST /console/aanleveren | A | A | A | ja |
      | GET /console/aanleveren/{aanlevering} | A | A | A | ja |
      | GET /console/postvak | A | A | A | ja |
      | GET /console/postvak?formaat | A | A | A | ja |
      | GET /console/postvak/{poststuk} deelnemer={wie} | A | A | - | ja |
      | POST /console/postvak/{poststuk}/bestand deelnemer={wie} | A | A | - | ja |
      | POST /console/postvak/{poststuk}/bevestig deelnemer={wie} | A | A | - | ja |
      | GET /console/verbeter/{bericht} | A | - | - | ja |
      | POST /console/verbeter/{bericht} | A | - | - | ja |
      | GET /console/verbeter/{bericht}/{bestand} | A | - | - | ja |
      | GET /console/verbeter/{bericht}/{bestand}/verstuur | A | - | - | ja |
      | POST /console/verbeter/{bericht}/{bestand}/verstuur oordeel=anders | A | - | - | ja |
      | GET /console/facturen | A | - | - | ja |
      | POST /console/facturen | A | - | - | ja |
      | POST /console/facturen/bestand afdruk=anders | A | - | - | ja |
      | GET /console/proefdraaien | - | C | C | ja |
      | POST /console/proefdraaien | - | C | C | ja |
      | GET /console/proefdraaien/{taak} | - | C | C | ja |
      | GET /console/proefdraaien/{taak}?formaat | - | C | C | ja |
      | GET /console/conformiteit | - | - | C | ja |
      | POST /console/conformiteit | - | - | C | ja |
      | GET /console/conformiteit/{verklaring} | - | - | C | ja |
      | POST /console/conformiteit/{verklaring}/intrekking | - | - | C | ja |
      | GET /console/regels | alle | alle | alle | ja |
      | GET /console/regels?formaat | alle | alle | alle | ja |
      | GET /console/regels/{regel} | alle | alle | alle | ja |
      | GET /console/regio/cijfers indicator=1&periode={jaar} | alle | alle | alle | ja |
      | GET /console/regio/cijfers?formaat indicator=1&periode={jaar} | alle | alle | alle | ja |
      | GET /console/zoekvragen | alle | alle | alle | ja |
      | GET /console/zoekvragen/nieuw lijst=/console/termijnen | alle | alle | alle | ja |
      | POST /console/zoekvragen lijst=/console/termijnen | alle | alle | alle | ja |
      | GET /console/zoekvragen/{zoekvraag} | alle | alle | alle | ja |
      | GET /console/zoekvragen/{zoekvraag}/wijzig | alle | alle | alle | ja |
      | POST /console/zoekvragen/{zoekvraag}/verwijder | alle | alle | alle | ja |
      | GET /console/ik | alle | alle | alle | ja |
      | POST /console/ik/toetsen aan=true | alle | alle | alle | ja |
      | POST /console/ik/blijf | alle | alle | alle | ja |
      | POST /console/deelnemers/{deelnemer}/test | - | - | - | ja |
      | GET /console/deelnemers/{deelnemer}/wijzig | - | - | - | ja |
      | POST /console/deelnemers/{deelnemer}/wijzig | - | - | - | ja |
      | GET /console/deelnemers/{deelnemer}/afsluiten | - | - | - | ja |
      | POST /console/deelnemers/{deelnemer}/afsluiten kenmerk=anders | - | - | - | ja |
      | GET /console/deelnemers/nieuw | - | - | - | ja |
      | POST /console/deelnemers/nieuw | - | - | - | ja |
      | POST /console/afmelden | alle | alle | alle | ja |
      """;

  /** So that it is there for the next one too, one takes away what there is not. */
  private static final String WEG = "/verwijder";

  /** Who sent a message may mend it, and a gemeente sends others than that of the table. */
  private static final String EIGEN_BERICHT = "/console/verbeter/";

  private static final Map<Character, Rol> LETTERS =
      new TreeMap<>(
          Map.of(
              'L', Rol.LEZER,
              'A', Rol.ADMINISTRATIE,
              'B', Rol.BESLISSER,
              'T', Rol.TWEEDE_PAAR_OGEN,
              'C', Rol.CONTRACTBEHEER,
              'F', Rol.FUNCTIONARIS));

  private static final Set<Rol> BIJ_DEELNEMER = EnumSet.complementOf(EnumSet.of(Rol.BEHEERDER));

  private static final Pattern VERWIJZING =
      Pattern.compile("<a\\b[^>]*\\bhref=\"(/console[^\"?#]*)");

  private static final Pattern FORMULIER = Pattern.compile("<form\\b[^>]*\\bmethod=\"post\"[^>]*>");
  private static final Pattern ACTIE = Pattern.compile("\\baction=\"([^\"?#]*)");

  private static Rolproef proef;

  /** What came of a question: how and where it ended, and what is offered there. */
  private record Antwoord(int status, String naar, Set<String> biedt) {
    static Antwoord van(HttpResponse<String> antwoord) {
      return new Antwoord(
          antwoord.statusCode(), antwoord.request().uri().getPath(), aanbod(antwoord.body()));
    }

    private static Set<String> aanbod(String blad) {
      return Stream.concat(
              VERWIJZING.matcher(blad).results().map(een -> "GET " + een.group(1)),
              FORMULIER
                  .matcher(blad)
                  .results()
                  .flatMap(een -> ACTIE.matcher(een.group()).results())
                  .map(een -> "POST " + een.group(1)))
          .collect(Collectors.toSet());
    }

    /** Not refused, not said to be nothing, and not sent to the door. */
    boolean isToegelaten(String adres) {
      boolean isBijDeDeur =
          !naar.equals(adres.replaceAll("\\?.*", ""))
              && (naar.equals(Consolesessie.INLOGGEN) || naar.equals(Consolesessie.KIEZEN));
      return !isBijDeDeur && !Set.of(401, 403, 404).contains(status);
    }
  }

  /** A line of the table. */
  record Rij(String methode, String pad, String velden, List<String> cellen) {
    static Rij van(String regel) {
      List<String> cellen =
          Arrays.stream(regel.split("\\|"))
              .map(String::strip)
              .filter(een -> !een.isEmpty())
              .toList();
      String[] vraag = cellen.get(0).split(" ", 3);
      return new Rij(
          vraag[0], vraag[1], vraag.length == 3 ? vraag[2] : "", cellen.subList(1, cellen.size()));
    }

    String sleutel() {
      return methode + " " + pad;
    }

    Set<Rol> voor(Organisatie wie) {
      String cel = cellen.get(wie.ordinal());
      return switch (cel) {
        case "ja" -> Set.of(Rol.BEHEERDER);
        case "-" -> Set.of();
        case "alle" -> BIJ_DEELNEMER;
        default ->
            Stream.of(cel.split(" "))
                .map(letter -> Objects.requireNonNull(LETTERS.get(letter.charAt(0)), cel))
                .collect(Collectors.toSet());
      };
    }
  }

  @BeforeAll
  static void start() throws Exception {
    proef = Rolproef.een();
  }

  static List<Rij> rijen() {
    return TABEL.lines().skip(1).map(Rij::van).toList();
  }

  @Test
  void inDeTabelStaatElkePagina() {
    assertThat(rijen().stream().map(Rij::sleutel))
        .as("add what is missing to the table, with who may")
        .containsExactlyInAnyOrderElementsOf(paginas());
  }

  /** Of each organisation one person, who works there in each role in turn. */
  @Test
  void iederMagWatInDeTabelStaat() throws Exception {
    List<String> anders = new ArrayList<>();
    for (Organisatie wie : kolommen()) {
      Set<Rol> mogelijk = wie.code == null ? Set.of(Rol.BEHEERDER) : BIJ_DEELNEMER;
      Page alles = proef.venster(wie, "iemand", mogelijk);
      proef.gegevens.leverAan(wie, alles);
      alles.context().close();
      Map<String, Set<Rol>> gekregen = new HashMap<>();
      for (Rol rol : mogelijk) {
        anders.addAll(vraagAlles(wie, rol, proef.browser(wie, "iemand", Set.of(rol)), gekregen));
      }
      for (Rij rij : rijen()) {
        Set<Rol> nu = gekregen.getOrDefault(rij.sleutel(), Set.of());
        if (!nu.equals(rij.voor(wie))) {
          anders.add(
              "%s als %s: %s, niet %s"
                  .formatted(rij.sleutel(), wie, tekst(nu), tekst(rij.voor(wie))));
        }
      }
    }
    assertThat(anders).isEmpty();
  }

  /** What went wrong, or is offered and refused; who may have a page is put with that page. */
  private static List<String> vraagAlles(
      Organisatie wie, Rol rol, Proefbrowser browser, Map<String, Set<Rol>> gekregen) {
    List<String> fouten = new ArrayList<>();
    List<Rij> rijen = rijen();
    List<List<String>> vragen = new ArrayList<>();
    for (Rij rij : rijen) {
      vragen.add(
          List.of(
              rij.methode(),
              rij.pad().endsWith(WEG)
                  ? Rolgegevens.adresVanNiets(rij.pad())
                  : proef.gegevens.adres(rij.pad(), wie),
              proef.gegevens.adres(rij.velden(), wie)));
    }
    List<Antwoord> antwoorden = stel(browser, vragen);
    for (int i = 0; i < rijen.size(); i++) {
      Antwoord antwoord = antwoorden.get(i);
      if (antwoord.status() >= 500) {
        fouten.add("%s als %s: %d".formatted(rijen.get(i).sleutel(), rol, antwoord.status()));
      }
      if (antwoord.isToegelaten(vragen.get(i).get(1))) {
        gekregen
            .computeIfAbsent(rijen.get(i).sleutel(), sleutel -> EnumSet.noneOf(Rol.class))
            .add(rol);
      }
    }
    return fouten;
  }

  private static List<Antwoord> stel(Proefbrowser browser, List<List<String>> vragen) {
    return Rolproef.stel(browser, vragen).stream().map(Antwoord::van).toList();
  }

  /**
   * By a real visit: all that stands in the bar opens, and all that a page offers is allowed. What
   * one role of an organisation opened in the real browser, the next asks for without.
   */
  @Test
  void nietsWordtAangebodenWatGeweigerdWordt() throws Exception {
    List<String> fouten = new ArrayList<>();
    for (Organisatie wie : kolommen()) {
      Set<String> bezocht = new TreeSet<>();
      for (Rol rol : wie.code == null ? Set.of(Rol.BEHEERDER) : BIJ_DEELNEMER) {
        Page pagina = proef.venster(wie, "bezoeker", Set.of(rol));
        Set<String> geweigerd =
            rijen().stream()
                .filter(rij -> rij.methode().equals("POST") && !rij.voor(wie).contains(rol))
                .filter(rij -> !rij.pad().startsWith(EIGEN_BERICHT))
                .map(rij -> rij.sleutel().replaceAll("\\{[^}]*}", "[^/]+"))
                .collect(Collectors.toSet());
        fouten.addAll(
            bezoek(pagina, bezocht, geweigerd).stream()
                .map(fout -> "%s %s: %s".formatted(wie, rol, fout))
                .toList());
        pagina.context().close();
      }
    }
    assertThat(fouten).isEmpty();
  }

  private static List<String> bezoek(Page pagina, Set<String> bezocht, Set<String> geweigerd) {
    List<String> fouten = new ArrayList<>();
    Set<String> gezien = new TreeSet<>();
    List<String> balk =
        pagina.locator("nav.menu a").all().stream().map(a -> a.getAttribute("href")).toList();
    assertThat(balk).as(pagina.url()).contains("/console");
    Proefbrowser browser = proef.browser(pagina);
    for (String adres : balk) {
      int status =
          bezocht.add(adres)
              ? Objects.requireNonNull(pagina.navigate(adres)).status()
              : browser.volg(adres).statusCode();
      if (status != 200) {
        fouten.add("in de balk: %s %d".formatted(adres, status));
      }
    }
    List<String> teDoen = balk.stream().map(adres -> "GET " + adres).toList();
    gezien.addAll(teDoen);
    while (!teDoen.isEmpty()) {
      List<Antwoord> antwoorden = stel(browser, teDoen.stream().map(RolmatrixTest::vraag).toList());
      Set<String> nieuw = new TreeSet<>();
      for (int i = 0; i < teDoen.size(); i++) {
        if (!antwoorden.get(i).isToegelaten(teDoen.get(i).substring(4))) {
          fouten.add("aangeboden: %s %d".formatted(teDoen.get(i), antwoorden.get(i).status()));
        }
        for (String aanbod : antwoorden.get(i).biedt()) {
          if (geweigerd.stream().anyMatch(aanbod::matches)) {
            fouten.add("%s biedt %s".formatted(teDoen.get(i), aanbod));
          }
        }
        nieuw.addAll(antwoorden.get(i).biedt());
      }
      teDoen =
          nieuw.stream()
              .filter(vraag -> vraag.startsWith("GET ") && gezien.add(soort(vraag)))
              .toList();
    }
    return fouten;
  }

  /** Of many messages, lines and so on one is opened. */
  private static String soort(String vraag) {
    return vraag.replaceAll("/([0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+)", "/…");
  }

  private static List<String> vraag(String vraag) {
    return List.of("GET", vraag.substring(4), "");
  }

  private static List<Organisatie> kolommen() {
    return List.of(Organisatie.values()).subList(0, 4);
  }

  private static String tekst(Set<Rol> rollen) {
    if (rollen.contains(Rol.BEHEERDER)) {
      return "ja";
    }
    if (rollen.equals(BIJ_DEELNEMER)) {
      return "alle";
    }
    return rollen.isEmpty()
        ? "-"
        : rollen.stream()
            .sorted()
            .map(rol -> rol.name().substring(0, 1))
            .collect(Collectors.joining(" "));
  }

  /** As the gateway knows them; what a page looks like is for everybody. */
  private static List<String> paginas() {
    WebApplicationContext context =
        Objects.requireNonNull(
            proef.proef.sluis.bean(DispatcherServlet.class).getWebApplicationContext());
    return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(RolmatrixTest::sleutels)
        .filter(sleutel -> sleutel.contains(" /console") && !sleutel.contains(" /console/stijl/"))
        .toList();
  }

  private static Stream<String> sleutels(RequestMappingInfo mapping) {
    boolean isBestand = !mapping.getParamsCondition().getExpressions().isEmpty();
    Set<RequestMethod> methoden = mapping.getMethodsCondition().getMethods();
    return mapping.getPatternValues().stream()
        .flatMap(
            pad ->
                methoden.stream()
                    .map(methode -> methode + " " + pad + (isBestand ? "?formaat" : "")));
  }
}
