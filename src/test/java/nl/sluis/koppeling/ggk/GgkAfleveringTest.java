package nl.sluis.koppeling.ggk;

import static nl.sluis.Proefsluis.AANBIEDER;
import static nl.sluis.koppeling.ggk.Proefkoppeling.GEMEENTE;
import static nl.sluis.koppeling.ggk.Proefpartij.isBevestigd;
import static nl.sluis.koppeling.ggk.Proefpartij.waarde;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.koppeling.ggk.Proefkoppeling.Opstelling;
import nl.sluis.koppeling.ggk.Proefpartij.Antwoord;
import nl.sluis.koppeling.ggk.Proefpartij.Binnengekomen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a gateway sends to the SOAP endpoint of an aanbieder, and what it does with the answer. */
@ExtendWith(Proefkoppeling.class)
class GgkAfleveringTest {
  private static Proefsluis sluis;
  private static Proefpartij partij;

  @BeforeAll
  static void start(Opstelling opstelling) {
    sluis = opstelling.sluis();
    partij = opstelling.partij();
  }

  /** For the aanbieder; the id of the message. */
  private static String stuurToewijzing() {
    return Proefkoppeling.stuurToewijzing(sluis, Proefkoppeling.AANBIEDER);
  }

  private static void wachtOpStatus(String bericht, String status) {
    Proefkoppeling.wachtOpStatus(sluis, bericht, status);
  }

  private static String reden(String bericht) {
    return String.valueOf(
        sluis.rijen("select reden from bericht where id = '" + bericht + "'").get(0).get("reden"));
  }

  @Test
  void stuurtEenHeenberichtAlsDi01EnKoppeltHetRetour() {
    String bericht = stuurToewijzing();

    Binnengekomen heen = partij.wacht("JW301", "");
    assertThat(heen.actie()).contains("/ggk0210/ggk_Di01");
    assertThat(heen.soap()).contains(">Standaard<", ">" + Proefsluis.GEMEENTE + "<");
    assertThat(heen.bestand()).contains("jw301:Bericht");
    wachtOpStatus(bericht, "AFGEHANDELD");

    String nummer = heen.waarde("referentienummer");
    Proefenvelop retour =
        Proefenvelop.retour(
            "JW302", Proefkoppeling.AANBIEDER, Proefsluis.GEMEENTE, nummer, retour(bericht));
    isBevestigd(post(retour), retour.referentienummer());
    assertThat(
            sluis.rijen(
                "select 1 from ggk_ontvangen o join uitgaand u on u.id = o.beantwoordt"
                    + " where u.bericht = '"
                    + bericht
                    + "'"))
        .hasSize(1);
  }

