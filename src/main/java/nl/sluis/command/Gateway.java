package nl.sluis.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import nl.sluis.invoer.Afgebroken;
import nl.sluis.invoer.Voortgang;
import org.jspecify.annotations.Nullable;

/** A gateway that runs, as an opdracht talks to it. */
final class Gateway {
  /** Where it listens when nobody chose otherwise. */
  static final String STANDAARD = "http://127.0.0.1:8080";

  private static final int NIET_AANGEMELD = 401;

  /** What Java says of an answer that is no TLS. */
  private static final String GEEN_TLS = "recognized SSL message";

  private static final Set<String> HIER = Set.of("127.0.0.1", "localhost", "[::1]");

  private final String adres;
  private final HttpClient http;
  private final @Nullable String token;
  private final Consumer<String> meldingen;

  /**
   * At this address.
   *
   * @param token an access token to log on with; null for none
   * @param meldingen hears it when an answer takes long
   */
  Gateway(String adres, HttpClient http, @Nullable String token, Consumer<String> meldingen) {
    this.adres = adres;
    this.http = http;
    this.token = token;
    this.meldingen = meldingen;
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

  /**
   * Hands in JSON.
   *
   * @throws Afgebroken when nothing answers
   */
  HttpResponse<byte[]> post(String pad, byte[] json) {
    return stuur(
        verzoek(pad, Map.of())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json)));
  }

  /**
   * Has something done.
   *
   * @throws Afgebroken when nothing answers
   */
  HttpResponse<byte[]> doe(String methode, String pad) {
    return stuur(verzoek(pad, Map.of()).method(methode, BodyPublishers.noBody()));
  }

  private HttpRequest.Builder verzoek(String pad, Map<String, ? extends @Nullable Object> vraag) {
    String parameters =
        new TreeMap<>(vraag)
            .entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "=" + gecodeerd(parameter.getValue()))
                .collect(Collectors.joining("&"));
    try {
      URI uri = URI.create(adres + pad + (parameters.isEmpty() ? "" : "?" + parameters));
      HttpRequest.Builder verzoek = HttpRequest.newBuilder(uri);
      return token == null ? verzoek : verzoek.header("Authorization", "Bearer " + geheim(uri));
    } catch (IllegalArgumentException fout) {
      throw new Afgebroken("%s is geen adres; verwacht: %s".formatted(adres, STANDAARD), fout);
    }
  }

  /** A token is not sent where others can read it on its way. */
  private String geheim(URI uri) {
    if (!"https".equals(uri.getScheme()) && !HIER.contains(uri.getHost())) {
      throw new Afgebroken(
          "het token in %s gaat alleen over https; %s is geen https"
              .formatted(Verbinding.TOKEN, adres));
    }
    return Objects.requireNonNull(token);
  }

  private static String gecodeerd(Object waarde) {
    return URLEncoder.encode(waarde.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpResponse<byte[]> stuur(HttpRequest.Builder verzoek) {
    return stuur(verzoek, BodyHandlers.ofByteArray());
  }

  /**
   * Asks for something that may be long; the caller closes it.
   *
   * @throws Afgebroken when nothing answers
   */
  HttpResponse<InputStream> haalStroom(String pad, Map<String, ? extends @Nullable Object> vraag) {
    return stuur(verzoek(pad, vraag), BodyHandlers.ofInputStream());
  }

  /** The same, for a question that does not belong in an address. */
  HttpResponse<InputStream> vraagStroom(
      String pad, Map<String, ? extends @Nullable Object> vraag, byte[] json) {
    return stuur(
        verzoek(pad, vraag)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json)),
        BodyHandlers.ofInputStream());
  }

  private String reden(IOException fout) {
    if (fout instanceof SSLException) {
      return Objects.toString(fout.getMessage()).contains(GEEN_TLS)
          ? "%s antwoordt niet met https; waarschijnlijk moet het adres met http:// beginnen"
          : "%s is niet te vertrouwen, of wil uw certificaat niet; geef --vertrouwd of --certificaat";
    }
    // who does not listen at all refuses the connection; who expects TLS may cut it off
    return fout instanceof ConnectException || !adres.startsWith("http:")
        ? "op %s draait geen gateway; start die met ./sluis start"
        : "%s verbreekt de verbinding zonder antwoord; moet het adres met https:// beginnen?";
  }

  private <T> HttpResponse<T> stuur(HttpRequest.Builder verzoek, BodyHandler<T> als) {
    try {
      HttpResponse<T> antwoord = wacht(http.sendAsync(verzoek.build(), als));
      if (antwoord.statusCode() == NIET_AANGEMELD) {
        throw new Afgebroken(
            "de gateway weet niet wie u bent; zet een geldig access token in %s, of geef --certificaat"
                .formatted(Verbinding.TOKEN));
      }
      return antwoord;
    } catch (IOException fout) {
      throw new Afgebroken(reden(fout).formatted(adres), fout);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new Afgebroken("onderbroken", fout);
    }
  }

  /** Says now and then that it still waits. */
  private <T> T wacht(CompletableFuture<T> antwoord) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    while (true) {
      try {
        return antwoord.get(Voortgang.STILTE.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException duurtLang) {
        long seconden = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        meldingen.accept("de gateway is na %d seconden nog bezig…".formatted(seconden));
      } catch (ExecutionException fout) {
        if (fout.getCause() instanceof IOException storing) {
          throw storing;
        }
        throw new IllegalStateException(fout.getCause());
      }
    }
  }
}
