package nl.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.sluis.audit.Breuk.Soort;
import nl.sluis.audit.Verificatie.Verslag;
import nl.sluis.sleutel.SleutelInstellingen;
import nl.sluis.sleutel.Sleutelbos;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a superuser of the database changes, is found where he changed it. */
class VerificatieTest {
  private static final String SCHUIF_OP =
      "update audit set nummer = nummer + 1000 where nummer > 7;"
          + " update audit set nummer = nummer - 999 where nummer > 1000";
  private static final String VOEG_IN =
      "insert into audit select %s from audit where nummer = 3"
          .formatted(
              "8, moment, wie, identiteit, rol, wat, aard, bericht, betrokkenen, gemeente, regels,"
                  + " voorwerp, 'GOEDGEKEURD', vanwaar, reden, vorige, hash");

  @TempDir private Path map;

  @Test
  void vindtEenHeelAudittrailHeelEnZegtWatNietTeBewijzenIs() {
    Verslag verslag = Auditproef.gevuld(map).verifieer();
    assertThat(verslag.breuken()).isEmpty();
    assertThat(verslag.regels()).isEqualTo(23);
    assertThat(verslag.controlepunten()).isEqualTo(2);
    assertThat(verslag.bewezen()).extracting(Controlepunt::positie).isEqualTo(20L);
    assertThat(verslag.onbewezen()).isEqualTo(3);
  }

  @Test
  void vindtEenGewijzigdeRegel() {
    for (String wijziging :
        List.of(
            "uitkomst = 'GOEDGEKEURD'",
            "regels = null",
            "betrokkenen = '{a,b6,c}'",
            "moment = moment + interval '1 second'",
            "identiteit = 'token x'",
            "wie = 'sluis', rol = ''")) {
      Auditproef proef = Auditproef.gevuld(map.resolve(wijziging.substring(0, 5)));
      proef.knoei("update audit set %s where nummer = 7".formatted(wijziging));
      assertBreuken(proef, Soort.REGEL_GEWIJZIGD, 7, 7);
    }
  }

