package nl.sluis.conformiteit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sluis.toezicht.Controlegetal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one version of a system after one run (section 6.2 of the design of the region).
 * It never changes: its id follows from its bytes.
 *
 * @param soort {@link #SOORT}
 * @param geldigTot the last day on which it holds
 * @param vervangt the id of the earlier statement about the same version and set
 */
public record Verklaring(
    String soort,
    Aard aard,
    Systeem systeem,
    Norm standaard,
    Set gevallen,
    Run gedraaid,
    Uitslag uitslag,
    LocalDate geldigTot,
    @Nullable String vervangt,
    Afgever afgegevenDoor) {
  public static final String SOORT = "sluis.conformiteitsverklaring.1";

  private static final int TEKENS_VAN_ID = 32;

  public Verklaring {
    Stream.of(aard, systeem, standaard, gevallen, gedraaid, uitslag, geldigTot, afgegevenDoor)
        .forEach(Objects::requireNonNull);
    if (!SOORT.equals(soort)) {
      throw new IllegalArgumentException("Another kind of document");
    }
  }

  /** Who looked on. */
  public enum Aard {
    /** Made by who it is about, or for him. */
    ZELFVERKLARING,
    /** The answers were judged by a region or an operator. */
    GETOETST;

    @JsonValue
    public String woord() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Which system. Each part is a part of an address too.
   *
   * @param rol for whom it works: gemeente or zorgaanbieder
   */
  public record Systeem(String leverancier, String product, String versie, String rol) {
    /** What one of its names may be. */
    public static final Pattern NAAM =
        Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._+ -]{0,58}[A-Za-z0-9+])?");

    public Systeem {
      for (String naam : new String[] {leverancier, product, versie}) {
        if (!NAAM.matcher(naam).matches() || naam.contains("..")) {
          throw new IllegalArgumentException("Not a name: it is a part of an address");
        }
      }
      Objects.requireNonNull(rol);
    }
  }

  /** By which schemas and code lists Sluis judged; both as sha256: and the digits. */
  public record Norm(String naam, String release, String schemas, String codelijsten) {}

  /**
   * Against which cases.
   *
   * @param aantal in the set
   * @param vanRol those in which this system has something to answer
   */
  public record Set(@JsonProperty("set") String naam, String sha256, int aantal, int vanRol) {}

  /**
   * When, by which Sluis, and how the answers came.
   *
   * @param peildatum every case has its own
   */
  public record Run(Instant op, String door, String weg, String peildatum) {
    public Run {
      Objects.requireNonNull(op);
    }
  }

  /**
   * What came of it; the numbers are of the cases of the role.
   *
   * @param niveau volledig, deels or niet
   * @param lijst hash of the lines "case TAB outcome TAB sha256 of its answers"
   * @param bewijs hash of the zip with the answers
   */
  public record Uitslag(
      int geslaagd,
      int gezakt,
      int nietBeproefd,
      int storing,
      Regels regels,
      String niveau,
      String lijst,
      String bewijs) {}

  /** Of how many rules all, some or no cases passed. */
  public record Regels(int geheel, int deels, int niet) {}

  /**
   * Who signs.
   *
   * @param code of a deelnemer of Sluis; absent for who is none
   */
  public record Afgever(String naam, @Nullable String code) {}

  /** In the one way in which it is written. */
  public byte[] bytes() {
    return Vorm.bytes(this);
  }

  /** By which it is called: the first half of the hash of its bytes. */
  public String id() {
    return id(bytes());
  }

  static String id(byte[] bytes) {
    return Controlegetal.van(bytes).substring(0, TEKENS_VAN_ID);
  }

  /** Reads one; empty when it is none, or does not stand in the one way. */
  public static Optional<Verklaring> lees(byte[] bytes) {
    return Optional.ofNullable(Vorm.lees(bytes, Verklaring.class));
  }

  /** In a few words: which system, for whom, by which standard. */
  public String kop() {
    return "%s %s %s als %s, %s %s"
        .formatted(
            systeem.leverancier(),
            systeem.product(),
            systeem.versie(),
            systeem.rol(),
            standaard.naam(),
            standaard.release());
  }
}
