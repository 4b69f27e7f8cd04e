package nl.sluis.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.sleutel.Tijdteller;
import nl.sluis.transactie.PerTransactie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The audit trail. A line is part of the transaction in which it is made: the lines of one are
 * written together, as the last thing that it does, because the head of the chain is locked from
 * then until it has ended. A line keeps the moment at which it was made; none is changed.
 *
 * <p>Nobody makes a line in {@code beforeCommit}: those of that transaction may be written by then.
 */
@Component
public class Audittrail {
  private static final Tijdteller TIJD = new Tijdteller(Tijdteller.AUDIT);

  private final JdbcClient database;
  private final Clock klok;
  private final PerTransactie<List<Auditlijn.Gemaakt>> lijnen;

  Audittrail(JdbcClient database, Clock klok) {
    this.database = database;
    this.klok = klok;
    this.lijnen = PerTransactie.alsLaatsteVerzameld(ArrayList::new, this::voegToe);
  }

  public void schrijf(Auditregel regel) {
    schrijf(List.of(regel));
  }

  /** The same for several lines, in their order. */
  public void schrijf(List<Auditregel> regels) {
    if (regels.isEmpty()) {
      return;
    }
    Instant moment = klok.instant().truncatedTo(ChronoUnit.MICROS);
    List<Auditlijn.Gemaakt> gemaakt =
        regels.stream().map(regel -> new Auditlijn.Gemaakt(moment, aangevuld(regel))).toList();
    if (PerTransactie.isErEen()) {
      lijnen.nu().addAll(gemaakt);
    } else {
      voegToe(gemaakt);
    }
  }

  /** What the gateway does by itself is of nobody, also while it does so for somebody. */
  private static Auditregel aangevuld(Auditregel regel) {
    return regel.wie().equals(Auditregel.SLUIS)
        ? regel
        : Handelende.nu().map(regel::door).orElse(regel);
  }

  /** One round trip, which takes the lock and gives the numbers. */
  private void voegToe(List<Auditlijn.Gemaakt> regels) {
    long begin = System.nanoTime();
    database
        .sql("select audit_schrijf(cast(:regels as json))")
        .param("regels", Auditlijn.alsJson(regels))
        .query(Long.class)
        .single();
    TIJD.sinds(begin);
  }
}
