package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is shown of a node, and of all below it.
 *
 * @param pad labels from the root; of a rest those of the whole it is a part of
 * @param samen labels of the parts that a rest takes together; empty when it is no rest
 * @param groten how many of those were safe by themselves
 * @param bladeren what it was counted from
 * @param kinderen empty when it is not broken down
 * @param verdeelbaar whether there is a level below it
 * @param eerder what it was counted from when it was shown before, from the first version on
 */
record Beeld(
    List<String> pad,
    Set<String> samen,
    int groten,
    List<Blad> bladeren,
    Telling telling,
    List<Beeld> kinderen,
    boolean verdeelbaar,
    List<List<Blad>> eerder) {

  static Beeld van(Tak tak, List<Beeld> kinderen) {
    return new Beeld(
        tak.pad(),
        Set.of(),
        0,
        tak.bladeren(),
        tak.telling(),
        kinderen,
        !tak.kinderen().isEmpty(),
        List.of());
  }

  static Beeld rest(Tak geheel, List<Tak> delen, int groten) {
    List<Blad> bladeren = Tak.bladeren(delen);
    return new Beeld(
        geheel.pad(),
        delen.stream().map(Tak::label).collect(Collectors.toCollection(TreeSet::new)),
        groten,
        bladeren,
        Telling.van(bladeren),
        List.of(),
        false,
        List.of());
  }

  boolean isRest() {
    return !samen.isEmpty();
  }

  /** Labels as they are shown. */
  List<String> zichtbaarPad() {
    if (!isRest()) {
      return pad;
    }
    List<String> metOverig = new ArrayList<>(pad);
    metOverig.add(Gepubliceerd.OVERIG);
    return metOverig;
  }

  /** Whether a leaf with this label at the level below belongs here. */
  boolean omvat(String label) {
    return isRest() ? samen.contains(label) : label.equals(pad.get(pad.size() - 1));
  }

  /** From 1; one more with each correction that is shown. */
  int versie() {
    return eerder.size() + 1;
  }

  /** After a correction of what is below it only. */
  Beeld met(List<Beeld> anderekinderen) {
    return new Beeld(pad, samen, groten, bladeren, telling, anderekinderen, verdeelbaar, eerder);
  }

  /** After a correction of itself. */
  Beeld met(List<Blad> andere, Telling anderetelling) {
    List<List<Blad>> voorheen = new ArrayList<>(eerder);
    voorheen.add(bladeren);
    return new Beeld(pad, samen, groten, andere, anderetelling, kinderen, verdeelbaar, voorheen);
  }
}
