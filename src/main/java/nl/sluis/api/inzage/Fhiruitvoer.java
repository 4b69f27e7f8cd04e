package nl.sluis.api.inzage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.inzage.Spoorregel;
import org.jspecify.annotations.Nullable;

/**
 * The lines as AuditEvent of FHIR R4, with everything that NEN 7513 asks for; docs/inzage.md says
 * which field is where.
 */
final class Fhiruitvoer extends Jsonregels {
  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
  private static final String AGB = "http://fhir.nl/fhir/NamingSystem/agb-z";
  private static final String EIGEN = "urn:sluis:";

  Fhiruitvoer(OutputStream uit) throws IOException {
    super(uit);
  }

  @Override
  public void schrijf(Spoorregel spoor) throws IOException {
    Auditregel regel = spoor.regel();
    json.writeStartObject();
    veld("resourceType", "AuditEvent");
    veld("id", Long.toString(spoor.lijn().nummer()));
    gebeurtenis(regel);
    veld("action", regel.aard().letter());
    veld("recorded", spoor.lijn().moment().toString());
    veld("outcome", uitkomst(regel));
    veld("outcomeDesc", regel.uitkomst());
    if (regel.reden() != null) {
      json.writeArrayFieldStart("purposeOfEvent");
      tekst(regel.reden());
      json.writeEndArray();
    }
    agent(regel);
    bron();
    entiteiten(spoor);
    json.writeEndObject();
    klaar();
  }

  private void gebeurtenis(Auditregel regel) throws IOException {
    if (regel.wat().equals("AFGELEVERD") || regel.wat().equals("OPGEHAALD")) {
      code("type", DICOM, "110106", "Export");
    } else if (regel.aard() == Aard.INZIEN) {
      code("type", DICOM, "110112", "Query");
    } else if (regel.wat().equals("ONTVANGEN")) {
      code("type", DICOM, "110107", "Import");
    } else {
      code("type", DICOM, "110100", "Application Activity");
    }
    json.writeArrayFieldStart("subtype");
    json.writeStartObject();
    veld("system", EIGEN + "gebeurtenis");
    veld("code", regel.wat());
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String uitkomst(Auditregel regel) {
    return switch (Uitslagsoort.van(regel)) {
      case GELUKT -> "0";
      case GEWEIGERD -> "4";
      case STORING -> "8";
    };
  }

  private void agent(Auditregel regel) throws IOException {
    json.writeArrayFieldStart("agent");
    json.writeStartObject();
    if (regel.rol() != null) {
      json.writeArrayFieldStart("role");
      tekst(regel.rol());
      json.writeEndArray();
    }
    wie("who", systeem(regel.wie()), regel.wie());
    veld("altId", regel.identiteit());
    json.writeBooleanField("requestor", true);
    netwerk(regel.vanwaar());
    json.writeEndObject();
    json.writeEndArray();
  }

  /** A way without an address has no network of its own. */
  private void netwerk(@Nullable String vanwaar) throws IOException {
    int spatie = vanwaar == null ? -1 : vanwaar.indexOf(' ');
    if (vanwaar != null && spatie > 0) {
      String adres = vanwaar.substring(spatie + 1);
      Map<String, String> netwerk = new LinkedHashMap<>();
      netwerk.put("address", adres);
      netwerk.put("type", adres.matches("[0-9.]+|[0-9a-fA-F:%]+") ? "2" : "1");
      veld("network", netwerk);
    }
  }

  private static String systeem(String wie) {
    if (wie.matches("[0-9]{8}")) {
      return AGB;
    }
    return EIGEN + (wie.matches("[0-9]{4}") ? "gemeente" : "naam");
  }

  private void bron() throws IOException {
    json.writeObjectFieldStart("source");
    veld("site", "sluis");
    veld("observer", Map.of("display", "Sluis"));
    json.writeArrayFieldStart("type");
    json.writeStartObject();
    veld("system", HL7 + "security-source-type");
    veld("code", "4");
    veld("display", "Application Server");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void entiteiten(Spoorregel spoor) throws IOException {
    Auditregel regel = spoor.regel();
    json.writeArrayFieldStart("entity");
    if (regel.bericht() != null) {
      json.writeStartObject();
      wie("what", "urn:ietf:rfc:3986", "urn:uuid:" + regel.bericht());
      soort("2", "System Object", "3", "Report");
      json.writeEndObject();
    }
    for (String client : spoor.clienten()) {
      json.writeStartObject();
      wie("what", EIGEN + "pseudoniem", client);
      soort("1", "Person", "1", "Patient");
      json.writeEndObject();
    }
    if (regel.voorwerp() != null) {
      json.writeStartObject();
      if (regel.voorwerp().contains("?")) {
        soort("2", "System Object", "24", "Query");
      } else {
        soort("2", "System Object", "4", "Domain Resource");
      }
      veld("name", regel.voorwerp());
      json.writeEndObject();
    }
    bewijs(spoor);
    json.writeEndArray();
  }

  /** The line itself, so that the event can be held against the trail. */
  private void bewijs(Spoorregel spoor) throws IOException {
    json.writeStartObject();
    wie("what", EIGEN + "auditregel", Long.toString(spoor.lijn().nummer()));
    soort("2", "System Object", "13", "Security Resource");
    Map<String, String> details = new LinkedHashMap<>();
    Auditregel regel = spoor.regel();
    if (spoor.isGeheel()) {
      details.put("hash", HexFormat.of().formatHex(spoor.lijn().hash()));
    }
    if (regel.gemeente() != null) {
      details.put("gemeente", regel.gemeente());
    }
    if (regel.vanwaar() != null) {
      details.put("vanwaar", regel.vanwaar());
    }
    if (!regel.regels().isEmpty()) {
      details.put("regels", String.join(" ", regel.regels()));
    }
    if (!details.isEmpty()) {
      json.writeArrayFieldStart("detail");
      for (Map.Entry<String, String> detail : details.entrySet()) {
        json.writeStartObject();
        veld("type", detail.getKey());
        veld("valueString", detail.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void wie(String naam, String systeem, String waarde) throws IOException {
    json.writeObjectFieldStart(naam);
    Map<String, String> identificatie = new LinkedHashMap<>();
    identificatie.put("system", systeem);
    identificatie.put("value", waarde);
    veld("identifier", identificatie);
    json.writeEndObject();
  }

  private void soort(String soort, String naam, String rol, String rolnaam) throws IOException {
    code("type", HL7 + "audit-entity-type", soort, naam);
    code("role", HL7 + "object-role", rol, rolnaam);
  }

  private void code(String veld, String systeem, String code, String naam) throws IOException {
    Map<String, String> waarden = new LinkedHashMap<>();
    waarden.put("system", systeem);
    waarden.put("code", code);
    waarden.put("display", naam);
    veld(veld, waarden);
  }

  private void tekst(String tekst) throws IOException {
    json.writeStartObject();
    veld("text", tekst);
    json.writeEndObject();
  }
}
