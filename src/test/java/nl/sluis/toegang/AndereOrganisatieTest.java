package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.toegang.Rolproef.Organisatie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is of another organisation does not exist at the console either, whatever address one types;
 * and once somebody logged off there is nothing left in his browser.
 */
class AndereOrganisatieTest {
  private static final Set<Rol> ALLES = EnumSet.complementOf(EnumSet.of(Rol.BEHEERDER));

  /** One register of contracts and one of statements, for everybody whose role may see them. */
  private static final List<String> VAN_ALLEN =
      List.of("/console/contracten/versies/", "/console/conformiteit/");

  private static final String VAN_EEN_PERSOON = "\\{(bestand|aanlevering|zoekvraag)}";

  private static final Pattern BLAD = Pattern.compile("<main.*</main>", Pattern.DOTALL);

  private static final Pattern NUMMER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f-]{27})?|[0-9]+");

  private static Rolproef proef;

  @BeforeAll
  static void start() throws Exception {
    proef = Rolproef.een();
  }

  @Test
  void watVanEenAnderIsBestaatNiet() throws Exception {
    List<Organisatie> eigenaars =
        List.of(Organisatie.AANBIEDER, Organisatie.GEMEENTE, Organisatie.BEHEERDER);
    for (Organisatie van : eigenaars) {
      Page eigenaar =
          proef.venster(van, "eigenaar", van.code == null ? EnumSet.of(Rol.BEHEERDER) : ALLES);
      proef.gegevens.leverAan(van, eigenaar);
      eigenaar.context().close();
    }
    for (Organisatie wie :
        List.of(Organisatie.ANDERE_AANBIEDER, Organisatie.ANDERE_GEMEENTE, Organisatie.REGIO)) {
      Proefbrowser ander = proef.browser(wie, "ander", ALLES);
      assertThat(zichtbaar(ander, eigenaars, "\\{")).as("what %s sees", wie).isEmpty();
    }
    for (Organisatie van : List.of(Organisatie.AANBIEDER, Organisatie.GEMEENTE)) {
      Proefbrowser collega = proef.browser(van, "collega", ALLES);
      assertThat(zichtbaar(collega, List.of(van), VAN_EEN_PERSOON))
          .as("what is of a colleague alone")
          .isEmpty();
    }
    assertThat(proef.proef.sluis.rijen("select from zoekvraag")).as("nobody took it").isNotEmpty();
  }

  /** Those addresses that answer otherwise than when there is nothing. */
  private static List<String> zichtbaar(Proefbrowser browser, List<Organisatie> van, String met) {
    List<RolmatrixTest.Rij> rijen =
        RolmatrixTest.rijen().stream()
            .filter(rij -> Pattern.compile(met).matcher(rij.pad()).find())
            .filter(rij -> VAN_ALLEN.stream().noneMatch(rij.pad()::startsWith))
            .toList();
    List<String> niets = lees(browser, rijen, Rolgegevens::adresVanNiets);
    List<String> anders = new ArrayList<>();
    for (Organisatie eigenaar : van) {
      List<String> hier = lees(browser, rijen, pad -> proef.gegevens.adres(pad, eigenaar));
      for (int i = 0; i < rijen.size(); i++) {
        if (!hier.get(i).equals(niets.get(i)) || hier.get(i).startsWith("5")) {
          anders.add(
              "%s van %s: %s, niet %s"
                  .formatted(rijen.get(i).sleutel(), eigenaar, hier.get(i), niets.get(i)));
        }
      }
    }
    return anders;
  }

  /** Of pages what one reads on them, without the numbers. */
  private static List<String> lees(
      Proefbrowser browser, List<RolmatrixTest.Rij> rijen, UnaryOperator<String> vulIn) {
    List<List<String>> vragen =
        rijen.stream()
            .map(rij -> List.of(rij.methode(), vulIn.apply(rij.pad()), vulIn.apply(rij.velden())))
            .toList();
    return Rolproef.stel(browser, vragen).stream()
        .map(antwoord -> antwoord.statusCode() + " " + tekst(antwoord.body()))
        .toList();
  }

  private static String tekst(String blad) {
    Matcher inhoud = BLAD.matcher(blad);
    return NUMMER
        .matcher(inhoud.find() ? inhoud.group().replaceAll("<[^>]*>", "") : blad)
        .replaceAll("N");
  }

  @Test
  void naUitloggenToontDeTerugknopNiets() throws Exception {
    Page pagina = proef.venster(Organisatie.AANBIEDER, "weg", ALLES);
    pagina.navigate("/console/berichten");
    Page tweede = pagina.context().newPage();
    tweede.navigate("/console/afgekeurd");
    pagina.click("text=Log uit");
    assertThat(pagina.locator("main").innerText()).contains("uitgelogd");
    pagina.goBack();
    pagina.waitForURL("**/console/inloggen**");
    assertThat(pagina.locator("main").innerText()).doesNotContain("65650001", "JW323");
    tweede.reload();
    assertThat(tweede.url()).as("the other tab").contains("/console/inloggen");
    tweede.goBack();
    assertThat(tweede.url()).doesNotContain("/console/afgekeurd");
    pagina.context().close();
  }
}
