package nl.sluis.verslag;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Tabelvorm;
import nl.sluis.verantwoording.Jaaroverzicht;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options by which the accounts are given as text, CSV, Excel or JSON, and where to. */
public final class Verantwoordinguitvoer {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      description = "${COMPLETION-CANDIDATES}; standaard tekst")
  private Formaat formaat = Formaat.tekst;

  @Option(
      names = "--uit",
      paramLabel = "BESTAND",
      description = "schrijft de verantwoording in dit bestand; voor xlsx verplicht")
  private @Nullable Path uit;

  @Option(
      names = "--naam",
      paramLabel = "NAAM",
      description = "naam van de aanbieder, op het blad om te ondertekenen")
  private @Nullable String naam;

  /** Its names are the words on the command line. */
  private enum Formaat {
    tekst,
    csv,
    xlsx,
    json
  }

  /** Refuses what cannot be shown, before anything is read. */
  public void keur() {
    if (formaat == Formaat.xlsx && uit == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "een Excelbestand past niet op het scherm; geef --uit BESTAND.xlsx");
    }
  }

  /** The accounts with what they lean on. */
  public void schrijf(Jaaroverzicht overzicht, Aantekeningen aantekeningen) {
    byte[] inhoud =
        switch (formaat) {
          case tekst ->
              (VerantwoordingTekst.van(overzicht) + aantekeningen.tekst())
                  .getBytes(StandardCharsets.UTF_8);
          case json ->
              overzicht.json(naam, aantekeningen.zinnen()).getBytes(StandardCharsets.UTF_8);
          case csv -> tabel(overzicht, aantekeningen, Tabelvorm.CSV);
          case xlsx -> tabel(overzicht, aantekeningen, Tabelvorm.EXCEL);
        };
    if (uit == null) {
      spec.commandLine().getOut().print(new String(inhoud, StandardCharsets.UTF_8));
    } else {
      Overzichtuitvoer.schrijf(inhoud, uit);
    }
  }

  private byte[] tabel(Jaaroverzicht overzicht, Aantekeningen aantekeningen, Tabelvorm vorm) {
    return Overzichtuitvoer.bytes(
        stroom -> Tabellen.schrijf(overzicht.bladen(naam, aantekeningen.zinnen()), vorm, stroom));
  }
}
