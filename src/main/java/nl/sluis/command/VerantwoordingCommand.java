package nl.sluis.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.contract.Contracten;
import nl.sluis.declareren.Registraties;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.invoer.Jaardossier;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.verantwoording.Jaaropdracht;
import nl.sluis.verantwoording.Jaaropstelling;
import nl.sluis.verantwoording.Jaaroverzicht;
import nl.sluis.verantwoording.Verantwoordingsfout;
import nl.sluis.verantwoording.Voorwaarden;
import nl.sluis.verslag.Aantekeningen;
import nl.sluis.verslag.Eindstand;
import nl.sluis.verslag.Verantwoordinguitvoer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Accounts for what was delivered. */
@Command(
    name = "verantwoording",
    description = "Verantwoordt wat er is geleverd, uit de berichten zelf.",
    subcommands = {
      VerantwoordingCommand.Jaar.class,
      CbsCommand.class,
      Iv3Command.class,
      NzaCommand.class,
      GmsdCommand.class
    })
final class VerantwoordingCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "geef een opdracht: jaar, cbs, iv3, nza, gmsd");
  }

  /** The accounts of a year, after the messages in a folder. */
  @Command(
      name = "jaar",
      description = {
        "Maakt per gemeente en product de verantwoording van een jaar, uit de berichten in een map.",
        "Eindigt met 0 als zij er is, 1 als de registraties niet kloppen, 2 als het niet kon."
      })
  static final class Jaar implements Callable<Integer> {
    private static final int FOUTEN = 1;
    private static final Pattern EUROS = Pattern.compile("[0-9]{1,10}(,[0-9]{2})?");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
        names = "--dossier",
        paramLabel = "MAP",
        required = true,
        description =
            "alles wat u ontving en stuurde, met alle gemeenten: toewijzingen (301), declaraties"
                + " (323) en antwoorden (325)")
    private Path dossier = Path.of("");

    @Option(
        names = "--contracten",
        paramLabel = "BESTAND",
        required = true,
        description = "contracten, als CSV of Excel")
    private Path contracten = Path.of("");

    @Option(
        names = "--jaar",
        paramLabel = "JJJJ",
        required = true,
        description = "het boekjaar: waarin de ProductPeriode begint")
    private String jaar = "";

    @Option(
        names = "--aanbieder",
        required = true,
        paramLabel = "AGB-CODE",
        description = "acht cijfers")
    private String aanbieder = "";

    @Option(names = "--domein", required = true, paramLabel = "JW|WMO", description = "de wet")
    private String domein = "";

    @Option(
        names = "--registraties",
        paramLabel = "BESTAND",
        description =
            "wat u registreerde, als bij declareer; wat er meer is dan in de berichten is nog niet"
                + " gedeclareerd")
    private @Nullable Path registraties;

    @Option(
        names = "--bestedingsruimte",
        paramLabel = "EURO",
        description =
            "wat u in het jaar samen mag besteden; een jaarplafond staat in de contracten")
    private @Nullable String bestedingsruimte;

    @Option(
        names = "--voorwaarden",
        paramLabel = "BESTAND",
        description = "drempels en termijnen, als CSV of Excel; standaard die van Sluis")
    private @Nullable Path voorwaarden;

    @Mixin private Peildatumoptie wanneer = new Peildatumoptie();

    @Mixin private Verantwoordinguitvoer uitvoer = new Verantwoordinguitvoer();

    @Override
    public Integer call() {
      uitvoer.keur();
      Jaaropdracht opdracht = opdracht();
      Long ruimte = ruimte();
      Aantekeningen aantekeningen = new Aantekeningen(this::meld);
      Bronnen zonder = Bronnen.inGebruik();
      Contracten register = Contractinvoer.lees(contracten, zonder.codelijsten(), aantekeningen);
      Bronnen bronnen = new Bronnen(zonder.schemas(), zonder.codelijsten(), register);
      Registraties gelezen =
          registraties == null
              ? Registraties.GEEN
              : Registraties.lees(Contractinvoer.bytes(registraties));
      Jaardossier berichten =
          new Jaardossier(opdracht, bronnen, wanneer.peildatum(), aantekeningen);
      if (!berichten.lees(dossier)) {
        return Eindstand.NIET_UITGEVOERD;
      }
      try {
        Jaaroverzicht overzicht =
            opstelling(opdracht, register, bronnen.codelijsten())
                .stelOp(berichten.declaraties(), berichten.dossiers(), gelezen, ruimte);
        return toon(overzicht, aantekeningen);
      } catch (Verantwoordingsfout fout) {
        weiger(Contractinvoer.fouten(gegeven(registraties), fout.fouten()));
        return FOUTEN;
      }
    }

    private Jaaropstelling opstelling(
        Jaaropdracht opdracht, Contracten register, Codelijsten codelijsten) {
      return new Jaaropstelling(
          opdracht,
          register,
          voorwaarden(),
          codelijsten::gemeentenaam,
          wanneer.peildatum().datum());
    }

    private int toon(Jaaroverzicht overzicht, Aantekeningen aantekeningen) {
      if (overzicht.regels().isEmpty()) {
        meld(
            "er is niets te verantwoorden over %d van aanbieder %s in domein %s%s"
                .formatted(
                    overzicht.opdracht().jaar(),
                    aanbieder,
                    overzicht.opdracht().domein(),
                    andereJaren(overzicht)));
        return Eindstand.NIET_UITGEVOERD;
      }
      uitvoer.schrijf(overzicht, aantekeningen);
      return 0;
    }

    private static String andereJaren(Jaaroverzicht overzicht) {
      return overzicht.andereJaren().isEmpty()
          ? ""
          : "; het dossier heeft prestaties van "
              + overzicht.andereJaren().stream()
                  .sorted()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "));
    }

    private Jaaropdracht opdracht() {
      try {
        return Jaaropdracht.van(jaar, aanbieder, domein);
      } catch (IllegalArgumentException fout) {
        throw new ParameterException(spec.commandLine(), "--" + fout.getMessage());
      }
    }

    /** In eurocent. */
    private @Nullable Long ruimte() {
      if (bestedingsruimte == null) {
        return null;
      }
      if (!EUROS.matcher(bestedingsruimte).matches()) {
        throw new ParameterException(
            spec.commandLine(), "--bestedingsruimte is in euro's met een komma, zoals 250000,00");
      }
      return new BigDecimal(bestedingsruimte.replace(',', '.')).movePointRight(2).longValueExact();
    }

    private Voorwaarden voorwaarden() {
      if (voorwaarden == null) {
        return Voorwaarden.ingebouwd();
      }
      Voorwaarden gelezen = Voorwaarden.lees(Contractinvoer.bytes(voorwaarden));
      if (!gelezen.fouten().isEmpty()) {
        throw new Afgebroken(Contractinvoer.fouten(voorwaarden, gelezen.fouten()));
      }
      return gelezen;
    }

    private static Path gegeven(@Nullable Path bestand) {
      return bestand == null ? Path.of("") : bestand;
    }

    private void meld(String melding) {
      weiger(Leesbaar.regel(melding));
    }

    /** On as many lines as there are mistakes. */
    private void weiger(String meldingen) {
      spec.commandLine().getErr().print("sluis verantwoording jaar: " + meldingen + "\n");
    }
  }
}