  @Test
  void vindtEenGewijzigdeRegelMetEenNieuwKenmerk() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei(
        "update audit set uitkomst = 'GOEDGEKEURD' where nummer = 7",
        "update audit a set hash = sha256(vorige || convert_to(audit_tekst(a), 'UTF8'))"
            + " where nummer = 7");
    assertBreuken(proef, Soort.REGEL_GEWIJZIGD, 7, 7);
  }

  @Test
  void vindtVerwijderdeRegels() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei("delete from audit where nummer in (7, 8, 15)");
    assertThat(proef.verifieer().breuken())
        .extracting(Breuk::soort, Breuk::van, Breuk::tot)
        .containsExactly(
            Tuple.tuple(Soort.REGEL_VERWIJDERD, 7L, 8L),
            Tuple.tuple(Soort.REGEL_VERWIJDERD, 15L, 15L));
  }

  @Test
  void vindtEenVerwijderdeRegelOokNaHernummeren() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei(
        "delete from audit where nummer = 7",
        "update audit set nummer = nummer + 1000 where nummer > 7",
        "update audit set nummer = nummer - 1001 where nummer > 1000");
    assertEersteBreuk(proef, Soort.REGEL_VERWIJDERD, 7, 7);
  }

  @Test
  void vindtEenVerwijderdeEersteRegel() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei("delete from audit where nummer = 1");
    assertBreuken(proef, Soort.REGEL_VERWIJDERD, 1, 1);
  }

  @Test
  void vindtEenIngevoegdeRegel() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei(SCHUIF_OP, VOEG_IN);
    assertEersteBreuk(proef, Soort.REGEL_INGEVOEGD, 8, 8);
  }

  @Test
  void vindtEenIngevoegdeRegelDieAansluitOpWatErvoorStaat() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei(
        SCHUIF_OP,
        VOEG_IN,
        "update audit set vorige = (select hash from audit where nummer = 7) where nummer = 8",
        "update audit a set hash = sha256(vorige || convert_to(audit_tekst(a), 'UTF8'))"
            + " where nummer = 8");
    assertEersteBreuk(proef, Soort.REGEL_INGEVOEGD, 8, 8);
  }

  @Test
  void vindtEenRegelDieErDubbelIngezetIs() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei(
        "alter table audit drop constraint audit_nummer", VOEG_IN.replace("select 8", "select 7"));
    assertEersteBreuk(proef, Soort.REGEL_INGEVOEGD, 7, 7);
  }

  @Test
  void vindtVerwisseldeRegels() {
    for (int[] plekken : new int[][] {{5, 9}, {6, 7}, {22, 23}}) {
      Auditproef proef = Auditproef.gevuld(map.resolve("w" + plekken[0]));
      proef.knoei(
          "update audit set nummer = 1000 where nummer = " + plekken[0],
          "update audit set nummer = %d where nummer = %d".formatted(plekken[0], plekken[1]),
          "update audit set nummer = %d where nummer = 1000".formatted(plekken[1]));
      assertThat(proef.verifieer().breuken())
          .extracting(Breuk::soort, Breuk::van)
          .containsExactly(
              Tuple.tuple(Soort.REGEL_VERPLAATST, (long) plekken[0]),
              Tuple.tuple(Soort.REGEL_VERPLAATST, (long) plekken[1]));
    }
  }

  @Test
  void vindtEenAfgeknipteStaart() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei("delete from audit where nummer > 15");
    assertBreuken(proef, Soort.STAART_AFGEKNIPT, 16, 20);
    Auditproef leeg = Auditproef.gevuld(map.resolve("leeg"));
    leeg.knoei("truncate audit");
    assertBreuken(leeg, Soort.STAART_AFGEKNIPT, 1, 20);
  }

  @Test
  void vindtEenAfgeknipteStaartOokAlsErWeerRegelsBijkwamen() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei("delete from audit where nummer > 15");
    proef.schrijf(10);
    proef.punten().maak();
    assertEersteBreuk(proef, Soort.HERSCHREVEN, 11, 20);
  }

  @Test
  void vindtEenKetenDieNaEenWijzigingIsHerrekend() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei(
        "update audit set uitkomst = 'GOEDGEKEURD' where nummer = 17", Auditproef.herreken(17));
    assertBreuken(proef, Soort.HERSCHREVEN, 11, 20);
  }

  @Test
  void vindtEenVerwijderdeRegelAlsAllesErnaIsHerrekend() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.knoei(
        "delete from audit where nummer = 3",
        "update audit set nummer = nummer + 1000 where nummer > 3",
        "update audit set nummer = nummer - 1001 where nummer > 1000",
        Auditproef.herreken(3));
    assertBreuken(proef, Soort.HERSCHREVEN, 1, 10);
  }

  @Test
  void vindtVervalsteControlepunten() {
    Auditproef proef = Auditproef.gevuld(map);
    List<String> punten = proef.controlepunten();
    Controlepunt tweede = Controlepunt.lees(punten.get(1)).orElseThrow();

    punten.set(1, punten.get(1).replace("\"positie\":20", "\"positie\":19"));
    assertSoort(proef, punten, Soort.CONTROLEPUNT_VERVALST, 2);

    Sleutelbos ander =
        Sleutelbos.open(
            new SleutelInstellingen(Sleutelbos.maak(), null, null), map.resolve("ander"));
    punten.set(1, tweede.ondertekend(ander.handtekening()).alsJson());
    assertSoort(proef, punten, Soort.CONTROLEPUNT_VERVALST, 2);

    punten.set(1, "onzin");
    assertSoort(proef, punten, Soort.CONTROLEPUNT_VERVALST, 2);
  }

  @Test
  void vindtVerwijderdeControlepunten() {
    Auditproef proef = Auditproef.gevuld(map);
    proef.punten().maak();
    List<String> punten = proef.controlepunten();
    assertThat(punten).hasSize(3);
    assertSoort(proef, List.of(punten.get(1), punten.get(2)), Soort.CONTROLEPUNT_VERWIJDERD, 1);
    assertSoort(proef, List.of(punten.get(0), punten.get(2)), Soort.CONTROLEPUNT_VERWIJDERD, 2);
    assertSoort(proef, List.of(punten.get(0), punten.get(1)), Soort.CONTROLEPUNT_VERWIJDERD, 3);
    proef.knoei("delete from audit_controlepunt where nummer = 3");
    assertSoort(proef, punten, Soort.CONTROLEPUNT_VERWIJDERD, 3);
  }

  /** Taken out of the file and the database both: then the lines that had one tell of it. */
  @Test
  void vindtRegelsDieNietMeerGedektZijn() {
    Auditproef proef = new Auditproef(map);
    proef.schrijf(5);
    proef.punten().maak();
    proef.schrijf(20);
    proef.punten().maak();
    proef.knoei("delete from audit_controlepunt where nummer = 2");
    Verslag verslag = proef.verifieer(proef.controlepunten().subList(0, 1));
    assertThat(verslag.breuken())
        .extracting(Breuk::soort, Breuk::van, Breuk::tot)
        .containsExactly(Tuple.tuple(Soort.NIET_GEDEKT, 6L, 25L));
  }

  private static void assertSoort(Auditproef proef, List<String> punten, Soort soort, long nummer) {
    assertThat(proef.verifieer(punten).breuken())
        .extracting(Breuk::soort, Breuk::van)
        .contains(Tuple.tuple(soort, nummer));
  }

  private static void assertBreuken(Auditproef proef, Soort soort, long van, long tot) {
    assertThat(proef.verifieer().breuken())
        .extracting(Breuk::soort, Breuk::van, Breuk::tot)
        .containsExactly(Tuple.tuple(soort, van, tot));
  }

  /** What is said first; that the checkpoints do not fit either may follow. */
  private static void assertEersteBreuk(Auditproef proef, Soort soort, long van, long tot) {
    assertThat(proef.verifieer().breuken())
        .extracting(Breuk::soort, Breuk::van, Breuk::tot)
        .startsWith(Tuple.tuple(soort, van, tot));
  }
}
