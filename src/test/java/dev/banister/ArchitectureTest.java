package dev.banister;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the arrows of {@code docs/ARCHITECTURE.md}. */
class ArchitectureTest {
  /** From the nouns up to the wiring; a package knows only those before it. */
  private static final List<String> PIPELINE =
      List.of(
          "codec",
          "cache",
          "value",
          "sql",
          "schema",
          "operation",
          "revision",
          "project",
          "python",
          "recorder",
          "replay",
          "pairing",
          "rule",
          "ddl",
          "database",
          "rehearsal",
          "audit",
          "report",
          "cli",
          "ui",
          "");

  private static final JavaClasses BANISTER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.banister");

  @Test
  void aPackageKnowsOnlyThoseBeforeItInThePipeline() {
    classes().that().resideInAPackage("dev.banister..").should(pointBackwards()).check(BANISTER);
  }

  @Test
  void packagesAreFreeOfCycles() {
    SlicesRuleDefinition.slices()
        .matching("dev.banister.(*)..")
        .should()
        .beFreeOfCycles()
        .check(BANISTER);
  }

  @Test
  void onlyTheWindowKnowsJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.banister.ui..", "dev.banister")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .check(BANISTER);
  }

  @Test
  void viewModelsKnowNoSceneGraph() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene..")
        .check(BANISTER);
  }

  @Test
  void onlyDatabaseKnowsJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.banister.database..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(BANISTER);
  }

  @Test
  void onlyPythonAndTheRecorderKnowJython() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.banister.python..", "dev.banister.recorder..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.python..")
        .check(BANISTER);
  }

  private static ArchCondition<JavaClass> pointBackwards() {
    return new ArchCondition<>("know only packages before its own in the pipeline") {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        int own = place(origin);
        origin.getDirectDependenciesFromSelf().stream()
            .filter(d -> d.getTargetClass().getPackageName().startsWith("dev.banister"))
            .filter(d -> place(d.getTargetClass()) > own)
            .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
      }
    };
  }

  private static int place(JavaClass type) {
    String rest = type.getPackageName().replaceFirst("^dev\\.banister\\.?", "");
    int place = PIPELINE.indexOf(rest.split("\\.")[0]);
    if (place < 0) {
      throw new AssertionError(type.getName() + " is in no package of the pipeline");
    }
    return place;
  }
}
