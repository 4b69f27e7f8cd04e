package nl.sluis.conformiteit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.conformiteit.Intrekkingen.Intrekking;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.sleutel.Handtekening;
import nl.sluis.toezicht.Gevallenset;
import nl.sluis.toezicht.Toetsresultaat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of conformiteit. */
@Repository
@Lazy
class Verklaringtabel {
  private static final int HOOGSTENS = 500;
  private static final String VERKLARINGEN =
      """
      select verklaring.*, op, grond, door
      from conformiteit_verklaring verklaring
      join conformiteit_systeem systeem on systeem.id = verklaring.systeem
      left join conformiteit_intrekking on conformiteit_intrekking.verklaring = verklaring.id
      """;

  private final JdbcClient database;

  Verklaringtabel(JdbcClient database) {
    this.database = database;
  }

  /** Its number; the same for the same system. */
  long systeem(Verklaring.Systeem systeem) {
    return database
        .sql(
            """
            insert into conformiteit_systeem (leverancier, product, versie, rol)
            values (?, ?, ?, ?)
            on conflict (leverancier, product, versie, rol) do update set rol = excluded.rol
            returning id
            """)
        .params(systeem.leverancier(), systeem.product(), systeem.versie(), systeem.rol())
        .query(Long.class)
        .single();
  }

  /** The id of the latest statement about it. */
  Optional<String> laatste(long systeem, String set, String standaard) {
    return database
        .sql(
            """
            select id from conformiteit_verklaring
            where systeem = ? and set = ? and standaard like ? || '-%'
            order by volgnummer desc limit 1
            """)
        .params(systeem, set, standaard)
        .query(String.class)
        .optional();
  }

  void bewaar(Gevallenset set) {
    database
        .sql(
            """
            insert into conformiteit_set (naam, sha256, aantal, lijst) values (?, ?, ?, ?)
            on conflict (naam) do nothing
            """)
        .params(set.naam(), set.sha256(), set.gevallen().size(), set.lijst())
        .update();
  }

  Optional<byte[]> set(String naam) {
    return database
        .sql("select * from conformiteit_set where naam = ?")
        .param(naam)
        .query(
            (rij, nummer) ->
                Setweergave.van(
                    rij.getString("naam"), rij.getString("sha256"), rij.getString("lijst")))
        .optional();
  }

  /** What came of each case, for everybody. */
  private record Runweergave(
      String id,
      String set,
      String weg,
      Instant begonnen,
      Instant geeindigd,
      String verklaring,
      List<Geval> gevallen) {

    record Geval(
        String geval, List<String> regels, String uitkomst, String bewijs, List<String> redenen) {
      static Geval van(Toetsresultaat resultaat) {
        return new Geval(
            resultaat.geval(),
            resultaat.regels(),
            resultaat.uitkomst().woord(),
            resultaat.bewijs(),
            resultaat.redenen());
      }
    }
  }

  UUID bewaarRun(
      long systeem,
      Toets toets,
      Afgifte afgifte,
      Inlevering inlevering,
      Identiteit wie,
      Instant begonnen,
      Instant geeindigd) {
    UUID id = UUID.randomUUID();
    Runweergave weergave =
        new Runweergave(
            id.toString(),
            toets.set().naam(),
            inlevering.weg(),
            begonnen,
            geeindigd,
            afgifte.verklaring().id(),
            toets.resultaten().stream().map(Runweergave.Geval::van).toList());
    database
        .sql(
            """
            insert into conformiteit_run
              (id, systeem, set, standaard, weg, begonnen, geeindigd, deelnemer, uitslag, bewijs)
            values (:id, :systeem, :set, :standaard, :weg, :begonnen, :geeindigd, :deelnemer,
              :uitslag, :bewijs)
            """)
        .param("id", id)
        .param("systeem", systeem)
        .param("set", toets.set().naam())
        .param("standaard", standaard(afgifte))
        .param("weg", inlevering.weg())
        .param("begonnen", begonnen.atOffset(ZoneOffset.UTC))
        .param("geeindigd", geeindigd.atOffset(ZoneOffset.UTC))
        .param("deelnemer", wie.deelnemer())
        .param("uitslag", Canoniek.tekst(Vorm.JSON.valueToTree(weergave)))
        .param("bewijs", afgifte.bewijs())
        .update();
    return id;
  }

  Optional<byte[]> run(UUID run) {
    return database
        .sql("select convert_to(uitslag, 'UTF8') from conformiteit_run where id = ?")
        .param(run)
        .query(byte[].class)
        .optional();
  }

  Optional<byte[]> bewijs(UUID run) {
    return database
        .sql("select bewijs from conformiteit_run where id = ?")
        .param(run)
        .query(byte[].class)
        .optional();
  }

  private static String standaard(Afgifte afgifte) {
    Verklaring.Norm norm = afgifte.verklaring().standaard();
    return norm.naam() + "-" + norm.release();
  }

