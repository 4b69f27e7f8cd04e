package nl.sluis.toewijzen;

import nl.sluis.json.Jsonfout;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told about one place of what he handed in: a mistake that he must mend, or an
 * advice. It never repeats a value of a client.
 *
 * @param plaats JSON pointer, such as /producten/0/einddatum; empty for the whole
 * @param regel national rule code behind it; null where it is no national rule
 * @param tekst what is wrong, what was expected and how to mend it, in Dutch
 */
public record Aanwijzing(String plaats, @Nullable String regel, String tekst) {

  /** Without a national rule behind it. */
  static Aanwijzing op(String plaats, String tekst) {
    return new Aanwijzing(plaats, null, tekst);
  }

  static Aanwijzing van(Jsonfout fout) {
    return op(fout.plaats(), fout.tekst());
  }
}
