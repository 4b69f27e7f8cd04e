package nl.sluis.contract;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of all versions of the register. */
final class ContractTabel {
  private final JdbcClient jdbc;

  ContractTabel(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The lines between these for some products in a version, and at least one if there is any. */
  List<Contractregel> regels(long versie, Partijen partijen, Set<String> productcodes) {
    return jdbc.sql(
            """
            with tussen as not materialized (
              select * from contractregel
              where aanbieder = :aanbieder and domein = :domein
                and :gemeente = any(gemeenten)
                and van_versie <= :versie and (tot_versie is null or tot_versie > :versie)
            )
            select * from tussen where product_code = any(:codes)
            union
            (select * from tussen limit 1)
            """)
        .param("aanbieder", partijen.aanbieder())
        .param("domein", partijen.domein())
        .param("gemeente", partijen.gemeente())
        .param("versie", versie)
        .param("codes", productcodes.toArray(String[]::new))
        .query(ContractTabel::lees)
        .list();
  }

  /** The lines between these in a version. */
  List<Contractregel> regels(long versie, Partijen partijen) {
    return jdbc.sql(
            """
            select * from contractregel
            where aanbieder = :aanbieder and domein = :domein and :gemeente = any(gemeenten)
              and van_versie <= :versie and (tot_versie is null or tot_versie > :versie)
            order by id
            """)
        .param("aanbieder", partijen.aanbieder())
        .param("domein", partijen.domein())
        .param("gemeente", partijen.gemeente())
        .param("versie", versie)
        .query(ContractTabel::lees)
        .list();
  }

  /**
   * All lines of a version, in an order that does not depend on how it came about.
   *
   * @param gemeente only those that hold for this one; null for all
   * @param op only those that hold on this day; null for all
   */
  List<Contractregel> alle(long versie, @Nullable String gemeente, @Nullable LocalDate op) {
    return jdbc.sql(
            """
            select * from contractregel
            where van_versie <= :versie and (tot_versie is null or tot_versie > :versie)
              and (:gemeente::text is null or :gemeente::text = any(gemeenten))
              and (:op::date is null
                or ingangsdatum <= :op::date and (einddatum is null or einddatum >= :op::date))
            order by contractnummer, gemeente, domein, aanbieder, product_categorie, product_code,
              eenheid, ingangsdatum
            """)
        .param("versie", versie)
        .param("gemeente", gemeente)
        .param("op", op)
        .query(ContractTabel::lees)
        .list();
  }

  /** The lines in use of one contract. */
  List<Contractregel> vanContract(String contractnummer) {
    return jdbc.sql("select * from contractregel where tot_versie is null and contractnummer = ?")
        .param(contractnummer)
        .query(ContractTabel::lees)
        .list();
  }

  /** The lines in use with their numbers. */
  Map<Contractregel, Long> inGebruik() {
    Map<Contractregel, Long> regels = new HashMap<>();
    jdbc.sql("select * from contractregel where tot_versie is null")
        .query(
            rij -> {
              regels.put(lees(rij, 0), rij.getLong("id"));
            });
    return regels;
  }

  /** Some lines of a version after a number, in the order of their numbers. */
  List<Registerregel> blad(long versie, Registervraag vraag, long na, int hoogstens) {
    return jdbc.sql(
            """
            select * from contractregel
            where van_versie <= :versie and (tot_versie is null or tot_versie > :versie)
              and (:gemeente::text is null or :gemeente::text = any(gemeenten))
              and (:aanbieder::text is null or aanbieder = :aanbieder::text)
              and (:domein::text is null or domein = :domein::text)
              and (:product::text is null or :product::text in (product_code, product_categorie))
              and (:op::date is null
                or ingangsdatum <= :op::date and (einddatum is null or einddatum >= :op::date))
              and id > :na
            order by id limit :hoogstens
            """)
        .param("versie", versie)
        .param("gemeente", vraag.gemeente())
        .param("aanbieder", vraag.aanbieder())
        .param("domein", vraag.domein())
        .param("product", vraag.product())
        .param("op", vraag.op())
        .param("na", na)
        .param("hoogstens", hoogstens)
        .query((rij, nummer) -> new Registerregel(rij.getLong("id"), lees(rij, nummer)))
        .list();
  }

  /** A line that is or was, its number in the database, and from and until which version. */
  interface Loop {
    void regel(Contractregel regel, long nummer, long van, @Nullable Long tot);
  }

  /** Hands over every line of every version. */
  void doorloop(Loop loop) {
    jdbc.sql("select * from contractregel")
        .query(
            rij -> {
              loop.regel(
                  lees(rij, 0),
                  rij.getLong("id"),
                  rij.getLong("van_versie"),
                  rij.getObject("tot_versie", Long.class));
            });
  }

  /** The lines of which this is the first version. */
  List<Contractregel> begonnenIn(long versie) {
    return jdbc.sql("select * from contractregel where van_versie = ?")
        .param(versie)
        .query(ContractTabel::lees)
        .list();
  }

  /** The lines that were there until this version, with their numbers. */
  Map<Contractregel, Long> vervallenIn(long versie) {
    Map<Contractregel, Long> regels = new HashMap<>();
    jdbc.sql("select * from contractregel where tot_versie = ?")
        .param(versie)
        .query(
            rij -> {
              regels.put(lees(rij, 0), rij.getLong("id"));
            });
    return regels;
  }

  void beeindig(long versie, List<Long> nummers) {
    jdbc.sql("update contractregel set tot_versie = ? where id = any(?)")
        .param(versie)
        .param(nummers.toArray(Long[]::new))
        .update();
  }

  /** One statement with arrays: fast, and unlike a batch its failure does not quote the values. */
  void voegToe(long versie, List<Contractregel> regels) {
    jdbc.sql(
            """
            insert into contractregel (van_versie, gemeenten, contractnummer, gemeente, domein,
              aanbieder, product_categorie, product_code, kerncompetentie, betaaltitel, eenheid,
              tarief, tarief_eenheid, vast_bedrag, ingangsdatum, einddatum, jaarplafond,
              maandplafond)
            select ?, string_to_array(codes, ' '), contractnummer, gemeente, domein, aanbieder,
              categorie, code, kerncompetentie, betaaltitel, eenheid, tarief, tarief_eenheid,
              vast_bedrag, ingangsdatum, einddatum, jaarplafond, maandplafond
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[],
              ?::date[], ?::date[], ?::bigint[], ?::bigint[])
              as regel (codes, contractnummer, gemeente, domein, aanbieder, categorie, code,
                kerncompetentie, betaaltitel, eenheid, tarief, tarief_eenheid, vast_bedrag,
                ingangsdatum, einddatum, jaarplafond, maandplafond)
            """)
        .param(versie)
        .param(kolom(regels, regel -> String.join(" ", regel.gemeenten())))
        .param(kolom(regels, Contractregel::contractnummer))
        .param(kolom(regels, Contractregel::gemeente))
        .param(kolom(regels, regel -> regel.standaard().domein()))
        .param(kolom(regels, Contractregel::aanbieder))
        .param(kolom(regels, regel -> regel.product().categorie()))
        .param(kolom(regels, regel -> regel.product().code()))
        .param(kolom(regels, Contractregel::kerncompetentie))
        .param(kolom(regels, regel -> regel.betaaltitel().code()))
        .param(kolom(regels, regel -> code(regel.eenheid())))
        .param(kolom(regels, regel -> regel.tarief() == null ? null : regel.tarief().eurocent()))
        .param(kolom(regels, regel -> regel.tarief() == null ? null : code(regel.tarief().per())))
        .param(kolom(regels, Contractregel::vastBedrag))
        .param(kolom(regels, Contractregel::ingangsdatum))
        .param(kolom(regels, Contractregel::einddatum))
        .param(kolom(regels, Contractregel::jaarplafond))
        .param(kolom(regels, Contractregel::maandplafond))
        .update();
  }

  private static @Nullable String[] kolom(
      List<Contractregel> regels, Function<Contractregel, ? extends @Nullable Object> waarde) {
    return regels.stream()
        .map(waarde)
        .map(inhoud -> inhoud == null ? null : inhoud.toString())
        .toArray(String[]::new);
  }

  private static @Nullable String code(@Nullable Eenheid eenheid) {
    return eenheid == null ? null : eenheid.code();
  }

  private static Contractregel lees(ResultSet rij, int nummer) throws SQLException {
    Eenheid per = eenheid(rij, "tarief_eenheid");
    return new Contractregel(
        rij.getString("contractnummer"),
        rij.getString("gemeente"),
        gemeenten(rij.getArray("gemeenten")),
        rij.getString("aanbieder"),
        standaard(rij.getString("domein")),
        new Product(rij.getString("product_categorie"), rij.getString("product_code")),
        Kerncompetentie.valueOf(rij.getString("kerncompetentie")),
        Betaaltitel.metCode(rij.getString("betaaltitel")).orElseThrow(),
        eenheid(rij, "eenheid"),
        per == null ? null : new Tarief(rij.getLong("tarief"), per),
        rij.getObject("vast_bedrag", Long.class),
        Objects.requireNonNull(rij.getObject("ingangsdatum", LocalDate.class)),
        rij.getObject("einddatum", LocalDate.class),
        rij.getObject("jaarplafond", Long.class),
        rij.getObject("maandplafond", Long.class));
  }

  private static Set<String> gemeenten(Array codes) throws SQLException {
    return Set.of((String[]) codes.getArray());
  }

  private static Standaard standaard(String domein) {
    return Arrays.stream(Standaard.values())
        .filter(standaard -> standaard.domein().equals(domein))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Eenheid eenheid(ResultSet rij, String kolom) throws SQLException {
    String code = rij.getString(kolom);
    return Arrays.stream(Eenheid.values())
        .filter(eenheid -> eenheid.code().equals(code))
        .findFirst()
        .orElse(null);
  }
}
