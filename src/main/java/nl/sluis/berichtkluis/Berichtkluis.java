package nl.sluis.berichtkluis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.Plaats;
import nl.sluis.sleutel.Pseudoniemen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The only way into and out of the columns of bericht and uitgaand that hold what a message says:
 * all of them are encrypted, and bound to their own row.
 */
@Component
public class Berichtkluis {
  private final Kluis kluis;
  private final Pseudoniemen pseudoniemen;

  Berichtkluis(Kluis kluis, Pseudoniemen pseudoniemen) {
    this.kluis = kluis;
    this.pseudoniemen = pseudoniemen;
  }

  /** A column of bericht. */
  public static Plaats plaats(String kolom, UUID bericht) {
    return Plaats.van("bericht." + kolom, bericht);
  }

  /** The content of uitgaand; its own id is not known before it is there. */
  public static Plaats uitgaand(UUID bericht, String ontvanger, String soort) {
    return Plaats.van("uitgaand.inhoud", bericht, ontvanger, soort);
  }

  /** To encrypt the columns of one row with that share a key. */
  public Datasleutel slot() {
    return kluis.slot();
  }

  /** By which the same bytes are found again; nobody without the keys can try out bytes on it. */
  public String afdruk(String sha256) {
    return pseudoniemen.van("sha256", sha256);
  }

  /** From a row of bericht with id, sleutel and inhoud. */
  public byte[] inhoud(ResultSet rij) throws SQLException {
    return Objects.requireNonNull(bytes(rij, "inhoud", "sleutel"));
  }

  /** From a row of bericht with id, sleutel and bestandsnaam. */
  public String bestandsnaam(ResultSet rij) throws SQLException {
    return Objects.requireNonNull(tekst(rij, "bestandsnaam", "sleutel"));
  }

  /**
   * From a row of bericht with its id.
   *
   * @param sleutel the column with the key of this one
   */
  public @Nullable String tekst(ResultSet rij, String kolom, String sleutel) throws SQLException {
    return kluis.tekst(rij.getString(sleutel), plaats(kolom, rij), rij.getBytes(kolom));
  }

  /** The same for bytes. */
  byte @Nullable [] bytes(ResultSet rij, String kolom, String sleutel) throws SQLException {
    return kluis.ontsleutel(rij.getString(sleutel), plaats(kolom, rij), rij.getBytes(kolom));
  }

  private static Plaats plaats(String kolom, ResultSet rij) throws SQLException {
    return plaats(kolom, rij.getObject("id", UUID.class));
  }

  /**
   * The content of a row of uitgaand, or of its message when it is that.
   *
   * @param rij of uitgaand, with origineel and origineel_sleutel of the message
   */
  public byte[] uitgaand(ResultSet rij) throws SQLException {
    byte[] eigen = uitgaandZonderOrigineel(rij);
    return eigen != null
        ? eigen
        : Objects.requireNonNull(
            kluis.ontsleutel(
                rij.getString("origineel_sleutel"),
                plaats("inhoud", rij.getObject("bericht", UUID.class)),
                rij.getBytes("origineel")));
  }

  /** From a row of uitgaand with bericht, ontvanger, soort, inhoud and sleutel. */
  public byte @Nullable [] uitgaandZonderOrigineel(ResultSet rij) throws SQLException {
    Plaats plaats =
        uitgaand(
            rij.getObject("bericht", UUID.class),
            rij.getString("ontvanger"),
            rij.getString("soort"));
    return kluis.ontsleutel(rij.getString("sleutel"), plaats, rij.getBytes("inhoud"));
  }
}
