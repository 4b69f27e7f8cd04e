package nl.sluis.verslag;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.cijfers.Cijfer;
import nl.sluis.cijfers.Vraag;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Tabelvorm;
import nl.sluis.tabel.Voorbehoud;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options by which figures are given as text, JSON, CSV or Excel, and where to. */
public final class Cijferuitvoer {
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
      description = "schrijft de cijfers in dit bestand; voor xlsx verplicht")
  private @Nullable Path uit;

  /** Its names are the words on the command line. */
  private enum Formaat {
    tekst,
    json,
    csv,
    xlsx
  }

  /** Refuses what cannot be shown, before anything is read. */
  public void keur() {
    if (formaat == Formaat.xlsx && uit == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "een Excelbestand past niet op het scherm; geef --uit BESTAND.xlsx");
    }
  }

  /**
   * The figures with what they lean on.
   *
   * @param kanttekening what all of them are, in Dutch. JSON has no place for it, so that it is
   *     told beside it.
   */
  public void schrijf(
      Vraag vraag, List<Cijfer> cijfers, String kanttekening, Aantekeningen aantekeningen) {
    if (formaat == Formaat.json) {
      spec.commandLine().getErr().print(kanttekening + "\n");
    }
    byte[] inhoud =
        switch (formaat) {
          case tekst ->
              (CijferTekst.van(vraag, cijfers, kanttekening) + aantekeningen.tekst())
                  .getBytes(StandardCharsets.UTF_8);
          case json -> CijferJson.van(cijfers).getBytes(StandardCharsets.UTF_8);
          case csv -> tabel(cijfers, voorbehoud(kanttekening, aantekeningen), Tabelvorm.CSV);
          case xlsx -> tabel(cijfers, voorbehoud(kanttekening, aantekeningen), Tabelvorm.EXCEL);
        };
    if (uit == null) {
      spec.commandLine().getOut().print(new String(inhoud, StandardCharsets.UTF_8));
    } else {
      Overzichtuitvoer.schrijf(inhoud, uit);
    }
  }

  private static Voorbehoud voorbehoud(String kanttekening, Aantekeningen aantekeningen) {
    List<String> zinnen = new ArrayList<>(List.of(kanttekening));
    zinnen.addAll(aantekeningen.zinnen());
    return new Voorbehoud(zinnen);
  }

  private static byte[] tabel(List<Cijfer> cijfers, Voorbehoud voorbehoud, Tabelvorm vorm) {
    return Overzichtuitvoer.bytes(
        stroom -> Tabellen.schrijf(CijferTekst.tabel(cijfers), voorbehoud, vorm, stroom));
  }
}
