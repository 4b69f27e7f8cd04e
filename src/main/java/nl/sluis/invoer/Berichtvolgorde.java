package nl.sluis.invoer;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.bericht.Tijd;
import nl.sluis.bericht.Toewijzingbericht;
import nl.sluis.bericht.Toewijzingbericht.Client;
import nl.sluis.bericht.Toewijzingbericht.ToegewezenProduct;

/**
 * The order in which messages were exchanged, whatever their files are called (D103): by
 * Dagtekening, and on one day by name as people number, 2 before 10. On one day the toewijzingen
 * take their places by Toewijzingsdatum and Toewijzingstijd.
 */
final class Berichtvolgorde {
  private static final Pattern DEEL = Pattern.compile("[0-9]+|[^0-9]+");

  private static final Comparator<Dossierbericht> OP_DAG_EN_NAAM =
      Comparator.comparing(Berichtvolgorde::dagtekening)
          .thenComparing(Dossierbericht::naam, Berichtvolgorde::vergelijkNamen);

  private record Moment(LocalDate datum, Tijd tijd) {}

  private static final Comparator<Dossierbericht> OP_TOEWIJZING =
      Comparator.comparing(
          Berichtvolgorde::moment, Comparator.comparing(Moment::datum).thenComparing(Moment::tijd));

  private Berichtvolgorde() {}

  /** These messages, none of which was refused while reading, in their order. */
  static List<Dossierbericht> van(List<Dossierbericht> berichten) {
    List<Dossierbericht> volgorde = new ArrayList<>(berichten);
    volgorde.sort(OP_DAG_EN_NAAM);
    int van = 0;
    while (van < volgorde.size()) {
      LocalDate dag = dagtekening(volgorde.get(van));
      int tot = van;
      while (tot < volgorde.size() && dagtekening(volgorde.get(tot)).equals(dag)) {
        tot++;
      }
      zetToewijzingenOpVolgorde(volgorde.subList(van, tot));
      van = tot;
    }
    return volgorde;
  }

  private static void zetToewijzingenOpVolgorde(List<Dossierbericht> dag) {
    List<Dossierbericht> toewijzingen =
        dag.stream().filter(Berichtvolgorde::isToewijzing).sorted(OP_TOEWIJZING).toList();
    int volgende = 0;
    for (int i = 0; i < dag.size(); i++) {
      if (isToewijzing(dag.get(i))) {
        dag.set(i, toewijzingen.get(volgende++));
      }
    }
  }

  private static boolean isToewijzing(Dossierbericht bericht) {
    return bericht.gelezen().gelezen() instanceof Toewijzingbericht toewijzing
        && toewijzing.client() != null
        && !toewijzing.client().toegewezenProducten().isEmpty();
  }

  private static Moment moment(Dossierbericht bericht) {
    Client client = ((Toewijzingbericht) bericht.gelezen().gelezen()).client();
    ToegewezenProduct laatste =
        client.toegewezenProducten().stream()
            .max(
                Comparator.comparing(ToegewezenProduct::toewijzingsdatum)
                    .thenComparing(ToegewezenProduct::toewijzingstijd))
            .orElseThrow();
    return new Moment(laatste.toewijzingsdatum(), laatste.toewijzingstijd());
  }

  private static LocalDate dagtekening(Dossierbericht bericht) {
    return bericht.gelezen().gelezen().header().dagtekening();
  }

  /** Digits count as the number that they are. */
  static int vergelijkNamen(String een, String ander) {
    Matcher links = DEEL.matcher(een);
    Matcher rechts = DEEL.matcher(ander);
    while (links.find()) {
      if (!rechts.find()) {
        return 1;
      }
      int verschil = vergelijkDelen(links.group(), rechts.group());
      if (verschil != 0) {
        return verschil;
      }
    }
    return rechts.find() ? -1 : een.compareTo(ander);
  }

  private static int vergelijkDelen(String een, String ander) {
    return isGetal(een) && isGetal(ander)
        ? new BigInteger(een).compareTo(new BigInteger(ander))
        : een.compareTo(ander);
  }

  private static boolean isGetal(String deel) {
    return deel.charAt(0) >= '0' && deel.charAt(0) <= '9';
  }
}
