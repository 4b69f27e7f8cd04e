package nl.sluis.beoordeling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.sluis.beoordeling.Beoordelingsstand.Wijze;
import nl.sluis.beoordeling.Besluituitslag.Fout;
import nl.sluis.beoordeling.Besluituitslag.Soort;
import nl.sluis.beoordeling.Voorstel.Getoetst;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Beslist;
import nl.sluis.controle.Besluit;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import nl.sluis.wachtrij.Sloten;
import org.apache.camel.CamelExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages about which their receiver decides: what waits, what Sluis proposes, and the decision.
 * Who may ask is for the caller to know.
 */
@Component
public class Beoordelingen {
  private static final Duration PAUZE = Duration.ofMillis(50);
  private static final int POGINGEN = 100;

  private final BeoordelingRepository beoordelingen;
  private final Besluiten besluiten;
  private final Voorstellen voorstellen;
  private final Sloten sloten;
  private final TransactionTemplate transactie;

  Beoordelingen(
      BeoordelingRepository beoordelingen,
      Besluiten besluiten,
      Voorstellen voorstellen,
      Sloten sloten,
      TransactionTemplate transactie) {
    this.beoordelingen = beoordelingen;
    this.besluiten = besluiten;
    this.voorstellen = voorstellen;
    this.sloten = sloten;
    this.transactie = transactie;
  }

  /**
   * What waits, the most urgent first.
   *
   * @param beslisser only what this deelnemer decides; null for all
   */
  public List<Wachtend> wachtend(@Nullable String beslisser, long vanaf, int hoogstens) {
    return beoordelingen.wachtend(beslisser, vanaf, hoogstens);
  }

  /**
   * A page of what waits, the most urgent first.
   *
   * @param na where the page before it ended; null for the first
   */
  public Blad<Wachtend> blad(Wachtvraag vraag, @Nullable Bladwijzer na, int grootte) {
    return beoordelingen.blad(vraag, na, grootte);
  }

  /** How many wait; one more than {@link Blad#TEL_TOT} when there are more than that. */
  public int aantal(Wachtvraag vraag) {
    return beoordelingen.aantal(vraag, null);
  }

  /** How many of them wait since a moment or later; capped as there. */
  public int aantalNa(Wachtvraag vraag, Instant na) {
    return beoordelingen.aantal(vraag, na);
  }

  /** Where the decision stands; empty for a message that needs none of its receiver. */
  public Optional<Beoordelingsstand> stand(UUID bericht) {
    return beoordelingen.vind(bericht);
  }

  /** Whether the receiver of this message still has to decide. */
  public boolean wacht(UUID bericht) {
    return beoordelingen.wacht(bericht);
  }

  /** The message in lines: with our proposal as it is now, or with what was decided. */
  public Beoordelingsstuk toon(UUID bericht) {
    return Objects.requireNonNull(
        transactie.execute(
            status -> voorstellen.van(beoordelingen.vind(bericht).orElseThrow()).stuk()));
  }

  /** What a decision would do as things are now; nothing is done. */
  public Besluitgevolg gevolg(UUID bericht, Besluitopdracht opdracht) {
    return Objects.requireNonNull(
        transactie.execute(
            status ->
                gevolg(voorstellen.van(beoordelingen.vind(bericht).orElseThrow()), opdracht)));
  }

  private Besluitgevolg gevolg(Voorstel voorstel, Besluitopdracht opdracht) {
    Besluitkeuring keuring = new Besluitkeuring(voorstel.gelezen(), voorstel.besluit(), opdracht);
    Besluit besluit = keuring.keur();
    return keuring.fouten().isEmpty()
        ? Besluitgevolg.van(voorstel.gelezen(), besluit, onmogelijk(voorstel, besluit))
        : Besluitgevolg.ongeldig(voorstel.gelezen(), keuring.fouten());
  }

  /** Held against the dossier once, as long as neither changes. */
  private List<Fout> onmogelijk(Voorstel voorstel, Besluit besluit) {
    String versie = Besluitgevolg.versie(Besluiten.afgekeurd(voorstel.gelezen(), besluit));
    Getoetst eerder = voorstel.getoetst().get();
    if (eerder.besluit().equals(versie)) {
      return eerder.onmogelijk();
    }
    List<Fout> onmogelijk =
        onmogelijk(besluiten.bepaal(voorstel.gelezen(), voorstel.peildatum(), besluit));
    voorstel.getoetst().set(new Getoetst(versie, onmogelijk));
    return onmogelijk;
  }

  private static List<Fout> onmogelijk(Beslist beslist) {
    return beslist.onmogelijk().stream()
        .map(fout -> new Fout(fout.pad(), fout.regel() + ": " + fout.melding()))
        .toList();
  }

