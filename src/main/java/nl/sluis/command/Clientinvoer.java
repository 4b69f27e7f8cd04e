package nl.sluis.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For whom and why the trail is searched. A BSN is never an argument: those stay in the history of
 * the shell, and everybody on the computer sees them.
 */
record Clientinvoer(String bsn, String reden) {

  /** Asks for both at the terminal, the BSN unseen; without one reads them as two lines. */
  static Clientinvoer vraag(PrintWriter meldingen) throws IOException {
    Console terminal = System.console();
    if (terminal != null) {
      char[] bsn = terminal.readPassword("Bsn van de cliënt (u ziet niet wat u typt): ");
      String reden = terminal.readLine("Reden (komt in het audittrail): ");
      return van(bsn == null ? null : new String(bsn), reden);
    }
    BufferedReader invoer =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    meldingen.print("Lees van standaard invoer: het Bsn, en op de volgende regel de reden.\n");
    meldingen.flush();
    return van(invoer.readLine(), invoer.readLine());
  }

  private static Clientinvoer van(
      @Nullable String bsn,
      @Nullable String reden) {
    return new Clientinvoer(
        Objects.requireNonNullElse(bsn, "").strip(),
        Objects.requireNonNullElse(reden, "").strip());
  }
}
