package nl.sluis.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.sluis.controle.TekstRapport;
import nl.sluis.declareren.Declaratieopdracht;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.verslag.Aantekeningen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every opdracht that composes a declaratie can be told. */
final class Opstelopties {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--peildatum",
      paramLabel = "JJJJ-MM-DD",
      description = "de Dagtekening, en de dag waarop wordt beoordeeld; standaard vandaag")
  private LocalDate peildatum = Peildatumoptie.vandaag();

  @Option(
      names = "--dossier",
      required = true,
      paramLabel = "MAP",
      description =
          "wat u eerder ontving en stuurde: toewijzingen (301), declaraties"
              + " (323) en antwoorden (325)")
  private Path dossier = Path.of("");

  @Option(
      names = "--contracten",
      paramLabel = "BESTAND",
      description = "contracten, als CSV of Excel; hieruit komen eenheid en tarief")
  private @Nullable Path contracten;

  @Mixin private Productcodesoptie productcodes = new Productcodesoptie();

  @Option(
      names = "--declaratienummer",
      paramLabel = "NUMMER",
      description =
          "hoogstens twaalf letters en cijfers; standaard gemeente, maand en een volgnummer")
  private @Nullable String declaratieNummer;

  @Option(
      names = "--uit",
      paramLabel = "MAP",
      description = "schrijft de declaratie in deze map; er wordt nooit iets verstuurd")
  private @Nullable Path uit;

  @Option(
      names = "--berekeningen",
      description = "toont wat van volume en bedrag is nagerekend, ook waar het klopt")
  private boolean berekeningen;

  /** What the proposal leans on. */
  private final Aantekeningen aantekeningen = new Aantekeningen(this::meld);

  /** What its receiver would make of it, as text; with every reckoning where that was asked. */
  String rapport(OpgesteldeDeclaratie declaratie) {
    return TekstRapport.van(
        berekeningen ? declaratie.rapportMetBerekeningen() : declaratie.rapport());
  }

  LocalDate peildatum() {
    return peildatum;
  }

  Path dossier() {
    return dossier;
  }

  Bronnen bronnen() {
    return productcodes.bronnen(aantekeningen).metContracten(contracten, aantekeningen);
  }

  Aantekeningen aantekeningen() {
    return aantekeningen;
  }

  @Nullable String declaratieNummer() {
    try {
      return declaratieNummer == null ? null : Declaratieopdracht.nummer(declaratieNummer);
    } catch (IllegalArgumentException fout) {
      throw new ParameterException(spec.commandLine(), "--" + fout.getMessage());
    }
  }

  /** Where it was written; null when that was not asked for. */
  @Nullable Path schrijf(OpgesteldeDeclaratie declaratie) {
    if (uit == null) {
      return null;
    }
    try {
      return Files.write(
          Files.createDirectories(uit).resolve(declaratie.bestandsnaam()), declaratie.xml());
    } catch (IOException fout) {
      throw new Afgebroken("in %s is niet te schrijven".formatted(Leesbaar.pad(uit)), fout);
    }
  }

  void meld(String melding) {
    spec.commandLine().getErr().print("%s: %s\n".formatted(spec.qualifiedName(), melding));
  }
}
