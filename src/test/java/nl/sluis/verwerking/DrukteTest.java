package nl.sluis.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.Databank;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import nl.sluis.ontvangst.Aanlevering;
import nl.sluis.ontvangst.Ontvangst;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Many messages of few relations that all wait when the gateway starts: waiting costs nothing. */
class DrukteTest {
  private static final int BERICHTEN = 300;

  @Test
  void watWachtWordtWeinigAangeraaktEnGaatOpVolgorde() throws IOException {
    Databank databank = Databank.maak();
    try (Proefsluis sluis =
        Proefsluis.start(
            "drukte-in", databank, "--db-scheduler.enabled=false", "--sluis.voorrang=0")) {
      sluis.bean(Ontvangst.class).ontvang(berichten());
    }
    JdbcClient database = JdbcClient.create(new DriverManagerDataSource(databank.eigenaarUrl()));
    telAanrakingen(database);
    try (Proefsluis sluis = Proefsluis.start("drukte-uit", databank)) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> sluis.rijen("select 1 from bericht where status <> 'AFGEHANDELD'").isEmpty());
      assertThat(
              sluis.rijen(
                  """
                  select 1 from (
                    select volgnummer, lag(volgnummer) over (
                      partition by bericht.gemeente order by audit.nummer) as eerder
                    from audit join bericht on bericht.id = audit.bericht
                    where audit.wat = 'KLAAR') klaar
                  where eerder > volgnummer
                  """))
          .as("out of order")
          .isEmpty();
      assertThat(sluis.rijen("select 1 from audit where wat = 'KLAAR'")).hasSize(BERICHTEN);
    }
    assertThat(
            database
                .sql("select count(*) from aanraking where taak = 'verwerking'")
                .query(Long.class)
                .single())
        .as("updates of tasks of messages")
        .isBetween(1L, (long) BERICHTEN / 10);
    assertThat(
            database
                .sql(
                    """
                    select idx_tup_read from pg_stat_user_indexes
                    where indexrelname = 'bericht_status'
                    """)
                .query(Long.class)
                .single())
        .as("entries read of an index that has all that wait")
        .isLessThan(20L * BERICHTEN);
  }

  /** Recurring work is in the same table, and has its updates by the clock. */
  private static void telAanrakingen(JdbcClient database) {
    database.sql("create table aanraking (taak text not null)").update();
    database
        .sql(
            """
            create function tel_aanraking() returns trigger language plpgsql security definer as $$
            begin
              insert into public.aanraking values (new.task_name);
              return null;
            end $$
            """)
        .update();
    database
        .sql(
            """
            create trigger aanraking after update on scheduled_tasks
            for each row execute function tel_aanraking()
            """)
        .update();
  }

  private static List<Aanlevering> berichten() throws IOException {
    List<Aanlevering> alle = new ArrayList<>();
    for (int nummer = 0; nummer < BERICHTEN; nummer++) {
      String gemeente = nummer % 3 == 0 ? Proefsluis.GEMEENTE : Proefsluis.ANDERE_GEMEENTE;
      Demoberichten van =
          new Demoberichten(
              Standaard.IJW, gemeente, Proefsluis.AANBIEDER, Proefsluis.jeugd().vandaag());
      byte[] xml =
          Proefsluis.xml(
              van.toewijzing(
                  "T" + nummer, "999900407", "Proef", van.uren(nummer + 1, "45", "45A04", 2)));
      alle.add(
          Aanlevering.lees(new ByteArrayInputStream(xml), "http", gemeente, "T" + nummer + ".xml"));
    }
    return alle;
  }
}
