package nl.sluis.beoordeling;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import nl.sluis.beoordeling.Beoordelingsstuk.Oordeel;
import nl.sluis.beoordeling.Besluitconcept.Regel;
import nl.sluis.beoordeling.Besluitconcept.Voordracht;
import nl.sluis.beoordeling.Besluituitslag.Soort;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions that are being made, line by line, by everybody who decides for the receiver. They are
 * in the database and not in a form, so that ten thousand lines fit, nothing is lost with a session
 * and colleagues see what the other does. When it is decided they are gone.
 */
@Component
public class Besluitconcepten {
  /** The lock keeps a choice from coming after the decision. */
  private static final String OPEN =
      """
      with open as (
        select bericht from beoordeling where bericht = :bericht and besloten is null for share),
      """;

  private static final String ZET =
      OPEN
          + """
          keuze as (
            select plaats, string_to_array(codes, ' ') as retourcodes,
              cast(gezien as timestamptz) as gezien
            from unnest(cast(:plaatsen as text[]), cast(:codes as text[]), cast(:gezien as text[]))
              as gekozen (plaats, codes, gezien)),
          anders as (
            update besluitconcept as concept
            set retourcodes = keuze.retourcodes, wie = :wie, sinds = :nu
            from open, keuze
            where concept.bericht = open.bericht and concept.plaats = keuze.plaats
              and concept.sinds = keuze.gezien
            returning concept.plaats),
          nieuw as (
            insert into besluitconcept (bericht, plaats, retourcodes, wie, sinds)
            select open.bericht, plaats, retourcodes, :wie, :nu from open, keuze
            where gezien is null
            on conflict (bericht, plaats) do nothing
            returning plaats),
          ingetrokken as (
            delete from besluitvoordracht where bericht in (select bericht from open))
          select plaats from anders union all select plaats from nieuw
          """;

  private final JdbcClient database;
  private final Beoordelingen beoordelingen;
  private final Deelnemers deelnemers;
  private final BeoordelingInstellingen instellingen;
  private final Clock klok;

  Besluitconcepten(
      JdbcClient database,
      Beoordelingen beoordelingen,
      Deelnemers deelnemers,
      BeoordelingInstellingen instellingen,
      Clock klok) {
    this.database = database;
    this.beoordelingen = beoordelingen;
    this.deelnemers = deelnemers;
    this.instellingen = instellingen;
    this.klok = klok;
  }

  /**
   * A choice about one line.
   *
   * @param retourcodes none to approve it
   * @param gezien since when what stood there when it was made, stood there; null for nothing
   */
  public record Keuze(String plaats, List<String> retourcodes, @Nullable Instant gezien) {}

  /**
   * Who takes the decision.
   *
   * @param wie a pseudonym, as at his choices
   * @param isTweede whether he may decide on what another prepared
   * @param inAudit for the trail
   */
  public record Beslisser(String wie, boolean isTweede, String inAudit) {}

  /** What is meant now; nothing when it was decided. */
  public Besluitconcept van(UUID bericht) {
    Map<String, Regel> regels = new LinkedHashMap<>();
    database
        .sql("select * from besluitconcept where bericht = :bericht order by plaats")
        .param("bericht", bericht)
        .query(
            rij -> {
              regels.put(
                  rij.getString("plaats"),
                  new Regel(codes(rij.getArray("retourcodes")), rij.getString("wie"), sinds(rij)));
            });
    return new Besluitconcept(
        bericht,
        beoordelingen.stand(bericht).orElseThrow().beslisser(),
        regels,
        database
            .sql("select wie, sinds from besluitvoordracht where bericht = :bericht")
            .param("bericht", bericht)
            .query((rij, nummer) -> new Voordracht(rij.getString("wie"), sinds(rij)))
            .optional()
            .orElse(null));
  }

  /**
   * Keeps what is meant for lines of a message that still waits, all in one statement. What a
   * colleague chose or changed since it was seen stays as it is: who then wants otherwise has seen
   * that first.
   *
   * @param wie a pseudonym
   * @return of the choices that were not kept, what stands there instead by their path; null when
   *     nothing stands there
   */
  public Map<String, @Nullable Regel> zet(UUID bericht, List<Keuze> keuzes, String wie) {
    List<String> gezet = schrijf(bericht, keuzes, wie);
    Map<String, @Nullable Regel> botsing = new LinkedHashMap<>();
    if (gezet.size() < keuzes.size()) {
      Map<String, Regel> nu = van(bericht).regels();
      keuzes.forEach(keuze -> botsing.put(keuze.plaats(), nu.get(keuze.plaats())));
      gezet.forEach(botsing::remove);
    }
    return botsing;
  }

  /** Chooses for one line, over whatever stands there. */
  public void zet(UUID bericht, String plaats, List<String> retourcodes, String wie) {
    Regel nu = van(bericht).regels().get(plaats);
    zet(bericht, List.of(new Keuze(plaats, retourcodes, nu == null ? null : nu.sinds())), wie);
  }

