package nl.sluis.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.dossier.BerichtTabel.Kenmerk;
import nl.sluis.transactie.PerTransactie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dossier in PostgreSQL. The caller holds the lock on the relation and the transaction. */
@Repository
class JdbcDossierRepository extends DossierPerSoort {
  /** So many lines make a message large. */
  private static final int GROOT = 100;

  private final JdbcClient jdbc;
  private final Clientkolom clienten;
  private final BerichtTabel berichten;
  private final ToewijzingTabel toewijzingen;
  private final Productsomtabel productsommen;
  private final PrestatieTabel prestaties;
  private final LeveringTabel leveringen;
  private final VerzoekTabel verzoeken;
  private final PerTransactie<Vooruit> vooruit = PerTransactie.eenmaal(Vooruit::new);

  JdbcDossierRepository(JdbcClient jdbc, Clientkolom clienten) {
    this.jdbc = jdbc;
    this.clienten = clienten;
    this.berichten = new BerichtTabel(jdbc);
    this.toewijzingen = new ToewijzingTabel(jdbc, clienten);
    this.productsommen = new Productsomtabel(jdbc);
    this.prestaties = new PrestatieTabel(jdbc, clienten);
    this.leveringen = new LeveringTabel(jdbc, clienten);
    this.verzoeken = new VerzoekTabel(jdbc, clienten);
  }

  @Override
  public Dossier laad(Berichtsoort soort, Bericht bericht) {
    planOpMaat(bericht);
    return super.laad(soort, bericht);
  }

  /**
   * What was looked up for messages before their turn, each to be used once.
   *
   * @param kenmerken for which of these it was looked up whether a message is known by it
   * @param bekend those among them by which one is
   * @param clienten the past of a client
   */
  private record Vooruit(
      Set<Kenmerk> kenmerken, Set<Kenmerk> bekend, Map<Clientsleutel, Clientverleden> clienten) {
    Vooruit() {
      this(new HashSet<>(), new HashSet<>(), new HashMap<>());
    }
  }

  @Override
  public void laadVooruit(List<Leesresultaat> berichten) {
    List<Leesresultaat> gelezen = berichten.stream().filter(Leesresultaat::isGelezen).toList();
    if (gelezen.isEmpty()) {
      return;
    }
    plan("force_generic_plan");
    List<Kenmerk> kenmerken =
        gelezen.stream().map(een -> Kenmerk.van(een.soort(), een.gelezen().header())).toList();
    List<Clientsleutel> sleutels =
        gelezen.stream().flatMap(een -> sleutel(een.soort(), een.gelezen()).stream()).toList();
    vooruit.nu().kenmerken.addAll(kenmerken);
    vooruit.nu().bekend.addAll(this.berichten.bekende(kenmerken));
    List<Clientverleden> verledens = verledens(sleutels);
    for (int nummer = 0; nummer < sleutels.size(); nummer++) {
      vooruit.nu().clienten.put(sleutels.get(nummer), verledens.get(nummer));
    }
  }

  /** Of a message that is about all of one client. */
  private Optional<Clientsleutel> sleutel(Berichtsoort soort, Bericht bericht) {
    boolean isAnders = bericht instanceof Declaratiebericht || bericht instanceof Toewijzingbericht;
    return Optional.ofNullable(isAnders ? null : Verzoekvraag.van(bericht).bsn())
        .map(bsn -> clienten.sleutel(Partijen.van(soort, bericht.header()), bsn));
  }

  private List<Clientverleden> verledens(List<Clientsleutel> sleutels) {
    if (sleutels.isEmpty()) {
      return List.of();
    }
    List<List<Toewijzing>> toegewezen = toewijzingen.vanClienten(sleutels);
    List<List<Levering>> geleverd = leveringen.geldend(sleutels);
    List<List<Verzoek>> gevraagd = verzoeken.vanClienten(sleutels);
    return IntStream.range(0, sleutels.size())
        .mapToObj(
            plek ->
                new Clientverleden(toegewezen.get(plek), geleverd.get(plek), gevraagd.get(plek)))
        .toList();
  }

  @Override
  boolean kentIdentificatie(Berichtsoort soort, Header header) {
    Kenmerk kenmerk = Kenmerk.van(soort, header);
    return vooruit
        .totNu()
        .filter(eerder -> eerder.kenmerken.remove(kenmerk))
        .map(eerder -> eerder.bekend.contains(kenmerk))
        .orElseGet(() -> berichten.kentIdentificatie(kenmerk));
  }

  @Override
  Dossier laad(Partijen partijen, boolean kentIdentificatie, Verzoekvraag vraag) {
    String bsn = vraag.bsn();
    Clientverleden client =
        bsn == null ? Clientverleden.LEEG : verleden(clienten.sleutel(partijen, bsn));
    return DossierSnapshot.voorClient(
        kentIdentificatie,
        toewijzingen.actuele(partijen, vraag.toewijzingNummers()),
        clientdeel(partijen, client, vraag));
  }