  /** The answer that the gateway made for this message: an aanbieder would write the same. */
  private static byte[] retour(String bericht) {
    return sluis
        .get("/api/berichten/" + bericht + "/antwoord")
        .body()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String post(Proefenvelop envelop) {
    return GgkOntvangstTest.post(envelop.soap(), sluis.adres() + "/ggk/0210").body();
  }

  @Test
  void houdtHetzelfdeNummerTotHetLukt() {
    AtomicInteger poging = new AtomicInteger();
    partij.antwoordt(
        bericht ->
            switch (poging.incrementAndGet()) {
              case 1 -> new Antwoord(503, "");
              case 2 -> Proefpartij.weiger(bericht, "StUF046", "server");
              default -> Proefpartij.bevestig(bericht);
            });

    String bericht = stuurToewijzing();

    wachtOpStatus(bericht, "AFGEHANDELD");
    List<String> nummers =
        partij.binnengekomen().stream().map(een -> een.waarde("referentienummer")).toList();
    assertThat(nummers).hasSize(3);
    assertThat(nummers.stream().distinct()).hasSize(1);
    assertThat(partij.binnengekomen().stream().map(Binnengekomen::soap).distinct()).hasSize(1);
  }

  @Test
  void beschouwtEenNummerDatErAlIsAlsAangekomen() {
    partij.antwoordt(bericht -> Proefpartij.weiger(bericht, "StUF016", "client"));

    wachtOpStatus(stuurToewijzing(), "AFGEHANDELD");
  }

  @Test
  void parkeertMeteenWatDeOntvangerWeigert() {
    partij.antwoordt(bericht -> Proefpartij.weiger(bericht, "StUF013", "client"));

    String bericht = stuurToewijzing();

    wachtOpStatus(bericht, "GEPARKEERD");
    assertThat(partij.binnengekomen()).hasSize(1);
    assertThat(reden(bericht)).contains("77770001", "StUF013");
  }

  @Test
  void parkeertWatDeOntvangerAchterafNietKanVerwerkenEnStuurtHetOpVerzoekOpnieuw() {
    String bericht = stuurToewijzing();
    String nummer = partij.wacht("JW301", "").waarde("referentienummer");
    wachtOpStatus(bericht, "AFGEHANDELD");
    byte[] fo01 = Proefenvelop.fo01(Proefkoppeling.AANBIEDER, nummer);
    String adres = sluis.adres() + "/ggk/0210";

    // of another it is not
    assertThat(
            waarde(
                GgkOntvangstTest.post(Proefenvelop.fo01(AANBIEDER, nummer), adres).body(), "code"))
        .isEqualTo("StUF043");
    wachtOpStatus(bericht, "AFGEHANDELD");

    assertThat(GgkOntvangstTest.post(fo01, adres).body()).contains("Bv03");
    assertThat(GgkOntvangstTest.post(fo01, adres).body()).contains("Bv03");

    wachtOpStatus(bericht, "GEPARKEERD");
    assertThat(reden(bericht))
        .contains("StUF055", "voldoet niet aan het schema")
        .doesNotContain("Onleesbaar");
    assertThat(sluis.audit().stream().filter("AFGEWEZEN StUF055"::equals)).hasSize(1);

    partij.vergeet();
    assertThat(sluis.post("/api/berichten/" + bericht + "/hervat").statusCode()).isEqualTo(202);
    assertThat(partij.wacht("JW301", "").waarde("referentienummer")).isNotEqualTo(nummer);
    wachtOpStatus(bericht, "AFGEHANDELD");
  }

  @Test
  void stuurtEenGemeenteDeDeclaratieEnHaarAfschriftBijElkaar() {
    LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    var berichten = new Demoberichten(Standaard.IJW, GEMEENTE, AANBIEDER, vandaag);
    byte[] toewijzing =
        Proefsluis.xml(
            berichten.toewijzing(
                "D1", "999900407", "Testpersoon", berichten.uren(900, "45", "45A04", 2)));
    Proefenvelop heen = Proefenvelop.heen("JW301", GEMEENTE, AANBIEDER, toewijzing);
    isBevestigd(post(heen), heen.referentienummer());
    partij.wacht("JW302", heen.referentienummer());

    sluis.post(
        Proefsluis.xml(
            berichten.declaratie(
                "D2", "999900407", berichten.prestatie("R1", 900, "45", "45A04", 6))));

    Binnengekomen declaratie = partij.wacht("JW323", "");
    Binnengekomen afschrift = partij.wacht("JW325", declaratie.waarde("referentienummer"));
    assertThat(afschrift.waarde("berichtcode")).isEqualTo("Du01");
    assertThat(afschrift.bestand()).contains(">8001<");
  }

  @Test
  void stuurtEenGemeenteDieZelfBeslistGeenVerslagNaastDeDeclaratie() {
    String gemeente = "0599";
    String json =
        """
        {"naam": "Beslist zelf", "kanaal": "ggk", "beantwoording": "backoffice",
          "ggk": {"adres": "%s"}}
        """
            .formatted(partij.adres());
    sluis.put("/api/deelnemers/" + gemeente, json.getBytes(StandardCharsets.UTF_8));
    LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    var berichten = new Demoberichten(Standaard.IJW, gemeente, AANBIEDER, vandaag);

    sluis.post(
        Proefsluis.xml(
            berichten.declaratie(
                "D3", "999900407", berichten.prestatie("R1", 901, "45", "45A04", 6))));

    assertThat(partij.wacht("JW323", "").waarde("berichtcode")).isEqualTo("Di01");
    assertThat(sluis.rijen("select soort from uitgaand where ontvanger = '%s'".formatted(gemeente)))
        .extracting(rij -> rij.get("soort"))
        .containsExactly("DOORGIFTE");
  }
}
