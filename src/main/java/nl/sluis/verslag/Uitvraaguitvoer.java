package nl.sluis.verslag;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.sluis.tabel.Tabel;
import nl.sluis.tabel.Tabellen;
import nl.sluis.tabel.Tabelvorm;
import nl.sluis.tabel.Voorbehoud;
import nl.sluis.uitvraag.Uitvraag;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options by which a delivery to others is given, and where to. Data of persons go into a file
 * that is asked for, and never to the screen.
 */
public final class Uitvraaguitvoer {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      description = "${COMPLETION-CANDIDATES}; standaard tekst, vast is er alleen bij cbs")
  private Formaat formaat = Formaat.tekst;

  @Option(
      names = "--uit",
      paramLabel = "BESTAND",
      description =
          "schrijft de levering in dit bestand; verplicht voor xlsx, en voor alles met gegevens van"
              + " personen")
  private @Nullable Path uit;

  /** Its names are the words on the command line. */
  private enum Formaat {
    tekst,
    csv,
    xlsx,
    json,
    vast
  }

  /**
   * Refuses what cannot be shown, before anything is read.
   *
   * @param isPersoonlijk whether all but the text has data of persons
   * @param kanVast whether there is a form of fixed width
   */
  public void keur(boolean isPersoonlijk, boolean kanVast) {
    if (isVast() && !kanVast) {
      throw fout("--formaat vast is er alleen bij cbs; kies tekst, csv, xlsx of json");
    }
    if (uit == null && isPersoonlijk && formaat != Formaat.tekst) {
      throw fout(
          "dit bevat gegevens van personen en komt niet op het scherm; geef --uit BESTAND, dat alleen"
              + " u kunt lezen");
    }
    if (uit == null && formaat == Formaat.xlsx) {
      throw fout("een Excelbestand past niet op het scherm; geef --uit BESTAND.xlsx");
    }
  }

  private CommandLine.ParameterException fout(String melding) {
    return new CommandLine.ParameterException(spec.commandLine(), melding);
  }

  /** Whether it is asked in lines of fixed width. */
  public boolean isVast() {
    return formaat == Formaat.vast;
  }

  /** The delivery in any form but that of fixed width, with what it leans on. */
  public void schrijf(Uitvraag uitvraag, Aantekeningen aantekeningen) {
    List<String> zinnen =
        Stream.of(
                Stream.of(uitvraag.aansluiting()),
                uitvraag.opmerkingen().stream(),
                aantekeningen.zinnen().stream())
            .flatMap(deel -> deel)
            .toList();
    byte[] inhoud =
        switch (formaat) {
          case tekst -> (tekst(uitvraag) + aantekeningen.tekst()).getBytes(StandardCharsets.UTF_8);
          case json -> UitvraagJson.van(uitvraag, sleutels(uitvraag), zinnen);
          case csv ->
              Overzichtuitvoer.bytes(
                  stroom ->
                      Tabellen.schrijf(
                          uitvraag.bladen().get(0), new Voorbehoud(zinnen), Tabelvorm.CSV, stroom));
          case xlsx ->
              Overzichtuitvoer.bytes(
                  stroom -> Tabellen.schrijf(bladen(uitvraag, zinnen), Tabelvorm.EXCEL, stroom));
          case vast -> throw new IllegalStateException("Lines of fixed width are given as bytes");
        };
    schrijf(inhoud, uitvraag.isPersoonlijk() && formaat != Formaat.tekst);
  }

  /** A table to fill in, as Excel or else as CSV; it has no data of persons. */
  public void schrijfTabel(Tabel tabel) {
    Tabelvorm vorm = formaat == Formaat.xlsx ? Tabelvorm.EXCEL : Tabelvorm.CSV;
    schrijf(Overzichtuitvoer.bytes(stroom -> Tabellen.schrijf(tabel, vorm, stroom)), false);
  }

  /** A form that has data of persons, made by the delivery itself. */
  public void schrijf(byte[] inhoud) {
    schrijf(inhoud, true);
  }

  /** A table with data of persons in a file of its own, Excel where its name ends so, else CSV. */
  public void schrijfErbij(Tabel tabel, Path bestand) {
    boolean isExcel = bestand.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    byte[] inhoud =
        Overzichtuitvoer.bytes(
            stroom -> Tabellen.schrijf(tabel, isExcel ? Tabelvorm.EXCEL : Tabelvorm.CSV, stroom));
    schrijfErbij(inhoud, bestand);
  }

  /** Bytes with data of persons in a file of their own. */
  public void schrijfErbij(byte[] inhoud, Path bestand) {
    Eigenaarsbestand.schrijf(inhoud, bestand);
    waarschuw(bestand);
  }

  private void schrijf(byte[] inhoud, boolean isPersoonlijk) {
    if (uit == null) {
      spec.commandLine().getOut().print(new String(inhoud, StandardCharsets.UTF_8));
    } else if (isPersoonlijk) {
      Eigenaarsbestand.schrijf(inhoud, uit);
      waarschuw(uit);
    } else {
      Overzichtuitvoer.schrijf(inhoud, uit);
    }
  }

  private void waarschuw(Path bestand) {
    spec.commandLine()
        .getErr()
        .print(
            "sluis %s: %s\n"
                .formatted(
                    spec.qualifiedName(" ").replaceFirst("^sluis ", ""),
                    Eigenaarsbestand.waarschuwing(bestand)));
  }

  private static List<Tabel> bladen(Uitvraag uitvraag, List<String> zinnen) {
    List<Tabel> bladen = new ArrayList<>(uitvraag.bladen());
    bladen.add(
        Tabel.van("Voorbehoud", List.of(Voorbehoud.KOLOM), zinnen.stream().map(List::of).toList()));
    return bladen;
  }

  /** The delivery itself is called regels, the other sheets by their names. */
  private static List<String> sleutels(Uitvraag uitvraag) {
    List<String> sleutels = new ArrayList<>();
    for (Tabel blad : uitvraag.bladen()) {
      sleutels.add(
          sleutels.isEmpty() ? "regels" : blad.naam().toLowerCase(Locale.ROOT).replace(' ', '_'));
    }
    return sleutels;
  }

  private static String tekst(Uitvraag uitvraag) {
    Overzichttekst tekst = new Overzichttekst();
    tekst.regel(uitvraag.titel());
    tekst.alinea(0, uitvraag.aansluiting());
    for (Uitvraag.Deel deel : uitvraag.delen()) {
      tekst.regel("");
      tekst.regel(deel.kop());
      deel.zinnen().forEach(zin -> tekst.alinea(2, zin));
    }
    return tekst.toString();
  }
}
