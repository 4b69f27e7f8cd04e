package nl.sluis.verantwoording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.bericht.Standaard;
import nl.sluis.tabel.Kolommen;
import nl.sluis.tabel.Rijlezing;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabelfout;
import nl.sluis.tabel.Tabellen;
import org.jspecify.annotations.Nullable;

/**
 * The amounts and days that hold for the accounts of a year: from which turnover an auditor's
 * statement is due, by when what must be done, at which part of a budget somebody is warned. They
 * are data with the years for which they hold, since agreements change.
 */
public final class Voorwaarden {
  private static final String SOORT = "soort";
  private static final String DOMEIN = "domein";
  private static final String WAARDE = "waarde";
  private static final String VANAF = "vanafjaar";
  private static final String TOT = "totenmetjaar";
  private static final String OMSCHRIJVING = "omschrijving";
  private static final Kolommen KOLOMMEN =
      new Kolommen(List.of(SOORT, DOMEIN, WAARDE, VANAF, TOT, OMSCHRIJVING), List.of());
  private static final Pattern DAG = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})");
  private static final Pattern JAAR = Pattern.compile("20[0-9]{2}");
  private static final int HEEL = 100;

  private enum Soort {
    DREMPEL,
    SIGNAAL,
    TERMIJN,
    LAATSTE_DECLARATIE
  }

  private record Voorwaarde(
      Soort soort,
      @Nullable Standaard standaard,
      long waarde,
      @Nullable MonthDay dag,
      int vanaf,
      int totEnMet,
      String omschrijving) {
    boolean geldt(Jaaropdracht opdracht) {
      return (standaard == null || standaard == opdracht.standaard())
          && opdracht.jaar() >= vanaf
          && opdracht.jaar() <= totEnMet;
    }
  }

  private final List<Voorwaarde> regels;
  private final List<Tabelfout> fouten;

  private Voorwaarden(List<Voorwaarde> regels, List<Tabelfout> fouten) {
    this.regels = List.copyOf(regels);
    this.fouten = List.copyOf(fouten);
  }

  /** Those that come with Sluis. */
  public static Voorwaarden ingebouwd() {
    try (InputStream stroom =
        Objects.requireNonNull(Voorwaarden.class.getResourceAsStream("voorwaarden.csv"))) {
      return lees(stroom.readAllBytes());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Those of a file, CSV or Excel, and all that is wrong in it. */
  public static Voorwaarden lees(byte[] bestand) {
    List<Voorwaarde> regels = new ArrayList<>();
    Tabelbestand tabel = Tabellen.lees(bestand);
    List<Tabelfout> fouten = KOLOMMEN.lees(tabel, rij -> lees(rij).ifPresent(regels::add));
    return new Voorwaarden(regels, fouten);
  }

  /** What is wrong in the file; it is not to be used then. */
  public List<Tabelfout> fouten() {
    return fouten;
  }

  /** From which turnover in one domein, in eurocent, an auditor's statement is due. */
  public OptionalLong drempel(Jaaropdracht opdracht) {
    return van(Soort.DREMPEL, opdracht).stream().mapToLong(Voorwaarde::waarde).findFirst();
  }

  /** At which part of a budget, in percents, somebody is warned. */
  OptionalInt signaal(Jaaropdracht opdracht) {
    return van(Soort.SIGNAAL, opdracht).stream()
        .mapToInt(regel -> Math.toIntExact(regel.waarde / HEEL))
        .findFirst();
  }

  /** After which day a gemeente need not take a declaratie of this year any more. */
  Optional<LocalDate> laatsteDeclaratie(Jaaropdracht opdracht) {
    return van(Soort.LAATSTE_DECLARATIE, opdracht).stream()
        .flatMap(regel -> dag(regel, opdracht).stream())
        .findFirst();
  }

  /** What is due when, in the order of the days. */
  public List<Termijn> termijnen(Jaaropdracht opdracht) {
    return regels.stream()
        .filter(regel -> regel.dag != null && regel.geldt(opdracht))
        .flatMap(
            regel -> dag(regel, opdracht).stream().map(dag -> new Termijn(dag, regel.omschrijving)))
        .sorted(Comparator.comparing(Termijn::dag))
        .toList();
  }

  private static Optional<LocalDate> dag(Voorwaarde regel, Jaaropdracht opdracht) {
    return Optional.ofNullable(regel.dag).map(dag -> dag.atYear(opdracht.jaar() + 1));
  }

  private List<Voorwaarde> van(Soort soort, Jaaropdracht opdracht) {
    return regels.stream().filter(regel -> regel.soort == soort && regel.geldt(opdracht)).toList();
  }

  private static Optional<Voorwaarde> lees(Rijlezing rij) {
    Soort soort = rij.keuze(SOORT, keuzes(Soort.values()));
    Standaard standaard =
        rij.isLeeg(DOMEIN)
            ? null
            : rij.keuze(DOMEIN, Map.of("JW", Standaard.IJW, "WMO", Standaard.IWMO));
    boolean isDag = soort == Soort.TERMIJN || soort == Soort.LAATSTE_DECLARATIE;
    MonthDay dag = isDag ? dag(rij) : null;
    Long waarde =
        soort == null || isDag
            ? Long.valueOf(0)
            : rij.eurocent(
                WAARDE,
                soort == Soort.DREMPEL
                    ? "euro's met een komma, zoals 200000,00"
                    : "een percentage, zoals 70");
    Integer vanaf = rij.isLeeg(VANAF) ? Integer.valueOf(0) : jaar(rij, VANAF);
    Integer totEnMet = rij.isLeeg(TOT) ? Integer.valueOf(Integer.MAX_VALUE) : jaar(rij, TOT);
    if (!rij.isGoed() || soort == null || waarde == null || vanaf == null || totEnMet == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Voorwaarde(soort, standaard, waarde, dag, vanaf, totEnMet, rij.tekst(OMSCHRIJVING)));
  }

  private static Map<String, Soort> keuzes(Soort... soorten) {
    Map<String, Soort> keuzes = new TreeMap<>();
    Arrays.stream(soorten).forEach(soort -> keuzes.put(soort.name(), soort));
    return keuzes;
  }

  private static @Nullable MonthDay dag(Rijlezing rij) {
    Matcher delen = DAG.matcher(rij.tekst(WAARDE));
    if (delen.matches()) {
      try {
        return MonthDay.of(Integer.parseInt(delen.group(2)), Integer.parseInt(delen.group(1)));
      } catch (DateTimeException geenDag) {
        // told below
      }
    }
    rij.fout(
        WAARDE, "%s; verwacht: dag en maand in het jaar erna, zoals 31-03", rij.getoond(WAARDE));
    return null;
  }

  private static @Nullable Integer jaar(Rijlezing rij, String kolom) {
    if (JAAR.matcher(rij.code(kolom)).matches()) {
      return Integer.valueOf(rij.code(kolom));
    }
    rij.fout(kolom, "%s; verwacht: een boekjaar, zoals 2026, of leeg", rij.getoond(kolom));
    return null;
  }
}
