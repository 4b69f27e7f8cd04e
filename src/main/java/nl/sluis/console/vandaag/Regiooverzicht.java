package nl.sluis.console.vandaag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.api.Rechten;
import nl.sluis.bericht.Datatypes.Product;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Opmaak;
import nl.sluis.console.vandaag.Cijfer.Nood;
import nl.sluis.console.vandaag.Regiodag.Aflopend;
import nl.sluis.console.vandaag.Regiodag.Lid;
import nl.sluis.console.zoekvragen.Bewaard;
import nl.sluis.contract.Contractbeheer;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Registerregel;
import nl.sluis.contract.Registervraag;
import nl.sluis.deelnemer.Deelnemers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gathers what a region can see: the register as far as it holds for its gemeenten. */
@Component
@Lazy
class Regiooverzicht {
  private static final int VOORUIT_DAGEN = 90;
  private static final int VERSIES = 5;
  private static final int HOOGSTENS = 10;

  /** Of a larger register it is said that it is not counted to its end. */
  private static final int TEL_TOT = 20_000;

  private final Contractbeheer beheer;
  private final Rechten rechten;
  private final Deelnemers deelnemers;
  private final Clock klok;

  Regiooverzicht(Contractbeheer beheer, Rechten rechten, Deelnemers deelnemers, Clock klok) {
    this.beheer = beheer;
    this.rechten = rechten;
    this.deelnemers = deelnemers;
    this.klok = klok;
  }

  Regiodag van(Bezoeker bezoeker, List<Bewaard> bewaard) {
    LocalDate vandaag = LocalDate.now(klok);
    LocalDate tot = vandaag.plusDays(VOORUIT_DAGEN);
    Predicate<Contractregel> zichtbaar = rechten.contracten(bezoeker.wie());
    List<Contractregel> regels =
        beheer
            .zoek(new Registervraag(null, null, null, null, null, null), zichtbaar, 0, TEL_TOT + 1)
            .stream()
            .map(Registerregel::regel)
            .toList();
    List<Contractregel> nu = regels.stream().filter(regel -> regel.geldtOp(vandaag)).toList();
    Set<Contractregel> aflopend = aflopend(nu, regels, tot);
    List<Lid> leden =
        rechten.contractenVanGemeenten(bezoeker.wie()).stream()
            .sorted()
            .map(code -> lid(code, nu, aflopend))
            .toList();
    return new Regiodag(
        cijfers(leden, nu, aflopend, tot),
        leden,
        beheer.versies(zichtbaar).stream().limit(VERSIES).toList(),
        aflopend.stream()
            .sorted(
                Comparator.comparing((Contractregel regel) -> einde(regel))
                    .thenComparing(Contractregel::contractnummer))
            .limit(HOOGSTENS)
            .map(this::aflopend)
            .toList(),
        Math.max(0, aflopend.size() - HOOGSTENS),
        tot,
        regels.size() > TEL_TOT,
        bewaard);
  }

  private static LocalDate einde(Contractregel regel) {
    return Objects.requireNonNull(regel.einddatum());
  }

  /** Those that end before a day, where no line for the same goes on after it. */
  private static Set<Contractregel> aflopend(
      List<Contractregel> nu, List<Contractregel> alle, LocalDate tot) {
    record Waarover(String aanbieder, Set<String> gemeenten, Product product) {
      static Waarover van(Contractregel regel) {
        return new Waarover(regel.aanbieder(), regel.gemeenten(), regel.product());
      }
    }
    Set<Waarover> daarna =
        alle.stream()
            .filter(regel -> regel.geldtOp(tot))
            .map(Waarover::van)
            .collect(Collectors.toCollection(HashSet::new));
    return nu.stream()
        .filter(regel -> regel.einddatum() != null && einde(regel).isBefore(tot))
        .filter(regel -> !daarna.contains(Waarover.van(regel)))
        .collect(Collectors.toSet());
  }

  private Lid lid(String code, List<Contractregel> nu, Set<Contractregel> aflopend) {
    List<Contractregel> eigen =
        nu.stream().filter(regel -> regel.gemeenten().contains(code)).toList();
    return new Lid(
        code,
        Objects.requireNonNullElse(deelnemers.naam(code), "niet aangesloten op deze Sluis"),
        (int) eigen.stream().map(Contractregel::aanbieder).distinct().count(),
        eigen.size(),
        (int) eigen.stream().filter(aflopend::contains).count());
  }

  private static List<Cijfer> cijfers(
      List<Lid> leden, List<Contractregel> nu, Set<Contractregel> aflopend, LocalDate tot) {
    List<Cijfer> cijfers = new ArrayList<>();
    long zonder = leden.stream().filter(lid -> lid.regels() == 0).count();
    cijfers.add(
        new Cijfer(
            Opmaak.aantal(leden.size()),
            leden.size() == 1 ? "gemeente" : "gemeenten",
            zonder == 0 ? Nood.RUST : Nood.LETOP,
            zonder == 0 ? null : Opmaak.aantal(zonder) + " zonder contract"));
    cijfers.add(
        new Cijfer(
            Opmaak.aantal(nu.stream().map(Contractregel::aanbieder).distinct().count()),
            "aanbieders met een contract",
            Nood.RUST,
            null));
    cijfers.add(
        new Cijfer(Opmaak.aantal(nu.size()), "contractregels die vandaag gelden", Nood.RUST, null));
    cijfers.add(
        new Cijfer(
            Opmaak.aantal(aflopend.size()),
            "eindigen zonder vervolg",
            aflopend.isEmpty() ? Nood.GOED : Nood.LETOP,
            "voor " + Opmaak.dag(tot)));
    return cijfers;
  }

  private Aflopend aflopend(Contractregel regel) {
    return new Aflopend(
        regel.contractnummer(),
        regel.aanbieder(),
        Objects.requireNonNullElse(deelnemers.naam(regel.aanbieder()), regel.aanbieder()),
        regel.product().categorie() + " " + Objects.requireNonNullElse(regel.product().code(), ""),
        einde(regel));
  }
}
