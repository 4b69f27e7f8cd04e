package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.Axe;
import nl.sluis.toegang.RolmatrixTest.Rij;
import nl.sluis.toegang.Rolproef.Organisatie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page of the table of roles, in a real browser: nothing in it against WCAG 2.2 AA, all that
 * folds open, the focus seen wherever it comes, and no scrolling sideways on 320 pixels. A page is
 * looked at for the first who sees it, and for who sees something on it that nobody saw before.
 */
class ToegankelijkheidTest {
  private static final Set<Rol> ALLES = EnumSet.complementOf(EnumSet.of(Rol.BEHEERDER));

  /** What does not exist, what cannot be asked, and what is found only in words. */
  private static final List<String> OOK =
      List.of(
          "/console/bestaat-niet",
          "/console/berichten?kleur=blauw",
          "/console/berichten?na=eergisteren",
          "/console/ruimte?gemeente=0394&aanbieder=65650001&domein=JW&maand=2026-13");

  /**
   * Of each address: the status when it is a page, a filter by which nothing is left of its list,
   * and as numbers what there is in its frame and on the page itself, each element by where it
   * stands. What is on it more often is there once.
   */
  private static final String WAT_ER_STAAT =
      """
      async adressen => {
        const getal = tekst => [...tekst].reduce((h, c) => (h * 31 + c.charCodeAt(0)) | 0, 7);
        const uit = [];
        for (const adres of adressen) {
          const antwoord = await fetch(adres);
          if (!(antwoord.headers.get('content-type') ?? '').startsWith('text/html')) {
            uit.push([0, '', [], []]);
            continue;
          }
          const blad = new DOMParser().parseFromString(await antwoord.text(), 'text/html');
          const plek = new Map([[blad.documentElement, '']]);
          blad.querySelectorAll('html *').forEach(e => plek.set(e, plek.get(e.parentElement)
            + '>' + e.tagName + '.' + e.className + (e.type ?? '')));
          const veld = blad.querySelector('main form[method=get] input[type=text]');
          uit.push([antwoord.status, veld && !adres.includes('?') ? '?' + veld.name + '=9999' : '',
            [...new Set([...plek].filter(([e]) => !e.closest('main')).map(([, p]) => getal(p)))],
            [...new Set([...plek].filter(([e]) => e.closest('main')).map(([, p]) => getal(p)))]]);
        }
        return uit;
      }
      """;

  /** Sends a form as it stands, or one that is not on this page. */
  private static final String VERSTUUR =
      """
      ([adres, velden]) => {
        let vorm = document.querySelector(`main form[enctype][action="${adres}"]`);
        if (!vorm) {
          vorm = document.createElement('form');
          vorm.method = 'post';
          vorm.action = adres;
          vorm.append(document.querySelector('input[name=_csrf]').cloneNode());
          document.body.append(vorm);
        }
        for (const [naam, waarde] of new URLSearchParams(velden)) {
          const veld = vorm.elements[naam] ?? vorm.appendChild(document.createElement('input'));
          veld.name = naam;
          veld.value = waarde;
        }
        document.body.dataset.eerder = 'ja';
        vorm.submit();
      }
      """;

  private static final String KLAP_OPEN =
      "document.querySelectorAll('details').forEach(deel => deel.open = true)";

  /** All that can have the focus, and has then no ring of two pixels. */
  private static final String ZONDER_FOCUS =
      """
      [...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex]:not(main)')]
        .filter(e => e.checkVisibility() && !e.disabled && e.type !== 'hidden')
        .filter(e => {
          e.focus({preventScroll: true});
          const stijl = getComputedStyle(e);
          return document.activeElement === e
            && (stijl.outlineStyle === 'none' || parseFloat(stijl.outlineWidth) < 2);
        })
        .map(e => e.outerHTML.slice(0, 120)).slice(0, 5)
      """;

  /** What sticks out, and is not in a box that scrolls itself. */
  private static final String TE_BREED =
      """
      [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)
        .filter(e => !e.closest('.tabelvak, .rapport section'))
        .map(e => e.outerHTML.slice(0, 120)).slice(-3)
      """;

  private static Rolproef proef;

  private final Map<String, Set<Object>> gezien = new HashMap<>();
  private final List<String> bezwaren = new ArrayList<>();
  private int bekeken;

  @BeforeAll
  static void start() throws Exception {
    proef = Rolproef.een();
  }

  /** The last two organisations have nothing, so that their pages are empty. */
  @Test
  void elkePaginaIsVoorIedereenTeLezen() throws Exception {
    Set<Rij> verstuurd = new HashSet<>();
    for (Organisatie wie : Organisatie.values()) {
      Set<Rol> mogelijk = wie.code == null ? Set.of(Rol.BEHEERDER) : ALLES;
      boolean isLeeg = wie.ordinal() > Organisatie.BEHEERDER.ordinal();
      Page alles = proef.venster(wie, "kijker", mogelijk);
      if (!isLeeg) {
        proef.gegevens.leverAan(wie, alles);
      }
      bekijk(wie, alles, rijen());
      for (Rol rol : isLeeg || wie.code == null ? Set.<Rol>of() : mogelijk) {
        Page pagina = proef.venster(wie, "kijker", Set.of(rol));
        bekijk(wie, pagina, rijen().stream().filter(rij -> rij.voor(wie).contains(rol)).toList());
        pagina.context().close();
      }
      if (!isLeeg) {
        verstuur(wie, alles, verstuurd);
      }
      alles.context().close();
    }
    assertThat(bezwaren).isEmpty();
    assertThat(bekeken).as("pages that were looked at").isGreaterThan(100);
  }

