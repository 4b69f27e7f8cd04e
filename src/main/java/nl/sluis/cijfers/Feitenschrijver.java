package nl.sluis.cijfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.sleutel.Tijdteller;
import nl.sluis.transactie.PerTransactie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the facts of messages, in the transaction that processes them. They are written together at
 * its end, a statement for each table however many messages there were.
 */
@Repository
public class Feitenschrijver {
  private static final Tijdteller TIJD = new Tijdteller(Tijdteller.FEITEN_SCHRIJVEN);

  private final JdbcClient database;
  private final PerTransactie<Boek> boek;

  Feitenschrijver(JdbcClient database) {
    this.database = database;
    this.boek = PerTransactie.verzameld(Boek::new, this::schrijf);
  }

  /** What a transaction adds, and of which messages there may be facts already. */
  private static final class Boek {
    private final Map<Long, Berichtfeiten> feiten = new LinkedHashMap<>();
    private final Map<Long, LocalDate> nietTePlaatsen = new LinkedHashMap<>();
    private final Set<Long> eerder = new HashSet<>();
  }

  /** All facts of a message of which there are none yet. */
  public void leg(Berichtfeiten feiten) {
    boek.nu().feiten.put(feiten.bericht().bericht(), feiten);
  }

  /** Of a file that is no valid message (niveau 0 or 1). */
  public void leg(Berichtfeit geweigerd) {
    leg(new Berichtfeiten(geweigerd, List.of()));
  }

  /** All facts of a message of which more is known than there was. */
  public void vervang(Berichtfeiten feiten) {
    boek.nu().eerder.add(feiten.bericht().bericht());
    leg(feiten);
  }

  /** A file that is no valid message, of which the parties could not be read. */
  public void legNietTePlaatsen(long volgnummer, LocalDate ontvangen) {
    boek.nu().nietTePlaatsen.put(volgnummer, ontvangen);
  }

  private void schrijf(Boek geheel) {
    long begin = System.nanoTime();
    verwijder(geheel.eerder);
    List<Berichtfeit> berichten = new ArrayList<>();
    List<Regelfeit> regels = new ArrayList<>();
    List<Toewijzingfeit> toewijzingen = new ArrayList<>();
    List<Leveringfeit> leveringen = new ArrayList<>();
    List<Verzoekfeit> verzoeken = new ArrayList<>();
    List<Verzoekantwoordfeit> antwoorden = new ArrayList<>();
    for (Berichtfeiten deze : geheel.feiten.values()) {
      berichten.add(deze.bericht());
      for (Feit feit : deze.feiten()) {
        if (feit instanceof Regelfeit regel) {
          regels.add(regel);
        } else if (feit instanceof Toewijzingfeit toewijzing) {
          toewijzingen.add(toewijzing);
        } else if (feit instanceof Leveringfeit levering) {
          leveringen.add(levering);
        } else if (feit instanceof Verzoekfeit verzoek) {
          verzoeken.add(verzoek);
        } else if (feit instanceof Verzoekantwoordfeit antwoord) {
          antwoorden.add(antwoord);
        }
      }
    }
    Feittabellen.BERICHT.voegToe(database, berichten);
    Feittabellen.REGEL.voegToe(database, regels);
    Feittabellen.TOEWIJZING.voegToe(database, toewijzingen);
    Feittabellen.LEVERING.voegToe(database, leveringen);
    Feittabellen.VERZOEK.voegToe(database, verzoeken);
    Feittabellen.VERZOEKANTWOORD.voegToe(database, antwoorden);
    geheel.nietTePlaatsen.forEach(this::schrijfNietTePlaatsen);
    TIJD.sinds(begin);
  }

  private void verwijder(Set<Long> berichten) {
    if (berichten.isEmpty()) {
      return;
    }
    Long[] nummers = berichten.toArray(Long[]::new);
    for (Feittabel<?> tabel : Feittabellen.VAN_REGELS) {
      database
          .sql("delete from %s where bericht = any(?)".formatted(tabel.naam()))
          .param(nummers)
          .update();
    }
    database.sql("delete from feit_bericht where bericht = any(?)").param(nummers).update();
  }

  private void schrijfNietTePlaatsen(long volgnummer, LocalDate ontvangen) {
    database
        .sql(
            """
            insert into feit_bericht (bericht, ontvangen, uitslag, verwerkt, retourcodes)
            values (?, ?, 'GEWEIGERD', false, '')
            """)
        .params(volgnummer, ontvangen)
        .update();
  }
}
