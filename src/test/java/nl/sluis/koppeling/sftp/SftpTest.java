package nl.sluis.koppeling.sftp;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.Proefsluis.ANDERE_AANBIEDER;
import static nl.sluis.Proefsluis.GEMEENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import nl.sluis.Proefsftp;
import nl.sluis.Proefsluis;
import nl.sluis.aflevering.Bezorging;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.SftpAansluiting;
import nl.sluis.inzage.Berichtgegevens;
import nl.sluis.koppeling.Kanaalbezorger;
import nl.sluis.koppeling.Verbindingsproef.Stap;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.zip.Zipproef;
import org.apache.camel.CamelContext;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gateway between a gemeente with a folder and aanbieders with real SFTP servers. */
class SftpTest {
  private static final String BSN = "999900407";
  private static final String WACHTZIN = "een zin met spaties & tekens";
  private static final int GROOT = 300_000;
  private static final AtomicInteger NUMMER = new AtomicInteger();

  private static Proefsftp sftp;
  private static Proefsluis sluis;

  private final Demoberichten berichten = Proefsluis.jeugd();

  @BeforeAll
  static void start() {
    sftp = Proefsftp.start("sftp-aanbieder");
    List<String> instellingen = new ArrayList<>();
    instellingen.add("--sluis.deelnemers[0].code=" + GEMEENTE);
    instellingen.add("--sluis.deelnemers[0].naam=Gemeente");
    instellingen.add("--sluis.deelnemers[0].kanaal=map");
    instellingen.addAll(sftp.instellingen(1, AANBIEDER));
    instellingen.add("--sluis.aflevering.parkeren-na=1m");
    instellingen.add("--sluis.alarm.interval=100ms");
    instellingen.add("--sluis.alarm.onbereikbaar-na=0s");
    instellingen.add("--" + Proefsftp.WACHTZIN_UIT + "=" + WACHTZIN);
    sluis = Proefsluis.start("sftp", instellingen.toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    sluis.close();
    sftp.close();
  }

  @Test
  void neemtInEnAntwoordtOverSftp() {
    int nummer = NUMMER.incrementAndGet();
    sluis.legIn(GEMEENTE, "toewijzing.xml", toewijzing(nummer));
    wacht().until(() -> !uit("JW301-.*\\.xml", toewijzing(nummer)).isEmpty());

    byte[] declaratie =
        Proefsluis.xml(
            berichten.declaratie(
                "D" + nummer, BSN, berichten.prestatie("R1", nummer, "45", "45A04", 6)));
    sftp.leg("in", "declaratie.xml", declaratie);

    wacht()
        .untilAsserted(
            () -> assertThat(sftp.namen("uit")).anyMatch(naam -> naam.matches("JW325-.*\\.xml")));
    String antwoord =
        sftp.namen("uit").stream().filter(naam -> naam.startsWith("JW325-")).findFirst().get();
    assertThat(new String(sftp.bytes("uit", antwoord), StandardCharsets.UTF_8)).contains("8001");
    inArchief("declaratie.xml", declaratie);
    assertThat(sftp.namen("uit")).noneMatch(naam -> naam.endsWith(".part"));
  }

  @Test
  void hervatNaEenKnipBijHetLezen() {
    byte[] bestand = rommel(1);
    sftp.knipBijLezen();
    sftp.leg("in", "geknipt.xml", bestand);
    wacht().until(() -> !sftp.isKnipNogTeDoen());
    inArchief("geknipt.xml", bestand);
    assertThat(sluis.berichten("geknipt.xml"))
        .extracting(Berichtgegevens::omvang)
        .containsExactly((long) GROOT);
    assertThat(sluis.audit()).anyMatch(regel -> regel.startsWith("INNEMEN_MISLUKT"));
  }

  /** Also what is wrong, each with what to do; of the server nothing is changed. */
  @Test
  void proeftDeVerbindingZonderIetsTeVeranderen() {
    Sftpproef proef = sluis.bean(Sftpproef.class);
    Deelnemer goed = sluis.bean(Deelnemers.class).vind(AANBIEDER).orElseThrow();
    SftpAansluiting server = Objects.requireNonNull(goed.sftp());
    List<String> ervoor = sftp.namen("uit");

    assertThat(proef.proef(goed)).allMatch(Stap::gelukt).hasSize(6);
    assertThat(laatste(proef, met(goed, server, server.hostsleutel(), "iemand", "in")))
        .contains("laat iemand met onze sleutel niet toe");
    assertThat(laatste(proef, met(goed, server, VREEMD, server.gebruiker(), "in")))
        .contains("een andere sleutel dan hostsleutel");
    assertThat(
            proef.proef(
                met(goed, server, server.hostsleutel(), server.gebruiker(), "bestaat-niet")))
        .filteredOn(stap -> !stap.gelukt())
        .extracting(Stap::wat)
        .containsExactly("Map bestaat-niet");
    assertThat(sftp.namen("uit")).containsAll(ervoor);
  }

  /** Of nobody; only its form is right. */
  private static final String VREEMD =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

  private static String laatste(Sftpproef proef, Deelnemer deelnemer) {
    List<Stap> stappen = proef.proef(deelnemer);
    Stap laatste = stappen.get(stappen.size() - 1);
    assertThat(laatste.gelukt()).isFalse();
    return laatste.uitleg();
  }

  private static Deelnemer met(
      Deelnemer wie, SftpAansluiting server, String hostsleutel, String gebruiker, String in) {
    return new Deelnemer(
        wie.code(),
        wie.naam(),
        wie.kanaal(),
        new SftpAansluiting(
            server.host(),
            server.poort(),
            gebruiker,
            hostsleutel,
            server.sleutelbestand(),
            server.wachtzinUit(),
            in,
            server.uit(),
            server.archief(),
            server.geweigerd(),
            server.interval()),
        null,
        wie.formaat(),
        wie.beantwoording(),
        List.of(),
        null,
        wie.aanmelding(),
        wie.gemachtigden(),
        wie.berichtsoorten(),
        wie.leden(),
        wie.limieten(),
        null,
        null);
  }

  @Test
  void laatNaEenKnipBijHetSchrijvenGeenHalfBestandAchter() {
    byte[] groot = metUitweiding(toewijzing(NUMMER.incrementAndGet()));
    sftp.knipBijSchrijven();
    sluis.legIn(GEMEENTE, "groot.xml", groot);
    wacht()
        .untilAsserted(
            () -> {
              assertThat(sftp.namen("uit").stream().filter(naam -> naam.endsWith(".xml")))
                  .noneMatch(naam -> isHalf(groot, sftp.bytes("uit", naam)));
              assertThat(uit("JW301-.*\\.xml", groot)).hasSize(1);
            });
    assertThat(sftp.isKnipNogTeDoen()).isFalse();
  }

  @Test
  void vervangtWatErBijOpnieuwAfleverenAlStaat() throws IOException {
    Kanaalbezorger bezorger = sluis.bean(Kanaalbezorger.class);
    UUID bericht = UUID.randomUUID();
    for (byte inhoud : new byte[] {1, 2}) {
      bezorger.bezorg(
          new Bezorging(
              1,
              bericht,
              AANBIEDER,
              Uitgaandsoort.ANTWOORD,
              new Bestand("zelfde.xml", new byte[] {inhoud})));
    }
    assertThat(sftp.bytes("uit", "zelfde.xml")).containsExactly(2);
    assertThat(sftp.namen("uit")).noneMatch(naam -> naam.contains("zelfde.xml.part"));
  }

  @Test
  void gaatVerderAlsDeServerWeerTerugIs() {
    byte[] heen = toewijzing(NUMMER.incrementAndGet());
    byte[] terug = rommel(2);
    sftp.stop();
    sluis.legIn(GEMEENTE, "later.xml", heen);
    sftp.leg("in", "terug.xml", terug);
    wacht().until(() -> sluis.audit().contains("AFLEVEREN_MISLUKT POGING_1"));
    wacht().until(SftpTest::isOphalenGestoord);
    sftp.start();
    inArchief("terug.xml", terug);
    wacht().until(() -> !isOphalenGestoord());
    wacht().until(() -> uit("JW301-.*\\.xml", heen).size() == 1);
  }

  @Test
  void wachtTotEenBestandAfIs() {
    byte[] bestand = rommel(3);
    sftp.leg("in", "naam.xml.part", bestand);
    sftp.leg("in", ".verborgen.xml", bestand);
    byte[] groei = new byte[bestand.length / 15];
    Arrays.fill(groei, (byte) 'x');
    AtomicInteger stukken = new AtomicInteger();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              Files.write(
                  sftp.map("in").resolve("groeit.xml"),
                  groei,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND);
              return stukken.incrementAndGet() == 15;
            });
    assertThat(sluis.berichten("groeit.xml")).isEmpty();
    wacht().until(() -> archief("groeit.xml").size() == 1);
    assertThat(sluis.berichten("groeit.xml"))
        .extracting(Berichtgegevens::omvang)
        .containsExactly(groei.length * 15L);
    assertThat(sftp.namen("in")).contains("naam.xml.part", ".verborgen.xml");
  }

  @Test
  void isEenBerichtAlsHetNaHetOpslaanNietWerdOpgeborgen() {
    byte[] bestand = rommel(4);
    sftp.weigerVerplaatsen(true);
    sftp.leg("in", "blijft.xml", bestand);
    wacht().until(() -> sluis.audit().contains("ONTVANGEN AL_BEKEND"));
    sftp.weigerVerplaatsen(false);
    inArchief("blijft.xml", bestand);
  }

  @Test
  void legtUitlegBijWatGeweigerdIs() {
    byte[] zip = new Zipproef().met("map/a.xml", toewijzing(900)).bytes();
    sftp.leg("in", "fout.zip", zip);
    wacht()
        .until(() -> sftp.namen("geweigerd").size() == 2 && !sftp.namen("in").contains("fout.zip"));
    String naam = sftp.namen("geweigerd").get(0);
    assertThat(naam).matches("[0-9]{8}T[0-9]{6}Z-fout\\.zip");
    assertThat(sftp.bytes("geweigerd", naam)).isEqualTo(zip);
    assertThat(sftp.namen("geweigerd").get(1)).isEqualTo(naam + ".uitleg.txt");
    assertThat(new String(sftp.bytes("geweigerd", naam + ".uitleg.txt"), StandardCharsets.UTF_8))
        .startsWith("Dit bestand is niet ingenomen: fout.zip")
        .contains("BRS", "Wat er mis is", "Hoe te herstellen");
    assertThat(sluis.berichten())
        .extracting(Berichtgegevens::bestandsnaam)
        .noneMatch(bestandsnaam -> bestandsnaam.contains("fout.zip"));
  }

  @Test
  void sluitEenDeelnemerAanTijdensHetDraaienEnKentDeServerAanZijnSleutel() throws IOException {
    try (Proefsftp andere = Proefsftp.start("sftp-andere", WACHTZIN)) {
      byte[] bestand = rommel(5);
      andere.leg("in", "eerst.xml", bestand);
      zet(andere, Proefsftp.andereHostsleutel());
      wacht().until(() -> andere.verbindingen() >= 3);
      assertThat(andere.aanmeldingen()).as("keys offered to a server that is not known").isZero();
      assertThat(andere.namen("in")).containsExactly("eerst.xml");

      zet(andere, andere.hostsleutel());
      wacht().until(() -> andere.namen("archief").size() == 1);
      byte[] toewijzing =
          Proefsluis.xml(
              new Demoberichten(
                      berichten.standaard(), GEMEENTE, ANDERE_AANBIEDER, berichten.vandaag())
                  .toewijzing(
                      "T-ander", BSN, "Testpersoon", berichten.uren(9001, "45", "45A04", 2)));
      sluis.legIn(GEMEENTE, "ander.xml", toewijzing);
      wacht().until(() -> andere.namen("uit").stream().anyMatch(SftpTest::isToewijzingInZip));
      assertThat(uitgepakt(andere)).isEqualTo(toewijzing);
      geheimBlijftGeheim();

      assertThat(sluis.verwijder("/api/deelnemers/" + ANDERE_AANBIEDER).statusCode())
          .isEqualTo(204);
      assertThat(sluis.bean(CamelContext.class).getRoute("sftp-ontvangst-" + ANDERE_AANBIEDER))
          .isNull();
    }
  }

  private static void geheimBlijftGeheim() {
    CamelContext camel = sluis.bean(CamelContext.class);
    assertThat(camel.getEndpoints().toString()).contains("sftp:").doesNotContain(WACHTZIN, "BEGIN");
  }

  private static boolean isToewijzingInZip(String naam) {
    return naam.matches("JW301-.*\\.zip");
  }

  private static byte[] uitgepakt(Proefsftp server) throws IOException {
    String naam =
        server.namen("uit").stream().filter(SftpTest::isToewijzingInZip).findFirst().get();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(server.bytes("uit", naam)))) {
      zip.getNextEntry();
      return zip.readAllBytes();
    }
  }

  private static void zet(Proefsftp server, String hostsleutel) {
    String aansluiting =
        server.aansluiting(hostsleutel).entrySet().stream()
            .map(veld -> "\"%s\": \"%s\"".formatted(veld.getKey(), veld.getValue()))
            .collect(Collectors.joining(", "));
    String json =
        """
        {"code": "%s", "naam": "Later aangesloten", "kanaal": "sftp", "formaat": "zip",
         "sftp": {%s, "wachtzinUit": "%s"}}
        """
            .formatted(ANDERE_AANBIEDER, aansluiting, Proefsftp.WACHTZIN_UIT);
    assertThat(
            sluis
                .put("/api/deelnemers/" + ANDERE_AANBIEDER, json.getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isBetween(200, 201);
  }

  private static boolean isOphalenGestoord() {
    return sluis
        .get("/api/alarmen?open=true&soort=OPHALEN&deelnemer=" + AANBIEDER)
        .body()
        .contains("niet te lezen");
  }

  private byte[] toewijzing(int nummer) {
    return Proefsluis.xml(
        berichten.toewijzing(
            "T" + nummer, BSN, "Testpersoon", berichten.uren(nummer, "45", "45A04", 2)));
  }

  /** A file that is no message, of more than one packet. */
  private static byte[] rommel(int nummer) {
    byte[] bestand = new byte[GROOT];
    Arrays.fill(bestand, (byte) ('a' + nummer));
    return bestand;
  }

  /** The same message, of more than one packet. */
  private static byte[] metUitweiding(byte[] xml) {
    String uitweiding = "<!--" + "x".repeat(GROOT) + "-->";
    return (new String(xml, StandardCharsets.UTF_8) + uitweiding).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isHalf(byte[] heel, byte[] bestand) {
    return bestand.length < heel.length
        && Arrays.equals(Arrays.copyOf(heel, bestand.length), bestand);
  }

  private static List<String> uit(String naam, byte[] inhoud) {
    return sftp.namen("uit").stream()
        .filter(een -> een.matches(naam) && Arrays.equals(sftp.bytes("uit", een), inhoud))
        .toList();
  }

  private static List<String> archief(String naam) {
    return sftp.namen("archief").stream().filter(een -> een.endsWith("-" + naam)).toList();
  }

  /** Once in the archief under the number of its one message, and not in the in any more. */
  private static void inArchief(String naam, byte[] inhoud) {
    wacht().until(() -> !archief(naam).isEmpty());
    List<Berichtgegevens> berichten = sluis.berichten(naam);
    assertThat(berichten).hasSize(1);
    assertThat(archief(naam)).containsExactly(berichten.get(0).id() + "-" + naam);
    assertThat(sftp.bytes("archief", archief(naam).get(0))).isEqualTo(inhoud);
    assertThat(sftp.namen("in")).doesNotContain(naam);
  }

  private static ConditionFactory wacht() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
  }
}
