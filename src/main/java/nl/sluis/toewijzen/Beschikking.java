package nl.sluis.toewijzen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.bericht.Partijen;
import nl.sluis.bericht.Standaard;
import nl.sluis.bericht.Toewijzingbericht.Client;
import org.jspecify.annotations.Nullable;

/**
 * The decision of a gemeente on what a client gets, from which the toewijzingen follow.
 *
 * @param gemeente CBS code
 * @param besluittijd when on that day, as HH:MM:SS; null when it was not told
 * @param client without toegewezen producten: those are composed
 * @param producten what it grants outside arrangementen
 */
public record Beschikking(
    String nummer,
    String gemeente,
    Standaard domein,
    LocalDate besluitdatum,
    @Nullable String besluittijd,
    Geldigheid geldigheid,
    Client client,
    List<BeschiktProduct> producten,
    List<Arrangement> arrangementen) {

  private static final int TOEWIJZING = 301;

  public Beschikking {
    producten = List.copyOf(producten);
    arrangementen = List.copyOf(arrangementen);
  }

  /**
   * From when until when a beschikking holds; both days belong to it.
   *
   * @param einddatum null for one that is open
   */
  public record Geldigheid(LocalDate ingangsdatum, @Nullable LocalDate einddatum) {}

  /** The kind of message that is made of it. */
  Berichtsoort soort() {
    return Berichtsoort.van(domein, TOEWIJZING);
  }

  Partijen partijen(String aanbieder) {
    return new Partijen(domein, gemeente, aanbieder);
  }

  /** To whom it grants something. */
  public Set<String> aanbieders() {
    return aanbiedersMetPlaats().keySet();
  }

  /** The same with the place where each is first named, as a JSON pointer. */
  public Map<String, String> aanbiedersMetPlaats() {
    Map<String, String> aanbieders = new LinkedHashMap<>();
    lijnen().forEach(lijn -> aanbieders.putIfAbsent(lijn.aanbieder(), lijn.bijAanbieder()));
    return aanbieders;
  }

  /** Every product that it grants, with the place where that stands, in the order of the file. */
  List<Besluitlijn> lijnen() {
    List<Besluitlijn> lijnen = new ArrayList<>();
    for (int i = 0; i < producten.size(); i++) {
      lijnen.add(Besluitlijn.los("/producten/" + i, producten.get(i)));
    }
    for (int i = 0; i < arrangementen.size(); i++) {
      lijnen.addAll(Besluitlijn.van("/arrangementen/" + i, arrangementen.get(i)));
    }
    return lijnen;
  }

  /** Without the client, so that no log shows who it is about. */
  @Override
  public String toString() {
    return "Beschikking[gemeente=%s, domein=%s]".formatted(gemeente, domein);
  }
}
