package nl.sluis.console;

import java.util.List;
import nl.sluis.toegang.Sessieduur;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: every template takes it and hands it on to {@code
 * @template.tag.scherm}.
 *
 * @param titel the h1
 * @param bezoeker null for who did not log on
 * @param menu the bar on top
 * @param openheid what every page says where nobody logs on; null where people do
 * @param kenmerk of this request, to name when something is wrong
 * @param stijl where what a page looks like is found: an address that ends with a slash
 * @param thema where the looks of a gemeente are found; null for those of Sluis
 * @param csrf what every form takes along; null where nobody logs on
 * @param toetsen whether single letters do something ({@link Voorkeuren})
 * @param sessie when the session ends; null for who did not log on
 */
public record Scherm(
    String titel,
    @Nullable Bezoeker bezoeker,
    List<Menupunt> menu,
    @Nullable String openheid,
    String kenmerk,
    String stijl,
    @Nullable String thema,
    @Nullable Csrf csrf,
    boolean toetsen,
    Sessieduur.@Nullable Einde sessie) {

  /** A page in the bar on top. */
  public record Menupunt(String pad, String tekst, boolean isHier) {}

  /** A field that every form takes along, so that only our own pages can send it. */
  public record Csrf(String veld, String waarde) {}
}
