package nl.sluis.console.declareren;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.bericht.Standaard;
import nl.sluis.console.Bezoeker;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Deelnemersoort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Between whom it can be: one of both is who looks, an operator chooses both. */
@Component
@Lazy
class Relatiekeuze {
  private final Deelnemers deelnemers;

  Relatiekeuze(Deelnemers deelnemers) {
    this.deelnemers = deelnemers;
  }

  Map<String, String> gemeenten(Bezoeker bezoeker) {
    return keuzes(bezoeker, Deelnemersoort.GEMEENTE);
  }

  Map<String, String> aanbieders(Bezoeker bezoeker) {
    return keuzes(bezoeker, Deelnemersoort.AANBIEDER);
  }

  Map<String, String> domeinen() {
    Map<String, String> domeinen = new LinkedHashMap<>();
    for (Standaard standaard : Standaard.values()) {
      domeinen.put(standaard.domein(), standaard.naam());
    }
    return domeinen;
  }

  private Map<String, String> keuzes(Bezoeker bezoeker, Deelnemersoort soort) {
    Map<String, String> keuzes = new LinkedHashMap<>();
    Deelnemer zelf = bezoeker.deelnemer();
    deelnemers.alle().stream()
        .filter(een -> een.soort() == soort)
        .filter(een -> zelf == null || zelf.soort() != soort || een.code().equals(zelf.code()))
        .sorted((een, ander) -> een.code().compareTo(ander.code()))
        .forEach(een -> keuzes.put(een.code(), "%s (%s)".formatted(een.naam(), een.code())));
    return keuzes;
  }

  String naam(String code) {
    return deelnemers.vind(code).map(Deelnemer::naam).orElse(code);
  }
}
