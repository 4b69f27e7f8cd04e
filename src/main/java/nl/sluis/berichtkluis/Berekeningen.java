package nl.sluis.berichtkluis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import nl.sluis.controle.Rekenregel;
import nl.sluis.controle.Rekenverslag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was reckoned while a message was judged, kept as it was then: the dossier and the contracts
 * may have changed by the time that somebody asks why.
 */
@Component
public class Berekeningen {
  private final JdbcClient database;
  private final Berichtkluis kluis;
  private final ObjectMapper json;

  Berekeningen(JdbcClient database, Berichtkluis kluis, ObjectMapper json) {
    this.database = database;
    this.kluis = kluis;
    this.json = json;
  }

  /** One JSON array of rekenregels in the order of the message; empty when nothing was reckoned. */
  public void schrijf(UUID bericht, OutputStream uit) throws IOException {
    byte[] bewaard = bewaard(bericht);
    if (bewaard == null) {
      uit.write(new byte[] {'[', ']'});
    } else if (isInWoorden(bewaard)) {
      new GZIPInputStream(new ByteArrayInputStream(bewaard)).transferTo(uit);
    } else {
      schrijf(bewaard, uit);
    }
  }

  private void schrijf(byte[] bewaard, OutputStream uit) throws IOException {
    try (JsonGenerator schrijver = json.createGenerator(uit)) {
      schrijver.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      schrijver.writeStartArray();
      Rekenverslag.lees(
          bewaard,
          regel -> {
            try {
              schrijver.writePOJO(regel);
            } catch (IOException fout) {
              throw new UncheckedIOException(fout);
            }
          });
      schrijver.writeEndArray();
    }
  }

  /** What the rules reckoned, without plafonds. */
  List<Rekenregel> overRegels(UUID bericht) {
    return lees(bericht).stream().filter(regel -> !isOverPlafond(regel)).toList();
  }

  /** Those that were about plafonds, also what could not be counted for one. */
  public List<Rekenregel> overPlafonds(UUID bericht) {
    return lees(bericht).stream().filter(Berekeningen::isOverPlafond).toList();
  }

  private static boolean isOverPlafond(Rekenregel regel) {
    return regel.plafond() != null || regel.regel().equals(Rekenregel.NIET_GETELD);
  }

  private List<Rekenregel> lees(UUID bericht) {
    byte[] bewaard = bewaard(bericht);
    List<Rekenregel> regels = new ArrayList<>();
    if (bewaard != null && isInWoorden(bewaard)) {
      try {
        return json.readValue(
            new GZIPInputStream(new ByteArrayInputStream(bewaard)), new TypeReference<>() {});
      } catch (IOException fout) {
        throw new UncheckedIOException("Cannot read what was reckoned", fout);
      }
    }
    if (bewaard != null) {
      Rekenverslag.lees(bewaard, regels::add);
    }
    return regels;
  }

  /** As JSON in GZIP, by an earlier version. */
  private static boolean isInWoorden(byte[] bewaard) {
    return bewaard[0] == 0x1f;
  }

  private byte @Nullable [] bewaard(UUID bericht) {
    return database
        .sql(
            """
            select id, berekeningen, uitslag_sleutel from bericht
            where id = :id and berekeningen is not null
            """)
        .param("id", bericht)
        .query((rij, nummer) -> kluis.bytes(rij, "berekeningen", "uitslag_sleutel"))
        .optional()
        .orElse(null);
  }
}
