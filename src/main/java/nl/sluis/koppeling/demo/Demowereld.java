package nl.sluis.koppeling.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.termijn.Werkdagen;
import org.jspecify.annotations.Nullable;

/**
 * What is sent in the months before today: toewijzingen, starts, stops, verzoeken and declaraties,
 * most of them right and in time. For one day it is always the same.
 */
final class Demowereld {
  private static final long ZAAD = 384;

  /** In working days; what is older was seen to by everybody. */
  private static final int LAATSTE_WEKEN = 20;

  private static final String NIET_AANGESLOTEN = "0363";

  private final Elke vertikt = new Elke(30);
  private final Elke zonderStart = new Elke(18);
  private final Elke zonderStop = new Elke(4);
  private final Elke opVerzoek = new Elke(12);
  private final Elke alleenVerzoek = new Elke(14);
  private final Elke inOnderzoek = new Elke(3);
  private final Elke onbesloten = new Elke(15);

  private final Kalenderdagen dagen;
  private final Random toeval = new Random(ZAAD);
  private final Demopapier papier = new Demopapier();
  private final List<Demopost> posten = new ArrayList<>();
  private final List<Toegewezen> toegewezen = new ArrayList<>();

  /** A client whose toewijzing was received on this day. */
  record Toegewezen(Democlient client, LocalDate sinds) {}

  private Demowereld(Kalenderdagen dagen) {
    this.dagen = dagen;
  }

  /** All that is sent until today, in order. */
  static List<Demopost> maak(Kalenderdagen dagen, Democontracten contracten, int clienten) {
    Demowereld wereld = new Demowereld(dagen);
    Democlienten maker = new Democlienten(dagen, wereld.toeval);
    maker.maak(clienten).forEach(wereld::beleef);
    wereld.laatLiggen(maker);
    wereld.posten.addAll(
        new Demodeclaraties(dagen, contracten, wereld.toegewezen, wereld.papier, wereld.toeval)
            .maak());
    return wereld.posten.stream()
        .filter(post -> dagen.isGeweest(post.dag()))
        .sorted(Comparator.comparing(Demopost::dag))
        .toList();
  }

  private void beleef(Democlient client) {
    LocalDate dag = toewijzingsdag(client);
    if (alleenVerzoek.nu()) {
      vraagEnAntwoord(client, dag);
      return;
    }
    @Nullable String verzoek = opVerzoek.nu() ? vraag(client, dag) : null;
    LocalDate sinds = Werkdagen.na(dag, verzoek == null ? 0 : 2 + toeval.nextInt(2));
    LocalDate bekend = wijsToe(client, sinds, verzoek);
    toegewezen.add(new Toegewezen(client, bekend));
    begin(client, bekend);
    eindig(client);
  }

  /** What waits in every world, however small. */
  private void laatLiggen(Democlienten maker) {
    for (int geleden : List.of(6, 4, 2)) {
      LocalDate dag = dagen.geleden(geleden);
      leg(maker.van(Democontracten.POLDERDAM, Demoaanbieder.KOMPAS, dag), dag, 301);
      leg(maker.van(Democontracten.DIEPSLUIS, Demoaanbieder.STEIGER, dag), dag, 301);
      leg(maker.van(Democontracten.DIEPSLUIS, Demoaanbieder.BRUG, dag), dag, 315);
      leg(maker.van(Democontracten.POLDERDAM, Demoaanbieder.ANKER, dag), dag, 315);
    }
    for (int geleden : List.of(2, 1, 0)) {
      LocalDate dag = dagen.geleden(geleden);
      leg(maker.van(Democontracten.POLDERDAM, Demoaanbieder.HAVEN, dag), dag, 301);
      leg(maker.van(Democontracten.DIEPSLUIS, Demoaanbieder.HAVEN, dag), dag, 301);
      leg(maker.van(Democontracten.POLDERDAM, Demoaanbieder.VUURTOREN, dag), dag, 301);
    }
    LocalDate dag = dagen.geleden(9);
    leg(maker.van(NIET_AANGESLOTEN, Demoaanbieder.STEIGER, dag), dag, 305);
  }

