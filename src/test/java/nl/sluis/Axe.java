package nl.sluis;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What there is against a page, as it stands in a browser now, for who sees or moves less well. */
public final class Axe {
  private static final String VRAAG =
      "axe.run(document, {resultTypes: ['violations'],"
          + " runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
          + ".then(r => r.violations.map(v => v.id + ': ' + v.help + ' '"
          + " + v.nodes.map(n => n.html.slice(0, 160)).slice(0, 5).join(' | ')))";

  private static final String OPZIJ =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private static String bron;

  private Axe() {}

  /** What axe finds against WCAG 2.2 AA. */
  public static List<?> bezwaren(Page pagina) {
    pagina.evaluate(bron());
    return (List<?>) pagina.evaluate(VRAAG);
  }

  /**
   * Whether one has to scroll sideways on a screen of 320 pixels (SC 1.4.10); it stays so small.
   */
  public static boolean schuiftOpzij(Page pagina) {
    pagina.setViewportSize(320, 800);
    return (Boolean) pagina.evaluate(OPZIJ);
  }

  private static synchronized String bron() {
    if (bron == null) {
      try (InputStream bestand = Axe.class.getResourceAsStream("console/axe.min.js")) {
        bron = new String(Objects.requireNonNull(bestand).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException fout) {
        throw new UncheckedIOException(fout);
      }
    }
    return bron;
  }
}
