package nl.sluis.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.toegang.Aangemeld;
import nl.sluis.toegang.Aanmeldwijze;
import nl.sluis.toegang.Consolesessie;
import nl.sluis.toegang.Demodeuren;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes HTML of a {@link Pagina}, in whole before the first byte goes out. */
@Component
@Lazy
class Paginaschrijver {
  private static final String KENMERK = Paginaschrijver.class.getName() + ".kenmerk";
  private static final String GEMAAKT = "nl.sluis.console.sjabloon";

  private static final String OPEN =
      "Aanmelden is niet ingesteld: iedereen op deze computer is beheerder. Sluis luistert alleen op"
          + " deze computer.";
  private static final String DEMONSTRATIE =
      "Demonstratie, met verzonnen organisaties en cliënten. U ziet en mag wat bij de gekozen deur"
          + " hoort; Sluis luistert alleen op deze computer.";

  private static final String SOORT = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final TemplateEngine sjablonen =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Paginaschrijver.class.getClassLoader(), GEMAAKT);
  private final Aanmeldwijze aanmeldwijze;
  private final Deelnemers deelnemers;
  private final Stijl stijl;
  private final Voorkeuren voorkeuren;
  private final Consolesessie sessie;
  private final boolean isDemonstratie;

  Paginaschrijver(
      Aanmeldwijze aanmeldwijze,
      Deelnemers deelnemers,
      Stijl stijl,
      Voorkeuren voorkeuren,
      Consolesessie sessie,
      ObjectProvider<Demodeuren> deuren) {
    this.aanmeldwijze = aanmeldwijze;
    this.deelnemers = deelnemers;
    this.stijl = stijl;
    this.voorkeuren = voorkeuren;
    this.sessie = sessie;
    this.isDemonstratie = deuren.getIfAvailable() != null;
  }

  /** Who looks; empty for who did not log on. */
  Optional<Bezoeker> bezoeker() {
    return Aangemeld.nu().map(this::bezoeker);
  }

  private Bezoeker bezoeker(Identiteit wie) {
    String code = wie.deelnemer();
    return new Bezoeker(
        wie, Aangemeld.rollen(), code == null ? null : deelnemers.vind(code).orElse(null));
  }

  /** One for every request, to find it back in the log. */
  static String kenmerk(HttpServletRequest verzoek) {
    if (!(verzoek.getAttribute(KENMERK) instanceof String)) {
      verzoek.setAttribute(KENMERK, UUID.randomUUID().toString().substring(0, 8));
    }
    return (String) Objects.requireNonNull(verzoek.getAttribute(KENMERK));
  }

  void schrijf(Pagina pagina, HttpServletRequest verzoek, HttpServletResponse antwoord)
      throws IOException {
    Utf8ByteOutput html = new Utf8ByteOutput();
    sjablonen.render(
        pagina.sjabloon() + ".jte",
        Map.of("scherm", scherm(pagina, verzoek), "model", pagina.model()),
        html);
    antwoord.setStatus(pagina.status().value());
    antwoord.setContentType(SOORT);
    antwoord.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    antwoord.setContentLength(html.getContentLength());
    html.writeTo(antwoord.getOutputStream());
  }

  private Scherm scherm(Pagina pagina, HttpServletRequest verzoek) {
    Optional<Bezoeker> bezoeker = bezoeker();
    return new Scherm(
        pagina.kop(),
        bezoeker.orElse(null),
        bezoeker.map(iemand -> Navigatie.van(iemand, verzoek.getRequestURI())).orElse(List.of()),
        openheid(),
        kenmerk(verzoek),
        stijl.adres(),
        bezoeker.map(Bezoeker::wie).map(Identiteit::deelnemer).map(stijl::thema).orElse(null),
        csrf(verzoek),
        bezoeker.isEmpty() || voorkeuren.toetsen(),
        bezoeker.isEmpty() ? null : sessie.einde(verzoek).orElse(null));
  }

  private @Nullable String openheid() {
    if (!aanmeldwijze.isOpen()) {
      return null;
    }
    return isDemonstratie ? DEMONSTRATIE : OPEN;
  }

  private static Scherm.@Nullable Csrf csrf(HttpServletRequest verzoek) {
    return verzoek.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Scherm.Csrf(token.getParameterName(), token.getToken())
        : null;
  }
}
