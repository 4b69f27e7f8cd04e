package nl.sluis.verslag;

import nl.sluis.contract.Geld;
import nl.sluis.controle.Bedragen.Som;
import nl.sluis.verrekening.Verrekenregel;
import nl.sluis.verrekening.Verrekenstaat;
import nl.sluis.verrekening.Verrekenstaat.Kop;

/** A verrekenstaat as plain text. */
public final class VerrekenstaatTekst {
  private static final String REGEL = "  %-20s %10s  %-7s %-18s %11s %14s %14s";
  private static final String SOM = "  %-14s%10s  %18s";

  private final Overzichttekst tekst = new Overzichttekst();

  private VerrekenstaatTekst() {}

  public static String van(Verrekenstaat staat) {
    VerrekenstaatTekst opmaak = new VerrekenstaatTekst();
    opmaak.kop(staat.kop());
    opmaak.regels(staat);
    opmaak.sommen(staat);
    opmaak.slotsom(staat);
    return opmaak.tekst.toString();
  }

  private void kop(Kop kop) {
    tekst.regel(
        "Verrekenstaat van declaratie %s (%s, Identificatie %s) van aanbieder %s aan gemeente %s"
            .formatted(
                kop.declaratieNummer(),
                kop.berichtsoort(),
                kop.identificatie(),
                kop.aanbieder(),
                kop.gemeente()));
    tekst.regel(
        "Antwoord %s, Identificatie %s, van %s"
            .formatted(kop.antwoord(), kop.antwoordIdentificatie(), kop.antwoordDagtekening()));
  }

  private void regels(Verrekenstaat staat) {
    tekst.regel("");
    tekst.regel(
        REGEL.formatted(
            "ReferentieNummer",
            "Toewijzing",
            "Product",
            "ProductPeriode",
            "Volume",
            "Ingediend",
            "Toegekend"));
    staat.regels().forEach(this::regel);
  }

  private void regel(Verrekenregel regel) {
    tekst.regel(
        REGEL.formatted(
            regel.referentieNummer(),
            regel.toewijzingNummer(),
            regel.productCode(),
            Overzichttekst.periode(regel.productPeriode()),
            Overzichttekst.volume(regel.volume(), regel.eenheid(), regel.eenheid()),
            Geld.tekst(regel.ingediendBedrag()),
            Geld.tekst(regel.toegekendBedrag())));
    if (!regel.goedgekeurd()) {
      tekst.alinea(
          4,
          "afgekeurd, retourcode %s: %s"
              .formatted(String.join(" ", regel.retourcodes()), regel.reden()));
    }
  }

  private void sommen(Verrekenstaat staat) {
    tekst.regel("");
    tekst.regel(SOM.formatted("", "prestaties", "bedrag"));
    som("ingediend", staat.ingediend());
    som("goedgekeurd", staat.goedgekeurd());
    som("afgekeurd", staat.afgekeurd());
  }

  private void som(String naam, Som som) {
    tekst.regel(SOM.formatted(naam, som.aantal(), Geld.tekst(som.bedrag())));
  }

  private void slotsom(Verrekenstaat staat) {
    tekst.regel("");
    if (!staat.verwerkt()) {
      tekst.alinea(
          0,
          "De declaratie is als geheel afgekeurd: zij telt als niet verstuurd en er is niets"
              + " toegekend.");
    }
    if (staat.totaalToegekendBedrag() != null && staat.isSluitend()) {
      tekst.alinea(
          0,
          "TotaalToegekendBedrag in het antwoord is %s. Dat klopt op de cent."
              .formatted(Geld.tekst(staat.totaalToegekendBedrag())));
    }
    if (!staat.isSluitend()) {
      tekst.regel("Het antwoord klopt niet met de declaratie:");
      staat.verschillen().forEach(verschil -> tekst.alinea(2, verschil));
    }
    if (!staat.opmerkingen().isEmpty()) {
      tekst.regel("Opmerkingen over het antwoord:");
      staat.opmerkingen().forEach(opmerking -> tekst.alinea(2, opmerking));
    }
  }
}
