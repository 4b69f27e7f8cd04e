package nl.sluis.koppeling.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.DebetCredit;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Plaats;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demowereld.Toegewezen;
import nl.sluis.termijn.Werkdagen;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed: each month a declaratie (323) of every aanbieder to every gemeente that it works
 * for. One prestatie in twenty is wrong; most of those are sent again, right or not.
 */
final class Demodeclaraties {
  private static final int LAATSTE_DAGEN = 7;

  private final Elke fout = new Elke(19);
  private final Elke weerFout = new Elke(6);
  private final Elke nagekomen = new Elke(4);
  private final Elke ookHersteld = new Elke(3);

  private final Kalenderdagen dagen;
  private final Democontracten contracten;
  private final Map<Relatie, List<Toegewezen>> clienten;
  private final Demopapier papier;
  private final Random toeval;
  private final List<Demopost> posten = new ArrayList<>();

  private int fouten;

  /** A number that was used, by relatie. */
  private final Map<Relatie, String> gebruikt = new TreeMap<>();

  private record Relatie(String gemeente, String aanbieder, Standaard standaard)
      implements Comparable<Relatie> {
    @Override
    public int compareTo(Relatie ander) {
      return toString().compareTo(ander.toString());
    }
  }

  /** A line, and whether it can stay as it is. */
  private record Lijn(Democlient client, Prestatie prestatie, boolean isFout) {}

  Demodeclaraties(
      Kalenderdagen dagen,
      Democontracten contracten,
      List<Toegewezen> toegewezen,
      Demopapier papier,
      Random toeval) {
    this.dagen = dagen;
    this.contracten = contracten;
    this.papier = papier;
    this.toeval = toeval;
    this.clienten =
        toegewezen.stream()
            .collect(
                Collectors.groupingBy(
                    een ->
                        new Relatie(
                            een.client().gemeente(),
                            een.client().aanbieder(),
                            een.client().standaard()),
                    TreeMap::new,
                    Collectors.toList()));
  }

  List<Demopost> maak() {
    clienten.keySet().forEach(this::maak);
    return posten;
  }

  private void maak(Relatie relatie) {
    int werkdag = 3 + toeval.nextInt(6);
    YearMonth maand = dagen.eersteMaand();
    while (dagen.isGeweest(Kalenderdagen.werkdag(maand.plusMonths(1), werkdag))) {
      LocalDate dag = Kalenderdagen.werkdag(maand.plusMonths(1), werkdag);
      YearMonth volgende = maand.plusMonths(2);
      boolean isLaatste = !dagen.isGeweest(Kalenderdagen.werkdag(volgende, werkdag));
      maak(relatie, maand, dag, isLaatste);
      maand = maand.plusMonths(1);
    }
  }

  private void maak(Relatie relatie, YearMonth maand, LocalDate dag, boolean isLaatste) {
    List<Democlient> nu = new ArrayList<>();
    List<Democlient> later = new ArrayList<>();
    for (Toegewezen een : clienten.getOrDefault(relatie, List.of())) {
      if (een.client().heeft(maand) && een.sinds().isBefore(dag.minusDays(3))) {
        (isLaatste && nagekomen.nu() ? later : nu).add(een.client());
      }
    }
    declareer(relatie, maand, dag, nu, isLaatste);
    LocalDate daarna = dagen.geleden(toeval.nextInt(LAATSTE_DAGEN));
    if (daarna.isAfter(dag)) {
      stuur(relatie, maand, daarna, lijnen(later, maand, relatie), null, null);
    }
  }

  private void declareer(
      Relatie relatie, YearMonth maand, LocalDate dag, List<Democlient> wie, boolean isLaatste) {
    boolean blijftLiggen = isLaatste && toeval.nextInt(5) < 3;
    @Nullable LocalDate besluit = blijftLiggen ? null : Werkdagen.na(dag, 4 + toeval.nextInt(4));
    List<Lijn> lijnen = lijnen(wie, maand, relatie);
    @Nullable String nummer = stuur(relatie, maand, dag, lijnen, null, besluit);
    List<Democlient> verkeerd = lijnen.stream().filter(Lijn::isFout).map(Lijn::client).toList();
    boolean wordtHersteld = !isLaatste || ookHersteld.nu();
    if (nummer != null && besluit != null && wordtHersteld) {
      herstel(relatie, maand, Werkdagen.na(besluit, 1 + toeval.nextInt(3)), verkeerd, nummer);
    }
  }

