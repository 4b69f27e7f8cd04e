package nl.sluis.berichtkluis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.sluis.controle.Beoordeling;
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
  private static final int BUFFER = 1 << 15;
  private static final byte GZIP = 0x1f;

  /** So many are made smaller while they are written: together they take much memory. */
  private static final int GROOT = 1000;

  private final JdbcClient database;
  private final Berichtkluis kluis;
  private final ObjectMapper json;

  Berekeningen(JdbcClient database, Berichtkluis kluis, ObjectMapper json) {
    this.database = database;
    this.kluis = kluis;
    this.json = json;
  }

  /** As they are kept; null when nothing was reckoned. */
  public byte @Nullable [] ingepakt(Beoordeling beoordeling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean isGroot = beoordeling.berekeningen().size() > GROOT;
    try (OutputStream uit = isGroot ? new SnelleInpakker(bytes) : bytes) {
      Rekenverslag.schrijf(beoordeling, uit);
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot write what was reckoned", fout);
    }
    return bytes.size() == 0 ? null : bytes.toByteArray();
  }

  /** The numbers are much alike, so that the quickest way makes them small enough. */
  private static final class SnelleInpakker extends GZIPOutputStream {
    SnelleInpakker(OutputStream uit) throws IOException {
      super(uit, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** One JSON array of rekenregels in the order of the message; empty when nothing was reckoned. */
  public void schrijf(UUID bericht, OutputStream uit) throws IOException {
    byte[] bewaard = bewaard(bericht);
    if (bewaard == null) {
      uit.write(new byte[] {'[', ']'});
      return;
    }
    try (PushbackInputStream in = uitgepakt(bewaard)) {
      if (isInWoorden(in)) {
        in.transferTo(uit);
      } else {
        schrijf(in, uit);
      }
    }
  }

  private void schrijf(InputStream bewaard, OutputStream uit) throws IOException {
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
  public List<Rekenregel> overRegels(UUID bericht) {
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
    return bewaard == null ? List.of() : lees(bewaard);
  }

  List<Rekenregel> lees(byte[] bewaard) {
    try (PushbackInputStream in = uitgepakt(bewaard)) {
      if (isInWoorden(in)) {
        return json.readValue(in, new TypeReference<>() {});
      }
      List<Rekenregel> regels = new ArrayList<>();
      Rekenverslag.lees(in, regels::add);
      return regels;
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read what was reckoned", fout);
    }
  }

  private static PushbackInputStream uitgepakt(byte[] bewaard) throws IOException {
    InputStream in = new ByteArrayInputStream(bewaard);
    return new PushbackInputStream(
        bewaard[0] == GZIP ? new BufferedInputStream(new GZIPInputStream(in)) : in);
  }

  /** As JSON, by an earlier version. */
  private static boolean isInWoorden(PushbackInputStream in) throws IOException {
    int eerste = in.read();
    in.unread(eerste);
    return eerste == '[';
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
