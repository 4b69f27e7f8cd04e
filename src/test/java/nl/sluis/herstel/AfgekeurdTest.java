package nl.sluis.herstel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of the lines of declaraties that are refused, in a running gateway. */
class AfgekeurdTest {
  private static final String BSN = "999990019";
  private static final Demoberichten DEMO = Proefsluis.jeugd();

  private static Proefsluis sluis;
  private static Afgekeurd afgekeurd;
  private static int afgehandeld;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("afgekeurd");
    afgekeurd = sluis.bean(Afgekeurd.class);
    for (int nummer = 1; nummer <= 5; nummer++) {
      stuur(DEMO.toewijzing("T" + nummer, BSN, "Naam", DEMO.uren(nummer, "45", "45A48", 10)));
    }
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void staatOpenTotWatErvoorInDePlaatsKwamIsGoedgekeurd() {
    UUID eerste = stuur(DEMO.declaratie("A1", BSN, goed("A-1", 1), teVeel("A-2", 2)));
    AfgekeurdeRegel regel = enige("A-2");
    assertThat(regel.bericht()).isEqualTo(eerste);
    assertThat(regel.stand()).isEqualTo(Herstelstand.OPEN);
    assertThat(regel.keer()).isOne();
    assertThat(regel.regels()).isNotEmpty().first().isEqualTo(regel.regel());
    assertThat(regel.retourcodes()).isNotEmpty();
    assertThat(regel.bedrag()).isEqualTo(900 * Demoberichten.UURTARIEF);

    UUID tweede = stuur(DEMO.declaratie("A2", BSN, teVeel("A-3", 2)));
    AfgekeurdeRegel opnieuw = enige("A-3");
    assertThat(opnieuw.id()).as("one living line of a chain").isEqualTo(regel.id());
    assertThat(opnieuw.keer()).isEqualTo(2);
    assertThat(opnieuw.bericht()).isEqualTo(tweede);

    stuur(DEMO.declaratie("A3", BSN, goed("A-4", 2)));
    assertThat(afgekeurd.vind(regel.id()).orElseThrow().stand()).isEqualTo(Herstelstand.HERSTELD);
    assertThat(afgekeurd.blad(Afgekeurdvraag.open(Proefsluis.AANBIEDER), null, 100).regels())
        .noneMatch(ander -> ander.id() == regel.id());
  }

  @Test
  void heeftElkeRegelVanWatAlsGeheelIsAfgekeurd() {
    // the same ReferentieNummer twice, which is wrong in the message itself
    UUID geheel = stuur(DEMO.declaratie("B1", BSN, goed("B-1", 3), goed("B-1", 4)));
    List<AfgekeurdeRegel> regels = afgekeurd.van(geheel);
    assertThat(regels).hasSize(2).allMatch(AfgekeurdeRegel::isGeheel);
    assertThat(regels).extracting(AfgekeurdeRegel::toewijzingNummer).containsExactly(3L, 4L);
    assertThat(regels).allSatisfy(regel -> assertThat(regel.retourcodes()).contains("0001"));
  }

  @Test
  void wordtDoorEenPersoonGezetAlsNiemandErTussenKwam() {
    stuur(DEMO.declaratie("C1", BSN, teVeel("C-1", 5)));
    AfgekeurdeRegel regel = enige("C-1");
    assertThat(afgekeurd.zet(regel.id(), regel.versie(), Herstelstand.LAAT_MAAR, "p1", "te oud"))
        .isTrue();
    assertThat(afgekeurd.zet(regel.id(), regel.versie(), Herstelstand.OPEN, "p2", null))
        .as("of what somebody else changed")
        .isFalse();
    AfgekeurdeRegel nu = afgekeurd.vind(regel.id()).orElseThrow();
    assertThat(nu.wie()).isEqualTo("p1");
    assertThat(nu.notitie()).isEqualTo("te oud");
    assertThat(
            sluis.rijen(
                "select 1 from afgekeurde_regel where position('te oud'::bytea in notitie) > 0"))
        .as("what people write is encrypted")
        .isEmpty();
    assertThatThrownBy(() -> afgekeurd.zet(nu.id(), nu.versie(), Herstelstand.LAAT_MAAR, "p", " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> afgekeurd.zet(nu.id(), nu.versie(), Herstelstand.HERSTELD, "p", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    Afgekeurdvraag alle =
        new Afgekeurdvraag(Proefsluis.AANBIEDER, null, Set.of(), null, null, null, null, null);
    List<AfgekeurdeRegel> lijst = afgekeurd.blad(alle, null, 200).regels();
    assertThat(afgekeurd.aantal(alle)).isEqualTo(lijst.size());
    for (int plek = 1; plek < lijst.size(); plek++) {
      assertThat(afgekeurd.volgende(alle, lijst.get(plek - 1))).contains(lijst.get(plek));
      assertThat(afgekeurd.vorige(alle, lijst.get(plek))).contains(lijst.get(plek - 1));
    }
    assertThat(afgekeurd.groepen(alle).stream().mapToLong(Afgekeurd.Groep::aantal).sum())
        .isEqualTo(lijst.size());
    assertThat(afgekeurd.groepen(Afgekeurdvraag.open(Proefsluis.ANDERE_AANBIEDER))).isEmpty();

    HttpResponse<String> uittreksel = clientvraag("uittreksels");
    assertThat(uittreksel.body()).contains("afgekeurdeRegels", "C-1", "te oud");
    assertThat(clientvraag("wissingen").body()).contains("afgekeurde-regels");
    assertThat(afgekeurd.vind(regel.id())).as("erased with the client").isEmpty();
  }

  private static HttpResponse<String> clientvraag(String wat) {
    return sluis.postNaar(
        "/api/clienten/" + wat,
        "{\"bsn\":\"%s\",\"reden\":\"verzoek van de ouders\"}"
            .formatted(BSN)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static AfgekeurdeRegel enige(String referentie) {
    Afgekeurdvraag alle =
        new Afgekeurdvraag(Proefsluis.AANBIEDER, null, Set.of(), null, null, null, null, null);
    return afgekeurd.blad(alle, null, 200).regels().stream()
        .filter(regel -> regel.referentieNummer().equals(referentie))
        .findFirst()
        .orElseThrow();
  }

  private static Prestatie goed(String referentie, long toewijzing) {
    return DEMO.prestatie(referentie, toewijzing, "45", "45A48", 2);
  }

  private static Prestatie teVeel(String referentie, long toewijzing) {
    return DEMO.prestatie(referentie, toewijzing, "45", "45A48", 900);
  }

  private static UUID stuur(Bericht bericht) {
    HttpResponse<String> antwoord = sluis.post(Proefsluis.xml(bericht));
    assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
    sluis.wachtTotAfgehandeld(++afgehandeld);
    return UUID.fromString(
        antwoord.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }
}
