package nl.sluis.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.sluis.bericht.Partijen;
import nl.sluis.declareren.Declaratieopdracht;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Dossierlezer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.verrekening.Ruimte;
import nl.sluis.verrekening.Ruimteoverzicht;
import nl.sluis.verslag.Aantekeningen;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Overzichtuitvoer;
import nl.sluis.verslag.RuimteTekst;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what may still be claimed in a month, after the messages in a folder. */
@Command(
    name = "ruimte",
    description = {
      "Toont per toewijzing hoeveel er in een maand en in totaal nog te declareren is.",
      "Eindigt met 0, of met 2 als een toewijzing onbekend is of het dossier niet te lezen."
    })
final class RuimteCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      required = true,
      description =
          "wat u eerder ontving en stuurde: toewijzingen (301), declaraties"
              + " (323) en antwoorden (325)")
  private Path dossier = Path.of("");

  @Mixin private Partijopties tussen = new Partijopties();

  @Option(
      names = "--maand",
      required = true,
      paramLabel = "JJJJ-MM",
      description = "de maand waarover wordt gedeclareerd")
  private String maand = "";

  @Option(
      names = "--toewijzing",
      paramLabel = "NUMMER",
      description = "alleen deze toewijzing; mag vaker")
  private Set<Long> toewijzingen = new HashSet<>();

  @Option(
      names = "--client-van",
      paramLabel = "NUMMER",
      description = "alle toewijzingen van de cliënt van deze toewijzing; mag vaker")
  private Set<Long> clientVan = new HashSet<>();

  @Option(
      names = "--contracten",
      paramLabel = "BESTAND",
      description = "contracten, als CSV of Excel; zonder heeft een volume geen bedrag")
  private @Nullable Path contracten;

  @Mixin private Peildatumoptie wanneer = new Peildatumoptie();

  @Mixin private Overzichtuitvoer uitvoer = new Overzichtuitvoer();

  @Override
  public Integer call() {
    uitvoer.keur();
    Partijen partijen = keur(tussen::partijen);
    YearMonth gevraagd = keur(() -> Declaratieopdracht.maand(maand));
    Aantekeningen aantekeningen = new Aantekeningen(this::meld);
    Bronnen bronnen = Bronnen.inGebruik().metContracten(contracten, aantekeningen);
    Dossierlezer eigen = Dossierlezer.vanAanbieder(bronnen, wanneer.peildatum(), aantekeningen);
    if (!eigen.lees(dossier)) {
      return Eindstand.NIET_UITGEVOERD;
    }
    List<Ruimte> ruimten =
        ruimten(
            new Ruimteoverzicht(partijen, eigen.dossiers().van(partijen), bronnen.contracten()),
            gevraagd);
    if (!ruimten.isEmpty()) {
      uitvoer.schrijf(
          () -> RuimteTekst.van(gevraagd, ruimten, eigen::isBeantwoord),
          () -> Ruimte.tabel(partijen, gevraagd, ruimten),
          aantekeningen);
    }
    return zijnAlleGevonden(ruimten, partijen) ? 0 : Eindstand.NIET_UITGEVOERD;
  }

  private List<Ruimte> ruimten(Ruimteoverzicht overzicht, YearMonth gevraagd) {
    if (!clientVan.isEmpty()) {
      return overzicht.vanClientenMet(clientVan, gevraagd);
    }
    return toewijzingen.isEmpty()
        ? overzicht.alle(gevraagd)
        : overzicht.van(toewijzingen, gevraagd);
  }

  private boolean zijnAlleGevonden(List<Ruimte> ruimten, Partijen partijen) {
    Set<Long> onbekend = new TreeSet<>(toewijzingen);
    onbekend.addAll(clientVan);
    ruimten.forEach(ruimte -> onbekend.remove(ruimte.toewijzingNummer()));
    if (ruimten.isEmpty() || !onbekend.isEmpty()) {
      meld(
          "in dit dossier is geen toewijzing %svan gemeente %s aan aanbieder %s in domein %s"
              .formatted(
                  onbekend.stream().map(nummer -> nummer + " ").collect(Collectors.joining()),
                  partijen.gemeente(),
                  partijen.aanbieder(),
                  partijen.domein()));
    }
    return !ruimten.isEmpty() && onbekend.isEmpty();
  }

  private <T> T keur(Supplier<T> waarde) {
    try {
      return waarde.get();
    } catch (IllegalArgumentException fout) {
      throw new ParameterException(spec.commandLine(), "--" + fout.getMessage());
    }
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis ruimte: " + Leesbaar.regel(melding) + "\n");
  }
}
