package nl.sluis.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.sluis.Axe;
import nl.sluis.Chromium;
import nl.sluis.Proefsluis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A page in a real browser, on a gateway: one of each for all classes that a run of the tests has.
 */
abstract class Browserproef {
  /** Who sends invoices and who pays them, on this gateway; a test puts it there. */
  static final Path PARTIJEN =
      Path.of(
          "target", "proef", "factuurpartijen-%d.yaml".formatted(ProcessHandle.current().pid()));

  /** In bytes, of the first page that somebody opens and of each one after it. */
  static final long EERSTE_BEZOEK = 150_000;

  static final long VOLGENDE_PAGINA = 30_000;

  private static Proefsluis sluis;

  private BrowserContext venster;
  Page pagina;

  /** Started when first asked for, and ended with the tests; each process of a run has its own. */
  static synchronized Proefsluis sluis() {
    if (sluis == null) {
      sluis =
          Proefsluis.start(
              "console-" + ProcessHandle.current().pid(),
              "--sluis.facturatie.partijen=" + PARTIJEN);
      Runtime.getRuntime().addShutdownHook(new Thread(sluis::close));
    }
    return sluis;
  }

  @BeforeEach
  void open() {
    venster =
        Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    pagina = venster.newPage();
  }

  @AfterEach
  void sluit() {
    if (venster != null) {
      venster.close();
    }
  }

  /** Goes to a page of the console, and gives the status of the answer. */
  int ga(String pad) {
    return Objects.requireNonNull(pagina.navigate(adres() + pad)).status();
  }

  /** Of the gateway; a class that does something to all of one receiver has one of its own. */
  String adres() {
    return sluis().adres();
  }

  /** Goes on with Tab until this has the focus, as who has no mouse. */
  void tabNaar(String tekst) {
    tab(tekst, () -> focus().startsWith(tekst));
  }

  /** The same, to the field of a form with this name. */
  void tabNaarVeld(String naam) {
    tab(naam, () -> ("veld-" + naam).equals(pagina.evaluate("document.activeElement.id")));
  }

  private void tab(String wat, BooleanSupplier isEr) {
    for (int keer = 0; keer < 150; keer++) {
      pagina.keyboard().press("Tab");
      if (isEr.getAsBoolean()) {
        assertThat(isFocusZichtbaar()).as("one sees where the focus is").isTrue();
        return;
      }
    }
    throw new AssertionError("By keyboard one does not come at " + wat);
  }

  /** What axe finds against WCAG 2.2 AA on the page as it is now. */
  List<?> bezwaren() {
    return Axe.bezwaren(pagina);
  }

  /** Whether one has to scroll sideways on a screen of 320 pixels (SC 1.4.10). */
  boolean schuiftOpzij() {
    return Axe.schuiftOpzij(pagina);
  }

  /** How many bytes come over the wire for a page; what the browser had already is nothing. */
  long gewicht(String pad) {
    List<Response> antwoorden = new ArrayList<>();
    Consumer<Response> onthoud = antwoorden::add;
    pagina.onResponse(onthoud);
    ga(pad);
    pagina.waitForLoadState();
    pagina.offResponse(onthoud);
    return antwoorden.stream()
        .map(antwoord -> antwoord.request().sizes())
        .mapToLong(maat -> (long) maat.responseBodySize + maat.responseHeadersSize)
        .sum();
  }

  /** Presses a button by keyboard, and waits until another page is there. */
  void druk(Locator knop) {
    pagina.evaluate("document.body.dataset.eerder = 'ja'");
    knop.focus();
    assertThat(isFocusZichtbaar()).isTrue();
    pagina.keyboard().press("Enter");
    pagina.waitForSelector("body:not([data-eerder])");
  }

  /** Presses a key so many times. */
  void toets(String toets, int keren) {
    Stream.generate(() -> toets).limit(keren).forEach(pagina.keyboard()::press);
  }

  /** What has the focus: its text, or its name. */
  String focus() {
    return (String)
        pagina.evaluate(
            "(document.activeElement.innerText || document.activeElement.name || '').trim()");
  }

  /** Whether one sees where the focus is: a ring of two pixels at least (SC 2.4.7, 2.4.13). */
  boolean isFocusZichtbaar() {
    return (Boolean)
        pagina.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
                + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; })()");
  }
}
