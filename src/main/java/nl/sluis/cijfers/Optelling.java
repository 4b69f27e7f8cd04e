package nl.sluis.cijfers;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All observations of one cell together; in whatever order they come, it is the same. */
public final class Optelling {
  private long teller;
  private long noemer;
  private @Nullable Long bedrag;
  private long bekend;
  private final Overleving overleving = new Overleving();
  private final SortedMap<String, Long> delen = new TreeMap<>();
  private final SortedMap<String, Long> gaten = new TreeMap<>();
  private final Set<String> clienten = new HashSet<>();

  /** Of these together. */
  public static Optelling van(Stream<Waarneming> waarnemingen) {
    Optelling som = new Optelling();
    waarnemingen.forEach(som::tel);
    return som;
  }

  void tel(Waarneming waarneming) {
    teller = Math.addExact(teller, waarneming.teller());
    noemer = Math.addExact(noemer, waarneming.noemer());
    if (waarneming.bedrag() != null) {
      bedrag = Math.addExact(bedrag == null ? 0 : bedrag, waarneming.bedrag());
    }
    if (waarneming.dagen() != null) {
      if (waarneming.gebeurd()) {
        overleving.telGebeurd(waarneming.dagen());
      } else {
        overleving.telOpen(waarneming.dagen());
      }
    }
    waarneming.delen().forEach((naam, aantal) -> delen.merge(naam, aantal, Math::addExact));
    if (waarneming.gat() != null) {
      gaten.merge(waarneming.gat(), waarneming.aantal(), Math::addExact);
    } else {
      bekend += waarneming.aantal();
    }
    boolean isGeteld =
        waarneming.noemer() != 0 || waarneming.gat() == null && waarneming.aantal() > 0;
    if (waarneming.client() != null && isGeteld) {
      clienten.add(waarneming.client());
    }
  }

  public long teller() {
    return teller;
  }

  public long noemer() {
    return noemer;
  }

  /** In eurocent; null when nothing had an amount. */
  public @Nullable Long bedrag() {
    return bedrag;
  }

  Overleving overleving() {
    return overleving;
  }

  /** The sum of a further number; 0 when there was none. */
  public long deel(String naam) {
    return delen.getOrDefault(naam, 0L);
  }

  Map<String, Long> delen() {
    return delen;
  }

  /** Unique clients behind what is known. */
  public int clienten() {
    return clienten.size();
  }

  Dekking dekking() {
    return new Dekking(bekend, gaten);
  }
}
