package nl.sluis.uitvraag.cbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.sluis.uitvraag.Hulpvormen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever the deliveries: of one person and hulpvorm a next record begins after the end of the one
 * before, and no day of help is lost or made up.
 */
class SamenvoegingTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
  private static final int DAGEN = 60;
  private static final Jeugdige JEUGDIGE =
      new Jeugdige("999990019", "20140903", "V", "1234AB", "0363");

  private static Jeugdhulp hulp(Random kans, String hulpvorm, int nummer) {
    LocalDate aanvang = BEGIN.plusDays(kans.nextInt(DAGEN));
    LocalDate eind = aanvang.plusDays(kans.nextInt(DAGEN / 3));
    return switch (kans.nextInt(5)) {
      case 0 -> een(hulpvorm, nummer, aanvang, null, null);
      case 1 -> een(hulpvorm, nummer, aanvang, null, eind);
      default -> een(hulpvorm, nummer, aanvang, eind, null);
    };
  }

  private static Jeugdhulp een(
      String hulpvorm,
      int nummer,
      LocalDate aanvang,
      @Nullable LocalDate einde,
      @Nullable LocalDate tijdelijkVanaf) {
    return new Jeugdhulp(
        JEUGDIGE,
        "01",
        hulpvorm,
        "02",
        aanvang,
        einde,
        tijdelijkVanaf,
        einde == null ? "" : "01",
        List.of(),
        List.of("levering " + nummer),
        List.of());
  }

  /** Of two forms that are not part of each other. */
  @Test
  void maaktVanOverlappendeHulpEenRecordEnVerliestGeenDag() {
    Hulpvormen hulpvormen = Hulpvormen.op(BEGIN);
    Random kans = new Random(20260703);
    for (int ronde = 0; ronde < 2000; ronde++) {
      List<Jeugdhulp> alle = new ArrayList<>();
      for (int i = 0; i <= kans.nextInt(6); i++) {
        alle.add(hulp(kans, kans.nextBoolean() ? "02" : "03", i));
      }
      List<Jeugdhulp> samen = new Samenvoeging(hulpvormen, new ArrayList<>()).van(alle);
      for (String hulpvorm : List.of("02", "03")) {
        List<Jeugdhulp> voor = van(alle, hulpvorm);
        List<Jeugdhulp> na = van(samen, hulpvorm);
        staanNaElkaar(na);
        LongStream.range(0, 2 * DAGEN)
            .mapToObj(BEGIN::plusDays)
            .forEach(dag -> klopt(dag, voor, na));
        assertThat(na.stream().mapToInt(een -> een.herkomst().size()).sum()).isEqualTo(voor.size());
      }
    }
  }

  private static List<Jeugdhulp> van(List<Jeugdhulp> alle, String hulpvorm) {
    return alle.stream()
        .filter(een -> een.hulpvorm().equals(hulpvorm))
        .sorted(Comparator.comparing(Jeugdhulp::aanvang))
        .toList();
  }

  private static void staanNaElkaar(List<Jeugdhulp> records) {
    for (int i = 1; i < records.size(); i++) {
      assertThat(records.get(i - 1).einde()).isNotNull().isBefore(records.get(i).aanvang());
    }
  }

  /** A day of help stays one; a day without becomes one only where help stood still for a while. */
  private static void klopt(LocalDate dag, List<Jeugdhulp> voor, List<Jeugdhulp> na) {
    boolean isGegeven = voor.stream().anyMatch(een -> omvat(een, dag));
    boolean isGebleven = na.stream().anyMatch(een -> omvat(een, dag));
    boolean isStil =
        voor.stream()
            .anyMatch(een -> een.tijdelijkVanaf() != null && !dag.isBefore(een.tijdelijkVanaf()));
    if (isGegeven && !isStil) {
      assertThat(isGebleven).isTrue();
    }
    if (isGebleven && !isStil) {
      assertThat(isGegeven).isTrue();
    }
  }

  private static boolean omvat(Jeugdhulp een, LocalDate dag) {
    return !dag.isBefore(een.aanvang()) && (een.einde() == null || !dag.isAfter(een.einde()));
  }

  /** What stood still ends with what went on, and not before what began earlier. */
  @Test
  void laatWatStilstondEindigenMetWatVerderGing() {
    List<Jeugdhulp> samen =
        new Samenvoeging(Hulpvormen.op(BEGIN), new ArrayList<>())
            .van(
                List.of(
                    een("02", 1, BEGIN, null, BEGIN.plusDays(10)),
                    een("02", 2, BEGIN.plusDays(5), BEGIN.plusDays(8), null),
                    een("02", 3, BEGIN.plusDays(20), BEGIN.plusDays(30), null)));

    assertThat(samen).hasSize(1);
    assertThat(samen.get(0).einde()).isEqualTo(BEGIN.plusDays(30));
  }
}
