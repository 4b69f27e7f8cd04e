package nl.sluis.dossier;

import java.util.List;
import nl.sluis.sleutel.VersleuteldeTabel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the BSN's of the dossier are encrypted again. */
@Configuration(proxyBeanMethods = false)
class Dossiertabellen {
  private static final int PER_KEER = 1000;

  private final Clientkolom clienten;

  Dossiertabellen(Clientkolom clienten) {
    this.clienten = clienten;
  }

  @Bean
  VersleuteldeTabel toewijzingBsn() {
    return bsn("toewijzing");
  }

  @Bean
  VersleuteldeTabel prestatieBsn() {
    return bsn("prestatie");
  }

  @Bean
  VersleuteldeTabel leveringBsn() {
    return bsn("levering");
  }

  @Bean
  VersleuteldeTabel verzoekBsn() {
    return bsn("verzoek");
  }

  private VersleuteldeTabel bsn(String tabel) {
    return new VersleuteldeTabel(
        tabel,
        "id",
        "sleutel",
        "bsn <> ''",
        List.of("bsn", "bsn_dicht"),
        true,
        PER_KEER,
        (rij, slot) -> {
          Clientkolom.Client client = clienten.client(slot, clienten.bsn(rij));
          return new Object[] {client.pseudoniem(), client.dicht()};
        });
  }
}
