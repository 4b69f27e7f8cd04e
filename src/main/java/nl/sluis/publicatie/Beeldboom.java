package nl.sluis.publicatie;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.sluis.publicatie.Gepubliceerd.Knoop;
import nl.sluis.publicatie.Publicatieregel.Clausule;
import org.jspecify.annotations.Nullable;

/**
 * What of a tree of facts is shown: from the top down each number behind which enough clients
 * stand, and of the others a rest (<i>Overig</i>). Every number besides must be made of these.
 */
public final class Beeldboom {
  private final Publicatieplan plan;
  private final Publicatieregel regel;
  private final @Nullable Beeld beeld;

  private Beeldboom(Publicatieplan plan, Publicatieregel regel, @Nullable Beeld beeld) {
    this.plan = plan;
    this.regel = regel;
    this.beeld = beeld;
  }

  /**
   * For the first time.
   *
   * @param bladeren all of the whole, each with as many labels as the plan has levels; the first is
   *     the same for all
   * @throws IllegalArgumentException when they have not
   */
  public static Beeldboom van(Publicatieplan plan, Bereik bereik, Collection<Blad> bladeren) {
    return van(plan, bereik.regel(), bladeren);
  }

  static Beeldboom van(Publicatieplan plan, Publicatieregel regel, Collection<Blad> bladeren) {
    List<Blad> alle = keur(plan, bladeren);
    if (alle.isEmpty()) {
      return new Beeldboom(plan, regel, null);
    }
    Tak wortel = Tak.wortel(alle);
    return new Beeldboom(
        plan, regel, regel.isVeilig(wortel.telling()) ? new Snoei(regel).van(wortel) : null);
  }

  /**
   * After a correction. Where the difference is about too few clients all stays as it was.
   *
   * @param bladeren all of the whole anew, as with {@link #van}
   */
  public Beeldboom herzien(Collection<Blad> bladeren) {
    if (beeld == null || !regel.heeft(Clausule.CORRECTIE_ZELFDE_VORM)) {
      return van(plan, regel, bladeren);
    }
    List<Blad> alle = keur(plan, bladeren);
    return new Beeldboom(plan, regel, new Herziening(regel).van(beeld, alle));
  }

  private static List<Blad> keur(Publicatieplan plan, Collection<Blad> bladeren) {
    List<Blad> alle = Tak.vanToepassing(bladeren);
    for (Blad blad : alle) {
      if (blad.pad().size() != plan.niveaus().size()
          || !blad.pad().get(0).equals(alle.get(0).pad().get(0))) {
        throw new IllegalArgumentException(
            "%s has another root or other levels than plan %s".formatted(blad.pad(), plan.naam()));
      }
    }
    return alle;
  }

  /**
   * What is shown, with a value beside each number of clients.
   *
   * @param waardering of the facts behind one number
   */
  public Gepubliceerd toon(Waardering waardering) {
    List<Knoop> knopen = new ArrayList<>();
    if (beeld != null) {
      toon(beeld, waardering, knopen);
    }
    return new Gepubliceerd(plan, regel.k(), knopen);
  }

  private void toon(Beeld dit, Waardering waardering, List<Knoop> knopen) {
    Waarde waarde = waardering.van(dit.bladeren());
    boolean isWortel = knopen.isEmpty();
    knopen.add(
        new Knoop(
            dit.zichtbaarPad(),
            dit.telling().aantal(),
            isWortel ? dit.telling().clienten() : null,
            waarde,
            dit.isRest() ? dit.samen().size() : null,
            uitleg(dit),
            dit.versie()));
    dit.kinderen().forEach(kind -> toon(kind, waardering, knopen));
  }

  private @Nullable String uitleg(Beeld dit) {
    if (dit.isRest()) {
      return "%d delen samen: anders is een deel van minder dan %d cliënten te herleiden."
          .formatted(dit.samen().size(), regel.k());
    }
    return dit.verdeelbaar() && dit.kinderen().isEmpty()
        ? "Niet uitgesplitst: anders is een deel van minder dan %d cliënten te herleiden."
            .formatted(regel.k())
        : null;
  }
}
