package nl.sluis.invoer;

import java.nio.file.Path;

/** Names of files as they may be shown: no character in them may steer a screen or break a line. */
public final class Leesbaar {
  private Leesbaar() {}

  public static String regel(String tekst) {
    return tekst.replaceAll("[\\p{Cntrl}\\x80-\\x9f]", " ");
  }

  /** With slashes on every system, so that the same input gives the same names. */
  public static String pad(Path pad) {
    return regel(pad.toString().replace(pad.getFileSystem().getSeparator(), "/"));
  }
}
