package nl.sluis.api;

import java.util.List;
import nl.sluis.deelnemer.Identiteit;
import nl.sluis.toegang.Aangemeld;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller that asks for an {@link Identiteit} the one that sent the request. */
@Component
class Identiteitopzoeker implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> opzoekers) {
    opzoekers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Identiteit.class);
  }

  @Override
  public Identiteit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest verzoek,
      @Nullable WebDataBinderFactory binder) {
    return Aangemeld.nu().orElseThrow(() -> new AccessDeniedException("Nobody logged on"));
  }
}
