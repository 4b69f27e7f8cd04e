package nl.sluis.cijfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Datatypes.Omvang;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.RedenWijziging;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Tijd;
import nl.sluis.cijfers.Berichtfeit.Uitslag;
import nl.sluis.contract.Contractbestand;
import nl.sluis.contract.Contracten;
import nl.sluis.contract.Contractlezing;
import nl.sluis.termijn.Termijnsoort;
import org.jspecify.annotations.Nullable;

/**
 * What was claimed and decided, as facts. A month of begeleiding is ten hours at ten euros; each
 * declaratie is answered three days after it came.
 */
final class Declaratieproef {
  static final Product BEGELEIDING = new Product("45", "45A48");
  static final Product BEHANDELING = new Product("45", "45A04");
  static final String AANBIEDER = "99990001";
  private static final String KOP =
      "contractnummer;gemeente;aanbieder;domein;productcategorie;productcode;kerncompetentie;"
          + "betaaltitel;uitvoeringsvariant;eenheid;tarief;tariefeenheid;ingangsdatum;einddatum;"
          + "jaarplafond;maandplafond\n";

  private final Contracten contracten;
  private final Feitenboek boek;
  private Partijen partijen = new Partijen(Standaard.IJW, "0363", AANBIEDER);
  private LocalDate dag = LocalDate.of(2026, 4, 2);
  private String peildatum = "2027-12-31";
  private String gemeenten = "0363";
  private long bericht;

  /** With these contract lines; each from C-1;0363;… on. */
  Declaratieproef(String... regels) {
    Contractlezing lezing =
        Contractbestand.lees(
            (KOP + String.join("\n", regels)).getBytes(StandardCharsets.UTF_8),
            Codelijsten.ingebouwd());
    assertThat(lezing.fouten()).isEmpty();
    contracten = lezing.register();
    boek = new Feitenboek(contracten.regels());
  }

  /** A contract line for an hourly price, such as 10,00. */
  static String uurtarief(String gemeente, Product product, String tarief, String plafonds) {
    return "C-1;%s;%s;JW;%s;%s;BEGELEIDEN;UURTARIEF;INSPANNINGSGERICHT;04;%s;04;2026-01-01;;%s"
        .formatted(gemeente, AANBIEDER, product.categorie(), product.code(), tarief, plafonds);
  }

  /** With one hourly price of ten euros for begeleiding. */
  static Declaratieproef metUurtarief() {
    return new Declaratieproef(uurtarief("0363", BEGELEIDING, "10,00", ";"));
  }

  Declaratieproef met(String gemeente, String aanbieder) {
    partijen = new Partijen(Standaard.IJW, gemeente, aanbieder);
    gemeenten = gemeenten.contains(gemeente) ? gemeenten : gemeenten + "," + gemeente;
    return this;
  }

  /** What follows is received then. */
  Declaratieproef op(String datum) {
    dag = LocalDate.parse(datum);
    return this;
  }

  /** The figures are asked then. */
  Declaratieproef bekekenOp(String datum) {
    peildatum = datum;
    return this;
  }

  /** A line of a declaratie. */
  record Lijn(
      String referentie,
      @Nullable String vorige,
      String toewijzing,
      Product product,
      String maand,
      long volume,
      Eenheid eenheid,
      @Nullable Long tarief,
      Stand stand,
      List<String> codes) {
    Lijn in(String andereMaand) {
      return new Lijn(
          referentie,
          vorige,
          toewijzing,
          product,
          andereMaand,
          volume,
          eenheid,
          tarief,
          stand,
          codes);
    }

    Lijn op(String andere) {
      return new Lijn(
          referentie, vorige, andere, product, maand, volume, eenheid, tarief, stand, codes);
    }

    Lijn van(Product ander) {
      return new Lijn(
          referentie, vorige, toewijzing, ander, maand, volume, eenheid, tarief, stand, codes);
    }

    Lijn volume(long ander, Eenheid in, @Nullable Long perStuk) {
      return new Lijn(
          referentie, vorige, toewijzing, product, maand, ander, in, perStuk, stand, codes);
    }

    Lijn neemtTerug(String debet) {
      return new Lijn(
          referentie, debet, toewijzing, product, maand, volume, eenheid, tarief, stand, codes);
    }

    private long bedrag() {
      long heel = tarief == null ? volume : volume * tarief;
      return vorige == null ? heel : -heel;
    }
  }

  static Lijn goed(String referentie) {
    return lijn(referentie, Stand.GOEDGEKEURD);
  }

  static Lijn af(String referentie, String... codes) {
    return lijn(referentie, Stand.AFGEKEURD, codes);
  }

  private static Lijn lijn(String referentie, Stand stand, String... codes) {
    return new Lijn(
        referentie,
        null,
        "T1",
        BEGELEIDING,
        "2026-03",
        10,
        Eenheid.UUR,
        1000L,
        stand,
        List.of(codes));
  }

  /** A declaratie that is answered three days later. */
  Declaratieproef declaratie(Lijn... lijnen) {
    return declaratie(dag.plusDays(3), lijnen);
  }

  /** One without an answer. */
  Declaratieproef onbeantwoord(Lijn... lijnen) {
    return declaratie(null, lijnen);
  }

