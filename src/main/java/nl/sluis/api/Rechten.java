package nl.sluis.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.sluis.bericht.Partijen;
import nl.sluis.contract.Contractregel;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemers;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.inzage.Berichtinzage;
import nl.sluis.toegang.Aangemeld;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may see and do what over HTTP: the one place where that is decided (D58). What is of another
 * does not exist (404); what one knows of but may not do is refused (403). A mandate is to send,
 * not to see.
 */
@Component
public class Rechten implements HandlerInterceptor, WebMvcConfigurer {
  private final Deelnemers deelnemers;
  private final Berichtinzage berichten;

  Rechten(Deelnemers deelnemers, Berichtinzage berichten) {
    this.deelnemers = deelnemers;
    this.berichten = berichten;
  }

  @Override
  public void addInterceptors(InterceptorRegistry register) {
    register.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest verzoek, HttpServletResponse antwoord, Object behandelaar) {
    boolean isBeheerder = Aangemeld.nu().filter(Identiteit::isBeheerder).isPresent();
    if (!isBeheerder
        && behandelaar instanceof HandlerMethod methode
        && isAlleenBeheerder(methode)) {
      throw geenToegang("Dit mag alleen de beheerder van Sluis.");
    }
    return true;
  }

  private static boolean isAlleenBeheerder(HandlerMethod methode) {
    return methode.hasMethodAnnotation(AlleenBeheerder.class)
        || AnnotatedElementUtils.hasAnnotation(methode.getBeanType(), AlleenBeheerder.class);
  }

  /**
   * Whether this one may see a message.
   *
   * @see Berichtinzage
   */
  public boolean ziet(Identiteit wie, UUID bericht) {
    return wie.isBeheerder() || berichten.mag(code(wie), bericht);
  }

  /**
   * Refuses one who may not see a message.
   *
   * @throws Verzoekfout as for a message that does not exist
   */
  public void bericht(Identiteit wie, UUID bericht) {
    if (!ziet(wie, bericht)) {
      throw berichtOnbekend();
    }
  }

  public static Verzoekfout berichtOnbekend() {
    return new Verzoekfout(
        HttpStatus.NOT_FOUND,
        "Bericht onbekend",
        "Sluis kent geen bericht met dit kenmerk. Gebruik het adres uit de header Location die u"
            + " bij het aanleveren kreeg.");
  }

  /** Refuses one who is none of both, for what is between them. */
  public void partij(Identiteit wie, Partijen partijen) {
    een(wie, partijen.gemeente(), partijen.aanbieder());
  }

  /** Refuses one who is not this deelnemer. */
  public void zelf(Identiteit wie, String deelnemer) {
    een(wie, deelnemer);
  }

  private void een(Identiteit wie, String... codes) {
    if (!is(wie, codes)) {
      throw geenToegang("Dit gaat niet over u. Vraag het alleen voor uw eigen code.");
    }
  }

  /** Whether it is an operator or one of these. */
  public boolean is(Identiteit wie, String... codes) {
    return wie.isBeheerder() || Arrays.asList(codes).contains(code(wie));
  }

  /** Refuses one who may not send for this deelnemer. */
  public void namens(Identiteit wie, String afzender) {
    if (!wie.isBeheerder() && !deelnemers.magNamens(code(wie), afzender)) {
      throw geenToegang("U mag niet namens %s insturen (BRS03).".formatted(afzender));
    }
  }

  /** The only party whose data this one sees; null for an operator, who sees those of all. */
  public @Nullable String alleenVan(Identiteit wie) {
    return wie.isBeheerder() ? null : code(wie);
  }

  /** Which lines of contracts this one sees: its own, or those that hold for its gemeenten. */
  public Predicate<Contractregel> contracten(Identiteit wie) {
    if (wie.isBeheerder()) {
      return regel -> true;
    }
    String code = code(wie);
    return deelnemers.vind(code).map(Rechten::contractenVan).orElse(regel -> false);
  }

  private static Predicate<Contractregel> contractenVan(Deelnemer deelnemer) {
    return switch (deelnemer.soort()) {
      case AANBIEDER -> regel -> regel.aanbieder().equals(deelnemer.code());
      case GEMEENTE -> regel -> regel.gemeenten().contains(deelnemer.code());
      case REGIO -> regel -> !Collections.disjoint(regel.gemeenten(), deelnemer.leden());
    };
  }

  /**
   * Refuses one who may not replace these contracts.
   *
   * @param gemeente whose own lines they are; null for the whole register
   */
  public void contractimport(Identiteit wie, @Nullable String gemeente) {
    if (!wie.isBeheerder()
        && !(gemeente != null && contractenVanGemeenten(wie).contains(gemeente))) {
      throw geenToegang(
          "Een gemeente vervangt alleen haar eigen contracten en een regio die van een van haar"
              + " leden, met ?gemeente=CODE; de rest doet de beheerder van Sluis.");
    }
  }

  /**
   * The gemeenten of which this one may replace the contracts: a gemeente its own, a regio those of
   * its members; none for an operator, who may replace all.
   */
  public Set<String> contractenVanGemeenten(Identiteit wie) {
    if (wie.isBeheerder()) {
      return Set.of();
    }
    return deelnemers
        .vind(code(wie))
        .map(
            deelnemer ->
                switch (deelnemer.soort()) {
                  case GEMEENTE -> Set.of(deelnemer.code());
                  case REGIO -> deelnemer.leden();
                  case AANBIEDER -> Set.<String>of();
                })
        .orElse(Set.of());
  }

  private static String code(Identiteit wie) {
    return Objects.requireNonNull(wie.deelnemer());
  }

  private static Verzoekfout geenToegang(String uitleg) {
    return new Verzoekfout(HttpStatus.FORBIDDEN, "Geen toegang", uitleg);
  }
}
