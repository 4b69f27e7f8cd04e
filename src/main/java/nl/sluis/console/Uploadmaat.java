package nl.sluis.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form that is larger than any file may be before somebody tries to read it: a form that
 * cannot be read would be refused for the token that is in it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Uploadmaat extends OncePerRequestFilter {
  /** As spring.servlet.multipart in application.yaml has it: a message and some fields. */
  static final DataSize HOOGSTENS = DataSize.ofMegabytes(32);

  @Override
  protected void doFilterInternal(
      HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain verder)
      throws ServletException, IOException {
    if (verzoek.getContentLengthLong() > HOOGSTENS.toBytes()) {
      antwoord.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    } else {
      verder.doFilter(verzoek, antwoord);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest verzoek) {
    return !verzoek.getRequestURI().startsWith("/console");
  }
}
