package nl.sluis.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.sluis.cijfers.Betalingen;
import nl.sluis.cijfers.Cijferperiode;
import nl.sluis.cijfers.Feiten;
import nl.sluis.cijfers.Feitenboek;
import nl.sluis.cijfers.Indicator;
import nl.sluis.cijfers.Indicatoren;
import nl.sluis.cijfers.Normen;
import nl.sluis.cijfers.Vraag;
import nl.sluis.contract.Contracten;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Cijferdossier;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.verslag.Aantekeningen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say of which messages, gemeenten and days figures are counted. */
final class Regiobron {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      required = true,
      description = "alle berichten, heen en terug, van alle partijen die meetellen")
  private Path dossier = Path.of("");

  @Option(
      names = "--contracten",
      paramLabel = "BESTAND",
      required = true,
      description = "contracten, als CSV of Excel")
  private Path contracten = Path.of("");

  @Option(
      names = "--gemeenten",
      paramLabel = "CBS-CODE",
      required = true,
      split = ",",
      description = "de gemeenten die samen de regio zijn, zoals 0363,0384")
  private List<String> gemeenten = List.of();

  @Option(
      names = "--periode",
      paramLabel = "PERIODE",
      required = true,
      description = "2026, 2026-H1, 2026-Q3, 2026-07, of van en met twee daarvan: 2026-07..2026-09")
  private String periode = "";

  @Option(
      names = "--indicator",
      paramLabel = "NUMMER",
      split = ",",
      description = "alleen deze; zie sluis regio indicatoren")
  private List<String> indicatoren = List.of();

  @Option(
      names = "--normen",
      paramLabel = "BESTAND",
      description =
          "binnen hoeveel dagen zorg hoort te starten, per product (indicator 14), als CSV of"
              + " Excel; zonder is het overal dertien weken")
  private @Nullable Path normen;

  @Option(
      names = "--betalingen",
      paramLabel = "BESTAND",
      description =
          "wat wanneer is betaald, als CSV of Excel: aanbieder, declaratienummer, betaaldatum,"
              + " bedrag; zonder is de betaaltijd niet bekend")
  private @Nullable Path betalingen;

  @Mixin private Peildatumoptie wanneer = new Peildatumoptie();

  Vraag vraag() {
    try {
      return new Vraag(
          new TreeSet<>(gemeenten),
          Cijferperiode.van(periode),
          wanneer.peildatum().datum(),
          normen());
    } catch (IllegalArgumentException fout) {
      throw new ParameterException(spec.commandLine(), "--" + fout.getMessage(), fout);
    }
  }

  private Normen normen() {
    if (normen == null) {
      return Normen.GEEN;
    }
    Normen gelezen = Normen.lees(Contractinvoer.bytes(normen));
    if (!gelezen.fouten().isEmpty()) {
      throw new Afgebroken(Contractinvoer.fouten(normen, gelezen.fouten()));
    }
    return gelezen;
  }

  /** Those that were asked; all when none was. */
  List<Indicator> indicatoren() {
    if (indicatoren.isEmpty()) {
      return Indicatoren.alle();
    }
    return indicatoren.stream()
        .map(
            code ->
                Indicatoren.metCode(code)
                    .orElseThrow(
                        () ->
                            new ParameterException(
                                spec.commandLine(),
                                "indicator '%s' is niet bekend; er zijn: %s"
                                    .formatted(code, Indicatoren.opsomming()))))
        .toList();
  }

  boolean noemtIndicatoren() {
    return !indicatoren.isEmpty();
  }

  /** What is told on the way. */
  Aantekeningen aantekeningen() {
    return new Aantekeningen(this::meld);
  }

  /** The facts of the folder; null when it is not the whole past. */
  @Nullable Feiten lees(Aantekeningen aantekeningen) {
    Bronnen zonder = Bronnen.inGebruik();
    Contracten register = Contractinvoer.lees(contracten, zonder.codelijsten(), aantekeningen);
    Bronnen bronnen = new Bronnen(zonder.schemas(), zonder.codelijsten(), register);
    Cijferdossier berichten =
        new Cijferdossier(register, bronnen, wanneer.peildatum(), aantekeningen);
    if (!berichten.lees(dossier)) {
      return null;
    }
    Feitenboek feiten = berichten.feiten();
    if (betalingen != null) {
      berichten.betaal(betalingen(betalingen), feiten);
    }
    keurGemeenten(feiten.gemeenten());
    return feiten;
  }

  private static Betalingen betalingen(Path bestand) {
    Betalingen gelezen = Betalingen.lees(Contractinvoer.bytes(bestand));
    if (!gelezen.fouten().isEmpty()) {
      throw new Afgebroken(Contractinvoer.fouten(bestand, gelezen.fouten()));
    }
    return gelezen;
  }

  private void keurGemeenten(Set<String> bekend) {
    for (String gemeente : gemeenten) {
      if (!bekend.contains(gemeente)) {
        throw new ParameterException(
            spec.commandLine(),
            "gemeente '%s' komt in de berichten en contracten niet voor; er zijn: %s"
                .formatted(gemeente, String.join(", ", bekend)));
      }
    }
  }

  private void meld(String melding) {
    spec.commandLine()
        .getErr()
        .print("%s: %s\n".formatted(spec.qualifiedName(" "), Leesbaar.regel(melding)));
  }
}
