package nl.sluis.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.sluis.invoer.Leesbaar;
import nl.sluis.start.Naaste;
import nl.sluis.verslag.Eindstand;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Dutch what is wrong with the arguments; picocli's own sentences are English. */
final class Aanroepfout implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException fout, String[] args) {
    CommandLine opdracht = fout.getCommandLine();
    String naam = opdracht.getCommandSpec().qualifiedName();
    PrintWriter meldingen = opdracht.getErr();
    meldingen.print("%s: %s%n".formatted(naam, Leesbaar.regel(uitleg(fout))));
    if (fout instanceof UnmatchedArgumentException onbekend) {
      bedoeld(onbekend).ifPresent(woord -> meldingen.print("Bedoelt u %s?%n".formatted(woord)));
    } else if (opdracht.getParent() == null) {
      opdracht.usage(meldingen);
      return Eindstand.NIET_UITGEVOERD;
    }
    meldingen.print("Hulp: %s --help%n".formatted(naam));
    return Eindstand.NIET_UITGEVOERD;
  }

  /** The opdracht or option that is most like what is unknown. */
  private static Optional<String> bedoeld(UnmatchedArgumentException fout) {
    CommandSpec opdracht = fout.getCommandLine().getCommandSpec();
    // of an option without its value
    String geschreven = fout.getUnmatched().get(0).replaceFirst("=.*", "");
    return Naaste.van(
        geschreven,
        geschreven.startsWith("-")
            ? opdracht.optionsMap().keySet()
            : opdracht.subcommands().keySet(),
        Math.max(1, geschreven.length() / 3));
  }

  private static String uitleg(ParameterException fout) {
    if (fout instanceof UnmatchedArgumentException onbekend) {
      return "onbekend: " + String.join(" ", onbekend.getUnmatched());
    }
    if (fout instanceof MissingParameterException ontbreekt) {
      return "er ontbreekt: "
          + ontbreekt.getMissing().stream()
              .map(Aanroepfout::naam)
              .collect(Collectors.joining(", "));
    }
    if (fout instanceof MutuallyExclusiveArgsException) {
      return String.valueOf(fout.getMessage())
          .replaceFirst("^Error: (.*) are mutually exclusive.*", "geef er één van: $1");
    }
    ArgSpec argument = fout.getArgSpec();
    if (fout instanceof OverwrittenOptionException dubbel) {
      return naam(dubbel.getOverwritten()) + " staat er meer dan één keer";
    }
    if (fout instanceof MaxValuesExceededException && argument != null) {
      return "te veel waarden voor " + naam(argument);
    }
    if (argument == null || fout.getValue() == null) {
      return Objects.toString(fout.getMessage(), "onbegrepen aanroep");
    }
    String ongeldig = "ongeldige waarde '%s' voor %s".formatted(fout.getValue(), naam(argument));
    return argument.completionCandidates() == null
        ? ongeldig
        : ongeldig + "; kies uit: " + keuzes(argument.completionCandidates());
  }

  private static String naam(ArgSpec argument) {
    return argument instanceof OptionSpec optie
        ? optie.longestName() + " " + optie.paramLabel()
        : argument.paramLabel();
  }

  private static String keuzes(Iterable<String> keuzes) {
    return StreamSupport.stream(keuzes.spliterator(), false).collect(Collectors.joining(", "));
  }
}
