package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.publicatie.Publicatieplan.Niveau;

/** Tables of made-up clients: products in rows, gemeenten in columns. */
final class Proeftabel {
  static final Publicatieplan PER_GEMEENTE =
      new Publicatieplan("proef", 1, List.of(Niveau.JAAR, Niveau.GEMEENTE), "");
  static final Publicatieplan PER_PRODUCT =
      new Publicatieplan("proef", 1, List.of(Niveau.JAAR, Niveau.PRODUCT, Niveau.GEMEENTE), "");

  private static final String LETTERS = "abcdefghij";
  private static final Map<List<Object>, Blad> GEMAAKT = new HashMap<>();

  private Proeftabel() {}

  static String gemeente(int kolom) {
    return LETTERS.substring(kolom, kolom + 1);
  }

  /** One product: how many clients each gemeente has. */
  static List<Blad> rij(int... aantallen) {
    List<Blad> bladeren = new ArrayList<>();
    for (int kolom = 0; kolom < aantallen.length; kolom++) {
      bladeren.add(blad(List.of("2026", gemeente(kolom)), gemeente(kolom), aantallen[kolom]));
    }
    return bladeren;
  }

  /** Several products, cell by cell in the order of the products. */
  static List<Blad> rijen(int gemeenten, int... aantallen) {
    List<Blad> bladeren = new ArrayList<>();
    for (int cel = 0; cel < aantallen.length; cel++) {
      String gemeente = gemeente(cel % gemeenten);
      bladeren.add(
          blad(List.of("2026", "p" + cel / gemeenten, gemeente), gemeente, aantallen[cel]));
    }
    return bladeren;
  }

  /** Clients of their own, without euros. */
  static synchronized Blad blad(List<String> pad, String gemeente, int aantal) {
    return GEMAAKT.computeIfAbsent(
        List.of(pad, gemeente, aantal), nieuw -> maak(pad, gemeente, aantal));
  }

  private static Blad maak(List<String> pad, String gemeente, int aantal) {
    Map<String, Long> clienten = new HashMap<>();
    for (int nummer = 0; nummer < aantal; nummer++) {
      clienten.put(String.join("/", pad) + "#" + nummer, 0L);
    }
    return new Blad(pad, gemeente, "aanbieder van " + gemeente, clienten, true);
  }
}
