package nl.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** People read one time, which is told apart also in the hour that comes twice. */
class KloktijdTest {
  private static final Instant ZOMER = Instant.parse("2026-10-25T00:30:00Z");
  private static final Instant WINTER = Instant.parse("2026-10-25T01:30:00Z");

  @Test
  void isNederlandsMetHetVerschil() {
    assertThat(Kloktijd.van(ZOMER)).isEqualTo("25-10-2026 02:30:00 +02:00");
    assertThat(Kloktijd.van(WINTER)).isEqualTo("25-10-2026 02:30:00 +01:00");
  }

  /** Whatever the zone of the computer is. */
  @Test
  void isInHetLogDezelfde() throws IOException {
    PatternLayout vorm = new PatternLayout();
    vorm.setContext(new LoggerContext());
    vorm.setPattern(patroon().replaceAll("%-5level.*", ""));
    vorm.start();
    LoggingEvent gebeurtenis = new LoggingEvent();
    gebeurtenis.setInstant(ZOMER);
    assertThat(vorm.doLayout(gebeurtenis)).startsWith("2026-10-25T02:30:00.000+02:00 ");
  }

  private static String patroon() throws IOException {
    try (var xml = KloktijdTest.class.getResourceAsStream("/log/tekst.xml")) {
      String tekst = new String(Objects.requireNonNull(xml).readAllBytes(), StandardCharsets.UTF_8);
      return tekst.replaceAll("(?s).*<pattern>(.*)</pattern>.*", "$1");
    }
  }
}
