package nl.sluis;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway as a running program. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SluisApplication {
  private static final String DEMO = "--demo";

  /**
   * Starts the gateway and returns once it accepts messages; it then runs until the context is
   * closed or the program is ended.
   *
   * @param args {@code --demo} fills it with example deelnemers and messages; anything else is a
   *     setting, such as {@code --server.port=8081}
   */
  public static ConfigurableApplicationContext start(String... args) {
    boolean demo = Arrays.asList(args).contains(DEMO);
    SpringApplicationBuilder sluis = new SpringApplicationBuilder(SluisApplication.class);
    String[] instellingen = Stream.of(args).filter(arg -> !arg.equals(DEMO)).toArray(String[]::new);
    return sluis.profiles(demo ? new String[] {"demo"} : new String[0]).run(instellingen);
  }
}
