package nl.sluis.console.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.api.Aanleverbalie;
import nl.sluis.api.Invoerfout;
import nl.sluis.api.Verzoekfout;
import nl.sluis.console.bestand.Upload;
import nl.sluis.console.bestand.Werkbestand.Soort;
import nl.sluis.console.bestand.Werkbestanden;
import nl.sluis.console.post.Aanlevering.Deel;
import nl.sluis.deelnemer.Identiteit;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes in files as the API does, and remembers for who handed them in what came of each: names of
 * files may say who a client is, so that is kept as his other files are.
 */
@Component
@Lazy
class Aanneming {
  private final Aanleverbalie balie;
  private final Werkbestanden werk;
  private final ObjectMapper json;

  Aanneming(Aanleverbalie balie, Werkbestanden werk, ObjectMapper json) {
    this.balie = balie;
    this.werk = werk;
    this.json = json;
  }

  /** Each by itself: what is wrong with one is nothing to the others. */
  Aanlevering neemIn(List<Upload> bestanden, Identiteit wie) throws IOException {
    List<Deel> delen = new ArrayList<>();
    for (Upload bestand : bestanden) {
      delen.addAll(neemIn(bestand, wie));
    }
    return new Aanlevering(delen);
  }

  private List<Deel> neemIn(Upload bestand, Identiteit wie) throws IOException {
    if (bestand.fout() != null) {
      return List.of(Deel.geweigerd(bestand.naam(), List.of(bestand.fout())));
    }
    try {
      return balie
          .neemIn(
              balie.lees(new ByteArrayInputStream(bestand.inhoud()), bestand.naam(), wie),
              null,
              wie)
          .inname()
          .berichten()
          .stream()
          .map(
              bericht ->
                  new Deel(
                      bericht.bestand(),
                      bericht.ontvangst().id(),
                      bericht.ontvangst().isNieuw(),
                      List.of()))
          .toList();
    } catch (Verzoekfout geweigerd) {
      return List.of(Deel.geweigerd(bestand.naam(), redenen(geweigerd)));
    }
  }

  private static List<String> redenen(Verzoekfout geweigerd) {
    List<String> redenen = new ArrayList<>();
    redenen.add(String.valueOf(geweigerd.getBody().getDetail()));
    if (geweigerd.getBody().getProperties() != null
        && geweigerd.getBody().getProperties().get("errors") instanceof List<?> fouten) {
      redenen.set(0, "Er is niets uit de zip overgenomen.");
      fouten.stream()
          .filter(Invoerfout.class::isInstance)
          .map(Invoerfout.class::cast)
          .map(fout -> "%s (%s): %s".formatted(fout.plaats(), fout.code(), fout.uitleg()))
          .forEach(redenen::add);
    }
    return redenen;
  }

  UUID bewaar(Aanlevering aanlevering) {
    try {
      return werk.bewaar(Soort.AANLEVERING, "", "", json.writeValueAsBytes(aanlevering));
    } catch (JsonProcessingException fout) {
      throw new IllegalStateException("Cannot write what came of files", fout);
    }
  }

  /** For who handed it in; empty when it is no longer kept. */
  Optional<Aanlevering> vind(UUID id) {
    return werk.vind(Soort.AANLEVERING, id)
        .map(
            bestand -> {
              try {
                return json.readValue(bestand.inhoud(), Aanlevering.class);
              } catch (IOException fout) {
                throw new UncheckedIOException(fout);
              }
            });
  }
}
