package nl.sluis.conformiteit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.sluis.bericht.Standaard;
import nl.sluis.conformiteit.Verificatie.Stap;
import nl.sluis.conformiteit.Verificatie.Stukken;
import nl.sluis.conformiteit.Verificatie.Uitkomst;
import nl.sluis.sleutel.Handtekening;
import nl.sluis.toezicht.Proefset;
import nl.sluis.toezicht.Toetsbank;
import nl.sluis.toezicht.Toetsresultaat;
import nl.sluis.toezicht.Toetsrol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement is checked by everybody; with one byte changed anywhere it fails, at its step. */
class VerificatieTest {
  private static final Instant OP = Instant.parse("2026-11-30T09:12:04.5Z");
  private static final LocalDate TOT = LocalDate.parse("2027-11-30");
  private static final String SLUIS = "1.2.3";

  @TempDir private static Path map;
  private static Path gevallen;
  private static Toetsbank bank;
  private static Handtekening sleutel;
  private static Afgifte afgifte;

  @BeforeAll
  static void geefAf() throws IOException {
    gevallen = Proefset.in(map.resolve("gevallen"));
    bank = Proefset.bank(gevallen);
    sleutel = Handtekening.in(map.resolve("sleutel.geheim"));
    SortedMap<String, byte[]> antwoorden =
        Proefset.antwoorden(bank, Toetsrol.GEMEENTE, Standaard.IJW);
    antwoorden.remove("TR338/fout-onbekend-nummer/02-JW325.xml");
    afgifte =
        Afgifte.van(
            Toets.van(bank, Toetsrol.GEMEENTE, Standaard.IJW, antwoorden, () -> {}),
            aanvraag(),
            OP,
            sleutel);
  }

  private static Afgifte.Aanvraag aanvraag() {
    return new Afgifte.Aanvraag(
        Verklaring.Aard.ZELFVERKLARING,
        new Verklaring.Systeem("Zorgsoft", "Dossier", "4.2.1", "gemeente"),
        new Verklaring.Afgever("Zorgsoft", null),
        "map",
        SLUIS,
        "sha256:a",
        "sha256:b",
        TOT,
        null);
  }

  private static Stukken stukken() {
    return new Stukken(
        afgifte.verklaring().bytes(),
        afgifte.verklaring().id(),
        afgifte.jws(),
        Sleutelset.van(sleutel).bytes(),
        null,
        null,
        () -> bank,
        SLUIS);
  }

  private static Stukken met(
      byte[] verklaring,
      @Nullable String jws,
      byte @Nullable [] intrekkingen,
      byte @Nullable [] bewijs) {
    Stukken goed = stukken();
    return new Stukken(
        verklaring, goed.id(), jws, goed.sleutels(), intrekkingen, bewijs, goed.gevallen(), SLUIS);
  }

  private static Stukken metBewijs(byte[] bewijs) {
    return met(afgifte.verklaring().bytes(), afgifte.jws(), null, bewijs);
  }

  private static Stukken metIntrekkingen(byte[] lijst) {
    return met(afgifte.verklaring().bytes(), afgifte.jws(), lijst, null);
  }

  private static List<Stap> ga(Stukken stukken) {
    return Verificatie.van(stukken, TOT);
  }

  private static List<String> fouten(List<Stap> stappen) {
    return stappen.stream()
        .filter(stap -> stap.uitkomst() == Uitkomst.FOUT)
        .map(Stap::naam)
        .toList();
  }

  private static byte[] omgeslagen(byte[] bytes, int plek) {
    byte[] anders = bytes.clone();
    anders[plek] ^= 1;
    return anders;
  }

  @Test
  void kloptZoalsZijIsAfgegeven() {
    assertThat(ga(metBewijs(afgifte.bewijs())))
        .extracting(Stap::naam, Stap::uitkomst)
        .containsExactly(
            tuple("kenmerk", Uitkomst.GOED),
            tuple("handtekening", Uitkomst.GOED),
            tuple("gevallen", Uitkomst.GOED),
            tuple("bewijs", Uitkomst.GOED));
  }

