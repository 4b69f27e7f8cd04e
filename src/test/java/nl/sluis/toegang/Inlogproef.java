package nl.sluis.toegang;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;

/** A gateway on which people log on to the console with an issuer. */
abstract class Inlogproef {
  static final String PROEF = "/console/proef";
  static final String KOEKJE = "__Host-sluis";
  static final String BESLUIT = PROEF + "/besluit";
  static final Map<String, Object> BESLISSER =
      Map.of("org", "12345678", "groups", List.of("g-beslissers", "anders"), "acr", "eh3");

  static Proefidp idp;
  static Proefaanmelding proef;

  @BeforeAll
  static void start(TestInfo test) throws Exception {
    String naam = test.getTestClass().orElseThrow().getSimpleName();
    idp = new Proefidp();
    proef =
        new Proefaanmelding(
            naam,
            "--spring.profiles.active=proefpagina",
            "--spring.security.oauth2.client.registration.proef.client-id=" + Proefidp.CLIENT,
            "--spring.security.oauth2.client.registration.proef.client-secret=" + Proefidp.GEHEIM,
            "--spring.security.oauth2.client.provider.proef.issuer-uri=" + idp.adres(),
            "--sluis.console.rollen.beslisser=g-beslissers",
            "--sluis.console.rollen.lezer=g-lezers",
            "--sluis.console.rollen.beheerder=g-beheer",
            "--sluis.console.inlog.proef.deelnemer-claim=org",
            "--sluis.console.inlog.proef.codes.12345678=65650001",
            "--sluis.console.inlog.proef.deelnemers=65650001,0384,99990001",
            "--sluis.console.inlog.proef.acr=eh3,eh4",
            "--sluis.console.inlog.proef.beheer=true",
            "--sluis.console.langst=1h");
  }

  @AfterAll
  static void stop() {
    proef.close();
    idp.close();
  }

  static Proefbrowser browser() {
    try {
      return new Proefbrowser(
          proef.adres("").toString(), HttpClient.newBuilder().sslContext(proef.tls(null)).build());
    } catch (Exception fout) {
      throw new IllegalStateException(fout);
    }
  }

  static Proefbrowser ingelogd(String sub, Map<String, Object> claims) {
    idp.isNu(sub, claims);
    Proefbrowser browser = browser();
    browser.volg("/oauth2/authorization/proef?naar=" + PROEF);
    return browser;
  }

  static long laatste() {
    return proef
        .sluis
        .database()
        .sql("select coalesce(max(nummer), 0) from audit")
        .query(Long.class)
        .single();
  }

  /** Of logging on and off alone. */
  static List<String> regelsNa(long nummer) {
    return proef
        .sluis
        .database()
        .sql(
            "select concat_ws(' ', wie, wat, uitkomst, coalesce(voorwerp, 'null'), identiteit) from"
                + " audit where nummer > :na and wat in ('AANGEMELD', 'AFGEMELD') order by nummer")
        .param("na", nummer)
        .query(String.class)
        .list();
  }
}
