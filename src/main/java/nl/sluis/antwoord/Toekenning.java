package nl.sluis.antwoord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.Datatypes.BerichtIdentificatie;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;

/**
 * What a declaratie-antwoord (325) makes of the prestaties of its declaratie: those that it lists
 * are refused, all others are granted (IV087).
 */
public final class Toekenning {
  private final Declaratiebericht declaratie;
  private final List<String> codesVanGeheel;
  private final boolean isVerwerkt;
  private final Map<Sleutel, List<String>> afgewezen = new HashMap<>();

  private record Sleutel(String bsn, String referentieNummer) {
    @Override
    public String toString() {
      return referentieNummer;
    }
  }

  /** By an antwoord that is of this declaratie, see {@link #hoortBij}. */
  public Toekenning(Declaratiebericht declaratie, DeclaratieAntwoordbericht antwoord) {
    this.declaratie = declaratie;
    DeclaratieAntwoord inhoud = antwoord.declaratieAntwoord();
    List<String> codes = new ArrayList<>(antwoord.header().retourCodes());
    if (inhoud != null) {
      codes.addAll(inhoud.retourCodes());
      inhoud.clienten().forEach(this::onthoud);
    }
    this.codesVanGeheel = codes.stream().filter(Retourcodes::keurtAf).distinct().toList();
    this.isVerwerkt = inhoud != null && codesVanGeheel.isEmpty();
  }

  /** Whether the antwoord names this declaratie, between the same parties. */
  public static boolean hoortBij(DeclaratieAntwoordbericht antwoord, Declaratiebericht declaratie) {
    BerichtIdentificatie genoemd = antwoord.header().declaratieIdentificatie();
    return declaratie.header().berichtIdentificatie().equals(genoemd)
        && declaratie.header().afzender().equals(antwoord.header().ontvanger())
        && declaratie.header().ontvanger().equals(antwoord.header().afzender());
  }

  private void onthoud(Client client) {
    List<String> vanClient = client.retourCodes().stream().filter(Retourcodes::keurtAf).toList();
    for (Prestatie prestatie : client.prestaties()) {
      List<String> codes = new ArrayList<>(vanClient);
      prestatie.retourCodes().stream().filter(Retourcodes::keurtAf).forEach(codes::add);
      afgewezen.put(new Sleutel(client.bsn(), prestatie.referentieNummer()), codes);
    }
  }

  /** False when the declaratie was refused as a whole, and counts as never sent (OP286). */
  public boolean isVerwerkt() {
    return isVerwerkt;
  }

  /** The codes by which the declaratie was refused as a whole. */
  public List<String> codesVanGeheel() {
    return codesVanGeheel;
  }

  /** One prestatie of the declaratie that was not granted, with the codes that say why. */
  public record Afwijzing(Client client, Prestatie prestatie, List<String> codes) {}

  /** What was not granted, in the order of the declaratie. */
  public List<Afwijzing> afwijzingen() {
    List<Afwijzing> alle = new ArrayList<>();
    for (Client client : declaratie.declaratie().clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        List<String> codes = afgewezen.get(new Sleutel(client.bsn(), prestatie.referentieNummer()));
        if (!isVerwerkt) {
          alle.add(new Afwijzing(client, prestatie, codesVanGeheel));
        } else if (codes != null) {
          alle.add(new Afwijzing(client, prestatie, List.copyOf(codes)));
        }
      }
    }
    return List.copyOf(alle);
  }

  /** Which prestaties of the declaratie were granted. */
  public Predicate<Berichtklasse> goedgekeurd() {
    Set<Berichtklasse> afgekeurd = Collections.newSetFromMap(new IdentityHashMap<>());
    afwijzingen().forEach(afwijzing -> afgekeurd.add(afwijzing.prestatie()));
    return klasse -> !afgekeurd.contains(klasse);
  }
}
