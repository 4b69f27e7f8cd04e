package nl.sluis.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Has every fault below /console told as a page; elsewhere it stays problem+json. Also what goes
 * wrong before a controller is found, which the servlet container sends to /error.
 */
@Component
class Foutweg extends AbstractHandlerMapping implements HandlerExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(Foutweg.class);
  private static final String CONSOLE = "/console";
  private static final String HTMX = "HX-Request";

  private final ObjectProvider<Paginaschrijver> schrijver;

  Foutweg(ObjectProvider<Paginaschrijver> schrijver) {
    this.schrijver = schrijver;
    setOrder(Ordered.HIGHEST_PRECEDENCE);
  }

  /** Also when it was sent to /error: a form that is too large cannot be read there either. */
  private static boolean isConsole(HttpServletRequest verzoek) {
    String pad =
        verzoek.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String eerder
            ? eerder
            : verzoek.getRequestURI();
    return pad.equals(CONSOLE) || pad.startsWith(CONSOLE + "/");
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest verzoek,
      HttpServletResponse antwoord,
      @Nullable Object behandelaar,
      Exception fout) {
    if (!isConsole(verzoek)) {
      return null;
    }
    toon(Foutuitleg.van(fout), verzoek, antwoord);
    return new ModelAndView();
  }

  @Override
  protected @Nullable Object getHandlerInternal(HttpServletRequest verzoek) {
    return verzoek.getRequestURI().equals("/error") && isConsole(verzoek)
        ? (HttpRequestHandler) this::foutVanBuiten
        : null;
  }

  private void foutVanBuiten(HttpServletRequest verzoek, HttpServletResponse antwoord) {
    Object status = verzoek.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Foutuitleg uitleg =
        verzoek.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception fout
            ? Foutuitleg.van(fout)
            : Foutuitleg.van(status instanceof Integer getal ? getal : 404);
    toon(uitleg, verzoek, antwoord);
  }

  private void toon(Foutuitleg uitleg, HttpServletRequest verzoek, HttpServletResponse antwoord) {
    if (uitleg.status().is5xxServerError()) {
      LOG.error("Page failed, {}: {}", Paginaschrijver.kenmerk(verzoek), uitleg.voorLog());
    }
    if (uitleg.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      antwoord.setHeader(HttpHeaders.RETRY_AFTER, Foutuitleg.WACHT);
    }
    String sjabloon = verzoek.getHeader(HTMX) == null ? "fout" : "foutdeel";
    Pagina pagina = Pagina.van(sjabloon, uitleg.titel(), uitleg.blad()).metStatus(uitleg.status());
    try {
      schrijver.getObject().schrijf(pagina, verzoek, antwoord);
    } catch (IOException weg) {
      LOG.debug("Whoever asked went away");
    }
  }
}
