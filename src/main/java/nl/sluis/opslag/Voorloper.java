package nl.sluis.opslag;

import java.nio.file.Path;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Takes the data folder and starts the database in it before any bean is made: PostgreSQL then
 * starts beside the rest, which does not need it at first. What it took it gives back when the
 * context ends, also one that never came so far as to make its beans.
 */
public final class Voorloper implements ApplicationContextInitializer<GenericApplicationContext> {
  @Override
  public void initialize(GenericApplicationContext sluis) {
    // only from within the refresh is everything given back when something fails
    sluis.addBeanFactoryPostProcessor(
        (BeanDefinitionRegistryPostProcessor) definities -> begin(sluis));
  }

  private static void begin(GenericApplicationContext sluis) {
    Environment instellingen = sluis.getEnvironment();
    Datamap datamap =
        Opslag.neem(
            Path.of(instellingen.getRequiredProperty("sluis.data")),
            instellingen.getProperty("sluis.data-wegwerp", Boolean.class, false));
    geefTerug(sluis, "datamap", datamap);
    if (!StringUtils.hasLength(instellingen.getProperty("spring.datasource.url"))) {
      Path programma = Path.of(instellingen.getRequiredProperty("sluis.postgres-programma"));
      geefTerug(
          sluis, "postgresstart", new Postgresstart(() -> Opslag.postgres(datamap, programma)));
    }
  }

  private static void geefTerug(GenericApplicationContext sluis, String naam, AutoCloseable bron) {
    sluis.getDefaultListableBeanFactory().registerSingleton(naam, bron);
    sluis.getDefaultListableBeanFactory().registerDisposableBean(naam, bron::close);
  }
}
