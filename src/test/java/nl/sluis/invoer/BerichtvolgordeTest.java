package nl.sluis.invoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BerichtvolgordeTest {

  @Test
  void numbersInNamesCountAsNumbers() {
    List<String> namen =
        List.of("bericht 10.xml", "bericht 9.xml", "bericht 2.xml", "bericht 02b.xml", "a.xml");

    assertThat(namen.stream().sorted(Berichtvolgorde::vergelijkNamen))
        .containsExactly(
            "a.xml", "bericht 2.xml", "bericht 02b.xml", "bericht 9.xml", "bericht 10.xml");
  }
}
