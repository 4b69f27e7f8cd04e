package nl.sluis.opstelling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import nl.sluis.bericht.Partijen;
import org.jspecify.annotations.Nullable;

/**
 * What to claim, from whom, over which month.
 *
 * @param maand the DeclaratiePeriode; what was delivered later is not claimed yet
 * @param peildatum the Dagtekening
 * @param abonnementen whether every abonnement that runs in the month is claimed, also without a
 *     registration
 * @param declaratieNummer also the Identificatie, see {@link #isNummer}; null for one that follows
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

  /** Whether it can be a DeclaratieNummer: letters and digits, twelve at most. */
  public static boolean isNummer(String tekst) {
    return NUMMER.matcher(tekst).matches();
  }
}