  void bewaar(Afgifte afgifte, UUID run, long systeem, Inlevering inlevering, Identiteit wie) {
    Verklaring verklaring = afgifte.verklaring();
    database
        .sql(
            """
            insert into conformiteit_verklaring
              (id, run, systeem, set, standaard, aard, niveau, afgegeven, geldig_tot, deelnemer,
               vermeld, json, jws)
            values (:id, :run, :systeem, :set, :standaard, :aard, :niveau, :afgegeven, :geldigTot,
              :deelnemer, :vermeld, :json, :jws)
            """)
        .param("id", verklaring.id())
        .param("run", run)
        .param("systeem", systeem)
        .param("set", verklaring.gevallen().naam())
        .param("standaard", standaard(afgifte))
        .param("aard", verklaring.aard().woord())
        .param("niveau", verklaring.uitslag().niveau())
        .param("afgegeven", verklaring.gedraaid().op().atOffset(ZoneOffset.UTC))
        .param("geldigTot", verklaring.geldigTot())
        .param("deelnemer", wie.deelnemer())
        .param("vermeld", inlevering.isVermeld())
        .param("json", verklaring.bytes())
        .param("jws", afgifte.jws())
        .update();
  }

  Optional<Bewaard> vind(String id) {
    return database
        .sql(VERKLARINGEN + "where verklaring.id = ?")
        .param(id)
        .query(Verklaringtabel::bewaard)
        .optional();
  }

  /** The latest first. */
  List<Bewaard> van(
      String leverancier, String product, String versie, String set, @Nullable String rol) {
    return database
        .sql(
            VERKLARINGEN
                + """
                where leverancier = :leverancier and product = :product and versie = :versie
                  and set = :set and (cast(:rol as text) is null or rol = :rol)
                order by volgnummer desc limit :hoogstens
                """)
        .param("leverancier", leverancier)
        .param("product", product)
        .param("versie", versie)
        .param("set", set)
        .param("rol", rol)
        .param("hoogstens", HOOGSTENS)
        .query(Verklaringtabel::bewaard)
        .list();
  }

  /** The latest first; all for an operator. */
  List<Bewaard> vanAfgever(@Nullable String deelnemer) {
    return database
        .sql(
            VERKLARINGEN
                + """
                where cast(:deelnemer as text) is null or deelnemer = :deelnemer
                order by volgnummer desc limit :hoogstens
                """)
        .param("deelnemer", deelnemer)
        .param("hoogstens", HOOGSTENS)
        .query(Verklaringtabel::bewaard)
        .list();
  }

  /** In their order, of those that may be listed. */
  List<Bewaard> lijst(Verklaringvraag vraag) {
    return database
        .sql(
            VERKLARINGEN
                + """
                where vermeld and volgnummer > :na
                  and (cast(:set as text) is null or set = :set)
                  and (cast(:standaard as text) is null or standaard = :standaard)
                  and (cast(:uitslag as text) is null or niveau = :uitslag)
                  and (cast(:systeem as text) is null
                    or strpos(lower(leverancier || ' ' || product), lower(:systeem)) > 0)
                  and (cast(:op as date) is null
                    or (geldig_tot >= :op and cast(afgegeven at time zone 'UTC' as date) <= :op
                      and (conformiteit_intrekking.op is null
                        or conformiteit_intrekking.op > :op)))
                order by volgnummer limit :hoogstens
                """)
        .param("na", vraag.na())
        .param("set", vraag.set())
        .param("standaard", vraag.standaard())
        .param("uitslag", vraag.uitslag())
        .param("systeem", vraag.systeem())
        .param("op", vraag.geldigOp())
        .param("hoogstens", vraag.hoogstens())
        .query(Verklaringtabel::bewaard)
        .list();
  }

  private static Bewaard bewaard(ResultSet rij, int nummer) throws SQLException {
    byte[] json = rij.getBytes("json");
    LocalDate op = rij.getObject("op", LocalDate.class);
    return new Bewaard(
        rij.getLong("volgnummer"),
        Verklaring.lees(json)
            .orElseThrow(() -> new IllegalStateException("A statement that cannot be read")),
        json,
        rij.getString("jws"),
        rij.getObject("run", UUID.class),
        rij.getString("deelnemer"),
        rij.getBoolean("vermeld"),
        op == null
            ? null
            : new Intrekking(
                rij.getString("id"), op, rij.getString("grond"), rij.getString("door")));
  }

  /** False when it was withdrawn already. */
  boolean trekIn(String id, LocalDate dag, String grond, String door) {
    return database
            .sql(
                """
                insert into conformiteit_intrekking (verklaring, op, grond, door)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(id, dag, grond, door)
            .update()
        == 1;
  }

  List<Intrekking> intrekkingen() {
    return database
        .sql("select * from conformiteit_intrekking order by op, verklaring")
        .query(
            (rij, nummer) ->
                new Intrekking(
                    rij.getString("verklaring"),
                    rij.getObject("op", LocalDate.class),
                    rij.getString("grond"),
                    rij.getString("door")))
        .list();
  }

  /** This key is the one in use from this day on; the one before is so no more. */
  void neem(Handtekening sleutel, LocalDate dag) {
    database
        .sql(
            """
            insert into conformiteit_sleutel (kid, publiek, sinds) values (?, ?, ?)
            on conflict (kid) do update set tot = null
            """)
        .params(sleutel.id(), sleutel.publiek(), dag)
        .update();
    database
        .sql("update conformiteit_sleutel set tot = ? where kid <> ? and tot is null")
        .params(dag, sleutel.id())
        .update();
  }

  Sleutelset sleutels() {
    return new Sleutelset(
        database
            .sql("select * from conformiteit_sleutel order by sinds, kid")
            .query(
                (rij, nummer) ->
                    Sleutelset.Sleutel.van(
                        rij.getBytes("publiek"),
                        rij.getObject("sinds", LocalDate.class),
                        rij.getObject("tot", LocalDate.class)))
            .list());
  }
}
