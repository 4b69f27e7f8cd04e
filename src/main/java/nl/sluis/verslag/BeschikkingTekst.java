package nl.sluis.verslag;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.bericht.Standaard;
import nl.sluis.controle.NietBeoordeeld;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.toewijzen.Aanwijzing;
import nl.sluis.toewijzen.Beschikking;
import nl.sluis.toewijzen.Beschikkingvoorstel;
import nl.sluis.toewijzen.Toewijzingswijziging;
import nl.sluis.toewijzen.Toewijzingvoorstel;

/** What a beschikking comes to, as plain text: what was composed, then what must be mended. */
public final class BeschikkingTekst {
  private static final int BREEDTE = 96;
  private static final String STREEP = "-".repeat(72);

  private final PrintWriter uit;

  public BeschikkingTekst(PrintWriter uit) {
    this.uit = uit;
  }

  /** Between one beschikking and the next. */
  public void streep() {
    regel("");
    regel(STREEP);
  }

  /** What many came to. */
  public void slot(Eindstand eindstand) {
    streep();
    regel(eindstand.toString());
  }

  /** A file that is no beschikking. */
  public void geweigerd(String bestand, List<Aanwijzing> gebreken) {
    regel(bestand);
    regel("");
    gebreken("Dit bestand is niet te gebruiken", gebreken);
  }

  public void voorstel(String bestand, Beschikking beschikking, Beschikkingvoorstel voorstel) {
    regel(bestand);
    regel(
        "Beschikking %s van gemeente %s (%s), besluit van %s"
            .formatted(
                beschikking.nummer(),
                beschikking.gemeente(),
                beschikking.domein() == Standaard.IJW ? "Jeugdwet" : "Wmo",
                beschikking.besluitdatum()));
    voorstel.toewijzingen().forEach(deel -> toewijzing(beschikking, deel));
    List<Aanwijzing> adviezen =
        Stream.concat(
                voorstel.adviezen().stream(),
                voorstel.toewijzingen().stream().flatMap(deel -> deel.adviezen().stream()))
            .toList();
    if (!adviezen.isEmpty()) {
      regel("");
      regel("Let op");
      adviezen.forEach(this::aanwijzing);
    }
    nietBeoordeeld(voorstel);
    regel("");
    slot(voorstel);
  }

  private void toewijzing(Beschikking beschikking, Toewijzingvoorstel deel) {
    regel("");
    if (deel.bericht() != null) {
      regel(
          "%s aan aanbieder %s: %s"
              .formatted(
                  deel.soort(), deel.aanbieder(), deel.bestandsnaam(beschikking.gemeente())));
    } else {
      regel(
          "Aanbieder %s: %s"
              .formatted(
                  deel.aanbieder(),
                  deel.gebreken().isEmpty() ? "er is niets te versturen" : "nog geen bericht"));
    }
    deel.wijzigingen().stream()
        .filter(wijziging -> deel.bericht() != null || !wijziging.plaats().isEmpty())
        .forEach(this::wijziging);
  }

  private void wijziging(Toewijzingswijziging wijziging) {
    alinea(
        "  %-11s  %9d  ".formatted(wijziging.soort().woord(), wijziging.toewijzingNummer()),
        wijziging.uitleg());
  }

  private void nietBeoordeeld(Beschikkingvoorstel voorstel) {
    List<String> regels =
        voorstel.toewijzingen().stream()
            .flatMap(deel -> deel.nietBeoordeeld().stream())
            .map(NietBeoordeeld::regel)
            .distinct()
            .sorted()
            .toList();
    if (!regels.isEmpty()) {
      regel("");
      regel("Niet beoordeeld");
      alinea("  ", String.join(", ", regels));
    }
  }

  private void slot(Beschikkingvoorstel voorstel) {
    List<Aanwijzing> gebreken = voorstel.alleGebreken();
    int berichten = voorstel.berichten().size();
    if (!gebreken.isEmpty()) {
      gebreken("Niet te versturen", gebreken);
    } else if (!voorstel.isGoedgekeurd()) {
      regel("Niet te versturen: een regel kon niet worden beoordeeld.");
    } else if (berichten == 0) {
      regel("Goedgekeurd: er verandert niets, dus er is niets te versturen.");
    } else {
      regel(
          "Goedgekeurd: %s worden verstuurd."
              .formatted(berichten == 1 ? "1 bericht kan" : berichten + " berichten kunnen"));
    }
  }

  private void gebreken(String begin, List<Aanwijzing> gebreken) {
    regel(
        "%s: %s."
            .formatted(
                begin,
                gebreken.size() == 1
                    ? "1 ding moet anders"
                    : gebreken.size() + " dingen moeten anders"));
    gebreken.forEach(this::aanwijzing);
  }

  private void aanwijzing(Aanwijzing aanwijzing) {
    String plaats = aanwijzing.plaats().isEmpty() ? "het geheel" : aanwijzing.plaats();
    regel(
        "  %s%s"
            .formatted(
                plaats, aanwijzing.regel() == null ? "" : " (%s)".formatted(aanwijzing.regel())));
    alinea("    ", aanwijzing.tekst());
  }

  /** Breaks at spaces; what follows stands under the beginning of the text. */
  private void alinea(String begin, String tekst) {
    StringBuilder regel = new StringBuilder(begin);
    for (String woord : Leesbaar.regel(tekst).split(" ")) {
      if (regel.length() > begin.length() && regel.length() + 1 + woord.length() > BREEDTE) {
        regel(regel.toString());
        regel = new StringBuilder(" ".repeat(begin.length()));
      }
      regel.append(regel.length() > begin.length() ? " " : "").append(woord);
    }
    regel(regel.toString());
  }

  private void regel(String tekst) {
    uit.print(tekst.stripTrailing() + "\n");
  }
}
