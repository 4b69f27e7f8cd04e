package nl.sluis.inzage;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.sluis.deelnemer.Identiteit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds messages by any number that stands in or on them, in two queries: whichever it is, and of
 * what may be seen only.
 */
@Component
public class Nummerzoeker {
  /** No more messages than this; who has so many looks further in the list. */
  public static final int HOOGSTENS = 50;

  private static final Pattern UUIDVORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern GETAL = Pattern.compile("[0-9]{1,18}");

  /** By which number a message was found. */
  public enum Waarop {
    KENMERK("kenmerk in Sluis"),
    IDENTIFICATIE("Identificatie"),
    DECLARATIENUMMER("DeclaratieNummer"),
    REFERENTIENUMMER("ReferentieNummer van een regel"),
    TOEWIJZINGNUMMER("ToewijzingNummer"),
    REFERENTIE_AANBIEDER("ReferentieAanbieder van een verzoek");

    private final String tekst;

    Waarop(String tekst) {
      this.tekst = tekst;
    }

    /** In words. */
    public String tekst() {
      return tekst;
    }
  }

  /** A message, and by what it was found. */
  public record Treffer(Berichtgegevens bericht, Set<Waarop> waarop) {}

  /**
   * Of messages with the same Identificatie the one that was processed: what was refused as a whole
   * left no declaratie and no toewijzing.
   */
  private static final String VAN =
      """
      cross join lateral (
        select id, ontvangen, volgnummer from bericht
        where bericht.identificatie = %s.identificatie and bericht.soort = %s
          and bericht.afzender = %s and oordeel is not null
        order by oordeel = 'AFGEKEURD', volgnummer limit 1) bericht
      """;

  private static final String VAN_DECLARATIE =
      VAN.formatted("declaratie", "declaratie.domein || '323'", "declaratie.aanbieder");
  private static final String VAN_TOEWIJZING =
      VAN.formatted("toewijzing", "toewijzing.domein || '301'", "toewijzing.gemeente");

  private static final String VAN_VERZOEK =
      VAN.formatted("verzoek", "verzoek.domein || verzoek.vorm", "verzoek.aanbieder");

  private static final String GEVONDEN =
      """
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'KENMERK' as waarop
      from bericht where id = cast(:kenmerk as uuid)
      union all
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'IDENTIFICATIE'
      from bericht where identificatie = :nummer
      union all
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'DECLARATIENUMMER'
      from declaratie %1$s where declaratie_nummer = :nummer
      union all
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'REFERENTIENUMMER'
      from prestatie join declaratie on declaratie.id = prestatie.declaratie_id %1$s
      where referentie_nummer = :nummer and goedgekeurd
      union all
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'REFERENTIENUMMER'
      from prestatie join declaratie on declaratie.id = prestatie.declaratie_id %1$s
      where referentie_nummer = :nummer and not goedgekeurd
      union all
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'REFERENTIENUMMER'
      from afgekeurde_regel join bericht on bericht.id = afgekeurde_regel.bericht
      where referentie_nummer = :nummer
      union all
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'TOEWIJZINGNUMMER'
      from toewijzing %2$s where toewijzing_nummer = :getal and actueel
      union all
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'TOEWIJZINGNUMMER'
      from prestatie join declaratie on declaratie.id = prestatie.declaratie_id %1$s
      where toewijzing_nummer = :getal and goedgekeurd and debet_credit = 'D' and not gecrediteerd
      union all
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'TOEWIJZINGNUMMER'
      from afgekeurde_regel join bericht on bericht.id = afgekeurde_regel.bericht
      where toewijzing_nummer = :getal
      union all
      select bericht.id, bericht.ontvangen, bericht.volgnummer, 'REFERENTIE_AANBIEDER'
      from verzoek %3$s where referentie_aanbieder = :nummer and verzoek.identificatie is not null
      """
          .formatted(VAN_DECLARATIE, VAN_TOEWIJZING, VAN_VERZOEK);

  private static final String ZICHTBAAR =
      """
      exists (select from berichtzicht zicht
        where zicht.deelnemer = :wie and zicht.ontvangen = gevonden.ontvangen
          and zicht.volgnummer = gevonden.volgnummer)
      """;

  private final JdbcClient database;
  private final Berichten berichten;

  Nummerzoeker(JdbcClient database, Berichten berichten) {
    this.database = database;
    this.berichten = berichten;
  }

  /** The messages with this number that this one may see, the latest first. */
  public List<Treffer> zoek(String nummer, Identiteit wie) {
    Map<UUID, Set<Waarop>> waarop = new HashMap<>();
    database
        .sql(
            """
            select id, array_agg(distinct waarop) as waarop from (%s) as gevonden
            where %s group by id, ontvangen, volgnummer
            order by ontvangen desc, volgnummer desc limit :hoogstens
            """
                .formatted(GEVONDEN, wie.isBeheerder() ? "true" : ZICHTBAAR))
        .param("nummer", nummer)
        .param("kenmerk", UUIDVORM.matcher(nummer).matches() ? nummer : null)
        .param("getal", getal(nummer))
        .param("wie", wie.deelnemer())
        .param("hoogstens", HOOGSTENS)
        .query(
            rij -> {
              Set<Waarop> bij = EnumSet.noneOf(Waarop.class);
              for (Object woord : (Object[]) rij.getArray("waarop").getArray()) {
                bij.add(Waarop.valueOf((String) woord));
              }
              waarop.put(rij.getObject("id", UUID.class), bij);
            });
    return berichten.zonderUitslag(waarop.keySet(), wie).stream()
        .sorted(Comparator.comparing(Berichtgegevens::ontvangen).reversed())
        .map(bericht -> new Treffer(bericht, waarop.get(bericht.id())))
        .toList();
  }

  private static @Nullable Long getal(String nummer) {
    return GETAL.matcher(nummer).matches() ? Long.valueOf(nummer) : null;
  }
}
