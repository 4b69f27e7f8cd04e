package nl.sluis.herstel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Datatypes.Periode;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.controle.Beoordeling;
import nl.sluis.controle.Bevinding;
import nl.sluis.controle.Regelboek;

/**
 * The lines of a declaratie with what they were refused for.
 *
 * @param isGeheel whether the message was refused as a whole
 */
record Afkeurregels(List<Regel> regels, boolean isGeheel) {

  /** What an answer says where it refuses nothing itself. */
  private static final Set<String> GEEN_GEBREK = Set.of("0200", "8001");

  /**
   * One line.
   *
   * @param bedrag in eurocent, below zero for a credit
   * @param regels that it breaks, by itself, by what it stands in or by the message; none when it
   *     was approved
   */
  record Regel(
      String referentieNummer,
      long toewijzingNummer,
      String categorie,
      String product,
      Periode periode,
      long bedrag,
      Set<String> regels,
      Set<String> codes) {
    static Regel van(Prestatie prestatie, Set<String> regels, Set<String> codes) {
      return new Regel(
          prestatie.referentieNummer(),
          prestatie.toewijzingNummer(),
          prestatie.productCategorie(),
          prestatie.productCode(),
          prestatie.productPeriode(),
          prestatie.ingediendBedrag().saldo(),
          regels,
          codes);
    }
  }

  boolean isErAfgekeurd() {
    return regels.stream().anyMatch(regel -> !regel.regels().isEmpty());
  }

  /** Of a declaratie as it was judged. */
  static Afkeurregels van(Declaratiebericht bericht, Beoordeling beoordeling) {
    boolean isGeheel = !beoordeling.wordtVerwerkt() && !beoordeling.isGoedgekeurd();
    Map<Berichtklasse, List<Bevinding>> perKlasse = beoordeling.perKlasse();
    List<Bevinding> boven = new ArrayList<>();
    boven.addAll(perKlasse.getOrDefault(bericht.header(), List.of()));
    boven.addAll(perKlasse.getOrDefault(bericht.declaratie(), List.of()));
    List<Regel> regels = new ArrayList<>();
    for (Client client : bericht.declaratie().clienten()) {
      List<Bevinding> vanClient = new ArrayList<>(boven);
      vanClient.addAll(perKlasse.getOrDefault(client, List.of()));
      for (Prestatie prestatie : client.prestaties()) {
        List<Bevinding> eigen = new ArrayList<>(vanClient);
        eigen.addAll(perKlasse.getOrDefault(prestatie, List.of()));
        // what was refused with the message stands elsewhere in it
        regels.add(
            regel(prestatie, eigen.isEmpty() && isGeheel ? beoordeling.bevindingen() : eigen));
      }
    }
    return new Afkeurregels(List.copyOf(regels), isGeheel);
  }

  private static Regel regel(Prestatie prestatie, List<Bevinding> bevindingen) {
    Set<String> regels = new LinkedHashSet<>();
    Set<String> codes = new LinkedHashSet<>();
    for (Bevinding bevinding : bevindingen) {
      regels.add(bevinding.regel());
      if (bevinding.retourcode() != null) {
        codes.add(bevinding.retourcode());
      }
    }
    return Regel.van(prestatie, regels, codes);
  }

  /** Of an answer that came by: only what it refuses stands in it. */
  static Afkeurregels van(DeclaratieAntwoordbericht bericht, Berichtsoort antwoord) {
    DeclaratieAntwoordbericht.DeclaratieAntwoord inhoud = bericht.declaratieAntwoord();
    if (inhoud == null) {
      return new Afkeurregels(List.of(), true);
    }
    List<Regel> regels = new ArrayList<>();
    for (Client client : inhoud.clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        Set<String> codes = new LinkedHashSet<>(inhoud.retourCodes());
        codes.addAll(client.retourCodes());
        codes.addAll(prestatie.retourCodes());
        codes.removeAll(GEEN_GEBREK);
        regels.add(Regel.van(prestatie, oorzaken(antwoord.partner(), codes), codes));
      }
    }
    return new Afkeurregels(List.copyOf(regels), false);
  }

  private static Set<String> oorzaken(Berichtsoort heen, Set<String> codes) {
    Map<String, nl.sluis.controle.Regel> bekend = Regelboek.retourcodes(heen, Prestatie.class);
    Set<String> oorzaken = new LinkedHashSet<>();
    for (String code : codes) {
      nl.sluis.controle.Regel regel = bekend.get(code);
      oorzaken.add(regel == null ? Bevinding.BESLUIT : regel.code());
    }
    return oorzaken;
  }
}
