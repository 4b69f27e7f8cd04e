package nl.sluis.console.contracten;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.contracten.Proefblad.Groep;
import nl.sluis.console.contracten.Proefblad.Rij;
import nl.sluis.contract.Geld;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.controle.Regel;
import nl.sluis.controle.Regelboek;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.taak.Taak;
import nl.sluis.tabel.Tabel;
import nl.sluis.verrekening.Kostensom;
import nl.sluis.verrekening.Proefdeclaratie;
import nl.sluis.verrekening.Proefkosten;
import nl.sluis.verrekening.Proefopdracht;
import nl.sluis.verrekening.Proefregel;
import nl.sluis.verrekening.Proefuitslag;
import nl.sluis.verrekening.Proefverslag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What came of it as one may see it. A gemeente has all of it; a regio sees sums, and of those none
 * that is about fewer than {@value #TEN_MINSTE} toewijzingen, nor one that follows from the others.
 */
@Component
@Lazy
class Proefweergave {
  private static final int TEN_MINSTE = 10;

  private final Deelnemers deelnemers;

  Proefweergave(Deelnemers deelnemers) {
    this.deelnemers = deelnemers;
  }

  Proefblad blad(Bezoeker bezoeker, Taak taak, Proefuitslag uitslag) {
    Proefopdracht opdracht = uitslag.opdracht();
    Proefverslag verslag = uitslag.verslag();
    return new Proefblad(
        Contractmenu.van(bezoeker),
        taak,
        opdracht,
        opdracht.gemeenten().stream().map(this::metNaam).collect(Collectors.joining(", ")),
        opdracht.van().equals(opdracht.tot())
            ? maand(opdracht.van())
            : "%s tot en met %s".formatted(maand(opdracht.van()), maand(opdracht.tot())),
        bezoeker.isRegio() ? null : verslag,
        bezoeker.isRegio() ? Map.of() : kosten(verslag.kosten()),
        groepen(bezoeker, verslag),
        redenen(verslag),
        taak.gedaan() - taak.gelukt());
  }

  private Map<String, Kostensom> kosten(Proefkosten kosten) {
    Map<String, Kostensom> rijen = new LinkedHashMap<>();
    rijen.put("Samen", kosten.samen());
    kosten.perProduct().forEach((code, som) -> rijen.put("Product " + code, som));
    kosten.perAanbieder().forEach((code, som) -> rijen.put("Aanbieder " + metNaam(code), som));
    kosten.perGemeente().forEach((code, som) -> rijen.put("Gemeente " + metNaam(code), som));
    return rijen;
  }

  private static String maand(YearMonth maand) {
    return "%02d-%d".formatted(maand.getMonthValue(), maand.getYear());
  }

  private static Map<String, Long> redenen(Proefverslag verslag) {
    return verslag.declaraties().stream()
        .flatMap(declaratie -> declaratie.redenen().stream().distinct())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  List<Groep> groepen(Bezoeker bezoeker, Proefverslag verslag) {
    boolean besloten = bezoeker.isRegio();
    return List.of(
        groep(
            "Regel",
            verslag,
            verslag.perRegel(),
            (declaratie, regel) -> regel.redenen().stream().map(Proefregel.Reden::regel),
            Proefweergave::eis,
            besloten),
        groep(
            "Product",
            verslag,
            verslag.perProduct(),
            (declaratie, regel) -> Stream.of(regel.productCode()),
            code -> null,
            besloten),
        groep(
            "Aanbieder",
            verslag,
            verslag.perAanbieder(),
            (declaratie, regel) -> Stream.of(declaratie.aanbieder()),
            deelnemers::naam,
            besloten));
  }

  /** By which of these a line counts. */
  private interface Sleutels {
    Stream<String> van(Proefdeclaratie declaratie, Proefregel regel);
  }

  private static Groep groep(
      String wat,
      Proefverslag verslag,
      Map<String, Som> sommen,
      Sleutels sleutels,
      Function<String, @Nullable String> naam,
      boolean besloten) {
    Set<String> verborgen = besloten ? verborgen(verslag, sleutels) : Set.of();
    List<Rij> rijen =
        sommen.entrySet().stream()
            .filter(som -> !verborgen.contains(som.getKey()))
            .map(som -> new Rij(som.getKey(), naam.apply(som.getKey()), som.getValue()))
            .sorted(Comparator.comparingLong((Rij rij) -> rij.som().bedrag()).reversed())
            .toList();
    return new Groep(wat, rijen, verborgen.size());
  }

  /** One that is left out alone would follow from the sum of another way to tell them apart. */
  private static Set<String> verborgen(Proefverslag verslag, Sleutels sleutels) {
    Map<String, Set<String>> toewijzingen = new LinkedHashMap<>();
    for (Proefdeclaratie declaratie : verslag.declaraties()) {
      for (Proefregel regel : declaratie.regels()) {
        String toewijzing = declaratie.gemeente() + " " + regel.toewijzingNummer();
        sleutels
            .van(declaratie, regel)
            .forEach(
                sleutel ->
                    toewijzingen
                        .computeIfAbsent(sleutel, nieuw -> new HashSet<>())
                        .add(toewijzing));
      }
    }
    List<String> opAantal =
        toewijzingen.entrySet().stream()
            .sorted(Comparator.comparingInt(een -> een.getValue().size()))
            .map(Map.Entry::getKey)
            .toList();
    Set<String> verborgen = new HashSet<>();
    Set<String> samen = new HashSet<>();
    for (String sleutel : opAantal) {
      Set<String> hier = toewijzingen.getOrDefault(sleutel, Set.of());
      boolean isErGenoeg =
          verborgen.isEmpty() || verborgen.size() > 1 && samen.size() >= TEN_MINSTE;
      if (hier.size() >= TEN_MINSTE && isErGenoeg) {
        break;
      }
      verborgen.add(sleutel);
      samen.addAll(hier);
    }
    return verborgen;
  }

  private static @Nullable String eis(String code) {
    return Regelboek.alle().stream()
        .filter(regel -> regel.code().equals(code))
        .findFirst()
        .map(Regel::eis)
        .orElse(null);
  }

  Tabel tabel(Bezoeker bezoeker, Proefverslag verslag) {
    List<List<String>> rijen = new ArrayList<>();
    for (Groep groep : groepen(bezoeker, verslag)) {
      groep
          .rijen()
          .forEach(
              rij ->
                  rijen.add(
                      List.of(
                          groep.wat(),
                          rij.code(),
                          rij.naam() == null ? "" : rij.naam(),
                          Integer.toString(rij.som().aantal()),
                          Geld.kaal(rij.som().bedrag()))));
    }
    return Tabel.van("Proefdraai", List.of("per", "code", "naam", "prestaties", "bedrag"), rijen)
        .metGetallen("prestaties");
  }

  private String metNaam(String code) {
    String naam = deelnemers.naam(code);
    return naam == null ? code : "%s (%s)".formatted(naam, code);
  }
}
