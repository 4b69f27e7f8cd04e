package nl.sluis.tabel;

import java.util.regex.Pattern;

/** Characters that come along when somebody copies from a page or a sheet, and that nobody sees. */
final class Onzichtbaar {
  /** All spaces that are not the ordinary one. */
  private static final Pattern SPATIE = Pattern.compile("[\\p{Zs}&&[^ ]]");

  /** No width, a mark of direction, a byte order mark, a hyphen that only may come. */
  private static final Pattern NIETS = Pattern.compile("\\p{Cf}");

  private Onzichtbaar() {}

  static String weg(String tekst) {
    for (int i = 0; i < tekst.length(); i++) {
      if (tekst.charAt(i) > '\u007F') {
        return NIETS.matcher(SPATIE.matcher(tekst).replaceAll(" ")).replaceAll("");
      }
    }
    return tekst;
  }
}
