package nl.sluis.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.controle.Peildatum;
import nl.sluis.verrekening.Ruimte;
import nl.sluis.verrekening.Ruimteoverzicht;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what may still be claimed in a month, after the messages in a folder. */
@Command(
    name = "ruimte",
    description = {
      "Toont per toewijzing hoeveel er in een maand en in totaal nog te declareren is.",
      "Eindigt met 0, of met 2 als een toewijzing onbekend is of het dossier niet te lezen."
    })
final class RuimteCommand implements Callable<Integer> {
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  enum Domein {
    JW(Standaard.IJW),
    WMO(Standaard.IWMO);

    private final Standaard standaard;

    Domein(Standaard standaard) {
      this.standaard = standaard;
    }
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--dossier",
      paramLabel = "MAP",
      required = true,
      description = "eerdere berichten, in volgorde van naam")
  private Path dossier = Path.of("");

  @Option(names = "--gemeente", paramLabel = "CODE", required = true, description = "CBS-code")
  private String gemeente = "";

  @Option(names = "--aanbieder", paramLabel = "CODE", required = true, description = "AGB-code")
  private String aanbieder = "";

  @Option(
      names = "--domein",
      paramLabel = "DOMEIN",
      required = true,
      description = "${COMPLETION-CANDIDATES}")
  private Domein domein = Domein.JW;

  @Option(
      names = "--maand",
      paramLabel = "JJJJ-MM",
      required = true,
      description = "de maand waarover wordt gedeclareerd")
  private YearMonth maand = YearMonth.of(2026, 1);

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

  @Option(
      names = "--peildatum",
      paramLabel = "JJJJ-MM-DD",
      description = "de dag waarop het dossier wordt beoordeeld; standaard vandaag")
  private LocalDate peildatum = LocalDate.now(NEDERLAND);

  @Mixin private Overzichtuitvoer uitvoer = new Overzichtuitvoer();

  @Override
  public Integer call() {
    uitvoer.keur();
    Bronnen bronnen = Bronnen.inGebruik().metContracten(contracten);
    Beoordelaar beoordelaar = new Beoordelaar(bronnen, new Peildatum(peildatum));
    Invoer invoer = new Invoer(melding -> meld("dossier: " + melding));
    if (!beoordelaar.leesDossier(dossier, invoer, this::meld)) {
      return Sluis.NIET_UITGEVOERD;
    }
    Partijen partijen = new Partijen(domein.standaard, gemeente, aanbieder);
    List<Ruimte> ruimten =
        ruimten(
            new Ruimteoverzicht(
                partijen, beoordelaar.dossier().van(partijen), bronnen.contracten()));
    if (ruimten.isEmpty()) {
      meld(
          "in dit dossier is geen toewijzing van gemeente %s aan aanbieder %s in domein %s"
              .formatted(gemeente, aanbieder, domein));
      return Sluis.NIET_UITGEVOERD;
    }
    uitvoer.schrijf(
        () -> RuimteTekst.van(maand, ruimten), () -> Ruimte.tabel(partijen, maand, ruimten));
    return zijnAlleGevonden(ruimten) ? 0 : Sluis.NIET_UITGEVOERD;
  }

  private List<Ruimte> ruimten(Ruimteoverzicht overzicht) {
    if (!clientVan.isEmpty()) {
      return overzicht.vanClientenMet(clientVan, maand);
    }
    return toewijzingen.isEmpty() ? overzicht.alle(maand) : overzicht.van(toewijzingen, maand);
  }

  private boolean zijnAlleGevonden(List<Ruimte> ruimten) {
    Set<Long> onbekend = new TreeSet<>(toewijzingen);
    onbekend.addAll(clientVan);
    ruimten.forEach(ruimte -> onbekend.remove(ruimte.toewijzingNummer()));
    if (!onbekend.isEmpty()) {
      meld(
          onbekend.stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", "niet bekend in dit dossier: toewijzing ", "")));
    }
    return onbekend.isEmpty();
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis ruimte: " + Leesbaar.regel(melding) + "\n");
  }
}
