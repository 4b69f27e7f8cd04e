package nl.sluis.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.api.Inzage;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Every page of the console says for whom it is and what look it is. */
class PaginaregelsTest {

  @Test
  void elkePaginaZegtVoorWieZeIsEnWelkeBlik() {
    List<String> fouten = paginas().flatMap(pagina -> fouten(pagina).stream()).toList();
    assertThat(paginas()).hasSizeGreaterThan(5);
    assertThat(fouten).isEmpty();
  }

  @Test
  void alleenDeIngangIsOpenbaar() {
    assertThat(
            paginas()
                .filter(PaginaregelsTest::isOpenbaar)
                .flatMap(pagina -> Arrays.stream(paden(pagina)))
                .distinct())
        .containsExactlyInAnyOrder(
            "/console/inloggen",
            "/console/kiezen",
            "/console/afmelden",
            "/console/afgemeld",
            "/console/deur",
            "/console/stijl/{versie}/{bestand}",
            "/console/stijl/thema/{versie}/{code}.css");
  }

  private static List<String> fouten(Method pagina) {
    List<String> fouten = new ArrayList<>();
    if (!isOpenbaar(pagina) && Rolwacht.voor(pagina.getDeclaringClass(), pagina) == null) {
      fouten.add(pagina + ": no VoorRol, so it is for nobody");
    }
    Inzage inzage = AnnotatedElementUtils.findMergedAnnotation(pagina, Inzage.class);
    RequestMapping hier = mapping(pagina).orElseThrow();
    boolean isVraag =
        hier.method().length == 0 || Set.of(hier.method()).contains(RequestMethod.GET);
    if (isVraag && inzage == null) {
      fouten.add(pagina + ": no Inzage; with Inzage.GEEN it says that it shows no data");
    }
    if (inzage != null && !inzage.value().matches("([A-Z]+(_[A-Z]+)*)?")) {
      fouten.add(pagina + ": its Inzage is no word for the trail");
    }
    if (Stream.of(paden(pagina)).anyMatch(pad -> pad.contains("{id}"))) {
      fouten.add(pagina + ": call a message {bericht} and anything else by what it is");
    }
    return fouten;
  }

  private static Optional<RequestMapping> mapping(Method methode) {
    return Optional.ofNullable(
        AnnotatedElementUtils.findMergedAnnotation(methode, RequestMapping.class));
  }

  private static String[] paden(Method pagina) {
    return mapping(pagina).orElseThrow().path();
  }

  private static Stream<Method> paginas() {
    StandardEnvironment demo = new StandardEnvironment();
    demo.setActiveProfiles("demo");
    ClassPathScanningCandidateComponentProvider zoeker =
        new ClassPathScanningCandidateComponentProvider(false, demo);
    zoeker.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    zoeker.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return zoeker.findCandidateComponents("nl.sluis.console").stream()
        .map(gevonden -> Objects.requireNonNull(gevonden.getBeanClassName()))
        .map(naam -> ClassUtils.resolveClassName(naam, PaginaregelsTest.class.getClassLoader()))
        .flatMap(
            klasse ->
                Stream.of(klasse.getDeclaredMethods())
                    .filter(methode -> mapping(methode).isPresent()));
  }

  private static boolean isOpenbaar(Method pagina) {
    return Rolwacht.isOpenbaar(pagina.getDeclaringClass(), pagina);
  }
}
