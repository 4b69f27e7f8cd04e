package nl.sluis.toezicht;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.sluis.bericht.Schemas;
import nl.sluis.bericht.Standaard;
import nl.sluis.controle.Controle;
import nl.sluis.toezicht.Gevallenset.Toetsgeval;

/** A set of cases with what is needed to hold another system against it. */
public final class Toetsbank {
  private final Path map;
  private final Gevallenset set;
  private final Schemas schemas;
  private final Controle controle;

  /**
   * Reads the set in this folder.
   *
   * @throws Gevallensetlezer.Onleesbaar when it is none
   */
  public Toetsbank(Path map, Schemas schemas, Controle controle) {
    this.map = map;
    this.set = Gevallensetlezer.lees(map, schemas);
    this.schemas = schemas;
    this.controle = controle;
  }

  public Gevallenset set() {
    return set;
  }

  /**
   * What was handed in, as far as it answers a question of this set.
   *
   * @param bestanden by "case/file", or the same below antwoorden/
   * @throws Onbruikbaar when it may not be kept, or answers nothing
   */
  public Ingeleverd neem(SortedMap<String, byte[]> bestanden, Toetsrol rol, Standaard standaard) {
    Ingeleverd ingeleverd = Ingeleverd.van(bestanden, set, rol, standaard);
    Optional<String> bezwaar = ingeleverd.bezwaar();
    if (bezwaar.isPresent()) {
      throw new Onbruikbaar(bezwaar.get());
    }
    if (ingeleverd.bestanden().isEmpty()) {
      throw new Onbruikbaar(
          ("Geen van de %d bestanden is een antwoord op een bericht uit set %s voor een %s in de %s."
                  + " Verwacht wordt een map per geval met daarin bestanden als 02-JW325.xml;"
                  + " ./sluis conformiteit opgave schrijft op welke.")
              .formatted(bestanden.size(), set.naam(), rol.naam(), standaard.naam()));
    }
    return ingeleverd;
  }

  /**
   * Judges them: a result for every case of this rol and standard, by name.
   *
   * @param naGeval runs after every case, in the thread that ran it
   */
  public List<Toetsresultaat> toets(
      Ingeleverd ingeleverd, Toetsrol rol, Standaard standaard, Runnable naGeval) {
    Antwoordtoets toets = new Antwoordtoets(map, schemas, controle, rol, standaard, ingeleverd);
    return set.voor(rol, standaard).parallelStream()
        .map(
            geval -> {
              Toetsresultaat resultaat = toets.toets(geval);
              naGeval.run();
              return resultaat;
            })
        .toList();
  }

  /** What another system needs to answer one case, and what Sluis would answer. */
  public Opgave opgave(Toetsgeval geval, Toetsrol rol, Standaard standaard) {
    return Opgave.van(geval, geval.vragen(rol, standaard), map, schemas, controle);
  }

  /** What was handed in cannot be held against the set, and why. */
  public static final class Onbruikbaar extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reden;

    Onbruikbaar(String reden) {
      super(reden);
      this.reden = reden;
    }

    /** In Dutch. */
    public String reden() {
      return reden;
    }
  }
}
