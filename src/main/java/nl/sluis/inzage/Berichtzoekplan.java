package nl.sluis.inzage;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.controle.Oordeel;
import org.jspecify.annotations.Nullable;

/**
 * By which index the messages of a question are found, so that it is as little work when hardly any
 * match. Where words of a closed list are asked for, each combination of them is looked up by
 * itself, and the latest of all are taken together.
 */
final class Berichtzoekplan {
  private static final String ONBEKEND = "";
  private static final List<String> SOORTEN =
      Stream.concat(
              Stream.of(ONBEKEND), Arrays.stream(Berichtsoort.values()).map(Berichtsoort::name))
          .toList();
  private static final List<String> OORDELEN =
      Stream.concat(Stream.of(ONBEKEND), Arrays.stream(Oordeel.values()).map(Oordeel::name))
          .toList();

  private final Berichtvraag vraag;
  private final Map<String, Object> waarden = new HashMap<>();
  private final String grenzen;

  Berichtzoekplan(
      Berichtvraag vraag,
      @Nullable OffsetDateTime van,
      @Nullable OffsetDateTime tot,
      @Nullable Bladwijzer na) {
    this.vraag = vraag;
    StringBuilder grens = new StringBuilder();
    if (van != null) {
      grens.append(" and ontvangen >= :van");
      waarden.put("van", van);
    }
    if (tot != null) {
      grens.append(" and ontvangen < :tot");
      waarden.put("tot", tot);
    }
    if (na != null) {
      grens.append(" and (ontvangen, volgnummer) < (:naMoment, :naNummer)");
      waarden.put("naMoment", na.moment(0));
      waarden.put("naNummer", na.getal(1));
    }
    this.grenzen = grens.toString();
  }

  /** The values for {@link #sql}. */
  Map<String, Object> waarden() {
    return waarden;
  }

  /** The same, but whichever {@code :hoogstens} of them: to count them. */
  String telSql() {
    return sql().replaceAll("(?s)order by[^()]*?limit", "limit");
  }

  /** The ontvangen and volgnummer of the first {@code :hoogstens} messages, the latest first. */
  String sql() {
    if (vraag.identificatie() != null) {
      return metIdentificatie();
    }
    return ogen() == null ? vanAllen() : vanDeelnemer();
  }

  /**
   * Through whose eyes: of a party that the operator names it is what that one may see, since what
   * was refused in its name never was of it.
   */
  private @Nullable String ogen() {
    return vraag.wie() != null ? vraag.wie() : vraag.tegenpartij();
  }

  private String vanDeelnemer() {
    String waar = vanDeelnemerWaar();
    boolean metGroep =
        vraag.soort() != null
            || vraag.richting() != null
            || vraag.oordeel() != null
            || (vraag.wie() != null && vraag.tegenpartij() != null)
            || isOpen();
    if (!metGroep) {
      return laatste("berichtzicht", waar);
    }
    zetGroepen();
    waarden.put("richtingen", richtingen());
    return samen(
        """
        unnest(:soorten) as s (soort) cross join unnest(:oordelen) as o (oordeel)
        cross join unnest(:richtingen) as r (richting)
        """,
        laatste(
            "berichtzicht",
            waar
                + " and soort = s.soort and oordeel = o.oordeel"
                + " and berichtzicht.richting = r.richting"));
  }

  private String vanDeelnemerWaar() {
    waarden.put("wie", Objects.requireNonNull(ogen()));
    String waar = "deelnemer = :wie" + status();
    if (vraag.wie() != null && vraag.tegenpartij() != null) {
      waar += " and tegenpartij = :partij";
      waarden.put("partij", vraag.tegenpartij());
    }
    return waar;
  }

  private String vanAllen() {
    boolean isOntvangen = vraag.status() == Berichtstatus.ONTVANGEN;
    if (vraag.soort() == null && vraag.oordeel() == null && !isOntvangen) {
      return laatste("bericht", "true" + status());
    }
    zetGroepen();
    return samen(
        "unnest(:soorten) as s (soort) cross join unnest(:oordelen) as o (oordeel)",
        laatste(
            "bericht",
            "coalesce(soort, '') = s.soort and coalesce(oordeel, '') = o.oordeel" + status()));
  }

  private void zetGroepen() {
    waarden.put("soorten", woorden(vraag.soort(), SOORTEN));
    boolean isOntvangen = vraag.status() == Berichtstatus.ONTVANGEN;
    waarden.put("oordelen", woorden(vraag.oordeel(), isOntvangen ? List.of(ONBEKEND) : OORDELEN));
  }

  /** Who has the Identificatie of a message has nearly found it. */
  private String metIdentificatie() {
    waarden.put("identificatie", Objects.requireNonNull(vraag.identificatie()));
    StringBuilder waar = new StringBuilder("identificatie = :identificatie" + status());
    if (vraag.soort() != null) {
      waar.append(" and soort = :soort");
      waarden.put("soort", vraag.soort());
    }
    if (vraag.oordeel() != null) {
      waar.append(" and oordeel = :oordeel");
      waarden.put("oordeel", vraag.oordeel());
    }
    if (ogen() != null) {
      waar.append(
          """
           and exists (select from berichtzicht zicht
            where zicht.ontvangen = bericht.ontvangen and zicht.volgnummer = bericht.volgnummer
              and %s and zicht.richting = any(:richtingen))
          """
              .formatted(vanDeelnemerWaar()));
      waarden.put("richtingen", richtingen());
    }
    // not through the index of all that came in, however many that are
    return """
    select ontvangen, volgnummer from bericht
    where %s%s
    order by ontvangen + interval '0' desc, volgnummer desc limit :hoogstens
    """
        .formatted(waar, grenzen);
  }

  private boolean isOpen() {
    return vraag.status() != null && vraag.status() != Berichtstatus.AFGEHANDELD;
  }

  /** As a word in the statement: an index of what is not yet done serves that only. */
  private String status() {
    return vraag.status() == null ? "" : " and status = '%s'".formatted(vraag.status().name());
  }

  private String[] richtingen() {
    if (vraag.richting() == null) {
      return new String[] {"V", "O", "B"};
    }
    return vraag.richting() == Berichtvraag.Richting.VERZONDEN
        ? new String[] {"V", "B"}
        : new String[] {"O", "B"};
  }

  private static String[] woorden(@Nullable String woord, List<String> anders) {
    return (woord == null ? anders : List.of(woord)).toArray(String[]::new);
  }

  private String laatste(String tabel, String waar) {
    return """
    select ontvangen, volgnummer from %s
    where %s%s
    order by ontvangen desc, volgnummer desc limit :hoogstens
    """
        .formatted(tabel, waar, grenzen);
  }

  private static String samen(String groepen, String perGroep) {
    return """
    select laatste.ontvangen, laatste.volgnummer
    from %s
    cross join lateral (%s) laatste
    order by laatste.ontvangen desc, laatste.volgnummer desc limit :hoogstens
    """
        .formatted(groepen, perGroep);
  }
}
