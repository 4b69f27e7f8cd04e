package nl.sluis.toegang;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.Chromium;
import org.jspecify.annotations.Nullable;

/** A gateway on which people of every kind of organisation log on, in windows of a real browser. */
final class Rolproef {

  /** For whom somebody works. */
  enum Organisatie {
    AANBIEDER("65650001"),
    GEMEENTE("0394"),
    REGIO("REGIO-PROEF"),
    BEHEERDER(null),
    ANDERE_AANBIEDER("42420002"),
    ANDERE_GEMEENTE("0384");

    final @Nullable String code;

    Organisatie(@Nullable String code) {
      this.code = code;
    }
  }

  private static @Nullable Rolproef een;

  private static final String INLOGGEN = "/oauth2/authorization/proef";

  final Proefaanmelding proef;
  private final HttpClient http;
  private final Proefidp idp;
  final Rolgegevens gegevens;

  private Rolproef() throws Exception {
    this.idp = new Proefidp();
    List<String> instellingen = new ArrayList<>(deelnemers());
    instellingen.add("--spring.security.oauth2.client.registration.proef.client-id=sluis-console");
    instellingen.add(
        "--spring.security.oauth2.client.registration.proef.client-secret=proefgeheim");
    instellingen.add("--spring.security.oauth2.client.provider.proef.issuer-uri=" + idp.adres());
    instellingen.add("--sluis.console.inlog.proef.deelnemer-claim=org");
    instellingen.add("--sluis.console.inlog.proef.beheer=true");
    // all of them log on from one address, one after another
    instellingen.add("--sluis.console.inlogPerMinuut=100000");
    for (Rol rol : Rol.values()) {
      instellingen.add(
          "--sluis.console.rollen.%s=%s".formatted(rol.naam().replace(' ', '-'), rol.name()));
    }
    this.proef =
        new Proefaanmelding(
            "rollen-" + ProcessHandle.current().pid(), instellingen.toArray(String[]::new));
    this.http = HttpClient.newBuilder().sslContext(proef.tls(null)).build();
    this.gegevens = new Rolgegevens(proef);
  }

  /** Started when first asked for, after a browser was found, and ended with the tests. */
  static synchronized Rolproef een() throws Exception {
    if (een == null) {
      Chromium.browser();
      een = new Rolproef();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    een.proef.close();
                    een.idp.close();
                  }));
    }
    return een;
  }

  /** As in application-aanmelden.yaml, of whom a person here asks more than people do. */
  private static List<String> deelnemers() {
    List<String> instellingen = new ArrayList<>();
    String[][] alle = {
      {"0394", "andere-gemeente", "beantwoording=backoffice"},
      {"65650001", "eigenaar", "aanmelding.certificaten[0]=${proef.eigenaar}"},
      {"0384", "gemeente"},
      {"42420002", "andere-aanbieder"},
      {"REGIO-PROEF", "regio", "leden[0]=0384", "leden[1]=0394"}
    };
    for (int i = 0; i < alle.length; i++) {
      String deze = "--sluis.deelnemers[%d].".formatted(i);
      instellingen.add(deze + "code=" + alle[i][0]);
      instellingen.add(deze + "naam=Partij " + alle[i][0]);
      instellingen.add(deze + "kanaal=http");
      instellingen.add(deze + "aanmelding.tokens[0]=" + alle[i][1]);
      instellingen.add(deze + "limieten.verzoekenPerMinuut=100000");
      Arrays.stream(alle[i]).skip(2).map(deze::concat).forEach(instellingen::add);
    }
    return instellingen;
  }

  private void isNu(Organisatie wie, String persoon, Collection<Rol> rollen) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("groups", rollen.stream().map(Enum::name).toList());
    if (wie.code != null) {
      claims.put("org", wie.code);
    }
    idp.isNu(persoon, claims);
  }

  /** Logs on as somebody of this organisation, for what takes no real browser. */
  Proefbrowser browser(Organisatie wie, String persoon, Collection<Rol> rollen) {
    isNu(wie, persoon, rollen);
    Proefbrowser browser = new Proefbrowser(proef.adres("").toString(), http);
    browser.volg(INLOGGEN);
    return browser;
  }

  /** Of who logged on in this window: a hundred questions take a real browser a second of work. */
  Proefbrowser browser(Page venster) {
    Proefbrowser browser = new Proefbrowser(proef.adres("").toString(), http);
    venster.context().cookies().forEach(koekje -> browser.neem(koekje.name, koekje.value));
    return browser;
  }

  /** Asks what its method, address and fields say, one by one, and goes where it is sent. */
  static List<HttpResponse<String>> stel(Proefbrowser browser, List<List<String>> vragen) {
    String csrf = browser.token("/console");
    return vragen.stream().map(vraag -> stel(browser, vraag, csrf)).toList();
  }

  private static HttpResponse<String> stel(Proefbrowser browser, List<String> vraag, String csrf) {
    String adres = vraag.get(1);
    String velden = vraag.get(2).replace(' ', '+');
    if (vraag.get(0).equals("POST")) {
      return browser.volg(browser.postZonder(adres, velden + "&_csrf=" + csrf));
    }
    return browser.volg(
        velden.isEmpty() ? adres : adres + (adres.contains("?") ? "&" : "?") + velden);
  }

  /** Logs on as somebody of this organisation, in a window of his own. */
  Page venster(Organisatie wie, String persoon, Collection<Rol> rollen) {
    isNu(wie, persoon, rollen);
    BrowserContext venster =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setIgnoreHTTPSErrors(true)
                    .setBaseURL(proef.adres("").toString()));
    Page pagina = venster.newPage();
    pagina.navigate(INLOGGEN);
    return pagina;
  }
}
