package nl.sluis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.Pseudoniemen;
import nl.sluis.sleutel.SleutelInstellingen;
import nl.sluis.sleutel.Sleutelbos;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The keys of the gateways in tests, for what a test does without a gateway. */
public final class Proefsleutels {
  public static final Sleutelbos BOS =
      Sleutelbos.open(new SleutelInstellingen(waarden(), null, null), Path.of(""));
  public static final Kluis KLUIS = new Kluis(BOS);
  public static final Pseudoniemen PSEUDONIEMEN = new Pseudoniemen(BOS);

  private Proefsleutels() {}

  private static String waarden() {
    try {
      List<PropertySource<?>> bronnen =
          new YamlPropertySourceLoader()
              .load("proef", new ClassPathResource("application-proef.yaml"));
      return String.valueOf(bronnen.get(0).getProperty("sluis.sleutels.waarden"));
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }
}
