package nl.sluis.beoordeling;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.sluis.beoordeling.Beoordelingsstand.Wijze;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.berichtkluis.BerichtRepository;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Beslist;
import nl.sluis.controle.Besluit;
import nl.sluis.controle.Controle;
import nl.sluis.controle.Onbeslist;
import nl.sluis.controle.Oordeel;
import nl.sluis.controle.Peildatum;
import nl.sluis.dossier.DossierRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out what follows from the decision of a receiver, and has it carried out, in the
 * transaction of the caller, who has the lock on the relation.
 */
@Component
class Besluiten {
  private final BerichtRepository berichten;
  private final BeoordelingRepository beoordelingen;
  private final BerichtReader reader;
  private final Controle controle;
  private final JdbcContractregister contracten;
  private final DossierRepository dossiers;
  private final Besluituitvoering uitvoering;

  Besluiten(
      BerichtRepository berichten,
      BeoordelingRepository beoordelingen,
      BerichtReader reader,
      Controle controle,
      JdbcContractregister contracten,
      DossierRepository dossiers,
      Besluituitvoering uitvoering) {
    this.berichten = berichten;
    this.beoordelingen = beoordelingen;
    this.reader = reader;
    this.controle = controle;
    this.contracten = contracten;
    this.dossiers = dossiers;
    this.uitvoering = uitvoering;
  }

  /** The message with its bytes read; by the rules of the day on which it came in. */
  Stuk stuk(UUID bericht) {
    return stuk(ontvangen(bericht));
  }

  /** The message with its bytes. */
  Ontvangen ontvangen(UUID bericht) {
    return berichten.lees(bericht);
  }

  /** The same message, read. */
  Stuk stuk(Ontvangen ontvangen) {
    return new Stuk(
        ontvangen, reader.lees(ontvangen.inhoud()), new Peildatum(ontvangen.ontvangenOp()));
  }

  /** Our own verdict, against the dossier as it is by now. */
  Beoordeling voorstel(Stuk stuk) {
    return beslist(
        controle.met(contracten.zoalsNu()).controleer(stuk.gelezen(), stuk.peildatum(), dossiers));
  }

  /** What follows from a decision, against the dossier as it is by now (D74). */
  Genomen bepaal(Stuk stuk, Besluit besluit) {
    return new Genomen(stuk, besluit, bepaal(stuk.gelezen(), stuk.peildatum(), besluit));
  }

  /** The same, before it is taken. */
  Beslist bepaal(Leesresultaat gelezen, Peildatum peildatum, Besluit besluit) {
    Beslist beslist =
        controle.met(contracten.zoalsNu()).besluit(gelezen, peildatum, dossiers, besluit);
    beslist(beslist.beoordeling());
    return beslist;
  }

  private static Beoordeling beslist(Beoordeling beoordeling) {
    if (beoordeling.oordeel() == Oordeel.ONBESLIST) {
      throw Onbeslist.over(beoordeling);
    }
    return beoordeling;
  }

  /**
   * Carries a decision out.
   *
   * @param wie who took it, for the audit trail
   * @param antwoord the answer by which it was taken, which goes out itself; null when Sluis writes
   *     one
   */
  void voerUit(Genomen genomen, Wijze wijze, String wie, @Nullable UUID antwoord) {
    beoordelingen.sluit(
        genomen.stuk().ontvangen().id(),
        wijze,
        antwoord,
        afgekeurd(genomen.stuk().gelezen(), genomen.besluit()));
    uitvoering.voerUit(genomen, wijze, wie);
  }

  /**
   * The retourcodes of what is refused, by its path and in one order, so that two are comparable.
   */
  static Map<String, List<String>> afgekeurd(Leesresultaat gelezen, Besluit besluit) {
    Map<String, List<String>> afgekeurd = new TreeMap<>();
    List<Berichtklasse> klassen = new ArrayList<>(gelezen.gelezen().klassen());
    while (!klassen.isEmpty()) {
      Berichtklasse klasse = klassen.remove(klassen.size() - 1);
      if (besluit.keurtAf(klasse)) {
        afgekeurd.put(klasse.plaats().pad(), besluit.codes(klasse).stream().sorted().toList());
      }
      klassen.addAll(klasse.kinderen());
    }
    return afgekeurd;
  }

  /** What was decided about a message. */
  static Besluit eerder(Beoordelingsstand stand, Leesresultaat gelezen) {
    Map<Berichtklasse, List<String>> afgekeurd = new IdentityHashMap<>();
    gelezen.gelezen().klassen().forEach(klasse -> zoek(klasse, stand, afgekeurd));
    return new Besluit(afgekeurd);
  }

  private static void zoek(
      Berichtklasse klasse, Beoordelingsstand stand, Map<Berichtklasse, List<String>> afgekeurd) {
    List<String> codes = stand.afgekeurd().get(klasse.plaats().pad());
    if (codes != null) {
      afgekeurd.put(klasse, codes);
    }
    klasse.kinderen().forEach(kind -> zoek(kind, stand, afgekeurd));
  }
}
