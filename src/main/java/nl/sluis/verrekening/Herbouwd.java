package nl.sluis.verrekening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Bedrag;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.Referentie;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Herkenning;
import nl.sluis.bericht.Leesresultaat;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Plaats;
import nl.sluis.dossier.EerderePrestatie;
import nl.sluis.dossier.VerwerkteDeclaratie;

/**
 * A declaratie made again from what the dossier keeps of it: its prestaties as they were, and of
 * the rest no more than the rules on a prestatie look at.
 */
final class Herbouwd {
  private final Leesresultaat bericht;
  private final Set<Prestatie> goedgekeurd;

  private Herbouwd(Leesresultaat bericht, Set<Prestatie> goedgekeurd) {
    this.bericht = bericht;
    this.goedgekeurd = goedgekeurd;
  }

  static Herbouwd van(VerwerkteDeclaratie declaratie) {
    Map<String, List<Prestatie>> perClient = new LinkedHashMap<>();
    Set<Prestatie> goedgekeurd = Collections.newSetFromMap(new IdentityHashMap<>());
    for (EerderePrestatie eerdere : declaratie.prestaties()) {
      Prestatie prestatie = prestatie(eerdere);
      perClient.computeIfAbsent(eerdere.bsn(), nieuw -> new ArrayList<>()).add(prestatie);
      if (eerdere.goedgekeurd()) {
        goedgekeurd.add(prestatie);
      }
    }
    return new Herbouwd(bericht(declaratie, perClient), goedgekeurd);
  }

  Leesresultaat bericht() {
    return bericht;
  }

  boolean isGoedgekeurd(Prestatie prestatie) {
    return goedgekeurd.contains(prestatie);
  }

  private static Leesresultaat bericht(
      VerwerkteDeclaratie verwerkt, Map<String, List<Prestatie>> perClient) {
    Partijen partijen = verwerkt.partijen();
    Berichtsoort soort = Berichtsoort.van(partijen.standaard(), 323);
    Periode periode = verwerkt.declaratiePeriode();
    long totaal =
        perClient.values().stream()
            .flatMap(List::stream)
            .mapToLong(prestatie -> prestatie.ingediendBedrag().saldo())
            .sum();
    Declaratiebericht bericht =
        new Declaratiebericht(
            Header.heen(
                soort,
                partijen.aanbieder(),
                partijen.gemeente(),
                new BerichtIdentificatie(verwerkt.declaratieNummer(), periode.einddatum())),
            new Declaratie(
                Plaats.GEEN,
                verwerkt.declaratieNummer(),
                periode,
                periode.einddatum(),
                TotaalBedrag.van(totaal),
                perClient.entrySet().stream()
                    .map(client -> client(client.getKey(), client.getValue()))
                    .toList(),
                List.of()));
    return new Leesresultaat(
        new Herkenning(soort, partijen.aanbieder(), partijen.gemeente(), null), bericht, List.of());
  }

  private static Client client(String bsn, List<Prestatie> prestaties) {
    return new Client(Plaats.GEEN, bsn, prestaties, List.of());
  }

  private static Prestatie prestatie(EerderePrestatie eerdere) {
    return new Prestatie(
        Plaats.GEEN,
        new Referentie(eerdere.referentieNummer(), eerdere.vorigReferentieNummer()),
        eerdere.toewijzingNummer(),
        eerdere.productCategorie(),
        eerdere.productCode(),
        eerdere.productPeriode(),
        eerdere.geleverdVolume(),
        eerdere.eenheid(),
        eerdere.productTarief(),
        new Bedrag(eerdere.bedrag(), eerdere.debetCredit()),
        List.of());
  }
}
