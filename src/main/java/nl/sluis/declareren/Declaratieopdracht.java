package nl.sluis.declareren;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Pattern;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;

/**
 * What to claim, from whom, over which month.
 *
 * @param maand the DeclaratiePeriode; what was delivered later is not claimed yet
 * @param peildatum the Dagtekening
 * @param abonnementen whether every abonnement that runs in the month is claimed, also without a
 *     registration
 * @param declaratieNummer also the Identificatie, see {@link #nummer}; null for one that follows
 *     from gemeente and month
 */
public record Declaratieopdracht(
    Partijen partijen,
    YearMonth maand,
    LocalDate peildatum,
    Registraties registraties,
    boolean abonnementen,
    @Nullable String declaratieNummer) {
  private static final Pattern NUMMER = Pattern.compile("[0-9A-Za-z]{1,12}");
  private static final Pattern MAAND = Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])");
  private static final Pattern GEMEENTE = Pattern.compile("[0-9]{4}");
  private static final Pattern AANBIEDER = Pattern.compile("[0-9]{8}");

  /**
   * Between whom it is.
   *
   * @throws IllegalArgumentException saying in Dutch what is wrong with these
   */
  public static Partijen partijen(String domein, String gemeente, String aanbieder) {
    Standaard standaard =
        Arrays.stream(Standaard.values())
            .filter(een -> een.domein().equalsIgnoreCase(domein))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("domein is JW of WMO"));
    if (!GEMEENTE.matcher(gemeente).matches()) {
      throw new IllegalArgumentException("gemeente is een CBS-code van vier cijfers");
    }
    if (!AANBIEDER.matcher(aanbieder).matches()) {
      throw new IllegalArgumentException("aanbieder is een AGB-code van acht cijfers");
    }
    return new Partijen(standaard, gemeente, aanbieder);
  }

  /**
   * A month such as 2026-04.
   *
   * @throws IllegalArgumentException saying in Dutch what was expected
   */
  public static YearMonth maand(String tekst) {
    if (!MAAND.matcher(tekst).matches()) {
      throw new IllegalArgumentException("maand is JJJJ-MM, zoals 2026-04");
    }
    return YearMonth.parse(tekst);
  }

  /**
   * That number.
   *
   * @throws IllegalArgumentException saying in Dutch what a DeclaratieNummer is
   */
  public static String nummer(String tekst) {
    if (!NUMMER.matcher(tekst).matches()) {
      throw new IllegalArgumentException("declaratienummer is hoogstens twaalf letters en cijfers");
    }
    return tekst;
  }
}
