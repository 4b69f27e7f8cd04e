package nl.sluis.cijfers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.bericht.Datatypes.Product;
import org.jspecify.annotations.Nullable;

/**
 * All versions of one toewijzing that hold, in the order in which they were settled, whatever the
 * order of arrival (IV013, OP080).
 */
public record Toewijzingverloop(List<Toewijzingfeit> versies) {
  public Toewijzingverloop {
    versies = List.copyOf(versies);
  }

  /** By the pseudonym of the toewijzing, in the order of their arrival; ended or taken back too. */
  public static Map<String, Toewijzingverloop> van(List<Toewijzingfeit> feiten) {
    Map<String, List<Toewijzingfeit>> perToewijzing = new LinkedHashMap<>();
    for (Toewijzingfeit feit : feiten) {
      if (feit.stand().geldt()) {
        List<Toewijzingfeit> versies =
            perToewijzing.computeIfAbsent(feit.toewijzing(), nieuw -> new ArrayList<>());
        int plek = versies.size();
        while (plek > 0 && versies.get(plek - 1).isNieuwerDan(feit)) {
          plek--;
        }
        versies.add(plek, feit);
      }
    }
    Map<String, Toewijzingverloop> verloop = new LinkedHashMap<>();
    perToewijzing.forEach(
        (toewijzing, deze) -> verloop.put(toewijzing, new Toewijzingverloop(deze)));
    return verloop;
  }

  public String toewijzing() {
    return eerste().toewijzing();
  }

  public String client() {
    return eerste().client();
  }

  public Toewijzingfeit eerste() {
    return versies.get(0);
  }

  /** The version that counts. */
  public Toewijzingfeit huidig() {
    return versies.get(versies.size() - 1);
  }

  /** Taken back, so that it counts as never sent. */
  public boolean isVerwijderd() {
    return huidig().isVerwijderd();
  }

  public @Nullable Product product() {
    return huidig().product();
  }
}
