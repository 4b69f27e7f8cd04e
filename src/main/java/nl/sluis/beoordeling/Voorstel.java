package nl.sluis.beoordeling;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.sluis.beoordeling.Besluituitslag.Fout;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.controle.Besluit;
import nl.sluis.controle.Peildatum;

/**
 * A message laid out for who decides about it.
 *
 * @param versie of all by which it was judged
 * @param besluit what Sluis proposes, or what was decided
 * @param stuk the same by line
 * @param getoetst the last decision other than this that was held against the dossier
 */
record Voorstel(
    String versie,
    Leesresultaat gelezen,
    Peildatum peildatum,
    Besluit besluit,
    Beoordelingsstuk stuk,
    AtomicReference<Getoetst> getoetst) {

  /**
   * A decision that was held against the dossier.
   *
   * @param besluit its {@link Besluitgevolg#versie}
   * @param onmogelijk what is approved in it and cannot be
   */
  record Getoetst(String besluit, List<Fout> onmogelijk) {}

  /** One that was just made: what Sluis would refuse is refused in it, so that it can be. */
  static Voorstel van(String versie, Stuk stuk, Besluit besluit, Beoordelingsstuk lijnen) {
    String zelf = Besluitgevolg.versie(Besluiten.afgekeurd(stuk.gelezen(), besluit));
    return new Voorstel(
        versie,
        stuk.gelezen(),
        stuk.peildatum(),
        besluit,
        lijnen,
        new AtomicReference<>(new Getoetst(zelf, List.of())));
  }
}
