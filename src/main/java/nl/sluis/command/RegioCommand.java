package nl.sluis.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.sluis.cijfers.Betalingen;
import nl.sluis.cijfers.Cijfer;
import nl.sluis.cijfers.Cijferberekening;
import nl.sluis.cijfers.Cijferperiode;
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
import nl.sluis.verslag.CijferTekst;
import nl.sluis.verslag.Cijferuitvoer;
import nl.sluis.verslag.Eindstand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells the figures of a region. */
@Command(
    name = "regio",
    description = "Rekent cijfers over een regio uit, uit de berichten zelf.",
    subcommands = {RegioCommand.Cijfers.class, RegioCommand.Definities.class})
final class RegioCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "geef een opdracht: cijfers of indicatoren");
  }

  /** What each indicator is. */
  @Command(name = "indicatoren", description = "Toont wat elke indicator telt, en wat niet.")
  static final class Definities implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
      spec.commandLine()
          .getOut()
          .print(
              CijferTekst.definities(
                  Indicatoren.alle().stream().map(Indicator::definitie).toList()));
      return 0;
    }
  }

  /** The figures of the messages in a folder. */
  @Command(
      name = "cijfers",
      description = {
        "Rekent de indicatoren uit over de berichten in een map, per gemeente, aanbieder en product.",
        "Eindigt met 0 als zij er zijn, 2 als het niet kon."
      })
  static final class Cijfers implements Callable<Integer> {
    private static final String EIGEN =
        "Eigen berichten, niet om te publiceren. De dag van ontvangst is de Dagtekening.";

    @Spec
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
        description =
            "2026, 2026-H1, 2026-Q3, 2026-07, of van en met twee daarvan: 2026-07..2026-09")
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

    @Mixin private Cijferuitvoer uitvoer = new Cijferuitvoer();

    @Override
    public Integer call() {
      uitvoer.keur();
      Vraag vraag = vraag();
      List<Indicator> gevraagd = gevraagd();
      Aantekeningen aantekeningen = new Aantekeningen(this::meld);
      Bronnen zonder = Bronnen.inGebruik();
      Contracten register = Contractinvoer.lees(contracten, zonder.codelijsten(), aantekeningen);
      Bronnen bronnen = new Bronnen(zonder.schemas(), zonder.codelijsten(), register);
      Cijferdossier berichten =
          new Cijferdossier(register, bronnen, wanneer.peildatum(), aantekeningen);
      if (!berichten.lees(dossier)) {
        return Eindstand.NIET_UITGEVOERD;
      }
      Feitenboek feiten = berichten.feiten();
      if (betalingen != null) {
        berichten.betaal(betalingen(betalingen), feiten);
      }
      keurGemeenten(feiten.gemeenten());
      List<Cijfer> cijfers = new ArrayList<>();
      gevraagd.forEach(een -> cijfers.addAll(Cijferberekening.van(een, feiten, vraag)));
      uitvoer.schrijf(vraag, cijfers, EIGEN, aantekeningen);
      return 0;
    }

    private static Betalingen betalingen(Path bestand) {
      Betalingen gelezen = Betalingen.lees(Contractinvoer.bytes(bestand));
      if (!gelezen.fouten().isEmpty()) {
        throw new Afgebroken(Contractinvoer.fouten(bestand, gelezen.fouten()));
      }
      return gelezen;
    }

    private Vraag vraag() {
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

    private List<Indicator> gevraagd() {
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
      spec.commandLine().getErr().print("sluis regio cijfers: " + Leesbaar.regel(melding) + "\n");
    }
  }
}
