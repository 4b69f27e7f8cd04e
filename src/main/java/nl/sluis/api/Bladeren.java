package nl.sluis.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
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

  public static Bladeren van(String pad, HttpServletRequest verzoek) {
    Vraag vraag = Vraag.van(verzoek);
    return new Bladeren(pad, vraag, vraag.getal(PAGINA, 0), vraag.getal("grootte", 50));
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
    links.add(link(0, "first"));
    if (pagina > 0) {
      links.add(link(pagina - 1, "prev"));
    }
    if (opgehaald.size() > grootte) {
      links.add(link(pagina + 1, "next"));
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.LINK, String.join(", ", links))
        .body(opgehaald.subList(0, Math.min(opgehaald.size(), grootte)));
  }

  private String link(int naar, String relatie) {
    UriComponentsBuilder adres = UriComponentsBuilder.fromPath(Apiversie.adres(pad));
    vraag.waarden().keySet().stream()
        .filter(naam -> !naam.equals(PAGINA))
        .sorted()
        .forEach(naam -> adres.queryParam(naam, "{" + naam + "}"));
    String uri =
        adres.queryParam(PAGINA, naar).encode().buildAndExpand(vraag.waarden()).toUriString();
    return "<%s>; rel=\"%s\"".formatted(uri, relatie);
  }
}
