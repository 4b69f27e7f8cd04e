package nl.sluis.api.inzage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditlijn;
import nl.sluis.audit.Auditregel;
import nl.sluis.inzage.Spoorregel;

/**
 * The lines in the shape of the standard Logboek Dataverwerkingen (Logius): one action on the data
 * of one person each. What happens to a message is one trace. Who did it has no place in it.
 */
final class Logboekuitvoer extends Jsonregels {
  private static final int SPAN = 8;
  private static final int TRACE = 16;

  private final String register;
  private final String versie;

  Logboekuitvoer(OutputStream uit, String register, String versie) throws IOException {
    super(uit);
    this.register = register;
    this.versie = versie;
  }

  /** Of an action that is about nobody the data subject is empty. */
  @Override
  public void schrijf(Spoorregel spoor) throws IOException {
    List<String> clienten = spoor.clienten().isEmpty() ? List.of("") : spoor.clienten();
    for (String client : clienten) {
      schrijf(spoor, client);
    }
  }

  private void schrijf(Spoorregel spoor, String client) throws IOException {
    Auditlijn lijn = spoor.lijn();
    Auditregel regel = spoor.regel();
    // the standard counts in milliseconds, and what was done took place at once
    String moment = tekst(lijn.moment());
    json.writeStartObject();
    veld("trace_id", trace(lijn));
    veld("span_id", hex(lijn, client, SPAN));
    veld("status", status(regel));
    veld("name", regel.wat());
    veld("start_time", moment);
    veld("end_time", moment);
    json.writeObjectFieldStart("resource");
    veld("attributes", new TreeMap<>(Map.of("name", "sluis", "version", versie)));
    json.writeEndObject();
    veld(
        "attributes",
        new TreeMap<>(
            Map.of(
                "dpl.core.processing_activity_id",
                register + activiteit(regel),
                "dpl.core.data_subject_id",
                client,
                "dpl.core.data_subject_id_type",
                "urn:sluis:pseudoniem")));
    json.writeEndObject();
    klaar();
  }

  private static String tekst(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String trace(Auditlijn lijn) {
    return lijn.regel().bericht() == null
        ? hex(lijn, "", TRACE)
        : lijn.regel().bericht().toString().replace("-", "");
  }

  /** The same every time, and another for every line and person. */
  private static String hex(Auditlijn lijn, String client, int bytes) {
    try {
      MessageDigest som = MessageDigest.getInstance("SHA-256");
      som.update(lijn.hash());
      byte[] gevonden = som.digest(client.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(gevonden, bytes));
    } catch (NoSuchAlgorithmException fout) {
      throw new IllegalStateException("Every Java has SHA-256", fout);
    }
  }

  /** What one asks wrongly is no fault of the system. */
  private static String status(Auditregel regel) {
    if (Uitslagsoort.van(regel) == Uitslagsoort.STORING) {
      return "Error";
    }
    return Uitslagsoort.van(regel) == Uitslagsoort.GELUKT ? "Ok" : "Unset";
  }

  private static String activiteit(Auditregel regel) {
    if (regel.aard() == Aard.INZIEN) {
      return "inzage";
    }
    return regel.bericht() == null && regel.gemeente() == null ? "beheer" : "berichtenverkeer";
  }
}
