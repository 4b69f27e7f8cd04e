package nl.sluis.koppeling.ggk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.koppeling.Herkomst;
import nl.sluis.koppeling.Ingang;
import nl.sluis.koppeling.Inname;
import nl.sluis.koppeling.Inname.Weigering;
import nl.sluis.koppeling.ggk.stuf.Envelop;
import nl.sluis.koppeling.ggk.stuf.Stuurgegevens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what is in an envelope, with the number of the envelope, in one transaction. The same
 * number with the same file is the same envelope, however often it comes.
 */
@Component
class Envelopinname {
  static final String KANAAL = "ggk";

  /** So many envelopes have a connection to the database at once; other work needs some as well. */
  private static final int TEGELIJK = 8;

  private final OntvangenRepository enveloppen;
  private final Ingang ingang;
  private final TransactionTemplate transactie;
  private final Semaphore beurt = new Semaphore(TEGELIJK, true);

  Envelopinname(OntvangenRepository enveloppen, Ingang ingang, TransactionTemplate transactie) {
    this.enveloppen = enveloppen;
    this.ingang = ingang;
    this.transactie = transactie;
  }

  /**
   * When it returns, what was sent is stored.
   *
   * @throws Envelopfout when the number was used for another file, or the file is refused as a
   *     whole
   */
  void neemIn(Envelop envelop, Ingepakt bestand, Identiteit wie) {
    List<Weigering> weigeringen;
    beurt.acquireUninterruptibly();
    try {
      weigeringen =
          Objects.requireNonNull(transactie.execute(status -> inTransactie(envelop, bestand, wie)));
    } finally {
      beurt.release();
    }
    if (!weigeringen.isEmpty()) {
      throw new Envelopfout(Stuffout.NIET_VOLGENS_SCHEMA, details(weigeringen));
    }
  }

  private List<Weigering> inTransactie(Envelop envelop, Ingepakt bestand, Identiteit wie) {
    Stuurgegevens kop = envelop.stuurgegevens();
    String sha256 = bestand.sha256();
    Optional<Long> nummer = enveloppen.schrijfIn(kop, sha256);
    if (nummer.isEmpty()) {
      if (!enveloppen.isDezelfde(kop, sha256)) {
        throw new Envelopfout(
            Stuffout.NIET_UNIEK,
            "referentienummer: geef elke envelop een nieuwe UUID van versie 4.");
      }
      return List.of();
    }
    // who logged on, not who the envelope names: a mandate of a mandate is none
    String indiener = Objects.requireNonNullElse(wie.deelnemer(), kop.zender().organisatie());
    Inname inname =
        neemIn(
            new Herkomst(KANAAL, indiener, envelop.parameters().bericht().bestandsnaam()), bestand);
    if (inname.isGeweigerd()) {
      enveloppen.vergeet(nummer.get());
    } else {
      inname
          .berichten()
          .forEach(bericht -> enveloppen.koppel(nummer.get(), bericht.ontvangst().id()));
    }
    return inname.weigeringen();
  }

  private Inname neemIn(Herkomst herkomst, Ingepakt bestand) {
    try {
      return ingang.neemIn(bestand.stroom(), herkomst);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static String details(List<Weigering> weigeringen) {
    return weigeringen.stream()
        .map(
            weigering ->
                "%s: %s %s".formatted(weigering.code(), weigering.melding(), weigering.herstel()))
        .collect(Collectors.joining("\n"));
  }
}
