package nl.sluis.toegang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.sluis.audit.Handelende;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has the audit trail know who asks, and from where, as long as the request lasts. */
final class Handelendefilter extends OncePerRequestFilter {

  /** What is asked may be answered by another thread. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    Authentication wie = SecurityContextHolder.getContext().getAuthentication();
    if (!(wie instanceof Aangemeld aangemeld)) {
      keten.doFilter(verzoek, antwoord);
      return;
    }
    @Nullable Handelende vorige = Handelende.zet(aangemeld.handelende(verzoek.getRemoteAddr()));
    try {
      keten.doFilter(verzoek, antwoord);
    } finally {
      Handelende.zet(vorige);
    }
  }
}
