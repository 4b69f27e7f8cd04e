package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The columns of one kind of file. They are found by their names, in any order and whatever their
 * capitals.
 *
 * @param verplicht without which the file cannot be read
 * @param optioneel that may be left out
 */
public record Kolommen(List<String> verplicht, List<String> optioneel) {

  private static final int MEER_HELPT_NIET = 10_000;

  public Kolommen {
    verplicht = List.copyOf(verplicht);
    optioneel = List.copyOf(optioneel);
  }

  /** All, in the order in which they are written. */
  public List<String> alle() {
    return Stream.concat(verplicht.stream(), optioneel.stream()).toList();
  }

  /** Hands over the rows of a file one by one, and gives all that is wrong in it. */
  public List<Tabelfout> lees(Tabelbestand bestand, Consumer<Rijlezing> verwerk) {
    List<Tabelfout> fouten = new ArrayList<>(bestand.fouten());
    if (!bestand.isTabel()) {
      return fouten;
    }
    Map<String, Integer> plaatsen = new HashMap<>();
    List<Tabelfout> inDeKop = zoek(bestand.tabel(), plaatsen);
    fouten.addAll(0, inDeKop);
    if (inDeKop.isEmpty()) {
      for (Tabel.Rij rij : bestand.tabel().rijen()) {
        if (fouten.size() > MEER_HELPT_NIET) {
          fouten.add(
              new Tabelfout(
                  rij.nummer(), "", "vanaf hier is niet verder gelezen: er is al te veel mis"));
          return fouten;
        }
        verwerk.accept(new Rijlezing(rij, plaatsen, fouten));
      }
    }
    return fouten;
  }

  private List<Tabelfout> zoek(Tabel tabel, Map<String, Integer> plaatsen) {
    List<Tabelfout> fouten = new ArrayList<>();
    List<String> bekend = alle();
    for (int plaats = 0; plaats < tabel.kolommen().size(); plaats++) {
      String geschreven = tabel.kolommen().get(plaats).strip();
      String naam = geschreven.toLowerCase(Locale.ROOT);
      if (!bekend.contains(naam)) {
        fouten.add(inKop(geschreven, onbekend(plaats, geschreven, bekend)));
      } else if (plaatsen.putIfAbsent(naam, plaats) != null) {
        fouten.add(inKop(naam, "deze kolom staat er twee keer; laat er een weg"));
      }
    }
    for (String naam : verplicht) {
      if (!plaatsen.containsKey(naam)) {
        fouten.add(inKop(naam, "deze kolom ontbreekt; zet haar naam in de eerste rij"));
      }
    }
    return fouten;
  }

  private static String onbekend(int plaats, String naam, List<String> bekend) {
    return naam.isEmpty()
        ? "kolom %d heeft geen naam".formatted(plaats + 1)
        : "onbekende kolom; bekend zijn " + String.join(", ", bekend);
  }

  private static Tabelfout inKop(String kolom, String melding) {
    return new Tabelfout(1, kolom, melding);
  }
}
