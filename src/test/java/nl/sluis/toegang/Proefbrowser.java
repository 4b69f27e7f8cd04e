package nl.sluis.toegang;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser as far as cookies, forms and redirects go. */
final class Proefbrowser {
  private final String basis;
  private final HttpClient http;
  private final Map<String, String> koekjes = new TreeMap<>();
  private final List<String> gezet = new ArrayList<>();

  Proefbrowser(String basis, HttpClient http) {
    this.basis = basis;
    this.http = http;
  }

  HttpResponse<String> get(String pad, String... headers) {
    return stuur(HttpRequest.newBuilder(adres(pad)).GET(), headers);
  }

  /** By a form on this page. */
  HttpResponse<String> postVan(String pagina, String pad, String velden) {
    return postZonder(pad, velden + "&_csrf=" + token(pagina));
  }

  /** With the token of the page that shows it, as a form has it. */
  HttpResponse<String> post(String pad, String velden) {
    return postZonder(pad, velden + (velden.isEmpty() ? "" : "&") + "_csrf=" + token());
  }

  /** Without. */
  HttpResponse<String> postZonder(String pad, String velden, String... headers) {
    return stuur(
        HttpRequest.newBuilder(adres(pad))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(velden)),
        headers);
  }

  String token() {
    return token("/console/proef");
  }

  /** Of a form on this page. */
  String token(String pagina) {
    Matcher token = Pattern.compile("csrf(?:=|\" value=\")([\\w-]+)").matcher(get(pagina).body());
    return token.find() ? token.group(1) : "";
  }

  /** Works for this deelnemer from now on. */
  HttpResponse<String> kies(String deelnemer) {
    return postZonder(
        "/console/kiezen", "deelnemer=" + deelnemer + "&_csrf=" + token("/console/kiezen"));
  }

  /** Asks for a page and goes where it is sent, also to another. */
  HttpResponse<String> volg(String pad) {
    return volg(get(pad));
  }

  /** Goes where this answer sends. */
  HttpResponse<String> volg(HttpResponse<String> begin) {
    HttpResponse<String> antwoord = begin;
    for (int keer = 0; keer < 8 && antwoord.statusCode() / 100 == 3; keer++) {
      antwoord = get(antwoord.headers().firstValue("Location").orElseThrow());
    }
    return antwoord;
  }

  private URI adres(String pad) {
    return URI.create(pad.startsWith("http") ? pad : basis + pad);
  }

  private HttpResponse<String> stuur(HttpRequest.Builder verzoek, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      verzoek.header(headers[i], headers[i + 1]);
    }
    if (!koekjes.isEmpty()) {
      verzoek.header(
          "Cookie",
          koekjes.entrySet().stream()
              .map(een -> een.getKey() + "=" + een.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> antwoord =
          http.send(verzoek.build(), HttpResponse.BodyHandlers.ofString());
      antwoord.headers().allValues("Set-Cookie").forEach(this::zet);
      return antwoord;
    } catch (IOException | InterruptedException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private void zet(String koekje) {
    gezet.add(koekje);
    String[] paar = koekje.split(";")[0].split("=", 2);
    if (koekje.contains("Max-Age=0")) {
      koekjes.remove(paar[0]);
    } else {
      koekjes.put(paar[0], paar[1]);
    }
  }

  @Nullable String koekje(String naam) {
    return koekjes.get(naam);
  }

  void neem(String koekje, String waarde) {
    koekjes.put(koekje, waarde);
  }

  void neemOver(Proefbrowser ander) {
    koekjes.putAll(ander.koekjes);
  }

  /** All that it was told to keep, with how. */
  List<String> gezet() {
    return gezet;
  }
}
