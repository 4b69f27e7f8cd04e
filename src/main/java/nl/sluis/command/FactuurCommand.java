package nl.sluis.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.factuur.Facturering;
import nl.sluis.factuur.Factuur;
import nl.sluis.factuur.Factuurbevinding;
import nl.sluis.factuur.Factuurfout;
import nl.sluis.factuur.Factuuropdracht;
import nl.sluis.factuur.Factuurtoets;
import nl.sluis.factuur.Maandperiode;
import nl.sluis.factuur.Specificatie;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.verslag.Aantekeningen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Makes the invoices of what is paid by beschikbaarheid, or judges an invoice of anybody; without a
 * server or database.
 */
@Command(
    name = "factuur",
    description = {
      "Maakt de facturen voor beschikbaarheid als UBL, of controleert een factuur.",
      "Eindigt met 0 als het goed is, 1 als er iets aan mankeert, 2 als het niet kon."
    })
final class FactuurCommand implements Callable<Integer> {
  private static final int AFGEKEURD = 1;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--contracten",
      paramLabel = "BESTAND",
      description = "contracten, als CSV of Excel")
  private @Nullable Path contracten;

  @Option(
      names = "--partijen",
      paramLabel = "BESTAND",
      description = "wie factureert en wie betaalt, als YAML")
  private @Nullable Path partijen;

  @Option(
      names = "--maand",
      paramLabel = "JJJJ-MM",
      description = "een maand, of maanden zoals 2026-01..2026-03 (hoogstens twaalf)")
  private @Nullable String maand;

  @Option(names = "--datum", paramLabel = "JJJJ-MM-DD", description = "de factuurdatum")
  private @Nullable LocalDate datum;

  @Option(
      names = "--uit",
      paramLabel = "MAP",
      description = "schrijft de facturen in deze map; zonder is alleen te zien wat erin komt")
  private @Nullable Path uit;

  @Option(
      names = "--contract",
      paramLabel = "NUMMER",
      description = "alleen dit contract; standaard alle met beschikbaarheid")
  private @Nullable String contract;

  @Option(
      names = "--afnemer",
      paramLabel = "CODE",
      description = "alleen wat deze gemeente of andere afnemer betaalt")
  private @Nullable String afnemer;

  @Option(
      names = "--nummer",
      paramLabel = "NUMMER",
      description =
          "van de eerste factuur, de volgende tellen door; standaard contract-afnemer-maand")
  private @Nullable String nummer;

  @Option(
      names = "--specificatie",
      paramLabel = "NAAM",
      description = "het kenmerk op de factuur: ${COMPLETION-CANDIDATES}; standaard PEPPOL")
  private Specificatie specificatie = Specificatie.PEPPOL;

  @Option(
      names = "--controleer",
      paramLabel = "FACTUUR",
      description = "in plaats van maken: toetst deze factuur (UBL) aan de officiële regels")
  private @Nullable Path controleer;

  @Override
  public Integer call() {
    try {
      return controleer != null ? controleer(controleer) : stelOp();
    } catch (Factuurfout fout) {
      fout.meldingen().forEach(this::meld);
      return AFGEKEURD;
    }
  }

  private int stelOp() {
    if (contracten == null || partijen == null || maand == null || datum == null) {
      throw new ParameterException(
          spec.commandLine(), "geef --contracten, --partijen, --maand en --datum");
    }
    Factuuropdracht opdracht =
        new Factuuropdracht(periode(maand), datum, contract, afnemer, nummer, specificatie);
    Aantekeningen aantekeningen = new Aantekeningen(this::meld);
    Facturering facturering = new Facturering(Factuurmap.partijen(partijen), new Factuurtoets());
    List<Factuur> facturen =
        facturering.stelOp(
            Contractinvoer.regels(contracten, Bronnen.inGebruik().codelijsten(), aantekeningen),
            opdracht);
    if (uit != null) {
      Factuurmap.in(uit).schrijf(facturen);
    }
    facturen.forEach(this::toon);
    spec.commandLine().getOut().print(aantekeningen.tekst());
    return 0;
  }

  private Maandperiode periode(String maanden) {
    return Maandperiode.lees(maanden)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    ("ongeldige waarde '%s' voor --maand; geef 2026-03, of 2026-01..2026-03"
                            + " (hoogstens twaalf maanden)")
                        .formatted(maanden)));
  }

  private void toon(Factuur factuur) {
    spec.commandLine().getOut().print(factuur.bestandsnaam() + "\n");
    factuur
        .toelichting()
        .forEach(regel -> spec.commandLine().getOut().print("  " + Leesbaar.regel(regel) + "\n"));
  }

  private int controleer(Path bestand) {
    Factuurtoets toets = new Factuurtoets();
    byte[] xml = Factuurmap.xml(bestand);
    Optional<Specificatie> kenmerk = toets.specificatie(xml);
    Specificatie specificatie = kenmerk.orElse(Specificatie.PEPPOL);
    List<Factuurbevinding> bevindingen = toets.toets(xml, specificatie);
    boolean isGoed = bevindingen.stream().noneMatch(Factuurbevinding::isFout);
    spec.commandLine()
        .getOut()
        .print(
            "%s: %s aan %s\n"
                .formatted(
                    Leesbaar.pad(bestand),
                    isGoed ? "voldoet" : "voldoet niet",
                    specificatie.naam()));
    for (Factuurbevinding bevinding : bevindingen) {
      spec.commandLine()
          .getOut()
          .print(
              "  %s %s\n"
                  .formatted(
                      bevinding.isFout() ? "fout" : "advies", Leesbaar.regel(bevinding.tekst())));
    }
    return isGoed ? 0 : AFGEKEURD;
  }

  private void meld(String melding) {
    spec.commandLine().getErr().print("sluis factuur: " + Leesbaar.regel(melding) + "\n");
  }
}
