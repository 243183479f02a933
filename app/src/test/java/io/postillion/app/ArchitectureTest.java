package io.postillion.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house of docs/architecture.md; each rule first proves that it looks at something. */
class ArchitectureTest {

  private static JavaClasses house;

  @BeforeAll
  static void readTheHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.postillion");
  }

  @Test
  void core_knows_only_java_and_jspecify() {
    holds(
        "io.postillion.core",
        classes()
            .that()
            .resideInAPackage("io.postillion.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.postillion.core..", "java..", "org.jspecify.."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"connectors", "routes", "processes"})
  void the_three_rooms_around_core_know_nothing_of_each_other_nor_of_spring(String room) {
    String[] others =
        Stream.of("connectors", "routes", "processes", "plugin", "app")
            .filter(other -> !other.equals(room))
            .map(other -> "io.postillion." + other + "..")
            .toArray(String[]::new);
    String home = "io.postillion." + room;
    holds(
        home,
        noClasses()
            .that()
            .resideInAPackage(home + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others));
    holds(
        home,
        noClasses()
            .that()
            .resideInAPackage(home + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.."));
  }

  @Test
  void only_processes_imports_the_engine() {
    holds(
        "io.postillion.processes",
        noClasses()
            .that()
            .resideOutsideOfPackages("io.postillion.processes..", "io.postillion.plugin.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.."));
    assertThat(
            house.stream()
                .filter(type -> type.getPackageName().startsWith("io.postillion.processes"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> use.getTargetClass().getPackageName().startsWith("org.camunda")))
        .as("uses of the engine in processes")
        .isNotEmpty();
  }

  @Test
  void camel_stays_in_routes_and_in_the_component_of_the_engine() {
    holds(
        "io.postillion.routes",
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "io.postillion.routes..",
                "io.postillion.processes.camunda..",
                "io.postillion.plugin.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel.."));
  }

  @Test
  void models_are_spoken_to_in_connectors_ai_alone() {
    holds(
        "io.postillion.connectors.ai",
        noClasses()
            .that()
            .resideOutsideOfPackage("io.postillion.connectors.ai..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j.."));
  }

  @Test
  void the_plugin_does_not_know_the_application() {
    holds(
        "io.postillion.plugin",
        noClasses()
            .that()
            .resideInAPackage("io.postillion.plugin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.postillion.app.."));
  }

  private static void holds(String home, ArchRule rule) {
    assertThat(house.stream().filter(type -> type.getPackageName().startsWith(home)))
        .as("classes in " + home)
        .isNotEmpty();
    rule.check(house);
  }
}
