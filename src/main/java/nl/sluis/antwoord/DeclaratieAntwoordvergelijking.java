package nl.sluis.antwoord;

import static java.util.stream.Collectors.joining;
import static nl.sluis.controle.SchrijverRegel.IV087;
import static nl.sluis.controle.SchrijverRegel.TR304;
import static nl.sluis.controle.SchrijverRegel.TR337;
import static nl.sluis.controle.SchrijverRegel.TR366;
import static nl.sluis.controle.SchrijverRegel.TR367;
import static nl.sluis.controle.SchrijverRegel.TR371;
import static nl.sluis.controle.SchrijverRegel.TR376;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import org.jspecify.annotations.Nullable;

/**
 * A declaratie-antwoord (325) beside its declaratie, by IV087. That its sums are right (TR342) can
 * be seen in the answer alone, so that is a rule like any other and not judged here.
 */
final class DeclaratieAntwoordvergelijking {
  private static final Map<String, Function<Prestatie, @Nullable Object>> WAARDEN = waarden();

  private final Declaratieregister declaratie;
  private final Vergelijking vergelijking;

  private DeclaratieAntwoordvergelijking(Declaratie declaratie, Vergelijking vergelijking) {
    this.declaratie = new Declaratieregister(declaratie);
    this.vergelijking = vergelijking;
  }

  static void vergelijk(
      Declaratiebericht heen, DeclaratieAntwoordbericht antwoord, Vergelijking vergelijking) {
    DeclaratieAntwoordvergelijking deze =
        new DeclaratieAntwoordvergelijking(heen.declaratie(), vergelijking);
    deze.kop(heen.header(), antwoord.header());
    DeclaratieAntwoord inhoud = antwoord.declaratieAntwoord();
    deze.kopcodes(antwoord.header(), inhoud);
    if (inhoud != null) {
      deze.antwoord(heen.declaratie(), inhoud);
    }
  }

  private void kop(Header heen, Header antwoord) {
    vergelijking.legNaast(antwoord, heen);
    if (!heen.berichtIdentificatie().equals(antwoord.declaratieIdentificatie())) {
      vergelijking.meld(
          TR337,
          antwoord,
          "DeclaratieIdentificatie",
          "DeclaratieIdentificatie is niet de BerichtIdentificatie van de declaratie, %s van %s."
              .formatted(heen.identificatie(), heen.dagtekening()));
    }
    if (!heen.ontvanger().equals(antwoord.afzender())) {
      vergelijking.meld(
          TR337,
          antwoord,
          "Afzender",
          "De declaratie ging naar gemeente " + heen.ontvanger() + ".");
    }
    if (!heen.afzender().equals(antwoord.ontvanger())) {
      vergelijking.meld(
          TR337,
          antwoord,
          "Ontvanger",
          "De declaratie kwam van aanbieder " + heen.afzender() + ".");
    }
    if (!heen.xsdVersie().equals(antwoord.xsdVersieDeclaratie())) {
      vergelijking.meld(
          TR371,
          antwoord,
          "XsdVersieDeclaratie",
          "De XsdVersie van de declaratie is %s en %s."
              .formatted(
                  heen.xsdVersie().basisschemaXsdVersie(), heen.xsdVersie().berichtXsdVersie()));
    }
  }

  private void kopcodes(Header header, @Nullable DeclaratieAntwoord inhoud) {
    if (inhoud == null && !Retourcodes.isAfkeuringVanAlles(header.retourCodes())) {
      codes(
          header, "Een Header alleen heeft 0001, of de codes van wat er in de Header niet klopt.");
    }
    if (inhoud != null && !header.retourCodes().equals(Retourcodes.GEEN_OPMERKING)) {
      codes(header, "Onder de Header staat een DeclaratieAntwoord; zijn code is dan 0200.");
    }
  }

  private void antwoord(Declaratie heen, DeclaratieAntwoord antwoord) {
    vergelijking.legNaast(antwoord, heen);
    if (!heen.declaratieNummer().equals(antwoord.declaratieNummer())) {
      vergelijking.meld(
          TR376,
          antwoord,
          "DeclaratieNummer",
          "Het DeclaratieNummer van de declaratie is %s.".formatted(heen.declaratieNummer()));
    }
    if (!heen.totaalIngediendBedrag().equals(antwoord.totaalIngediendBedrag())) {
      vergelijking.meld(
          IV087,
          antwoord,
          "TotaalIngediendBedrag",
          "TotaalIngediendBedrag is niet dat van de declaratie.");
    }
    antwoordcodes(antwoord);
    antwoord.clienten().forEach(this::client);
  }

