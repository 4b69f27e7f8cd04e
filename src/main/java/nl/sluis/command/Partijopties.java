package nl.sluis.command;

import nl.sluis.bericht.Partijen;
import nl.sluis.declareren.Declaratieopdracht;
import picocli.CommandLine.Option;

/** The options that say between whom, for what is not about a message that says so itself. */
final class Partijopties {
  @Option(
      names = "--gemeente",
      required = true,
      paramLabel = "CBS-CODE",
      description = "vier cijfers")
  private String gemeente = "";

  @Option(
      names = "--aanbieder",
      required = true,
      paramLabel = "AGB-CODE",
      description = "acht cijfers")
  private String aanbieder = "";

  @Option(names = "--domein", required = true, paramLabel = "JW|WMO", description = "de wet")
  private String domein = "";

  /**
   * The parties.
   *
   * @throws IllegalArgumentException naming the option that is wrong, and what it should be
   */
  Partijen partijen() {
    return Declaratieopdracht.partijen(domein, gemeente, aanbieder);
  }
}
