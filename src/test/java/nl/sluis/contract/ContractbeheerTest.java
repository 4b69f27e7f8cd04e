package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Tabelvorm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports and versions of the register in PostgreSQL. */
class ContractbeheerTest {
  private final Registerproef proef = new Registerproef();

  @AfterEach
  void sluit() {
    proef.close();
  }

  @Test
  void teltWatErVerandert() {
    proef.importeer(Contracttekst.met().en("aanbieder", "65650001").en("productcode", "WEG"));
    Contractimport tweede =
        proef.importeer(
            Contracttekst.met()
                .en("aanbieder", "65650001", "tarief", "90,00")
                .en("productcode", "NIEUW"));
    assertThat(tweede)
        .isEqualTo(
            new Contractimport(
                List.of(),
                2,
                1,
                1,
                1,
                1,
                List.of(
                    new Contractraking("0363", "65650001", true, 0, 1, 0),
                    new Contractraking("0363", "99990001", true, 1, 0, 1)),
                List.of()));
    assertThat(proef.beheer().versies())
        .extracting(
            Contractversie::nummer,
            Contractversie::regels,
            Contractversie::nieuw,
            Contractversie::gewijzigd,
            Contractversie::vervallen,
            Contractversie::moment)
        .containsExactly(
            tuple(2L, 3, 1, 1, 1, Registerproef.MOMENT),
            tuple(1L, 3, 3, 0, 0, Registerproef.MOMENT));
  }

  @Test
  void bewaartAlleenHetVerschilEnGeeftElkeVersieTerugZoalsZijWas() {
    Contracttekst eerste = Contracttekst.met().en("aanbieder", "65650001");
    Contracttekst tweede = Contracttekst.met("tarief", "90,00").en("aanbieder", "65650001");
    Contracttekst derde = Contracttekst.met();
    for (Contracttekst versie : List.of(eerste, tweede, derde)) {
      proef.importeer(versie);
    }
    assertThat(proef.jdbc().sql("select count(*) from contractregel").query(Integer.class).single())
        .isEqualTo(4);
    assertThat(regels(1L)).containsExactlyInAnyOrderElementsOf(eerste.lees().regels());
    assertThat(regels(2L)).containsExactlyInAnyOrderElementsOf(tweede.lees().regels());
    assertThat(regels(3L)).containsExactlyInAnyOrderElementsOf(derde.lees().regels());
    assertThat(regels(null)).isEqualTo(regels(3L));
    assertThat(proef.beheer().regels(4L, null, null)).isEmpty();
  }

  @Test
  void maaktGeenVersieAlsErNietsVerandert() {
    proef.importeer(Contracttekst.met());
    assertThat(proef.importeer(Contracttekst.met()))
        .isEqualTo(new Contractimport(List.of(), 1, 0, 0, 0, 1, List.of(), List.of()));
    assertThat(proef.beheer().versies()).hasSize(1);
  }

  @Test
  void neemtNietsOverAlsErIetsNietKlopt() {
    proef.importeer(Contracttekst.met());
    Contractimport geweigerd =
        proef.importeer(Contracttekst.met("aanbieder", "65650001").en("tarief", "veel"));
    assertThat(geweigerd.isOvergenomen()).isFalse();
    assertThat(geweigerd.fouten()).hasSize(1);
    assertThat(regels(null)).isEqualTo(Contracttekst.met().lees().regels());
  }

  @Test
  void weigertEenLeegBestandVoorHetHeleRegister() {
    proef.importeer(Contracttekst.met());
    byte[] leeg = Contracttekst.met().tekst().lines().findFirst().orElseThrow().getBytes();
    assertThat(proef.beheer().importeer(leeg, null, "proef").fouten())
        .singleElement()
        .asString()
        .contains("geen regels");
    assertThat(proef.beheer().importeer(leeg, "0363", "proef").vervallen()).isEqualTo(1);
  }

