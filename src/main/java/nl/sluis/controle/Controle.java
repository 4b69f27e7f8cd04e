package nl.sluis.controle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregister;
import nl.sluis.dossier.DossierRepository;
import org.jspecify.annotations.Nullable;

/**
 * Judges a message at the levels of the standard. A level that fails is the last that is judged,
 * with all that was found in it; 3 and 4 are judged together.
 */
public final class Controle {
  private final Regelset regels;
  private final Codelijsten codelijsten;
  private final @Nullable Contractregister contracten;

  /**
   * The rules that are judged by; which of them hold for a berichtsoort is worked out once.
   *
   * @param metPlafonds whether what is used of plafonds is told beside the verdict (D107)
   */
  private record Regelset(
      Function<Berichtsoort, List<Regel>> regels,
      boolean metPlafonds,
      Map<Berichtsoort, Regelkeuze> keuzes) {
    Regelset(Function<Berichtsoort, List<Regel>> regels, boolean metPlafonds) {
      this(regels, metPlafonds, new ConcurrentHashMap<>());
    }

    Regelkeuze voor(Berichtsoort soort) {
      return keuzes.computeIfAbsent(soort, nieuw -> new Regelkeuze(regels.apply(nieuw), nieuw));
    }
  }

  /** Control by the whole Regelboek, with the code lists that come with Sluis. */
  public Controle() {
    this(Codelijsten.ingebouwd());
  }

  /** Control by the whole Regelboek, with these code lists. */
  public Controle(Codelijsten codelijsten) {
    this(new Regelset(Regelboek::rond, true), codelijsten, null);
  }

  Controle(List<Regel> regels, Codelijsten codelijsten) {
    this(new Regelset(soort -> regels, true), codelijsten, null);
  }

  private Controle(
      Regelset regels, Codelijsten codelijsten, @Nullable Contractregister contracten) {
    this.regels = regels;
    this.codelijsten = codelijsten;
    this.contracten = contracten;
  }

  /** The code lists that are judged by. */
  public Codelijsten codelijsten() {
    return codelijsten;
  }

  /** The same control by these contracts; without any, what needs them is not judged (D17). */
  public Controle met(Contractregister anderRegister) {
    return new Controle(regels, codelijsten, anderRegister);
  }

  /**
   * Control by nothing but the rules that ask what was contracted. Those look at a prestatie, its
   * toewijzing and the contracts, never at earlier prestaties, so that what was processed before
   * can be held against other contracts now; what is used of plafonds is not told for that reason.
   */
  public Controle alleenContracten() {
    return new Controle(
        new Regelset(soort -> ContractRegels.REGELS, false), codelijsten, contracten);
  }

  /** The same control with these code lists. */
  public Controle met(Codelijsten andereLijsten) {
    return new Controle(regels, andereLijsten, contracten);
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
    Regelkeuze keuze = regels.voor(soort);
    Omgeving zonderDossier =
        new Omgeving(soort, bericht, peildatum, codelijsten, null, null, new Verloop());
    Beoordeling oordeel = new Doorloop(keuze.niveau2(), zonderDossier).niveau2(gelezen);
    if (!oordeel.isGoedgekeurd()) {
      return oordeel;
    }
    Omgeving omgeving = omgeving(gelezen, peildatum, dossiers);
    return metPlafonds(
        new Doorloop(keuze.hoger(), omgeving).niveau3en4(gelezen), omgeving, dossiers);
  }

  /**
   * What becomes of a message by the decision of its receiver, who knows what we think of it and
   * may think otherwise. It was right in itself (niveau 2) before, and is held against what was
   * exchanged by now.
   */
  public Beslist besluit(
      Leesresultaat gelezen, Peildatum peildatum, DossierRepository dossiers, Besluit besluit) {
    Regelkeuze keuze = regels.voor(gelezen.soort());
    Omgeving omgeving = omgeving(gelezen, peildatum, dossiers);
    Beslist beslist =
        Beslist.van(new Doorloop(keuze.hoger(), omgeving, besluit).niveau3en4(gelezen), besluit);
    return new Beslist(
        metPlafonds(beslist.beoordeling(), omgeving, dossiers), beslist.onmogelijk());
  }

  /** Told beside the verdict, which it does not change (D107). */
  private Beoordeling metPlafonds(
      Beoordeling beoordeling, Omgeving omgeving, @Nullable DossierRepository dossiers) {
    if (!regels.metPlafonds()
        || !omgeving.heeft(Bron.CONTRACTEN)
        || beoordeling.oordeel() == Oordeel.ONBESLIST) {
      return beoordeling;
    }
    Partijen partijen = Partijen.van(omgeving.soort(), omgeving.header());
    return beoordeling.met(
        new Plafondtoets(omgeving, dossiers == null ? null : dossiers.van(partijen))
            .overzicht(beoordeling));
  }

  private Omgeving omgeving(
      Leesresultaat gelezen, Peildatum peildatum, @Nullable DossierRepository dossiers) {
    Berichtsoort soort = gelezen.soort();
    Bericht bericht = gelezen.gelezen();
    return new Omgeving(
        soort,
        bericht,
        peildatum,
        codelijsten,
        dossiers == null ? null : dossiers.laad(soort, bericht),
        afspraken(soort, bericht),
        new Verloop());
  }

  /** Only what is claimed is held against contracts, and only once per message. */
  private @Nullable Contractafspraken afspraken(Berichtsoort soort, Bericht bericht) {
    if (contracten == null || !(bericht instanceof Declaratiebericht declaratiebericht)) {
      return null;
    }
    Set<String> codes =
        declaratiebericht.declaratie().clienten().stream()
            .flatMap(client -> client.prestaties().stream())
            .map(Prestatie::productCode)
            .collect(Collectors.toSet());
    return contracten.afspraken(Partijen.van(soort, bericht.header()), codes);
  }
}
