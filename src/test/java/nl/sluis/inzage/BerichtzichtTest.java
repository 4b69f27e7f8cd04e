package nl.sluis.inzage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.Databank;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Proefkluis;
import nl.sluis.controle.Oordeel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a deelnemer may see is the same in berichtzicht as by the rule, whatever happened. */
class BerichtzichtTest {
  private static final List<String> PARTIJEN =
      List.of("0384", "0394", "65650001", "42420002", "99990009");
  private static final ZoneId HIER = ZoneId.of("Europe/Amsterdam");
  private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

  private final Databank databank = Databank.maak();
  private final DataSource bron = new DriverManagerDataSource(databank.url());
  private final JdbcClient database = JdbcClient.create(bron);
  private final TransactionTemplate transactie =
      new TransactionTemplate(new DataSourceTransactionManager(bron));
  private final Berichten berichten =
      new Berichten(database, Proefkluis.KLUIS, new ObjectMapper(), Clock.system(HIER));
  private final List<UUID> levend = new ArrayList<>();

  @Test
  void isDeRegelWatErOokGebeurt() {
    for (long toeval = 1; toeval <= 4; toeval++) {
      Random kans = new Random(toeval);
      for (int stap = 0; stap < 150; stap++) {
        transactie.executeWithoutResult(status -> gebeurtenis(kans));
      }
      assertThat(Zichtcontrole.klopt(database)).as("toeval %s", toeval).isPositive();
    }
    assertThat(
            database
                .sql("select distinct richting from berichtzicht order by 1")
                .query(String.class)
                .list())
        .as("the histories meet every case")
        .containsExactly("B", "O", "V");
  }

  @Test
  void wordtVoorWatErAlWasDoorDeMigratieGemaakt() {
    Random kans = new Random(9);
    for (int stap = 0; stap < 100; stap++) {
      gebeurtenis(kans);
    }
    int ervoor = Zichtcontrole.klopt(database);
    database.sql("delete from berichtzicht").update();
    String migratie = bron("db/migration/V25__berichtzicht.sql");
    database
        .sql(
            migratie
                .substring(
                    migratie.indexOf(
                        "insert into berichtzicht\nselect zicht.deelnemer, b.ontvangen, b.volgnummer, coalesce(b.soort, ''), zicht.richting,\n  zicht.tegenpartij, coalesce(b.oordeel, ''), b.status\nfrom bericht b"),
                    migratie.indexOf("create index berichtzicht_groep"))
                .replace(";", ""))
        .update();
    assertThat(Zichtcontrole.klopt(database)).isEqualTo(ervoor);
  }

  @Test
  void geeftMetElkFilterWatHetFilterZegt() {
    Random kans = new Random(5);
    for (int stap = 0; stap < 400; stap++) {
      gebeurtenis(kans);
    }
    for (int keer = 0; keer < 120; keer++) {
      Berichtvraag vraag = vraag(kans);
      List<UUID> verwacht = zonderIndex(vraag);
      assertThat(bladerDoor(vraag, 1 + kans.nextInt(40))).as("%s", vraag).isEqualTo(verwacht);
      assertThat(berichten.aantal(vraag)).isEqualTo(Math.min(verwacht.size(), 1001));
      int vanaf = kans.nextInt(20);
      assertThat(berichten.blad(vraag, vanaf, 7).regels())
          .extracting(Berichtgegevens::id)
          .isEqualTo(
              verwacht.subList(
                  Math.min(vanaf, verwacht.size()), Math.min(vanaf + 7, verwacht.size())));
    }
  }

  @Test
  void weigertWatGeenBladwijzerIs() {
    assertThatThrownBy(() -> Bladwijzer.lees("niets van ons!")).isInstanceOf(Bladwijzer.Fout.class);
    Bladwijzer vanEenAndereLijst = Bladwijzer.lees(Bladwijzer.van("2026-01-01", 3).tekst());
    assertThatThrownBy(() -> berichten.blad(Berichtvraag.ALLES, vanEenAndereLijst, 5))
        .isInstanceOf(Bladwijzer.Fout.class);
  }

