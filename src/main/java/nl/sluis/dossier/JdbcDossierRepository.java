package nl.sluis.dossier;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.MetBsn;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dossier in PostgreSQL. The caller holds the lock on the relation and the transaction. */
@Repository
class JdbcDossierRepository implements DossierRepository {
  /** So many lines make a message large. */
  private static final int GROOT = 100;

  private final JdbcClient jdbc;
  private final BerichtTabel berichten;
  private final ToewijzingTabel toewijzingen;
  private final PrestatieTabel prestaties;
  private final LeveringTabel leveringen;
  private final VerzoekTabel verzoeken;

  JdbcDossierRepository(JdbcClient jdbc, Clientkolom clienten) {
    this.jdbc = jdbc;
    this.berichten = new BerichtTabel(jdbc);
    this.toewijzingen = new ToewijzingTabel(jdbc, clienten);
    this.prestaties = new PrestatieTabel(jdbc, clienten);
    this.leveringen = new LeveringTabel(jdbc, clienten);
    this.verzoeken = new VerzoekTabel(jdbc, clienten);
  }

  @Override
  public Dossier laad(Berichtsoort soort, Bericht bericht) {
    planOpMaat(bericht);
    Partijen partijen = Partijen.van(soort, bericht.header());
    boolean kentIdentificatie = berichten.kentIdentificatie(soort, bericht.header());
    if (bericht instanceof Declaratiebericht declaratiebericht) {
      return laad(partijen, kentIdentificatie, declaratiebericht.declaratie());
    }
    if (bericht instanceof Toewijzingbericht toewijzingbericht
        && toewijzingbericht.client() != null) {
      return laad(
          partijen,
          kentIdentificatie,
          toewijzingbericht.client(),
          clientdeel(partijen, Clientverleden.LEEG, Verzoekvraag.van(bericht)));
    }
    return laad(partijen, kentIdentificatie, Verzoekvraag.van(bericht));
  }

  private Dossier laad(Partijen partijen, boolean kentIdentificatie, Verzoekvraag vraag) {
    String bsn = vraag.bsn();
    Clientverleden client =
        bsn == null
            ? Clientverleden.LEEG
            : new Clientverleden(
                toewijzingen.vanClient(partijen, bsn),
                leveringen.geldend(partijen, bsn),
                verzoeken.vanClient(partijen, bsn));
    return DossierSnapshot.voorClient(
        kentIdentificatie,
        toewijzingen.actuele(partijen, vraag.toewijzingNummers()),
        clientdeel(partijen, client, vraag));
  }

  private Clientdeel clientdeel(Partijen partijen, Clientverleden client, Verzoekvraag vraag) {
    return new Clientdeel(
        client,
        verzoeken.gebruikt(partijen, vraag.referenties()),
        verzoeken.opReferentie(partijen, vraag.referenties()));
  }

  private Dossier laad(Partijen partijen, boolean kentIdentificatie, Declaratie declaratie) {
    Zoekvraag vraag = Zoekvraag.van(declaratie);
    return DossierSnapshot.voorDeclaratie(
        kentIdentificatie,
        berichten.kentDeclaratieNummer(partijen, declaratie.declaratieNummer()),
        berichten.laatstePeriode(partijen).orElse(null),
        toewijzingen.clienten(partijen, vraag.bsns()),
        toewijzingen.actuele(partijen, vraag.toewijzingNummers()),
        prestaties.referenties(partijen, vraag.referentieNummers()),
        prestaties.prestaties(partijen, vraag.vorigeNummers()),
        prestaties.openDebetten(partijen, vraag.debetten()),
        prestaties.gedeclareerd(partijen, vraag.toewijzingNummers(), vraag.vorigeNummers()));
  }

  private Dossier laad(
      Partijen partijen,
      boolean kentIdentificatie,
      Toewijzingbericht.Client client,
      Clientdeel clientdeel) {
    Set<Long> nummers =
        client.toegewezenProducten().stream()
            .map(ToegewezenProduct::toewijzingNummer)
            .collect(Collectors.toSet());
    return DossierSnapshot.voorToewijzing(
        kentIdentificatie,
        toewijzingen.inGemeente(partijen, nummers),
        prestaties.metOpenPrestaties(partijen, nummers),
        clientdeel);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void verwerk(Berichtsoort soort, Bericht bericht, Predicate<Berichtklasse> goedgekeurd) {
    planOpMaat(bericht);
    Partijen partijen = Partijen.van(soort, bericht.header());
    berichten.voegToe(soort, bericht.header());
    if (bericht instanceof Declaratiebericht declaratiebericht) {
      Declaratie declaratie = declaratiebericht.declaratie();
      prestaties.voegToe(
          partijen,
          berichten.voegToe(partijen, declaratie),
          EerderePrestatie.van(declaratie, goedgekeurd));
    } else if (bericht instanceof Toewijzingbericht toewijzingbericht
        && toewijzingbericht.client() != null) {
      toewijzingen.voegToe(partijen, toewijzingbericht.client());
    } else if (bericht instanceof Antwoordbericht antwoordbericht
        && antwoordbericht.antwoord() != null) {
      verzoeken.verwerk(partijen, antwoordbericht.antwoord());
    } else if (bericht.inhoud() instanceof MetBsn client) {
      List<String> referenties = Verzoekvraag.referenties(bericht);
      if (referenties.isEmpty()) {
        leveringen.verwerk(partijen, client.bsn(), MetLevering.van(client));
      } else {
        verzoeken.voegToe(
            partijen, soort.vorm(), bericht.header().dagtekening(), client.bsn(), referenties);
      }
    }
  }

  @Override
  public Relatiedossier van(Partijen partijen) {
    return new JdbcRelatiedossier(partijen, toewijzingen, prestaties);
  }

  @Override
  public Set<Long> gebruikteNummers(Standaard standaard, String gemeente, long van, long tot) {
    return toewijzingen.gebruikteNummers(standaard.domein(), gemeente, van, tot);
  }

  /**
   * For a large message PostgreSQL plans every statement for its own arrays, until the end of the
   * transaction. A plan that it made for a few lines in small tables takes minutes for many lines
   * in large ones; and planning anew takes longer than a small message itself.
   */
  private void planOpMaat(Bericht bericht) {
    if (bericht.klassen().stream().flatMap(JdbcDossierRepository::alle).limit(GROOT).count()
        < GROOT) {
      return;
    }
    jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
        .query(String.class)
        .single();
  }

  private static Stream<Berichtklasse> alle(Berichtklasse klasse) {
    return Stream.concat(
        Stream.of(klasse), klasse.kinderen().stream().flatMap(JdbcDossierRepository::alle));
  }
}
