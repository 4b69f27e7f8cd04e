package nl.sluis.verslag;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.sluis.cijfers.Cijfer;
import nl.sluis.cijfers.Vraag;
import nl.sluis.tabel.Tabel;
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
    schrijf(
        () -> CijferTekst.van(vraag, cijfers, kanttekening),
        () -> CijferJson.van(cijfers),
        () -> CijferTekst.tabel(cijfers),
        kanttekening,
        aantekeningen);
  }

  /** Published figures, in the same way. */
  public void schrijf(
      PublicatieTekst publicatie, String kanttekening, Aantekeningen aantekeningen) {
    schrijf(
        () -> publicatie.tekst(kanttekening),
        publicatie::json,
        publicatie::tabel,
        kanttekening,
        aantekeningen);
  }

  private void schrijf(
      Supplier<String> tekst,
      Supplier<String> json,
      Supplier<Tabel> tabel,
      String kanttekening,
      Aantekeningen aantekeningen) {
    if (formaat == Formaat.json) {
      spec.commandLine().getErr().print(kanttekening + "\n");
    }
    Voorbehoud voorbehoud = voorbehoud(kanttekening, aantekeningen);
    byte[] inhoud =
        switch (formaat) {
          case tekst -> (tekst.get() + aantekeningen.tekst()).getBytes(StandardCharsets.UTF_8);
          case json -> json.get().getBytes(StandardCharsets.UTF_8);
          case csv -> bytes(tabel.get(), voorbehoud, Tabelvorm.CSV);
          case xlsx -> bytes(tabel.get(), voorbehoud, Tabelvorm.EXCEL);
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

  private static byte[] bytes(Tabel tabel, Voorbehoud voorbehoud, Tabelvorm vorm) {
    return Overzichtuitvoer.bytes(stroom -> Tabellen.schrijf(tabel, voorbehoud, vorm, stroom));
  }
}
