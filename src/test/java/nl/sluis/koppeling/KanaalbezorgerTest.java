package nl.sluis.koppeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.aflevering.Bezorging;
import nl.sluis.aflevering.Uitgaandsoort;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.deelnemer.Aanmelding;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemerfout;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Limieten;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What goes over the channel of a deelnemer, and what waits. */
class KanaalbezorgerTest {
  private static final String CODE = "65650001";
  private static final Bezorging BEZORGING =
      new Bezorging(
          1, UUID.randomUUID(), CODE, Uitgaandsoort.DOORGIFTE, new Bestand("a.xml", new byte[1]));

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final List<Bezorging> bezorgd = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:aflevering")
                .process(een -> bezorgd.add(een.getMessage().getBody(Bezorging.class)));
          }
        });
    camel.start();
  }

  @AfterEach
  void stop() throws IOException {
    camel.close();
  }

  @Test
  void bezorgtWatEenFoutBuitenHetKanaalNietRaakt() throws IOException {
    bezorger(new Deelnemerfout(CODE, "gemachtigden", "0384 is geen andere deelnemer."))
        .bezorg(BEZORGING);
    bezorger(new Deelnemerfout("42420002", "ggk/adres", "gebruik https.")).bezorg(BEZORGING);

    assertThat(bezorgd).containsExactly(BEZORGING, BEZORGING);
  }

  @Test
  void stuurtNietsOverEenKanaalDatNietKlopt() {
    assertThatExceptionOfType(IOException.class)
        .as("tried again later")
        .isThrownBy(
            () ->
                bezorger(new Deelnemerfout(CODE, "ggk/adres", "gebruik https.")).bezorg(BEZORGING));
    assertThat(bezorgd).isEmpty();
  }

  private Kanaalbezorger bezorger(Deelnemerfout fout) {
    return new Kanaalbezorger(new Bekenden(List.of(fout)), camel.createProducerTemplate());
  }

  /** One deelnemer, and what is wrong. */
  private record Bekenden(List<Deelnemerfout> fouten) implements Deelnemers {
    private static final Deelnemer DEELNEMER =
        new Deelnemer(
            CODE,
            "Proef",
            Deelnemer.Kanaal.HTTP,
            null,
            null,
            Deelnemer.Formaat.XML,
            Deelnemer.Beantwoording.SLUIS,
            List.of(),
            null,
            new Aanmelding(Set.of(), Set.of()),
            Set.of(),
            Set.of(),
            Set.of(),
            new Limieten(1, DataSize.ofMegabytes(1)),
            null,
            null);

    @Override
    public Optional<Deelnemer> vind(String code) {
      return Optional.of(DEELNEMER).filter(een -> een.code().equals(code));
    }

    @Override
    public Collection<Deelnemer> alle() {
      return List.of(DEELNEMER);
    }

    @Override
    public Aanmelding beheerders() {
      return new Aanmelding(Set.of(), Set.of());
    }
  }
}
