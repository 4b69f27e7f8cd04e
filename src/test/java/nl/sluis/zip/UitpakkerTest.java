package nl.sluis.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;
import org.junit.jupiter.api.Test;

/** What a zip may hold, and every national code by which it is refused. */
class UitpakkerTest {
  private static final byte[] TOEWIJZING = toewijzing(Proefsluis.jeugd(), "Z1", "45");

  private final Uitpakker uitpakker = new Uitpakker(new BerichtReader(Schemas.ingebouwd()));

  @Test
  void paktUitInDeVolgordeVanDeZip() {
    Zipinhoud inhoud =
        pakUit(new Zipproef().met("b.xml", TOEWIJZING).met("a.xml", anders("Z2")).bytes(), "http");
    assertThat(inhoud.weigeringen()).isEmpty();
    assertThat(inhoud.leden()).extracting(Zipinhoud.Lid::naam).containsExactly("b.xml", "a.xml");
    assertThat(inhoud.leden().get(0).inhoud()).isEqualTo(TOEWIJZING);
  }

  @Test
  void neemtDertigBerichtenEnGeenEenendertig() {
    assertThat(pakUit(zip(30), "http").leden()).hasSize(30);
    geweigerd(zip(31), "BRS16", "IB902", "De zip bevat 31 bestanden");
  }

  @Test
  void weigertWatGeenGoedeZipIs() {
    byte[] goed = zip(1);
    geweigerd(Arrays.copyOf(goed, goed.length - 30), "BRS15", "IB901", "niet helemaal aangekomen");
    geweigerd(new Zipproef().met("a.xml", TOEWIJZING).beschadigd(), "BRS15", "IB901", "beschadigd");
    geweigerd(
        new Zipproef().met("a.xml", TOEWIJZING).met("b.xml", anders("Z2")).hernoemd("b.", "a."),
        "BRS15",
        "IB901",
        "twee keer");
    geweigerd(new Zipproef().met("a.zip", goed).bytes(), "BRS15", "IB901", "zelf een zip");
  }

  @Test
  void noemtEenWerkmapBijZijnNaam() {
    byte[] werkmap =
        new Zipproef()
            .met("[Content_Types].xml", "<a/>".getBytes(UTF_8))
            .met("xl/workbook.xml", "<a/>".getBytes(UTF_8))
            .bytes();
    geweigerd(werkmap, "BRS15", "IB901", "Dit is een Excel-bestand (.xlsx)");
  }

  @Test
  void weigertMappenWachtwoordEnLeeg() {
    geweigerd(new Zipproef().met("map/a.xml", TOEWIJZING).bytes(), "BRS29", "IB901", "in een map");
    geweigerd(new Zipproef().met("..\\a.xml", TOEWIJZING).bytes(), "BRS29", "IB901", "in een map");
    geweigerd(
        new Zipproef().met("a.xml", TOEWIJZING).metWachtwoord(), "BRS17", "IB903", "wachtwoord");
    geweigerd(new Zipproef().bytes(), "BRS21", "IB905", "leeg");
  }

  @Test
  void weigertWatTeGrootIs() {
    geweigerd(
        new Zipproef().met("a.xml", herhaald(BerichtReader.MAX_BYTES + 1)).bytes(),
        "BRS19",
        "IB904",
        "groter dan 25 MB");
    geweigerd(
        new Zipproef().met("a.xml", ruis(BerichtReader.MAX_BYTES + 1)).bytes(),
        "BRS06",
        "IB012",
        "De zip zelf is groter dan 25 MB");
  }

  @Test
  void ontploftNiet() {
    geweigerd(
        new Zipproef().met("a.xml", new byte[20_000_000]).bytes(), "BRS15", "IB901", "100 keer");
    byte[] index = new byte[5_000_000];
    for (int plek = 0; plek + 46 < index.length; plek += 46) {
      System.arraycopy(new byte[] {'P', 'K', 1, 2}, 0, index, plek, 4);
    }
    System.arraycopy(zip(1), 0, index, 0, 4);
    geweigerd(index, "BRS16", "IB902", "meer dan 1000");
  }

