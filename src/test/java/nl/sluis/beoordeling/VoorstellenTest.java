package nl.sluis.beoordeling;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_GEMEENTE;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.beoordeling.Beoordelingsstuk.Oordeel;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Contracttekst;
import nl.sluis.koppeling.demo.Demoberichten;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A proposal is made once, and again as soon as anything changed by which it was judged. */
class VoorstellenTest {
  private static final String BSN = "999900407";
  private static Proefsluis sluis;
  private static int nummer = 100;

  private final Demoberichten berichten = Proefsluis.jeugd();
  private final Demoberichten andereGemeente = tussen(ANDERE_GEMEENTE, AANBIEDER);
  private final Demoberichten andereAanbieder = tussen(GEMEENTE, ANDERE_AANBIEDER);

  private Demoberichten tussen(String gemeente, String aanbieder) {
    return new Demoberichten(Standaard.IJW, gemeente, aanbieder, berichten.vandaag());
  }

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("voorstellen", Proefsluis.metBackoffice(GEMEENTE));
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void oordeeltEenKeerZolangErNietsVerandert() {
    UUID id = declaratie("Z", toewijzing(berichten));
    Voorstel eerst = voorstel(id);
    assertThat(voorstel(id)).isSameAs(eerst);
    toewijzing(andereAanbieder);
    assertThat(voorstel(id)).as("a toewijzing to another aanbieder").isSameAs(eerst);
    toewijzing(andereGemeente);
    assertThat(voorstel(id)).as("a toewijzing by another gemeente").isSameAs(eerst);
    declaratie("ZW", toewijzing(andereAanbieder), andereAanbieder);
    assertThat(voorstel(id)).as("what waits of another aanbieder").isSameAs(eerst);
  }

  @Test
  void oordeeltOpnieuwAlsDeToewijzingErKomt() {
    long toewijzing = nummer++;
    UUID id = declaratie("T", toewijzing);
    assertThat(oordeel(id)).isEqualTo(Oordeel.AFGEKEURD);
    wijsToe(berichten, toewijzing);
    assertThat(oordeel(id)).isEqualTo(Oordeel.GOEDGEKEURD);
  }

  @Test
  void oordeeltOpnieuwAlsHetzelfdeElWerdGedeclareerd() {
    long toewijzing = toewijzing(berichten);
    UUID eerste = declaratie("E1", toewijzing);
    UUID tweede = declaratie("E2", toewijzing);
    assertThat(oordeel(tweede)).isEqualTo(Oordeel.GOEDGEKEURD);
    Beoordelingen beoordelingen = sluis.bean(Beoordelingen.class);
    assertThat(beoordelingen.besluit(eerste, new Besluitopdracht(List.of(), true), "proef").soort())
        .isEqualTo(Besluituitslag.Soort.BESLOTEN);
    assertThat(oordeel(tweede)).as("TR389").isEqualTo(Oordeel.AFGEKEURD);
    assertThat(voorstel(eerste)).as("a decision is not kept").isNotSameAs(voorstel(eerste));
  }

  /** TR314 looks at what the aanbieder declared to any gemeente. */
  @Test
  void oordeeltOpnieuwAlsHetNummerBijEenAndereGemeenteIsGebruikt() {
    UUID id = declaratie("N", toewijzing(berichten));
    assertThat(oordeel(id)).isEqualTo(Oordeel.GOEDGEKEURD);
    long elders = toewijzing(andereGemeente);
    wacht(
        verstuur(
            andereGemeente.declaratie(
                "NE", BSN, andereGemeente.prestatie("N-1", elders, "45", "45A04", 2))),
        "AFGEHANDELD");
    assertThat(oordeel(id)).isEqualTo(Oordeel.AFGEKEURD);
  }

  @Test
  void oordeeltOpnieuwAlsDeContractenVeranderen() {
    UUID id = declaratie("C", toewijzing(berichten));
    Voorstel eerst = voorstel(id);
    Contracttekst elders =
        Contracttekst.met("gemeente", ANDERE_GEMEENTE, "aanbieder", ANDERE_AANBIEDER);
    assertThat(sluis.put("/api/contracten", elders.bytes()).statusCode()).isEqualTo(200);
    assertThat(voorstel(id)).isNotSameAs(eerst);
  }

  @Test
  void oordeeltOpnieuwAlsClientenZijnGewist() {
    UUID id = declaratie("W", toewijzing(berichten));
    Voorstel eerst = voorstel(id);
    sluis.database().sql("insert into dossier_wissing default values").update();
    assertThat(voorstel(id)).isNotSameAs(eerst);
  }

  private static Voorstel voorstel(UUID id) {
    return sluis
        .bean(TransactionTemplate.class)
        .execute(
            status ->
                sluis
                    .bean(Voorstellen.class)
                    .van(sluis.bean(BeoordelingRepository.class).vind(id).orElseThrow()));
  }

  private static Oordeel oordeel(UUID id) {
    Voorstel voorstel = voorstel(id);
    assertThat(voorstel(id)).isSameAs(voorstel);
    return voorstel.stuk().lijnen().get(0).voorstel();
  }

  private UUID declaratie(String naam, long toewijzing) {
    return declaratie(naam, toewijzing, berichten);
  }

  private static UUID declaratie(String naam, long toewijzing, Demoberichten berichten) {
    UUID id =
        verstuur(
            berichten.declaratie(
                naam, BSN, berichten.prestatie(naam + "-1", toewijzing, "45", "45A04", 2)));
    wacht(id, "TER_BEOORDELING");
    return id;
  }

  private static long toewijzing(Demoberichten berichten) {
    long eigen = nummer++;
    wijsToe(berichten, eigen);
    return eigen;
  }

  private static void wijsToe(Demoberichten berichten, long toewijzing) {
    wacht(
        verstuur(
            berichten.toewijzing(
                "TW" + toewijzing,
                BSN,
                "Testpersoon",
                berichten.uren(toewijzing, "45", "45A04", 9))),
        "AFGEHANDELD");
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
