package nl.sluis.koppeling.ggk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One gateway for all tests of StUF-GGk, in which a gemeente and an aanbieder are connected over
 * it; the endpoint of both is a {@link Proefpartij}. Every test begins when there is nothing left
 * to do.
 */
final class Proefkoppeling implements ParameterResolver, BeforeEachCallback {
  /** Connected over StUF-GGk. */
  static final String GEMEENTE = "0363";

  /** Connected over StUF-GGk. */
  static final String AANBIEDER = "77770001";

  private static final AtomicInteger NUMMERS = new AtomicInteger();

  private static final ExtensionContext.Namespace PLEK =
      ExtensionContext.Namespace.create(Proefkoppeling.class);

  /** What runs until all tests are done. */
  record Opstelling(Proefsluis sluis, Proefpartij partij)
      implements ExtensionContext.Store.CloseableResource {
    static Opstelling start() {
      Proefpartij partij = new Proefpartij();
      Proefsluis sluis = Proefsluis.start("ggk");
      sluitAan(sluis, GEMEENTE, partij.adres());
      sluitAan(sluis, AANBIEDER, partij.adres());
      return new Opstelling(sluis, partij);
    }

    String adres() {
      return sluis.adres() + "/ggk/0210";
    }

    @Override
    public void close() {
      sluis.close();
      partij.close();
    }
  }

  /** Hands in a toewijzing of a gemeente that has a folder; the id of the message. */
  static String stuurToewijzing(Proefsluis sluis, String aanbieder) {
    int nummer = NUMMERS.incrementAndGet();
    LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    var berichten = new Demoberichten(Standaard.IJW, Proefsluis.GEMEENTE, aanbieder, vandaag);
    byte[] toewijzing =
        Proefsluis.xml(
            berichten.toewijzing(
                "A" + nummer,
                "999900407",
                "Testpersoon",
                berichten.uren(nummer, "45", "45A04", 2)));
    String adres = sluis.post(toewijzing).headers().firstValue("Location").orElseThrow();
    return adres.substring(adres.lastIndexOf('/') + 1);
  }

  static void wachtOpStatus(Proefsluis sluis, String bericht, String status) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(sluis.rijen("select status from bericht where id = '" + bericht + "'"))
                    .extracting(rij -> rij.get("status"))
                    .containsExactly(status));
  }

  private static Opstelling opstelling(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(PLEK)
        .getOrComputeIfAbsent("opstelling", naam -> Opstelling.start(), Opstelling.class);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Opstelling opstelling = opstelling(context);
    opstelling.partij().antwoordt(Proefpartij::bevestig);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                opstelling
                    .sluis()
                    .rijen(
                        """
                        select 1 from bericht where status not in ('AFGEHANDELD', 'GEPARKEERD', 'TER_BEOORDELING')
                        """)
                    .isEmpty());
    opstelling.partij().vergeet();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Opstelling.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return opstelling(context);
  }

  static void sluitAan(Proefsluis sluis, String code, String adres) {
    zet(
        sluis,
        code,
        """
        {"naam": "Over StUF-GGk", "kanaal": "ggk", "ggk": {"adres": "%s", "applicatie": "Standaard"}}
        """
            .formatted(adres));
  }

  static void metMap(Proefsluis sluis, String code) {
    zet(sluis, code, "{\"naam\": \"Hier\", \"kanaal\": \"map\"}");
  }

  private static void zet(Proefsluis sluis, String code, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(sluis.put("/api/deelnemers/" + code, bytes).statusCode()).isEqualTo(201);
  }
}
