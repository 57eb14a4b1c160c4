package dev.banister.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogTest {
  private static final RuleCatalog CATALOG = new RuleCatalog();

  static List<Rule> rules() {
    return CATALOG.rules();
  }

  @Test
  void listsEveryRuleClass() {
    List<String> classes =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.banister.rule")
                .stream()
                .filter(c -> c.isAssignableTo(Rule.class) && !c.isInterface())
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    assertThat(CATALOG.rules().stream().map(r -> r.getClass().getSimpleName()).sorted())
        .containsExactlyElementsOf(classes);
  }

  @Test
  void codesStandInOrderAndNoneTwice() {
    List<String> codes = CATALOG.rules().stream().map(Rule::code).toList();
    assertThat(codes).isSorted().doesNotHaveDuplicates();
    assertThat(CATALOG.rules().stream().map(Rule::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasAPageWithAProblemAndItsLimits(Rule rule) {
    RulePage page = RulePage.of(rule);
    assertThat(page.title()).isNotBlank();
    assertThat(page.sections().get("Problem")).isNotBlank();
    assertThat(page.sections().get("Limits")).isNotBlank();
  }

  @Test
  void theTrainingGuideHasEveryRuleOnceAndInFull() {
    TrainingGuide guide = new TrainingGuide(CATALOG);
    assertThat(guide.lessons().values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(CATALOG.rules());
    assertThat(guide.markdown())
        .contains("### BN102 ", "**Bad**", "```python\ndef upgrade():")
        .doesNotContain("```python bad");
  }

  @Test
  void findsARuleByCodeAndById() {
    assertThat(CATALOG.rule("bn103").map(Rule::id)).contains("created-object-not-dropped");
    assertThat(CATALOG.rule("type-differs").map(Rule::code)).contains("BN501");
    assertThat(CATALOG.rule("BN999")).isEmpty();
  }
}
