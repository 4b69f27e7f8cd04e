package nl.sluis.cijfers;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an indicator counts, with all that is known of its place. It counts in every cell
 * that is printed and that its place lies in, unless it is {@link #alleenHier()}.
 *
 * @param plek all that it may be narrowed by
 * @param client pseudonym of whom it is about; null when it is about nobody
 * @param bedrag in eurocent; null when the indicator has no amount
 * @param dagen how long it took, or has lasted; null when it has no duration
 * @param gebeurd whether it ended then; otherwise more is not known (censored)
 * @param delen further numbers, to be added up by name
 * @param aantal how many it stands for in the coverage
 * @param gat why they are not known, in Dutch; null when they are
 * @param alleenHier it counts in its own place and nowhere else
 */
public record Waarneming(
    Cel plek,
    @Nullable String client,
    long teller,
    long noemer,
    @Nullable Long bedrag,
    @Nullable Integer dagen,
    boolean gebeurd,
    Map<String, Long> delen,
    long aantal,
    @Nullable String gat,
    boolean alleenHier) {

  /** One of the noemer, that counts in the teller or does not. */
  public static Waarneming telt(Cel plek, @Nullable String client, boolean inTeller) {
    return van(plek, client, inTeller ? 1 : 0, 1);
  }

  public static Waarneming van(Cel plek, @Nullable String client, long teller, long noemer) {
    return new Waarneming(
        plek, client, teller, noemer, null, null, false, Map.of(), 1, null, false);
  }

  /** One that took so many days, or has lasted for so long without an end. */
  public static Waarneming duurt(Cel plek, @Nullable String client, int dagen, boolean gebeurd) {
    return new Waarneming(
        plek, client, gebeurd ? 1 : 0, 1, null, dagen, gebeurd, Map.of(), 1, null, false);
  }

  /** One that should be counted and is not known. */
  public static Waarneming onbekend(Cel plek, @Nullable String client, String gat) {
    return van(plek, client, 0, 0).metGat(gat);
  }

  /** A further number alone, which stands apart from teller, noemer and coverage. */
  public static Waarneming apart(Cel plek, @Nullable String client, String deel, long aantal) {
    return van(plek, client, 0, 0).met(deel, aantal).vanAantal(0);
  }

  /** With an amount in eurocent. */
  public Waarneming metBedrag(long eurocent) {
    return new Waarneming(
        plek, client, teller, noemer, eurocent, dagen, gebeurd, delen, aantal, gat, alleenHier);
  }

  /** With a further number. */
  public Waarneming met(String deel, long aantalErvan) {
    Map<String, Long> meer = new TreeMap<>(delen);
    meer.merge(deel, aantalErvan, Math::addExact);
    return new Waarneming(
        plek, client, teller, noemer, bedrag, dagen, gebeurd, meer, aantal, gat, alleenHier);
  }

  /** It stands for so many in the coverage. */
  public Waarneming vanAantal(long hoeveel) {
    return new Waarneming(
        plek, client, teller, noemer, bedrag, dagen, gebeurd, delen, hoeveel, gat, alleenHier);
  }

  /** What is asked of it is not known. */
  public Waarneming metGat(String waarom) {
    return new Waarneming(
        plek, client, teller, noemer, bedrag, dagen, gebeurd, delen, aantal, waarom, alleenHier);
  }

  /** In its own place and nowhere else. */
  public Waarneming alleenDaar() {
    return new Waarneming(
        plek, client, teller, noemer, bedrag, dagen, gebeurd, delen, aantal, gat, true);
  }
}
