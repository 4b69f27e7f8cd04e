package nl.sluis.tabel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a table leans on that is not as its reader may think: a message that does not count, rows
 * that he does not see (D103, D104). It is the last column, in every row, and is there also when
 * there is nothing to say: who reads the rows with a program finds every column at its place. In
 * Excel it stands in full in a sheet of its own.
 *
 * @param zinnen each in a sentence, in Dutch
 */
public record Voorbehoud(List<String> zinnen) {
  /** All counts, as where the gateway itself keeps the dossier. */
  public static final Voorbehoud GEEN = new Voorbehoud(List.of());

  /** Name of that column. */
  public static final String KOLOM = "voorbehoud";

  /** So much stands in a cell. */
  private static final int IN_CEL = 5;

  public Voorbehoud {
    zinnen = List.copyOf(zinnen);
  }

  /** The table with that column; where it has no rows, with one that says nothing else. */
  Tabel bij(Tabel tabel) {
    List<String> kolommen = new ArrayList<>(tabel.kolommen());
    kolommen.add(KOLOM);
    String tekst = inCel();
    List<Tabel.Rij> rijen =
        tabel.rijen().isEmpty() && !zinnen.isEmpty()
            ? List.of(new Tabel.Rij(2, leeg(tabel.kolommen().size())))
            : tabel.rijen();
    return new Tabel(
        tabel.naam(),
        kolommen,
        rijen.stream().map(rij -> metCel(rij, tekst)).toList(),
        tabel.getallen());
  }

  /** A row each; no sheet when there is nothing to say. */
  List<Tabel> blad() {
    return zinnen.isEmpty()
        ? List.of()
        : List.of(Tabel.van("Voorbehoud", List.of(KOLOM), zinnen.stream().map(List::of).toList()));
  }

  /** As it stands in a cell: the first few, and how many more there are. */
  public String inCel() {
    String eerste = String.join("; ", zinnen.subList(0, Math.min(IN_CEL, zinnen.size())));
    return zinnen.size() > IN_CEL
        ? "%s; en nog %d, die in het overzicht als tekst of Excel staan"
            .formatted(eerste, zinnen.size() - IN_CEL)
        : eerste;
  }

  private static Tabel.Rij metCel(Tabel.Rij rij, String tekst) {
    List<String> cellen = new ArrayList<>(rij.cellen());
    cellen.add(tekst);
    return new Tabel.Rij(rij.nummer(), cellen);
  }

  private static List<String> leeg(int aantal) {
    return IntStream.range(0, aantal).mapToObj(plaats -> "").toList();
  }
}
