package nl.sluis.console.binnenkomst;

import java.util.List;

/** The doors of the demonstration. */
public record Deurblad(List<Deur> deuren) {

  /** One of them. */
  public record Deur(String kenmerk, String naam, String uitleg) {}
}