  @Test
  void houdtBijWatErSamenUitKomt() {
    byte[] twintigMegabyte = herhaald(20 << 20);
    Zipproef zip = new Zipproef();
    for (int nummer = 0; nummer < 6; nummer++) {
      zip.met("a%d.xml".formatted(nummer), twintigMegabyte);
    }
    assertThat(pakUit(zip.bytes(), "http").weigeringen())
        .extracting(Zipweigering::code)
        .contains("BRS06");
  }

  @Test
  void weigertTweeGroepen() {
    Demoberichten wmo =
        new Demoberichten(Standaard.IWMO, "0384", "65650001", LocalDate.of(2026, 5, 1));
    Zipinhoud inhoud =
        pakUit(
            new Zipproef()
                .met("a.xml", TOEWIJZING)
                .met("b.xml", toewijzing(wmo, "Z2", "02"))
                .bytes(),
            "http");
    assertThat(inhoud.leden()).isEmpty();
    assertThat(inhoud.weigeringen())
        .singleElement()
        .satisfies(
            weigering -> {
              assertThat(weigering.code()).isEqualTo("BRS15");
              assertThat(weigering.bestand()).isEqualTo("b.xml");
              assertThat(weigering.melding())
                  .isEqualTo(
                      "Dit is een registratiebericht van de iWmo, en a.xml een registratiebericht"
                          + " van de iJw. Dat gaat niet samen in één zip.");
            });
  }

  @Test
  void noemtAllesWatErMisIs() {
    Zipinhoud inhoud =
        pakUit(
            new Zipproef()
                .met("goed.xml", TOEWIJZING)
                .met("leesmij.txt", "Hallo".getBytes(UTF_8))
                .met("leeg.xml", new byte[0])
                .met("__MACOSX/._goed.xml", new byte[10])
                .bytes(),
            "http");
    assertThat(inhoud.leden()).isEmpty();
    assertThat(inhoud.weigeringen())
        .extracting(weigering -> weigering.bestand() + " " + weigering.code())
        .containsExactlyInAnyOrder(
            "__MACOSX/._goed.xml BRS29", "leesmij.txt BRS14", "leeg.xml BRS14");
    assertThat(inhoud.weigeringen())
        .allSatisfy(
            weigering -> {
              assertThat(weigering.melding()).isNotBlank();
              assertThat(weigering.herstel()).isNotBlank();
            });
  }

  private void geweigerd(byte[] zip, String aanbieder, String envelop, String melding) {
    Zipinhoud inhoud = pakUit(zip, "http");
    assertThat(inhoud.leden()).isEmpty();
    assertThat(inhoud.weigeringen()).extracting(Zipweigering::code).containsExactly(aanbieder);
    assertThat(inhoud.weigeringen().get(0).melding()).contains(melding);
    assertThat(pakUit(zip, "ggk").weigeringen())
        .extracting(Zipweigering::code)
        .containsExactly(envelop);
  }

  private Zipinhoud pakUit(byte[] zip, String kanaal) {
    assertThat(Uitpakker.isZip(zip)).isTrue();
    return uitpakker.pakUit("proef.zip", kanaal, zip, zip.length);
  }

  private static byte[] zip(int aantal) {
    Zipproef zip = new Zipproef();
    for (int nummer = 0; nummer < aantal; nummer++) {
      zip.met(nummer + ".xml", anders("Z" + nummer));
    }
    return zip.bytes();
  }

  private static byte[] anders(String identificatie) {
    return toewijzing(Proefsluis.jeugd(), identificatie, "45");
  }

  private static byte[] toewijzing(
      Demoberichten berichten, String identificatie, String categorie) {
    Bericht bericht =
        berichten.toewijzing(
            identificatie,
            "999900419",
            "Proef",
            berichten.uren(1, categorie, categorie + "A04", 2));
    return new BerichtWriter(Schemas.ingebouwd()).schrijf(bericht, berichten.soort(bericht));
  }

  private static byte[] ruis(int omvang) {
    byte[] bytes = new byte[omvang];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  /** Every kilobyte ten times, so that it is packed to about a tenth. */
  private static byte[] herhaald(int omvang) {
    byte[] bytes = ruis(omvang);
    for (int plek = 0; plek < omvang; plek++) {
      bytes[plek] = bytes[plek / 10240 * 10240 + plek % 1024];
    }
    return bytes;
  }
}
