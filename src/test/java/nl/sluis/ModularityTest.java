package nl.sluis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;
import org.springframework.modulith.core.NamedInterfaces;
import org.springframework.modulith.docs.Documenter;
import org.springframework.test.util.ReflectionTestUtils;

/** The walls between the rooms, and the house rules that a machine can check. */
class ModularityTest {
  private static final ApplicationModules KAMERS = ApplicationModules.of("nl.sluis");

  /** Those that the rooms were made of: to read them all takes longer than to look at them. */
  private static final JavaClasses KLASSEN =
      (JavaClasses) Objects.requireNonNull(ReflectionTestUtils.getField(KAMERS, "allClasses"));

  private static final List<Class<?>> FABRIEKEN =
      List.of(
          XMLInputFactory.class,
          XMLOutputFactory.class,
          XMLEventFactory.class,
          DocumentBuilderFactory.class,
          SAXParserFactory.class,
          SchemaFactory.class,
          TransformerFactory.class,
          XPathFactory.class);

  /** Also draws the house, in target/spring-modulith-docs. */
  @Test
  void gebruiktElkeKamerAlleenDeKamersOnderZich() {
    KAMERS.verify();
    new Documenter(KAMERS).writeModulesAsPlantUml();
  }

  /** What nothing uses says that a room stands lower than it does. */
  @Test
  void noemtElkeKamerNietMeerDanZijGebruikt() {
    assertThat(KAMERS.stream().flatMap(ModularityTest::ongebruikt)).isEmpty();
  }

  private static Stream<String> ongebruikt(ApplicationModule kamer) {
    Set<JavaClass> gebruikt =
        kamer.getBasePackage().stream()
            .flatMap(klasse -> klasse.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .collect(Collectors.toSet());
    return genoemd(kamer).stream()
        .filter(naam -> open(naam).asJavaClasses().noneMatch(gebruikt::contains))
        .map(naam -> "%s names %s and uses nothing of it".formatted(kamer.getIdentifier(), naam));
  }

  private static List<String> genoemd(ApplicationModule kamer) {
    return List.of(
        KLASSEN
            .getPackage(kamer.getBasePackage().getName())
            .getAnnotationOfType(org.springframework.modulith.ApplicationModule.class)
            .allowedDependencies());
  }

  /** What stands there as kamer, or as kamer::deel. */
  private static NamedInterface open(String naam) {
    String[] delen = naam.split("::");
    NamedInterfaces open = KAMERS.getModuleByName(delen[0]).orElseThrow().getNamedInterfaces();
    return delen.length == 1 ? open.getUnnamedInterface() : open.getByName(delen[1]).orElseThrow();
  }

  @Test
  void maaktAlleenDeKamerXmlLezersEnSchrijversVanXml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.sluis.xml")
        .should()
        .callCodeUnitWhere(
            DescribedPredicate.describe("it makes a factory", ModularityTest::maaktFabriek))
        .because("whoever makes one himself forgets a protection")
        .check(KLASSEN);
  }

  private static boolean maaktFabriek(JavaCall<?> aanroep) {
    CodeUnitCallTarget doel = aanroep.getTarget();
    return FABRIEKEN.stream()
        .anyMatch(
            fabriek ->
                doel.getOwner().isAssignableTo(fabriek)
                    && (doel.getName().equals("<init>")
                        || doel.getRawReturnType().isAssignableTo(fabriek)));
  }

  /** Its subjects share the frame, and nothing else: what two of them need belongs in it. */
  @Test
  void kentDeApiGeenOnderwerpEnGeenOnderwerpEenAnder() {
    Set<String> onderwerpen =
        Set.of("nl.sluis.api.berichten", "nl.sluis.api.declareren", "nl.sluis.api.beheer");
    Stream.concat(Stream.of("nl.sluis.api"), onderwerpen.stream())
        .forEach(
            deel ->
                noClasses()
                    .that()
                    .resideInAPackage(deel)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                        onderwerpen.stream()
                            .filter(onderwerp -> !onderwerp.equals(deel))
                            .toArray(String[]::new))
                    .because("one direction holds inside a room too")
                    .check(KLASSEN));
  }

  @Test
  void vraagtGeenRegelDeKlok() {
    noClasses()
        .that()
        .resideInAnyPackage("nl.sluis.controle", "nl.sluis.dossier", "nl.sluis.antwoord")
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .because("a verdict depends on the peildatum alone")
        .check(KLASSEN);
  }

  @Test
  void schrijftAlleenDeOpdrachtNaarStandaarduitvoer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.sluis.command")
        .should(ACCESS_STANDARD_STREAMS)
        .because("standard output is for verdicts")
        .check(KLASSEN);
  }

  @Test
  void krijgtElkeKlasseWatZijNodigHeeftBijHaarBouw() {
    NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(KLASSEN);
  }
}
