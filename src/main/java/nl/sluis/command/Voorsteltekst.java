package nl.sluis.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.sluis.contract.Geld;
import nl.sluis.declareren.Declaratieregel;
import nl.sluis.declareren.Declaratievoorstel;
import nl.sluis.declareren.Herstelregel;
import nl.sluis.declareren.Herstelvoorstel;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.tabel.Tabelfout;
import org.jspecify.annotations.Nullable;

/**
 * A composed declaratie as plain text: how each line was reckoned, and what would be refused. It is
 * written to its file on the way.
 */
final class Voorsteltekst {
  private static final int BREEDTE = 96;
  private static final String STREEP = "-".repeat(72) + "\n";

  private final StringBuilder tekst = new StringBuilder(1024);

  private Voorsteltekst() {}

  static String van(Declaratievoorstel voorstel, Opstelopties opties) {
    Voorsteltekst opmaak = new Voorsteltekst();
    if (!voorstel.fouten().isEmpty()) {
      opmaak.fouten(voorstel.fouten());
      voorstel.opmerkingen().forEach(opmerking -> opmaak.alinea("", opmerking));
      return opmaak.tekst.toString();
    }
    voorstel.regels().forEach(opmaak::regel);
    if (voorstel.regels().isEmpty()) {
      opmaak.alinea("", "Er is niets geregistreerd dat te declareren is.");
    }
    opmaak.slot(voorstel.opmerkingen(), voorstel.declaratie(), opties);
    return opmaak.tekst.toString();
  }

  static String van(Herstelvoorstel voorstel, Opstelopties opties) {
    Voorsteltekst opmaak = new Voorsteltekst();
    voorstel.regels().forEach(opmaak::regel);
    if (voorstel.regels().isEmpty()) {
      opmaak.alinea("", "Er is niets afgewezen.");
    }
    opmaak.slot(voorstel.opmerkingen(), voorstel.declaratie(), opties);
    return opmaak.tekst.toString();
  }

  private void fouten(List<Tabelfout> fouten) {
    alinea(
        "",
        "Er is niets opgesteld: in de registraties %s niet."
            .formatted(
                fouten.size() == 1
                    ? "klopt 1 ding"
                    : "kloppen %d dingen".formatted(fouten.size())));
    fouten.forEach(fout -> alinea("  ", Leesbaar.regel(fout.tekst())));
  }

  private void regel(Declaratieregel regel) {
    alinea(
        "",
        "Toewijzing %d, product %s, %s t/m %s"
            .formatted(
                regel.toewijzingNummer(),
                regel.product().code(),
                regel.productPeriode().begindatum(),
                regel.productPeriode().einddatum()));
    String kop =
        switch (regel.soort()) {
          case DEBET, CREDIT ->
              "%s %s, %s"
                  .formatted(
                      regel.soort().name().toLowerCase(Locale.ROOT),
                      regel.referentieNummer(),
                      Geld.tekst(regel.bedrag()));
          case ONGEWIJZIGD -> "ongewijzigd (%s)".formatted(regel.vorigReferentieNummer());
          case WACHT -> "wacht op antwoord (%s)".formatted(regel.vorigReferentieNummer());
          case NIETS -> "niets te declareren";
        };
    alinea("  ", kop);
    alinea("  ", hoofdletter(regel.uitleg()) + ".");
    tekst.append('\n');
  }

  private void regel(Herstelregel regel) {
    alinea(
        "",
        "Prestatie %s, toewijzing %d, afgewezen met %s"
            .formatted(
                regel.referentieNummer(),
                regel.toewijzingNummer(),
                regel.retourcodes().isEmpty()
                    ? "geen code"
                    : String.join(", ", regel.retourcodes())));
    alinea(
        "  ",
        regel.isHersteld()
            ? "hersteld als " + regel.nieuwReferentieNummer()
            : "niet in het voorstel; dit moet u zelf uitzoeken");
    regel.zinnen().forEach(zin -> alinea("  ", zin));
    tekst.append('\n');
  }

  private void slot(
      List<String> opmerkingen, @Nullable OpgesteldeDeclaratie declaratie, Opstelopties opties) {
    opmerkingen.forEach(opmerking -> alinea("", opmerking));
    if (declaratie == null) {
      alinea("", "Er is geen declaratie opgesteld.");
      return;
    }
    Path geschreven = opties.schrijf(declaratie);
    alinea(
        "",
        geschreven == null
            ? "Geef --uit om de declaratie te bewaren."
            : "Bewaard als %s.".formatted(Leesbaar.pad(geschreven)));
    tekst.append('\n').append(STREEP).append(opties.rapport(declaratie));
  }

  private static String hoofdletter(String zin) {
    return zin.isEmpty() ? zin : Character.toUpperCase(zin.charAt(0)) + zin.substring(1);
  }

  /** Breaks at spaces, each line with the same indent. */
  private void alinea(String inspring, String inhoud) {
    StringBuilder regel = new StringBuilder(inspring);
    for (String woord : inhoud.split(" ")) {
      if (regel.length() > inspring.length() && regel.length() + 1 + woord.length() > BREEDTE) {
        tekst.append(regel).append('\n');
        regel = new StringBuilder(inspring);
      }
      regel.append(regel.length() > inspring.length() ? " " : "").append(woord);
    }
    tekst.append(regel).append('\n');
  }
}
