package nl.sluis.herstel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static nl.sluis.transactie.Kolom.kolom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.berichtkluis.Uitslag;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Regelboek;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lines of a declaratie with what they were refused for.
 *
 * @param isGeheel whether the message was refused as a whole
 */
record Afkeurregels(List<Regel> regels, boolean isGeheel) {

  /** What an answer says where it refuses nothing itself. */
  private static final Set<String> GEEN_GEBREK = Set.of("0200", "8001");

  /**
   * One line.
   *
   * @param bedrag in eurocent, below zero for a credit
   * @param regels that it breaks, by itself, by what it stands in or by the message; none when it
   *     was approved
   */
  record Regel(
      String referentieNummer,
      long toewijzingNummer,
      String categorie,
      String product,
      Periode periode,
      long bedrag,
      Set<String> regels,
      Set<String> codes) {
    static Regel van(Prestatie prestatie, Set<String> regels, Set<String> codes) {
      return new Regel(
          prestatie.referentieNummer(),
          prestatie.toewijzingNummer(),
          prestatie.productCategorie(),
          prestatie.productCode(),
          prestatie.productPeriode(),
          prestatie.ingediendBedrag().saldo(),
          regels,
          codes);
    }
  }

  boolean isErAfgekeurd() {
    return regels.stream().anyMatch(regel -> !regel.regels().isEmpty());
  }

  /** Something that is wrong, with its retourcode when it has one. */
  private record Gebrek(String regel, @Nullable String retourcode) {
    static Gebrek van(Bevinding bevinding) {
      return new Gebrek(bevinding.regel(), bevinding.retourcode());
    }

    static Gebrek van(Uitslag.Gevonden bevinding) {
      return new Gebrek(bevinding.regel(), bevinding.retourcode());
    }
  }

  /** Of a declaratie as it was judged. */
  static Afkeurregels van(Declaratiebericht bericht, Beoordeling beoordeling) {
    Map<Berichtklasse, List<Bevinding>> perKlasse = beoordeling.perKlasse();
    return van(
        bericht,
        klasse -> perKlasse.getOrDefault(klasse, List.of()).stream().map(Gebrek::van).toList(),
        beoordeling.bevindingen().stream().map(Gebrek::van).toList(),
        !beoordeling.wordtVerwerkt() && !beoordeling.isGoedgekeurd());
  }

  /**
   * Of a declaratie that was refused before: as its verdict was kept.
   *
   * @param niveau the level that failed
   */
  static Afkeurregels van(Declaratiebericht bericht, Uitslag uitslag, int niveau) {
    Map<String, List<Gebrek>> perPad =
        uitslag.bevindingen().stream()
            .collect(groupingBy(Uitslag.Gevonden::pad, mapping(Gebrek::van, toList())));
    boolean isGeheel =
        niveau <= 2
            || perPad.containsKey(bericht.header().plaats().pad())
            || perPad.containsKey(bericht.declaratie().plaats().pad());
    return van(
        bericht,
        klasse -> perPad.getOrDefault(klasse.plaats().pad(), List.of()),
        uitslag.bevindingen().stream().map(Gebrek::van).toList(),
        isGeheel);
  }

  private static Afkeurregels van(
      Declaratiebericht bericht,
      Function<Berichtklasse, List<Gebrek>> bij,
      List<Gebrek> alle,
      boolean isGeheel) {
    List<Gebrek> boven = new ArrayList<>(bij.apply(bericht.header()));
    boven.addAll(bij.apply(bericht.declaratie()));
    List<Regel> regels = new ArrayList<>();
    for (Client client : bericht.declaratie().clienten()) {
      List<Gebrek> vanClient = new ArrayList<>(boven);
      vanClient.addAll(bij.apply(client));
      for (Prestatie prestatie : client.prestaties()) {
        List<Gebrek> eigen = new ArrayList<>(vanClient);
        eigen.addAll(bij.apply(prestatie));
        // what was refused with the message stands elsewhere in it
        regels.add(regel(prestatie, eigen.isEmpty() && isGeheel ? alle : eigen));
      }
    }
    return new Afkeurregels(List.copyOf(regels), isGeheel);
  }

  private static Regel regel(Prestatie prestatie, List<Gebrek> gebreken) {
    Set<String> regels = new LinkedHashSet<>();
    Set<String> codes = new LinkedHashSet<>();
    for (Gebrek gebrek : gebreken) {
      regels.add(gebrek.regel());
      if (gebrek.retourcode() != null) {
        codes.add(gebrek.retourcode());
      }
    }
    return Regel.van(prestatie, regels, codes);
  }

  /** Of an answer that came by: only what it refuses stands in it. */
  static Afkeurregels van(DeclaratieAntwoordbericht bericht, Berichtsoort antwoord) {
    DeclaratieAntwoordbericht.DeclaratieAntwoord inhoud = bericht.declaratieAntwoord();
    if (inhoud == null) {
      return new Afkeurregels(List.of(), true);
    }
    List<Regel> regels = new ArrayList<>();
    for (Client client : inhoud.clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        Set<String> codes = new LinkedHashSet<>(inhoud.retourCodes());
        codes.addAll(client.retourCodes());
        codes.addAll(prestatie.retourCodes());
        codes.removeAll(GEEN_GEBREK);
        regels.add(Regel.van(prestatie, oorzaken(antwoord.partner(), codes), codes));
      }
    }
    return new Afkeurregels(List.copyOf(regels), false);
  }

  private static Set<String> oorzaken(Berichtsoort heen, Set<String> codes) {
    Map<String, nl.sluis.controle.Regel> bekend = Regelboek.retourcodes(heen, Prestatie.class);
    Set<String> oorzaken = new LinkedHashSet<>();
    for (String code : codes) {
      nl.sluis.controle.Regel regel = bekend.get(code);
      oorzaken.add(regel == null ? Bevinding.BESLUIT : regel.code());
    }
    return oorzaken;
  }

  /** Those that were refused. */
  Afkeurregels afgekeurd() {
    return new Afkeurregels(
        regels.stream().filter(regel -> !regel.regels().isEmpty()).toList(), isGeheel);
  }

  /** These lines in a statement, a column at a time. */
  JdbcClient.StatementSpec in(JdbcClient.StatementSpec opdracht) {
    return opdracht
        .param("referenties", kolom(regels, Regel::referentieNummer))
        .param("toewijzingen", kolom(regels, Regel::toewijzingNummer))
        .param("categorieen", kolom(regels, Regel::categorie))
        .param("producten", kolom(regels, Regel::product))
        .param("begin", kolom(regels, regel -> regel.periode().begindatum()))
        .param("eind", kolom(regels, regel -> regel.periode().einddatum()))
        .param("bedragen", kolom(regels, Regel::bedrag))
        .param("oorzaken", kolom(regels, regel -> String.join(" ", regel.regels())))
        .param("codes", kolom(regels, regel -> String.join(" ", regel.codes())));
  }
}
