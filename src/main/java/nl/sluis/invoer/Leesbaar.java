package nl.sluis.invoer;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of files as they may be shown: no character in them may steer a screen or break a line. */
public final class Leesbaar {
  private static final Pattern STUURTEKEN = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f]");

  private Leesbaar() {}

  public static String regel(String tekst) {
    return STUURTEKEN.matcher(tekst).replaceAll(" ");
  }

  /** With slashes on every system, so that the same input gives the same names. */
  public static String pad(Path pad) {
    return regel(pad.toString().replace(pad.getFileSystem().getSeparator(), "/"));
  }
}