  /** What was not handed in is no part of what passed, and a statement says so. */
  @Test
  void zegtWatNietIsBeproefd() {
    Verklaring.Uitslag uitslag = afgifte.verklaring().uitslag();
    assertThat(uitslag.nietBeproefd()).isEqualTo(1);
    assertThat(uitslag.niveau()).isEqualTo("deels");
    assertThat(uitslag.geslaagd() + uitslag.gezakt() + uitslag.nietBeproefd())
        .isEqualTo(afgifte.verklaring().gevallen().vanRol());
    assertThat(uitslag.regels().deels()).isEqualTo(1);
  }

  /** The JSON of section 6.2, written in one way. */
  @Test
  void isTeLezenEnHeetNaarZijnInhoud() {
    byte[] bytes = afgifte.verklaring().bytes();
    assertThat(Verklaring.lees(bytes)).contains(afgifte.verklaring());
    assertThat(afgifte.verklaring().id()).matches("[0-9a-f]{32}");
    assertThat(new String(bytes, UTF_8))
        .startsWith("{\"aard\":\"zelfverklaring\",\"afgegevenDoor\":{\"naam\":\"Zorgsoft\"},")
        .contains("\"gedraaid\":{\"door\":\"sluis 1.2.3\",\"op\":\"2026-11-30T09:12:04Z\",");
  }

  @Test
  void faaltBijElkeOmgeslagenByteVanDeVerklaring() {
    byte[] bytes = afgifte.verklaring().bytes();
    for (int plek = 0; plek < bytes.length; plek++) {
      assertThat(fouten(ga(met(omgeslagen(bytes, plek), afgifte.jws(), null, null))))
          .as("byte %d", plek)
          .contains("kenmerk");
    }
  }

  @Test
  void faaltBijElkTekenVanDeHandtekening() {
    byte[] jws = afgifte.jws().getBytes(UTF_8);
    for (int plek = 0; plek < jws.length; plek++) {
      String anders = new String(omgeslagen(jws, plek), UTF_8);
      assertThat(fouten(ga(met(afgifte.verklaring().bytes(), anders, null, null))))
          .as("teken %d", plek)
          .containsExactly("handtekening");
    }
    assertThat(fouten(ga(met(afgifte.verklaring().bytes(), afgifte.jws() + "\n", null, null))))
        .containsExactly("handtekening");
  }

  /** Every hundredth: the hash is of all of them. */
  @Test
  void faaltBijEenOmgeslagenByteVanHetBewijs() {
    byte[] bewijs = afgifte.bewijs();
    for (int plek = 0; plek < bewijs.length; plek += 100) {
      assertThat(fouten(ga(metBewijs(omgeslagen(bewijs, plek)))))
          .as("byte %d", plek)
          .containsExactly("bewijs");
    }
  }

  @Test
  void faaltBijEenAnderGevalEnNoemtHet() throws IOException {
    Path geval = gevallen.resolve("TR338/goed-bekend-nummer/geval.yaml");
    byte[] eerst = Files.readAllBytes(geval);
    try {
      Files.write(geval, omgeslagen(eerst, 10));
      Stukken goed = metBewijs(afgifte.bewijs());
      List<Stap> stappen =
          ga(
              new Stukken(
                  goed.verklaring(),
                  goed.id(),
                  goed.jws(),
                  goed.sleutels(),
                  null,
                  goed.bewijs(),
                  () -> Proefset.bank(gevallen),
                  SLUIS));
      assertThat(fouten(stappen)).containsExactly("gevallen");
      assertThat(stappen.get(2).gevallen()).containsExactly("TR338/goed-bekend-nummer");
    } finally {
      Files.write(geval, eerst);
    }
  }

