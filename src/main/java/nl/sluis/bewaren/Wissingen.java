package nl.sluis.bewaren;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.sluis.audit.Aard;
import nl.sluis.audit.Auditregel;
import nl.sluis.audit.Audittrail;
import nl.sluis.bewaren.Bewaring.Bereik;
import nl.sluis.bewaren.Bewaring.Client;
import nl.sluis.bewaren.Bewaring.Stap;
import nl.sluis.bewaren.Clientberichten.Gevonden;
import nl.sluis.bewaren.Wisverslag.Gewist;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.sleutel.Pseudoniemen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what is held about one client, as far as the law allows (AVG art. 17): at once what no law
 * says is to be kept, and what is past its term. What was done stands in the trail.
 */
@Component
public class Wissingen {
  /** A term or a refused line is found by what it is about, so it goes before that. */
  private static final List<Gegevenssoort> VOLGORDE =
      List.of(
          Gegevenssoort.TERMIJNEN,
          Gegevenssoort.AFGEKEURDE_REGELS,
          Gegevenssoort.BESLUITCONCEPTEN,
          Gegevenssoort.VERSLAGEN,
          Gegevenssoort.GEWEIGERD,
          Gegevenssoort.DECLARATIES,
          Gegevenssoort.BERICHTEN_JEUGD,
          Gegevenssoort.BERICHTEN_WMO,
          Gegevenssoort.DOSSIER_JEUGD,
          Gegevenssoort.DOSSIER_WMO,
          Gegevenssoort.FEITEN);

  private static final int PER_KEER = 1000;

  private final Bewaarronde ronde;
  private final Clientberichten zoeker;
  private final Blijvers blijvers;
  private final Pseudoniemen pseudoniemen;
  private final Audittrail audit;
  private final TransactionTemplate transactie;

  Wissingen(
      Bewaarronde ronde,
      Clientberichten zoeker,
      Blijvers blijvers,
      Pseudoniemen pseudoniemen,
      Audittrail audit,
      TransactionTemplate transactie) {
    this.ronde = ronde;
    this.zoeker = zoeker;
    this.blijvers = blijvers;
    this.pseudoniemen = pseudoniemen;
    this.audit = audit;
    this.transactie = transactie;
  }

  /**
   * Erases all that may go, in one transaction.
   *
   * @param reden why he asks, for the trail
   * @param proef tells what would go, and nothing goes
   */
  public Wisverslag wis(String bsn, String reden, Identiteit wie, boolean proef) {
    String pseudoniem = pseudoniemen.van(bsn);
    Wisverslag verslag =
        Objects.requireNonNull(
            transactie.execute(
                status -> {
                  Wisverslag gedaan = wis(bsn, pseudoniem, proef);
                  if (proef) {
                    status.setRollbackOnly();
                  } else {
                    audit.schrijf(regel(reden, wie, pseudoniem, gedaan));
                  }
                  return gedaan;
                }));
    if (proef) {
      audit.schrijf(regel(reden, wie, pseudoniem, verslag));
    }
    return verslag;
  }

  private Wisverslag wis(String bsn, String pseudoniem, boolean proef) {
    List<Gevonden> berichten = zoeker.van(bsn);
    Client client = new Client(pseudoniem, Blijvers.alleen(berichten));
    List<Gewist> gewist = new ArrayList<>();
    for (Gegevenssoort soort : VOLGORDE) {
      long aantal = wis(soort, client);
      if (aantal > 0) {
        gewist.add(new Gewist(soort.woord(), soort.wat(), aantal));
      }
    }
    return new Wisverslag(proef, gewist, blijvers.van(pseudoniem, berichten));
  }

  private long wis(Gegevenssoort soort, Client client) {
    LocalDate grens = soort.isVerplicht() ? ronde.grens(soort) : ronde.vandaag().plusDays(1);
    long samen = 0;
    Stap stap = new Stap(Stap.BEGIN, 0);
    do {
      stap =
          ronde.bewaring(soort).ruimOp(soort, new Bereik(grens, client), stap.totEnMet(), PER_KEER);
      samen += stap.gezien();
    } while (stap.gezien() >= PER_KEER);
    return samen;
  }

  private static Auditregel regel(
      String reden, Identiteit wie, String pseudoniem, Wisverslag verslag) {
    String wat =
        verslag.gewist().stream()
            .map(deel -> deel.soort() + " " + deel.aantal())
            .collect(Collectors.joining(", "));
    return new Auditregel(
            wie.inAudit(),
            verslag.proef() ? "WISSING_BEPROEFD" : "CLIENT_GEWIST",
            null,
            null,
            wat.isEmpty() ? "NIETS_TE_WISSEN" : "GELUKT")
        .met(verslag.proef() ? Aard.INZIEN : Aard.VERWIJDEREN)
        .metBetrokkenen(List.of(pseudoniem))
        .metVoorwerp(wat.isEmpty() ? null : wat)
        .metReden(reden);
  }
}
