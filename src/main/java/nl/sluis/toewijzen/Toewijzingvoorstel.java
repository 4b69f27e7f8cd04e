package nl.sluis.toewijzen;

import java.util.List;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.controle.Oordeel;
import org.jspecify.annotations.Nullable;

/**
 * What a beschikking comes to at one aanbieder: the 301, and what our own rules make of it.
 *
 * @param identificatie of the message; null when there is none, as is the next
 * @param bericht the message as it would be sent; null when nothing changes, or something must be
 *     mended first
 * @param oordeel of our own rules; AFGEKEURD when something must be mended first
 * @param wijzigingen what stands in the message, or what the beschikking mentions when there is
 *     none
 * @param gebreken what must be mended before it can be sent
 */
public record Toewijzingvoorstel(
    String aanbieder,
    Berichtsoort soort,
    @Nullable String identificatie,
    byte @Nullable [] bericht,
    Oordeel oordeel,
    List<Toewijzingswijziging> wijzigingen,
    List<Aanwijzing> gebreken,
    List<Aanwijzing> adviezen,
    List<NietBeoordeeld> nietBeoordeeld) {

  static Toewijzingvoorstel zonderBericht(
      String aanbieder, Berichtsoort soort, Lijnuitkomst uitkomst) {
    return new Toewijzingvoorstel(
        aanbieder,
        soort,
        null,
        null,
        uitkomst.gebreken().isEmpty() ? Oordeel.GOEDGEKEURD : Oordeel.AFGEKEURD,
        uitkomst.wijzigingen(),
        uitkomst.gebreken(),
        uitkomst.adviezen(),
        List.of());
  }

  static Toewijzingvoorstel van(
      Geschreven geschreven, Lijnuitkomst uitkomst, Beoordeling beoordeling) {
    return new Toewijzingvoorstel(
        geschreven.bericht().header().ontvanger(),
        beoordeling.gelezen().soort(),
        geschreven.bericht().header().identificatie(),
        geschreven.xml(),
        beoordeling.oordeel(),
        uitkomst.wijzigingen(),
        new Berichtplaatsen(uitkomst.wijzigingen()).aanwijzingen(beoordeling.bevindingen()),
        uitkomst.adviezen(),
        beoordeling.nietBeoordeeld());
  }

  /** Such as JW301-0363-2X9K4F7Q1ABC.xml. */
  public String bestandsnaam(String gemeente) {
    return "%s-%s-%s.xml".formatted(soort, gemeente, identificatie);
  }

  /** Without the message, so that no log shows it. */
  @Override
  public String toString() {
    return "%s %s %s".formatted(soort, aanbieder, oordeel);
  }
}
