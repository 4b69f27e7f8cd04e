package nl.sluis.sleutel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of one table that share a key, as the room that has them encrypts them again: with
 * another key, or for the first time. The names in it are ours and are put in queries as they are.
 *
 * @param tabel its name
 * @param positie a column with a number by which rows have an order
 * @param sleutel the column with the key; null when only pseudonyms are made, which need none
 * @param gevuld a condition: there is something to encrypt, or to make a pseudonym of
 * @param kolommen that change, besides the one with the key
 * @param wordtGezocht whether rows are found by a pseudonym in these columns; then nothing can be
 *     processed before all are converted
 * @param perKeer rows in one transaction
 * @param waarden the new values of those columns, in their order
 */
public record VersleuteldeTabel(
    String tabel,
    String positie,
    @Nullable String sleutel,
    String gevuld,
    List<String> kolommen,
    boolean wordtGezocht,
    int perKeer,
    Waarden waarden) {

  /** Condition on a row that is to be done, in which a ? stands for the key in use. */
  String teDoen() {
    return sleutel == null
        ? gevuld + " and cast(? as text) is not null"
        : "%s and %s is distinct from ?".formatted(gevuld, sleutel);
  }

  /** The columns that are written, of which the key is the last. */
  List<String> teSchrijven() {
    return sleutel == null
        ? kolommen
        : Stream.concat(kolommen.stream(), Stream.of(sleutel)).toList();
  }

  /** The new values of one row. */
  @FunctionalInterface
  public interface Waarden {
    @Nullable Object[] van(ResultSet rij, Datasleutel slot) throws SQLException;
  }
}
