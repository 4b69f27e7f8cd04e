package nl.sluis.koppeling;

import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a route could not handle by a fault of ours or of a connection. The file stays where it is
 * and is tried again; here it leaves its trace, by the class of what went wrong and never by a text
 * that may hold something of the message.
 */
@Component
public class Uitval {
  /** The header with the code of the deelnemer whose file it is. */
  public static final String INDIENER = "SluisIndiener";

  private static final Logger LOG = LoggerFactory.getLogger(Uitval.class);

  private final Audittrail audit;

  Uitval(Audittrail audit) {
    this.audit = audit;
  }

  /** Called by the route configuration uitval. */
  public void meld(Exchange uitwisseling) {
    Throwable storing =
        oorzaak(uitwisseling.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    String indiener = uitwisseling.getIn().getHeader(INDIENER, "onbekend", String.class);
    LOG.warn(
        "A file of {} cannot be taken in now, route {}: {}",
        indiener,
        uitwisseling.getFromRouteId(),
        storing.getClass().getName());
    try {
      audit.schrijf(
          new Auditregel(
              indiener, "INNEMEN_MISLUKT", null, null, storing.getClass().getSimpleName()));
    } catch (RuntimeException geenDatabase) {
      LOG.warn("No line in the audit trail: {}", geenDatabase.getClass().getName());
    }
  }

  private static Throwable oorzaak(Throwable storing) {
    Throwable oorzaak = storing;
    while (oorzaak.getCause() != null && oorzaak.getCause() != oorzaak) {
      oorzaak = oorzaak.getCause();
    }
    return oorzaak;
  }
}
