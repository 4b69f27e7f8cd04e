package nl.sluis.declareren;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.Datatypes.TotaalBedrag;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Plaats;

/**
 * Puts lines together to a declaratie.
 *
 * @param nummer DeclaratieNummer and Identificatie, and the beginning of every ReferentieNummer
 * @param maand the DeclaratiePeriode
 */
record Declaratiebouw(Partijen partijen, String nummer, YearMonth maand, LocalDate dagtekening) {

  /**
   * The lines in the order of the message: the clients with credits first, and with each client the
   * credits first (OP366).
   */
  static <T> List<T> opVolgorde(List<T> alle, Function<T, Lijn> lijn) {
    Map<String, List<T>> perClient = new LinkedHashMap<>();
    for (T deze : alle) {
      perClient.computeIfAbsent(lijn.apply(deze).bsn(), nieuw -> new ArrayList<>()).add(deze);
    }
    Comparator<T> creditsEerst =
        Comparator.comparing(deze -> !lijn.apply(deze).prestatie().isCredit());
    return perClient.values().stream()
        .map(client -> client.stream().sorted(creditsEerst).toList())
        .sorted(Comparator.comparing(client -> client.get(0), creditsEerst))
        .flatMap(List::stream)
        .toList();
  }

  /** The ReferentieNummer of the line at this place, from 0. */
  String referentieNummer(int plaats) {
    return "%s-%05d".formatted(nummer, plaats + 1);
  }

  Berichtsoort soort() {
    return Berichtsoort.van(partijen.standaard(), 323);
  }

  /** The declaratie of these lines, which have their order and their numbers. */
  Declaratiebericht bericht(List<Lijn> lijnen) {
    return new Declaratiebericht(
        Header.heen(
            soort(),
            partijen.aanbieder(),
            partijen.gemeente(),
            new BerichtIdentificatie(nummer, dagtekening)),
        new Declaratie(
            Plaats.GEEN,
            nummer,
            new Periode(maand.atDay(1), maand.atEndOfMonth()),
            dagtekening,
            TotaalBedrag.van(
                lijnen.stream()
                    .mapToLong(lijn -> lijn.prestatie().ingediendBedrag().saldo())
                    .sum()),
            clienten(lijnen),
            List.of()));
  }

  private static List<Client> clienten(List<Lijn> lijnen) {
    Map<String, List<Prestatie>> perClient = new LinkedHashMap<>();
    for (Lijn lijn : lijnen) {
      perClient.computeIfAbsent(lijn.bsn(), nieuw -> new ArrayList<>()).add(lijn.prestatie());
    }
    return perClient.entrySet().stream()
        .map(client -> new Client(Plaats.GEEN, client.getKey(), client.getValue(), List.of()))
        .toList();
  }
}
