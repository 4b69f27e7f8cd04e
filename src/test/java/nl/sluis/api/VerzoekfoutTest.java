package nl.sluis.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class VerzoekfoutTest {
  @Test
  void houdtWatFoutIsApartVanWatAlleenIsOpgemerkt() {
    Verzoekfout fout =
        new Verzoekfout(HttpStatus.BAD_REQUEST, "Ongeldig", "Verbeter de regels.")
            .met("fouten", List.of("Regel 2 klopt niet."))
            .met("opmerkingen", List.of("Rij 5 is verborgen en telt mee."));

    assertThat(fout.getBody().getProperties())
        .containsEntry("opmerkingen", List.of("Rij 5 is verborgen en telt mee."))
        .containsEntry("errors", List.of(Invoerfout.inBody("#", "inhoud", "Regel 2 klopt niet.")));
  }
}
