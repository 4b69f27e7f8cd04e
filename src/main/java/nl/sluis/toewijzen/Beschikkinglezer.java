package nl.sluis.toewijzen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.sluis.json.Jsonfout;
import nl.sluis.json.Jsonlezer;
import nl.sluis.json.Jsonschema;

/**
 * Reads a beschikking from JSON and tells every mistake in it at once: first whether it is JSON at
 * all, then what our published schema asks.
 */
public final class Beschikkinglezer {
  /** The most that a beschikking may have. */
  public static final int MAX_BYTES = 1024 * 1024;

  private final Jsonschema schema =
      new Jsonschema("/message-schemas/beschikking/beschikking.schema.json");

  /** The published JSON Schema. */
  public byte[] schema() {
    return schema.bytes();
  }

  /** Never throws for what stands in the bytes. */
  public Beschikkinglezing lees(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Beschikkinglezing.geweigerd(
          Aanwijzing.op(
              "", "Het bestand is groter dan 1 MB. Een beschikking gaat over één cliënt."));
    }
    Optional<Jsonfout> tekenfout = Jsonlezer.tekenfout(bytes);
    if (tekenfout.isPresent()) {
      return Beschikkinglezing.geweigerd(Aanwijzing.van(tekenfout.get()));
    }
    try {
      JsonNode json = Beschikkingjson.LEZER.readTree(bytes);
      List<Aanwijzing> gebreken = schema.keur(json).stream().map(Aanwijzing::van).toList();
      return gebreken.isEmpty()
          ? Beschikkinglezing.gelezen(
              Beschikkingjson.LEZER.treeToValue(json, Beschikking.class),
              Beschikkingjson.vingerafdruk(json))
          : Beschikkinglezing.geweigerd(gebreken);
    } catch (JsonProcessingException fout) {
      return Beschikkinglezing.geweigerd(Aanwijzing.van(Jsonlezer.legUit(fout)));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