  private void herstel(
      Relatie relatie, YearMonth maand, LocalDate dag, List<Democlient> wie, String vorige) {
    List<Lijn> lijnen = new ArrayList<>();
    for (Democlient client : wie) {
      lijnen.add(lijn(client, maand, relatie, weerFout.nu() ? Prestatiefout.TARIEF : null));
    }
    stuur(relatie, maand, dag, lijnen, vorige, Werkdagen.na(dag, 2 + toeval.nextInt(3)));
  }

  private List<Lijn> lijnen(List<Democlient> wie, YearMonth maand, Relatie relatie) {
    List<Lijn> lijnen = new ArrayList<>();
    for (Democlient client : wie) {
      lijnen.add(lijn(client, maand, relatie, fout.nu() ? volgendeFout() : null));
    }
    if (!lijnen.isEmpty()) {
      gebruikt.put(relatie, lijnen.get(0).prestatie().referentieNummer());
    }
    return lijnen;
  }

  private Prestatiefout volgendeFout() {
    Prestatiefout[] soorten = Prestatiefout.values();
    fouten++;
    return soorten[fouten % soorten.length];
  }

  private Lijn lijn(
      Democlient client, YearMonth maand, Relatie relatie, @Nullable Prestatiefout verkeerd) {
    Aanbod aanbod = client.aanbod();
    long goed = contracten.tarief(aanbod, maand);
    Periode hele = periode(client, maand);
    boolean isHeel = hele.begindatum().getDayOfMonth() == 1;
    long hoogstens = isHeel ? aanbod.perMaand() : aanbod.inEenWeek();
    long deel = Math.max(1, hoogstens * (50 + toeval.nextInt(51)) / 100);
    String nummer = papier.referentie(maand);
    Prestatie prestatie =
        verkeerd == null
            ? prestatie(nummer, client.nummer(), aanbod, hele, deel, goed)
            : prestatie(
                verkeerd.referentie(nummer, gebruikt.get(relatie)),
                verkeerd.toewijzing(client),
                verkeerd.product(aanbod),
                verkeerd.periode(hele),
                verkeerd.volume(deel, aanbod),
                verkeerd.tarief(goed, aanbod));
    return new Lijn(client, prestatie, verkeerd != null);
  }

  private static Periode periode(Democlient client, YearMonth maand) {
    LocalDate begin = maand.atDay(1);
    return new Periode(
        client.ingang().isAfter(begin) ? client.ingang() : begin, maand.atEndOfMonth());
  }

  private static Prestatie prestatie(
      String nummer, long toewijzing, Aanbod aanbod, Periode periode, long volume, long tarief) {
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(nummer, null),
        toewijzing,
        aanbod.product().categorie(),
        String.valueOf(aanbod.product().code()),
        periode,
        volume,
        aanbod.omvang().eenheid(),
        tarief,
        new Bedrag(volume * tarief, DebetCredit.DEBET),
        List.of());
  }

  /** The Identificatie; null when there is nothing to send. */
  private @Nullable String stuur(
      Relatie relatie,
      YearMonth maand,
      LocalDate dag,
      List<Lijn> lijnen,
      @Nullable String verbetert,
      @Nullable LocalDate besluit) {
    if (lijnen.isEmpty()) {
      return null;
    }
    String nummer = papier.identificatie("D");
    Map<String, List<Prestatie>> perClient = new LinkedHashMap<>();
    long totaal = 0;
    for (Lijn lijn : lijnen) {
      perClient
          .computeIfAbsent(lijn.client().bsn(), nieuw -> new ArrayList<>())
          .add(lijn.prestatie());
      totaal += lijn.prestatie().ingediendBedrag().bedrag();
    }
    List<Client> wie =
        perClient.entrySet().stream()
            .map(een -> new Client(Plaats.GEEN, een.getKey(), een.getValue(), List.of()))
            .toList();
    Berichtsoort soort = Berichtsoort.van(relatie.standaard(), 323);
    Header kop =
        Header.heen(
            soort, relatie.aanbieder(), relatie.gemeente(), new BerichtIdentificatie(nummer, dag));
    Declaratie declaratie =
        new Declaratie(
            Plaats.GEEN,
            "F" + nummer,
            new Periode(maand.atDay(1), maand.atEndOfMonth()),
            dag,
            TotaalBedrag.van(totaal),
            wie,
            List.of());
    posten.add(
        new Demopost(dag, soort, new Declaratiebericht(kop, declaratie), verbetert, besluit));
    return nummer;
  }
}