  @Test
  void vervangtAlleenDeRegelsVanDeGemeente() {
    proef.importeer(
        Contracttekst.met()
            .en("gemeente", "0384")
            .en("gemeente", "Amsterdam-Amstelland", "productcode", "REGIO"));
    Contractimport import0363 =
        proef.beheer().importeer(Contracttekst.met("tarief", "90,00").bytes(), "0363", "proef");
    assertThat(import0363)
        .isEqualTo(
            new Contractimport(
                List.of(),
                2,
                0,
                1,
                0,
                0,
                List.of(new Contractraking("0363", "99990001", true, 0, 1, 0)),
                List.of()));
    assertThat(regels(null)).hasSize(3);
    assertThat(proef.beheer().versies().get(0).gemeente()).isEqualTo("0363");
    assertThat(proef.beheer().versies().get(0).regels()).isEqualTo(3);
  }

  @Test
  void beproeftEenImportZonderIetsTeVeranderen() {
    proef.importeer(Contracttekst.met().en("aanbieder", "65650001"));

    Contractimport zou =
        proef.beheer().beproef(Contracttekst.met("tarief", "90,00").bytes(), null, "proef");

    assertThat(zou.gewijzigd()).isEqualTo(1);
    assertThat(zou.vervallen()).isEqualTo(1);
    assertThat(zou.geraakt()).contains(new Contractraking("0363", "65650001", false, 0, 0, 1));
    assertThat(proef.beheer().versies()).hasSize(1);
    assertThat(regels(null)).hasSize(2);
  }

  @Test
  void weigertRegelsVanEenAnderBijEenImportVoorEenGemeente() {
    byte[] bestand =
        Contracttekst.met()
            .en("gemeente", "0384")
            .en("gemeente", "Amsterdam-Amstelland", "productcode", "X")
            .bytes();
    assertThat(proef.beheer().importeer(bestand, "0363", "proef").fouten())
        .extracting(fout -> fout.rij() + " " + fout.kolom())
        .containsExactly("3 gemeente", "4 gemeente");
  }

  @Test
  void weigertWatOverlaptMetEenRegelVanDeRegioDieBlijft() {
    proef.importeer(
        Contracttekst.met("gemeente", "Amsterdam-Amstelland", "contractnummer", "REGIO-1"));
    assertThat(proef.beheer().importeer(Contracttekst.met().bytes(), "0363", "proef").fouten())
        .singleElement()
        .satisfies(
            fout -> {
              assertThat(fout.rij()).isEqualTo(2);
              assertThat(fout.melding()).contains("REGIO-1").contains("in het register blijft");
            });
  }

  @Test
  void geeftDeRegelsVanEenGemeenteOfDag() {
    proef.importeer(
        Contracttekst.met()
            .en("ingangsdatum", "2026-01-01", "einddatum", "")
            .en("gemeente", "Amsterdam-Amstelland", "productcode", "X")
            .en("gemeente", "0384"));
    assertThat(proef.beheer().regels(null, "0363", null).orElseThrow()).hasSize(3);
    assertThat(proef.beheer().regels(null, null, LocalDate.of(2026, 1, 1)).orElseThrow())
        .hasSize(1);
    assertThat(proef.beheer().regels(null, "0384", LocalDate.of(2025, 12, 31)).orElseThrow())
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Tabelvorm.class)
  void leestTerugWatHetUitvoert(Tabelvorm vorm) throws IOException {
    Contracttekst alles =
        Contracttekst.met("jaarplafond", "250000", "maandplafond", "120")
            .en("aanbieder", "65650001", "eenheid", "01", "tarief", "0,05", "tariefeenheid", "01")
            .en(
                "betaaltitel",
                "BESCHIKBAARHEID",
                "uitvoeringsvariant",
                "TAAKGERICHT",
                "eenheid",
                "",
                "tarief",
                "10000",
                "tariefeenheid",
                "",
                "productcode",
                "B")
            .en(
                "betaaltitel",
                "ABONNEMENT",
                "uitvoeringsvariant",
                "OUTPUTGERICHT",
                "eenheid",
                "83",
                "tarief",
                "250,5",
                "tariefeenheid",
                "",
                "productcode",
                "A",
                "maandplafond",
                "1000,5",
                "gemeente",
                "Zeeland")
            .en("contractnummer", "+1+1", "gemeente", "0384 0362", "einddatum", "");
    proef.importeer(alles);
    ByteArrayOutputStream uit = new ByteArrayOutputStream();
    Tabellen.schrijf(Contractbestand.tabel(regels(null)), vorm, uit);
    Contractlezing terug = Contracttekst.lees(uit.toByteArray());
    assertThat(terug.fouten()).isEmpty();
    assertThat(terug.regels()).containsExactlyInAnyOrderElementsOf(alles.lees().regels());
    assertThat(proef.beheer().importeer(uit.toByteArray(), null, "proef").ongewijzigd())
        .isEqualTo(5);
  }

