package nl.sluis.verwerking;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import nl.sluis.antwoord.Antwoordopsteller;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.bericht.BerichtWriter;
import nl.sluis.bericht.Codelijsten;
import nl.sluis.bericht.Schemas;
import nl.sluis.contract.Contractregister;
import nl.sluis.controle.Controle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the steps work with; these know nothing of Spring themselves. */
@Configuration(proxyBeanMethods = false)
class VerwerkingConfiguratie {

  /** A day begins and ends as it does in the Netherlands, wherever the computer stands. */
  @Bean
  Clock klok() {
    return Clock.system(ZoneId.of("Europe/Amsterdam"));
  }

  @Bean
  Schemas schemas(@Value("${sluis.schemas.map:}") String map) {
    return map.isEmpty() ? Schemas.ingebouwd() : Schemas.uit(Path.of(map));
  }

  @Bean
  BerichtReader berichtReader(Schemas schemas) {
    return new BerichtReader(schemas);
  }

  @Bean
  BerichtWriter berichtWriter(Schemas schemas) {
    return new BerichtWriter(schemas);
  }

  @Bean
  Codelijsten codelijsten(@Value("${sluis.schemas.map:}") String map) {
    return map.isEmpty() ? Codelijsten.ingebouwd() : Codelijsten.uit(Path.of(map));
  }

  @Bean
  Controle controle(Codelijsten codelijsten, Contractregister contracten) {
    return new Controle(codelijsten).met(contracten);
  }

  @Bean
  Antwoordopsteller antwoordopsteller() {
    return new Antwoordopsteller();
  }
}
