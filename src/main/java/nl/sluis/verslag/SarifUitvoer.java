package nl.sluis.verslag;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Oordeel;
import nl.sluis.invoer.Uitkomst;

/**
 * SARIF 2.1.0, the form in which editors and code hosts show findings beside the text: one run,
 * with the rules that do not hold and every place where they do not. What was not judged is a
 * notification.
 */
final class SarifUitvoer implements Uitvoer {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** The same lines on every system. */
  private static final DefaultPrettyPrinter OPMAAK =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private final PrintWriter uit;
  private final Omstandigheden omstandigheden;
  private final Map<String, Bevinding> regels = new LinkedHashMap<>();
  private final Map<String, List<Bevinding>> bevindingen = new LinkedHashMap<>();
  private final Map<String, List<String>> meldingen = new LinkedHashMap<>();
  private boolean isAllesBeslist = true;

  SarifUitvoer(PrintWriter uit, Omstandigheden omstandigheden) {
    this.uit = uit;
    this.omstandigheden = omstandigheden;
  }

  @Override
  public void schrijf(Uitkomst uitkomst) {
    String bestand = uitkomst.rapport().bestand();
    bevindingen.merge(bestand, uitkomst.beoordeling().bevindingen(), SarifUitvoer::samen);
    meldingen.merge(bestand, Kanttekeningen.bij(uitkomst.rapport()), SarifUitvoer::samen);
    isAllesBeslist &= uitkomst.beoordeling().oordeel() != Oordeel.ONBESLIST;
    for (Bevinding bevinding : uitkomst.beoordeling().bevindingen()) {
      regels.putIfAbsent(bevinding.regel(), bevinding);
    }
  }

  /** The same file may be named twice. */
  private static <T> List<T> samen(List<T> een, List<T> ander) {
    return Stream.concat(een.stream(), ander.stream()).toList();
  }

  @Override
  public void sluit() {
    try (JsonGenerator json = new JsonFactory().createGenerator(uit)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(OPMAAK.createInstance());
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      gereedschap(json);
      verloop(json);
      json.writeStringField("columnKind", "utf16CodeUnits");
      resultaten(json);
      eigenschappen(json);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    uit.print("\n");
  }

  private void gereedschap(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Sluis");
    json.writeStringField("language", "nl");
    json.writeArrayFieldStart("rules");
    for (Bevinding regel : regels.values()) {
      json.writeStartObject();
      json.writeStringField("id", regel.regel());
      tekst(json, "shortDescription", regel.eis());
      if (!isVerzamelnaam(regel)) {
        tekst(json, "help", regel.herstel());
      }
      json.writeObjectFieldStart("properties");
      json.writeNumberField("niveau", regel.niveau());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The schema and the technical demands are many under one name, each with its own remedy. */
  private static boolean isVerzamelnaam(Bevinding bevinding) {
    return bevinding.niveau() < 2;
  }

  private void verloop(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", isAllesBeslist);
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Map.Entry<String, List<String>> bestand : meldingen.entrySet()) {
      for (String melding : bestand.getValue()) {
        json.writeStartObject();
        json.writeStringField("level", "note");
        tekst(json, "message", melding);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        bestand(json, bestand.getKey());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void resultaten(JsonGenerator json) throws IOException {
    List<String> volgorde = List.copyOf(regels.keySet());
    json.writeArrayFieldStart("results");
    for (Map.Entry<String, List<Bevinding>> bestand : bevindingen.entrySet()) {
      for (Bevinding bevinding : bestand.getValue()) {
        json.writeStartObject();
        json.writeStringField("ruleId", bevinding.regel());
        json.writeNumberField("ruleIndex", volgorde.indexOf(bevinding.regel()));
        json.writeStringField("level", "error");
        tekst(json, "message", bevinding.melding() + " " + bevinding.herstel());
        plaats(json, bestand.getKey(), bevinding);
        if (bevinding.retourcode() != null) {
          json.writeObjectFieldStart("properties");
          json.writeStringField("retourcode", bevinding.retourcode());
          json.writeEndObject();
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void plaats(JsonGenerator json, String bestand, Bevinding bevinding)
      throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    bestand(json, bestand);
    if (bevinding.regelnummer() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", bevinding.regelnummer());
      if (bevinding.kolom() > 0) {
        json.writeNumberField("startColumn", bevinding.kolom());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    if (!bevinding.pad().isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", Locatie.van(bevinding));
      json.writeStringField("kind", "element");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void bestand(JsonGenerator json, String naam) throws IOException {
    String uri =
        Arrays.stream(naam.split("/", -1))
            .map(deel -> URLEncoder.encode(deel, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri);
    json.writeEndObject();
  }

  private void eigenschappen(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("peildatum", omstandigheden.peildatum().datum().toString());
    json.writeObjectFieldStart("versies");
    json.writeStringField("sluis", omstandigheden.versies().sluis());
    json.writeStringField("schemas", omstandigheden.versies().schemas());
    json.writeStringField("codelijsten", omstandigheden.versies().codelijsten());
    if (omstandigheden.versies().contracten() != null) {
      json.writeStringField("contracten", omstandigheden.versies().contracten());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void tekst(JsonGenerator json, String veld, String tekst) throws IOException {
    json.writeObjectFieldStart(veld);
    json.writeStringField("text", tekst);
    json.writeEndObject();
  }
}
