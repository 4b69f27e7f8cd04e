package nl.sluis.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was reckoned years ago is told in the same words. These bytes are in databases: when they no
 * longer give these words, then the form or the words need a second version beside this one.
 */
class BerekeningvormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01827d0600023034000132000d4b414c454e44455257454b454e0abcc102f8c1020000800f00023031"
            + "|Toewijzing 8001: 3 uur per week, 1 t/m 31 mei 2026 telt 5 kalenderweken, hoogstens"
            + " 15 uur; deze regel 16 uur; past niet, 1 uur te veel.",
        "01827d040002383200013200085a4f4e444147454e0cbcc102f8c102010108000238321000023832"
            + "|Toewijzing 8001: 2 stuks per week, 1 t/m 31 mei 2026 telt 5 zondagen en de gebroken"
            + " laatste week, hoogstens 12 stuks; eerder goedgekeurd 4 stuks; deze regel 8 stuks;"
            + " past.",
        "02847da08d06c0b802e2d403"
            + "|Toewijzing 8002: Budget € 500,00; eerder goedgekeurd € 200,00; deze regel € 300,01;"
            + " past niet, € 0,01 te veel.",
        "0306432d31b488010002303400023031a402"
            + "|Contract C-1: tarief € 87,30 per uur ÷ 60, afgerond € 1,46 per minuut; ingediend"
            + " € 1,46; klopt.",
        "0401a402fed701be010002303101b4880100023034fed701"
            + "|95 minuten × € 87,30 per uur ÷ 60 = € 138,23; ingediend € 138,23; klopt.",
        "0400f2c001f2c0010002383300f2c001"
            + "|het volume in euro''s is het bedrag, € 123,45; ingediend € 123,45; klopt.",
        "05b401a202f4cb01|90 minuten × € 1,45 = € 130,50; ingediend € 130,50; klopt."
      })
  void zegtLaterHetzelfde(String bewaard, String tekst) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(bewaard);
    Berekening berekening = Berekeningvorm.lees(in(bytes));
    assertThat(berekening.tekst()).isEqualTo(tekst.replace("''", "'"));
    ByteArrayOutputStream opnieuw = new ByteArrayOutputStream();
    Berekeningvorm.schrijf(berekening, new DataOutputStream(opnieuw));
    assertThat(opnieuw.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void bewaartOokUitersteGetallen() throws IOException {
    for (long getal : new long[] {0, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE}) {
      Minuutbedrag berekening = new Minuutbedrag(getal, 1, -getal);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Berekeningvorm.schrijf(berekening, new DataOutputStream(bytes));
      assertThat(Berekeningvorm.lees(in(bytes.toByteArray()))).isEqualTo(berekening);
    }
  }

  @Test
  void bewaartWatVanEenPlafondIsGebruikt() throws IOException {
    for (Long eerder : new Long[] {null, 120L}) {
      Plafondstand stand =
          new Plafondstand(
              Plafond.Soort.MAANDPLAFOND,
              "C-2025-1",
              "45",
              "45A04",
              LocalDate.of(2026, 4, 1),
              LocalDate.of(2026, 4, 30),
              "04",
              "01",
              60,
              eerder,
              420L,
              -480,
              "in woorden");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Berekeningvorm.schrijf(stand, new DataOutputStream(bytes));
      assertThat(Berekeningvorm.plafond(in(bytes.toByteArray()), "in woorden")).isEqualTo(stand);
    }
  }

  @Test
  void weigertEenVormDieHijNietKent() {
    assertThatThrownBy(() -> Berekeningvorm.lees(in(new byte[] {9})))
        .isInstanceOf(IOException.class);
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