  /**
   * Agrees with what Sluis proposes for every line about which nobody chose yet, in one statement.
   *
   * @param stuk what was proposed when he agreed
   * @param wie a pseudonym
   * @return with how many
   */
  public int neemVoorstelOver(Beoordelingsstuk stuk, String wie) {
    return schrijf(
            stuk.stand().bericht(),
            stuk.lijnen().stream()
                .filter(lijn -> lijn.voorstel() != null)
                .filter(lijn -> lijn.voorstel() != Oordeel.NIET_BEOORDEELD)
                .map(lijn -> new Keuze(lijn.plaats(), lijn.retourcodes(), null))
                .toList(),
            wie)
        .size();
  }

  private List<String> schrijf(UUID bericht, List<Keuze> keuzes, String wie) {
    return database
        .sql(ZET)
        .param("bericht", bericht)
        .param("plaatsen", kolom(keuzes, Keuze::plaats))
        .param("codes", kolom(keuzes, keuze -> String.join(" ", keuze.retourcodes())))
        .param(
            "gezien",
            kolom(keuzes, keuze -> keuze.gezien() == null ? null : keuze.gezien().toString()))
        .param("wie", wie)
        .param("nu", OffsetDateTime.now(klok))
        .query(String.class)
        .list();
  }

  private static String[] kolom(List<Keuze> keuzes, Function<Keuze, @Nullable String> waarde) {
    return keuzes.stream().map(waarde).toArray(String[]::new);
  }

  /** Nobody chose for the line any more. */
  public void wis(UUID bericht, String plaats) {
    database
        .sql(
            """
            with ingetrokken as (delete from besluitvoordracht where bericht = :bericht)
            delete from besluitconcept where bericht = :bericht and plaats = :plaats
            """)
        .param("bericht", bericht)
        .param("plaats", plaats)
        .update();
  }

  /** Asks another to confirm it as it is now. */
  public void draagVoor(UUID bericht, String wie) {
    database
        .sql(
            OPEN
                + """
                nu as (select cast(:nu as timestamptz) as moment)
                insert into besluitvoordracht (bericht, wie, sinds)
                select bericht, :wie, moment from open, nu
                on conflict (bericht) do update set wie = excluded.wie, sinds = excluded.sinds
                """)
        .param("wie", wie)
        .param("nu", OffsetDateTime.now(klok))
        .param("bericht", bericht)
        .update();
  }

  /** Whether what it would do takes a second pair of eyes. */
  public boolean vraagtTweede(Besluitconcept concept, Besluitgevolg gevolg) {
    Long vanaf =
        deelnemers
            .vind(concept.beslisser())
            .map(Deelnemer::tweedePaarOgenVanaf)
            .orElse(instellingen.tweedePaarOgenVanaf());
    return vanaf != null && gevolg.debet() >= vanaf * 100;
  }

  /** Whether this one may take a decision that takes a second pair of eyes. */
  public boolean isTweede(Besluitconcept concept, Beslisser wie) {
    return wie.isTweede() && !concept.makers().isEmpty() && !concept.makers().contains(wie.wie());
  }

  /**
   * Takes the decision that the draft is, all of it or nothing. Until it is taken the draft stays.
   *
   * @param versie of {@link Besluitgevolg} that he saw
   */
  public Besluituitslag besluit(UUID bericht, String versie, Beslisser wie) {
    AtomicReference<Besluitconcept> concept = new AtomicReference<>();
    Besluituitslag uitslag =
        beoordelingen.besluit(
            bericht,
            () -> {
              concept.set(van(bericht));
              return concept.get().opdracht();
            },
            gevolg -> bezwaar(concept.get(), gevolg, versie, wie),
            wie.inAudit());
    return uitslag.soort() == Soort.AL_ZO_BESLOTEN ? eerder(bericht, versie) : uitslag;
  }

  private @Nullable Soort bezwaar(
      Besluitconcept concept, Besluitgevolg gevolg, String versie, Beslisser wie) {
    if (!gevolg.versie().equals(versie)) {
      return Soort.GEWIJZIGD;
    }
    return vraagtTweede(concept, gevolg) && !isTweede(concept, wie) ? Soort.TWEEDE_NODIG : null;
  }

  /** The draft went with the decision, so it is compared with what he saw. */
  private Besluituitslag eerder(UUID bericht, String versie) {
    Beoordelingsstand stand = beoordelingen.stand(bericht).orElseThrow();
    return Besluituitslag.van(
        Besluitgevolg.versie(stand.afgekeurd()).equals(versie)
            ? Soort.AL_ZO_BESLOTEN
            : Soort.ANDERS_BESLOTEN);
  }

  private static Instant sinds(ResultSet rij) throws SQLException {
    return rij.getObject("sinds", OffsetDateTime.class).toInstant();
  }

  private static List<String> codes(Array kolom) throws SQLException {
    return List.of((String[]) kolom.getArray());
  }
}
