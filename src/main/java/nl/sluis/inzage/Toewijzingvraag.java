package nl.sluis.inzage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.inzage.Toewijzinggegevens.Stand;
import org.jspecify.annotations.Nullable;

/**
 * Which toewijzingen are asked for; what is null narrows nothing. Never by a client.
 *
 * @param dag by which it is told how they stand
 */
public record Toewijzingvraag(
    @Nullable String gemeente,
    @Nullable String aanbieder,
    @Nullable String domein,
    @Nullable Long nummer,
    @Nullable String productCategorie,
    @Nullable String productCode,
    @Nullable Stand stand,
    LocalDate dag) {

  Map<String, Object> waarden() {
    Map<String, Object> waarden = new LinkedHashMap<>();
    zet(waarden, "gemeente", gemeente);
    zet(waarden, "aanbieder", aanbieder);
    zet(waarden, "domein", domein);
    zet(waarden, "toewijzing_nummer", nummer);
    zet(waarden, "product_categorie", productCategorie);
    zet(waarden, "product_code", productCode);
    return waarden;
  }

  private static void zet(Map<String, Object> waarden, String kolom, @Nullable Object waarde) {
    if (waarde != null) {
      waarden.put(kolom, waarde);
    }
  }

  /** Only what is asked stands in it, so that an index fits it. */
  String voorwaarde() {
    StringBuilder waar = new StringBuilder("actueel");
    waarden().keySet().forEach(kolom -> waar.append(" and %s = :%s".formatted(kolom, kolom)));
    if (stand != null) {
      waar.append(" and ").append(voorwaarde(stand));
    }
    return waar.toString();
  }

  private static String voorwaarde(Stand stand) {
    return switch (stand) {
      case INGETROKKEN -> "verwijderd";
      case BEGINT_NOG -> "not verwijderd and ingangsdatum > :dag";
      case AFGELOPEN -> "not verwijderd and einddatum < :dag";
      case LOOPT ->
          "not verwijderd and ingangsdatum <= :dag and (einddatum is null or einddatum >= :dag)";
    };
  }
}
