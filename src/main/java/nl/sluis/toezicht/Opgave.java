package nl.sluis.toezicht;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sluis.bericht.Schemas;
import nl.sluis.controle.Controle;
import nl.sluis.toezicht.Gevallenset.Toetsgeval;
import nl.sluis.toezicht.Gevallenset.Vraag;
import org.jspecify.annotations.Nullable;

/**
 * A case as another system gets it: every message with its changes made, and the contracts and
 * product codes by which it is judged.
 *
 * @param bestanden by name, such as 02-JW323.xml
 * @param antwoorden what Sluis would hand in, by the names that are asked for
 */
public record Opgave(Map<String, byte[]> bestanden, Map<String, byte[]> antwoorden) {
  private static final byte[] GEWEIGERD = "geweigerd\n".getBytes(UTF_8);

  static Opgave van(
      Toetsgeval geval, List<Vraag> vragen, Path map, Schemas schemas, Controle controle) {
    Path eigen = map.resolve(geval.geval());
    Map<String, byte[]> bestanden = new TreeMap<>();
    Map<String, byte[]> antwoorden = new TreeMap<>();
    new Gevaluitvoering(
            schemas,
            controle,
            gezien -> {
              bestanden.put(naam(geval, gezien), gezien.bericht());
              vragen.stream()
                  .filter(vraag -> vraag.stap() == gezien.stap())
                  .forEach(vraag -> voegToe(antwoorden, vraag, gezien.antwoord()));
            },
            eigen,
            geval.geval())
        .voerUit();
    Geval gelezen = Gevallezer.lees(eigen);
    Stream.of(gelezen.contracten(), gelezen.productcodes())
        .filter(Objects::nonNull)
        .map(eigen::resolve)
        .forEach(bron -> bestanden.put(String.valueOf(bron.getFileName()), bytes(bron)));
    return new Opgave(bestanden, antwoorden);
  }

  private static void voegToe(
      Map<String, byte[]> antwoorden, Vraag vraag, byte @Nullable [] antwoord) {
    if (vraag.isTeWeigeren()) {
      antwoorden.put(vraag.weigering(), GEWEIGERD);
    } else if (antwoord != null) {
      antwoorden.put(vraag.antwoord(), antwoord);
    }
  }

  /** A message that is none has no soort. */
  private static String naam(Toetsgeval geval, Gevaluitvoering.Gezien gezien) {
    return geval.vragen().stream()
        .filter(vraag -> vraag.stap() == gezien.stap())
        .findFirst()
        .map(vraag -> String.valueOf(vraag.bericht()))
        .or(
            () ->
                Optional.ofNullable(gezien.beoordeling().gelezen().herkenning().soort())
                    .map(String::valueOf))
        .map(soort -> "%02d-%s.xml".formatted(gezien.stap(), soort))
        .orElse("%02d-bericht.xml".formatted(gezien.stap()));
  }

  private static byte[] bytes(Path bestand) {
    try {
      return Files.readAllBytes(bestand);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
