package nl.sluis.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request looks at: of an endpoint as {@link Apibeschrijving} says, of a page of the console
 * as its {@link Inzage} says.
 *
 * @param pad below /api, or from /console on, with its variables between braces
 * @param variabelen what stands for them
 * @param bericht the message; null when it is not about one
 * @param inzage how the look is called; empty where no data of anybody is shown, null where
 *     something is changed
 * @param legtVast with which statuses the look is recorded by whoever shows it
 * @param vraag the query, as the trail may have it
 * @param peilt whether it is a page that asks itself again how it stands
 */
record Blik(
    String methode,
    String pad,
    Map<String, String> variabelen,
    @Nullable UUID bericht,
    @Nullable String inzage,
    Set<Integer> legtVast,
    String vraag,
    boolean peilt) {
  private static final String API = "/api/";
  private static final String CONSOLE = "/console";
  private static final String FILTER = Blik.class.getName() + ".filter";

  /** Of both kinds, in their paths below. */
  private static final String IN_API = "berichten/{id}";

  private static final String IN_CONSOLE = "{bericht}";

  /** Whether it could look at something. */
  static boolean kanOp(HttpServletRequest verzoek) {
    String pad = verzoek.getRequestURI();
    return pad.startsWith(API) || pad.startsWith(CONSOLE);
  }

  /** The filters of a page of the console that have a value of which the trail may know. */
  static void gefilterd(HttpServletRequest verzoek, Map<String, String> filter) {
    verzoek.setAttribute(FILTER, Map.copyOf(filter));
  }

  /** What it looks at, or would change; empty when it reached nothing. */
  static Optional<Blik> op(HttpServletRequest verzoek, Apibeschrijving beschrijving) {
    Object patroon = verzoek.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (!(patroon instanceof String adres)) {
      return Optional.empty();
    }
    String methode = verzoek.getMethod().equals("HEAD") ? "GET" : verzoek.getMethod();
    if (adres.startsWith(CONSOLE)) {
      return verzoek.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
              instanceof HandlerMethod pagina
          ? Optional.of(opConsole(verzoek, methode, adres, pagina))
          : Optional.empty();
    }
    return adres.startsWith(API)
        ? beschrijving
            .van(methode, adres.substring(API.length() - 1))
            .map(eindpunt -> opApi(verzoek, methode, adres.substring(API.length()), eindpunt))
        : Optional.empty();
  }

  private static Blik opApi(
      HttpServletRequest verzoek, String methode, String pad, Eindpunt eindpunt) {
    Map<String, String> variabelen = variabelen(verzoek);
    boolean isBericht = pad.startsWith(IN_API);
    return new Blik(
        methode,
        pad,
        isBericht ? Map.of() : variabelen,
        isBericht ? kenmerk(variabelen.getOrDefault("id", "")) : null,
        eindpunt.inzage(),
        eindpunt.legtVast(),
        Verhuld.vraag(Vraag.van(verzoek).waarden(), eindpunt.vraag()),
        false);
  }

  private static Blik opConsole(
      HttpServletRequest verzoek, String methode, String pad, HandlerMethod pagina) {
    Map<String, String> variabelen = variabelen(verzoek);
    boolean isBericht = pad.contains(IN_CONSOLE);
    Inzage inzage = pagina.getMethodAnnotation(Inzage.class);
    Map<String, String> filter = filter(verzoek);
    return new Blik(
        methode,
        pad,
        isBericht ? Map.of() : variabelen,
        isBericht ? kenmerk(variabelen.getOrDefault("bericht", "")) : null,
        inzage == null ? null : inzage.value(),
        inzage == null
            ? Set.of()
            : Arrays.stream(inzage.behalve()).boxed().collect(Collectors.toSet()),
        Verhuld.vraag(
            Vraag.van(verzoek).waarden(),
            filter.keySet(),
            (naam, waarde) -> waarde.equals(filter.get(naam))),
        inzage != null && inzage.peilt());
  }

  private static @Nullable UUID kenmerk(String tekst) {
    try {
      return UUID.fromString(tekst);
    } catch (IllegalArgumentException geenKenmerk) {
      return null;
    }
  }

  private static Map<String, String> variabelen(HttpServletRequest verzoek) {
    return tekstenVan(verzoek.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
  }

  private static Map<String, String> filter(HttpServletRequest verzoek) {
    return tekstenVan(verzoek.getAttribute(FILTER));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> tekstenVan(@Nullable Object teksten) {
    return teksten instanceof Map<?, ?> gevonden ? (Map<String, String>) gevonden : Map.of();
  }

  /** What is in the path besides a message, and the question that was asked. */
  @Nullable String voorwerp(int status) {
    String voorwerp = "";
    if (!variabelen.isEmpty()) {
      voorwerp = pad;
      for (Map.Entry<String, String> deel : variabelen.entrySet()) {
        voorwerp =
            voorwerp.replace(
                "{" + deel.getKey() + "}", Verhuld.deelVanPad(deel.getValue(), status < 400));
      }
    }
    voorwerp += vraag;
    return voorwerp.isEmpty() ? null : voorwerp;
  }
}
