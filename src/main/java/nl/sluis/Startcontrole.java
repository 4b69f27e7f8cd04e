package nl.sluis;

import java.beans.PropertyEditorSupport;
import java.nio.file.Path;
import nl.sluis.opslag.Datamap;
import nl.sluis.start.Instellingscontrole;
import nl.sluis.start.Poortcontrole;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What can be known to be wrong before anything is made: the names of settings, the port, a data
 * folder that another Sluis has. So who made a mistake hears it at once, and it leaves nothing.
 */
final class Startcontrole implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext sluis) {
    Instellingscontrole.controleer(sluis.getEnvironment());
    Datamap.eisVrij(Path.of(sluis.getEnvironment().getRequiredProperty("sluis.data")));
    Poortcontrole.eisVrij(sluis.getEnvironment());
    sluis
        .getBeanFactory()
        .addPropertyEditorRegistrar(
            soorten -> soorten.registerCustomEditor(Path.class, new Padvorm()));
  }

  /** A path is one of this computer, also with dots in it; Spring would look in a web folder. */
  private static final class Padvorm extends PropertyEditorSupport {
    @Override
    public void setAsText(String tekst) {
      setValue(tekst.isBlank() ? null : Path.of(tekst));
    }
  }
}
