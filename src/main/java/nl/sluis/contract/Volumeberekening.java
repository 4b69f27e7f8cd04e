package nl.sluis.contract;

import org.jspecify.annotations.Nullable;

/**
 * Whether a claimed volume fits: by itself in a ProductPeriode (TR321), or with what was claimed
 * before in the whole toewijzing (TR322).
 *
 * @param eerder null where only this line counts
 */
public record Volumeberekening(
    long toewijzingNummer, Maximum maximum, @Nullable Hoeveelheid eerder, Hoeveelheid dezeRegel)
    implements Berekening {

  @Override
  public boolean klopt() {
    return !samen().isMeerDan(maximum.hoeveelheid());
  }

  private Hoeveelheid samen() {
    return eerder == null ? dezeRegel : eerder.plus(dezeRegel);
  }

  @Override
  public String tekst() {
    return "Toewijzing %d: %s; %sdeze regel %s; %s."
        .formatted(
            toewijzingNummer,
            maximum.tekst(),
            eerder == null ? "" : "eerder goedgekeurd " + tekst(eerder) + "; ",
            tekst(dezeRegel),
            klopt() ? "past" : overschrijding());
  }

  private String overschrijding() {
    return "past niet, %s te veel".formatted(tekst(samen().min(maximum.hoeveelheid())));
  }

  private String tekst(Hoeveelheid hoeveelheid) {
    return hoeveelheid.tekst(maximum.omvang().eenheid());
  }
}
