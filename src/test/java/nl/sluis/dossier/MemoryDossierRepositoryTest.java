package nl.sluis.dossier;

class MemoryDossierRepositoryTest extends DossierRepositoryContract {

  @Override
  DossierRepository nieuw() {
    return new MemoryDossierRepository();
  }
}
