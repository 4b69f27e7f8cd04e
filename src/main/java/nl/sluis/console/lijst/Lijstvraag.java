package nl.sluis.console.lijst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.sluis.inzage.Bladwijzer;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list, all of it in the address, so that a link to a list can be sent.
 *
 * @param pad of the list
 * @param filters that it offers
 * @param waarden of those that are used
 * @param na where the page before this one ended; empty for the first page
 * @param eerder the same of the pages before that, for the way back
 */
public record Lijstvraag(
    String pad, List<Filter> filters, Map<String, String> waarden, String na, String eerder) {
  static final String NA = "na";
  static final String EERDER = "eerder";

  /** Between two of {@link #eerder}; it stands in none of them. */
  private static final String TUSSEN = ".";

  /** Of the first page. */
  private static final String BEGIN = "-";

  private static final int HOOGSTENS_TERUG = 20;

  /** The value of a filter; null when it is not used. */
  public @Nullable String waarde(String filter) {
    return waarden.get(filter);
  }

  /** The value of a filter that is one of these; null when it is not used. */
  public <E extends Enum<E>> @Nullable E keuze(String filter, Class<E> uit) {
    String waarde = waarden.get(filter);
    return waarde == null ? null : Enum.valueOf(uit, waarde);
  }

  /** The value of a filter that is a day; null when it is not used. */
  public @Nullable LocalDate dag(String filter) {
    String waarde = waarden.get(filter);
    return waarde == null ? null : LocalDate.parse(waarde);
  }

  /**
   * Where the page before this one ended; null for the first page.
   *
   * @throws Bladwijzer.Fout when it is none of ours
   */
  public @Nullable Bladwijzer bladwijzer() {
    return na.isEmpty() ? null : Bladwijzer.lees(na);
  }

  public boolean isGefilterd() {
    return !waarden.isEmpty();
  }

  /** The filters that are used, in their order. */
  public List<Filter> gebruikt() {
    return filters.stream().filter(filter -> waarden.containsKey(filter.naam())).toList();
  }

  /** What a used filter is set to, as a person reads it. */
  public String tekst(Filter filter) {
    String waarde = waarden.getOrDefault(filter.naam(), "");
    return filter.keuzes().getOrDefault(waarde, waarde);
  }

  /** The list without this filter, from its first page. */
  public String zonder(Filter filter) {
    Map<String, String> over = new LinkedHashMap<>(waarden);
    over.remove(filter.naam());
    return Adres.met(pad, over);
  }

  /** The list with this filter set so, from its first page. */
  public String met(String filter, String waarde) {
    Map<String, String> anders = new LinkedHashMap<>(waarden);
    anders.put(filter, waarde);
    return Adres.met(pad, anders);
  }

  /** This very page of the list. */
  public String hier() {
    Map<String, String> plek = new LinkedHashMap<>();
    plek.put(NA, na);
    plek.put(EERDER, eerder);
    return adres(plek);
  }

  /** The same selection, asked of another page. */
  public String elders(String anderPad) {
    return Adres.met(anderPad, waarden);
  }

  /** From the first page. */
  public String eerste() {
    return Adres.met(pad, waarden);
  }

  /** The filters that are used, in their own order, as in an address; empty when none is. */
  public String alsVraag() {
    Map<String, String> opVolgorde = new LinkedHashMap<>();
    gebruikt()
        .forEach(filter -> opVolgorde.put(filter.naam(), waarden.getOrDefault(filter.naam(), "")));
    String adres = Adres.met("", opVolgorde);
    return adres.isEmpty() ? "" : adres.substring(1);
  }

  /** The filters that are used, with their values, for a person. */
  public String inWoorden() {
    return gebruikt().stream()
        .map(filter -> filter.label() + " " + tekst(filter))
        .collect(Collectors.joining(", "));
  }

  /** Where this selection can be kept. */
  public String bewaar() {
    Map<String, String> wat = new LinkedHashMap<>();
    wat.put("lijst", pad);
    wat.put("vraag", alsVraag());
    return Adres.met("/console/zoekvragen/nieuw", wat);
  }

  /** The whole selection as a file: csv or xlsx. */
  public String alsBestand(String formaat) {
    return adres(Map.of("formaat", formaat));
  }

  /** Which page this is, from 1, as far as the way back is known. */
  public int bladzijde() {
    return na.isEmpty() ? 1 : 1 + terug().size();
  }

  /** The page that begins after this. */
  String volgende(String einde) {
    List<String> terug = new ArrayList<>(terug());
    terug.add(na.isEmpty() ? BEGIN : na);
    int teVeel = Math.max(0, terug.size() - HOOGSTENS_TERUG);
    Map<String, String> plek = new LinkedHashMap<>();
    plek.put(NA, einde);
    plek.put(EERDER, String.join(TUSSEN, terug.subList(teVeel, terug.size())));
    return adres(plek);
  }

  /** The page before this one; null on the first. */
  @Nullable String vorige() {
    if (na.isEmpty()) {
      return null;
    }
    List<String> terug = terug();
    if (terug.isEmpty() || terug.get(terug.size() - 1).equals(BEGIN)) {
      return eerste();
    }
    Map<String, String> plek = new LinkedHashMap<>();
    plek.put(NA, terug.get(terug.size() - 1));
    plek.put(EERDER, String.join(TUSSEN, terug.subList(0, terug.size() - 1)));
    return adres(plek);
  }

  private List<String> terug() {
    return Arrays.stream(eerder.split("\\."))
        .filter(deel -> !deel.isEmpty())
        .collect(Collectors.toList());
  }

  private String adres(Map<String, String> erbij) {
    Map<String, String> alles = new LinkedHashMap<>(waarden);
    alles.putAll(erbij);
    return Adres.met(pad, alles);
  }
}
