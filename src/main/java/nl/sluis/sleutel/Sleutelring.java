package nl.sluis.sleutel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All keys as they are at one moment, with at least one of each kind that is needed. */
final class Sleutelring {
  private static final Comparator<Sleutel> VOLGORDE =
      Comparator.comparing(Sleutel::soort).thenComparing(Sleutel::nummer);

  private final List<Sleutel> sleutels;
  private final Map<String, Datasleutel> opId;
  private final Datasleutel actief;

  private Sleutelring(List<Sleutel> sleutels) {
    this.sleutels = sleutels.stream().sorted(VOLGORDE).toList();
    this.opId = new HashMap<>();
    van(Sleutelsoort.DATA).forEach(sleutel -> opId.put(sleutel.id(), new Datasleutel(sleutel)));
    this.actief = opId.get(laatste(Sleutelsoort.DATA).id());
  }

  /**
   * These keys.
   *
   * @throws Sleutelfout when a kind is missing or a name is used twice
   */
  static Sleutelring van(List<Sleutel> sleutels) {
    for (Sleutelsoort soort : Sleutelsoort.values()) {
      if (soort.isNodig() && sleutels.stream().noneMatch(sleutel -> sleutel.soort() == soort)) {
        throw new Sleutelfout(
            "De sleutel %s-1 ontbreekt; die %s.".formatted(soort.woord(), soort.doel()),
            "Zet hem terug uit uw reservekopie van de sleutels. Zijn er nog nooit sleutels geweest,"
                + " maak ze dan met ./sluis sleutels maak.");
      }
    }
    Set<String> namen = new HashSet<>();
    for (Sleutel sleutel : sleutels) {
      if (!namen.add(sleutel.naam())) {
        throw new Sleutelfout(
            "De sleutel %s staat er twee keer.".formatted(sleutel.naam()),
            "Geef elke sleutel een eigen volgnummer.");
      }
    }
    return new Sleutelring(sleutels);
  }

  static Sleutelring nieuw() {
    return van(Arrays.stream(Sleutelsoort.values()).map(soort -> Sleutel.nieuw(soort, 1)).toList());
  }

  /** Reads keys as {@link #tekst} writes them; lines that begin with # say nothing. */
  static Sleutelring lees(String tekst) {
    return van(
        tekst
            .lines()
            .filter(regel -> !regel.startsWith("#"))
            .flatMap(regel -> Arrays.stream(regel.split("[\\s,]+")))
            .filter(deel -> !deel.isEmpty())
            .map(Sleutel::lees)
            .toList());
  }

  String tekst() {
    return sleutels.stream().map(Sleutel::tekst).collect(Collectors.joining("\n", "", "\n"));
  }

  /** These and a new one, which is in use from then on. */
  Sleutelring metNieuwe(Sleutelsoort soort) {
    List<Sleutel> meer = new ArrayList<>(sleutels);
    meer.add(Sleutel.nieuw(soort, van(soort).isEmpty() ? 1 : laatste(soort).nummer() + 1));
    return van(meer);
  }

  Sleutelring zonder(Sleutel weg) {
    return van(sleutels.stream().filter(sleutel -> !sleutel.equals(weg)).toList());
  }

  List<Sleutel> sleutels() {
    return sleutels;
  }

  List<Sleutel> van(Sleutelsoort soort) {
    return sleutels.stream().filter(sleutel -> sleutel.soort() == soort).toList();
  }

  /** The one in use. */
  Sleutel laatste(Sleutelsoort soort) {
    List<Sleutel> alle = van(soort);
    return alle.get(alle.size() - 1);
  }

  Datasleutel actief() {
    return actief;
  }

  Optional<Datasleutel> data(String id) {
    return Optional.ofNullable(opId.get(id));
  }
}
