package nl.sluis.verwerking;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.audit.Handelende;
import nl.sluis.bericht.BerichtReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what is handed in: the bytes, where they came from, an audit line and the work to do are
 * stored in one transaction, and only then may the sender be told that it was received.
 */
@Component
public class Ontvangst {
  private static final Logger LOG = LoggerFactory.getLogger(Ontvangst.class);
  private static final String ONBEKEND = "onbekend";

  private final BerichtReader reader;
  private final BerichtRepository berichten;
  private final Wachtrij wachtrij;
  private final BewaakTermijnen termijnen;
  private final Sloten sloten;
  private final Toegang toegang;
  private final Audittrail audit;
  private final TransactionTemplate transactie;

  Ontvangst(
      BerichtReader reader,
      BerichtRepository berichten,
      Wachtrij wachtrij,
      BewaakTermijnen termijnen,
      Sloten sloten,
      Toegang toegang,
      Audittrail audit,
      TransactionTemplate transactie) {
    this.reader = reader;
    this.berichten = berichten;
    this.wachtrij = wachtrij;
    this.termijnen = termijnen;
    this.sloten = sloten;
    this.toegang = toegang;
    this.audit = audit;
    this.transactie = transactie;
  }

  /** The same bytes from the same sender are one message, also when they come at once. */
  public Ontvangstbevestiging ontvang(Aanlevering aanlevering) {
    Adressering adressering = Adressering.van(reader.herken(aanlevering.inhoud()));
    return Objects.requireNonNull(
        transactie.execute(status -> schrijfIn(aanlevering, adressering)));
  }

  /** All of them in this order, or none when one cannot be stored. */
  public List<Ontvangstbevestiging> ontvang(List<Aanlevering> aanleveringen) {
    List<Adressering> adresseringen =
        aanleveringen.stream()
            .map(aanlevering -> Adressering.van(reader.herken(aanlevering.inhoud())))
            .toList();
    return Objects.requireNonNull(
        transactie.execute(status -> schrijfIn(aanleveringen, adresseringen)));
  }

  private List<Ontvangstbevestiging> schrijfIn(
      List<Aanlevering> aanleveringen, List<Adressering> adresseringen) {
    // two with the same files in another order would wait for each other
    sloten.wachtOp("ontvangst van meer");
    return IntStream.range(0, aanleveringen.size())
        .mapToObj(plek -> schrijfIn(aanleveringen.get(plek), adresseringen.get(plek)))
        .toList();
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
                Objects.requireNonNullElse(indiener, ONBEKEND),
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

  private Ontvangstbevestiging schrijfIn(Aanlevering aanlevering, Adressering adressering) {
    long omvang = aanlevering.omvang();
    Ontvangstbevestiging bevestiging =
        berichten.schrijfIn(aanlevering, adressering, wachtrij.beurt(omvang));
    if (bevestiging.isNieuw()) {
      wachtrij.verwerkNu(bevestiging.id(), omvang, adressering.rijen());
      // one who is not the sender makes no term run for another
      if (toegang.mag(adressering, doorWie(aanlevering))) {
        termijnen.ontvangen(adressering);
      }
    }
    audit.schrijf(
        new Auditregel(
                wie(aanlevering, adressering),
                "ONTVANGEN",
                bevestiging.id(),
                adressering.gemeente(),
                bevestiging.isNieuw() ? aanlevering.kanaal() : "AL_BEKEND")
            .met(Aard.AANMAKEN)
            .metVanwaar(vanwaar(aanlevering.kanaal())));
    MDC.put("bericht", bevestiging.id().toString());
    LOG.debug("Stored as received by {}, new: {}", aanlevering.kanaal(), bevestiging.isNieuw());
    MDC.remove("bericht");
    return bevestiging;
  }

  private static String doorWie(Aanlevering aanlevering) {
    return Objects.requireNonNullElse(aanlevering.indiener(), "");
  }

  private static String wie(Aanlevering aanlevering, Adressering adressering) {
    String indiener =
        Objects.requireNonNullElse(
            aanlevering.indiener(), Objects.requireNonNullElse(adressering.indiener(), ""));
    return indiener.isEmpty() ? ONBEKEND : indiener;
  }
}
