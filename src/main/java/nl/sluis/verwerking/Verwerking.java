package nl.sluis.verwerking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.berichtkluis.BerichtRepository;
import nl.sluis.berichtkluis.BerichtRepository.Stand;
import nl.sluis.berichtkluis.Berichtstatus;
import nl.sluis.berichtkluis.Ontvangen;
import nl.sluis.controle.Onbeslist;
import nl.sluis.sleutel.Kluisfout;
import nl.sluis.wachtrij.Wachtrij;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the route verwerking for one message, in one transaction: dossier, answer, outgoing files,
 * state and audit lines are all committed or none. Messages of one sender, and messages between the
 * same gemeente and aanbieder, are processed one by one in the order of reception.
 */
@Component
public class Verwerking {
  private static final Logger LOG = LoggerFactory.getLogger(Verwerking.class);
  private static final String ROUTE = "direct:verwerking";

  /** Who had its lines was about to leave them. */
  private static final Duration ZO_TERUG = Duration.ofMillis(100);

  /** One that failed before is called by nobody: it keeps looking itself. */
  private static final Duration NOG_EENS = Duration.ofSeconds(5);

  private final BerichtRepository berichten;
  private final Wachtrij wachtrij;
  private final Herken herken;
  private final ProducerTemplate route;
  private final Audittrail audit;
  private final TransactionTemplate transactie;
  private final Herhaalinstellingen herhaling;
  private final ApplicationEventPublisher gebeurtenissen;
  private final Clock klok;

  Verwerking(
      BerichtRepository berichten,
      Wachtrij wachtrij,
      Herken herken,
      ProducerTemplate route,
      Audittrail audit,
      TransactionTemplate transactie,
      Herhaalinstellingen herhaling,
      ApplicationEventPublisher gebeurtenissen,
      Clock klok) {
    this.berichten = berichten;
    this.wachtrij = wachtrij;
    this.herken = herken;
    this.route = route;
    this.audit = audit;
    this.transactie = transactie;
    this.herhaling = herhaling;
    this.gebeurtenissen = gebeurtenissen;
    this.klok = klok;
  }

  /**
   * Processes the message and takes it from the queue, in one transaction; says when to come back
   * if it could not be done now.
   */
  public Optional<Instant> verwerk(UUID id) {
    MDC.put("bericht", id.toString());
    try {
      return poging(id);
    } finally {
      MDC.remove("bericht");
    }
  }

  /**
   * The same for several messages that share no line, in one transaction; says of which when to
   * come back. Should anything fail then each is processed by itself, so that one does not hold up
   * another.
   */
  public Map<UUID, Instant> verwerk(Collection<UUID> ids) {
    Map<UUID, Instant> later = new HashMap<>();
    if (ids.size() == 1 || !verwerkSamen(ids, later)) {
      later.clear();
      ids.forEach(id -> verwerk(id).ifPresent(moment -> later.put(id, moment)));
    }
    return later;
  }

  private boolean verwerkSamen(Collection<UUID> ids, Map<UUID, Instant> later) {
    try {
      transactie.executeWithoutResult(status -> samenInTransactie(ids, later));
      return true;
    } catch (RuntimeException storing) {
      LOG.debug("{} messages are processed one by one after all", ids.size());
      return false;
    }
  }

  private void samenInTransactie(Collection<UUID> ids, Map<UUID, Instant> later) {
    Set<UUID> klaar = new HashSet<>(ids);
    List<BerichtRepository.Beurt> beurten = berichten.vergrendelSamen(ids);
    herken.leesVooruit(
        beurten.stream()
            .filter(beurt -> beurt.stand() == Stand.AAN_DE_BEURT)
            .map(BerichtRepository.Beurt::bericht)
            .toList());
    for (BerichtRepository.Beurt beurt : beurten) {
      UUID id = beurt.bericht().id();
      MDC.put("bericht", id.toString());
      doe(beurt).ifPresent(moment -> later.put(id, moment));
      MDC.remove("bericht");
    }
    klaar.removeAll(later.keySet());
    wachtrij.zijnVerwerkt(klaar);
  }

