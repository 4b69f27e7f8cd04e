package nl.sluis.meting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.sluis.meting.Maandloop.Stand;
import nl.sluis.meting.Meetverkeer.Nummer;
import nl.sluis.meting.Meetverkeer.Zending;
import org.junit.jupiter.api.Test;

/** Who sends in a month, before a gateway that answers at once, and not always well. */
class MaandloopTest {
  private static final String AANBIEDER = "70000001";
  private static final String GEMEENTE = "0363";
  private static final String NAAM = "JW325-1.xml";

  private final List<String> verstuurd = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> gelezen = new ArrayList<>();

  @Test
  void verstuurtHetVolgendePasNaHetAntwoord() throws Exception {
    Stand stand = stuur(1, 3, (loop, zending) -> antwoord(loop, AANBIEDER, zending));

    assertThat(verstuurd).containsExactly("00000N00000", "00000N00001", "00000N00002");
    assertThat(stand).isEqualTo(new Stand(3, 0, 0));
    assertThat(gelezen).containsExactly(0, 0, 0);
  }

  @Test
  void laatIedereenAanDeBeurtKomen() throws Exception {
    Stand stand = stuur(500, 2, (loop, zending) -> antwoord(loop, AANBIEDER, zending));

    assertThat(verstuurd).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(stand).isEqualTo(new Stand(1_000, 0, 0));
  }

  @Test
  void teltEenTweedeAntwoordAlsDubbel() throws Exception {
    Stand stand =
        stuur(
            2,
            1,
            (loop, zending) -> {
              antwoord(loop, AANBIEDER, zending);
              antwoord(loop, AANBIEDER, zending);
            });

    assertThat(stand.beantwoord()).isEqualTo(2);
    assertThat(stand.dubbel()).isPositive();
    assertThat(gelezen).hasSize(2);
  }

  @Test
  void teltDeKopieVoorDeAnderNietMee() throws Exception {
    Stand stand =
        stuur(
            1,
            1,
            (loop, zending) -> {
              antwoord(loop, GEMEENTE, zending);
              antwoord(loop, AANBIEDER, zending);
              antwoord(loop, GEMEENTE, zending);
            });

    assertThat(stand).isEqualTo(new Stand(1, 0, 0));
  }

  @Test
  void houdtOpAlsVersturenNietLukt() {
    assertThatThrownBy(
            () ->
                stuur(
                    1,
                    1,
                    (loop, zending) -> {
                      throw new IllegalStateException("The gateway answers 503");
                    }))
        .hasMessage("The gateway answers 503");
  }

  private interface Gateway {
    void ontvang(Maandloop loop, Zending zending);
  }

  private Stand stuur(int relaties, int berichten, Gateway gateway) throws Exception {
    Maandloop[] loop = new Maandloop[1];
    loop[0] =
        new Maandloop(
            zending -> {
              verstuurd.add(zending.identificatie());
              gateway.ontvang(loop[0], zending);
            },
            wat -> {});
    loop[0].doe(
        "test",
        relaties,
        relatie -> reeks(relatie, berichten),
        (relatie, antwoord) -> gelezen.add(relatie));
    return loop[0].stand();
  }

  private static List<Supplier<Zending>> reeks(int relatie, int berichten) {
    return IntStream.range(0, berichten)
        .<Supplier<Zending>>mapToObj(nummer -> () -> zending(new Nummer(relatie, nummer)))
        .toList();
  }

  private static Zending zending(Nummer nummer) {
    String identificatie = nummer.identificatie();
    return new Zending(
        identificatie, AANBIEDER, identificatie.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void antwoord(Maandloop loop, String deelnemer, Zending zending) {
    loop.ontvang(deelnemer, NAAM, zending.inhoud());
  }
}
