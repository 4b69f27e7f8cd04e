package nl.sluis.berichtkluis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.sleutel.VersleuteldeTabel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the columns of bericht and uitgaand are encrypted again. */
@Configuration(proxyBeanMethods = false)
class Berichttabellen {
  /** A message may be 25 MB. */
  private static final int GROOT = 8;

  private static final int KLEIN = 200;

  /** Length of the SHA-256 in hexadecimal that stood here before there were keys. */
  private static final String ZONDER_SLEUTEL = "length(sha256) = 64";

  private final Berichtkluis kluis;

  Berichttabellen(Berichtkluis kluis) {
    this.kluis = kluis;
  }

  @Bean
  VersleuteldeTabel berichtinhoud() {
    return bericht(
        "sleutel",
        "gewist is null",
        List.of("inhoud", "bestandsnaam"),
        (rij, slot) ->
            new Object[] {
              opnieuw(rij, slot, "inhoud", "sleutel"), opnieuw(rij, slot, "bestandsnaam", "sleutel")
            });
  }

  @Bean
  VersleuteldeTabel berichtuitslag() {
    return bericht(
        "uitslag_sleutel",
        "uitslag is not null",
        List.of("uitslag", "verslag", "berekeningen"),
        (rij, slot) ->
            new @Nullable Object[] {
              opnieuw(rij, slot, "uitslag", "uitslag_sleutel"),
              opnieuw(rij, slot, "verslag", "uitslag_sleutel"),
              opnieuw(rij, slot, "berekeningen", "uitslag_sleutel")
            });
  }

  /** Not encrypted itself, so it has no key: what is converted is shorter. */
  @Bean
  VersleuteldeTabel berichtafdruk() {
    return new VersleuteldeTabel(
        "bericht",
        "volgnummer",
        null,
        ZONDER_SLEUTEL,
        List.of("sha256"),
        true,
        KLEIN,
        (rij, slot) -> new Object[] {kluis.afdruk(rij.getString("sha256"))});
  }

  private static VersleuteldeTabel bericht(
      String sleutel, String gevuld, List<String> kolommen, VersleuteldeTabel.Waarden waarden) {
    return new VersleuteldeTabel(
        "bericht", "volgnummer", sleutel, gevuld, kolommen, false, GROOT, waarden);
  }

  private byte @Nullable [] opnieuw(ResultSet rij, Datasleutel slot, String kolom, String sleutel)
      throws SQLException {
    byte[] open = kluis.bytes(rij, kolom, sleutel);
    UUID id = rij.getObject("id", UUID.class);
    return open == null ? null : slot.versleutel(Berichtkluis.plaats(kolom, id), open);
  }

  @Bean
  VersleuteldeTabel uitgaandinhoud() {
    return new VersleuteldeTabel(
        "uitgaand",
        "id",
        "sleutel",
        "inhoud is not null and gewist is null",
        List.of("inhoud"),
        false,
        GROOT,
        (rij, slot) ->
            new Object[] {
              slot.versleutel(
                  Berichtkluis.uitgaand(
                      rij.getObject("bericht", UUID.class),
                      rij.getString("ontvanger"),
                      rij.getString("soort")),
                  kluis.uitgaand(rij))
            });
  }
}
