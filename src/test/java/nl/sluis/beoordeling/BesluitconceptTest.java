package nl.sluis.beoordeling;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.sluis.Proefsluis;
import nl.sluis.beoordeling.Besluitconcept.Regel;
import nl.sluis.beoordeling.Besluitconcepten.Beslisser;
import nl.sluis.beoordeling.Besluitconcepten.Keuze;
import nl.sluis.beoordeling.Besluituitslag.Soort;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A draft that colleagues share, in a gateway that asks a second pair of eyes from 1,000 euros. */
class BesluitconceptTest {
  private static final String BSN = "999900407";
  private static final Beslisser ANNE = new Beslisser("p anne", true, "gemeente");
  private static final Beslisser BOB = new Beslisser("p bob", true, "gemeente");
  private static final Beslisser CAS = new Beslisser("p cas", false, "gemeente");
  private static Proefsluis sluis;
  private static Besluitconcepten concepten;
  private static Beoordelingen beoordelingen;
  private static int nummer = 100;

  private final Demoberichten berichten = Proefsluis.jeugd();

  /** Only what comes from this aanbieder waits for the gemeente. */
  @BeforeAll
  static void start() {
    String gemeente = "--sluis.deelnemers[0].";
    sluis =
        Proefsluis.start(
            "besluitconcept",
            Proefsluis.metBackoffice(
                "niemand",
                gemeente + "beantwoording-per-afzender[0].afzender=" + AANBIEDER,
                gemeente + "beantwoording-per-afzender[0].beantwoording=backoffice",
                gemeente + "tweede-paar-ogen-vanaf=1000",
                "--sluis.beoordeling.tweede-paar-ogen-vanaf=1"));
    concepten = sluis.bean(Besluitconcepten.class);
    beoordelingen = sluis.bean(Beoordelingen.class);
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void overschrijftGeenKeuzeDieMenNietZag() {
    UUID id = declaratie("O", 2, 2);
    String een = plaats(1);
    assertThat(concepten.zet(id, List.of(new Keuze(een, List.of("9307"), null)), ANNE.wie()))
        .isEmpty();
    Map<String, Regel> botsing =
        concepten.zet(
            id,
            List.of(new Keuze(een, List.of(), null), new Keuze(plaats(2), List.of("9321"), null)),
            BOB.wie());
    assertThat(botsing).containsOnlyKeys(een);
    assertThat(botsing.get(een)).returns("p anne", Regel::wie).returns(false, Regel::isGoed);
    assertThat(concepten.van(id).regels().get(plaats(2))).returns("p bob", Regel::wie);

    Instant gezien = botsing.get(een).sinds();
    assertThat(concepten.zet(id, List.of(new Keuze(een, List.of(), gezien)), BOB.wie())).isEmpty();
    assertThat(concepten.zet(id, List.of(new Keuze(een, List.of("9307"), gezien)), ANNE.wie()))
        .as("what she saw is not there any more")
        .containsKey(een);
    assertThat(concepten.van(id).regels().get(een))
        .returns("p bob", Regel::wie)
        .returns(true, Regel::isGoed);

    Besluitgevolg gevolg = gevolg(id);
    assertThat(gevolg.af().aantal()).isEqualTo(1);
    assertThat(gevolg.naar()).isEqualTo(AANBIEDER);
    assertThat(concepten.besluit(id, gevolg.versie(), CAS).soort()).isEqualTo(Soort.BESLOTEN);
    assertThat(concepten.van(id).regels()).as("gone with the decision").isEmpty();
    assertThat(concepten.besluit(id, gevolg.versie(), CAS).soort()).isEqualTo(Soort.AL_ZO_BESLOTEN);
    assertThat(concepten.besluit(id, "anders", CAS).soort()).isEqualTo(Soort.ANDERS_BESLOTEN);
    concepten.zet(id, List.of(new Keuze(een, List.of(), null)), ANNE.wie());
    assertThat(concepten.van(id).regels()).as("and none after it").isEmpty();
  }

  @Test
  void gaatInEenOpdrachtAkkoordMetWatNiemandKoos() {
    UUID id = declaratie("A", 2, 2, 2);
    concepten.zet(id, List.of(new Keuze(plaats(2), List.of("9307"), null)), BOB.wie());
    assertThat(concepten.neemVoorstelOver(beoordelingen.toon(id), ANNE.wie())).isEqualTo(2);
    assertThat(concepten.van(id).regels().values())
        .extracting(Regel::wie)
        .containsExactly("p anne", "p bob", "p anne");

    List<Keuze> veel =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(nr -> new Keuze("/proef[" + nr + "]", List.of("9307", "9321"), null))
            .toList();
    AtomicInteger opdrachten = new AtomicInteger();
    assertThat(geteld(opdrachten).zet(id, veel, ANNE.wie())).isEmpty();
    assertThat(opdrachten).as("statements for ten thousand lines").hasValue(1);
    assertThat(concepten.van(id).regels()).hasSize(10_003);
  }

  /** The same drafts, of which the statements are counted. */
  private static Besluitconcepten geteld(AtomicInteger opdrachten) {
    DataSource bron =
        new DelegatingDataSource(sluis.bean(DataSource.class)) {
          @Override
          public Connection getConnection() throws SQLException {
            Connection echt = super.getConnection();
            return (Connection)
                Proxy.newProxyInstance(
                    BesluitconceptTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (zelf, methode, waarden) -> {
                      if (methode.getName().equals("prepareStatement")) {
                        opdrachten.incrementAndGet();
                      }
                      return methode.invoke(echt, waarden);
                    });
          }
        };
    return new Besluitconcepten(
        JdbcClient.create(bron),
        beoordelingen,
        sluis.bean(Deelnemers.class),
        sluis.bean(BeoordelingInstellingen.class),
        sluis.bean(Clock.class));
  }

  @Test
  void zegtWelkeRegelNietMeerKanEnHoudtHetConcept() {
    long toewijzing = toewijzing();
    UUID eerste = stuur("K1", prestatie("K1-1", toewijzing, 2));
    UUID tweede = stuur("K2", prestatie("K2-1", toewijzing, 2));
    concepten.neemVoorstelOver(beoordelingen.toon(tweede), ANNE.wie());
    String gezien = gevolg(tweede).versie();
    assertThat(concepten.besluit(eerste, gevolg(eerste).versie(), CAS).soort())
        .isEqualTo(Soort.BESLOTEN);
    Besluituitslag uitslag = concepten.besluit(tweede, gezien, CAS);
    assertThat(uitslag.soort()).isEqualTo(Soort.ONMOGELIJK);
    assertThat(uitslag.fouten())
        .singleElement()
        .satisfies(fout -> assertThat(fout.plaats()).isEqualTo(plaats(1)))
        .satisfies(fout -> assertThat(fout.tekst()).contains("TR389"));
    assertThat(concepten.van(tweede).regels()).containsOnlyKeys(plaats(1));

    concepten.wis(tweede, plaats(1));
    assertThat(concepten.besluit(tweede, gezien, CAS).soort())
        .as("the proposal refuses it now, and that was not shown")
        .isEqualTo(Soort.GEWIJZIGD);
    assertThat(concepten.besluit(tweede, gevolg(tweede).versie(), CAS).soort())
        .isEqualTo(Soort.BESLOTEN);
  }

  @Test
  void laatBovenHetBedragEenAnderBeslissen() {
    long genoeg = 100_000 / Demoberichten.UURTARIEF + 1;
    UUID id = declaratie("V", genoeg, 2);
    Besluitgevolg gevolg = gevolg(id);
    assertThat(concepten.vraagtTweede(concepten.van(id), gevolg)).isTrue();
    assertThat(besluit(id, ANNE)).as("nobody prepared it").isEqualTo(Soort.TWEEDE_NODIG);
    concepten.neemVoorstelOver(beoordelingen.toon(id), ANNE.wie());
    assertThat(besluit(id, ANNE)).as("made it herself").isEqualTo(Soort.TWEEDE_NODIG);
    assertThat(besluit(id, CAS)).as("not his role").isEqualTo(Soort.TWEEDE_NODIG);
    Regel was = concepten.van(id).regels().get(plaats(2));
    concepten.zet(id, List.of(new Keuze(plaats(2), List.of(), was.sinds())), BOB.wie());
    assertThat(besluit(id, BOB)).as("changed it last").isEqualTo(Soort.TWEEDE_NODIG);
    assertThat(concepten.van(id).regels()).as("the draft stays").hasSize(2);
    assertThat(besluit(id, new Beslisser("p dirk", true, "gemeente"))).isEqualTo(Soort.BESLOTEN);

    UUID weinig = declaratie("W", 2);
    assertThat(concepten.vraagtTweede(concepten.van(weinig), gevolg(weinig)))
        .as("its own amount, not that of all")
        .isFalse();
  }

  @Test
  void beslistAlleenZelfOverWatVanDieAfzenderKomt() {
    Demoberichten ander =
        new Demoberichten(berichten.standaard(), GEMEENTE, ANDERE_AANBIEDER, berichten.vandaag());
    UUID id =
        verstuur(ander.declaratie("PA", BSN, ander.prestatie("PA-1", 9999, "45", "45A04", 2)));
    wacht(id, "AFGEHANDELD");
    assertThat(beoordelingen.stand(id)).isEmpty();
    assertThat(beoordelingen.wacht(declaratie("PB", 2))).isTrue();
  }

  @Test
  void gaatMeeInHetUittrekselEnWegMetDeClient() {
    UUID id = declaratie("U", 2);
    concepten.zet(id, List.of(new Keuze(plaats(1), List.of("9307"), null)), ANNE.wie());
    assertThat(clientvraag("uittreksels").body())
        .contains("besluitconcept", "9307")
        .doesNotContain(ANNE.wie());
    assertThat(clientvraag("wissingen").body()).contains("besluitconcepten");
    assertThat(concepten.van(id).regels()).isEmpty();
    assertThat(beoordelingen.wacht(id)).isTrue();
  }

  private static HttpResponse<String> clientvraag(String wat) {
    return sluis.postNaar(
        "/api/clienten/" + wat,
        "{\"bsn\":\"%s\",\"reden\":\"verzoek van de ouders\"}"
            .formatted(BSN)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static Besluitgevolg gevolg(UUID id) {
    return beoordelingen.gevolg(id, concepten.van(id).opdracht());
  }

  private static Soort besluit(UUID id, Beslisser wie) {
    return concepten.besluit(id, gevolg(id).versie(), wie).soort();
  }

  private static String plaats(int nummer) {
    return "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[" + nummer + "]";
  }

  private UUID declaratie(String naam, long... uren) {
    return stuur(
        naam,
        IntStream.range(0, uren.length)
            .mapToObj(nr -> prestatie(naam + "-" + nr, toewijzing(), uren[nr]))
            .toArray(Prestatie[]::new));
  }

  private UUID stuur(String naam, Prestatie... prestaties) {
    UUID id = verstuur(berichten.declaratie(naam, BSN, prestaties));
    wacht(id, "TER_BEOORDELING");
    return id;
  }

  private Prestatie prestatie(String referentie, long toewijzing, long uren) {
    return berichten.prestatie(referentie, toewijzing, "45", "45A04", uren);
  }

  private long toewijzing() {
    long eerste = nummer++;
    wacht(
        verstuur(
            berichten.toewijzing(
                "TW" + eerste, BSN, "Testpersoon", berichten.uren(eerste, "45", "45A04", 99))),
        "AFGEHANDELD");
    return eerste;
  }

  private static UUID verstuur(Bericht bericht) {
    HttpResponse<String> antwoord = sluis.post(Proefsluis.xml(bericht));
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
    return UUID.fromString(
        antwoord.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }

  private static void wacht(UUID id, String status) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(sluis.rijen("select status from bericht where id = '" + id + "'"))
                    .extracting(rij -> rij.get("status"))
                    .containsExactly(status));
  }
}
