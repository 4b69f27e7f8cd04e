package nl.sluis.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.inzage.Blad;
import nl.sluis.inzage.Bladwijzer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of a list, with links to the first, the previous and the next in the header Link.
 *
 * @param pad of the list, below /api
 * @param vraag the other parameters that it was asked with
 * @param pagina from 0
 * @param grootte of a page
 */
public record Bladeren(String pad, Vraag vraag, int pagina, int grootte) {
  private static final String PAGINA = "pagina";
  private static final String NA = "na";

  /** Further on a page is found by where the one before it ended, and not by its number. */
  private static final int TOT = 10_000;

  public static Bladeren van(String pad, HttpServletRequest verzoek) {
    Vraag vraag = Vraag.van(verzoek);
    return new Bladeren(pad, vraag, vraag.getal(PAGINA, 0), vraag.getal("grootte", 50));
  }

  /**
   * Where the page before this one ended; null when it is asked by its number.
   *
   * @throws Bladwijzer.Fout when it is none of ours
   * @throws Verzoekfout when the number is that of a page too far
   */
  public @Nullable Bladwijzer na() {
    String na = vraag.woord(NA);
    if (na == null) {
      if (vanaf() > TOT) {
        throw Verzoekfout.ongeldig(
            List.of(
                Invoerfout.inVraag(
                    PAGINA,
                    "vorm",
                    "Met een nummer komt u tot %d regels ver. Volg de link next in de header Link:"
                            .formatted(TOT)
                        + " die gaat door tot het einde.")));
      }
      return null;
    }
    return Bladwijzer.lees(na);
  }

  /** A page whose next one is found by where it ended. */
  public <T> ResponseEntity<List<T>> antwoord(Blad<T> blad) {
    List<String> links = new ArrayList<>();
    links.add(link(PAGINA, "0", "first"));
    if (pagina > 0 && vraag.woord(NA) == null) {
      links.add(link(PAGINA, String.valueOf(pagina - 1), "prev"));
    }
    if (blad.volgende() != null) {
      links.add(link(NA, blad.volgende().tekst(), "next"));
    }
    return antwoord(links, blad.regels());
  }

  /** How many are on the pages before. */
  public long vanaf() {
    return (long) pagina * grootte;
  }

  /** One more than fits, to know whether there is a next page. */
  public int opTeHalen() {
    return grootte + 1;
  }

  /** What fits on the page. */
  public <T> ResponseEntity<List<T>> antwoord(List<T> opgehaald) {
    List<String> links = new ArrayList<>();
    links.add(link(PAGINA, "0", "first"));
    if (pagina > 0) {
      links.add(link(PAGINA, String.valueOf(pagina - 1), "prev"));
    }
    if (opgehaald.size() > grootte) {
      links.add(link(PAGINA, String.valueOf(pagina + 1), "next"));
    }
    return antwoord(links, opgehaald.subList(0, Math.min(opgehaald.size(), grootte)));
  }

  private static <T> ResponseEntity<List<T>> antwoord(List<String> links, List<T> regels) {
    return ResponseEntity.ok().header(HttpHeaders.LINK, String.join(", ", links)).body(regels);
  }

  private String link(String door, String naar, String relatie) {
    UriComponentsBuilder adres = UriComponentsBuilder.fromPath(Apiversie.adres(pad));
    vraag.waarden().keySet().stream()
        .filter(naam -> !naam.equals(PAGINA) && !naam.equals(NA))
        .sorted()
        .forEach(naam -> adres.queryParam(naam, "{" + naam + "}"));
    String uri =
        adres.queryParam(door, naar).encode().buildAndExpand(vraag.waarden()).toUriString();
    return "<%s>; rel=\"%s\"".formatted(uri, relatie);
  }
}
