package nl.sluis.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Holds the query of every request to what we say of it in {@link Apibeschrijving}, and names all
 * that is wrong at once: an unknown parameter too, since who misspells a filter would else get more
 * than he asked.
 */
@Component
class Vraagkeuring implements HandlerInterceptor, WebMvcConfigurer {
  private static final String API = "/api/";
  private static final Pattern NAAM = Pattern.compile("[\\w.-]{1,40}");

  private final Apibeschrijving beschrijving;

  Vraagkeuring(Apibeschrijving beschrijving) {
    this.beschrijving = beschrijving;
  }

  @Override
  public void addInterceptors(InterceptorRegistry register) {
    register.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest verzoek, HttpServletResponse antwoord, Object behandelaar) {
    if (verzoek.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pad
        && pad.startsWith(API)) {
      String methode = verzoek.getMethod().equals("HEAD") ? "GET" : verzoek.getMethod();
      beschrijving
          .van(methode, pad.substring(API.length() - 1))
          .ifPresent(eindpunt -> keur(eindpunt.vraag(), verzoek));
    }
    return true;
  }

  private static void keur(Map<String, Eindpunt.Parameter> mag, HttpServletRequest verzoek) {
    MultiValueMap<String, String> vraag =
        ServletUriComponentsBuilder.fromRequest(verzoek).build().getQueryParams();
    Map<String, String> waarden = Vraag.van(verzoek).waarden();
    List<Invoerfout> fouten = new ArrayList<>();
    vraag.forEach(
        (naam, gegeven) -> {
          if (!mag.containsKey(naam)) {
            fouten.add(onbekend(naam, mag));
          } else if (gegeven.size() > 1) {
            fouten.add(Invoerfout.inVraag(naam, "dubbel", naam + " staat er meer dan één keer."));
          }
        });
    mag.forEach((naam, parameter) -> keur(naam, parameter, waarden, fouten));
    if (!fouten.isEmpty()) {
      throw Verzoekfout.ongeldig(fouten);
    }
  }

  private static void keur(
      String naam,
      Eindpunt.Parameter parameter,
      Map<String, String> waarden,
      List<Invoerfout> fouten) {
    String waarde = waarden.getOrDefault(naam, "");
    if (waarde.isBlank()) {
      if (parameter.verplicht()) {
        String uitleg = "%s ontbreekt: %s".formatted(naam, parameter.uitleg());
        fouten.add(Invoerfout.inVraag(naam, "verplicht", uitleg));
      }
    } else if (!parameter.past(waarde)) {
      String uitleg = "%s klopt niet. Verwacht: %s.".formatted(naam, parameter.verwacht());
      fouten.add(Invoerfout.inVraag(naam, "vorm", uitleg));
    }
  }

  /** A name that looks like none is not repeated: it may be anything. */
  private static Invoerfout onbekend(String naam, Map<String, Eindpunt.Parameter> mag) {
    String uitleg =
        mag.isEmpty()
            ? "Er is een parameter die niet bestaat. Hier zijn er geen."
            : "Er is een parameter die niet bestaat. Kies uit: %s."
                .formatted(String.join(", ", mag.keySet().stream().sorted().toList()));
    return Invoerfout.inVraag(NAAM.matcher(naam).matches() ? naam : "?", "onbekend", uitleg);
  }
}
