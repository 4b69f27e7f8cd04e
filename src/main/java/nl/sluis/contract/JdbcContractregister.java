package nl.sluis.contract;

import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Partijen;
import nl.sluis.transactie.PerTransactie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register in PostgreSQL: always the last version. */
@Repository
public class JdbcContractregister implements Contractregister {
  private final VersieTabel versies;
  private final ContractTabel regels;
  private final PerTransactie<VasteVersie> versie;

  JdbcContractregister(JdbcClient jdbc) {
    this.versies = new VersieTabel(jdbc);
    this.regels = new ContractTabel(jdbc);
    this.versie = PerTransactie.eenmaal(this::laatste);
  }

  @Override
  public Contractafspraken afspraken(Partijen partijen, Set<String> productcodes) {
    return zoalsNu().afspraken(partijen, productcodes);
  }

  @Override
  public Contractafspraken afspraken(Partijen partijen) {
    return zoalsNu().afspraken(partijen);
  }

  @Override
  public String versie() {
    return zoalsNu().versie();
  }

  /**
   * The version that holds now; what is imported later does not change it. For all that one
   * transaction does it is the same.
   */
  public VasteVersie zoalsNu() {
    return PerTransactie.isErEen() ? versie.nu() : laatste();
  }

  /** All lines of a version, in an order that does not depend on how it came about; 0 has none. */
  public List<Contractregel> regels(long versie) {
    return regels.alle(versie, null, null);
  }

  private VasteVersie laatste() {
    return new VasteVersie(versies.laatste(), regels);
  }

  /** One version of the register, 0 before anything was imported. */
  public static final class VasteVersie implements Contractregister {
    private final long nummer;
    private final ContractTabel regels;

    private VasteVersie(long nummer, ContractTabel regels) {
      this.nummer = nummer;
      this.regels = regels;
    }

    public long nummer() {
      return nummer;
    }

    @Override
    public Contractafspraken afspraken(Partijen partijen, Set<String> productcodes) {
      if (nummer == 0) {
        return new Contractafspraken(false, List.of());
      }
      List<Contractregel> gevonden = regels.regels(nummer, partijen, productcodes);
      return new Contractafspraken(
          !gevonden.isEmpty(),
          gevonden.stream()
              .filter(regel -> productcodes.contains(regel.product().code()))
              .toList());
    }

    @Override
    public Contractafspraken afspraken(Partijen partijen) {
      List<Contractregel> gevonden = nummer == 0 ? List.of() : regels.regels(nummer, partijen);
      return new Contractafspraken(!gevonden.isEmpty(), gevonden);
    }

    @Override
    public String versie() {
      return Long.toString(nummer);
    }
  }
}
