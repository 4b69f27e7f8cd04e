package nl.sluis.console.lijst;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.api.Invoerfout;
import nl.sluis.api.Inzagespoor;
import nl.sluis.api.Verzoekfout;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * By what a list can be narrowed: these, and nothing else. Who misspells a filter would else get
 * more than he asked.
 */
public final class Filters {
  private static final String FORMAAT = "formaat";

  private final List<Filter> alle;

  private Filters(List<Filter> alle) {
    this.alle = List.copyOf(alle);
  }

  public static Filters van(Filter... alle) {
    return new Filters(List.of(alle));
  }

  public static Filters van(List<Filter> alle) {
    return new Filters(alle);
  }

  /**
   * What a request asks of the list at its address; the audit trail is told of it.
   *
   * @throws Verzoekfout with all that is wrong, when something is
   */
  public Lijstvraag lees(HttpServletRequest verzoek) {
    Lijstvraag gelezen = lees(verzoek.getRequestURI(), verzoek.getQueryString());
    Inzagespoor.gefilterd(verzoek, voorHetSpoor(gelezen.waarden()));
    return gelezen;
  }

  /** The same of a list at another address. */
  Lijstvraag lees(String pad, @Nullable String query) {
    MultiValueMap<String, String> vraag = Adres.vraag(query);
    List<Invoerfout> fouten = new ArrayList<>();
    Map<String, String> waarden = new LinkedHashMap<>();
    vraag.forEach((naam, gegeven) -> keur(naam, gegeven, waarden, fouten));
    if (!fouten.isEmpty()) {
      throw Verzoekfout.ongeldig(fouten);
    }
    return new Lijstvraag(
        pad,
        alle,
        waarden,
        Optional.ofNullable(vraag.getFirst(Lijstvraag.NA)).orElse(""),
        Optional.ofNullable(vraag.getFirst(Lijstvraag.EERDER)).orElse(""));
  }

  private void keur(
      String naam, List<String> gegeven, Map<String, String> waarden, List<Invoerfout> fouten) {
    if (naam.equals(Lijstvraag.NA) || naam.equals(Lijstvraag.EERDER) || naam.equals(FORMAAT)) {
      return;
    }
    Optional<Filter> filter = alle.stream().filter(een -> een.naam().equals(naam)).findFirst();
    String waarde = gegeven.get(0).strip();
    if (filter.isEmpty()) {
      fouten.add(
          Invoerfout.inVraag(
              "?",
              "onbekend",
              "Dit adres vraagt iets wat deze lijst niet kent. Hier kan: " + namen() + "."));
    } else if (gegeven.size() > 1) {
      fouten.add(
          Invoerfout.inVraag(
              naam, "dubbel", filter.get().label() + " staat er meer dan één keer."));
    } else if (!waarde.isEmpty() && !filter.get().past(waarde)) {
      fouten.add(
          Invoerfout.inVraag(
              naam,
              "vorm",
              "%s klopt niet. Verwacht: %s."
                  .formatted(filter.get().label(), filter.get().verwacht())));
    } else if (!waarde.isEmpty()) {
      waarden.put(naam, waarde);
    }
  }

  private String namen() {
    return alle.stream().map(Filter::naam).sorted().collect(Collectors.joining(", "));
  }

  private Map<String, String> voorHetSpoor(Map<String, String> waarden) {
    return alle.stream()
        .filter(filter -> !filter.isVrij() && waarden.containsKey(filter.naam()))
        .collect(Collectors.toMap(Filter::naam, filter -> waarden.get(filter.naam())));
  }
}