  /**
   * Has what waited behind these messages done now: whoever finished the first of a line calls the
   * next, until the line is empty.
   */
  void gaVerder(Collection<UUID> na) {
    if (!na.isEmpty()) {
      berichten.eersten(na).forEach(wachtrij::verwerkVolgende);
    }
  }

  /**
   * Once it is written down that these wait until they are called: who went before them may have
   * finished just before that, and called them for nothing.
   */
  void kijkNog(Collection<UUID> wachten) {
    if (!wachten.isEmpty()) {
      berichten.eersten(wachten).stream()
          .filter(eerste -> wachten.contains(eerste.id()))
          .forEach(wachtrij::verwerkVolgende);
    }
  }

  private Optional<Instant> poging(UUID id) {
    try {
      return metWachtrij(id, () -> inTransactie(id));
    } catch (RuntimeException storing) {
      return metWachtrij(id, () -> mislukt(id, storing));
    }
  }

  private Optional<Instant> metWachtrij(UUID id, Supplier<Optional<Instant>> werk) {
    return Objects.requireNonNull(
        transactie.execute(
            status -> {
              Optional<Instant> later = werk.get();
              if (later.isEmpty()) {
                wachtrij.zijnVerwerkt(List.of(id));
              }
              return later;
            }));
  }

  private Optional<Instant> inTransactie(UUID id) {
    return berichten.vergrendel(id).flatMap(this::doe);
  }

  private Optional<Instant> doe(BerichtRepository.Beurt beurt) {
    if (beurt.stand() != Stand.AAN_DE_BEURT) {
      return Optional.of(terug(beurt));
    }
    Ontvangen bericht = beurt.bericht();
    long begin = System.nanoTime();
    route.requestBody(ROUTE, bericht);
    gebeurtenissen.publishEvent(new BerichtVerwerkt(Duration.ofNanos(System.nanoTime() - begin)));
    return Optional.empty();
  }

  private Instant terug(BerichtRepository.Beurt beurt) {
    if (beurt.stand() == Stand.BEZET) {
      return klok.instant().plus(ZO_TERUG);
    }
    return beurt.pogingen() == 0 ? Wachtrij.TOT_GEROEPEN : klok.instant().plus(NOG_EENS);
  }

  private Optional<Instant> mislukt(UUID id, RuntimeException storing) {
    BerichtRepository.Beurt beurt = berichten.vergrendel(id).orElse(null);
    if (beurt == null) {
      return Optional.empty();
    }
    Ontvangen bericht = beurt.bericht();
    Throwable oorzaak = oorzaak(storing);
    String reden = reden(oorzaak);
    int mislukt = berichten.telMislukt(id, reden);
    LOG.error(
        "Processing failed, try {}: {} at {}",
        mislukt,
        oorzaak.getClass().getName(),
        waar(oorzaak));
    audit.schrijf(
        new Auditregel(Auditregel.SLUIS, "MISLUKT", id, bericht.gemeente(), "POGING_" + mislukt));
    if (herhaling.isOp(mislukt)) {
      berichten.zetStatus(id, Berichtstatus.GEPARKEERD, reden);
      audit.schrijf(
          new Auditregel(Auditregel.SLUIS, "GEPARKEERD", id, bericht.gemeente(), "VERWERKING"));
      return Optional.empty();
    }
    return Optional.of(
        klok.instant().plus(herhaling.wachttijdNa(mislukt, RandomGenerator.getDefault())));
  }

  private static Throwable oorzaak(RuntimeException storing) {
    return storing instanceof CamelExecutionException && storing.getCause() != null
        ? storing.getCause()
        : storing;
  }

  /** The text of an exception may hold values of the message, so only its kind is told. */
  private static String reden(Throwable oorzaak) {
    return oorzaak instanceof Onbeslist || oorzaak instanceof Kluisfout
        ? oorzaak.getMessage()
        : "Storing in Sluis (%s).".formatted(oorzaak.getClass().getSimpleName());
  }

  private static String waar(Throwable oorzaak) {
    for (StackTraceElement plek : oorzaak.getStackTrace()) {
      if (plek.getClassName().startsWith("nl.sluis")) {
        return plek.toString();
      }
    }
    return "an unknown place";
  }
}
