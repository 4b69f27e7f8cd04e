package nl.sluis.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.controle.Peildatum;
import nl.sluis.declareren.Declaratieopdracht;
import nl.sluis.declareren.Declaratieopsteller;
import nl.sluis.declareren.Declaratievoorstel;
import nl.sluis.declareren.Keuring;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import nl.sluis.declareren.Registraties;
import nl.sluis.invoer.Bronnen;
import nl.sluis.invoer.Contractinvoer;
import nl.sluis.invoer.Dossierlezer;
import nl.sluis.verslag.Eindstand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Composes the declaratie of a month from a file of registrations, and judges it beforehand. */
@Command(
    name = "declareer",
    description = {
      "Stelt uit registraties de declaratie (323) van een maand op en beoordeelt haar vooraf.",
      "De registraties van een toewijzing in een maand zijn het geheel van die maand: wat al is"
          + " goedgekeurd wordt vervangen als het volume anders is.",
      "Eindigt met 0 als alles goed is, 1 als er iets zou worden afgekeurd of het bestand niet klopt,"
          + " 2 als het niet gelukt is."
    })
final class DeclareerCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private Opstelopties opties = new Opstelopties();

  @Option(
      names = "--registraties",
      paramLabel = "BESTAND",
      description =
          "CSV of Excel met bsn, toewijzingnummer, datum, en minuten, uren, stuks of bedrag; naar keuze"
              + " productcode, productcategorie, eenheid, tarief en tariefeenheid")
  private @Nullable Path registraties;

  @Option(
      names = "--abonnementen",
      description = "declareert elk abonnement dat in de maand loopt, ook zonder registratie")
  private boolean abonnementen;

  @Mixin private Partijopties tussen = new Partijopties();

  @Option(
      names = "--maand",
      required = true,
      paramLabel = "JJJJ-MM",
      description = "de DeclaratiePeriode; eerdere maanden mogen mee, latere niet")
  private String maand = "";

  @Override
  public Integer call() {
    Declaratieopdracht opdracht = opdracht();
    Bronnen bronnen = opties.bronnen();
    BerichtReader reader = new BerichtReader(bronnen.schemas());
    Dossierlezer dossier =
        Dossierlezer.vanAanbieder(
            bronnen, new Peildatum(opties.peildatum()), opties.aantekeningen());
    if (!dossier.lees(opties.dossier())) {
      return Eindstand.NIET_UITGEVOERD;
    }
    Keuring keuring =
        new Keuring(
            new BerichtWriter(bronnen.schemas()), reader, bronnen.controle(), dossier.dossiers());
    return toon(
        new Declaratieopsteller(keuring, bronnen.contracten(), dossier::isBeantwoord)
            .stelOp(opdracht));
  }

  private int toon(Declaratievoorstel voorstel) {
    OpgesteldeDeclaratie declaratie = voorstel.declaratie();
    spec.commandLine()
        .getOut()
        .print(Voorsteltekst.van(voorstel, opties) + opties.aantekeningen().tekst());
    boolean isGoed =
        voorstel.fouten().isEmpty()
            && (declaratie == null || declaratie.beoordeling().isGoedgekeurd());
    return isGoed ? 0 : 1;
  }

  private Declaratieopdracht opdracht() {
    if (registraties == null && !abonnementen) {
      throw onjuist("geef --registraties, --abonnementen of beide");
    }
    Registraties gelezen =
        registraties == null
            ? Registraties.GEEN
            : Registraties.lees(Contractinvoer.bytes(registraties));
    try {
      return new Declaratieopdracht(
          tussen.partijen(),
          Declaratieopdracht.maand(maand),
          opties.peildatum(),
          gelezen,
          abonnementen,
          opties.declaratieNummer());
    } catch (IllegalArgumentException fout) {
      throw onjuist("--" + fout.getMessage());
    }
  }

  private ParameterException onjuist(String melding) {
    return new ParameterException(spec.commandLine(), melding);
  }
}
