package nl.sluis.bericht;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of a message, by element: parts that are the same stand beside
 * each other, whatever was put in before them. What may say something about a person is only told
 * to have changed.
 */
public final class Berichtverschil {
  private final List<Wijziging> wijzigingen = new ArrayList<>();

  private Berichtverschil() {}

  /** What happened to an element. */
  public enum Soort {
    GEWIJZIGD,
    TOEGEVOEGD,
    VERWIJDERD
  }

  /**
   * One element that is not the same.
   *
   * @param pad in the new version; of what is gone, in the old one
   * @param regelOud its line in the old file; null when it was not there
   * @param regelNieuw its line in the new file; null when it is gone
   * @param oud its value; null when it had none, and when it is not shown
   * @param nieuw the same in the new version
   * @param afgeschermd its value is not shown
   */
  public record Wijziging(
      Soort soort,
      String pad,
      @Nullable Integer regelOud,
      @Nullable Integer regelNieuw,
      @Nullable String oud,
      @Nullable String nieuw,
      boolean afgeschermd) {}

  /** In the order of the new version; empty when one of both is no XML. */
  public static Optional<List<Wijziging>> van(byte[] oud, byte[] nieuw) {
    try {
      Berichtverschil verschil = new Berichtverschil();
      verschil.vergelijk(Berichtknoop.lees(oud), Berichtknoop.lees(nieuw));
      return Optional.of(List.copyOf(verschil.wijzigingen));
    } catch (XMLStreamException geenXml) {
      return Optional.empty();
    }
  }

  private void vergelijk(Berichtknoop oud, Berichtknoop nieuw) {
    if (oud.isGelijk(nieuw)) {
      return;
    }
    if (!oud.tekst().equals(nieuw.tekst()) || !oud.namespace().equals(nieuw.namespace())) {
      meld(Soort.GEWIJZIGD, oud, nieuw);
    }
    List<Berichtknoop> was = oud.kinderen();
    List<Berichtknoop> is = nieuw.kinderen();
    int[] naast = naast(was, is);
    int volgende = 0;
    int begin = 0;
    for (int i = 0; i <= was.size(); i++) {
      boolean isAnker = i < was.size() && naast[i] >= 0;
      if (isAnker || i == was.size()) {
        int tot = isAnker ? naast[i] : is.size();
        tussen(was.subList(begin, i), is.subList(volgende, tot));
        begin = i + 1;
        volgende = tot + 1;
      }
    }
  }

  /** Between two parts that are the same: elements of one name are each other's version. */
  private void tussen(List<Berichtknoop> was, List<Berichtknoop> is) {
    Map<String, List<Berichtknoop>> oud = new HashMap<>();
    was.forEach(knoop -> oud.computeIfAbsent(knoop.naam(), naam -> new ArrayList<>()).add(knoop));
    Map<String, Integer> gehad = new HashMap<>();
    for (Berichtknoop knoop : is) {
      List<Berichtknoop> zelfde = oud.getOrDefault(knoop.naam(), List.of());
      int nummer = gehad.merge(knoop.naam(), 1, Integer::sum) - 1;
      if (nummer < zelfde.size()) {
        vergelijk(zelfde.get(nummer), knoop);
      } else {
        meld(Soort.TOEGEVOEGD, null, knoop);
      }
    }
    oud.forEach(
        (naam, knopen) ->
            knopen.stream()
                .skip(gehad.getOrDefault(naam, 0))
                .forEach(knoop -> meld(Soort.VERWIJDERD, knoop, null)));
  }

  private void meld(Soort soort, @Nullable Berichtknoop oud, @Nullable Berichtknoop nieuw) {
    Berichtknoop plek = nieuw == null ? oud : nieuw;
    if (plek == null) {
      return;
    }
    boolean isAfgeschermd =
        (oud != null && !oud.isToonbaar()) || (nieuw != null && !nieuw.isToonbaar());
    wijzigingen.add(
        new Wijziging(
            soort,
            plek.pad(),
            oud == null ? null : oud.regel(),
            nieuw == null ? null : nieuw.regel(),
            isAfgeschermd ? null : waarde(oud),
            isAfgeschermd ? null : waarde(nieuw),
            isAfgeschermd));
  }

  private static @Nullable String waarde(@Nullable Berichtknoop knoop) {
    return knoop == null || knoop.tekst().isEmpty() ? null : knoop.tekst();
  }

  /** For each old part the place of the same part in the new version, in order; -1 for none. */
  private static int[] naast(List<Berichtknoop> was, List<Berichtknoop> is) {
    int[] naast = new int[was.size()];
    Arrays.fill(naast, -1);
    int voor = 0;
    while (voor < Math.min(was.size(), is.size()) && was.get(voor).isGelijk(is.get(voor))) {
      naast[voor] = voor;
      voor++;
    }
    int na = 0;
    while (na < Math.min(was.size(), is.size()) - voor
        && was.get(was.size() - 1 - na).isGelijk(is.get(is.size() - 1 - na))) {
      naast[was.size() - 1 - na] = is.size() - 1 - na;
      na++;
    }
    Map<Berichtknoop.Inhoud, Integer> plek = new HashMap<>();
    for (int j = is.size() - 1 - na; j >= voor; j--) {
      plek.put(is.get(j).inhoud(), j);
    }
    int vanaf = voor;
    for (int i = voor; i < was.size() - na; i++) {
      Integer j = plek.get(was.get(i).inhoud());
      if (j != null && j >= vanaf) {
        naast[i] = j;
        vanaf = j + 1;
      }
    }
    return naast;
  }
}
