package nl.sluis.console.herstel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.sluis.api.Herstelvoorstellen.Naast;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.console.Opmaak;
import nl.sluis.console.herstel.Herstelblad.Rij;
import nl.sluis.declareren.Herstelregel;
import nl.sluis.declareren.OpgesteldeDeclaratie;
import org.jspecify.annotations.Nullable;

/** Puts every line that was refused beside what is proposed instead of it. No client is named. */
final class Herstelnaast {
  private static final Map<String, Function<Prestatie, String>> KOLOMMEN = kolommen();

  private final Map<String, Deque<Prestatie>> oud;
  private final Map<String, Deque<Prestatie>> nieuw;

  private Herstelnaast(Naast naast) {
    this.oud = opNummer(naast.declaratie());
    OpgesteldeDeclaratie voorstel = naast.voorstel().declaratie();
    this.nieuw = voorstel == null ? Map.of() : opNummer(voorstel.bericht());
  }

  private static Map<String, Function<Prestatie, String>> kolommen() {
    Map<String, Function<Prestatie, String>> kolommen = new LinkedHashMap<>();
    kolommen.put("ReferentieNummer", Prestatie::referentieNummer);
    kolommen.put("Toewijzing", prestatie -> Long.toString(prestatie.toewijzingNummer()));
    kolommen.put(
        "Product", prestatie -> prestatie.productCategorie() + " " + prestatie.productCode());
    kolommen.put(
        "Periode",
        prestatie ->
            Opmaak.dag(prestatie.productPeriode().begindatum())
                + " t/m "
                + Opmaak.dag(prestatie.productPeriode().einddatum()));
    kolommen.put(
        "Volume",
        prestatie ->
            Opmaak.aantal(prestatie.geleverdVolume())
                + " "
                + Opmaak.woord(prestatie.eenheid().name()));
    kolommen.put(
        "Tarief",
        prestatie -> {
          Long tarief = prestatie.productTarief();
          return tarief == null ? "geen" : Opmaak.bedrag(tarief);
        });
    kolommen.put("Bedrag", prestatie -> Opmaak.bedrag(prestatie.ingediendBedrag().saldo()));
    return kolommen;
  }

  /** In the order of the proposal. */
  static List<Rij> rijen(Naast naast) {
    Herstelnaast beide = new Herstelnaast(naast);
    return naast.voorstel().regels().stream().map(beide::rij).toList();
  }

  private Rij rij(Herstelregel regel) {
    Prestatie was = neem(oud, regel.referentieNummer());
    String nummer = regel.nieuwReferentieNummer();
    Prestatie wordt = nummer == null ? null : neem(nieuw, nummer);
    Map<String, Cel> cellen = new LinkedHashMap<>();
    KOLOMMEN.forEach(
        (kop, waarde) ->
            cellen.put(
                kop,
                new Cel(
                    was == null ? null : waarde.apply(was),
                    wordt == null ? null : waarde.apply(wordt))));
    return new Rij(
        regel.referentieNummer(), regel.retourcodes(), regel.isHersteld(), cellen, regel.zinnen());
  }

  /** A number that was used twice stands for one line after the other. */
  private static @Nullable Prestatie neem(Map<String, Deque<Prestatie>> uit, String nummer) {
    Deque<Prestatie> prestaties = uit.get(nummer);
    return prestaties == null ? null : prestaties.poll();
  }

  private static Map<String, Deque<Prestatie>> opNummer(Declaratiebericht bericht) {
    Map<String, Deque<Prestatie>> prestaties = new HashMap<>();
    bericht.declaratie().clienten().stream()
        .flatMap(client -> client.prestaties().stream())
        .forEach(
            prestatie ->
                prestaties
                    .computeIfAbsent(prestatie.referentieNummer(), geen -> new ArrayDeque<>())
                    .add(prestatie));
    return prestaties;
  }
}
