package nl.sluis.verrekening;

import java.util.Set;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractafspraken;
import nl.sluis.contract.Contractregister;
import org.jspecify.annotations.Nullable;

/**
 * A contract register looked at from elsewhere: as another gemeente, or as if it were months later.
 *
 * @param gemeente CBS code; null for that of the declaratie itself
 * @param maandenLater negative for earlier
 */
record Anderregister(Contractregister register, @Nullable String gemeente, int maandenLater)
    implements Contractregister {

  @Override
  public Contractafspraken afspraken(Partijen partijen, Set<String> productcodes) {
    return register.afspraken(bekeken(partijen), productcodes).maandenLater(maandenLater);
  }

  @Override
  public Contractafspraken afspraken(Partijen partijen) {
    return register.afspraken(bekeken(partijen)).maandenLater(maandenLater);
  }

  private Partijen bekeken(Partijen partijen) {
    return gemeente == null
        ? partijen
        : new Partijen(partijen.standaard(), gemeente, partijen.aanbieder());
  }

  @Override
  public String versie() {
    return register.versie();
  }
}
