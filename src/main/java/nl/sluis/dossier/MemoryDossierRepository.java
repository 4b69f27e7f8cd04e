package nl.sluis.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.bericht.Antwoordbericht;
import nl.sluis.bericht.Bericht;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import nl.sluis.bericht.MetBsn;
import nl.sluis.bericht.MetLevering;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;

/**
 * A dossier that lives as long as the program, for control without a database and for conformance
 * runs. It is for one thread.
 */
public final class MemoryDossierRepository implements DossierRepository {
  private final Set<Berichtsleutel> berichten = new HashSet<>();
  private final Set<Aanbiedersleutel> declaratieNummers = new HashSet<>();
  private final Set<Aanbiedersleutel> referentieNummers = new HashSet<>();
  private final Set<Aanbiedersleutel> verzoekReferenties = new HashSet<>();
  private final Map<Partijen, Verleden> verledens = new HashMap<>();

  private record Berichtsleutel(Berichtsoort soort, String afzender, String identificatie) {
    static Berichtsleutel van(Berichtsoort soort, Bericht bericht) {
      return new Berichtsleutel(
          soort, bericht.header().afzender(), bericht.header().identificatie());
    }
  }

  /** A number that an aanbieder uses once in a domein, whatever the gemeente. */
  private record Aanbiedersleutel(Standaard standaard, String aanbieder, String nummer) {
    static Aanbiedersleutel van(Partijen partijen, String nummer) {
      return new Aanbiedersleutel(partijen.standaard(), partijen.aanbieder(), nummer);
    }
  }

  @Override
  public Dossier laad(Berichtsoort soort, Bericht bericht) {
    Partijen partijen = Partijen.van(soort, bericht.header());
    boolean kentIdentificatie = berichten.contains(Berichtsleutel.van(soort, bericht));
    if (bericht instanceof Declaratiebericht declaratiebericht) {
      return laad(partijen, kentIdentificatie, declaratiebericht.declaratie());
    }
    if (bericht instanceof Toewijzingbericht toewijzingbericht
        && toewijzingbericht.client() != null) {
      return laad(
          partijen,
          kentIdentificatie,
          toewijzingbericht.client(),
          clientdeel(partijen, Clientverleden.LEEG, Verzoekvraag.van(bericht)));
    }
    Verzoekvraag vraag = Verzoekvraag.van(bericht);
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

  private Clientdeel clientdeel(Partijen partijen, Clientverleden client, Verzoekvraag vraag) {
    Verleden verleden = verledens.getOrDefault(partijen, new Verleden());
    return new Clientdeel(
        client,
        vraag.referenties().stream()
            .filter(nummer -> verzoekReferenties.contains(Aanbiedersleutel.van(partijen, nummer)))
            .collect(Collectors.toSet()),
        verleden.verzoeken(vraag.referenties()));
  }

  private Dossier laad(Partijen partijen, boolean kentIdentificatie, Declaratie declaratie) {
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
        verleden.opSleutel(vraag.debetten()),
        verleden.gedeclareerd(vraag.toewijzingNummers(), vraag.vorigeNummers()));
  }

  private Dossier laad(
      Partijen partijen,
      boolean kentIdentificatie,
      Toewijzingbericht.Client client,
      Clientdeel clientdeel) {
    Set<Long> nummers =
        client.toegewezenProducten().stream()
            .map(ToegewezenProduct::toewijzingNummer)
            .collect(Collectors.toSet());
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
  public void verwerk(Berichtsoort soort, Bericht bericht, Predicate<Berichtklasse> goedgekeurd) {
    berichten.add(Berichtsleutel.van(soort, bericht));
    Partijen partijen = Partijen.van(soort, bericht.header());
    Verleden verleden = verledens.computeIfAbsent(partijen, nieuw -> new Verleden());
    if (bericht instanceof Declaratiebericht declaratiebericht) {
      Declaratie declaratie = declaratiebericht.declaratie();
      gebruik(partijen, declaratie);
      verleden.verwerk(declaratie, goedgekeurd);
    } else if (bericht instanceof Toewijzingbericht toewijzingbericht
        && toewijzingbericht.client() != null) {
      verleden.verwerk(partijen.aanbieder(), toewijzingbericht.client());
    } else if (bericht instanceof Antwoordbericht antwoordbericht
        && antwoordbericht.antwoord() != null) {
      verleden.verwerk(antwoordbericht.antwoord());
    } else if (bericht.inhoud() instanceof MetBsn client) {
      verwerk(partijen, soort, bericht, client);
    }
  }

  private void verwerk(Partijen partijen, Berichtsoort soort, Bericht bericht, MetBsn client) {
    Verleden verleden = verledens.computeIfAbsent(partijen, nieuw -> new Verleden());
    List<String> referenties = Verzoekvraag.referenties(bericht);
    if (referenties.isEmpty()) {
      verleden.verwerk(client.bsn(), MetLevering.van(client));
    } else {
      verleden.verwerk(soort.vorm(), bericht.header().dagtekening(), client.bsn(), referenties);
      referenties.forEach(nummer -> verzoekReferenties.add(Aanbiedersleutel.van(partijen, nummer)));
    }
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