  /** A signature under something else, or of somebody else, is none under this. */
  @Test
  void faaltMetDeHandtekeningVanEenAnderOfOnderIetsAnders() {
    byte[] bytes = afgifte.verklaring().bytes();
    Handtekening ander = Handtekening.in(map.resolve("ander.geheim"));
    String vanAnder = Jws.onderteken(ander, Verklaring.SOORT, bytes);
    String onderIets = Jws.onderteken(sleutel, Intrekkingen.SOORT, bytes);
    assertThat(fouten(ga(met(bytes, vanAnder, null, null)))).containsExactly("handtekening");
    assertThat(fouten(ga(met(bytes, onderIets, null, null)))).containsExactly("handtekening");
    assertThat(fouten(ga(met(bytes, null, null, null)))).containsExactly("handtekening");
  }

  @Test
  void geldtNietMeerNaDeLaatsteDag() {
    assertThat(fouten(Verificatie.van(stukken(), TOT))).isEmpty();
    List<Stap> erna = Verificatie.van(stukken(), TOT.plusDays(1));
    assertThat(fouten(erna)).containsExactly("handtekening");
    assertThat(erna.get(1).tekst()).contains("verlopen");
  }

  @Test
  void geldtNietMeerNaIntrekking() {
    Intrekkingen.Intrekking deze =
        new Intrekkingen.Intrekking(
            afgifte.verklaring().id(), TOT, "De versie is teruggehaald.", "Regio Noord");
    Intrekkingen.Intrekking ander =
        new Intrekkingen.Intrekking("0".repeat(32), TOT, "Een andere.", "Regio Noord");
    byte[] zonder = Intrekkingen.van(List.of(ander), OP, sleutel).bytes();
    byte[] met = Intrekkingen.van(List.of(ander, deze), OP, sleutel).bytes();

    assertThat(fouten(ga(metIntrekkingen(zonder)))).isEmpty();
    List<Stap> stappen = ga(metIntrekkingen(met));
    assertThat(fouten(stappen)).containsExactly("handtekening");
    assertThat(stappen.get(1).tekst()).contains("ingetrokken", "De versie is teruggehaald.");
    for (int plek = 0; plek < zonder.length; plek++) {
      assertThat(fouten(ga(metIntrekkingen(omgeslagen(zonder, plek)))))
          .as("byte %d", plek)
          .containsExactly("handtekening");
    }
  }

  @Test
  void geeftBijEenStoringGeenVerklaring() {
    Toets toets =
        Toets.van(
            bank,
            Toetsrol.GEMEENTE,
            Standaard.IJW,
            Proefset.antwoorden(bank, Toetsrol.GEMEENTE, Standaard.IJW),
            () -> {});
    Toetsresultaat storing =
        new Toetsresultaat(
            "TR338/x", List.of("TR338"), Toetsresultaat.Uitkomst.STORING, "-", List.of());
    Toets met =
        new Toets(
            toets.set(),
            toets.rol(),
            toets.standaard(),
            toets.ingeleverd(),
            Stream.concat(toets.resultaten().stream(), Stream.of(storing)).toList());
    assertThat(toets.niveau()).isEqualTo("volledig");
    assertThatThrownBy(() -> Afgifte.van(met, aanvraag(), OP, sleutel))
        .isInstanceOf(IllegalStateException.class);
  }

  /** RFC 8037, appendix A.4: the key and the signature of the example. */
  @Test
  void leestDeSleutelVanHetVoorbeeld() {
    Sleutelset.Sleutel voorbeeld =
        new Sleutelset.Sleutel(
            "OKP",
            "Ed25519",
            "EdDSA",
            "sig",
            "",
            "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
            null,
            null);
    String jws =
        "eyJhbGciOiJFZERTQSJ9..hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsP"
            + "t9g7sVvpAr_MuM0KAg";
    assertThat(Jws.klopt(jws, voorbeeld.x509(), "Example of Ed25519 signing".getBytes(UTF_8)))
        .isTrue();
    assertThat(Jws.klopt(jws, voorbeeld.x509(), "Example of Ed25519 signinh".getBytes(UTF_8)))
        .isFalse();
    assertThat(Jws.kid(jws, Verklaring.SOORT)).isEmpty();
  }
}
