package nl.sluis.verslag;

import java.util.Map;
import nl.sluis.contract.Geld;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.verrekening.Kostensom;
import nl.sluis.verrekening.Proefdeclaratie;
import nl.sluis.verrekening.Proefkosten;
import nl.sluis.verrekening.Proefregel;
import nl.sluis.verrekening.Proefverslag;

/** What other contracts would have made of declaraties, as plain text. */
public final class ProefdraaiTekst {
  private static final String SOM = "  %-24s%10s  %18s";
  private static final String KOSTEN = SOM + "  %18s  %18s";

  private final Overzichttekst tekst = new Overzichttekst();

  private ProefdraaiTekst() {}

  public static String van(Proefverslag verslag) {
    ProefdraaiTekst opmaak = new ProefdraaiTekst();
    verslag.declaraties().forEach(opmaak::declaratie);
    opmaak.totaal(verslag);
    opmaak.per("Wordt afgekeurd, per regel", verslag.perRegel());
    opmaak.per("Wordt afgekeurd, per product", verslag.perProduct());
    opmaak.per("Wordt afgekeurd, per aanbieder", verslag.perAanbieder());
    opmaak.kosten(verslag.kosten());
    return opmaak.tekst.toString();
  }

  private void declaratie(Proefdeclaratie declaratie) {
    tekst.regel(
        "Declaratie %s (%s), aanbieder %s aan gemeente %s: %s"
            .formatted(
                declaratie.declaratieNummer(),
                Overzichttekst.periode(declaratie.declaratiePeriode()),
                declaratie.aanbieder(),
                declaratie.gemeente(),
                uitkomst(declaratie)));
    declaratie.redenen().forEach(reden -> tekst.alinea(2, "Niet beoordeeld: " + reden + "."));
    declaratie.regels().forEach(this::regel);
    tekst.regel("");
  }

  private static String uitkomst(Proefdeclaratie declaratie) {
    Som wordt = declaratie.wordtAfgekeurd();
    if (wordt.aantal() == 0) {
      return "niets wordt afgekeurd";
    }
    int alle = declaratie.ingediend().aantal();
    return "afgekeurd wordt %s, %s"
        .formatted(
            alle == 1
                ? "de enige prestatie"
                : "%d van de %d prestaties".formatted(wordt.aantal(), alle),
            Geld.tekst(wordt.bedrag()));
  }

  private void regel(Proefregel regel) {
    tekst.regel(
        "  %s, toewijzing %d, product %s, %s, %s"
            .formatted(
                regel.referentieNummer(),
                regel.toewijzingNummer(),
                regel.productCode(),
                Overzichttekst.periode(regel.productPeriode()),
                Geld.tekst(regel.ingediendBedrag())));
    regel
        .redenen()
        .forEach(reden -> tekst.alinea(4, "%s: %s".formatted(reden.regel(), reden.melding())));
  }

  private void totaal(Proefverslag verslag) {
    tekst.regel(SOM.formatted("Totaal", "prestaties", "bedrag"));
    som("ingediend", verslag.ingediend());
    som("was al afgekeurd", verslag.wasAfgekeurd());
    som("wordt afgekeurd", verslag.wordtAfgekeurd());
    som("blijft goedgekeurd", verslag.blijftGoedgekeurd());
    som("niet beoordeeld", verslag.nietBeoordeeld());
  }

  private void per(String kop, Map<String, Som> sommen) {
    if (!sommen.isEmpty()) {
      tekst.regel("");
      tekst.regel(kop);
      sommen.forEach(this::som);
    }
  }

  private void kosten(Proefkosten kosten) {
    tekst.regel("");
    tekst.regel("Wat is goedgekeurd, met de tarieven van de andere contracten");
    tekst.regel(KOSTEN.formatted("", "prestaties", "betaald", "zou kosten", "verschil"));
    kosten("samen", kosten.samen());
    kostenPer("Per product", kosten.perProduct());
    kostenPer("Per aanbieder", kosten.perAanbieder());
    kostenPer("Per gemeente", kosten.perGemeente());
    kosten.perProduct().forEach(this::apart);
  }

  private void kostenPer(String kop, Map<String, Kostensom> sommen) {
    tekst.regel(kop);
    sommen.forEach(this::kosten);
  }

  private void kosten(String naam, Kostensom som) {
    tekst.regel(
        KOSTEN.formatted(
            naam,
            som.betaald().aantal(),
            Geld.tekst(som.betaald().bedrag()),
            som.heeftBedrag() ? Geld.tekst(som.zouKosten()) : "geen bedrag",
            som.heeftBedrag() ? Geld.tekst(som.verschil()) : ""));
  }

  /** What has no tarief, in these contracts or at all. */
  private void apart(String product, Kostensom som) {
    if (som.zonderTarief().aantal() > 0) {
      tekst.alinea(
          2,
          ("Product %s, %s: de andere contracten hebben op die dag in die eenheid geen tarief. Dit"
                  + " telt hierboven niet mee.")
              .formatted(product, betaald(som.zonderTarief())));
    }
    if (som.inEuros().aantal() > 0) {
      tekst.alinea(
          2,
          ("Product %s, %s in euro's (eenheid 83): zonder tarief, dus met hetzelfde bedrag"
                  + " meegeteld.")
              .formatted(product, betaald(som.inEuros())));
    }
  }

  private static String betaald(Som som) {
    return "%d %s, betaald %s"
        .formatted(
            som.aantal(), som.aantal() == 1 ? "prestatie" : "prestaties", Geld.tekst(som.bedrag()));
  }

  private void som(String naam, Som som) {
    tekst.regel(SOM.formatted(naam, som.aantal(), Geld.tekst(som.bedrag())));
  }
}