  /**
   * Takes a decision and carries it out, or says why not.
   *
   * @param wie for the audit trail
   */
  public Besluituitslag besluit(UUID bericht, Besluitopdracht opdracht, String wie) {
    return besluit(bericht, () -> opdracht, gevolg -> null, wie);
  }

  /**
   * The same, when nothing is against it.
   *
   * @param opdracht asked when nobody else changes the decision any more
   * @param bezwaar what is against what it would do; null for nothing
   */
  Besluituitslag besluit(
      UUID bericht,
      Supplier<Besluitopdracht> opdracht,
      Function<Besluitgevolg, @Nullable Soort> bezwaar,
      String wie) {
    return probeer(() -> inTransactie(bericht, opdracht, bezwaar, wie));
  }

  /** Our own verdict becomes the answer to what still waits. */
  Besluituitslag volgVoorstel(UUID bericht, String wie) {
    return probeer(
        () -> {
          Stuk stuk = besluiten.stuk(bericht);
          if (!isAanDeBeurt(stuk.ontvangen())) {
            return Besluituitslag.van(Soort.NU_NIET);
          }
          if (beoordelingen.vergrendel(bericht).orElseThrow().isBesloten()) {
            return Besluituitslag.van(Soort.AL_ZO_BESLOTEN);
          }
          Genomen genomen = besluiten.bepaal(stuk, Besluit.volgens(besluiten.voorstel(stuk)));
          besluiten.voerUit(genomen, Wijze.TERMIJN, wie, null);
          return Besluituitslag.van(Soort.BESLOTEN);
        });
  }

  private Besluituitslag probeer(Supplier<Besluituitslag> besluit) {
    for (int poging = 0; poging < POGINGEN; poging++) {
      Besluituitslag uitslag = eenKeer(besluit);
      if (uitslag.soort() != Soort.NU_NIET) {
        return uitslag;
      }
      wacht();
    }
    return Besluituitslag.van(Soort.NU_NIET);
  }

  /** Somebody else may just now have put in what can be there once: then it is judged again. */
  private Besluituitslag eenKeer(Supplier<Besluituitslag> besluit) {
    try {
      return Objects.requireNonNull(transactie.execute(status -> besluit.get()));
    } catch (CamelExecutionException fout) {
      if (fout.getCause() instanceof DataIntegrityViolationException) {
        return Besluituitslag.van(Soort.NU_NIET);
      }
      throw fout;
    }
  }

  private Besluituitslag inTransactie(
      UUID bericht,
      Supplier<Besluitopdracht> opdracht,
      Function<Besluitgevolg, @Nullable Soort> bezwaar,
      String wie) {
    Ontvangen ontvangen = besluiten.ontvangen(bericht);
    if (!isAanDeBeurt(ontvangen)) {
      return Besluituitslag.van(Soort.NU_NIET);
    }
    Beoordelingsstand stand = beoordelingen.vergrendel(bericht).orElseThrow();
    Voorstel voorstel = voorstellen.van(stand, ontvangen);
    Besluitkeuring keuring =
        new Besluitkeuring(voorstel.gelezen(), voorstel.besluit(), opdracht.get());
    Besluit besluit = keuring.keur();
    if (!keuring.fouten().isEmpty()) {
      return new Besluituitslag(Soort.ONGELDIG, keuring.fouten());
    }
    if (stand.isBesloten()) {
      boolean isHetzelfde =
          Besluiten.afgekeurd(voorstel.gelezen(), besluit).equals(stand.afgekeurd());
      return Besluituitslag.van(isHetzelfde ? Soort.AL_ZO_BESLOTEN : Soort.ANDERS_BESLOTEN);
    }
    Genomen genomen =
        besluiten.bepaal(new Stuk(ontvangen, voorstel.gelezen(), voorstel.peildatum()), besluit);
    if (!genomen.beslist().onmogelijk().isEmpty()) {
      return new Besluituitslag(Soort.ONMOGELIJK, onmogelijk(genomen.beslist()));
    }
    Soort tegen = bezwaar.apply(Besluitgevolg.van(voorstel.gelezen(), besluit, List.of()));
    if (tegen != null) {
      return Besluituitslag.van(tegen);
    }
    besluiten.voerUit(genomen, Wijze.API, wie, null);
    return Besluituitslag.van(Soort.BESLOTEN);
  }

  private boolean isAanDeBeurt(Ontvangen bericht) {
    return sloten.neem(
            "afzender",
            Objects.requireNonNull(bericht.domein()),
            Objects.requireNonNull(bericht.afzender()))
        && sloten.neem(
            "relatie",
            bericht.domein(),
            Objects.requireNonNull(bericht.gemeente()),
            Objects.requireNonNull(bericht.aanbieder()));
  }

  private static void wacht() {
    try {
      Thread.sleep(PAUZE.toMillis());
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting", fout);
    }
  }
}
