package nl.sluis.beoordeling;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.berichtkluis.Berekeningen;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.contract.JdbcContractregister;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Besluit;
import nl.sluis.dossier.Dossierstand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What Sluis proposes about messages that wait. A declaratie of ten thousand lines is judged once
 * and not for each page of it: as long as the version of dossier and contracts, which is asked
 * every time, is the same, so is the verdict. It is kept in memory only, and only as long as there
 * is room; who finds nothing judges.
 */
@Component
class Voorstellen {
  /** So many lines together; the last message always. */
  private static final int HOOGSTENS = 50_000;

  private final Besluiten besluiten;
  private final Berekeningen berekeningen;
  private final Dossierstand dossierstand;
  private final JdbcContractregister contracten;

  /** The last used last. */
  private final Map<UUID, Bewaard> bewaard = new LinkedHashMap<>(16, 0.75f, true);

  private record Bewaard(int lijnen, SoftReference<Voorstel> voorstel) {}

  Voorstellen(
      Besluiten besluiten,
      Berekeningen berekeningen,
      Dossierstand dossierstand,
      JdbcContractregister contracten) {
    this.besluiten = besluiten;
    this.berekeningen = berekeningen;
    this.dossierstand = dossierstand;
    this.contracten = contracten;
  }

  /** As it is now, or as it was decided; in the transaction of the caller. */
  Voorstel van(Beoordelingsstand stand) {
    Voorstel eerder = eerder(stand);
    return eerder != null ? eerder : maak(stand, besluiten.stuk(stand.bericht()));
  }

  /** The same, of a message of which the caller has the bytes. */
  Voorstel van(Beoordelingsstand stand, Ontvangen ontvangen) {
    Voorstel eerder = eerder(stand);
    return eerder != null ? eerder : maak(stand, besluiten.stuk(ontvangen));
  }

  /** After a decision it is not kept: what is left of the message may be erased from then on. */
  private @Nullable Voorstel eerder(Beoordelingsstand stand) {
    if (stand.isBesloten()) {
      vergeet(stand.bericht());
      return null;
    }
    Voorstel eerder = bewaard(stand.bericht());
    return eerder != null && eerder.versie().equals(versie(eerder.gelezen())) ? eerder : null;
  }

  private String versie(Leesresultaat gelezen) {
    Partijen partijen = Partijen.van(gelezen.soort(), gelezen.gelezen().header());
    return contracten.zoalsNu().nummer() + "/" + dossierstand.van(partijen);
  }

  private Voorstel maak(Beoordelingsstand stand, Stuk stuk) {
    if (stand.isBesloten()) {
      return besloten(stand, stuk);
    }
    if (stuk.gelezen().soort().vorm() != 323) {
      // the version tells by what a declaratie is judged; of another message it would miss much
      return oordeel("", stand, stuk);
    }
    // asked first: what is judged after it is never older
    Voorstel nieuw = oordeel(versie(stuk.gelezen()), stand, stuk);
    bewaar(stand.bericht(), nieuw);
    return nieuw;
  }

  private Voorstel oordeel(String versie, Beoordelingsstand stand, Stuk stuk) {
    Beoordeling oordeel = besluiten.voorstel(stuk);
    return Voorstel.van(
        versie,
        stuk,
        Besluit.volgens(oordeel),
        Beoordelingslijnen.van(stand, stuk.gelezen(), oordeel));
  }

  private Voorstel besloten(Beoordelingsstand stand, Stuk stuk) {
    Besluit besluit = Besluiten.eerder(stand, stuk.gelezen());
    return Voorstel.van(
        "",
        stuk,
        besluit,
        Beoordelingslijnen.van(
            stand, stuk.gelezen(), besluit, berekeningen.overPlafonds(stand.bericht())));
  }

  private synchronized void vergeet(UUID bericht) {
    bewaard.remove(bericht);
  }

  private synchronized @Nullable Voorstel bewaard(UUID bericht) {
    Bewaard gevonden = bewaard.get(bericht);
    return gevonden == null ? null : gevonden.voorstel().get();
  }

  private synchronized void bewaar(UUID bericht, Voorstel voorstel) {
    bewaard.remove(bericht);
    bewaard.put(
        bericht, new Bewaard(voorstel.stuk().lijnen().size(), new SoftReference<>(voorstel)));
    int samen = bewaard.values().stream().mapToInt(Bewaard::lijnen).sum();
    Iterator<Bewaard> langstNietGebruikt = bewaard.values().iterator();
    while (samen > HOOGSTENS && bewaard.size() > 1) {
      samen -= langstNietGebruikt.next().lijnen();
      langstNietGebruikt.remove();
    }
  }
}
