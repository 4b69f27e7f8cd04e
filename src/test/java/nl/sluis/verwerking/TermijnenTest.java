package nl.sluis.verwerking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.Proefsluis;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Nummerzoeker;
import nl.sluis.inzage.Nummerzoeker.Waarop;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnen;
import nl.sluis.termijn.Termijnsoort;
import nl.sluis.termijn.Werkdagen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The terms that messages begin and close, in a running gateway. */
class TermijnenTest {
  private static final LocalDate VANDAAG = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

  /** The Dagtekening of the JW315 and the WMO317; that of the antwoord is a week later. */
  private static final LocalDate GEVRAAGD = LocalDate.of(2026, 3, 2);

  private static final Identiteit BEHEERDER =
      new Identiteit(Identiteit.Soort.BEHEERDER, null, "beheer");

  private static Proefsluis sluis;
  private static int ontvangen;

  @BeforeAll
  static void start() {
    sluis = Proefsluis.start("termijnen");
  }

  @AfterAll
  static void stop() {
    sluis.close();
  }

  @Test
  void lopenVanVerzoekTotBesluitEnVanToewijzingTotStopEnZijnNietPersoonlijk() {
    stuur("JW315.xml");
    assertThat(lopende("OP274", "OP359")).isNotEmpty().allMatch(wie -> wie.equals("0384"));
    assertThat(lopende("OP090")).as("our own answer fulfils it").isEmpty();

    stuur("JW319.xml", inOnderzoek("jw319"));
    assertThat(lopende("OP359")).hasSize(2);
    stuur("JW301.xml");
    assertThat(lopende("OP271")).containsOnly("65650001");

    stuur("JW305.xml");
    assertThat(lopende("OP272")).containsOnly("65650001");

    stuur("JW305.xml", "BASIS305", "TERUG305", "StatusAanlevering>1<", "StatusAanlevering>3<");
    assertThat(lopende("OP272")).as("a start that was taken back has no stop to tell").isEmpty();
    stuur("JW305.xml", "BASIS305", "WEER305", "2026-01-14", "2026-01-15");
    assertThat(lopende("OP272")).as("it started again").containsOnly("65650001");

    String weergave = sluis.get("/api/termijnen").body();
    assertThat(weergave).contains("\"regel\":\"OP272\"").doesNotContain("99999");
    assertThat(sluis.get("/api/termijnen?verstreken=true&wie=0384").body())
        .as("eight weeks after the Dagtekening of the JW315, long ago")
        .contains("\"wat\":\"besluiten na onderzoek\"")
        .contains("\"onderwerp\":\"verzoek VOT-2026-1\"")
        .doesNotContain("OP272");
    assertThat(sluis.bean(Nummerzoeker.class).zoek("VOT-2026-1", BEHEERDER))
        .as("from a term one comes at the verzoek that it is about")
        .singleElement()
        .satisfies(
            gevonden -> {
              assertThat(gevonden.bericht().soort()).isEqualTo("JW315");
              assertThat(gevonden.waarop()).containsExactly(Waarop.REFERENTIE_AANBIEDER);
            });
    assertThat(besluiten("verzoek VOT-2026-1"))
        .extracting(Termijn::regel, Termijn::uiterlijk)
        .containsExactly(tuple("OP274", GEVRAAGD.plusWeeks(8)));
  }

  /** OP346: from its Dagtekening, however late the antwoord says so. */
  @Test
  void lopenInDeWmoNaInOnderzoekVanafDeDagtekeningVanHetVerzoek() {
    stuur("WMO301.xml");
    stuur("WMO317.xml");
    assertThat(lopende("OP346")).containsExactly("0384");

    stuur("WMO319.xml", inOnderzoek("wmo319", "VOT-2026-1", "VOW-2026-1"));

    assertThat(besluiten("verzoek VOW-2026-1"))
        .extracting(Termijn::regel, Termijn::domein, Termijn::uiterlijk)
        .containsExactly(tuple("OP346", "WMO", GEVRAAGD.plusWeeks(8)));
  }

  @Test
  void latenZienWelkBerichtBlijftSteken() throws IOException {
    String bericht =
        Files.readString(Path.of("conformance-tests", "basis", "JW301.xml"))
            .replace("0363", "0384")
            .replace("99990001", "65650001");
    try (Proefsluis stuk = Proefsluis.start("steken", "--proef.fout=voor controleer")) {
      stuk.post(bericht.getBytes(StandardCharsets.UTF_8));
      stuk.post("geen bericht".getBytes(StandardCharsets.UTF_8));
      stuk.wachtTotStatus("GEPARKEERD", 2);

      assertThat(stuk.bean(Termijnen.class).open(false, null, null, 0, 50))
          .singleElement()
          .satisfies(
              termijn -> {
                assertThat(termijn.regel()).isEqualTo("OP090");
                assertThat(termijn.wie()).isEqualTo("65650001");
                assertThat(termijn.onderwerp()).isEqualTo("JW301 BASIS301");
                assertThat(termijn.uiterlijk()).isEqualTo(Werkdagen.na(VANDAAG, 3));
              });
    }
  }

  @Test
  void zijnVerstrekenNaHunLaatsteDag() {
    Termijn termijn =
        new Termijn(
            Termijnsoort.RETOUR,
            "JW",
            "0384",
            "65650001",
            "0384",
            "JW305 A",
            VANDAAG,
            VANDAAG,
            null);
    assertThat(termijn.isVerstreken(VANDAAG)).isFalse();
    assertThat(termijn.isVerstreken(VANDAAG.plusDays(1))).isTrue();
  }

  private static String[] inOnderzoek(String schema, String... vervang) {
    return Stream.concat(
            Stream.of(
                "VerzoekAntwoord>1<",
                "VerzoekAntwoord>2<",
                "(?s)<%s:Reden.*</%s:Antwoord>".formatted(schema, schema),
                "</%s:Antwoord>".formatted(schema)),
            Stream.of(vervang))
        .toArray(String[]::new);
  }

  private static List<Termijn> besluiten(String onderwerp) {
    return sluis.bean(Termijnen.class).open(false, null, null, 0, 50).stream()
        .filter(termijn -> termijn.wat().equals("besluiten na onderzoek"))
        .filter(termijn -> termijn.onderwerp().equals(onderwerp))
        .toList();
  }

  private static List<String> lopende(String... regels) {
    return sluis.bean(Termijnen.class).open(false, null, null, 0, 50).stream()
        .filter(termijn -> List.of(regels).contains(termijn.regel()))
        .map(Termijn::wie)
        .toList();
  }

  private static void stuur(String basis, String... vervang) {
    try {
      String bericht =
          Files.readString(Path.of("conformance-tests", "basis", basis))
              .replace("0363", "0384")
              .replace("99990001", "65650001");
      for (int i = 0; i < vervang.length; i += 2) {
        assertThat(bericht).containsPattern(vervang[i]);
        bericht = bericht.replaceAll(vervang[i], vervang[i + 1]);
      }
      sluis.post(bericht.getBytes(StandardCharsets.UTF_8));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    sluis.wachtTotAfgehandeld(++ontvangen);
    assertThat(sluis.rijen("select oordeel from bericht order by volgnummer desc limit 1").get(0))
        .as(basis)
        .containsEntry("oordeel", "GOEDGEKEURD");
  }
}
