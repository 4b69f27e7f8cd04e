package nl.sluis.publicatie;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many clients some leaves are about, and how many of those somebody knows already. */
final class Telling {
  /** Of a client whom two members know, neither knows all. */
  private static final String MEER = "";

  private static final int DRIE_TIENDE_TELLER = 3;
  private static final int DRIE_TIENDE_NOEMER = 10;

  private final Map<String, Long> bedragen = new HashMap<>();
  private final Map<Ingewijde, Set<String>> leden = new EnumMap<>(Ingewijde.class);
  private final Map<Ingewijde, Map<String, String>> kenner = new EnumMap<>(Ingewijde.class);
  private int aantal;

  private Telling() {
    for (Ingewijde wie : Ingewijde.values()) {
      leden.put(wie, new HashSet<>());
      kenner.put(wie, new HashMap<>());
    }
  }

  static Telling van(Collection<Blad> bladeren) {
    Telling telling = new Telling();
    bladeren.forEach(telling::tel);
    return telling;
  }

  private void tel(Blad blad) {
    aantal += blad.clienten().size();
    blad.clienten().forEach((client, bedrag) -> bedragen.merge(client, bedrag, Math::addExact));
    for (Ingewijde wie : Ingewijde.values()) {
      String lid = wie.van(blad);
      leden.get(wie).add(lid);
      Map<String, String> kenners = kenner.get(wie);
      for (String client : blad.clienten().keySet()) {
        kenners.merge(client, lid, (een, ander) -> een.equals(ander) ? een : MEER);
      }
    }
  }

  /** Client times leaf, which adds up over the tree. */
  int aantal() {
    return aantal;
  }

  /** Unique clients. */
  int clienten() {
    return bedragen.size();
  }

  /** Those for whom something is contracted or who have clients here. */
  Set<String> leden(Ingewijde wie) {
    return leden.get(wie);
  }

  /** Unique clients of whom this member does not know everything, per member. */
  Map<String, Integer> clientenZonder(Ingewijde wie) {
    Map<String, Integer> gekend = new HashMap<>();
    kenner.get(wie).values().forEach(lid -> gekend.merge(lid, 1, Integer::sum));
    Map<String, Integer> zonder = new HashMap<>();
    leden(wie).forEach(lid -> zonder.put(lid, clienten() - gekend.getOrDefault(lid, 0)));
    return zonder;
  }

  /** Whether one client has more than 30 percent of the euros, whatever their signs. */
  boolean heeftOverheersend() {
    long grootste = 0;
    long som = 0;
    for (long bedrag : bedragen.values()) {
      grootste = Math.max(grootste, Math.abs(bedrag));
      som = Math.addExact(som, Math.abs(bedrag));
    }
    return Math.multiplyExact(grootste, DRIE_TIENDE_NOEMER)
        > Math.multiplyExact(som, DRIE_TIENDE_TELLER);
  }
}