  private List<UUID> bladerDoor(Berichtvraag vraag, int grootte) {
    List<UUID> gevonden = new ArrayList<>();
    Bladwijzer na = null;
    do {
      Blad<Berichtgegevens> blad = berichten.blad(vraag, na, grootte);
      blad.regels().forEach(regel -> gevonden.add(regel.id()));
      na = blad.volgende() == null ? null : Bladwijzer.lees(blad.volgende().tekst());
    } while (na != null);
    return gevonden;
  }

  /** By the rule itself, message by message. */
  private List<UUID> zonderIndex(Berichtvraag vraag) {
    String ogen = vraag.wie() == null ? vraag.tegenpartij() : vraag.wie();
    return database
        .sql(
            """
            select id from bericht
            where (cast(:wie as text) is null or %s)
              and case :richting when 'VERZONDEN' then %s when 'ONTVANGEN' then %s else true end
              and (cast(:partij as text) is null
                or exists (select from berichtzicht zicht where zicht.volgnummer = bericht.volgnummer
                  and zicht.deelnemer = :wie and zicht.tegenpartij = :partij))
              and coalesce(status = :status, true) and coalesce(soort = :soort, cast(:soort as text) is null)
              and coalesce(oordeel = :oordeel, cast(:oordeel as text) is null)
              and coalesce(identificatie = :identificatie, cast(:identificatie as text) is null)
              and ontvangen >= :van and ontvangen < :tot
            order by ontvangen desc, volgnummer desc
            """
                .formatted(Berichtinzage.ZICHTBAAR, Berichtinzage.EIGEN, Berichtinzage.DOORGEGEVEN))
        .param("wie", ogen)
        .param("richting", vraag.richting() == null ? "" : vraag.richting().name())
        .param("partij", vraag.wie() == null ? null : vraag.tegenpartij())
        .param("status", vraag.status() == null ? null : vraag.status().name())
        .param("soort", vraag.soort())
        .param("oordeel", vraag.oordeel())
        .param("identificatie", vraag.identificatie())
        .param("van", begin(vraag.van() == null ? LocalDate.of(2000, 1, 1) : vraag.van()))
        .param(
            "tot", begin(vraag.tot() == null ? LocalDate.of(2100, 1, 1) : vraag.tot().plusDays(1)))
        .query(UUID.class)
        .list();
  }

  private static java.time.OffsetDateTime begin(LocalDate dag) {
    return dag.atStartOfDay(HIER).toOffsetDateTime();
  }

  private Berichtvraag vraag(Random kans) {
    String wie = kans.nextInt(4) == 0 ? null : een(kans, PARTIJEN);
    List<String> anderen = PARTIJEN.stream().filter(partij -> !partij.equals(wie)).toList();
    return new Berichtvraag(
        wie,
        wie != null && kans.nextInt(3) == 0
            ? een(kans, List.of(Berichtvraag.Richting.values()))
            : null,
        kans.nextInt(3) == 0 ? een(kans, anderen) : null,
        soms(kans, List.of(Berichtstatus.values())),
        kans.nextInt(3) == 0 ? een(kans, List.of(Oordeel.values())).name() : null,
        kans.nextInt(3) == 0 ? een(kans, soorten()).name() : null,
        kans.nextInt(5) == 0 ? "K" + kans.nextInt(20) : null,
        kans.nextInt(4) == 0 ? LocalDate.of(2026, 3, 2 + kans.nextInt(4)) : null,
        kans.nextInt(4) == 0 ? LocalDate.of(2026, 3, 3 + kans.nextInt(4)) : null);
  }

  private static <T> @Nullable T soms(Random kans, List<T> uit) {
    return kans.nextInt(3) == 0 ? een(kans, uit) : null;
  }

  private static <T> T een(Random kans, List<T> uit) {
    return uit.get(kans.nextInt(uit.size()));
  }

  private static List<Berichtsoort> soorten() {
    return List.of(
        Berichtsoort.JW301,
        Berichtsoort.JW302,
        Berichtsoort.JW323,
        Berichtsoort.WMO325,
        Berichtsoort.WMO318);
  }

