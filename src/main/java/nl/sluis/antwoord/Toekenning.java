package nl.sluis.antwoord;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.sluis.bericht.Berichtklasse;
import nl.sluis.bericht.DeclaratieAntwoordbericht;
import nl.sluis.bericht.DeclaratieAntwoordbericht.DeclaratieAntwoord;
import nl.sluis.bericht.Declaratiebericht;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Prestatie;

/**
 * What a declaratie-antwoord (325) makes of the prestaties of its declaratie, by the letter of
 * IV087: a refused Header or DeclaratieAntwoord grants nothing, a refused Client none of its
 * prestaties, and what is not listed is granted.
 */
public final class Toekenning {
  private final Declaratiebericht declaratie;
  private final List<String> codesVanGeheel;
  private final boolean isVerwerkt;
  private final Map<Prestatie, List<String>> afgewezen = new IdentityHashMap<>();
  private final List<Prestatie> nietInDeclaratie = new ArrayList<>();

  /** By an antwoord that is of this declaratie, see {@link #hoortBij}. */
  public Toekenning(Declaratiebericht declaratie, DeclaratieAntwoordbericht antwoord) {
    this.declaratie = declaratie;
    DeclaratieAntwoord inhoud = antwoord.declaratieAntwoord();
    this.codesVanGeheel = codesVanGeheel(antwoord);
    this.isVerwerkt = inhoud != null && codesVanGeheel.isEmpty();
    if (inhoud != null) {
      leesPrestaties(inhoud.clienten());
      leesClienten(inhoud.clienten());
    }
  }

  /** Whether the antwoord names this declaratie, in the way that any answer is paired. */
  public static boolean hoortBij(DeclaratieAntwoordbericht antwoord, Declaratiebericht declaratie) {
    return Heenberichten.beantwoordt(antwoord, declaratie.header());
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
  public record Afwijzing(Client client, Prestatie prestatie, List<String> codes) {
    /** Without the client, so that no log shows him. */
    @Override
    public String toString() {
      return prestatie.referentieNummer() + " " + codes;
    }
  }

  /** What was not granted, in the order of the declaratie. */
  public List<Afwijzing> afwijzingen() {
    List<Afwijzing> alle = new ArrayList<>();
    for (Client client : declaratie.declaratie().clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        if (!isToegekend(prestatie)) {
          alle.add(new Afwijzing(client, prestatie, codes(prestatie)));
        }
      }
    }
    return List.copyOf(alle);
  }

  /** Whether a prestatie of the declaratie was granted. */
  public boolean isToegekend(Prestatie prestatie) {
    return isVerwerkt && !afgewezen.containsKey(prestatie);
  }

  /** Which prestaties of the declaratie were granted. */
  public Predicate<Berichtklasse> goedgekeurd() {
    return klasse -> !(klasse instanceof Prestatie prestatie) || isToegekend(prestatie);
  }

  /** Why a prestatie of the declaratie was not granted; its client's codes when that is refused. */
  public List<String> codes(Prestatie prestatie) {
    return isVerwerkt ? afgewezen.getOrDefault(prestatie, List.of()) : codesVanGeheel;
  }

  /** What the antwoord refuses and the declaratie does not have, or does not have twice (TR366). */
  public List<Prestatie> nietInDeclaratie() {
    return List.copyOf(nietInDeclaratie);
  }

  /** A Header alone refuses by whatever code it has. */
  private static List<String> codesVanGeheel(DeclaratieAntwoordbericht antwoord) {
    List<String> codes = new ArrayList<>(antwoord.header().retourCodes());
    if (antwoord.declaratieAntwoord() == null) {
      return List.copyOf(codes);
    }
    codes.addAll(antwoord.declaratieAntwoord().retourCodes());
    return afkeurend(codes);
  }

  private void leesPrestaties(List<Client> clienten) {
    Map<String, List<Lijn>> lijnen = new HashMap<>();
    for (Client client : declaratie.declaratie().clienten()) {
      for (Prestatie prestatie : client.prestaties()) {
        lijnen
            .computeIfAbsent(prestatie.referentieNummer(), nieuw -> new ArrayList<>(1))
            .add(new Lijn(client.bsn(), prestatie));
      }
    }
    for (Client client : clienten) {
      for (Prestatie prestatie : client.prestaties()) {
        wijsAf(
            client.bsn(), prestatie, lijnen.getOrDefault(prestatie.referentieNummer(), List.of()));
      }
    }
  }

  /** A number that was used twice is told apart by what else stands there (TR314). */
  private void wijsAf(String bsn, Prestatie terug, List<Lijn> lijnen) {
    Optional<Lijn> zelfde =
        lijnen.stream()
            .filter(lijn -> !afgewezen.containsKey(lijn.prestatie))
            .max(comparing(lijn -> lijn.overeenkomst(bsn, terug)));
    List<String> codes = afkeurend(terug.retourCodes());
    zelfde.ifPresentOrElse(
        lijn -> afgewezen.put(lijn.prestatie, codes.isEmpty() ? terug.retourCodes() : codes),
        () -> nietInDeclaratie.add(terug));
  }

  /** Nothing below a refused client was judged, so its codes stand for those of its prestaties. */
  private void leesClienten(List<Client> clienten) {
    Map<String, List<String>> afgekeurd = new HashMap<>();
    for (Client client : clienten) {
      List<String> codes = afkeurend(client.retourCodes());
      if (!codes.isEmpty()) {
        afgekeurd.put(client.bsn(), codes);
      }
    }
    for (Client client : declaratie.declaratie().clienten()) {
      List<String> codes = afgekeurd.get(client.bsn());
      if (codes != null) {
        client.prestaties().forEach(prestatie -> afgewezen.put(prestatie, codes));
      }
    }
  }

  private static List<String> afkeurend(List<String> codes) {
    return codes.stream().filter(Retourcodes::keurtAf).distinct().toList();
  }

  /** A prestatie of the declaratie with the client that it is of. */
  private record Lijn(String bsn, Prestatie prestatie) {
    int overeenkomst(String andereBsn, Prestatie andere) {
      return (bsn.equals(andereBsn) ? 4 : 0)
          + (prestatie.productPeriode().equals(andere.productPeriode()) ? 1 : 0)
          + (prestatie.ingediendBedrag().equals(andere.ingediendBedrag()) ? 1 : 0)
          + (prestatie.toewijzingNummer() == andere.toewijzingNummer() ? 1 : 0);
    }

    /** Without the client, so that no log shows him. */
    @Override
    public String toString() {
      return prestatie.referentieNummer();
    }
  }
}
