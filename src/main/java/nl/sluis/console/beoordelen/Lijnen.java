package nl.sluis.console.beoordelen;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.beoordeling.Beoordelingsstuk;
import nl.sluis.beoordeling.Beoordelingsstuk.Lijn;
import nl.sluis.beoordeling.Besluitconcept;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Regelboek;
import nl.sluis.controle.Rekenregel;
import nl.sluis.dossier.DossierRepository;
import nl.sluis.verrekening.Ruimte;
import nl.sluis.verrekening.Ruimteoverzicht;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lays lines out for a person, with all that he needs to decide on them. */
@Component
@Lazy
class Lijnen {
  private static final Map<String, Class<? extends Berichtklasse>> KLASSEN =
      Map.of("Prestatie", Prestatie.class, "Header", Header.class);

  private final DossierRepository dossiers;
  private final @Nullable Contractregister contracten;

  Lijnen(DossierRepository dossiers, ObjectProvider<Contractregister> contracten) {
    this.dossiers = dossiers;
    this.contracten = contracten.getIfAvailable();
  }

  /** A line with its number in the message. */
  record Genummerd(int nummer, Lijn lijn) {
    /** Whether it comes after this one in {@link #opVolgorde}. */
    boolean isNa(int groep, int anderNummer) {
      int eigen = Lijnregel.groep(lijn).ordinal();
      return eigen > groep || eigen == groep && nummer > anderNummer;
    }
  }

  /** All of a message: what Sluis would refuse first, then as they stand in it. */
  static List<Genummerd> opVolgorde(Beoordelingsstuk stuk) {
    Map<Lijnregel.Groep, List<Genummerd>> groepen = new EnumMap<>(Lijnregel.Groep.class);
    groepen.put(Lijnregel.Groep.AF, new ArrayList<>());
    groepen.put(Lijnregel.Groep.OPEN, new ArrayList<>());
    groepen.put(Lijnregel.Groep.GOED, new ArrayList<>());
    int nummer = 0;
    for (Lijn lijn : stuk.lijnen()) {
      groepen.get(Lijnregel.groep(lijn)).add(new Genummerd(++nummer, lijn));
    }
    return groepen.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Some of them in full.
   *
   * @param wie a pseudonym of who looks
   */
  List<Lijnregel> uitgewerkt(
      List<Genummerd> lijnen,
      Beoordelingsstuk stuk,
      Besluitconcept concept,
      Berichtsoort soort,
      Partijen partijen,
      String wie) {
    Map<Integer, List<Rekenregel>> gerekend = gerekend(lijnen, stuk);
    Map<YearMonth, Map<Long, Ruimte>> ruimten = ruimten(lijnen, stuk, partijen);
    Map<String, Map<String, String>> codes = new HashMap<>();
    return lijnen.stream()
        .map(
            genummerd -> {
              Lijn lijn = genummerd.lijn();
              Prestatie prestatie = stuk.prestaties().get(lijn.plaats());
              Besluitconcept.Regel anders = concept.regels().get(lijn.plaats());
              return new Lijnregel(
                  genummerd.nummer(),
                  lijn,
                  prestatie,
                  anders,
                  anders != null && anders.wie().equals(wie),
                  gerekend.getOrDefault(lijn.regelnummer(), List.of()),
                  prestatie == null
                      ? null
                      : ruimten
                          .getOrDefault(maand(prestatie), Map.of())
                          .get(prestatie.toewijzingNummer()),
                  codes.computeIfAbsent(
                      lijn.klasse(),
                      klasse ->
                          codes(
                              soort, klasse, stuk.retourcodes().getOrDefault(klasse, List.of()))));
            })
        .toList();
  }

  private static Map<String, String> codes(
      Berichtsoort soort, String klasse, List<String> toegestaan) {
    Class<? extends Berichtklasse> bekend = KLASSEN.get(klasse);
    Map<String, String> codes = new LinkedHashMap<>();
    toegestaan.forEach(code -> codes.put(code, ""));
    if (bekend != null) {
      Regelboek.retourcodes(soort, bekend)
          .forEach((code, regel) -> codes.replace(code, regel.code() + ": " + regel.eis()));
    }
    return codes;
  }

  private static Map<Integer, List<Rekenregel>> gerekend(
      List<Genummerd> lijnen, Beoordelingsstuk stuk) {
    Set<Integer> nummers =
        lijnen.stream().map(lijn -> lijn.lijn().regelnummer()).collect(Collectors.toSet());
    return stuk.gerekend().apply(nummers).collect(Collectors.groupingBy(Rekenregel::regelnummer));
  }

  private Map<YearMonth, Map<Long, Ruimte>> ruimten(
      List<Genummerd> lijnen, Beoordelingsstuk stuk, Partijen partijen) {
    Map<YearMonth, Set<Long>> nummers = new HashMap<>();
    for (Genummerd lijn : lijnen) {
      Prestatie prestatie = stuk.prestaties().get(lijn.lijn().plaats());
      if (prestatie != null) {
        nummers
            .computeIfAbsent(maand(prestatie), nieuw -> new TreeSet<>())
            .add(prestatie.toewijzingNummer());
      }
    }
    Ruimteoverzicht overzicht = new Ruimteoverzicht(partijen, dossiers.van(partijen), contracten);
    Map<YearMonth, Map<Long, Ruimte>> ruimten = new HashMap<>();
    nummers.forEach(
        (maand, toewijzingen) ->
            ruimten.put(
                maand,
                overzicht.van(toewijzingen, maand).stream()
                    .collect(
                        Collectors.toMap(
                            Ruimte::toewijzingNummer, Function.identity(), (een, ander) -> een))));
    return ruimten;
  }

  private static YearMonth maand(Prestatie prestatie) {
    return YearMonth.from(prestatie.productPeriode().begindatum());
  }
}
