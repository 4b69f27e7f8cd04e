package nl.sluis.meting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.sluis.meting.Meetopstelling.Afloop;
import nl.sluis.meting.Meetopstelling.Kosten;
import org.jspecify.annotations.Nullable;

/**
 * What a message costs while few wait and while many wait. Of each of two gateways never more than
 * so many messages are without an answer, and always as many as may be: an answer makes room for
 * the next message. So every message that is counted was received, waited behind as many others,
 * was judged and answered in the time that is counted. The two are measured at the same time, so
 * that what else the machine does disturbs both.
 */
final class Achterstandmeting {
  static final int KLEIN = 64;

  private static final Meetpartijen PARTIJEN = new Meetpartijen(16, 65);

  /** The queue sees what waits once, fifteen seconds after it came in: also that is to be in it. */
  private static final Duration INLOPEN = Duration.ofSeconds(18);

  /** Of so many messages each relation has each step once, or one relation each 128 times. */
  static final int RONDE = 5 * 128;

  private static final long LEEGLOPEN_SECONDEN = 120;

  private final int warm;
  private final int aantal;
  private final int achterstand;
  private final Meetstroom.Vorm vorm;
  private final Consumer<String> voortgang;

  /**
   * Makes a measurement.
   *
   * @param warm so many messages go before, of each gateway
   * @param aantal over how many it is measured, of each gateway; a multiple of {@link #RONDE} gives
   *     both the same mixture; half of it on half a processor
   * @param achterstand how many wait when many wait
   * @param voortgang gets what is being done
   */
  Achterstandmeting(
      int warm, int aantal, int achterstand, Meetstroom.Vorm vorm, Consumer<String> voortgang) {
    this.warm = warm;
    this.aantal = aantal;
    this.achterstand = achterstand;
    this.vorm = vorm;
    this.voortgang = voortgang;
  }

  /** Of both gateways. */
  record Paar<T>(T klein, T groot) {}

  /**
   * What was measured.
   *
   * @param half the same with half a processor for each; null when that could not be done
   * @param manier how each was held to half a processor
   */
  record Uitkomst(
      Meetstroom.Vorm vorm,
      int achterstand,
      Paar<Kosten> heel,
      @Nullable Paar<Kosten> half,
      @Nullable String manier,
      Paar<Afloop> afloop) {}

  Uitkomst doe() throws Exception {
    LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    voortgang.accept("twee gateways starten");
    try (Meetopstelling klein = new Meetopstelling(PARTIJEN, vandaag);
        Meetopstelling groot = new Meetopstelling(PARTIJEN, vandaag)) {
      return doe(new Paar<>(klein, groot));
    }
  }

  private Uitkomst doe(Paar<Meetopstelling> paar) throws Exception {
    voortgang.accept("warmlopen");
    paar.klein().stroom().laatToe(KLEIN, vorm);
    paar.groot().stroom().laatToe(KLEIN, vorm);
    paar.klein().stroom().wachtTot(stand -> stand.beantwoord() >= warm);
    paar.groot().stroom().wachtTot(stand -> stand.beantwoord() >= warm);
    voortgang.accept("de achterstand groeit tot %d".formatted(achterstand));
    paar.groot().stroom().laatToe(achterstand, vorm);
    paar.groot()
        .stroom()
        .wachtTot(
            stand -> stand.verstuurd() - stand.beantwoord() > achterstand - 2 * Meetstroom.IN_ZIP);
    voortgang.accept("meten");
    Thread.sleep(INLOPEN.toMillis());
    Paar<Kosten> heel = meet(paar, aantal);
    Optional<Half> half = meetHalf(paar);
    voortgang.accept("leeglopen");
    Paar<Afloop> afloop = samen(paar, opstelling -> opstelling.eindig(LEEGLOPEN_SECONDEN));
    return new Uitkomst(
        vorm,
        achterstand,
        heel,
        half.map(Half::kosten).orElse(null),
        half.map(Half::manier).orElse(null),
        afloop);
  }

  private record Half(Paar<Kosten> kosten, String manier) {}

  private Optional<Half> meetHalf(Paar<Meetopstelling> paar) throws Exception {
    Optional<Halvekern> halvekern = Halvekern.maak();
    if (halvekern.isEmpty()) {
      return Optional.empty();
    }
    voortgang.accept("meten, op een halve kern");
    try (Halvekern rem = halvekern.get()) {
      rem.begin(paar.klein().gateway().processen(), paar.groot().gateway().processen());
      Thread.sleep(INLOPEN.toMillis());
      Paar<Kosten> kosten = meet(paar, aantal / 2);
      return Optional.of(new Half(kosten, rem.manier()));
    }
  }

  private static Paar<Kosten> meet(Paar<Meetopstelling> paar, int berichten) throws Exception {
    return samen(paar, opstelling -> opstelling.meet(berichten));
  }

  /** Work on a gateway. */
  private interface Werk<T> {
    T doe(Meetopstelling opstelling) throws Exception;
  }

  private static <T> Paar<T> samen(Paar<Meetopstelling> paar, Werk<T> werk) throws Exception {
    ExecutorService draden = Executors.newFixedThreadPool(2);
    try {
      Future<T> klein = draden.submit(aan(paar.klein(), werk));
      Future<T> groot = draden.submit(aan(paar.groot(), werk));
      return new Paar<>(klein.get(), groot.get());
    } catch (ExecutionException fout) {
      throw fout.getCause() instanceof Exception oorzaak ? oorzaak : fout;
    } finally {
      draden.shutdownNow();
    }
  }

  private static <T> Callable<T> aan(Meetopstelling opstelling, Werk<T> werk) {
    return () -> werk.doe(opstelling);
  }
}
