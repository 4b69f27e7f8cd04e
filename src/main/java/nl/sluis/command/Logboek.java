package nl.sluis.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;

/**
 * Keeps standard output for verdicts: left alone, the log would go there, in every detail. Logback
 * finds this by itself at the first line that is logged, so a command that logs nothing does not
 * wait for it. The gateway sets up its own log over this one.
 */
public final class Logboek extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Logger wortel = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    wortel.setLevel(Level.WARN);
    wortel.addAppender(foutkanaal(context, "%level %logger{0}: %msg%n"));
    // why the gateway does not start, as long as it has no log of its own
    Logger scherm = context.getLogger("scherm.fout");
    scherm.setAdditive(false);
    scherm.addAppender(foutkanaal(context, "%msg%n"));
    // what is wrong with a file with settings has been told, in Dutch
    context
        .getLogger("org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter")
        .setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> foutkanaal(LoggerContext context, String patroon) {
    PatternLayoutEncoder vorm = new PatternLayoutEncoder();
    vorm.setContext(context);
    vorm.setCharset(StandardCharsets.UTF_8);
    vorm.setPattern(patroon);
    vorm.start();
    ConsoleAppender<ILoggingEvent> foutkanaal = new ConsoleAppender<>();
    foutkanaal.setContext(context);
    foutkanaal.setTarget("System.err");
    foutkanaal.setEncoder(vorm);
    foutkanaal.start();
    return foutkanaal;
  }
}
