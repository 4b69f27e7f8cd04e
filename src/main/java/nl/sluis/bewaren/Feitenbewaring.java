package nl.sluis.bewaren;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The facts about a client from which figures follow. They go with the client: as soon as the
 * dossier does not know him any more and nothing came about him since the term. What was counted
 * with them, in figures of a closed period, stays: nobody stands in that.
 */
@Component
class Feitenbewaring implements Bewaring {
  static final String VOORVOEGSEL = "feit_";

  /** Those with a client in them. */
  static final List<String> TABELLEN =
      List.of("feit_regel", "feit_toewijzing", "feit_levering", "feit_verzoek");

  private static final List<String> DOSSIER =
      List.of("toewijzing", "prestatie", "levering", "verzoek");

  private static final String ALLEN =
      TABELLEN.stream()
          .map("select client from %s"::formatted)
          .collect(Collectors.joining(" union "));

  private static final String EEN =
      "select cast(:client as uuid) as client where cast(:client as uuid) in (" + ALLEN + ")";

  private static final String VOORBIJ =
      "select client from (%s) as bekend where %s and %s"
          .formatted(
              ALLEN,
              DOSSIER.stream()
                  .map(
                      """
                      not exists (select from %s
                        where bsn = replace(cast(bekend.client as text), '-', ''))
                      """
                          ::formatted)
                  .collect(Collectors.joining(" and ")),
              TABELLEN.stream()
                  .map(
                      """
                      not exists (select from %s as feit
                        join feit_bericht on feit_bericht.bericht = feit.bericht
                        where feit.client = bekend.client and feit_bericht.ontvangen >= :grens)
                      """
                          ::formatted)
                  .collect(Collectors.joining(" and ")));

  private static final String WEG =
      """
      with deze as materialized (%s limit :hoogstens),
      antwoord_weg as (
        delete from feit_verzoekantwoord where verzoek in (
          select verzoek from feit_verzoek where client in (select client from deze)) returning 1),
      """
          + TABELLEN.stream()
              .map(
                  """
                  %1$s_weg as (
                    delete from %1$s where client in (select client from deze) returning 1)
                  """
                      ::formatted)
              .collect(Collectors.joining(", "))
          + "select "
          + TABELLEN.stream()
              .map("(select count(*) from %s_weg)"::formatted)
              .collect(Collectors.joining(" + "))
          + " + (select count(*) from antwoord_weg)";

  private static final String AANTAL =
      "with deze as materialized (%s) select "
          + TABELLEN.stream()
              .map("(select count(*) from %s where client in (select client from deze))"::formatted)
              .collect(Collectors.joining(" + "));

  private final JdbcClient database;

  Feitenbewaring(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<Gegevenssoort> soorten() {
    return Set.of(Gegevenssoort.FEITEN);
  }

  @Override
  public Stap ruimOp(Gegevenssoort soort, Bereik bereik, long na, int hoogstens) {
    return new Stap(
        na, vraag(WEG, bereik).param("hoogstens", hoogstens).query(Long.class).single());
  }

  @Override
  public long aantal(Gegevenssoort soort, Bereik bereik) {
    return vraag(AANTAL, bereik).query(Long.class).single();
  }

  /** Who asks for it is erased at once: no law says that facts are kept. */
  private JdbcClient.StatementSpec vraag(String sql, Bereik bereik) {
    return bereik.client() == null
        ? database.sql(sql.replace("%s", VOORBIJ)).param("grens", bereik.grens())
        : database.sql(sql.replace("%s", EEN)).param("client", bereik.pseudoniem());
  }
}
