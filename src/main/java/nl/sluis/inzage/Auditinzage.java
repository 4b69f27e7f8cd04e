package nl.sluis.inzage;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import nl.sluis.audit.Auditlijn;
import nl.sluis.audit.Auditregel;
import nl.sluis.sleutel.Pseudoniemen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the audit trail. A deelnemer sees what he did himself, and what was done to the messages
 * that he may see ({@link Berichtinzage}); of what others did to those not how they logged on, from
 * where, or why.
 */
@Component
public class Auditinzage {
  private static final int PER_KEER = 1_000;

  private static final String ZICHTBAAR =
      """
      (audit.wie = :wie
        or exists (select from bericht where bericht.id = audit.bericht and %s))
      """
          .formatted(Berichtinzage.ZICHTBAAR);

  private static final String VAN_CLIENT =
      """
      (audit.betrokkenen @> cast(array[:client] as text[])
        or audit.bericht = any(cast(:berichten as uuid[])))
      """;

  private final JdbcClient database;
  private final Pseudoniemen pseudoniemen;
  private final Clock klok;

  Auditinzage(JdbcClient database, Pseudoniemen pseudoniemen, Clock klok) {
    this.database = database;
    this.pseudoniemen = pseudoniemen;
    this.klok = klok;
  }

  /** Who takes lines one by one. */
  @FunctionalInterface
  public interface Ontvanger {
    void neem(Spoorregel regel) throws IOException;
  }

  /** By which a client stands in the trail. */
  public String pseudoniem(String bsn) {
    return pseudoniemen.van(bsn);
  }

  /** A page, the latest first. */
  public List<Spoorregel> bladzijde(Auditvraag vraag, long vanaf, int grootte) {
    Voorwaarden waar = voorwaarden(vraag);
    waar.waarden.put("grootte", grootte);
    waar.waarden.put("vanaf", vanaf);
    return lees(vraag, waar, "order by nummer desc limit :grootte offset :vanaf");
  }

  /** The same by pages that stay as they are when lines are added. */
  public Blad<Spoorregel> blad(Auditvraag vraag, @Nullable Bladwijzer na, int grootte) {
    Voorwaarden waar = voorwaarden(vraag);
    waar.voegToe("audit.nummer < :na", "na", na == null ? null : na.getal(0));
    waar.waarden.put("grootte", grootte + 1);
    return Blad.van(
        lees(vraag, waar, "order by nummer desc limit :grootte"),
        grootte,
        regel -> Bladwijzer.van(regel.lijn().nummer()));
  }

  /** How many there are; one more than {@link Blad#TEL_TOT} for more than that. */
  public int aantal(Auditvraag vraag) {
    return tel(voorwaarden(vraag));
  }

  /** How many of them were written after a moment; capped as there. */
  public int aantalNa(Auditvraag vraag, Instant na) {
    Voorwaarden waar = voorwaarden(vraag);
    waar.voegToe("audit.moment > :na", "na", na.atOffset(ZoneOffset.UTC));
    return tel(waar);
  }

  private int tel(Voorwaarden waar) {
    waar.waarden.put("hoogstens", Blad.TEL_TOT + 1);
    return database
        .sql(
            "select count(*) from (select from audit %s limit :hoogstens) as geteld"
                .formatted(waar.sql))
        .params(waar.waarden)
        .query(Integer.class)
        .single();
  }

  /**
   * All of them that there are now, the oldest first, however many. They are read some at a time,
   * so that who takes them slowly keeps nothing waiting.
   */
  public void alle(Auditvraag vraag, Ontvanger ontvanger) throws IOException {
    long laatste =
        database.sql("select coalesce(max(nummer), 0) from audit").query(Long.class).single();
    Voorwaarden waar = voorwaarden(vraag);
    waar.voegToe("audit.nummer > :na", "na", 0L);
    waar.voegToe("audit.nummer <= :laatste", "laatste", laatste);
    waar.waarden.put("grootte", PER_KEER);
    List<Spoorregel> regels;
    do {
      regels = lees(vraag, waar, "order by nummer limit :grootte");
      for (Spoorregel regel : regels) {
        ontvanger.neem(regel);
        waar.waarden.put("na", regel.lijn().nummer());
      }
    } while (regels.size() == PER_KEER);
  }