  @Test
  void laatGelijktijdigeImportsOpElkaarWachten() {
    List<CompletableFuture<Contractimport>> imports =
        List.of("0363", "0384", "0362", "0394").stream()
            .map(
                gemeente ->
                    CompletableFuture.supplyAsync(
                        () ->
                            proef
                                .beheer()
                                .importeer(
                                    Contracttekst.met("gemeente", gemeente).bytes(),
                                    gemeente,
                                    "proef")))
            .toList();
    assertThat(imports)
        .extracting(CompletableFuture::join)
        .extracting(Contractimport::versie)
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(regels(4L)).hasSize(4);
  }

  @Test
  void staatInDeAudittrail() {
    proef.beheer().importeer(Contracttekst.met().bytes(), "0363", "beheerder");
    assertThat(
            proef
                .jdbc()
                .sql("select wie || ' ' || wat || ' ' || gemeente || ' ' || uitkomst from audit")
                .query(String.class)
                .list())
        .containsExactly("beheerder CONTRACTEN_GEIMPORTEERD 0363 VERSIE_1");
  }

  @Test
  void neemtVijftigduizendRegelsZonderKwadratischWerkOver() {
    Contracttekst veel = Contracttekst.met("gemeente", "Zeeland");
    for (int i = 1; i < 50_000; i++) {
      String aanbieder = Integer.toString(10_000_000 + i / 100);
      veel.en("gemeente", "Zeeland", "productcode", "X" + i % 100, "aanbieder", aanbieder);
    }
    byte[] bytes = veel.bytes();
    // against work that grows with the square, which takes many minutes; it measures nothing
    assertTimeout(
        Duration.ofMinutes(1),
        () -> {
          assertThat(proef.beheer().importeer(bytes, null, "proef").nieuw()).isEqualTo(50_000);
          assertThat(proef.beheer().importeer(bytes, null, "proef").ongewijzigd())
              .isEqualTo(50_000);
        });
  }

  @Test
  void vindtDeRegelsOpHunIndexOokZonderStatistiek() {
    Contracttekst veel = Contracttekst.met();
    for (int i = 0; i < 5_000; i++) {
      veel.en("aanbieder", Integer.toString(10_000_000 + i));
    }
    proef.importeer(veel);
    assertThat(
            proef
                .jdbc()
                .sql(
                    """
                    explain select * from contractregel
                    where aanbieder = '10000007' and domein = 'JW' and product_code = any('{45A65}')
                      and '0363' = any(gemeenten) and van_versie <= 1
                      and (tot_versie is null or tot_versie > 1)
                    """)
                .query(String.class)
                .list())
        .anyMatch(regel -> regel.contains("contractregel_aanbieder"));
  }

  private List<Contractregel> regels(Long versie) {
    return proef.beheer().regels(versie, null, null).orElseThrow();
  }
}
