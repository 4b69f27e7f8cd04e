package nl.sluis.cijfers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.StatusAanlevering;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.VerzoekAntwoord;
import nl.sluis.cijfers.Berichtfeit.Uitslag;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Kerncompetentie;
import nl.sluis.contract.Tarief;
import org.jspecify.annotations.Nullable;

/**
 * Facts of messages between a few parties about a few clients, with everything that may be absent.
 */
final class Willekeur {
  static final List<String> GEMEENTEN = List.of("0193", "0363", "0384");

  private static final List<String> AANBIEDERS = List.of("42420002", "65650001");
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
  private static final int DAGEN = 250;

  private final Random toeval;

  Willekeur(long zaad) {
    this.toeval = new Random(zaad);
  }

  private <T> T een(List<T> uit) {
    return uit.get(toeval.nextInt(uit.size()));
  }

  private <T> @Nullable T misschien(T waarde) {
    return toeval.nextInt(3) == 0 ? null : waarde;
  }

  private LocalDate dag() {
    return BEGIN.plusDays(toeval.nextInt(DAGEN));
  }

  private String pseudoniem(int hoeveel) {
    return "%032x".formatted(0xabcdef00L + toeval.nextInt(hoeveel));
  }

  private Product product() {
    return new Product("45", een(List.of("45A04", "45A48")));
  }

  /** Of one message, with its lines. */
  Berichtfeiten bericht(long volgnummer) {
    Partijen partijen =
        new Partijen(een(List.of(Standaard.values())), een(GEMEENTEN), een(AANBIEDERS));
    LocalDate ontvangen = dag();
    Stand stand = een(List.of(Stand.values()));
    LocalDate beslist = stand == Stand.ONBEANTWOORD ? null : ontvangen.plusDays(toeval.nextInt(9));
    int vorm = een(List.of(323, 323, 323, 301, 305, 307, 315, 317, 319));
    List<Feit> feiten = new ArrayList<>();
    int regels = vorm == 317 || vorm == 319 ? 1 : 1 + toeval.nextInt(4);
    for (int regel = 1; regel <= regels; regel++) {
      feiten.add(
          feit(
              vorm, new Feitrij(volgnummer, regel, partijen, ontvangen, beslist, Map.of()), stand));
    }
    return new Berichtfeiten(
        new Berichtfeit(
            volgnummer,
            Berichtsoort.van(partijen.standaard(), vorm),
            partijen,
            misschien(pseudoniem(500)),
            ontvangen,
            uitslag(stand),
            stand != Stand.NIET_VERWERKT,
            false,
            stand == Stand.AFGEKEURD ? List.of("0611", "9338") : List.of(),
            beslist),
        feiten);
  }

  private static Uitslag uitslag(Stand stand) {
    return switch (stand) {
      case GOEDGEKEURD -> Uitslag.GOEDGEKEURD;
      case AFGEKEURD -> Uitslag.DEELS_AFGEKEURD;
      case ONBEANTWOORD -> Uitslag.ONBEANTWOORD;
      case NIET_VERWERKT -> Uitslag.AFGEKEURD;
    };
  }

  private Feit feit(int vorm, Feitrij kop, Stand stand) {
    return switch (vorm) {
      case 323 -> regel(kop, stand);
      case 301 -> toewijzing(kop, stand);
      case 305, 307 -> levering(kop, stand, vorm == 307);
      case 315, 317 -> verzoek(kop, stand, vorm);
      default ->
          new Verzoekantwoordfeit(
              kop.bericht(),
              kop.regel(),
              kop.partijen(),
              pseudoniem(30),
              een(List.of(VerzoekAntwoord.values())),
              toeval.nextBoolean(),
              kop.ontvangen(),
              stand,
              kop.beslist());
    };
  }

  private Regelfeit regel(Feitrij kop, Stand stand) {
    YearMonth maand = YearMonth.of(2026, 1 + toeval.nextInt(8));
    boolean credit = toeval.nextInt(5) == 0;
    Eenheid eenheid = een(List.of(Eenheid.MINUUT, Eenheid.UUR, Eenheid.EURO));
    long bedrag = 1 + toeval.nextInt(90_000);
    return new Regelfeit(
        kop.bericht(),
        kop.regel(),
        kop.partijen(),
        pseudoniem(40),
        pseudoniem(60),
        pseudoniem(9_000),
        credit ? pseudoniem(9_000) : null,
        product(),
        new Periode(maand.atDay(1), maand.atEndOfMonth()),
        toeval.nextInt(600),
        eenheid,
        eenheid == Eenheid.EURO ? null : 6_050L,
        credit ? -bedrag : bedrag,
        credit,
        kop.ontvangen(),
        stand,
        stand == Stand.AFGEKEURD ? List.of("0611") : List.of(),
        kop.beslist(),
        misschien(contract(eenheid)));
  }

  private static Contractlijn contract(Eenheid eenheid) {
    Betaaltitel titel = eenheid == Eenheid.EURO ? Betaaltitel.ABONNEMENT : Betaaltitel.UURTARIEF;
    return new Contractlijn(
        "C-1",
        titel.code(),
        titel.variant(),
        Kerncompetentie.values()[0],
        eenheid == Eenheid.EURO ? null : new Tarief(6_000, eenheid));
  }

  private Toewijzingfeit toewijzing(Feitrij kop, Stand stand) {
    LocalDate ingang = dag();
    return new Toewijzingfeit(
        kop.bericht(),
        kop.regel(),
        kop.partijen(),
        pseudoniem(40),
        pseudoniem(60),
        misschien(pseudoniem(30)),
        misschien(product()),
        dag(),
        new Tijd(een(List.of("24:00:00", "08:15:00.123456789"))),
        ingang,
        misschien(ingang.plusDays(toeval.nextInt(200))),
        misschien(een(List.of(RedenWijziging.values()))),
        misschien(new Omvang(1 + toeval.nextInt(40), Eenheid.UUR, Frequentie.PER_WEEK)),
        misschien(90_000L),
        kop.ontvangen(),
        stand,
        kop.beslist());
  }

  private Leveringfeit levering(Feitrij kop, Stand stand, boolean isStop) {
    LocalDate begin = dag();
    return new Leveringfeit(
        kop.bericht(),
        kop.regel(),
        kop.partijen(),
        pseudoniem(40),
        misschien(pseudoniem(60)),
        misschien(product()),
        begin,
        isStop ? begin.plusDays(toeval.nextInt(90)) : null,
        isStop ? een(List.of("20", "31", "33", "02")) : null,
        een(List.of(StatusAanlevering.EERSTE, StatusAanlevering.VERWIJDEREN)),
        kop.ontvangen(),
        stand,
        kop.beslist());
  }

  private Verzoekfeit verzoek(Feitrij kop, Stand stand, int vorm) {
    return new Verzoekfeit(
        kop.bericht(),
        kop.regel(),
        vorm,
        kop.partijen(),
        pseudoniem(40),
        pseudoniem(30),
        vorm == 315 ? misschien(product()) : null,
        vorm == 315 ? "01" : null,
        kop.ontvangen(),
        stand,
        kop.beslist());
  }
}
