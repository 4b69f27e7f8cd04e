package nl.sluis.command;

import nl.sluis.invoer.Afgebroken;
import nl.sluis.verslag.Eindstand;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** An opdracht that threw did not run; what was thrown may hold a value of a message. */
final class Storing implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception fout, CommandLine opdracht, ParseResult parseResult) {
    if (fout instanceof ParameterException aanroep) {
      return new Aanroepfout().handleParseException(aanroep, new String[0]);
    }
    opdracht
        .getErr()
        .print("%s: %s\n".formatted(opdracht.getCommandSpec().qualifiedName(), uitleg(fout)));
    return Eindstand.NIET_UITGEVOERD;
  }

  private static String uitleg(Exception fout) {
    StackTraceElement[] spoor = fout.getStackTrace();
    return fout instanceof Afgebroken afgebroken
        ? afgebroken.reden()
        : "storing in Sluis: %s bij %s"
            .formatted(fout.getClass().getName(), spoor.length > 0 ? spoor[0] : "?");
  }
}
