package dev.banister.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.value.Unknown;
import dev.banister.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SQLITE     | user     | user
          POSTGRESQL | user     | "user"
          MYSQL      | user     | user
          SQLITE     | Abc      | "Abc"
          SQLITE     | _x$      | _x$
          SQLITE     | 2fa      | "2fa"
          SQLITE     | a"b      | "a""b"
          MYSQL      | a`b      | `a``b`
          MARIADB    | order    | `order`
          POSTGRESQL | größe    | "größe"
          """)
  void quotesReservedAndUnusualNames(Dialect dialect, String name, String spelled) {
    assertThat(Spelling.of(dialect).identifier(name)).isEqualTo(spelled);
  }

  @Test
  void quotesADottedSchemaPartByPartAfterAlterTableOnly() {
    Identifiers identifiers = Spelling.of(Dialect.POSTGRESQL).identifiers();
    TableName table = new TableName("a.b", "t");

    assertThat(identifiers.quote(table)).isEqualTo("\"a.b\".t");
    assertThat(identifiers.quoteInAlter(table)).isEqualTo("a.b.t");
  }

  @Test
  void spellsAnUnreadTypeAsItsPlaceholder() {
    Unknown unknown =
        new Unknown("⟨1⟩", "models.Kind", null, Unknown.Origin.APPLICATION, "is not read");
    ColumnType type = new ColumnType("Kind", "", Map.of(), List.of(), List.of(), Map.of(), unknown);

    assertThat(Spelling.of(Dialect.SQLITE).type(type)).isEqualTo("⟨1⟩");
  }

  @Test
  void takesTheVariantOfTheDialectAndTheImplementationOfADecoratedType() {
    ColumnType variant =
        new ColumnType(
            "JSON", "", Map.of(), List.of(), List.of(), Map.of("postgresql", jsonb()), null);
    ColumnType decorated =
        new ColumnType("Settings", "", Map.of(), List.of(), List.of(variant), Map.of(), null);

    assertThat(Spelling.of(Dialect.POSTGRESQL).type(decorated)).isEqualTo("JSONB");
    assertThat(Spelling.of(Dialect.SQLITE).type(decorated)).isEqualTo("JSON");
    assertThat(TypeFamily.of(decorated)).isEqualTo(TypeFamily.JSON);
  }

  private static ColumnType jsonb() {
    return new ColumnType("JSONB", "postgresql", Map.of(), List.of(), List.of(), Map.of(), null);
  }

  @Test
  void refusesATypeThatTheDialectLacksAsSqlAlchemyDoes() {
    assertThatThrownBy(() -> Spelling.of(Dialect.SQLITE).type(ColumnType.of("TINYINT")))
        .isInstanceOfSatisfying(
            SpellingException.class,
            e ->
                assertThat(e.in("t", "c"))
                    .hasMessage(
                        "(in table 't', column 'c'): Compiler"
                            + " <sqlalchemy.dialects.sqlite.base.SQLiteTypeCompiler object> can't"
                            + " render element of type TINYINT"));
  }

  @Test
  void bindsValuesAsTheDatabaseStoresThem() {
    SqlStatement insert =
        new SqlStatement.Insert(
            TableName.of("t"),
            List.of("a", "b", "c"),
            List.of(
                List.of(
                    new SqlExpression.Literal(
                        new Value.DateTime("2020-01-02T03:04:05"),
                        ColumnType.of("DateTime"),
                        false),
                    SqlExpression.Literal.of(Value.of(true)),
                    new SqlExpression.Literal(
                        new Value.Mapping(List.of(new Value.Entry(Value.of("k"), Value.of("ü")))),
                        ColumnType.of("JSON"),
                        false))),
            null);

    assertThat(Spelling.of(Dialect.SQLITE).bound(insert))
        .isEqualTo(
            new BoundStatement(
                "INSERT INTO t (a, b, c) VALUES (?, ?, ?)",
                List.of(
                    Value.of("2020-01-02 03:04:05.000000"),
                    Value.of(1),
                    Value.of("{\"k\": \"\\u00fc\"}"))));
  }

  @Test
  void doublesAQuestionMarkOutsideQuotesForPostgresqlsDriverBesideParameters() {
    SqlStatement with =
        new SqlStatement.Raw(
            "UPDATE t SET a = :a WHERE b ? 'c?'",
            Map.of("a", SqlExpression.Literal.of(Value.of(1))),
            false);

    assertThat(Spelling.of(Dialect.POSTGRESQL).bound(with).sql())
        .isEqualTo("UPDATE t SET a = ?::INTEGER WHERE b ?? 'c?'");
    assertThat(
            Spelling.of(Dialect.POSTGRESQL)
                .bound(SqlStatement.Raw.of("DELETE FROM t WHERE b ? 'c'")))
        .isEqualTo(new BoundStatement("DELETE FROM t WHERE b ? 'c'", List.of()));
  }

  @Test
  void tellsPostgresqlTheTypeOfAParameterWithoutItsLength() {
    ColumnType type = ColumnType.of("String").with("length", Value.of(5));
    SqlStatement delete =
        new SqlStatement.Delete(
            TableName.of("t"),
            new SqlExpression.Operation(
                "eq",
                List.of(
                    new SqlExpression.ColumnReference(TableName.of("t"), "a", type),
                    SqlExpression.Literal.of(Value.of("x")))));

    assertThat(Spelling.of(Dialect.POSTGRESQL).bound(delete))
        .isEqualTo(
            new BoundStatement("DELETE FROM t WHERE t.a = ?::VARCHAR", List.of(Value.of("x"))));
  }
}
