package nl.sluis.herstel;

import java.util.List;
import nl.sluis.sleutel.Kluis;
import nl.sluis.sleutel.VersleuteldeTabel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How what people wrote at refused lines is encrypted again. */
@Configuration(proxyBeanMethods = false)
class Hersteltabellen {
  private static final int PER_KEER = 500;

  @Bean
  VersleuteldeTabel afgekeurdeRegels(Kluis kluis) {
    return new VersleuteldeTabel(
        "afgekeurde_regel",
        "id",
        "sleutel",
        "notitie is not null",
        List.of("notitie"),
        false,
        PER_KEER,
        (rij, slot) -> {
          long id = rij.getLong("id");
          return new Object[] {
            slot.versleutel(
                Afgekeurd.plaats(id),
                kluis.ontsleutel(
                    rij.getString("sleutel"), Afgekeurd.plaats(id), rij.getBytes("notitie")))
          };
        });
  }
}