  private void antwoordcodes(DeclaratieAntwoord antwoord) {
    List<String> codes = antwoord.retourCodes();
    boolean isAllesToegekend =
        antwoord.clienten().isEmpty()
            && antwoord.totaalToegekendBedrag().equals(antwoord.totaalIngediendBedrag());
    if (codes.equals(Retourcodes.VOLLEDIG_TOEGEWEZEN)) {
      if (!isAllesToegekend) {
        codes(antwoord, "De code is 8001 en niet alles is toegekend.");
      }
    } else if (codes.equals(Retourcodes.GEEN_OPMERKING)) {
      if (antwoord.clienten().isEmpty()) {
        codes(antwoord, "Er is geen prestatie afgewezen; de code is dan 8001.");
      }
    } else if (!Retourcodes.isAfkeuring(codes)) {
      codes(antwoord, "Hier staat 8001, of 0200, of alleen wat er niet klopt.");
    }
  }

  private void client(Client client) {
    Client ander = declaratie.client(client.bsn());
    if (ander == null) {
      vergelijking.meld(TR304, client, "Bsn", "Deze cliënt staat niet in de declaratie.");
    } else {
      vergelijking.legNaast(client, ander);
      if (client.prestaties().stream().anyMatch(lijn -> declaratie.isVanAnder(lijn, ander))) {
        vergelijking.meld(
            TR304, client, "Bsn", "Een prestatie staat in de declaratie bij een andere cliënt.");
      }
    }
    clientcodes(client, ander);
    client.prestaties().forEach(lijn -> prestatie(lijn, ander));
  }

  private void clientcodes(Client client, @Nullable Client ander) {
    if (client.retourCodes().equals(Retourcodes.GEEN_OPMERKING)) {
      client.prestaties().stream()
          .filter(lijn -> !Retourcodes.isAfkeuring(lijn.retourCodes()))
          .forEach(lijn -> codes(lijn, "Hier staat alleen waarom de prestatie is afgewezen."));
      return;
    }
    if (!Retourcodes.isAfkeuring(client.retourCodes())) {
      codes(client, "Hier staat 0200, of alleen wat er niet klopt.");
      return;
    }
    client.prestaties().stream()
        .filter(lijn -> !lijn.retourCodes().equals(Retourcodes.NIET_BEOORDEELD))
        .forEach(lijn -> codes(lijn, "De cliënt is afgekeurd; de code is dan 0233."));
    if (ander != null && ander.prestaties().size() != client.prestaties().size()) {
      vergelijking.meld(
          IV087,
          client,
          "Prestaties",
          "De cliënt is afgekeurd; dan komen al zijn prestaties terug: %d, en niet %d."
              .formatted(ander.prestaties().size(), client.prestaties().size()));
    }
  }

  private void prestatie(Prestatie lijn, @Nullable Client client) {
    Prestatie ander = declaratie.prestatie(lijn.referentieNummer(), client);
    if (ander == null) {
      vergelijking.meld(
          TR366,
          lijn,
          "ProductReferentie",
          "ReferentieNummer %s staat niet in de declaratie.".formatted(lijn.referentieNummer()));
      return;
    }
    vergelijking.legNaast(lijn, ander);
    List<String> verschillend =
        WAARDEN.entrySet().stream()
            .filter(
                waarde ->
                    !Objects.equals(waarde.getValue().apply(lijn), waarde.getValue().apply(ander)))
            .map(Map.Entry::getKey)
            .toList();
    if (!verschillend.isEmpty()) {
      vergelijking.meld(
          TR367,
          lijn,
          verschillend.get(0),
          verschillend.stream().collect(joining(", ", "Anders dan in de declaratie: ", ".")));
    }
  }

  private void codes(Berichtklasse waar, String melding) {
    vergelijking.meld(IV087, waar, "RetourCodes", melding);
  }

  private static Map<String, Function<Prestatie, @Nullable Object>> waarden() {
    Map<String, Function<Prestatie, @Nullable Object>> waarden = new LinkedHashMap<>();
    waarden.put(
        "ProductReferentie/VorigReferentieNummer",
        lijn -> lijn.productReferentie().vorigReferentieNummer());
    waarden.put("ToewijzingNummer", Prestatie::toewijzingNummer);
    waarden.put("ProductCategorie", Prestatie::productCategorie);
    waarden.put("ProductCode", Prestatie::productCode);
    waarden.put("ProductPeriode", Prestatie::productPeriode);
    waarden.put("GeleverdVolume", Prestatie::geleverdVolume);
    waarden.put("Eenheid", Prestatie::eenheid);
    waarden.put("ProductTarief", Prestatie::productTarief);
    waarden.put("IngediendBedrag", Prestatie::ingediendBedrag);
    return waarden;
  }
}
