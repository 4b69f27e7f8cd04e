package nl.sluis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import nl.sluis.opslag.Voorloper;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.autoconfigure.webservices.WebServicesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The gateway as a running program. */
@SpringBootApplication(
    exclude = {
      WebServicesAutoConfiguration.class, // koppeling.ggk has its own
      OAuth2ClientAutoConfiguration.class, // asks the issuers at the start; toegang does later
      OAuth2ClientWebSecurityAutoConfiguration.class,
      SessionAutoConfiguration.class // would be for every request; toegang has its own
    })
@ConfigurationPropertiesScan
@EnableScheduling
public class SluisApplication {
  private static final String DEMO = "--demo";
  private static final String ROUTES = "routes";

  /**
   * Starts the gateway and returns once it accepts messages; it then runs until the context is
   * closed or the program is ended.
   *
   * @param args {@code --demo} fills it with example deelnemers and messages; anything else is a
   *     setting, such as {@code --server.port=8081}
   */
  public static ConfigurableApplicationContext start(String... args) {
    boolean demo = Arrays.asList(args).contains(DEMO);
    return new SpringApplicationBuilder(SluisApplication.class)
        .properties("sluis.routes.map=" + routes())
        .initializers(new Startcontrole(), new Afscheid(), new Voorloper())
        .profiles(demo ? new String[] {"demo"} : new String[0])
        .run(Stream.of(args).filter(arg -> !arg.equals(DEMO)).toArray(String[]::new));
  }

  /** The folder routes beside the program, or in the project that it was built in. */
  private static Path routes() {
    ApplicationHome program = new ApplicationHome(SluisApplication.class);
    Path begin = program.getSource() == null ? Path.of("") : program.getSource().toPath();
    return Stream.iterate(begin.toAbsolutePath(), Objects::nonNull, Path::getParent)
        .limit(4)
        .map(map -> map.resolve(ROUTES))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(Path.of(ROUTES));
  }
}
