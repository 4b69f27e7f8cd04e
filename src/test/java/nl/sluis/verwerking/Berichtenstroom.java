package nl.sluis.verwerking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.sluis.Proefsluis;
import nl.sluis.bericht.Standaard;
import nl.sluis.koppeling.demo.Demoberichten;

/**
 * Small mixed messages between two gemeenten and two aanbieders, handed in over HTTP by senders who
 * try each until they are told that it is stored, whatever happens at the other side.
 */
final class Berichtenstroom implements AutoCloseable {
  private static final int INDIENERS = 4;
  private static final Duration PAUZE = Duration.ofMillis(20);
  private static final String BSN = "999900407";
  private static final List<Demoberichten> RELATIES =
      List.of(
          relatie(Proefsluis.GEMEENTE, Proefsluis.AANBIEDER),
          relatie(Proefsluis.ANDERE_GEMEENTE, Proefsluis.AANBIEDER),
          relatie(Proefsluis.GEMEENTE, Proefsluis.ANDERE_AANBIEDER),
          relatie(Proefsluis.ANDERE_GEMEENTE, Proefsluis.ANDERE_AANBIEDER));

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService indieners = Executors.newFixedThreadPool(INDIENERS);
  private final AtomicInteger ingediend = new AtomicInteger();
  private final Semaphore vrij = new Semaphore(0);

  /** Of every five two toewijzingen, two declaraties on them and one that its schema refuses. */
  static List<byte[]> gemengd(int aantal) {
    return IntStream.range(0, aantal).mapToObj(Berichtenstroom::bericht).toList();
  }

  private static byte[] bericht(int nummer) {
    Demoberichten relatie = RELATIES.get(nummer / 5 % RELATIES.size());
    return switch (nummer % 5) {
      case 0, 1 ->
          Proefsluis.xml(
              relatie.toewijzing(
                  "T" + nummer, BSN, "Testpersoon", relatie.uren(nummer, "45", "45A04", 2)));
      case 2, 3 -> declaratie(relatie, nummer);
      default ->
          new String(declaratie(relatie, nummer), StandardCharsets.UTF_8)
              .replaceFirst(">[0-9]{4}-[0-9]{2}-[0-9]{2}<", ">gisteren<")
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] declaratie(Demoberichten relatie, int nummer) {
    return Proefsluis.xml(
        relatie.declaratie(
            "D" + nummer,
            BSN,
            relatie.prestatie("R" + nummer, nummer - 2, "45", "45A04", 1 + nummer % 3)));
  }

  private static Demoberichten relatie(String gemeente, String aanbieder) {
    LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    return new Demoberichten(Standaard.IJW, gemeente, aanbieder, vandaag);
  }

  /**
   * Begins to hand in; done when all are stored.
   *
   * @param adres where to, at the so manieth try
   */
  CompletableFuture<Void> dienIn(List<byte[]> berichten, IntFunction<String> adres) {
    List<CompletableFuture<Void>> alle = new ArrayList<>();
    for (byte[] bericht : berichten) {
      alle.add(CompletableFuture.runAsync(() -> dienIn(bericht, adres), indieners));
    }
    return CompletableFuture.allOf(alle.toArray(CompletableFuture[]::new));
  }

  /** No more than this is handed in, until more is allowed. */
  void laatVrij(int aantal) {
    vrij.release(aantal);
  }

  int ingediend() {
    return ingediend.get();
  }

  private void dienIn(byte[] bericht, IntFunction<String> adres) {
    vrij.acquireUninterruptibly();
    int poging = ingediend.get();
    while (!isIngediend(bericht, adres.apply(poging++))) {
      wacht(PAUZE);
    }
    ingediend.incrementAndGet();
  }

  private boolean isIngediend(byte[] bericht, String adres) {
    HttpRequest verzoek =
        HttpRequest.newBuilder(URI.create(adres + "/api/berichten"))
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofByteArray(bericht))
            .build();
    try {
      int status = http.send(verzoek, HttpResponse.BodyHandlers.discarding()).statusCode();
      // a gateway that is going down may refuse, but never for the message
      assertThat(status).isIn(200, 201, 500, 503);
      return status < 300;
    } catch (IOException nietBereikbaar) {
      return false;
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  static void wacht(Duration duur) {
    try {
      new CountDownLatch(1).await(duur.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException fout) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fout);
    }
  }

  @Override
  public void close() {
    indieners.shutdownNow();
  }
}
