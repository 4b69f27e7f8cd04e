package nl.sluis.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip with many small files: within bounds, and of the same files the same bytes. */
class BestandenzipTest {
  private final SortedMap<String, byte[]> bestanden = new TreeMap<>();

  @Test
  void geeftTerugWatErInGing() throws Exception {
    bestanden.put("antwoorden/TR338/goed/02-JW325.xml", "een".getBytes(UTF_8));
    bestanden.put("lijst.tsv", new byte[0]);
    byte[] zip = Bestandenzip.maak(bestanden);
    assertThat(Bestandenzip.lees(zip))
        .containsOnlyKeys("antwoorden/TR338/goed/02-JW325.xml", "lijst.tsv")
        .hasEntrySatisfying("lijst.tsv", inhoud -> assertThat(inhoud).isEmpty());
    assertThat(zip).isEqualTo(Bestandenzip.maak(bestanden));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../weg.xml", "a/../../weg.xml", "/etc/weg.xml", ".verborgen"})
  void neemtGeenNaamDieErgensAndersHeenWijst(String naam) {
    bestanden.put(naam, new byte[1]);
    assertThatThrownBy(() -> Bestandenzip.lees(Bestandenzip.maak(bestanden)))
        .isInstanceOfSatisfying(
            Zipbestand.Onbruikbaar.class,
            fout -> assertThat(fout.reden()).contains("een naam die geen antwoord kan zijn"));
  }

  /** Of so many equal bytes the zip itself is small. */
  @Test
  void steltGrenzenAanWatEruitKomt() {
    bestanden.put("a.xml", new byte[Bestandenzip.MAX_BESTAND + 1]);
    assertThatThrownBy(() -> Bestandenzip.lees(Bestandenzip.maak(bestanden)))
        .isInstanceOfSatisfying(
            Zipbestand.Onbruikbaar.class,
            fout -> assertThat(fout.reden()).contains("a.xml", "groter dan 4 MB"));
    bestanden.clear();
    for (int nummer = 0; nummer <= Bestandenzip.MAX_BESTANDEN; nummer++) {
      bestanden.put("a" + nummer, new byte[0]);
    }
    assertThatThrownBy(() -> Bestandenzip.lees(Bestandenzip.maak(bestanden)))
        .isInstanceOfSatisfying(
            Zipbestand.Onbruikbaar.class,
            fout -> assertThat(fout.reden()).contains("meer dan 10000 bestanden"));
  }

  @Test
  void zegtDatEenBeschadigdeZipErGeenIs() {
    bestanden.put("a.xml", "een bericht".getBytes(UTF_8));
    byte[] zip = Bestandenzip.maak(bestanden);
    byte[] half = Arrays.copyOf(zip, zip.length / 2);
    assertThatThrownBy(() -> Bestandenzip.lees(half))
        .isInstanceOfSatisfying(
            Zipbestand.Onbruikbaar.class,
            fout -> assertThat(fout.reden()).contains("geen leesbare zip"));
  }
}