  private List<Spoorregel> lees(Auditvraag vraag, Voorwaarden waar, String volgorde) {
    List<Auditlijn> lijnen =
        database
            .sql("select audit.* from audit %s %s".formatted(waar.sql, volgorde))
            .params(waar.waarden)
            .query((rij, nummer) -> Auditlijn.lees(rij))
            .list();
    Map<UUID, List<String>> vanBerichten = vraag.client() == null ? clienten(lijnen) : Map.of();
    return lijnen.stream().map(lijn -> getoond(lijn, vraag, vanBerichten)).toList();
  }

  private static Spoorregel getoond(
      Auditlijn lijn, Auditvraag vraag, Map<UUID, List<String>> vanBerichten) {
    Auditregel regel = lijn.regel();
    List<String> clienten = regel.betrokkenen();
    if (vraag.client() != null) {
      // of who else the message is about is nothing to him
      clienten = List.of(vraag.client());
      regel = regel.metBetrokkenen(regel.betrokkenen().isEmpty() ? List.of() : clienten);
    } else if (clienten.isEmpty() && regel.bericht() != null) {
      clienten = vanBerichten.getOrDefault(regel.bericht(), List.of());
    }
    boolean isGeheel = vraag.ogen() == null || regel.wie().equals(vraag.ogen());
    return new Spoorregel(
        new Auditlijn(
            lijn.nummer(),
            lijn.moment(),
            isGeheel ? regel : regel.zonderHerkomst(),
            lijn.vorige(),
            lijn.hash()),
        clienten,
        isGeheel);
  }

  /** Whom messages are about, as it stands with their verdicts. */
  private Map<UUID, List<String>> clienten(List<Auditlijn> lijnen) {
    UUID[] berichten =
        lijnen.stream()
            .map(Auditlijn::regel)
            .filter(regel -> regel.betrokkenen().isEmpty())
            .map(Auditregel::bericht)
            .filter(Objects::nonNull)
            .distinct()
            .toArray(UUID[]::new);
    Map<UUID, List<String>> gevonden = new HashMap<>();
    database
        .sql(
            """
            select bericht, array_agg(distinct client order by client) as clienten
            from audit, unnest(betrokkenen) as client
            where bericht = any(:berichten) and betrokkenen is not null group by bericht
            """)
        .param("berichten", berichten)
        .query(
            rij -> {
              gevonden.put(rij.getObject("bericht", UUID.class), lijst(rij));
            });
    return gevonden;
  }

  private static List<String> lijst(ResultSet rij) throws SQLException {
    return List.of((String[]) rij.getArray("clienten").getArray());
  }

  private Voorwaarden voorwaarden(Auditvraag vraag) {
    Voorwaarden waar = new Voorwaarden();
    waar.voegToe(ZICHTBAAR, "wie", vraag.ogen());
    waar.voegToe("audit.bericht = :bericht", "bericht", vraag.bericht());
    if (vraag.client() != null) {
      waar.voegToe(VAN_CLIENT, "client", vraag.client());
      waar.waarden.put("berichten", berichten(vraag.client()));
    }
    waar.voegToe("audit.wie = :deelnemer", "deelnemer", vraag.deelnemer());
    waar.voegToe("audit.identiteit = :identiteit", "identiteit", vraag.identiteit());
    waar.voegToe("audit.wat = :gebeurtenis", "gebeurtenis", vraag.gebeurtenis());
    waar.voegToe("audit.aard = :aard", "aard", vraag.aard() == null ? null : vraag.aard().letter());
    waar.voegToe("audit.moment >= :van", "van", begin(vraag.van(), 0));
    waar.voegToe("audit.moment < :tot", "tot", begin(vraag.tot(), 1));
    return waar;
  }

  private UUID[] berichten(String client) {
    return database
        .sql(
            """
            select distinct bericht from audit
            where betrokkenen @> cast(array[:client] as text[]) and bericht is not null
            """)
        .param("client", client)
        .query(UUID.class)
        .list()
        .toArray(UUID[]::new);
  }

  /** When a day begins here, or one of the days after it. */
  private @Nullable OffsetDateTime begin(@Nullable LocalDate dag, int later) {
    return dag == null ? null : dag.plusDays(later).atStartOfDay(klok.getZone()).toOffsetDateTime();
  }

  /** The where of a query, with its values. */
  private static final class Voorwaarden {
    private final StringJoiner sql = new StringJoiner(" and ", "where ", "").add("true");
    private final Map<String, Object> waarden = new HashMap<>();

    void voegToe(String voorwaarde, String naam, @Nullable Object waarde) {
      if (waarde != null) {
        sql.add(voorwaarde);
        waarden.put(naam, waarde);
      }
    }
  }
}
