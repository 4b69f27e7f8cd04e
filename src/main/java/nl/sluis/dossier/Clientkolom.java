package nl.sluis.dossier;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.bericht.Partijen;
import nl.sluis.sleutel.Datasleutel;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.Plaats;
import nl.sluis.sleutel.Pseudoniemen;
import org.springframework.stereotype.Component;

/**
 * The only way into and out of every BSN in the dossier: column bsn holds a pseudonym, by which
 * rows are found, and bsn_dicht the BSN, encrypted and bound to that pseudonym.
 */
@Component
public class Clientkolom {
  private final Kluis kluis;
  private final Pseudoniemen pseudoniemen;

  Clientkolom(Kluis kluis, Pseudoniemen pseudoniemen) {
    this.kluis = kluis;
    this.pseudoniemen = pseudoniemen;
  }

  /** For column bsn. */
  String pseudoniem(String bsn) {
    return pseudoniemen.van(bsn);
  }

  /** By which all of a client is found. */
  Clientsleutel sleutel(Partijen partijen, String bsn) {
    return new Clientsleutel(partijen, pseudoniem(bsn));
  }

  /**
   * Clients as they are kept, in order.
   *
   * @param pseudoniemen for column bsn
   * @param dicht for column bsn_dicht
   * @param sleutel for column sleutel
   */
  public record Kolommen(String[] pseudoniemen, byte[][] dicht, String sleutel) {}

  /** One client. */
  Kolommen kolommen(String bsn) {
    return kolommen(List.of(bsn), waarde -> waarde);
  }

  /** A client of each row; one that comes back is encrypted once. */
  public <R> Kolommen kolommen(Collection<R> rijen, Function<R, String> bsn) {
    Datasleutel slot = kluis.slot();
    Map<String, Client> bekend = new HashMap<>();
    List<Client> clienten =
        rijen.stream()
            .map(bsn)
            .map(deze -> bekend.computeIfAbsent(deze, nieuw -> client(slot, nieuw)))
            .toList();
    return new Kolommen(
        clienten.stream().map(Client::pseudoniem).toArray(String[]::new),
        clienten.stream().map(Client::dicht).toArray(byte[][]::new),
        slot.id());
  }

  /** A client as it is kept: column bsn and column bsn_dicht. */
  record Client(String pseudoniem, byte[] dicht) {}

  Client client(Datasleutel slot, String bsn) {
    String pseudoniem = pseudoniem(bsn);
    byte[] open = bsn.getBytes(StandardCharsets.UTF_8);
    return new Client(pseudoniem, slot.versleutel(plaats(pseudoniem), open));
  }

  Bekenden bekenden(Set<String> bsns) {
    return new Bekenden(bsns.stream().collect(Collectors.toMap(this::pseudoniem, bsn -> bsn)));
  }

  /** From a row with bsn, bsn_dicht and sleutel. */
  String bsn(ResultSet rij) throws SQLException {
    return bsn(rij, Bekenden.GEEN);
  }

  /** The same, of what is probably about one of these. */
  String bsn(ResultSet rij, Bekenden bekenden) throws SQLException {
    String kolom = rij.getString("bsn");
    String bekend = bekenden.bsn(kolom);
    if (bekend != null) {
      return bekend;
    }
    String sleutel = rij.getString("sleutel");
    return sleutel == null
        ? kolom
        : Objects.requireNonNull(kluis.tekst(sleutel, plaats(kolom), rij.getBytes("bsn_dicht")));
  }

  private static Plaats plaats(String pseudoniem) {
    return Plaats.van("dossier.bsn", pseudoniem);
  }
}
