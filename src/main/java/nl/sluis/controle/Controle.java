package nl.sluis.controle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.dossier.Dossier;
import nl.sluis.dossier.DossierRepository;
import org.jspecify.annotations.Nullable;

/**
 * Judges a message at the levels of the standard. A level that fails is the last that is judged,
 * with all that was found in it; 3 and 4 are judged together.
 */
public final class Controle {
  private final List<Regel> regels;
  private final Codelijsten codelijsten;
  private final Map<Berichtsoort, Regelkeuze> keuzes = new ConcurrentHashMap<>();

  /** Control by the whole Regelboek, with the code lists that come with Sluis. */
  public Controle() {
    this(Codelijsten.ingebouwd());
  }

  /** Control by the whole Regelboek, with these code lists. */
  public Controle(Codelijsten codelijsten) {
    this(Regelboek.alle(), codelijsten);
  }

  Controle(List<Regel> regels, Codelijsten codelijsten) {
    this.regels = List.copyOf(regels);
    this.codelijsten = codelijsten;
  }

  /**
   * The verdict on a message that was read, or refused while reading.
   *
   * @param dossiers what was exchanged before; null when nothing is known of it, and then the rules
   *     that need it are reported as not judged
   */
  public Beoordeling controleer(
      Leesresultaat gelezen, Peildatum peildatum, @Nullable DossierRepository dossiers) {
    if (!gelezen.isGelezen()) {
      List<Bevinding> bevindingen = gelezen.fouten().stream().map(Bevinding::van).toList();
      return new Beoordeling(
          gelezen, Oordeel.GEWEIGERD, bevindingen.get(0).niveau(), bevindingen, List.of());
    }
    Berichtsoort soort = gelezen.soort();
    Bericht bericht = gelezen.gelezen();
    Regelkeuze keuze = keuzes.computeIfAbsent(soort, nieuw -> new Regelkeuze(regels, nieuw));
    Omgeving zonderDossier =
        new Omgeving(soort, bericht, peildatum, codelijsten, null, new Verloop());
    Beoordeling oordeel = new Doorloop(keuze.niveau2(), zonderDossier).niveau2(gelezen);
    if (!oordeel.isGoedgekeurd()) {
      return oordeel;
    }
    Dossier dossier = dossiers == null ? null : dossiers.laad(soort, bericht);
    Omgeving metDossier =
        new Omgeving(soort, bericht, peildatum, codelijsten, dossier, new Verloop());
    return new Doorloop(keuze.hoger(), metDossier).niveau3en4(gelezen);
  }
}
