package nl.sluis.command;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.sluis.controle.Peildatum;
import picocli.CommandLine.Option;

/** The option that says on which day is judged. */
final class Peildatumoptie {
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  @Option(
      names = "--peildatum",
      paramLabel = "JJJJ-MM-DD",
      description = "de dag waarop wordt beoordeeld; standaard vandaag")
  private LocalDate dag = vandaag();

  Peildatum peildatum() {
    return new Peildatum(dag);
  }

  /** Today, in the Netherlands. */
  static LocalDate vandaag() {
    return LocalDate.now(NEDERLAND);
  }
}
