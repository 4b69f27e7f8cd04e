package nl.sluis.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.bericht.Antwoordbericht.Antwoord;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.Header;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Toewijzingbericht;

/**
 * A dossier that lives as long as the program, for control without a database and for conformance
 * runs. It is for one thread.
 */
public final class MemoryDossierRepository extends DossierPerSoort {
  private final Set<Berichtsleutel> berichten = new HashSet<>();
  private final Set<Aanbiedersleutel> declaratieNummers = new HashSet<>();
  private final Set<Aanbiedersleutel> referentieNummers = new HashSet<>();
  private final Set<Aanbiedersleutel> verzoekReferenties = new HashSet<>();
  private final Map<Partijen, Verleden> verledens = new HashMap<>();

  private record Berichtsleutel(Berichtsoort soort, String afzender, String identificatie) {
    static Berichtsleutel van(Berichtsoort soort, Header header) {
      return new Berichtsleutel(soort, header.afzender(), header.identificatie());
    }
  }

  /** A number that an aanbieder uses once in a domein, whatever the gemeente. */
  private record Aanbiedersleutel(Standaard standaard, String aanbieder, String nummer) {
    static Aanbiedersleutel van(Partijen partijen, String nummer) {
      return new Aanbiedersleutel(partijen.standaard(), partijen.aanbieder(), nummer);
    }
  }

  @Override
  boolean kentIdentificatie(Berichtsoort soort, Header header) {
    return berichten.contains(Berichtsleutel.van(soort, header));
  }

  @Override
  Dossier laad(Partijen partijen, boolean kentIdentificatie, Verzoekvraag vraag) {
    Verleden verleden = verledens.getOrDefault(partijen, new Verleden());
    return DossierSnapshot.voorClient(
        kentIdentificatie,
        verleden.toewijzingen(vraag.toewijzingNummers()),
        clientdeel(partijen, verleden.client(vraag.bsn()), vraag));
  }

  @Override
  public Relatiedossier van(Partijen partijen) {
    return verledens.getOrDefault(partijen, new Verleden());
  }

  @Override
  public Set<Long> gebruikteNummers(Standaard standaard, String gemeente, long van, long tot) {
    return verledens.entrySet().stream()
        .filter(
            verleden ->
                verleden.getKey().standaard() == standaard
                    && verleden.getKey().gemeente().equals(gemeente))
        .flatMap(verleden -> verleden.getValue().nummers().stream())
        .filter(nummer -> nummer >= van && nummer <= tot)
        .collect(Collectors.toSet());
  }

  @Override
  Clientdeel clientdeel(Partijen partijen, Clientverleden client, Verzoekvraag vraag) {
    Verleden verleden = verledens.getOrDefault(partijen, new Verleden());
    return new Clientdeel(
        client,
        vraag.referenties().stream()
            .filter(nummer -> verzoekReferenties.contains(Aanbiedersleutel.van(partijen, nummer)))
            .collect(Collectors.toSet()),
        verleden.verzoeken(vraag.referenties()));
  }

  @Override
  Dossier laad(Partijen partijen, boolean kentIdentificatie, Declaratie declaratie) {
    Zoekvraag vraag = Zoekvraag.van(declaratie);
    Verleden verleden = verledens.getOrDefault(partijen, new Verleden());
    return DossierSnapshot.voorDeclaratie(
        kentIdentificatie,
        declaratieNummers.contains(Aanbiedersleutel.van(partijen, declaratie.declaratieNummer())),
        verleden.laatstePeriode(),
        verleden.clienten(vraag.bsns()),
        verleden.toewijzingen(vraag.toewijzingNummers()),
        vraag.referentieNummers().stream()
            .filter(nummer -> referentieNummers.contains(Aanbiedersleutel.van(partijen, nummer)))
            .collect(Collectors.toSet()),
        verleden.prestaties(vraag.vorigeNummers()),
        verleden.opSleutel(vraag.debetten(debet -> true)),
        verleden.gedeclareerd(vraag.toewijzingNummers(), vraag.vorigeNummers()));
  }

  @Override
  Dossier laad(
      Partijen partijen, boolean kentIdentificatie, Set<Long> nummers, Clientdeel clientdeel) {
    Map<Long, Toewijzing> inGemeente = new HashMap<>();
    verledens.forEach(
        (andere, verleden) -> {
          if (andere.zelfdeGemeente(partijen)) {
            inGemeente.putAll(verleden.nietVerwijderd(nummers));
          }
        });
    return DossierSnapshot.voorToewijzing(
        kentIdentificatie,
        inGemeente,
        verledens.getOrDefault(partijen, new Verleden()).metOpenPrestaties(nummers),
        clientdeel);
  }

  @Override
  void voegToe(Berichtsoort soort, Header header) {
    berichten.add(Berichtsleutel.van(soort, header));
  }

  @Override
  void voegToe(
      Partijen partijen,
      Header header,
      Declaratie declaratie,
      Predicate<Berichtklasse> goedgekeurd) {
    gebruik(partijen, declaratie);
    verleden(partijen).verwerk(declaratie, goedgekeurd);
  }

  @Override
  void voegToe(Partijen partijen, Header header, Toewijzingbericht.Client client) {
    verleden(partijen).verwerk(partijen.aanbieder(), client);
  }

  @Override
  void verwerk(Partijen partijen, Antwoord antwoord) {
    verleden(partijen).verwerk(antwoord);
  }

  @Override
  void verwerk(Partijen partijen, Header header, String bsn, List<MetLevering> lijnen) {
    verleden(partijen).verwerk(bsn, lijnen);
  }

  @Override
  void voegToe(Partijen partijen, int vorm, Header header, String bsn, List<String> referenties) {
    verleden(partijen).verwerk(vorm, header.dagtekening(), bsn, referenties);
    referenties.forEach(nummer -> verzoekReferenties.add(Aanbiedersleutel.van(partijen, nummer)));
  }

  private Verleden verleden(Partijen partijen) {
    return verledens.computeIfAbsent(partijen, nieuw -> new Verleden());
  }

  private void gebruik(Partijen partijen, Declaratie declaratie) {
    declaratieNummers.add(Aanbiedersleutel.van(partijen, declaratie.declaratieNummer()));
    for (Client client : declaratie.clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        referentieNummers.add(Aanbiedersleutel.van(partijen, prestatie.referentieNummer()));
      }
    }
  }
}