  /** Something that happens to a message, or more of them at once. */
  private void gebeurtenis(Random kans) {
    int wat = levend.isEmpty() ? 0 : kans.nextInt(7);
    if (wat <= 1) {
      ontvang(kans);
    } else if (wat == 6 && kans.nextInt(4) == 0) {
      UUID weg = levend.remove(kans.nextInt(levend.size()));
      List.of("delete from uitgaand where bericht = ?", "delete from bericht where id = ?")
          .forEach(sql -> database.sql(sql).param(weg).update());
    } else {
      UUID id = een(kans, levend);
      switch (wat) {
        case 2, 3 -> oordeel(kans, id);
        case 4 -> zet(id, een(kans, List.of("GEPARKEERD", "AFGEHANDELD", "KLAAR")));
        default ->
            database
                .sql("update bericht set status = 'AFGEHANDELD' where status = 'KLAAR'")
                .update();
      }
    }
  }

  private void zet(UUID id, String status) {
    database
        .sql("update bericht set status = :status where id = :id")
        .param("status", status)
        .param("id", id)
        .update();
  }

  private void ontvang(Random kans) {
    UUID id = UUID.randomUUID();
    levend.add(id);
    boolean isHerkend = kans.nextInt(5) > 0;
    database
        .sql(
            """
            insert into bericht (id, kanaal, indiener, bestandsnaam, ontvangen, sha256, omvang,
              inhoud, status, soort, afzender, ontvanger, identificatie)
            values (:id, 'HTTP', :indiener, '', :ontvangen, :sha, 0, '', 'ONTVANGEN', :soort,
              :afzender, :ontvanger, :identificatie)
            """)
        .param("id", id)
        .param("indiener", kans.nextInt(9) == 0 ? "" : een(kans, PARTIJEN))
        // some at the same moment, and some out of order
        .param("ontvangen", BEGIN.plusSeconds(kans.nextInt(200) * 3600L).atOffset(ZoneOffset.UTC))
        .param("sha", id.toString().replace("-", ""))
        .param("soort", isHerkend ? een(kans, soorten()).name() : null)
        .param("afzender", isHerkend ? een(kans, PARTIJEN.subList(0, 2)) : null)
        .param("ontvanger", isHerkend ? een(kans, PARTIJEN.subList(2, 4)) : null)
        .param("identificatie", isHerkend ? "K" + kans.nextInt(20) : null)
        .update();
  }

  /** As processing does it: first what goes out, then the verdict and the state. */
  private void oordeel(Random kans, UUID id) {
    boolean isBeoordeeld =
        database
            .sql("select oordeel is not null from bericht where id = ?")
            .param(id)
            .query(Boolean.class)
            .single();
    boolean isGeweigerd = !isBeoordeeld && kans.nextInt(4) == 0;
    if (!isBeoordeeld && !isGeweigerd && kans.nextBoolean()) {
      geefDoor(id);
    }
    Integer niveau = isGeweigerd ? 0 : soms(kans, List.of(2, 3));
    // its receiver decides once more on what was a message; what was refused stays so
    database
        .sql(
            """
            update bericht set oordeel = :oordeel, niveau = cast(:niveau as int), status = :status
            where id = :id and niveau is distinct from 0
            """)
        .param("oordeel", isGeweigerd ? "GEWEIGERD" : een(kans, List.of(Oordeel.values())).name())
        .param("niveau", niveau)
        .param("status", een(kans, List.of("KLAAR", "TER_BEOORDELING", "AFGEHANDELD")))
        .param("id", id)
        .update();
  }

  private void geefDoor(UUID id) {
    database
        .sql(
            """
            insert into uitgaand (bericht, ontvanger, soort, bestandsnaam, omvang, status,
              niet_voor, klaargezet)
            select id, case when right(soort, 1) in ('2', '8') then afzender else ontvanger end,
              'DOORGIFTE', '', 0, 'KLAAR', now(), now()
            from bericht where id = :id and ontvanger is not null
            """)
        .param("id", id)
        .update();
  }

  private static String bron(String naam) {
    try (var stroom = BerichtzichtTest.class.getClassLoader().getResourceAsStream(naam)) {
      return new String(stroom.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException fout) {
      throw new java.io.UncheckedIOException(fout);
    }
  }
}
