package nl.sluis.ontvangst;

import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Controle;
import nl.sluis.toewijzen.Beschikkingopsteller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who composes what Sluis hands in itself; it knows nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class OntvangstConfiguratie {
  @Bean
  Beschikkingopsteller beschikkingopsteller(
      BerichtWriter writer, BerichtReader reader, Controle controle, Contractregister contracten) {
    return new Beschikkingopsteller(writer, reader, controle, contracten);
  }
}
