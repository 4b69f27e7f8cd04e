package nl.sluis.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import nl.sluis.Chromium;
import nl.sluis.Proefsluis;
import nl.sluis.SluisApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the pictures of the README from the demonstration. No test, and not in the suite: {@code
 * mvn test -Dtest=Plaatjes}.
 */
class Plaatjes {
  private static final Path DOCS = Path.of("docs");
  private static final int BREED = 1120;

  @Test
  void maak() {
    try (ConfigurableApplicationContext sluis =
            SluisApplication.start(
                "--demo",
                "--server.port=0",
                "--sluis.data=" + Proefsluis.leeg("plaatjes"),
                "--sluis.postgres-programma=target/proef/programma");
        BrowserContext venster =
            Chromium.browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setBaseURL(adres(sluis))
                        .setViewportSize(BREED, 780))) {
      Page pagina = venster.newPage();
      door(pagina, "AANBIEDER");
      pagina.navigate("/console/afgekeurd");
      bewaar(pagina, "console-afgekeurd.png");
      pagina.locator("main td a, main th a").first().click();
      pagina.locator("main td a, main th a").first().click();
      pagina.click("text=Bekijk het herstelvoorstel");
      bewaar(pagina, "console-herstel.png");
      door(pagina, "GEMEENTE");
      pagina.navigate("/console/beoordelen");
      pagina.locator("main tr:has-text('JW323') a").first().click();
      pagina.setViewportSize(BREED, 900);
      bewaar(pagina, "console-beoordelen.png");
    }
  }

  private static String adres(ConfigurableApplicationContext sluis) {
    return "http://127.0.0.1:" + ((WebServerApplicationContext) sluis).getWebServer().getPort();
  }

  private static void door(Page pagina, String deur) {
    pagina.navigate("/console/deur");
    Locator formulier = pagina.locator("form:has(input[name=deur][value=%s])".formatted(deur));
    formulier.locator("button").click();
  }

  private static void bewaar(Page pagina, String naam) {
    pagina.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(naam)));
  }
}
