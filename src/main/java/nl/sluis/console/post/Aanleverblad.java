package nl.sluis.console.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.console.Opmaak;
import nl.sluis.controle.Oordeel;
import nl.sluis.inzage.Berichten.Stand;
import org.jspecify.annotations.Nullable;

/**
 * What came of the files that were handed in together, as far as it is known now.
 *
 * @param adres of this page
 * @param gezien of how many the verdict was known when a page that asks by itself last asked; -1
 *     for a page that is opened
 */
public record Aanleverblad(
    Map<String, String> paginas, String adres, List<Regel> regels, int gezien) {

  /**
   * A message, or a file that was refused.
   *
   * @param bericht null when it was refused
   * @param isNieuw false when it was handed in before
   * @param weigeringen why it was refused
   * @param stand how far it is; null when it was refused, and for one that is no longer kept
   */
  public record Regel(
      String bestand,
      @Nullable UUID bericht,
      boolean isNieuw,
      List<String> weigeringen,
      @Nullable Stand stand) {

    static Regel van(Aanlevering.Deel deel, Map<UUID, Stand> standen) {
      return new Regel(
          deel.bestand(),
          deel.bericht(),
          deel.nieuw(),
          deel.weigeringen(),
          deel.bericht() == null ? null : standen.get(deel.bericht()));
    }

    /** Whether there is nothing more to wait for. */
    public boolean isBeslist() {
      return stand == null || stand.isBeslist();
    }

    /** What there is to say besides the verdict. */
    public String uitleg() {
      if (stand == null) {
        return bericht == null ? "" : "niet meer bewaard";
      }
      if (stand.status() == Berichtstatus.TER_BEOORDELING) {
        return "de ontvanger beslist zelf";
      }
      if (stand.status() == Berichtstatus.GEPARKEERD) {
        return "de beheerder van Sluis kijkt ernaar";
      }
      if (stand.oordeel() == null) {
        return "wordt beoordeeld";
      }
      return switch (Oordeel.valueOf(stand.oordeel())) {
        case GOEDGEKEURD -> "";
        case GEWEIGERD ->
            "Geen geldig bericht, dus niet verstuurd. Open het: daar staat wat er anders moet.";
        case AFGEKEURD, DEELS_AFGEKEURD -> "Open het: daar staat wat er mis is.";
        case ONBESLIST -> "Wordt opnieuw beoordeeld; u hoeft niets te doen.";
      };
    }
  }

  /** Whether a verdict is still to come. */
  public boolean wacht() {
    return regels.stream().anyMatch(regel -> !regel.isBeslist());
  }

  public int beslist() {
    return (int) berichten(true);
  }

  private long berichten(boolean alleenBeslist) {
    return regels.stream()
        .filter(regel -> regel.bericht() != null && (!alleenBeslist || regel.isBeslist()))
        .count();
  }

  /** Whether a page that asks by itself said this already. */
  public boolean isGemeld() {
    return gezien == beslist();
  }

  /** How far it is, in a sentence or two. */
  public String melding() {
    long berichten = berichten(false);
    long geweigerd = regels.stream().filter(regel -> regel.bericht() == null).count();
    String hoever =
        wacht()
            ? "%s van %s beoordeeld."
                .formatted(
                    Opmaak.aantal(beslist()), Opmaak.aantal(berichten, "bericht", "berichten"))
            : "%s: %s.".formatted(Opmaak.aantal(berichten, "bericht", "berichten"), uitkomsten());
    return geweigerd == 0
        ? hoever
        : hoever
            + " "
            + Opmaak.aantal(geweigerd, "bestand is", "bestanden zijn")
            + " niet aangenomen.";
  }

  private String uitkomsten() {
    Map<String, Long> aantallen = new TreeMap<>();
    regels.stream()
        .filter(regel -> regel.bericht() != null)
        .forEach(
            regel ->
                aantallen.merge(
                    regel.stand() == null || regel.stand().oordeel() == null
                        ? regel.uitleg()
                        : Opmaak.woord(Objects.requireNonNull(regel.stand().oordeel())),
                    1L,
                    Long::sum));
    return String.join(
        ", ",
        aantallen.entrySet().stream()
            .map(een -> Opmaak.aantal(een.getValue()) + " " + een.getKey())
            .toList());
  }
}
