package nl.sluis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls between the rooms, and the house rules that a machine can check. */
class ModularityTest {
  private static final JavaClasses KLASSEN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nl.sluis");

  /** Also draws the house, in target/spring-modulith-docs. */
  @Test
  void gebruiktElkeKamerAlleenDeKamersOnderZich() {
    ApplicationModules kamers = ApplicationModules.of("nl.sluis");
    kamers.verify();
    new Documenter(kamers).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
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
