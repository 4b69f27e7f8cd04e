package nl.sluis.console.bestand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.sluis.tabel.Tabel;
import nl.sluis.tabel.Tabelbestand;
import nl.sluis.tabel.Tabelfout;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody handed in, with its mistakes at their cells.
 *
 * @param kop the cells of the heading
 * @param rijen of a long table only those with a mistake
 * @param fouten all, with the cell that they are about; of very many only the first
 * @param aantalFouten how many there are
 * @param aantalRijen how many rows the file has
 * @param opmerkingen what its owner may not know of it
 */
public record Foutentabel(
    List<Cel> kop,
    List<Rij> rijen,
    List<Fout> fouten,
    int aantalFouten,
    int aantalRijen,
    List<String> opmerkingen) {
  private static final int HELE_TABEL = 60;
  private static final int HOOGSTENS = 200;
  private static final String VERBORGEN = "•••";

  /**
   * A mistake.
   *
   * @param doel the id of its cell, or of its row; null when it is about the file as a whole
   */
  public record Fout(String tekst, @Nullable String doel) {}

  /** A row, by the number that it has in the file; its own mistakes are of the row as a whole. */
  public record Rij(int nummer, List<Cel> cellen, List<String> fouten) {
    public String id() {
      return "rij-" + nummer;
    }
  }

  /**
   * A cell.
   *
   * @param id by which a mistake points at it; null when it has none
   */
  public record Cel(String kolom, String tekst, @Nullable String id, List<String> fouten) {
    public boolean isFout() {
      return !fouten.isEmpty();
    }
  }

  /**
   * The table.
   *
   * @param verborgen columns with personal data, of which no cell is shown
   */
  public static Foutentabel van(
      Tabelbestand bestand, List<Tabelfout> fouten, Set<String> verborgen) {
    return new Opbouw(bestand, fouten, verborgen).tabel();
  }

  /** Whether rows without a mistake are left out. */
  public boolean isIngekort() {
    return rijen.size() < aantalRijen;
  }

  private record Plek(int rij, String kolom) {}

  private static final class Opbouw {
    private final Tabelbestand bestand;
    private final List<Tabelfout> fouten;
    private final Set<String> verborgen;
    private final Map<Plek, List<String>> opPlek = new HashMap<>();
    private final List<String> kolommen = new ArrayList<>();

    Opbouw(Tabelbestand bestand, List<Tabelfout> fouten, Set<String> verborgen) {
      this.bestand = bestand;
      this.fouten = fouten;
      this.verborgen = verborgen;
      bestand.tabel().kolommen().forEach(kolom -> kolommen.add(naam(kolom)));
      fouten.forEach(
          fout ->
              opPlek.computeIfAbsent(plek(fout), plek -> new ArrayList<>()).add(fout.melding()));
    }

    private static String naam(String kolom) {
      return kolom.strip().toLowerCase(Locale.ROOT);
    }

    /** A column that the file does not have is a mistake of the row. */
    private Plek plek(Tabelfout fout) {
      String kolom = naam(fout.kolom());
      return new Plek(fout.rij(), kolommen.contains(kolom) ? kolom : "");
    }

    Foutentabel tabel() {
      List<Tabel.Rij> alle = bestand.tabel().rijen();
      List<Rij> rijen =
          alle.stream()
              .map(this::rij)
              .filter(
                  rij ->
                      alle.size() <= HELE_TABEL
                          || !rij.fouten().isEmpty()
                          || rij.cellen().stream().anyMatch(Cel::isFout))
              .limit(HOOGSTENS)
              .toList();
      Set<Integer> getoond =
          rijen.stream().map(Rij::nummer).collect(java.util.stream.Collectors.toSet());
      List<Cel> kop =
          bestand.isTabel() ? cellen(bestand.kopRij(), bestand.tabel().kolommen()) : List.of();
      return new Foutentabel(
          kop,
          rijen,
          fouten.stream().limit(HOOGSTENS).map(fout -> fout(fout, getoond)).toList(),
          fouten.size(),
          alle.size(),
          bestand.opmerkingen());
    }

    private Fout fout(Tabelfout fout, Set<Integer> getoond) {
      boolean isKop = bestand.isTabel() && fout.rij() == bestand.kopRij();
      if (!isKop && !getoond.contains(fout.rij())) {
        return new Fout(fout.tekst(), null);
      }
      Plek plek = plek(fout);
      return new Fout(
          fout.tekst(),
          plek.kolom().isEmpty() ? "rij-" + fout.rij() : id(fout.rij(), plek.kolom()));
    }

    private Rij rij(Tabel.Rij rij) {
      return new Rij(
          rij.nummer(),
          cellen(rij.nummer(), rij.cellen()),
          opPlek.getOrDefault(new Plek(rij.nummer(), ""), List.of()));
    }

    private List<Cel> cellen(int rij, List<String> teksten) {
      List<Cel> cellen = new ArrayList<>();
      for (int i = 0; i < teksten.size(); i++) {
        String kolom = kolommen.get(i);
        List<String> mis =
            kolom.isEmpty() ? List.of() : opPlek.getOrDefault(new Plek(rij, kolom), List.of());
        boolean isKop = rij == bestand.kopRij();
        cellen.add(
            new Cel(
                bestand.tabel().kolommen().get(i),
                !isKop && verborgen.contains(kolom) && !teksten.get(i).isBlank()
                    ? VERBORGEN
                    : teksten.get(i),
                mis.isEmpty() ? null : id(rij, kolom),
                mis));
      }
      return cellen;
    }

    private String id(int rij, String kolom) {
      return "cel-%d-%d".formatted(rij, kolommen.indexOf(kolom) + 1);
    }
  }
}
