package nl.sluis.verrekening;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.tabel.Tabel;
import org.jspecify.annotations.Nullable;

/**
 * The whole list of a declaratie (323) beside its answer (325), which itself lists only what was
 * refused: per prestatie what was asked and what is granted, and whether that adds up to the
 * TotaalToegekendBedrag (D51). Amounts are in eurocent.
 *
 * @param verwerkt false when the message or the declaratie was refused as a whole
 * @param goedgekeurd by the list itself
 * @param totaalToegekendBedrag as the answer says; null when it is a Header alone
 * @param nietInDeclaratie what the answer refuses and was never asked (TR366)
 * @param verschillen why it does not add up, in Dutch; empty when it does
 * @param opmerkingen where else the answer is not written as it must be, in Dutch
 */
public record Verrekenstaat(
    Kop kop,
    boolean verwerkt,
    List<Verrekenregel> regels,
    List<Verrekenregel> nietInDeclaratie,
    Som ingediend,
    Som goedgekeurd,
    Som afgekeurd,
    @Nullable Long totaalToegekendBedrag,
    List<String> verschillen,
    List<String> opmerkingen) {

  /** Which declaratie it is, and which answer. */
  public record Kop(
      Berichtsoort berichtsoort,
      String gemeente,
      String aanbieder,
      String identificatie,
      String declaratieNummer,
      Periode declaratiePeriode,
      Berichtsoort antwoord,
      String antwoordIdentificatie,
      LocalDate antwoordDagtekening) {

    static Kop van(Leesresultaat heen, Leesresultaat terug) {
      Declaratiebericht bericht = (Declaratiebericht) heen.gelezen();
      return new Kop(
          heen.soort(),
          bericht.header().ontvanger(),
          bericht.header().afzender(),
          bericht.header().identificatie(),
          bericht.declaratie().declaratieNummer(),
          bericht.declaratie().declaratiePeriode(),
          terug.soort(),
          terug.gelezen().header().identificatie(),
          terug.gelezen().header().dagtekening());
    }
  }

  /**
   * The list of a declaratie and the answer to it; both were read, and that they belong together is
   * for the caller.
   */
  public static Verrekenstaat van(
      Leesresultaat declaratie, Leesresultaat antwoord, Codelijsten codelijsten) {
    return new Verrekenopstelling(
            (Declaratiebericht) declaratie.gelezen(),
            (DeclaratieAntwoordbericht) antwoord.gelezen(),
            codelijsten)
        .stelOp(Kop.van(declaratie, antwoord));
  }

  /** It adds up to the cent, and the answer names nothing that was not asked. */
  public boolean isSluitend() {
    return verschillen.isEmpty();
  }

  /**
   * What the answer grants more (or, negative, less) than the list explains; nothing for a Header
   * alone.
   */
  public long verschil() {
    return totaalToegekendBedrag == null ? 0 : totaalToegekendBedrag - goedgekeurd.bedrag();
  }

  /** As rows, to write as CSV or Excel. */
  public static Tabel tabel(List<Verrekenstaat> staten) {
    return Verrekentabel.van(staten);
  }
}
