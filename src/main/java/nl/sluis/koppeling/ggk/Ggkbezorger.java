package nl.sluis.koppeling.ggk;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nl.sluis.aflevering.Bezorging;
import nl.sluis.aflevering.Onbestelbaar;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.GgkAansluiting;
import nl.sluis.koppeling.ggk.Envelopopsteller.Opgesteld;
import nl.sluis.koppeling.ggk.stuf.Fout;
import org.springframework.stereotype.Component;

/**
 * Delivers over StUF-GGk: a Bv03 says that it arrived. The number is the same at every try, so that
 * a receiver that has it already says so.
 */
@Component
class Ggkbezorger {
  /** The codes by which a receiver says that it will not do this: now nor later. */
  private static final Set<String> NOOIT =
      Set.of("StUF001", "StUF004", "StUF007", "StUF025", "StUF031", "StUF037", "StUF040");

  private final Deelnemers deelnemers;
  private final Envelopopsteller opsteller;
  private final Ggkverbinding verbinding;
  private final VerzondenRepository verzonden;

  Ggkbezorger(
      Deelnemers deelnemers,
      Envelopopsteller opsteller,
      Ggkverbinding verbinding,
      VerzondenRepository verzonden) {
    this.deelnemers = deelnemers;
    this.opsteller = opsteller;
    this.verbinding = verbinding;
    this.verzonden = verzonden;
  }

  /**
   * Returns when the receiver has it.
   *
   * @throws Onbestelbaar when it refuses it
   * @throws IOException when it could not be delivered now
   */
  public void bezorg(Bezorging bezorging) throws IOException {
    GgkAansluiting aansluiting =
        deelnemers
            .vind(bezorging.ontvanger())
            .map(Deelnemer::ggk)
            .orElseThrow(() -> new Onbestelbaar("de deelnemer heeft geen adres voor StUF-GGk."));
    Opgesteld bericht = opsteller.stelOp(bezorging, aansluiting);
    Optional<Fout> fout = verbinding.verstuur(bericht, aansluiting);
    if (fout.isPresent() && !isAlOntvangen(fout.get())) {
      throw geweigerd(fout.get());
    }
    Optional<String> achteraf = verzonden.bevestigd(bericht.referentienummer());
    if (achteraf.isPresent()) {
      throw new Onbestelbaar("de ontvanger kan het niet verwerken: " + achteraf.get() + ".");
    }
  }

  // D63: nobody else has our number, so who says that it is not unique has it from an earlier try
  private static boolean isAlOntvangen(Fout fout) {
    return fout.code().equals(Stuffout.NIET_UNIEK.code());
  }

  private static IOException geweigerd(Fout fout) {
    boolean isVoorgoed = fout.plek().equals("client") || NOOIT.contains(fout.code());
    return isVoorgoed
        ? new Onbestelbaar("de ontvanger weigert de envelop: " + code(fout) + ".")
        : new IOException("Refused for now with " + code(fout));
  }

  /** Only what has the form of a code; the rest of a fault is free text of the other. */
  private static String code(Fout fout) {
    return fout.code().replaceAll("[^A-Za-z0-9]", "");
  }
}
