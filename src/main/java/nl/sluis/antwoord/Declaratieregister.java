package nl.sluis.antwoord;

import java.util.HashMap;
import java.util.Map;
import nl.sluis.bericht.Declaratiebericht.Client;
import nl.sluis.bericht.Declaratiebericht.Declaratie;
import nl.sluis.bericht.Declaratiebericht.Prestatie;
import org.jspecify.annotations.Nullable;

/** Finds back in a declaratie what an answer names: a client by Bsn, a prestatie by its number. */
final class Declaratieregister {
  private final Map<String, Client> clienten = new HashMap<>();
  private final Map<Sleutel, Prestatie> prestaties = new HashMap<>();

  /**
   * A ReferentieNummer, with the client or, without one, anywhere in the declaratie.
   *
   * @param bsn empty for anywhere
   */
  private record Sleutel(String bsn, String referentieNummer) {
    @Override
    public String toString() {
      return referentieNummer;
    }
  }

  Declaratieregister(Declaratie declaratie) {
    for (Client client : declaratie.clienten()) {
      clienten.putIfAbsent(client.bsn(), client);
      for (Prestatie prestatie : client.prestaties()) {
        String nummer = prestatie.referentieNummer();
        prestaties.putIfAbsent(new Sleutel(client.bsn(), nummer), prestatie);
        prestaties.putIfAbsent(new Sleutel("", nummer), prestatie);
      }
    }
  }

  @Nullable Client client(String bsn) {
    return clienten.get(bsn);
  }

  /** With this client when it stands there, else with another. */
  @Nullable Prestatie prestatie(String referentieNummer, @Nullable Client client) {
    Prestatie eigen =
        client == null ? null : prestaties.get(new Sleutel(client.bsn(), referentieNummer));
    return eigen == null ? prestaties.get(new Sleutel("", referentieNummer)) : eigen;
  }

  /** It stands in the declaratie, but not with this client. */
  boolean isVanAnder(Prestatie prestatie, Client client) {
    String nummer = prestatie.referentieNummer();
    return prestaties.containsKey(new Sleutel("", nummer))
        && !prestaties.containsKey(new Sleutel(client.bsn(), nummer));
  }
}
