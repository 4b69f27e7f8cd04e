package nl.sluis.inzage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.sluis.Proefsluis;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Nummerzoeker.Treffer;
import nl.sluis.inzage.Nummerzoeker.Waarop;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A message is found by each number that stands in it, by who may see it and by nobody else. */
class NummerzoekerTest {
  private static final Demoberichten DEMO = Proefsluis.jeugd();
  private static final Identiteit AANBIEDER = deelnemer(Proefsluis.AANBIEDER);

  private static Proefsluis sluis;
  private static Nummerzoeker zoeker;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("nummerzoeker");
    zoeker = sluis.bean(Nummerzoeker.class);
    sluis.post(
        Proefsluis.xml(
            DEMO.toewijzing("T1", "999990019", "Proefpersoon", DEMO.uren(7001, "45", "45A48", 9))));
    sluis.wachtTotAfgehandeld(1);
    sluis.post(
        Proefsluis.xml(
            DEMO.declaratie(
                "D1", "999990019", DEMO.prestatie("REF-GOED", 7001, "45", "45A48", 2))));
    sluis.wachtTotAfgehandeld(2);
    // on a toewijzing that is not there
    sluis.post(
        Proefsluis.xml(
            DEMO.declaratie(
                "D2", "999990019", DEMO.prestatie("REF-FOUT", 7002, "45", "45A48", 2))));
    sluis.wachtTotAfgehandeld(3);
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  private static Identiteit deelnemer(String code) {
    return new Identiteit(Identiteit.Soort.DEELNEMER, code, "systeem van " + code);
  }

  private static UUID bericht(String identificatie) {
    return sluis
        .database()
        .sql("select id from bericht where identificatie = ?")
        .param(identificatie)
        .query(UUID.class)
        .single();
  }

  private static void vindtAlleen(String nummer, String identificatie, Waarop... waarop) {
    assertThat(zoeker.zoek(nummer, AANBIEDER))
        .as(nummer)
        .extracting(treffer -> treffer.bericht().id(), Treffer::waarop)
        .containsExactly(tuple(bericht(identificatie), Set.of(waarop)));
  }

  @Test
  void vindtOpElkNummerDatErInStaat() {
    vindtAlleen(bericht("D1").toString(), "D1", Waarop.KENMERK);
    vindtAlleen("T1", "T1", Waarop.IDENTIFICATIE);
    vindtAlleen("REF-GOED", "D1", Waarop.REFERENTIENUMMER);
    vindtAlleen("REF-FOUT", "D2", Waarop.REFERENTIENUMMER);
    vindtAlleen("7002", "D2", Waarop.TOEWIJZINGNUMMER);
    String declaratieNummer =
        sluis
            .database()
            .sql("select declaratie_nummer from declaratie where identificatie = 'D1'")
            .query(String.class)
            .single();
    assertThat(zoeker.zoek(declaratieNummer, AANBIEDER))
        .anyMatch(
            treffer ->
                treffer.bericht().id().equals(bericht("D1"))
                    && treffer.waarop().contains(Waarop.DECLARATIENUMMER));
  }

  /** A toewijzing and what was declared on it, the latest first. */
  @Test
  void vindtAllesOpEenToewijzing() {
    assertThat(zoeker.zoek("7001", AANBIEDER))
        .extracting(treffer -> treffer.bericht().identificatie())
        .containsExactly("D1", "T1");
  }

  @Test
  void vindtNietWatHetNummerNietHelemaalHeeft() {
    assertThat(zoeker.zoek("REF-GOE", AANBIEDER)).isEmpty();
    assertThat(zoeker.zoek("700", AANBIEDER)).isEmpty();
    assertThat(zoeker.zoek(UUID.randomUUID().toString(), AANBIEDER)).isEmpty();
  }

  @Test
  void vindtAlleenWatMenMagZien() {
    for (String nummer :
        List.of(bericht("D1").toString(), "T1", "REF-GOED", "REF-FOUT", "7001", "7002")) {
      assertThat(zoeker.zoek(nummer, deelnemer(Proefsluis.ANDERE_AANBIEDER))).as(nummer).isEmpty();
      assertThat(zoeker.zoek(nummer, deelnemer(Proefsluis.GEMEENTE))).as(nummer).isNotEmpty();
      assertThat(zoeker.zoek(nummer, Identiteit.LOKAAL)).as(nummer).isNotEmpty();
    }
  }
}
