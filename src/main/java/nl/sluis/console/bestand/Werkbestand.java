package nl.sluis.console.bestand;

import java.util.UUID;

/**
 * A file that somebody works on, between two pages.
 *
 * @param soort for which page
 * @param naam as its owner called it
 * @param opdracht codes only: for whom it is meant
 */
public record Werkbestand(UUID id, Soort soort, String naam, String opdracht, byte[] inhoud) {

  /** For what a file is kept. */
  public enum Soort {
    AANLEVERING,
    BESCHIKKING,
    CONTRACTEN,
    DECLARATIE,
    VERBETERING
  }
}
