package nl.sluis.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
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
    if (opdracht.getParent() == null) {
      opdracht.usage(meldingen);
    } else {
      meldingen.print("Hulp: %s --help%n".formatted(naam));
    }
    return Sluis.NIET_UITGEVOERD;
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
    ArgSpec argument = fout.getArgSpec();
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
