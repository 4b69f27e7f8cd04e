package nl.sluis.api;

import java.nio.charset.StandardCharsets;
import nl.sluis.aflevering.Postvak;
import nl.sluis.berichtkluis.Bestand;
import nl.sluis.deelnemer.Deelnemer.Formaat;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.Zipverpakking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Gives out what is ready for a deelnemer with kanaal HTTP. It gets its own only; an operator says
 * of whom.
 */
@Component
public class Postvakbalie {
  private final Postvak postvak;
  private final Deelnemers deelnemers;

  Postvakbalie(Postvak postvak, Deelnemers deelnemers) {
    this.postvak = postvak;
    this.deelnemers = deelnemers;
  }

  /**
   * The code of whose postvak it is.
   *
   * @param deelnemer whom was asked for; null for one's own
   * @throws Verzoekfout for that of another, and when an operator does not say whose
   */
  public static String vanWie(Identiteit wie, @Nullable String deelnemer) {
    String code = wie.isBeheerder() ? deelnemer : wie.deelnemer();
    if (code == null) {
      throw new Verzoekfout(
          HttpStatus.BAD_REQUEST,
          "Van wie is het postvak?",
          "U bent niet als deelnemer aangemeld. Noem er een met ?deelnemer=CODE.");
    }
    if (deelnemer != null && !deelnemer.equals(code)) {
      throw onbekend();
    }
    return code;
  }

  /**
   * The file, as its receiver wants it packed; it stays until its receipt is acknowledged.
   *
   * @throws Verzoekfout when there is none such for this one
   */
  public Bestand haalOp(Identiteit wie, @Nullable String deelnemer, long id) {
    String code = vanWie(wie, deelnemer);
    return postvak
        .haalOp(code, id, wie.inAudit())
        .map(gevonden -> verpakt(code, gevonden))
        .orElseThrow(Postvakbalie::onbekend);
  }

  private Bestand verpakt(String code, Bestand bestand) {
    boolean inZip =
        deelnemers.vind(code).filter(ontvanger -> ontvanger.formaat() == Formaat.ZIP).isPresent();
    return inZip ? Zipverpakking.verpak(bestand) : bestand;
  }

  /**
   * From now on it is delivered; to say so once more is no fault.
   *
   * @throws Verzoekfout when there is none such for this one
   */
  public void bevestig(Identiteit wie, @Nullable String deelnemer, long id) {
    if (!postvak.bevestig(vanWie(wie, deelnemer), id, wie.inAudit())) {
      throw onbekend();
    }
  }

  public static Verzoekfout onbekend() {
    return new Verzoekfout(
        HttpStatus.NOT_FOUND,
        "Niet in het postvak",
        "In dit postvak is er geen bestand met dit nummer. Kijk in de lijst van het postvak wat er"
            + " klaar ligt.");
  }

  /** What is in a file of this name. */
  public static MediaType soort(String naam) {
    if (naam.endsWith(".xml")) {
      return MediaType.APPLICATION_XML;
    }
    return naam.endsWith(".txt")
        ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
        : MediaType.APPLICATION_OCTET_STREAM;
  }
}
