package nl.sluis.bewaking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.sluis.Databank;
import nl.sluis.bewaking.Melding.Gebeurtenis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mail.MailSender;
import org.springframework.util.unit.DataSize;

/** One alarm and one notice, whoever looks and however often. */
class AlarmRepositoryTest {
  private static final String[] WEGEN = {"WEBHOOK", "MAIL"};
  private static final List<Signaal> STUK =
      List.of(
          new Signaal(Alarmsoort.AFLEVERING, "0384", 2, null),
          new Signaal(Alarmsoort.AFLEVERING, "0394", 1, null));

  private final JdbcClient database = JdbcClient.create(Databank.nieuw());
  private final AlarmRepository alarmen = new AlarmRepository(database, Clock.systemDefaultZone());

  @Test
  void begintEenAlarmEenKeerOokAlsVelenHetTegelijkZien() {
    IntStream.range(0, 16).parallel().forEach(keer -> alarmen.houdBij(STUK, WEGEN));
    assertThat(alarmen.teMelden("WEBHOOK", 9)).hasSize(2);
    assertThat(alarmen.teMelden("MAIL", 9))
        .extracting(melding -> melding.alarm().onderwerp())
        .containsExactly("0384", "0394");
    IntStream.range(0, 16).parallel().forEach(keer -> alarmen.houdBij(List.of(), WEGEN));
    assertThat(database.sql("select count(*) from alarmmelding").query(Integer.class).single())
        .isEqualTo(8);
  }

  @Test
  void begintOpnieuwAlsHetTerugkomt() {
    alarmen.houdBij(STUK, WEGEN);
    alarmen.houdBij(List.of(), WEGEN);
    alarmen.houdBij(STUK, WEGEN);
    assertThat(new Alarmen(database, zonderStoring()).lijst(true, null, null, 0, 9)).hasSize(2);
    assertThat(new Alarmen(database, zonderStoring()).lijst(null, null, "0384", 0, 9)).hasSize(2);
  }

  @Test
  void meldtHetEindeNietVoorHetBegin() {
    alarmen.houdBij(STUK, WEGEN);
    alarmen.houdBij(List.of(), WEGEN);
    List<Melding> eerst = alarmen.teMelden("MAIL", 9);
    assertThat(eerst).extracting(Melding::gebeurtenis).containsOnly(Gebeurtenis.BEGIN);
    alarmen.gemeld(eerst.get(0));
    assertThat(alarmen.teMelden("MAIL", 9))
        .extracting(Melding::gebeurtenis)
        .containsExactly(Gebeurtenis.BEGIN, Gebeurtenis.EINDE);
  }

  @Test
  void laatEenMeldingDieNooitLuktDeAndereNietOphouden() {
    alarmen.houdBij(STUK, WEGEN);
    Melding nooit = alarmen.teMelden("WEBHOOK", 1).get(0);
    alarmen.mislukt(nooit);
    assertThat(alarmen.teMelden("WEBHOOK", 1)).doesNotContain(nooit);
    assertThat(alarmen.teMelden("WEBHOOK", 9)).contains(nooit);
  }

  private static Opslagstand zonderStoring() {
    return new Opslagstand(
        new DelegatingDataSource(),
        zonderMelders(),
        Path.of("target"),
        DataSize.ofBytes(0),
        Clock.systemUTC());
  }

  /** Not a mock: a library for those rewrites classes of Java, and all tests after it crawl. */
  private static Melders zonderMelders() {
    AlarmInstellingen niemand =
        new AlarmInstellingen(
            Duration.ofMinutes(1),
            1,
            Duration.ofMinutes(1),
            URI.create("http://localhost"),
            new AlarmInstellingen.Webhook(null, null),
            new AlarmInstellingen.Mail(List.of(), "sluis@localhost"));
    return new Melders(
        niemand,
        new StaticListableBeanFactory().getBeanProvider(MailSender.class),
        new ObjectMapper());
  }
}