  Declaratieproef declaratie(@Nullable LocalDate antwoord, Lijn... lijnen) {
    Set<Stand> standen = Stream.of(lijnen).map(Lijn::stand).collect(Collectors.toSet());
    Uitslag uitslag =
        antwoord == null
            ? Uitslag.ONBEANTWOORD
            : standen.equals(Set.of(Stand.GOEDGEKEURD))
                ? Uitslag.GOEDGEKEURD
                : standen.contains(Stand.GOEDGEKEURD) ? Uitslag.DEELS_AFGEKEURD : Uitslag.AFGEKEURD;
    bericht(323, "D" + bericht, uitslag, true, antwoord);
    int regel = 0;
    for (Lijn lijn : lijnen) {
      boek.voegToe(feit(lijn, ++regel, antwoord, lijn.stand));
    }
    return this;
  }

  /** One that was refused as a whole. */
  Declaratieproef geheelAfgekeurd(Lijn... lijnen) {
    bericht(323, "D" + bericht, Uitslag.AFGEKEURD, false, dag.plusDays(3), "0001");
    int regel = 0;
    for (Lijn lijn : lijnen) {
      boek.voegToe(feit(lijn, ++regel, dag.plusDays(3), Stand.NIET_VERWERKT));
    }
    return this;
  }

  Declaratieproef bericht(
      int vorm,
      String identificatie,
      Uitslag uitslag,
      boolean verwerkt,
      @Nullable LocalDate antwoord,
      String... codes) {
    boek.voegToe(
        new Berichtfeit(
            ++bericht,
            Berichtsoort.van(Standaard.IJW, vorm),
            partijen,
            identificatie,
            dag,
            uitslag,
            verwerkt,
            false,
            List.of(codes),
            antwoord));
    return this;
  }

  private Regelfeit feit(Lijn lijn, int regel, @Nullable LocalDate antwoord, Stand stand) {
    YearMonth maand = YearMonth.parse(lijn.maand);
    return new Regelfeit(
        bericht,
        regel,
        partijen,
        "client van " + lijn.toewijzing,
        lijn.toewijzing,
        lijn.referentie,
        lijn.vorige,
        lijn.product,
        new Periode(maand.atDay(1), maand.atEndOfMonth()),
        lijn.volume,
        lijn.eenheid,
        lijn.tarief,
        lijn.bedrag(),
        lijn.vorige != null,
        dag,
        antwoord == null ? Stand.ONBEANTWOORD : stand,
        lijn.codes,
        antwoord,
        contracten
            .afspraken(partijen)
            .regel(lijn.product, maand.atDay(1), lijn.eenheid)
            .map(Contractlijn::van)
            .orElse(null));
  }

  /** So many hours in total over these days. */
  Declaratieproef wijstToe(
      String toewijzing, Product product, long uren, Frequentie per, String begin, String einde) {
    return wijstToe(
        toewijzing, product, new Omvang(uren, Eenheid.UUR, per), null, begin, einde, null);
  }

  Declaratieproef wijstToe(
      String toewijzing,
      Product product,
      @Nullable Omvang omvang,
      @Nullable Long budget,
      String begin,
      String einde,
      @Nullable RedenWijziging reden) {
    boek.voegToe(
        new Toewijzingfeit(
            ++bericht,
            1,
            partijen,
            "client van " + toewijzing,
            toewijzing,
            null,
            product,
            LocalDate.parse(begin),
            new Tijd("09:00:0" + bericht % 10),
            LocalDate.parse(begin),
            LocalDate.parse(einde),
            reden,
            omvang,
            budget,
            LocalDate.parse(begin),
            Stand.ONBEANTWOORD,
            null));
    return this;
  }

  Declaratieproef termijn(
      Termijnsoort soort,
      String wie,
      String onderwerp,
      String uiterlijk,
      @Nullable String voldaan) {
    boek.voegToe(
        new Termijnfeit(
            soort,
            partijen,
            wie,
            onderwerp,
            LocalDate.parse(uiterlijk).minusDays(7),
            LocalDate.parse(uiterlijk),
            voldaan == null ? null : LocalDate.parse(voldaan)));
    return this;
  }

  /** Begun that day. */
  Declaratieproef start(String toewijzing, String begin) {
    boek.voegToe(
        new Leveringfeit(
            ++bericht,
            1,
            partijen,
            "client van " + toewijzing,
            toewijzing,
            BEGELEIDING,
            LocalDate.parse(begin),
            null,
            null,
            nl.sluis.bericht.StatusAanlevering.EERSTE,
            LocalDate.parse(begin),
            Stand.ONBEANTWOORD,
            null));
    return this;
  }

  Declaratieproef bestandDatGeenBerichtIs() {
    boek.telNietTePlaatsen();
    return this;
  }

  List<Cijfer> cijfers(String indicator, String periode) {
    return Cijferberekening.van(
        Indicatoren.metCode(indicator).orElseThrow(),
        boek,
        new Vraag(
            new TreeSet<>(List.of(gemeenten.split(","))),
            Cijferperiode.van(periode),
            LocalDate.parse(peildatum)));
  }

  /** The figure of the region. */
  Cijfer regio(String indicator, String periode) {
    return cel(indicator, periode, Cel.REGIO);
  }

  Cijfer cel(String indicator, String periode, Cel cel) {
    return cijfers(indicator, periode).stream()
        .filter(cijfer -> cijfer.cel().equals(cel))
        .findFirst()
        .orElseThrow();
  }

  /** A further number of a figure, as text. */
  static String deel(Cijfer cijfer, String naam) {
    return String.valueOf(cijfer.uitkomst().delen().get(naam));
  }

  static String breuk(Cijfer cijfer) {
    return cijfer.teller() + "/" + cijfer.noemer();
  }
}
