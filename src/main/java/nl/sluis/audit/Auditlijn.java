package nl.sluis.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands in the trail, at its place in the chain.
 *
 * @param nummer from 1, without gaps
 * @param moment when it was done, in microseconds
 * @param vorige hash of the line before it; zeros for the first
 * @param hash SHA-256 of vorige and the text of this line, as it is kept
 */
public record Auditlijn(long nummer, Instant moment, Auditregel regel, byte[] vorige, byte[] hash) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A line that has no place yet. */
  record Gemaakt(Instant moment, Auditregel regel) {}

  /** As the function of the database reads them: the names of the columns, absent for null. */
  static String alsJson(List<Gemaakt> regels) {
    ArrayNode json = JSON.createArrayNode();
    regels.forEach(gemaakt -> zet(json.addObject(), gemaakt));
    return json.toString();
  }

  private static void zet(ObjectNode json, Gemaakt gemaakt) {
    Auditregel regel = gemaakt.regel();
    json.put("moment", gemaakt.moment().toString());
    zet(json, "wie", regel.wie());
    zet(json, "identiteit", regel.identiteit());
    zet(json, "rol", regel.rol());
    zet(json, "wat", regel.wat());
    zet(json, "aard", regel.aard().letter());
    zet(json, "bericht", regel.bericht() == null ? null : regel.bericht().toString());
    zet(json, "betrokkenen", regel.betrokkenen());
    zet(json, "gemeente", regel.gemeente());
    zet(json, "regels", regel.regels());
    zet(json, "voorwerp", regel.voorwerp());
    zet(json, "uitkomst", regel.uitkomst());
    zet(json, "vanwaar", regel.vanwaar());
    zet(json, "reden", regel.reden());
  }

  /** PostgreSQL has no NUL in a text. */
  private static void zet(ObjectNode json, String naam, @Nullable String waarde) {
    if (waarde != null) {
      json.put(naam, waarde.replace("\0", ""));
    }
  }

  private static void zet(ObjectNode json, String naam, List<String> waarden) {
    if (!waarden.isEmpty()) {
      ArrayNode lijst = json.putArray(naam);
      waarden.forEach(lijst::add);
    }
  }

  /** A row of the table audit. */
  public static Auditlijn lees(ResultSet rij) throws SQLException {
    return new Auditlijn(
        rij.getLong("nummer"),
        rij.getObject("moment", OffsetDateTime.class).toInstant(),
        new Auditregel(
            rij.getString("wie"),
            rij.getString("identiteit"),
            rij.getString("rol"),
            rij.getString("wat"),
            Aard.van(rij.getString("aard")),
            rij.getObject("bericht", UUID.class),
            lijst(rij.getArray("betrokkenen")),
            rij.getString("gemeente"),
            lijst(rij.getArray("regels")),
            rij.getString("voorwerp"),
            rij.getString("uitkomst"),
            rij.getString("vanwaar"),
            rij.getString("reden")),
        rij.getBytes("vorige"),
        rij.getBytes("hash"));
  }

  private static List<String> lijst(@Nullable Array kolom) throws SQLException {
    return kolom == null ? List.of() : List.of((String[]) kolom.getArray());
  }
}
