package nl.sluis.koppeling.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.sluis.bericht.Standaard;

/**
 * The clients: half of them has something from the first month on, the others come later. Always
 * the same for the same day.
 */
final class Democlienten {
  private static final int EERSTE_TOEWIJZING = 300_001;
  private static final int EERSTE_BSN = 99_991_000;
  private static final List<Integer> GEWICHTEN = List.of(30, 26, 11, 11, 11, 11);
  private static final List<String> NAMEN =
      List.of(
          "Voorbeeld",
          "Monster",
          "Verzonnen",
          "Proefstuk",
          "Nietbestaand",
          "Fictief",
          "Denkbeeld",
          "Bedacht",
          "Papier",
          "Sjabloon",
          "Model",
          "Schijnbaar");

  private final Kalenderdagen dagen;
  private final Random toeval;
  private final Elke nietAfgesproken = new Elke(5);
  private final Elke eindigt = new Elke(5);
  private int bsn = EERSTE_BSN;
  private int toewijzing = EERSTE_TOEWIJZING;

  Democlienten(Kalenderdagen dagen, Random toeval) {
    this.dagen = dagen;
    this.toeval = toeval;
  }

  List<Democlient> maak(int aantal) {
    List<Democlient> clienten = new ArrayList<>();
    for (int nummer = 0; nummer < aantal; nummer++) {
      clienten.add(client(nummer));
    }
    return List.copyOf(clienten);
  }

  private Democlient client(int nummer) {
    String gemeente = Democontracten.GEMEENTEN.get(getrokken(GEWICHTEN));
    Demoaanbieder aanbieder = aanbieder();
    Aanbod aanbod = aanbieder.aanbod().get(toeval.nextInt(aanbieder.aanbod().size()));
    LocalDate ingang = ingang(nummer, aanbod);
    // some gemeenten assign what is not contracted
    boolean isNietAfgesproken = aanbieder == Demoaanbieder.VUURTOREN && nietAfgesproken.nu();
    return client(
        gemeente, aanbieder, isNietAfgesproken ? Aanbod.GROEP : aanbod, ingang, einde(ingang));
  }

  /** One more, of these two, from this day on. */
  Democlient van(String gemeente, Demoaanbieder aanbieder, LocalDate ingang) {
    return client(gemeente, aanbieder, aanbieder.aanbod().get(0), ingang, laatste());
  }

  private Democlient client(
      String gemeente, Demoaanbieder aanbieder, Aanbod aanbod, LocalDate ingang, LocalDate einde) {
    return new Democlient(
        toewijzing++,
        volgendBsn(),
        NAMEN.get(toeval.nextInt(NAMEN.size())),
        geboren(aanbod),
        Integer.toString(1 + toeval.nextInt(2)),
        gemeente,
        aanbieder.code(),
        aanbod,
        ingang,
        einde);
  }

  private Demoaanbieder aanbieder() {
    List<Demoaanbieder> alle = List.of(Demoaanbieder.values());
    return alle.get(getrokken(alle.stream().map(Demoaanbieder::gewicht).toList()));
  }

  private int getrokken(List<Integer> gewichten) {
    int rest = toeval.nextInt(gewichten.stream().mapToInt(Integer::intValue).sum());
    int plek = 0;
    while (rest >= gewichten.get(plek)) {
      rest -= gewichten.get(plek);
      plek++;
    }
    return plek;
  }

  /** The first day of a month; for what is paid by the hour also another. */
  private LocalDate ingang(int nummer, Aanbod aanbod) {
    if (nummer % 2 == 0) {
      return dagen.eersteMaand().atDay(1);
    }
    LocalDate dag = dagen.werkdagen().get(toeval.nextInt(dagen.werkdagen().size()));
    boolean isMidden = aanbod.betaaltitel().equals("UURTARIEF") && toeval.nextInt(3) == 0;
    return isMidden ? dag : dag.withDayOfMonth(1);
  }

  /** For one in five it ends within these months, with the month. */
  private LocalDate einde(LocalDate ingang) {
    YearMonth einde = YearMonth.from(ingang).plusMonths(1 + toeval.nextInt(2));
    return eindigt.nu() && einde.isBefore(dagen.dezeMaand().plusMonths(1))
        ? einde.atEndOfMonth()
        : laatste();
  }

  private LocalDate laatste() {
    return LocalDate.of(dagen.vandaag().getYear() + 1, 12, 31);
  }

  private LocalDate geboren(Aanbod aanbod) {
    int jaren =
        aanbod.standaard() == Standaard.IJW ? 3 + toeval.nextInt(14) : 35 + toeval.nextInt(55);
    return dagen.vandaag().minusYears(jaren).withDayOfYear(1 + toeval.nextInt(365));
  }

  /** The next number of the range for tests that passes the elfproef. */
  private String volgendBsn() {
    String getal;
    do {
      bsn++;
      getal = bsnMetControlecijfer(bsn);
    } while (getal.isEmpty());
    return getal;
  }

  private static String bsnMetControlecijfer(int begin) {
    String cijfers = Integer.toString(begin);
    int som = 0;
    for (int plek = 0; plek < cijfers.length(); plek++) {
      som += (9 - plek) * Character.digit(cijfers.charAt(plek), 10);
    }
    int controle = som % 11;
    return controle == 10 ? "" : cijfers + controle;
  }
}
