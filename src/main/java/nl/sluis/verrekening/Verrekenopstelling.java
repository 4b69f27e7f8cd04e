package nl.sluis.verrekening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.antwoord.Tegenlezing;
import nl.sluis.antwoord.Toekenning;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Retourcode;
import nl.sluis.contract.Geld;
import nl.sluis.controle.Bedragen;
import nl.sluis.controle.Bedragen.Som;
import org.jspecify.annotations.Nullable;

/** Composes a verrekenstaat and does its sums. */
final class Verrekenopstelling {
  /** What it finds stands in the list itself. */
  private static final String NIET_IN_DECLARATIE = "TR366";

  private final Declaratiebericht declaratie;
  private final DeclaratieAntwoordbericht antwoord;
  private final Codelijsten codelijsten;
  private final Toekenning toekenning;

  Verrekenopstelling(
      Declaratiebericht declaratie, DeclaratieAntwoordbericht antwoord, Codelijsten codelijsten) {
    this.declaratie = declaratie;
    this.antwoord = antwoord;
    this.codelijsten = codelijsten;
    this.toekenning = new Toekenning(declaratie, antwoord);
  }

  Verrekenstaat stelOp(Verrekenstaat.Kop kop) {
    Bedragen bedragen = Bedragen.van(declaratie, toekenning::isToegekend);
    return new Verrekenstaat(
        kop,
        toekenning.isVerwerkt(),
        declaratie.declaratie().clienten().stream()
            .flatMap(client -> client.prestaties().stream())
            .map(this::regel)
            .toList(),
        toekenning.nietInDeclaratie().stream()
            .map(vreemd -> afgekeurd(vreemd, vreemd.retourCodes()))
            .toList(),
        bedragen.ingediend(),
        bedragen.goedgekeurd(),
        bedragen.afgekeurd(),
        totaalToegekend(),
        verschillen(bedragen),
        opmerkingen());
  }

  private Verrekenregel regel(Prestatie prestatie) {
    return toekenning.isToegekend(prestatie)
        ? Verrekenregel.goedgekeurd(prestatie)
        : afgekeurd(prestatie, toekenning.codes(prestatie));
  }

  private Verrekenregel afgekeurd(Prestatie prestatie, List<String> codes) {
    return Verrekenregel.afgekeurd(
        prestatie, codes, codes.stream().map(this::reden).collect(Collectors.joining(" ")));
  }

  private String reden(String code) {
    return codelijsten
        .retourcode(code)
        .map(Retourcode::betekenis)
        .orElseGet(() -> "Retourcode %s is niet bekend.".formatted(code));
  }

  private @Nullable Long totaalToegekend() {
    DeclaratieAntwoord inhoud = antwoord.declaratieAntwoord();
    return inhoud == null ? null : inhoud.totaalToegekendBedrag().saldo();
  }

  private List<String> verschillen(Bedragen bedragen) {
    List<String> verschillen = new ArrayList<>();
    if (toekenning.isVerwerkt()) {
      vergelijk(
          verschillen,
          "TotaalIngediendBedrag in de declaratie",
          declaratie.declaratie().totaalIngediendBedrag().saldo(),
          "de ingediende prestaties",
          bedragen.ingediend());
    }
    Long toegekend = totaalToegekend();
    if (toegekend != null) {
      vergelijk(
          verschillen,
          "TotaalToegekendBedrag in het antwoord",
          toegekend,
          "de goedgekeurde prestaties",
          bedragen.goedgekeurd());
    }
    for (Prestatie vreemd : toekenning.nietInDeclaratie()) {
      verschillen.add(
          ("Regel %d van het antwoord wijst ReferentieNummer %s af, %s; die prestatie staat niet"
                  + " (nog eens) in de declaratie.")
              .formatted(
                  vreemd.plaats().regel(),
                  vreemd.referentieNummer(),
                  Geld.tekst(vreemd.ingediendBedrag().saldo())));
    }
    return List.copyOf(verschillen);
  }

  private static void vergelijk(
      List<String> verschillen, String wat, long opgegeven, String waarvan, Som som) {
    if (opgegeven != som.bedrag()) {
      verschillen.add(
          "%s is %s; %s samen zijn %s. Het verschil is %s."
              .formatted(
                  wat,
                  Geld.tekst(opgegeven),
                  waarvan,
                  Geld.tekst(som.bedrag()),
                  Geld.tekst(opgegeven - som.bedrag())));
    }
  }

  private List<String> opmerkingen() {
    return Tegenlezing.schrijffouten(declaratie, antwoord).stream()
        .filter(bevinding -> !bevinding.regel().equals(NIET_IN_DECLARATIE))
        .map(
            bevinding ->
                "Regel %d van het antwoord: %s (%s)"
                    .formatted(bevinding.regelnummer(), bevinding.melding(), bevinding.regel()))
        .toList();
  }
}
