package nl.sluis.declareren;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.bericht.Eenheid;
import nl.sluis.bericht.Frequentie;
import nl.sluis.bericht.Standaard;
import nl.sluis.contract.Abonnement;
import nl.sluis.contract.Betaaltitel;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregel;
import nl.sluis.contract.Geld;
import nl.sluis.contract.Hoeveelheid;
import nl.sluis.contract.Maximum;
import nl.sluis.contract.Prijs;
import nl.sluis.contract.Tarief;
import nl.sluis.contract.Toegewezen;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what is claimed of what was registered: the volume by IV042, IV076 and IV079, the price
 * by IV081. What cannot be reckoned is told at the first row that it is about.
 */
final class Maandberekening {
  /** The most that a GeleverdVolume or IngediendBedrag can hold. */
  private static final long GROOTSTE = 99_999_999;

  private final Standaard standaard;
  private final Contractafspraken afspraken;
  private final Registratiefouten fouten;
  private final Eenheidkeuze eenheidkeuze;
  private final Tariefkeuze tariefkeuze;

  Maandberekening(Standaard standaard, Contractafspraken afspraken, Registratiefouten fouten) {
    this.standaard = standaard;
    this.afspraken = afspraken;
    this.fouten = fouten;
    this.eenheidkeuze = new Eenheidkeuze(afspraken, fouten);
    this.tariefkeuze = new Tariefkeuze(afspraken, fouten);
  }

  /** Empty when something is wrong, and then it was told. */
  Optional<Maandbedrag> bereken(Maandlevering levering) {
    Eenheid eenheid = eenheidkeuze.kies(levering);
    if (eenheid == null) {
      return Optional.empty();
    }
    Contractregel contract = contract(levering, eenheid);
    List<String> uitleg = new ArrayList<>();
    Long volume =
        levering.maten().isEmpty()
            ? abonnement(levering, eenheid, contract, uitleg)
            : geteld(levering, eenheid, titel(contract, eenheid), uitleg);
    if (volume == null) {
      return Optional.empty();
    }
    if (volume == 0) {
      return Optional.of(new Maandbedrag(levering, eenheid, 0, null, uitleg));
    }
    return prijs(levering, eenheid, volume, contract, uitleg)
        .map(prijs -> new Maandbedrag(levering, eenheid, volume, prijs, uitleg));
  }

  /** The abonnement that runs in this ProductPeriode, as contract or toewijzing says. */
  boolean isAbonnement(Maandlevering levering) {
    return toegewezen(levering)
        .filter(toegewezen -> toegewezen.omvang().frequentie() != Frequentie.TOTAAL)
        .map(toegewezen -> toegewezen.omvang().eenheid())
        .filter(eenheid -> titel(contract(levering, eenheid), eenheid) instanceof Abonnement)
        .isPresent();
  }

  private @Nullable Contractregel contract(Maandlevering levering, Eenheid eenheid) {
    return afspraken
        .regel(levering.product(), levering.productPeriode().begindatum(), eenheid)
        .orElse(null);
  }

  private static Betaaltitel titel(@Nullable Contractregel contract, Eenheid eenheid) {
    return contract == null ? Betaaltitel.bij(eenheid) : contract.betaaltitel();
  }

  private Optional<Toegewezen> toegewezen(Maandlevering levering) {
    return levering.toewijzing().toegewezen(standaard);
  }

  /** Without a volume in the rows only an abonnement tells how much it is (IV076). */
  private @Nullable Long abonnement(
      Maandlevering levering,
      Eenheid eenheid,
      @Nullable Contractregel contract,
      List<String> uitleg) {
    if (!(titel(contract, eenheid) instanceof Abonnement abonnement) || !isAbonnement(levering)) {
      levering
          .rijnummers()
          .forEach(
              rij ->
                  fouten.meld(
                      rij,
                      Maat.bij(eenheid).kolom(),
                      "vul hoeveel er is geleverd; alleen bij een abonnement per week of maand rekent"
                          + " Sluis dat zelf uit"));
      return null;
    }
    Toegewezen toegewezen = toegewezen(levering).orElseThrow();
    long volume = abonnement.teDeclareren(toegewezen, levering.productPeriode());
    Maximum maximum = abonnement.binnen(toegewezen, levering.productPeriode());
    uitleg.add(
        volume == 0 && maximum.hoeveelheid().aantal() > 0
            ? "abonnement; de eerste gebroken maand wordt niet gedeclareerd (D41)"
            : "abonnement: " + maximum.tekst());
    meldAnderBedrag(toegewezen, contract, uitleg);
    return volume;
  }

  /** What is claimed is what the toewijzing says; that the contract differs is for people. */
  private static void meldAnderBedrag(
      Toegewezen toegewezen, @Nullable Contractregel contract, List<String> uitleg) {
    Long bedrag = contract == null ? null : contract.vastBedrag();
    if (bedrag != null && bedrag != toegewezen.omvang().volume()) {
      uitleg.add(
          "let op: contract %s noemt %s, de toewijzing %s"
              .formatted(
                  contract.contractnummer(),
                  Geld.tekst(bedrag),
                  Geld.tekst(toegewezen.omvang().volume())));
    }
  }

