package nl.sluis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser, one for all classes that a run of the tests has. On a machine without Chromium
 * its tests are skipped, aloud; with CI=true that is a failure.
 */
public final class Chromium {
  private static final List<Path> PLAATSEN =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static Browser browser;

  private Chromium() {}

  /** Started when first asked for, and ended with the tests. */
  public static synchronized Browser browser() {
    if (browser == null) {
      Optional<Path> chromium = PLAATSEN.stream().filter(Files::isExecutable).findFirst();
      if (chromium.isEmpty()) {
        String waarom = "No Chromium: apt-get install --no-install-recommends chromium";
        assertThat(System.getenv("CI")).as(waarom).isNotEqualTo("true");
        System.err.println("SKIPPED: the tests of the console in a browser. " + waarom);
        Assumptions.abort(waarom);
      }
      browser =
          Playwright.create(
                  new Playwright.CreateOptions()
                      .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium.orElseThrow())
                      .setArgs(List.of("--no-sandbox")));
    }
    return browser;
  }
}
