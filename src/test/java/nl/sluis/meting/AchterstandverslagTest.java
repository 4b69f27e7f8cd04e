package nl.sluis.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import nl.sluis.meting.Achterstandmeting.Paar;
import nl.sluis.meting.Achterstandmeting.Uitkomst;
import nl.sluis.meting.Meetopstelling.Afloop;
import nl.sluis.meting.Meetopstelling.Kosten;
import nl.sluis.meting.Meetstroom.Stand;
import nl.sluis.meting.Meetstroom.Vorm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a measurement of waiting: each demand, and the nearest that meets it. */
class AchterstandverslagTest {
  private static final Kosten KLEIN = kosten(10, 5, 0.5);
  private static final Afloop HEEL = new Afloop(new Stand(900, 900, 0, 0), 900, 0, 900, 0);

  @Test
  void magEenVijfdeMeerKostenEnTweeWijzigingen() {
    assertThat(verslag(kosten(12, 6, 2), null, HEEL).isGoed()).isTrue();
  }

  @Test
  void magVanGatewayNochDatabaseMeerKosten() {
    assertThat(verslag(kosten(12.1, 5, 1), null, HEEL).isGoed()).isFalse();
    assertThat(verslag(kosten(10, 6.1, 1), null, HEEL).isGoed()).isFalse();
    assertThat(verslag(kosten(10, 5, 2.01), null, HEEL).isGoed()).isFalse();
  }

  @Test
  void magOpEenHalveKernOokNietMeerKosten() {
    assertThat(verslag(KLEIN, kosten(12, 6, 2), HEEL).isGoed()).isTrue();
    assertThat(verslag(KLEIN, kosten(12.1, 6, 2), HEEL).isGoed()).isFalse();
  }

  @Test
  void magNietsKwijtDubbelOfVoorZijnBeurtZijn() {
    assertThat(afloop(900, 900, 0, 0, 0).isHeel()).isTrue();
    assertThat(afloop(899, 900, 0, 0, 0).isHeel()).as("answer lost").isFalse();
    assertThat(afloop(899, 899, 0, 0, 0).isHeel()).as("message lost").isFalse();
    assertThat(afloop(900, 901, 0, 0, 0).isHeel()).as("processed twice").isFalse();
    assertThat(afloop(900, 900, 1, 0, 0).isHeel()).as("answered twice").isFalse();
    assertThat(afloop(900, 900, 0, 1, 0).isHeel()).as("answered out of order").isFalse();
    assertThat(afloop(900, 900, 0, 0, 1).isHeel()).as("processed out of order").isFalse();
  }

  @Test
  void teltWatNogWachtNietAlsKwijt() {
    assertThat(new Afloop(new Stand(900, 800, 0, 0), 810, 90, 795, 0).isHeel()).isTrue();
    assertThat(new Afloop(new Stand(900, 800, 0, 0), 810, 89, 795, 0).isHeel()).isFalse();
    assertThat(new Afloop(new Stand(900, 794, 0, 0), 810, 90, 795, 0).isHeel()).isFalse();
  }

  @Test
  void zegtHetInWoorden() {
    StringWriter tekst = new StringWriter();
    verslag(kosten(12.1, 5, 1), null, HEEL).tekst(new PrintWriter(tekst, true));

    assertThat(tekst.toString())
        .contains("12,10 ms", "1,21 x", "Op een halve kern is niet gemeten")
        .contains("900 verstuurd, 900 beantwoord, 0 nog in de wachtrij")
        .contains("NIET gehaald");
  }

  private static Kosten kosten(double gateway, double postgres, double taken) {
    return new Kosten(640, new Rekentijd(gateway, postgres), taken, 60, 1);
  }

  private static Afloop afloop(
      int beantwoord, long verwerkt, int dubbel, int nietOpVolgorde, long voorgedrongen) {
    return new Afloop(
        new Stand(900, beantwoord, dubbel, nietOpVolgorde), verwerkt, 0, beantwoord, voorgedrongen);
  }

  private static Achterstandverslag verslag(
      Kosten groot, @Nullable Kosten grootHalf, Afloop afloop) {
    return new Achterstandverslag(
        new Uitkomst(
            Vorm.EEN_RELATIE,
            10_000,
            new Paar<>(KLEIN, groot),
            grootHalf == null ? null : new Paar<>(KLEIN, grootHalf),
            grootHalf == null ? null : "cgroup v2, cpu.max",
            new Paar<>(HEEL, afloop)));
  }
}
