package nl.sluis.conformiteit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.sluis.bericht.Standaard;
import nl.sluis.sleutel.Handtekening;
import nl.sluis.toezicht.Toetsresultaat.Uitkomst;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its signature and the evidence that it is about.
 *
 * @param jws the detached signature
 * @param bewijs a zip
 */
public record Afgifte(Verklaring verklaring, String jws, byte[] bewijs) {

  /**
   * Of whom a statement is asked, and by whom.
   *
   * @param weg how the answers came: map, api
   * @param sluis the version of Sluis that judged
   * @param schemas as sha256: and the digits
   * @param codelijsten as sha256: and the digits
   */
  public record Aanvraag(
      Verklaring.Aard aard,
      Verklaring.Systeem systeem,
      Verklaring.Afgever door,
      String weg,
      String sluis,
      String schemas,
      String codelijsten,
      LocalDate geldigTot,
      @Nullable String vervangt) {}

  /**
   * Says what came of a run.
   *
   * @throws IllegalStateException when Sluis itself failed on a case: then there is nothing to say
   */
  public static Afgifte van(Toets toets, Aanvraag aanvraag, Instant op, Handtekening sleutel) {
    if (toets.aantal(Uitkomst.STORING) > 0) {
      throw new IllegalStateException("A run with a failure of ours gives no statement");
    }
    byte[] bewijs = toets.bewijs();
    Verklaring verklaring =
        new Verklaring(
            Verklaring.SOORT,
            aanvraag.aard(),
            aanvraag.systeem(),
            new Verklaring.Norm(
                toets.standaard().naam(),
                Standaard.RELEASE,
                aanvraag.schemas(),
                aanvraag.codelijsten()),
            new Verklaring.Set(
                toets.set().naam(),
                "sha256:" + toets.set().sha256(),
                toets.set().gevallen().size(),
                toets.resultaten().size()),
            new Verklaring.Run(
                op.truncatedTo(ChronoUnit.SECONDS),
                "sluis " + aanvraag.sluis(),
                aanvraag.weg(),
                "per geval"),
            toets.uitslag(bewijs),
            aanvraag.geldigTot(),
            aanvraag.vervangt(),
            aanvraag.door());
    return new Afgifte(
        verklaring, Jws.onderteken(sleutel, Verklaring.SOORT, verklaring.bytes()), bewijs);
  }
}
