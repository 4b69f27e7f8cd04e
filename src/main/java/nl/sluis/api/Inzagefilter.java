package nl.sluis.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.toegang.Aangemeld;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has every look at data recorded (D91), before the first byte of the answer goes out: what cannot
 * be recorded is not shown. It comes after logging on; who did not get so far saw nothing.
 */
@Component
final class Inzagefilter extends OncePerRequestFilter {
  private final Inzagespoor spoor;

  Inzagefilter(Inzagespoor spoor) {
    this.spoor = spoor;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest verzoek) {
    return !Blik.kanOp(verzoek);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    Optional<Identiteit> wie = Aangemeld.nu();
    if (wie.isEmpty()) {
      keten.doFilter(verzoek, antwoord);
      return;
    }
    Inzageantwoord bewaakt =
        new Inzageantwoord(antwoord, status -> spoor.leg(verzoek, wie.get(), status));
    try {
      keten.doFilter(verzoek, bewaakt);
    } catch (IOException | ServletException | RuntimeException fout) {
      bewaakt.begint(HttpStatus.INTERNAL_SERVER_ERROR.value());
      throw fout;
    }
    bewaakt.begint(bewaakt.getStatus());
  }
}
