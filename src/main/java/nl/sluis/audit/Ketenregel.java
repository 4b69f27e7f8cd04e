package nl.sluis.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line exactly as it is found in the table, whoever wrote it there, with what its hash is made
 * of.
 *
 * @param rest the fields that come after the number, as they are hashed
 */
record Ketenregel(long nummer, Instant moment, byte[] vorige, byte[] hash, byte[] rest) {
  private static final String VORM = "sluis.audit.1";

  /** The columns that are read, in the order in which they are hashed. */
  static final String KOLOMMEN =
      "nummer, moment, wie, identiteit, rol, wat, aard, bericht, betrokkenen, gemeente, regels,"
          + " voorwerp, uitkomst, vanwaar, reden, vorige, hash";

  static Ketenregel lees(ResultSet rij) throws SQLException {
    Instant moment = rij.getObject(2, OffsetDateTime.class).toInstant();
    Velden rest =
        new Velden()
            .veld(moment)
            .veld(rij.getString(3))
            .veld(rij.getString(4))
            .veld(rij.getString(5))
            .veld(rij.getString(6))
            .veld(rij.getString(7))
            .veld(rij.getString(8))
            .veld(lijst(rij.getArray(9)))
            .veld(rij.getString(10))
            .veld(lijst(rij.getArray(11)))
            .veld(rij.getString(12))
            .veld(rij.getString(13))
            .veld(rij.getString(14))
            .veld(rij.getString(15));
    return new Ketenregel(rij.getLong(1), moment, bytes(rij, 16), bytes(rij, 17), rest.bytes());
  }

  private static byte[] bytes(ResultSet rij, int kolom) throws SQLException {
    byte @Nullable [] bytes = rij.getBytes(kolom);
    return bytes == null ? new byte[0] : bytes;
  }

  private static @Nullable String @Nullable [] lijst(@Nullable Array kolom) throws SQLException {
    return kolom == null ? null : (String[]) kolom.getArray();
  }

  /** Whether its hash is that of its text, were this its number. */
  boolean past(long alsNummer) {
    byte[] begin = new Velden().veld(VORM).veld(alsNummer).bytes();
    return Arrays.equals(hash, Velden.hash(vorige, begin, rest));
  }

  boolean volgtOp(byte[] hashVanVorige) {
    return Arrays.equals(vorige, hashVanVorige);
  }
}
