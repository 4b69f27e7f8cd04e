package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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

  /** There is one register, of which everybody sees the lines that are his. */
  private static final String VAN_ALLEN = "/console/contracten/versies/{nummer}";

  private static final String VAN_EEN_PERSOON = "\\{(bestand|aanlevering|zoekvraag)}";

  /** Of pages, one by one, what one reads on them, without the numbers. */
  private static final String LEES =
      """
      async vragen => {
        const csrf = document.querySelector('input[name=_csrf]').value;
        const gelezen = [];
        for (const [methode, adres, velden] of vragen) {
          const antwoord = methode === 'GET'
            ? await fetch(velden ? adres + (adres.includes('?') ? '&' : '?') + velden : adres)
            : await fetch(adres,
                {method: methode, body: new URLSearchParams(velden + '&_csrf=' + csrf)});
          const tekst = await antwoord.text();
          const blad = new DOMParser().parseFromString(tekst, 'text/html').querySelector('main');
          gelezen.push(antwoord.status + ' ' + (blad ? blad.textContent : tekst)
            .replace(/[0-9a-f]{8}(-[0-9a-f-]{27})?/g, 'N').replace(/[0-9]+/g, 'N'));
        }
        return gelezen;
      }
      """;

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
      Page ander = proef.venster(wie, "ander", ALLES);
      assertThat(zichtbaar(ander, eigenaars, "\\{")).as("what %s sees", wie).isEmpty();
      ander.context().close();
    }
    for (Organisatie van : List.of(Organisatie.AANBIEDER, Organisatie.GEMEENTE)) {
      Page collega = proef.venster(van, "collega", ALLES);
      assertThat(zichtbaar(collega, List.of(van), VAN_EEN_PERSOON))
          .as("what is of a colleague alone")
          .isEmpty();
      collega.context().close();
    }
    assertThat(proef.proef.sluis.rijen("select from zoekvraag")).as("nobody took it").isNotEmpty();
  }

  /** Those addresses that answer otherwise than when there is nothing. */
  private static List<String> zichtbaar(Page pagina, List<Organisatie> van, String met) {
    List<RolmatrixTest.Rij> rijen =
        RolmatrixTest.rijen().stream()
            .filter(rij -> Pattern.compile(met).matcher(rij.pad()).find())
            .filter(rij -> !rij.pad().equals(VAN_ALLEN))
            .toList();
    List<?> niets = lees(pagina, rijen, Rolgegevens::adresVanNiets);
    List<String> anders = new ArrayList<>();
    for (Organisatie eigenaar : van) {
      List<?> hier = lees(pagina, rijen, pad -> proef.gegevens.adres(pad, eigenaar));
      for (int i = 0; i < rijen.size(); i++) {
        if (!hier.get(i).equals(niets.get(i)) || hier.get(i).toString().startsWith("5")) {
          anders.add(
              "%s van %s: %s, niet %s"
                  .formatted(rijen.get(i).sleutel(), eigenaar, hier.get(i), niets.get(i)));
        }
      }
    }
    return anders;
  }

  private static List<?> lees(
      Page pagina, List<RolmatrixTest.Rij> rijen, UnaryOperator<String> vulIn) {
    return (List<?>)
        pagina.evaluate(
            LEES,
            rijen.stream()
                .map(
                    rij ->
                        List.of(rij.methode(), vulIn.apply(rij.pad()), vulIn.apply(rij.velden())))
                .toList());
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
