package nl.sluis.berichtkluis;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Berichtsoort.Partij;
import nl.sluis.bericht.Herkenning;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a file says about kind and parties, as far as it has the form of a code; nothing
 * else of an unchecked file enters the database as text.
 */
public record Adressering(
    @Nullable Berichtsoort soort,
    @Nullable String afzender,
    @Nullable String ontvanger,
    @Nullable String identificatie) {

  private static final Pattern DEELNEMER = Pattern.compile("[0-9]{4}|[0-9]{8}");
  private static final Pattern IDENTIFICATIE = Pattern.compile("[\\p{Alnum}-]{1,12}");

  public static Adressering van(Herkenning herkenning) {
    return new Adressering(
        herkenning.soort(),
        alsHetIs(DEELNEMER, herkenning.afzender()),
        alsHetIs(DEELNEMER, herkenning.ontvanger()),
        alsHetIs(IDENTIFICATIE, herkenning.identificatie()));
  }

  private static @Nullable String alsHetIs(Pattern vorm, @Nullable String tekst) {
    return tekst != null && vorm.matcher(tekst).matches() ? tekst : null;
  }

  /**
   * Who sends it. A retourbericht keeps the Afzender of its heenbericht and so comes from the
   * Ontvanger (IV028); only a 325 turns them round.
   */
  public @Nullable String indiener() {
    return isOmgekeerd() ? ontvanger : afzender;
  }

  /** To whom it goes on. */
  public @Nullable String bestemming() {
    return isOmgekeerd() ? afzender : ontvanger;
  }

  private boolean isOmgekeerd() {
    return soort != null && soort.isOmgekeerd();
  }

  /** A heenbericht of which kind, parties and identification are all known. */
  public boolean isHeen() {
    return soort != null
        && !soort.isRetour()
        && afzender != null
        && ontvanger != null
        && identificatie != null;
  }

  /**
   * The kind.
   *
   * @throws NullPointerException when it could not be recognised
   */
  public Berichtsoort bekendeSoort() {
    return Objects.requireNonNull(soort);
  }

  public @Nullable String domein() {
    return soort == null ? null : soort.standaard().domein();
  }

  public @Nullable String gemeente() {
    return partij(Partij.GEMEENTE);
  }

  public @Nullable String aanbieder() {
    return partij(Partij.AANBIEDER);
  }

  /** Messages with one of these in common are processed in the order of reception. */
  public Set<String> rijen() {
    return soort == null ? Set.of() : rijen(domein(), afzender, gemeente(), aanbieder());
  }

  /** The same, of a message whose kind is known. */
  public static Set<String> rijen(
      @Nullable String domein,
      @Nullable String afzender,
      @Nullable String gemeente,
      @Nullable String aanbieder) {
    return Set.of(
        "afzender %s %s".formatted(domein, afzender),
        "relatie %s %s %s".formatted(domein, gemeente, aanbieder));
  }

  private @Nullable String partij(Partij partij) {
    if (soort == null) {
      return null;
    }
    return soort.afzender() == partij ? afzender : ontvanger;
  }
}