  /** Within a week of its first day. */
  private LocalDate toewijzingsdag(Democlient client) {
    LocalDate dag = Werkdagen.na(client.ingang().minusDays(1), 1 + toeval.nextInt(6));
    return dag.isAfter(dagen.vandaag()) ? dagen.geleden(0) : dag;
  }

  /** Since when both know of it. */
  private LocalDate wijsToe(Democlient client, LocalDate dag, @Nullable String verzoek) {
    @Nullable String vorige = null;
    LocalDate goed = dag;
    if (vertikt.nu()) {
      vorige = papier.identificatie("T");
      stuur(dag, 301, client, client.toewijzing(dag, vorige, vertikt(client), verzoek), null, null);
      goed = Werkdagen.na(dag, 1);
    }
    String nummer = papier.identificatie("T");
    LocalDate bekend = Werkdagen.na(goed, 1);
    stuur(
        goed, 301, client, client.toewijzing(goed, nummer, client.bsn(), verzoek), vorige, bekend);
    return bekend;
  }

  /** What lies there now: nobody has done anything with it, or cannot. */
  private void leg(Democlient client, LocalDate dag, int vorm) {
    String nummer = papier.identificatie("N");
    Bericht bericht =
        switch (vorm) {
          case 301 -> client.toewijzing(dag, nummer, client.bsn(), null);
          case 305 -> client.start(dag, nummer);
          default -> client.verzoek(dag, nummer, papier.identificatie("V"));
        };
    stuur(dag, vorm, client, bericht, null, null);
  }

  /** With two numbers in the wrong order it is nobody's. */
  private static String vertikt(Democlient client) {
    char[] cijfers = client.bsn().toCharArray();
    cijfers[8] = (char) ('0' + (cijfers[8] - '0' + 1) % 10);
    return String.valueOf(cijfers);
  }

  private void begin(Democlient client, LocalDate sinds) {
    if (!zonderStart.nu()) {
      LocalDate vroegst = client.ingang().isAfter(sinds) ? client.ingang() : sinds;
      LocalDate dag = Werkdagen.na(vroegst, 2 + toeval.nextInt(3));
      stuur(dag, 305, client, client.start(dag, papier.identificatie("S")), null, besluit(dag));
    }
  }

  private void eindig(Democlient client) {
    if (dagen.isGeweest(client.einde()) && !zonderStop.nu()) {
      LocalDate dag = Werkdagen.na(client.einde(), 1 + toeval.nextInt(4));
      stuur(dag, 307, client, client.stop(dag, papier.identificatie("E")), null, besluit(dag));
    }
  }

  private String vraag(Democlient client, LocalDate dag) {
    String referentie = papier.identificatie("V");
    stuur(
        dag,
        315,
        client,
        client.verzoek(dag, papier.identificatie("A"), referentie),
        null,
        Werkdagen.na(dag, 1));
    return referentie;
  }

  /** A verzoek that comes to nothing, or is looked into. */
  private void vraagEnAntwoord(Democlient client, LocalDate dag) {
    String referentie = vraag(client, dag);
    LocalDate later = Werkdagen.na(dag, 2 + toeval.nextInt(3));
    VerzoekAntwoord antwoord =
        inOnderzoek.nu() ? VerzoekAntwoord.IN_ONDERZOEK : VerzoekAntwoord.AFGEWEZEN;
    Bericht bericht = client.antwoord(later, papier.identificatie("W"), referentie, antwoord);
    stuur(later, 319, client, bericht, null, Werkdagen.na(later, 1));
  }

  /** When a back-office answers to what it gets on this day; null when it still has to. */
  private @Nullable LocalDate besluit(LocalDate dag) {
    return dag.isAfter(dagen.geleden(LAATSTE_WEKEN)) && onbesloten.nu()
        ? null
        : Werkdagen.na(dag, 1 + toeval.nextInt(3));
  }

  private void stuur(
      LocalDate dag,
      int vorm,
      Democlient client,
      Bericht bericht,
      @Nullable String verbetert,
      @Nullable LocalDate besluit) {
    posten.add(new Demopost(dag, client.soort(vorm), bericht, verbetert, besluit));
  }
}