  private @Nullable Long geteld(
      Maandlevering levering, Eenheid eenheid, Betaaltitel titel, List<String> uitleg) {
    if (!isOveralGevuld(levering)) {
      return null;
    }
    for (Registratie rij : levering.rijen()) {
      if (rij.maat() != null && !rij.maat().past(eenheid)) {
        fouten.meld(
            rij.rij(),
            rij.maat().kolom(),
            "toewijzing %d wordt gedeclareerd in Eenheid %s; vul de kolom %s"
                .formatted(
                    levering.toewijzing().nummer(), eenheid.code(), Maat.bij(eenheid).kolom()));
      }
    }
    if (levering.maten().stream().anyMatch(maat -> !maat.past(eenheid))) {
      return null;
    }
    Hoeveelheid geleverd = new Hoeveelheid(levering.aantal(), kleinste(eenheid));
    long volume = geleverd.afgerondIn(eenheid);
    uitleg.add(telling(levering, geleverd, volume, eenheid));
    if (titel instanceof Abonnement abonnement && isAbonnement(levering)) {
      vergelijk(levering, abonnement, volume, eenheid, uitleg);
    }
    return volume;
  }

  /** A row that was forgotten is not a row with nothing (D104). */
  private boolean isOveralGevuld(Maandlevering levering) {
    List<Registratie> leeg = levering.rijen().stream().filter(rij -> rij.maat() == null).toList();
    String kolom = levering.maten().iterator().next().kolom();
    leeg.forEach(
        rij ->
            fouten.meld(
                rij.rij(),
                kolom,
                "leeg; vul hoeveel er is geleverd, 0 als het niets was. Andere rijen van deze maand"
                    + " noemen het wel"));
    return leeg.isEmpty();
  }

  private static Eenheid kleinste(Eenheid eenheid) {
    return eenheid == Eenheid.UUR ? Eenheid.MINUUT : eenheid;
  }

  private static String telling(
      Maandlevering levering, Hoeveelheid geleverd, long volume, Eenheid eenheid) {
    int rijen = levering.rijen().size();
    String samen =
        "%s %s"
            .formatted(
                rijen == 1 ? "1 registratie," : rijen + " registraties, samen",
                geleverd.tekst(kleinste(eenheid)));
    if (eenheid != Eenheid.UUR || volume == 0) {
      return samen;
    }
    String uren = new Hoeveelheid(volume, eenheid).tekst(eenheid);
    return uren.equals(geleverd.tekst(eenheid))
        ? "%s, dat is %s".formatted(samen, uren)
        : "%s, dat is %s, afgerond %s (IV079)".formatted(samen, geleverd.tekst(eenheid), uren);
  }

  /** What the aanbieder says goes before what we reckon, but he is told. */
  private void vergelijk(
      Maandlevering levering,
      Abonnement abonnement,
      long volume,
      Eenheid eenheid,
      List<String> uitleg) {
    Toegewezen toegewezen = toegewezen(levering).orElseThrow();
    long verwacht = abonnement.teDeclareren(toegewezen, levering.productPeriode());
    if (verwacht != volume) {
      uitleg.add(
          "let op: het abonnement is in deze periode %s (%s)"
              .formatted(
                  new Hoeveelheid(verwacht, eenheid).tekst(eenheid),
                  abonnement.binnen(toegewezen, levering.productPeriode()).tekst()));
    }
  }

  private Optional<Prijs> prijs(
      Maandlevering levering,
      Eenheid eenheid,
      long volume,
      @Nullable Contractregel contract,
      List<String> uitleg) {
    if (eenheid == Eenheid.EURO) {
      return passend(levering, Betaaltitel.ABONNEMENT.prijs(volume, eenheid, null));
    }
    Tarief tarief = tariefkeuze.kies(levering, eenheid, contract, uitleg);
    if (tarief == null) {
      return Optional.empty();
    }
    Prijs prijs = Prijs.van(volume, eenheid, tarief);
    uitleg.add(prijs.tekst());
    return passend(levering, prijs);
  }

  private Optional<Prijs> passend(Maandlevering levering, Prijs prijs) {
    if (prijs.volume() > GROOTSTE || prijs.bedrag() > GROOTSTE) {
      fouten.meld(
          levering.eersteRij(),
          "",
          "samen is dit %s en %s; meer dan %s past niet in één prestatie"
              .formatted(
                  new Hoeveelheid(prijs.volume(), prijs.eenheid()).tekst(prijs.eenheid()),
                  Geld.tekst(prijs.bedrag()),
                  Geld.tekst(GROOTSTE)));
      return Optional.empty();
    }
    return Optional.of(prijs);
  }

  private <T> @Nullable T fout(Maandlevering levering, String kolom, String melding) {
    fouten.meld(levering.eersteRij(), kolom, melding);
    return null;
  }
}
