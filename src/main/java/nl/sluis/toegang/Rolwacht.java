package nl.sluis.toegang;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds everybody at the console to his role: the one place where that is done. */
@Component
class Rolwacht implements HandlerInterceptor, WebMvcConfigurer {
  static final String CONSOLE = "/console";

  @Override
  public void addInterceptors(InterceptorRegistry register) {
    register.addInterceptor(this).addPathPatterns(CONSOLE, CONSOLE + "/**");
  }

  /**
   * Lets only those through for whom it is.
   *
   * @throws ErrorResponseException with 403 for others
   */
  @Override
  public boolean preHandle(
      HttpServletRequest verzoek, HttpServletResponse antwoord, Object behandelaar) {
    if (!(behandelaar instanceof HandlerMethod pagina)) {
      return true;
    }
    Class<?> klasse = pagina.getBeanType();
    Rol @Nullable [] voor = voor(klasse, pagina.getMethod());
    if (!isOpenbaar(klasse, pagina.getMethod()) && !mag(Aangemeld.persoon(), voor)) {
      throw geweigerd(voor);
    }
    if (verzoek.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      // once the page is on its way no cookie can go along any more
      token.getToken();
    }
    return true;
  }

  static boolean isOpenbaar(Class<?> klasse, Method methode) {
    return AnnotatedElementUtils.hasAnnotation(methode, Openbaar.class)
        || AnnotatedElementUtils.hasAnnotation(klasse, Openbaar.class);
  }

  /** For whom a page is; null for nobody. */
  static Rol @Nullable [] voor(Class<?> klasse, Method methode) {
    VoorRol opMethode = AnnotatedElementUtils.findMergedAnnotation(methode, VoorRol.class);
    VoorRol opKlasse = AnnotatedElementUtils.findMergedAnnotation(klasse, VoorRol.class);
    VoorRol geldt = opMethode == null ? opKlasse : opMethode;
    return geldt == null ? null : geldt.value();
  }

  private static boolean mag(Optional<Persoon> wie, Rol @Nullable [] voor) {
    return wie.isPresent() && voor != null && (voor.length == 0 || wie.get().mag(voor));
  }

  private static ErrorResponseException geweigerd(Rol @Nullable [] voor) {
    ProblemDetail uitleg =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.FORBIDDEN,
            voor == null || voor.length == 0
                ? "Dit mag u niet."
                : "Dit is voor wie werkt als %s. Wie bij u de rollen geeft, kan u helpen."
                    .formatted(
                        Arrays.stream(voor).map(Rol::naam).collect(Collectors.joining(" of "))));
    uitleg.setTitle("Niet voor uw rol");
    return new ErrorResponseException(HttpStatus.FORBIDDEN, uitleg, null);
  }
}
