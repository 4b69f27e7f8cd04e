package nl.sluis.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.sluis.SluisApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Starts the gateway and keeps it running until the program is ended. */
@Command(
    name = "start",
    description = "Start de gateway, met alles wat daarvoor nodig is.",
    footer = {
      "",
      "Iedere instelling van de gateway kan mee, bijvoorbeeld --server.port=8081 of --sluis.data=MAP."
    })
final class StartCommand implements Callable<Integer> {

  @Option(
      names = "--demo",
      description = "met verzonnen deelnemers en berichten, in een eigen map die leeg begint")
  private boolean demo;

  @Unmatched private List<String> instellingen = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    if (demo) {
      instellingen.add("--demo");
    }
    try {
      SluisApplication.start(instellingen.toArray(String[]::new));
    } catch (RuntimeException fout) {
      // what was wrong has been told while starting
      return Sluis.NIET_UITGEVOERD;
    }
    new CountDownLatch(1).await();
    return 0;
  }
}
