package nl.sluis.command;

import java.nio.file.Path;

/** Names of files as they may be shown: no character in them may steer a screen or break a line. */
final class Leesbaar {
  private Leesbaar() {}

  static String regel(String tekst) {
    return tekst.replaceAll("[\\p{Cntrl}\\x80-\\x9f]", " ");
  }

  /** With slashes on every system, so that the same input gives the same names. */
  static String pad(Path pad) {
    return regel(pad.toString().replace(pad.getFileSystem().getSeparator(), "/"));
  }
}
