package nl.sluis.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller ask for a {@link Bezoeker} and give a {@link Pagina}. */
@Component
class Paginaweg
    implements HandlerMethodArgumentResolver, HandlerMethodReturnValueHandler, WebMvcConfigurer {
  private final ObjectProvider<Paginaschrijver> schrijver;

  Paginaweg(ObjectProvider<Paginaschrijver> schrijver) {
    this.schrijver = schrijver;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> opzoekers) {
    opzoekers.add(this);
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> behandelaars) {
    behandelaars.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Bezoeker.class);
  }

  @Override
  public Bezoeker resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest verzoek,
      @Nullable WebDataBinderFactory binder) {
    return schrijver
        .getObject()
        .bezoeker()
        .orElseThrow(() -> new AccessDeniedException("Nobody logged on"));
  }

  @Override
  public boolean supportsReturnType(MethodParameter soort) {
    return soort.getParameterType().equals(Pagina.class);
  }

  @Override
  public void handleReturnValue(
      @Nullable Object gegeven,
      MethodParameter soort,
      ModelAndViewContainer model,
      NativeWebRequest verzoek)
      throws IOException {
    model.setRequestHandled(true);
    schrijver
        .getObject()
        .schrijf(
            (Pagina) Objects.requireNonNull(gegeven),
            Objects.requireNonNull(verzoek.getNativeRequest(HttpServletRequest.class)),
            Objects.requireNonNull(verzoek.getNativeResponse(HttpServletResponse.class)));
  }
}
