package nl.sluis.console.verbeter;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import nl.sluis.bericht.Berichtverschil.Wijziging;
import org.jspecify.annotations.Nullable;

/**
 * An edited message beside the one that it improves, before it is sent.
 *
 * @param bericht the one that it improves
 * @param id of the file that is kept until it is sent
 * @param bestand as its owner calls it
 * @param wat what it is, in words: its kind, its Identificatie and whom it is for
 * @param wijzigingen the first of them
 * @param aantal how many there are; null when they cannot be shown
 * @param nietTeTonen why they cannot be shown; null when they can
 * @param oordeel what its receiver would make of it
 * @param verslag the same, as a report
 * @param waarschuwingen what its sender should know beforehand
 * @param verstuurd what was sent instead of it before; null when nothing was
 * @param isZelfde whether that is this very file
 * @param achterhaald why it was not sent after all; null when that was not tried
 */
public record Verbeterblad(
    UUID bericht,
    UUID id,
    String bestand,
    String wat,
    List<Wijziging> wijzigingen,
    @Nullable Integer aantal,
    @Nullable String nietTeTonen,
    String oordeel,
    Content verslag,
    List<String> waarschuwingen,
    @Nullable UUID verstuurd,
    boolean isZelfde,
    @Nullable String achterhaald) {
  private static final String GEWEIGERD = "GEWEIGERD";

  /** Whether it can be sent now: what is no message would only be refused. */
  public boolean isTeVersturen() {
    return verstuurd == null && !isGeweigerd();
  }

  public boolean isGeweigerd() {
    return GEWEIGERD.equals(oordeel);
  }

  /** Where its pages are. */
  public String adres() {
    return Verbeterpaginas.adres(bericht) + "/" + id;
  }
}