  private Clientverleden verleden(Clientsleutel sleutel) {
    return vooruit
        .totNu()
        .map(eerder -> eerder.clienten.remove(sleutel))
        .orElseGet(() -> verledens(List.of(sleutel)).get(0));
  }

  @Override
  Clientdeel clientdeel(Partijen partijen, Clientverleden client, Verzoekvraag vraag) {
    return new Clientdeel(
        client,
        verzoeken.gebruikt(partijen, vraag.referenties()),
        verzoeken.opReferentie(partijen, vraag.referenties()));
  }

  @Override
  Dossier laad(Partijen partijen, boolean kentIdentificatie, Declaratie declaratie) {
    Zoekvraag vraag = Zoekvraag.van(declaratie);
    Bekenden bekenden = clienten.bekenden(vraag.bsns());
    Map<Long, Toewijzing> actuele =
        toewijzingen.actuele(partijen, vraag.toewijzingNummers(), bekenden);
    Openstaand open =
        prestaties.openstaand(partijen, vraag.toewijzingNummers(), vraag.vorigeNummers());
    return DossierSnapshot.voorDeclaratie(
        kentIdentificatie,
        berichten.kentDeclaratieNummer(partijen, declaratie.declaratieNummer()),
        berichten.laatstePeriode(partijen).orElse(null),
        toewijzingen.clienten(partijen, bekenden, actuele.values()),
        actuele,
        prestaties.referenties(partijen, vraag.referentieNummers()),
        prestaties.prestaties(partijen, vraag.vorigeNummers()),
        prestaties.openDebetten(partijen, vraag.debetten(open::kanKennen)),
        open.gedeclareerd());
  }

  @Override
  Dossier laad(
      Partijen partijen, boolean kentIdentificatie, Set<Long> nummers, Clientdeel clientdeel) {
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
    super.verwerk(soort, bericht, goedgekeurd);
  }

  @Override
  void voegToe(Berichtsoort soort, Header header) {
    berichten.voegToe(soort, header);
  }

  @Override
  void voegToe(
      Partijen partijen,
      Header header,
      Declaratie declaratie,
      Predicate<Berichtklasse> goedgekeurd) {
    List<EerderePrestatie> nieuwe = EerderePrestatie.van(declaratie, goedgekeurd);
    // credits first (D5): a credit never names a debit of its own message (TR316)
    productsommen.neemTerug(
        partijen, nieuwe.stream().flatMap(credit -> credit.neemtTerug().stream()).toList());
    productsommen.telOp(partijen, nieuwe);
    prestaties.voegToe(partijen, berichten.voegToe(partijen, header, declaratie), nieuwe);
  }

  @Override
  void voegToe(Partijen partijen, Header header, Toewijzingbericht.Client client) {
    toewijzingen.voegToe(partijen, header, client);
  }

  @Override
  void verwerk(Partijen partijen, Antwoord antwoord) {
    verzoeken.verwerk(partijen, antwoord);
  }

  @Override
  void verwerk(Partijen partijen, Header header, String bsn, List<MetLevering> lijnen) {
    leveringen.verwerk(partijen, header, bsn, lijnen);
  }

  @Override
  void voegToe(Partijen partijen, int vorm, Header header, String bsn, List<String> referenties) {
    verzoeken.voegToe(partijen, vorm, header, bsn, referenties);
  }

  @Override
  public Relatiedossier van(Partijen partijen) {
    return new JdbcRelatiedossier(partijen, toewijzingen, prestaties, productsommen);
  }

  @Override
  public Set<Long> gebruikteNummers(Standaard standaard, String gemeente, long van, long tot) {
    return toewijzingen.gebruikteNummers(standaard.domein(), gemeente, van, tot);
  }

  /**
   * For a large message PostgreSQL plans every statement for its own arrays. A plan that it made
   * for a few lines in small tables takes minutes for many lines in large ones; and planning anew
   * takes longer than a small message itself, so that small ones that go together never do.
   */
  private void planOpMaat(Bericht bericht) {
    if (bericht.klassen().stream().flatMap(JdbcDossierRepository::alle).limit(GROOT).count()
        < GROOT) {
      return;
    }
    plan("force_custom_plan");
  }

  /** For what follows in this transaction. */
  private void plan(String hoe) {
    jdbc.sql("select set_config('plan_cache_mode', ?, true)")
        .param(hoe)
        .query(String.class)
        .single();
  }

  private static Stream<Berichtklasse> alle(Berichtklasse klasse) {
    return Stream.concat(
        Stream.of(klasse), klasse.kinderen().stream().flatMap(JdbcDossierRepository::alle));
  }
}
