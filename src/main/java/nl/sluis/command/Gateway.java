package nl.sluis.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A gateway that runs, as an opdracht talks to it. */
final class Gateway {
  /** Where it listens when nobody chose otherwise. */
  static final String STANDAARD = "http://127.0.0.1:8080";

  private final String adres;

  Gateway(String adres) {
    this.adres = adres;
  }

  /**
   * Asks for something.
   *
   * @param vraag the parameters; those that are null are left out
   * @throws Afgebroken when nothing answers
   */
  HttpResponse<byte[]> haal(String pad, Map<String, ? extends @Nullable Object> vraag) {
    return stuur(verzoek(pad, vraag));
  }

  /**
   * Puts a file.
   *
   * @throws Afgebroken when nothing answers
   */
  HttpResponse<byte[]> zet(
      String pad, Map<String, ? extends @Nullable Object> vraag, byte[] inhoud) {
    return stuur(verzoek(pad, vraag).PUT(BodyPublishers.ofByteArray(inhoud)));
  }

  private HttpRequest.Builder verzoek(String pad, Map<String, ? extends @Nullable Object> vraag) {
    String parameters =
        new TreeMap<>(vraag)
            .entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "=" + gecodeerd(parameter.getValue()))
                .collect(Collectors.joining("&"));
    try {
      return HttpRequest.newBuilder(
          URI.create(adres + pad + (parameters.isEmpty() ? "" : "?" + parameters)));
    } catch (IllegalArgumentException fout) {
      throw new Afgebroken("%s is geen adres; verwacht: %s".formatted(adres, STANDAARD), fout);
    }
  }

  private static String gecodeerd(Object waarde) {
    return URLEncoder.encode(waarde.toString(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> stuur(HttpRequest.Builder verzoek) {
    try {
      return HttpClient.newHttpClient()
          .send(verzoek.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException fout) {
      throw new Afgebroken(
          "op %s draait geen gateway; start die met ./sluis start".formatted(adres), fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new Afgebroken("onderbroken", fout);
    }
  }
}