  @Test
  void ookHetOverzichtVanToetsenIsTeLezen() throws Exception {
    Page pagina = proef.venster(Organisatie.AANBIEDER, "kijker", ALLES);
    pagina.navigate("/console/berichten");
    pagina.keyboard().press("?");
    pagina.waitForSelector("dialog[open]");
    beoordeel(pagina, "the dialog");
    assertThat(bezwaren).isEmpty();
    pagina.context().close();
  }

  /** Those of pages; what is refused looks the same for everybody. */
  private static List<Rij> rijen() {
    return RolmatrixTest.rijen().stream()
        .filter(rij -> rij.methode().equals("GET") && !rij.pad().endsWith("?formaat"))
        .toList();
  }

  private void bekijk(Organisatie wie, Page pagina, List<Rij> rijen) {
    Map<String, String> adressen = new LinkedHashMap<>();
    for (Rij rij : rijen) {
      String velden = proef.gegevens.adres(rij.velden(), wie);
      String adres = proef.gegevens.adres(rij.pad(), wie);
      adressen.put(velden.isEmpty() ? adres : adres + "?" + velden, rij.pad());
    }
    OOK.forEach(adres -> adressen.put(adres, adres));
    Map<String, String> smal = new LinkedHashMap<>();
    bekijk(wie, pagina, adressen, smal);
    bekijk(wie, pagina, smal, new HashMap<>());
  }

  /**
   * Of these addresses each of which there is something new to see.
   *
   * @param adressen with what is below each
   * @param smal where the same is put of lists of which nothing is left
   */
  private void bekijk(
      Organisatie wie, Page pagina, Map<String, String> adressen, Map<String, String> smal) {
    List<String> vragen = List.copyOf(adressen.keySet());
    List<?> antwoorden = (List<?>) pagina.evaluate(WAT_ER_STAAT, vragen);
    for (int i = 0; i < vragen.size(); i++) {
      List<?> antwoord = (List<?>) antwoorden.get(i);
      int status = ((Number) antwoord.get(0)).intValue();
      String pad = adressen.get(vragen.get(i));
      if (!"".equals(antwoord.get(1))) {
        smal.put(vragen.get(i) + antwoord.get(1), pad + antwoord.get(1));
      }
      boolean isKaderNieuw = isNieuw("kader", (List<?>) antwoord.get(2));
      String soort = status < 400 ? pad : "status " + status;
      if (isNieuw(soort, (List<?>) antwoord.get(3)) || isKaderNieuw) {
        pagina.navigate(vragen.get(i));
        beoordeel(pagina, "%s (%d) als %s".formatted(pad, status, wie));
      }
    }
  }

  private boolean isNieuw(String soort, List<?> watErStaat) {
    Set<Object> eerder = gezien.computeIfAbsent(soort, nieuw -> new HashSet<>());
    return eerder.addAll(watErStaat);
  }

  /** What comes of each form and act, for the first who may: its mistakes, a conflict, or done. */
  private void verstuur(Organisatie wie, Page pagina, Set<Rij> verstuurd) {
    for (Rij rij : RolmatrixTest.rijen()) {
      boolean isBestand = rij.pad().endsWith("/bestand");
      if (rij.methode().equals("POST")
          && !isBestand
          && !rij.voor(wie).isEmpty()
          && verstuurd.add(rij)) {
        String adres = proef.gegevens.adres(rij.pad(), wie);
        boolean heeftPagina =
            RolmatrixTest.rijen().stream()
                .anyMatch(een -> een.sleutel().equals("GET " + rij.pad()));
        pagina.navigate(heeftPagina ? adres : "/console/ik");
        pagina.evaluate(VERSTUUR, List.of(adres, proef.gegevens.adres(rij.velden(), wie)));
        pagina.waitForSelector("body:not([data-eerder])");
        beoordeel(pagina, rij.sleutel() + " als " + wie);
      }
    }
  }

  private void beoordeel(Page pagina, String welke) {
    bekeken++;
    pagina.evaluate(KLAP_OPEN);
    Axe.bezwaren(pagina).forEach(bezwaar -> bezwaren.add(welke + ": " + bezwaar));
    pagina.keyboard().press("Tab");
    ((List<?>) pagina.evaluate(ZONDER_FOCUS))
        .forEach(plek -> bezwaren.add(welke + ": one does not see the focus on " + plek));
    if (Axe.schuiftOpzij(pagina)) {
      bezwaren.add(
          "%s: one scrolls sideways at 320 pixels, for %s"
              .formatted(welke, pagina.evaluate(TE_BREED)));
    }
    pagina.setViewportSize(1280, 900);
  }
}
