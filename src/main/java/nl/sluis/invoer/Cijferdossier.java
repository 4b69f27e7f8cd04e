package nl.sluis.invoer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.cijfers.Afloop;
import nl.sluis.cijfers.Berichtfeit;
import nl.sluis.cijfers.Berichtfeiten;
import nl.sluis.cijfers.Betalingen;
import nl.sluis.cijfers.Betalingen.Betaling;
import nl.sluis.cijfers.Feitenboek;
import nl.sluis.cijfers.Feitopsteller;
import nl.sluis.contract.Contracten;
import nl.sluis.controle.Peildatum;
import nl.sluis.termijn.Relatie;
import nl.sluis.termijn.Termijn;
import nl.sluis.termijn.Termijnlijst;
import nl.sluis.termijn.Termijnsoort;
import nl.sluis.termijn.Termijnwacht;
import org.jspecify.annotations.Nullable;

/**
 * The facts of all messages in a folder, of whatever parties, to count figures from. The day of
 * reception of a message is its Dagtekening, for a folder knows no other.
 */
public final class Cijferdossier {
  private final Dossierlezer lezer;
  private final Meldingen meldingen;
  private final Contracten contracten;
  private final Feitopsteller opsteller;
  private final Termijnlijst termijnen = new Termijnlijst();
  private final Termijnwacht wacht;
  private final Map<Sleutel, Gelezen> berichten = new LinkedHashMap<>();
  private long volgnummer;
  private int geweigerd;

  /** By what one message is known from another, however often its file is there. */
  private record Sleutel(Berichtsoort soort, Partijen partijen, String identificatie) {}

  /**
   * A message that counts.
   *
   * @param declaratieNummer null of what is no declaratie
   */
  private record Gelezen(String bestand, Berichtfeiten feiten, @Nullable String declaratieNummer) {
    boolean isBeantwoord() {
      return feiten.bericht().beantwoord() != null;
    }
  }

  /**
   * Beside these contracts.
   *
   * @param bronnen with the same contracts
   */
  public Cijferdossier(
      Contracten contracten, Bronnen bronnen, Peildatum peildatum, Meldingen meldingen) {
    this.contracten = contracten;
    this.lezer = Dossierlezer.terVerantwoording(bronnen, peildatum, meldingen);
    this.meldingen = meldingen.over("dossier");
    this.opsteller = new Feitopsteller(new Rondepseudoniemen(), contracten);
    this.wacht = new Termijnwacht(termijnen, lezer.dossiers());
  }

  /**
   * Reads a folder.
   *
   * @return false when it is not the whole past: something could not be read or judged
   */
  public boolean lees(Path map) {
    return lezer.lees(map, this::bekijk);
  }

  /** What was read. */
  public Feitenboek feiten() {
    Feitenboek boek = new Feitenboek(contracten.regels());
    berichten.values().forEach(gelezen -> boek.voegToe(gelezen.feiten()));
    for (int bestand = 0; bestand < geweigerd; bestand++) {
      boek.telNietTePlaatsen();
    }
    for (Termijn termijn : termijnen.alle()) {
      boek.voegToe(opsteller.van(termijn));
    }
    return boek;
  }

  /**
   * Lays payments beside the declaraties that were read. One that belongs to none is told of, and
   * does not count.
   */
  public void betaal(Betalingen betalingen, Feitenboek boek) {
    for (Betaling betaling : betalingen.regels()) {
      List<Berichtfeit> betaald =
          berichten.values().stream()
              .filter(gelezen -> betaling.declaratieNummer().equals(gelezen.declaratieNummer()))
              .map(gelezen -> gelezen.feiten().bericht())
              .filter(Berichtfeit::verwerkt)
              .filter(feit -> feit.partijen().aanbieder().equals(betaling.aanbieder()))
              .toList();
      if (betaald.size() == 1) {
        boek.betaal(betaald.get(0).bericht(), betaling.dag());
      } else {
        meldingen.accept(
            "betaling in rij %d telt niet mee: %s declaratie %s van aanbieder %s in het dossier"
                .formatted(
                    betaling.rij(),
                    betaald.isEmpty() ? "er is geen" : "er is meer dan één",
                    betaling.declaratieNummer(),
                    betaling.aanbieder()));
      }
    }
  }

  private void bekijk(Bestand bestand, Dossierstand stand) {
    volgnummer++;
    if (stand.gelezen().isGelezen()) {
      bekijk(bestand, stand, stand.gelezen().soort(), stand.gelezen().gelezen());
    } else {
      geweigerd++;
    }
  }

  private void bekijk(Bestand bestand, Dossierstand stand, Berichtsoort soort, Bericht bericht) {
    LocalDate dag = bericht.header().dagtekening();
    Sleutel sleutel =
        new Sleutel(soort, Partijen.van(soort, bericht.header()), bericht.header().identificatie());
    Gelezen deze =
        new Gelezen(
            bestand.naam(),
            opsteller.van(volgnummer, dag, soort, bericht, false, afloop(stand, bericht)),
            bericht instanceof Declaratiebericht declaratie
                ? declaratie.declaratie().declaratieNummer()
                : null);
    Gelezen eerder = berichten.get(sleutel);
    if (eerder != null && eerder.isBeantwoord() && !deze.isBeantwoord()) {
      meldDubbel(deze, eerder);
      return;
    }
    if (eerder != null) {
      meldDubbel(eerder, deze);
      berichten.remove(sleutel);
    }
    berichten.put(sleutel, deze);
    bewaak(stand, soort, bericht, dag);
  }

  private void bewaak(Dossierstand stand, Berichtsoort soort, Bericht bericht, LocalDate dag) {
    Relatie relatie = Relatie.van(soort, bericht.header());
    Termijnsoort antwoordtermijn = Termijnsoort.vanAntwoordOp(soort);
    String onderwerp = Termijn.onderwerp(soort, bericht.header().identificatie());
    termijnen.begin(relatie, antwoordtermijn, soort.ontvanger(), Map.of(onderwerp, dag));
    if (stand.antwoord() != null) {
      termijnen.voldaan(
          relatie,
          EnumSet.of(antwoordtermijn),
          Set.of(onderwerp),
          dagtekening(stand.antwoord().gelezen()));
    }
    if (stand.wordtVerwerkt()) {
      wacht.bewaak(soort, bericht, dag);
    }
  }

  private static Afloop afloop(Dossierstand stand, Bericht bericht) {
    Leesresultaat antwoord = stand.antwoord();
    return antwoord == null
        ? Afloop.onbeantwoord(stand.wordtVerwerkt())
        : Afloop.volgens(bericht, antwoord.gelezen(), dagtekening(antwoord.gelezen()));
  }

  /** Of an answer: its own, not that of the heenbericht which it repeats (IV028). */
  private static LocalDate dagtekening(Bericht antwoord) {
    Header header = antwoord.header();
    return header.dagtekeningRetour() == null ? header.dagtekening() : header.dagtekeningRetour();
  }

  private void meldDubbel(Gelezen niet, Gelezen wel) {
    meldingen.accept(
        "%s telt niet mee: %s heeft dezelfde Identificatie tussen dezelfde partijen, en die telt"
            .formatted(niet.bestand(), wel.bestand()));
  }
}
