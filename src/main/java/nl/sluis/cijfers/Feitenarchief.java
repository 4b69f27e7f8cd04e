package nl.sluis.cijfers;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.sleutel.Pseudoniemen;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The facts of the gateway, read in order so that never all of them are in memory. */
@Repository
public class Feitenarchief {
  private final JdbcTemplate database;
  private final JdbcContractregister contracten;
  private final Feitopsteller opsteller;
  private final TransactionTemplate lezing;

  Feitenarchief(
      JdbcTemplate database,
      JdbcContractregister contracten,
      Pseudoniemen pseudoniemen,
      PlatformTransactionManager transacties) {
    this.database = database;
    this.contracten = contracten;
    this.opsteller = new Feitopsteller(pseudoniemen::van, contracten);
    this.lezing = new TransactionTemplate(transacties);
    lezing.setReadOnly(true);
    // all tables as they are at one moment
    lezing.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Since when there are facts, where something was processed before that; empty for always. */
  public Optional<LocalDate> sinds() {
    return database.queryForList("select dag from feit_sinds", LocalDate.class).stream()
        .findFirst();
  }

  /** The day on which the first message came of which there are facts; empty without any. */
  public Optional<LocalDate> eerste() {
    return Optional.ofNullable(
        database.queryForObject("select min(ontvangen) from feit_bericht", LocalDate.class));
  }

  /**
   * The facts beside a version of the contract register.
   *
   * @param contractversie 0 for none
   */
  public Feiten feiten(long contractversie) {
    return new Feiten() {
      @Override
      public void perRelatie(Set<String> gemeenten, Consumer<Relatiefeiten> lezer) {
        lezing.executeWithoutResult(
            status ->
                database.execute(
                    (ConnectionCallback<Boolean>)
                        verbinding -> lees(verbinding, gemeenten, lezer)));
      }

      @Override
      public long nietTePlaatsen() {
        Long aantal =
            database.queryForObject(
                "select count(*) from feit_bericht where domein is null", Long.class);
        return aantal == null ? 0 : aantal;
      }

      @Override
      public List<Contractregel> contracten(Set<String> gemeenten) {
        return contracten.regels(contractversie).stream()
            .filter(regel -> regel.gemeenten().stream().anyMatch(gemeenten::contains))
            .toList();
      }
    };
  }

  private boolean lees(Connection verbinding, Set<String> gemeenten, Consumer<Relatiefeiten> lezer)
      throws SQLException {
    try (Relatiestroom stroom =
        new Relatiestroom(verbinding, gemeenten.toArray(String[]::new), opsteller::van)) {
      Optional<Relatiefeiten> relatie = stroom.volgende();
      while (relatie.isPresent()) {
        lezer.accept(relatie.get());
        relatie = stroom.volgende();
      }
    }
    return true;
  }
}
