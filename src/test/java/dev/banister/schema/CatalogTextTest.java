package dev.banister.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.sql.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"Age\" >  0                  | age>0",
        "a /* why */ = 'It''s' -- end  | a='It''s'",
        "status IN ( 'A', 'b' )        | status in('A','b')",
        "[a b] = 1                     | a b=1",
        "x = 'open                     | x=' open",
        "CREATE  TABLE t (a INTEGER)   | create table t(a integer)",
      })
  void foldsSpacingCommentsCaseAndNameQuotes(String sql, String expected) {
    assertThat(CatalogText.normalised(sql, Dialect.SQLITE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "((a > 0))         | a > 0",
        "(a) OR (b)        | (a) OR (b)",
        "(')' = a)         | ')' = a",
        "a                 | a",
      })
  void dropsOnlyBracketsAroundTheWhole(String text, String expected) {
    assertThat(CatalogText.withoutOuterBrackets(text)).isEqualTo(expected);
  }

  @Test
  void splitsTheItemsOfACreateTable() {
    String create =
        "CREATE TABLE t (id INTEGER, price NUMERIC(10, 2), CHECK (price > 0)) WITHOUT ROWID";
    assertThat(CatalogText.body(create, Dialect.SQLITE))
        .isEqualTo(
            new CatalogText.Body(
                List.of("id INTEGER", "price NUMERIC(10, 2)", "CHECK (price > 0)"),
                "WITHOUT ROWID"));
  }

  @Test
  void findsNamedAndUnnamedChecks() {
    String item = "a INTEGER CONSTRAINT \"Ck\" CHECK (a > (1)) CHECK (a < 9)";
    assertThat(CatalogText.checks(item, Dialect.SQLITE))
        .containsExactly(new CheckConstraint("Ck", "a > (1)"), new CheckConstraint(null, "a < 9"));
  }

  @Test
  void readsTheStringsOfEachDialect() {
    assertThat(CatalogText.normalised("$x$ It's $x$ = E'\\''", Dialect.POSTGRESQL))
        .isEqualTo("$x$ It's $x$=E'\\''");
    assertThat(CatalogText.normalised("\"It\" = 'a\\'b' # end", Dialect.MYSQL))
        .isEqualTo("\"It\"='a\\'b'");
  }
}
