package nl.sluis.contract;

/** The register in memory. */
class ContractenTest extends ContractregisterContract {

  @Override
  Contractregister met(Contracttekst bestand) {
    return bestand.lees().register();
  }
}
