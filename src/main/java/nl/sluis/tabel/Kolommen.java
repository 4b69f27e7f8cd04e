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
 * @param ookAndere whether there may be others, which are not read
 */
public record Kolommen(List<String> verplicht, List<String> optioneel, boolean ookAndere) {

  /** What {@link Foutkolom} adds to a file may stay in it. */
  static final String FOUT = "fout";

  private static final int MEER_HELPT_NIET = 10_000;

  public Kolommen {
    verplicht = List.copyOf(verplicht);
    optioneel = List.copyOf(optioneel);
  }

  public Kolommen(List<String> verplicht, List<String> optioneel) {
    this(verplicht, optioneel, false);
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
    List<Tabelfout> inDeKop = zoek(bestand, plaatsen);
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

  private List<Tabelfout> zoek(Tabelbestand bestand, Map<String, Integer> plaatsen) {
    List<Tabelfout> fouten = new ArrayList<>();
    List<String> bekend = alle();
    List<String> kolommen = bestand.tabel().kolommen();
    for (int plaats = 0; plaats < kolommen.size(); plaats++) {
      String geschreven = kolommen.get(plaats).strip();
      String naam = geschreven.toLowerCase(Locale.ROOT);
      if (bekend.contains(naam)) {
        if (plaatsen.putIfAbsent(naam, plaats) != null) {
          fouten.add(inKop(bestand, naam, "deze kolom staat er twee keer; laat er een weg"));
        }
      } else if (!ookAndere
          && !naam.equals(FOUT)
          && !(naam.isEmpty() && isLeeg(bestand.tabel(), plaats))) {
        fouten.add(inKop(bestand, geschreven, onbekend(plaats, geschreven, bekend)));
      }
    }
    for (String naam : verplicht) {
      if (!plaatsen.containsKey(naam)) {
        fouten.add(inKop(bestand, naam, "deze kolom ontbreekt; zet haar naam in de eerste rij"));
      }
    }
    return fouten;
  }

  /** A column to make room, as people leave in Excel. */
  private static boolean isLeeg(Tabel tabel, int plaats) {
    return tabel.rijen().stream()
        .allMatch(rij -> rij.cellen().get(plaats).isBlank() && !rij.fouten().containsKey(plaats));
  }

  private static String onbekend(int plaats, String naam, List<String> bekend) {
    return naam.isEmpty()
        ? "kolom %d heeft geen naam".formatted(plaats + 1)
        : "onbekende kolom; bekend zijn " + String.join(", ", bekend);
  }

  private static Tabelfout inKop(Tabelbestand bestand, String kolom, String melding) {
    return new Tabelfout(bestand.kopRij(), kolom, melding);
  }
}
