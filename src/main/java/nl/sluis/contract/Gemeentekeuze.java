package nl.sluis.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.sluis.bericht.Codelijst;
import nl.sluis.bericht.Codelijsten;
import org.jspecify.annotations.Nullable;

/** For which gemeenten a contract line holds: CBS codes, or the name of a jeugdzorgregio. */
final class Gemeentekeuze {
  private static final Pattern CODES = Pattern.compile("[0-9]{4}([\\s,]+[0-9]{4})*");
  private static final Pattern TUSSEN = Pattern.compile("[\\s,]+");

  private final Codelijsten codelijsten;
  private final Map<String, Set<String>> regios = new TreeMap<>();

  Gemeentekeuze(Codelijsten codelijsten) {
    this.codelijsten = codelijsten;
    for (String code : codelijsten.codes(Codelijst.GEMEENTE).keySet()) {
      codelijsten
          .jeugdzorgregio(code)
          .ifPresent(
              regio ->
                  regios
                      .computeIfAbsent(regio.toLowerCase(Locale.ROOT), nieuw -> new TreeSet<>())
                      .add(code));
    }
  }

  /** The CBS codes that were written; of a jeugdzorgregio all of its gemeenten. */
  Optional<Set<String>> codes(String geschreven) {
    return CODES.matcher(geschreven).matches()
        ? Optional.of(new LinkedHashSet<>(Arrays.asList(TUSSEN.split(geschreven))))
        : Optional.ofNullable(regios.get(geschreven.toLowerCase(Locale.ROOT)));
  }

  /**
   * Those that do not exist at the begin nor at the end of this time.
   *
   * @param tot null where it is open
   */
  List<String> onbekend(Set<String> codes, LocalDate van, @Nullable LocalDate tot) {
    List<String> onbekend = new ArrayList<>();
    for (String code : codes) {
      if (!codelijsten.kentGemeente(code, van)
          && !codelijsten.kentGemeente(code, tot == null ? LocalDate.MAX : tot)) {
        onbekend.add(code);
      }
    }
    return onbekend;
  }
}
