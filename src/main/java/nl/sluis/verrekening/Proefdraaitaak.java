package nl.sluis.verrekening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.contract.Contractbestand;
import nl.sluis.dossier.Declaratiearchief;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.dossier.VerwerkteDeclaratie;
import nl.sluis.taak.Taakwerk;
import org.springframework.stereotype.Component;

/** Holds one declaratie after another against other contracts. */
@Component
public class Proefdraaitaak implements Taakwerk {
  public static final String SOORT = "PROEFDRAAIEN";

  /** So many at once, whoever began them. */
  public static final int TEGELIJK = 2;

  private final Declaratiearchief archief;
  private final DossierRepository dossiers;
  private final Codelijsten codelijsten;
  private final ProefRepository repository;

  /** Of the tasks that run here, so that the contracts are not read anew for each declaratie. */
  private final Map<UUID, Proefdraaier> draaiers = new LinkedHashMap<>();

  Proefdraaitaak(
      Declaratiearchief archief,
      DossierRepository dossiers,
      Codelijsten codelijsten,
      ProefRepository repository) {
    this.archief = archief;
    this.dossiers = dossiers;
    this.codelijsten = codelijsten;
    this.repository = repository;
  }

  @Override
  public String soort() {
    return SOORT;
  }

  @Override
  public int tegelijk() {
    return TEGELIJK;
  }

  @Override
  public Uitkomst doe(UUID taak, String wat, String wie) {
    long nummer = Long.parseLong(wat);
    Optional<VerwerkteDeclaratie> declaratie = archief.declaratie(nummer);
    if (declaratie.isEmpty()) {
      return new Uitkomst(false, "Deze declaratie is intussen gewist.");
    }
    Proefdeclaratie uitslag = draaier(taak).draai(declaratie.get(), dossiers);
    repository.voegToe(taak, nummer, uitslag);
    return uitslag.storing()
        ? new Uitkomst(false, "Een regel van Sluis mislukte, dus dit oordeel is niet heel.")
        : new Uitkomst(true, "Beoordeeld.");
  }

  @Override
  public void eindig(UUID taak) {
    synchronized (draaiers) {
      draaiers.remove(taak);
    }
    repository.wisContracten(taak);
  }

  private Proefdraaier draaier(UUID taak) {
    synchronized (draaiers) {
      Proefdraaier draaier = draaiers.computeIfAbsent(taak, this::lees);
      if (draaiers.size() > TEGELIJK) {
        // one that another node took over meanwhile
        draaiers.remove(draaiers.keySet().iterator().next());
      }
      return draaier;
    }
  }

  private Proefdraaier lees(UUID taak) {
    return new Proefdraaier(
        codelijsten,
        Contractbestand.lees(repository.contracten(taak), codelijsten).register(),
        null,
        repository.opdracht(taak).orElseThrow().verschuif());
  }
}
