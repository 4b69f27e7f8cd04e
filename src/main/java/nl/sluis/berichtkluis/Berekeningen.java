package nl.sluis.berichtkluis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Rekenregel;
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
    Iterator<Rekenregel> rest = beoordeling.rekenregelsMetPlafonds().iterator();
    if (!rest.hasNext()) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream inpakker = new SnelleInpakker(bytes);
        JsonGenerator schrijver = json.createGenerator(inpakker)) {
      schrijver.writeStartArray();
      while (rest.hasNext()) {
        schrijver.writePOJO(rest.next());
      }
      schrijver.writeEndArray();
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot write what was reckoned", fout);
    }
    return bytes.toByteArray();
  }

  /** The texts are much alike, so that the quickest way makes them small enough. */
  private static final class SnelleInpakker extends GZIPOutputStream {
    SnelleInpakker(OutputStream uit) throws IOException {
      super(uit, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** Those that were about plafonds, also what could not be counted for one. */
  public List<Rekenregel> overPlafonds(UUID bericht) {
    try (InputStream bewaard = van(bericht);
        MappingIterator<Rekenregel> regels = json.readerFor(Rekenregel.class).readValues(bewaard)) {
      List<Rekenregel> over = new ArrayList<>();
      while (regels.hasNext()) {
        Rekenregel regel = regels.next();
        if (regel.plafond() != null || regel.regel().equals(Rekenregel.NIET_GETELD)) {
          over.add(regel);
        }
      }
      return over;
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read what was reckoned", fout);
    }
  }

  /** One JSON array of rekenregels in the order of the message; empty when nothing was reckoned. */
  public InputStream van(UUID bericht) {
    byte[] ingepakt =
        database
            .sql(
                """
                select id, berekeningen, uitslag_sleutel from bericht
                where id = :id and berekeningen is not null
                """)
            .param("id", bericht)
            .query((rij, nummer) -> kluis.bytes(rij, "berekeningen", "uitslag_sleutel"))
            .optional()
            .orElse(null);
    try {
      return ingepakt == null
          ? new ByteArrayInputStream(new byte[] {'[', ']'})
          : new GZIPInputStream(new ByteArrayInputStream(ingepakt));
    } catch (IOException fout) {
      throw new UncheckedIOException("Cannot read what was reckoned", fout);
    }
  }
}
