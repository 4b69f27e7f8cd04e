package nl.sluis.verslag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.tabel.Tabel;
import nl.sluis.tabel.Tabellen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options by which an overview is given as text, CSV or Excel, and where to. */
public final class Overzichtuitvoer {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--formaat",
      paramLabel = "FORMAAT",
      description = "${COMPLETION-CANDIDATES}; standaard tekst")
  private Overzichtformaat formaat = Overzichtformaat.tekst;

  @Option(
      names = "--uit",
      paramLabel = "BESTAND",
      description = "schrijft het overzicht in dit bestand; voor xlsx verplicht")
  private @Nullable Path uit;

  /** Refuses what cannot be shown, before anything is read. */
  public void keur() {
    if (formaat == Overzichtformaat.xlsx && uit == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "een Excelbestand past niet op het scherm; geef --uit BESTAND.xlsx");
    }
  }

  /** Text says more than the rows of a table. */
  public boolean isTekst() {
    return formaat.vorm() == null;
  }

  /** An overview that leans on nothing but the gateway, in the form that was asked. */
  public void schrijf(Supplier<String> tekst, Supplier<Tabel> tabel) {
    schrijf(
        isTekst()
            ? tekst.get().getBytes(StandardCharsets.UTF_8)
            : bytes(uit -> Tabellen.schrijf(tabel.get(), formaat.vorm(), uit)));
  }

  /** The overview in the form that was asked, with what it leans on. */
  public void schrijf(Supplier<String> tekst, Supplier<Tabel> tabel, Aantekeningen aantekeningen) {
    schrijf(
        isTekst()
            ? (tekst.get() + aantekeningen.tekst()).getBytes(StandardCharsets.UTF_8)
            : bytes(tabel.get(), aantekeningen, formaat));
  }

  private void schrijf(byte[] inhoud) {
    if (uit == null) {
      spec.commandLine().getOut().print(new String(inhoud, StandardCharsets.UTF_8));
    } else {
      schrijf(inhoud, uit);
    }
  }

  /** As Excel where the name of the file ends so, and as CSV otherwise. */
  public static void schrijf(Tabel tabel, Aantekeningen aantekeningen, Path uit) {
    boolean isExcel = uit.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    schrijf(
        bytes(tabel, aantekeningen, isExcel ? Overzichtformaat.xlsx : Overzichtformaat.csv), uit);
  }

  static void schrijf(byte[] inhoud, Path uit) {
    try {
      Files.write(uit, inhoud);
    } catch (IOException fout) {
      throw new Afgebroken("%s is niet te schrijven".formatted(Leesbaar.pad(uit)), fout);
    }
  }

  private static byte[] bytes(Tabel tabel, Aantekeningen aantekeningen, Overzichtformaat formaat) {
    return bytes(uit -> Tabellen.schrijf(tabel, aantekeningen.voorbehoud(), formaat.vorm(), uit));
  }

  /** What writes a table. */
  interface Schrijver {
    void naar(OutputStream uit) throws IOException;
  }

  static byte[] bytes(Schrijver schrijver) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      schrijver.naar(bytes);
    } catch (IOException fout) {
      throw new Afgebroken("het overzicht is niet te schrijven", fout);
    }
    return bytes.toByteArray();
  }
}
