package nl.sluis.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.sluis.bericht.Toewijzingbericht.Client;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema allows in odd ways of writing is read as what it means, and written so again. */
class LexicaleVormenTest {
  private final BerichtReader reader = new BerichtReader(Schemas.ingebouwd());
  private final BerichtWriter writer = new BerichtWriter(Schemas.ingebouwd());

  @ParameterizedTest
  @ValueSource(strings = {"3", " 3 ", "+3", "003", "\n3\t", "00000000000000000000000000000000003"})
  void leestEenGetalHoeHetOokGeschrevenIs(String tekst) {
    ToegewezenProduct product = product(met("Volume>120<", "Volume>" + tekst + "<"));

    assertThat(product.omvang()).isNotNull();
    assertThat(product.omvang().volume()).isEqualTo(3);
  }

  @Test
  void leestMinNulAlsNul() {
    assertThat(product(met("Volume>120<", "Volume>-0<")).omvang().volume()).isZero();
  }

  @Test
  void leestDeBerichtVersieMetSpatiesMaarNietMetEenNul() {
    assertThat(met("Versie>3<", "Versie> 3 <").gelezen().header().berichtVersie()).isEqualTo(3);
    assertThat(met("Versie>3<", "Versie>03<").isGelezen()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "-0001-12-31, -1, 12, 31",
    "-12345-01-02, -12345, 1, 2",
    "12345-06-07, 12345, 6, 7",
    "0001-01-01, 1, 1, 1",
    "0987-06-05, 987, 6, 5",
    "999999999-12-31, 999999999, 12, 31",
    "-0004-02-29, -4, 2, 29",
    "' 2026-05-06 ', 2026, 5, 6"
  })
  void leestEenDatumUitElkJaar(String tekst, int jaar, int maand, int dag) {
    Leesresultaat gelezen = met("2012-02-29", tekst);

    assertThat(gelezen.fouten()).isEmpty();
    assertThat(client(gelezen).geboortedatum().datum()).isEqualTo(LocalDate.of(jaar, maand, dag));
    komtGelijkTerug(gelezen);
    assertThat(geschreven(gelezen)).contains(">" + tekst.strip() + "<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1000000000-01-01", "-1000000000-01-01", "2147483648-01-01", "-2147483649-01-01"})
  void weigertEenJaarWaarmeeNietTeRekenenIs(String tekst) {
    Leesresultaat gelezen = met("2012-02-29", tekst);

    assertThat(gelezen.fouten()).hasSize(1);
    Leesfout fout = gelezen.fouten().get(0);
    assertThat(fout.niveau()).isEqualTo(1);
    assertThat(fout.code()).isEqualTo("BRS13");
    assertThat(fout.pad()).isEqualTo("/Bericht/Client/Geboortedatum/Datum");
    assertThat(fout.element()).isEqualTo("Datum");
    assertThat(fout.regel()).isEqualTo(21);
    assertThat(fout.kolom()).isEqualTo(4);
    assertThat(fout.melding()).startsWith("Datum: ").doesNotContain("000000");
    assertThat(gelezen.herkenning().identificatie()).isEqualTo("A1");
  }

  @Test
  void noemtHetProductMetEenOnbruikbareDatum() {
    Leesresultaat gelezen = met("(?s)(.*)2026-03-09", "$11987654321-01-01");

    assertThat(gelezen.fouten())
        .singleElement()
        .extracting(Leesfout::pad)
        .isEqualTo("/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Ingangsdatum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24:00:00",
        "00:00:00",
        "23:59:59.999999999999",
        "08:15:00.12345678901234567890123456789",
        "12:00:00.0",
        " 08:15:00 "
      })
  void leestElkeTijdEnSchrijftDieGelijk(String tekst) {
    Leesresultaat gelezen = met("09:30:00", tekst);

    assertThat(gelezen.fouten()).isEmpty();
    assertThat(product(gelezen).toewijzingstijd().tekst()).isEqualTo(tekst.strip());
    komtGelijkTerug(gelezen);
  }

  @Test
  void ordentTijdenOpHunBetekenis() {
    assertThat(new Tijd("24:00:00")).isGreaterThan(new Tijd("23:59:59.999999999999"));
    assertThat(new Tijd("12:00:00.50")).isEqualByComparingTo(new Tijd("12:00:00.5"));
  }

  @Test
  void behoudtWitruimteEnRegeleindenInTekst() {
    String tekst = " a&#13;&#10;b&#9;\u2028 ";
    Leesresultaat gelezen = met("Let op: regel één", tekst);

    assertThat(gelezen.fouten()).isEmpty();
    assertThat(client(gelezen).commentaar()).isEqualTo(" a\r\nb\t\u2028 ");
    komtGelijkTerug(gelezen);
  }

  private void komtGelijkTerug(Leesresultaat gelezen) {
    byte[] bytes = writer.schrijf(gelezen.gelezen(), gelezen.soort());
    assertThat(reader.lees(bytes).gelezen()).isEqualTo(gelezen.gelezen());
  }

  private String geschreven(Leesresultaat gelezen) {
    byte[] bytes = writer.schrijf(gelezen.gelezen(), gelezen.soort());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Leesresultaat met(String van, String door) {
    String tekst = Voorbeeld.tekst().replaceFirst(van, door);
    return reader.lees(tekst.getBytes(StandardCharsets.UTF_8));
  }

  private static Client client(Leesresultaat gelezen) {
    return ((Toewijzingbericht) gelezen.gelezen()).client();
  }

  private static ToegewezenProduct product(Leesresultaat gelezen) {
    assertThat(gelezen.fouten()).isEmpty();
    return client(gelezen).toegewezenProducten().get(0);
  }
}
