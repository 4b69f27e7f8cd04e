package nl.sluis.uitvraag.cbs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.sluis.uitvraag.Hulpvormen;

/**
 * Which records are one by the protocol: those of one person and hulpvorm that overlap, or that a
 * move to another gemeente parted, and what is ambulant during a stay with the same aanbieder.
 */
final class Samenvoeging {
  private final Hulpvormen hulpvormen;
  private final List<String> opmerkingen;

  private record Sleutel(String jeugdige, String hulpvorm) {
    static Sleutel van(Jeugdhulp een) {
      return new Sleutel(een.jeugdige().sleutel(), een.hulpvorm());
    }
  }

  Samenvoeging(Hulpvormen hulpvormen, List<String> opmerkingen) {
    this.hulpvormen = hulpvormen;
    this.opmerkingen = opmerkingen;
  }

  /** What is left, by where it comes from; what is not known to be one stays apart. */
  List<Jeugdhulp> van(List<Jeugdhulp> alle) {
    List<Jeugdhulp> over = new ArrayList<>();
    Map<Sleutel, List<Jeugdhulp>> perSleutel = new LinkedHashMap<>();
    for (Jeugdhulp een : alle) {
      if (een.hulpvorm().isEmpty()) {
        over.add(een);
      } else {
        perSleutel.computeIfAbsent(Sleutel.van(een), nieuw -> new ArrayList<>(1)).add(een);
      }
    }
    perSleutel.values().forEach(zelfde -> over.addAll(voegSamen(zelfde)));
    return zonderAmbulantBijVerblijf(over).stream()
        .sorted(Comparator.comparing(Jeugdhulp::herkomsttekst))
        .toList();
  }

  private List<Jeugdhulp> voegSamen(List<Jeugdhulp> zelfde) {
    List<Jeugdhulp> over = new ArrayList<>();
    zelfde.stream()
        .sorted(Comparator.comparing(Jeugdhulp::aanvang))
        .forEach(
            een -> {
              Jeugdhulp vorige = over.isEmpty() ? null : over.get(over.size() - 1);
              if (vorige != null && isEen(vorige, een)) {
                opmerkingen.add(
                    "samengevoegd tot één record: %s en %s"
                        .formatted(vorige.herkomsttekst(), een.herkomsttekst()));
                over.set(over.size() - 1, samen(vorige, een));
              } else {
                over.add(een);
              }
            });
    return over;
  }

  /** A next record begins after the end of the one before; a move of home makes no new one. */
  private static boolean isEen(Jeugdhulp vorige, Jeugdhulp volgende) {
    if (vorige.einde() == null || !volgende.aanvang().isAfter(vorige.einde())) {
      return true;
    }
    return volgende.aanvang().equals(vorige.einde().plusDays(1))
        && !volgende.jeugdige().gemeentecode().equals(vorige.jeugdige().gemeentecode());
  }

  private static Jeugdhulp samen(Jeugdhulp eerste, Jeugdhulp volgende) {
    Jeugdhulp laatste = eindigtLaatst(eerste, volgende);
    return new Jeugdhulp(
        volgende.jeugdige(),
        eerste.verwijzer(),
        eerste.hulpvorm(),
        eerste.crisis(),
        eerste.aanvang(),
        laatste.einde(),
        laatste.tijdelijkVanaf(),
        laatste.reden(),
        laatste.metingen().isEmpty() ? eerste.metingen() : laatste.metingen(),
        Stream.concat(eerste.herkomst().stream(), volgende.herkomst().stream()).toList(),
        Stream.concat(
                eerste.vragen().stream().filter(vraag -> !vraag.veld().isVanEinde()),
                laatste.vragen().stream().filter(vraag -> vraag.veld().isVanEinde()))
            .toList());
  }

  /** What stood still for a while goes on with what began after that. */
  private static Jeugdhulp eindigtLaatst(Jeugdhulp eerste, Jeugdhulp volgende) {
    if (eerste.tijdelijkVanaf() != null && !volgende.aanvang().isBefore(eerste.tijdelijkVanaf())) {
      return volgende;
    }
    if (eerste.einde() == null) {
      return loopt(volgende) && !loopt(eerste) ? volgende : eerste;
    }
    return volgende.einde() == null || !volgende.einde().isBefore(eerste.einde())
        ? volgende
        : eerste;
  }

  private static boolean loopt(Jeugdhulp een) {
    return een.einde() == null && een.tijdelijkVanaf() == null;
  }

  private List<Jeugdhulp> zonderAmbulantBijVerblijf(List<Jeugdhulp> alle) {
    List<Jeugdhulp> verblijf =
        alle.stream().filter(een -> hulpvormen.isVerblijf(een.hulpvorm(), List.of())).toList();
    return alle.stream().filter(een -> !hoortBijVerblijf(een, verblijf)).toList();
  }

  private boolean hoortBijVerblijf(Jeugdhulp ambulant, List<Jeugdhulp> verblijven) {
    if (!hulpvormen.isAmbulant(ambulant.hulpvorm())) {
      return false;
    }
    List<Jeugdhulp> samenMet =
        verblijven.stream()
            .filter(een -> een.jeugdige().sleutel().equals(ambulant.jeugdige().sleutel()))
            .filter(een -> raken(een, ambulant))
            .toList();
    for (Jeugdhulp verblijf : samenMet) {
      if (omvat(verblijf, ambulant)) {
        opmerkingen.add(
            "%s is ambulant tijdens verblijf (%s) en hoort daarbij: geen eigen record"
                .formatted(ambulant.herkomsttekst(), verblijf.herkomsttekst()));
        return true;
      }
    }
    samenMet.forEach(
        verblijf ->
            opmerkingen.add(
                "%s is ambulant en loopt voor een deel samen met verblijf (%s): het deel tijdens het"
                        .formatted(ambulant.herkomsttekst(), verblijf.herkomsttekst())
                    + " verblijf hoort daarbij; pas aanvang of einde aan in de aanvulling"));
    return false;
  }

  private static boolean raken(Jeugdhulp een, Jeugdhulp ander) {
    return (een.einde() == null || !een.einde().isBefore(ander.aanvang()))
        && (ander.einde() == null || !ander.einde().isBefore(een.aanvang()));
  }

  /**
   * A stay counts from the day after its first night, so that what begins a day before is in it.
   */
  private static boolean omvat(Jeugdhulp verblijf, Jeugdhulp ambulant) {
    boolean isNaBegin = !ambulant.aanvang().isBefore(verblijf.aanvang().minusDays(1));
    boolean isVoorEinde =
        verblijf.einde() == null
            || ambulant.einde() != null
                && !Objects.requireNonNull(ambulant.einde()).isAfter(verblijf.einde());
    return isNaBegin && isVoorEinde;
  }
}
