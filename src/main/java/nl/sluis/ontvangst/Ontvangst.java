package nl.sluis.ontvangst;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.audit.Handelende;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.berichtkluis.Adressering;
import nl.sluis.berichtkluis.Berichtkluis;
import nl.sluis.ontvangst.OntvangstRepository.Ingeschreven;
import nl.sluis.verwerking.BewaakTermijnen;
import nl.sluis.verwerking.Toegang;
import nl.sluis.wachtrij.Wachtrij;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what is handed in: the bytes, where they came from, an audit line and the work to do are
 * stored in one transaction, and only then may the sender be told that it was received. What comes
 * in at the same time goes together: the audit trail takes one transaction at a time.
 */
@Component
public class Ontvangst {
  private static final Logger LOG = LoggerFactory.getLogger(Ontvangst.class);

  /** Of two at once the second would wait for the audit trail, with less in it. */
  private static final int TEGELIJK = 1;

  private static final int SAMEN = 32;

  /** One bundle that has to wait, for the same bytes from another node, does not hold up all. */
  private static final Duration GEDULD = Duration.ofSeconds(2);

  private final BerichtReader reader;
  private final Berichtkluis kluis;
  private final OntvangstRepository ontvangsten;
  private final Wachtrij wachtrij;
  private final BewaakTermijnen termijnen;
  private final Toegang toegang;
  private final Audittrail audit;
  private final TransactionTemplate transactie;
  private final Samenloop<Inzending, Ontvangstbevestiging> samenloop =
      new Samenloop<>(TEGELIJK, SAMEN, GEDULD, this::bewaar);

  Ontvangst(
      BerichtReader reader,
      Berichtkluis kluis,
      OntvangstRepository ontvangsten,
      Wachtrij wachtrij,
      BewaakTermijnen termijnen,
      Toegang toegang,
      Audittrail audit,
      TransactionTemplate transactie) {
    this.reader = reader;
    this.kluis = kluis;
    this.ontvangsten = ontvangsten;
    this.wachtrij = wachtrij;
    this.termijnen = termijnen;
    this.toegang = toegang;
    this.audit = audit;
    this.transactie = transactie;
  }

  /** The same bytes from the same sender are one message, also when they come at once. */
  public Ontvangstbevestiging ontvang(Aanlevering aanlevering) {
    Inzending inzending = inzending(aanlevering);
    // what is part of a transaction of its own is stored in that
    boolean magSamen =
        wachtrij.isLicht(aanlevering.omvang())
            && !TransactionSynchronizationManager.isActualTransactionActive();
    return magSamen ? samenloop.doe(inzending) : bewaar(List.of(inzending)).get(0);
  }

  /** All of them in this order, or none when one cannot be stored. */
  public List<Ontvangstbevestiging> ontvang(List<Aanlevering> aanleveringen) {
    return bewaar(aanleveringen.stream().map(this::inzending).toList());
  }

  /** Before the transaction, so that it is short. */
  private Inzending inzending(Aanlevering aanlevering) {
    Adressering adressering = Adressering.van(reader.herken(aanlevering.inhoud()));
    return Inzending.van(aanlevering, adressering, wachtrij.beurt(aanlevering.omvang()), kluis);
  }

  /**
   * Records that something was refused before it was taken in, so that it left a trace.
   *
   * @param indiener code of who handed it in; null when the way does not tell
   * @param reden a code, or more with a space between them
   */
  public void geweigerd(String kanaal, @Nullable String indiener, String reden) {
    audit.schrijf(
        new Auditregel(
                Objects.requireNonNullElse(indiener, Auditregel.ONBEKEND),
                "GEWEIGERD_OP_" + kanaal,
                null,
                null,
                reden)
            .metVanwaar(vanwaar(kanaal)));
  }

  /** A way in that says more about who comes, says that itself. */
  private static @Nullable String vanwaar(String kanaal) {
    return Handelende.nu().isPresent() ? null : kanaal;
  }

  private List<Ontvangstbevestiging> bewaar(List<Inzending> inzendingen) {
    return Objects.requireNonNull(transactie.execute(status -> inTransactie(inzendingen)));
  }

  private List<Ontvangstbevestiging> inTransactie(List<Inzending> inzendingen) {
    List<Ingeschreven> ingeschreven = ontvangsten.schrijfIn(inzendingen);
    for (int nummer = 0; nummer < inzendingen.size(); nummer++) {
      namens(inzendingen.get(nummer), ingeschreven.get(nummer));
    }
    return ingeschreven.stream().map(Ingeschreven::bevestiging).toList();
  }

  /** For who handed it in, which may have been on another thread. */
  private void namens(Inzending inzending, Ingeschreven ingeschreven) {
    @Nullable Handelende vorige = Handelende.zet(inzending.handelende());
    try {
      rondAf(inzending, ingeschreven);
    } finally {
      Handelende.zet(vorige);
    }
  }

  private void rondAf(Inzending inzending, Ingeschreven ingeschreven) {
    Ontvangstbevestiging bevestiging = ingeschreven.bevestiging();
    Aanlevering aanlevering = inzending.aanlevering();
    Adressering adressering = inzending.adressering();
    if (bevestiging.isNieuw()) {
      wachtrij.verwerkNu(
          bevestiging.id(), aanlevering.omvang(), adressering.rijen(), ingeschreven.wacht());
      // one who is not the sender makes no term run for another
      if (toegang.mag(adressering, inzending.doorWie())) {
        termijnen.ontvangen(adressering);
      }
    }
    String wie = inzending.indiener();
    audit.schrijf(
        new Auditregel(
                wie.isEmpty() ? Auditregel.ONBEKEND : wie,
                "ONTVANGEN",
                bevestiging.id(),
                adressering.gemeente(),
                bevestiging.isNieuw() ? aanlevering.kanaal() : "AL_BEKEND")
            .met(Aard.AANMAKEN)
            .metVanwaar(vanwaar(aanlevering.kanaal())));
    MDC.put("bericht", bevestiging.id().toString());
    LOG.debug("Stored as received by {}, new: {}", aanlevering.kanaal(), bevestiging.isNieuw());
    MDC.remove("bericht");
  }
}
