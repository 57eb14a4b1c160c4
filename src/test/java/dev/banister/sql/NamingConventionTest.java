package dev.banister.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.sql.NamingConvention.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingConventionTest {
  private static final Subject CHECK = Subject.of("ck", TableName.of("t"), List.of());

  @Test
  void rewritesAGivenNameOnlyWhereThePatternAsksForIt() {
    NamingConvention convention =
        new NamingConvention(
            Map.of("ck", "ck_%(table_name)s_%(constraint_name)s", "uq", "uq_%(column_0_label)s"));
    Subject unique = Subject.of("uq", new TableName("s", "t"), List.of("a", "b"));

    assertThat(convention.generate(CHECK, "pos")).contains("ck_t_pos");
    assertThat(convention.generate(unique, "given")).isEmpty();
    assertThat(convention.generate(unique, null)).contains("uq_s_t_a");
  }

  @Test
  void asksForANameWhereThePatternNeedsOne() {
    NamingConvention convention = new NamingConvention(Map.of("ck", "%(constraint_name)s"));

    assertThatThrownBy(() -> convention.generate(CHECK, null))
        .isInstanceOf(SpellingException.class)
        .hasMessageStartingWith("Naming convention including %(constraint_name)s token");
  }

  @Test
  void joinsAllColumnsOfAForeignKeyAndItsTarget() {
    NamingConvention convention =
        new NamingConvention(
            Map.of(
                "fk",
                "%(column_0_N_name)s-%(column_0N_name)s-"
                    + "%(referred_table_name)s-%(referred_column_0_name)s"));
    Subject key =
        new Subject(
            "fk", TableName.of("t"), List.of("a", "b"), TableName.of("o"), List.of("x", "y"));

    assertThat(convention.generate(key, null)).contains("a_b-ab-o-x");
  }

  @Test
  void cutsAGeneratedNameAndRefusesAGivenOne() {
    NameLimit limit = Spelling.of(Dialect.POSTGRESQL).nameLimit();
    String tooLong = "ix_" + "long_".repeat(14);

    assertThat(limit.cut(tooLong))
        .hasSize(60)
        .isEqualTo("ix_long_long_long_long_long_long_long_long_long_long_lo_" + "4888");
    assertThatThrownBy(() -> limit.check(tooLong))
        .hasMessageEndingWith("exceeds maximum length of 63 characters");
  }
}
