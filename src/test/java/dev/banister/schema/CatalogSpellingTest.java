package dev.banister.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.sql.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogSpellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POSTGRESQL | VARCHAR(10)            | character varying(10)          | true",
        "POSTGRESQL | TIMESTAMPTZ            | timestamp with time zone       | true",
        "POSTGRESQL | TIMESTAMP              | timestamp without time zone    | true",
        "POSTGRESQL | TIMESTAMP(6) WITH TIME ZONE | timestamp(6) with time zone | true",
        "POSTGRESQL | TIMESTAMP              | TIMESTAMP WITH TIME ZONE       | false",
        "POSTGRESQL | NUMERIC(10, 2)         | numeric(10,2)                  | true",
        "POSTGRESQL | NUMERIC                | numeric(10,2)                  | false",
        "POSTGRESQL | FLOAT                  | double precision               | true",
        "POSTGRESQL | FLOAT(24)              | real                           | true",
        "POSTGRESQL | CHAR                   | character(1)                   | true",
        "POSTGRESQL | VARCHAR(10)[]          | character varying(10)[]        | true",
        "POSTGRESQL | INTEGER                | bigint                         | false",
        "MYSQL      | BOOL                   | tinyint(1)                     | true",
        "MYSQL      | INTEGER                | int(11)                        | true",
        "MYSQL      | INTEGER UNSIGNED       | int(11) unsigned               | true",
        "MYSQL      | INTEGER                | int(11) unsigned               | false",
        "MYSQL      | NUMERIC(10, 2)         | decimal(10,2)                  | true",
        "SQLITE     | numeric(10,2)          | NUMERIC(10, 2)                 | true",
        "SQLITE     | VARCHAR(10)            | character varying(10)          | false",
        "SQLITE     | DATETIME               | TIMESTAMP                      | false",
      })
  void tellsTypesEqual(Dialect dialect, String one, String two, boolean equal) {
    CatalogSpelling spelling = CatalogSpelling.of(dialect);
    assertThat(spelling.type(one).equals(spelling.type(two))).isEqualTo(equal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POSTGRESQL | TEXT      | now()             | CURRENT_TIMESTAMP     | true",
        "POSTGRESQL | TEXT      | 'a'               | 'a'::character varying | true",
        "POSTGRESQL | JSONB     | '{}'::jsonb       | '{}'                  | true",
        "POSTGRESQL | BOOLEAN   | '0'               | false                 | true",
        "POSTGRESQL | INTEGER   | '-1'::integer     | -1                    | true",
        "POSTGRESQL | TEXT      | '1'               | 1                     | false",
        "POSTGRESQL | TEXT      | 'A'               | 'a'                   | false",
        "SQLITE     | DATETIME  | (now())           | CURRENT_TIMESTAMP     | false",
        "SQLITE     | DATETIME  | (CURRENT_TIMESTAMP) | CURRENT_TIMESTAMP   | true",
        "SQLITE     | BOOLEAN   | false             | 0                     | true",
        "SQLITE     | BOOLEAN   | '0'               | 0                     | true",
        "SQLITE     | BLOB      | '0'               | 0                     | false",
        "SQLITE     | INTEGER   | 1                 | 0                     | false",
        "MYSQL      | DATETIME  | current_timestamp() | CURRENT_TIMESTAMP   | true",
        "MYSQL      | BOOL      | false             | '0'                   | true",
      })
  void tellsDefaultsEqual(Dialect dialect, String type, String one, String two, boolean equal) {
    CatalogSpelling spelling = CatalogSpelling.of(dialect);
    String first = spelling.defaultText(one, type);
    assertThat(first != null && first.equals(spelling.defaultText(two, type))).isEqualTo(equal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POSTGRESQL | ((age > 0))          | age > 0                                 | true",
        "POSTGRESQL | ((age)::integer >= (0)::numeric) | age >= 0                    | true",
        "POSTGRESQL | a <> 'x'             | a != 'x'::text                          | true",
        "POSTGRESQL | a IN ('x', 'y') | ((a)::text = ANY ((ARRAY['x'::character varying,"
            + " 'y'::character varying])::text[])) | true",
        "POSTGRESQL | a * (b + c) > 1      | a * b + c > 1                           | false",
        "POSTGRESQL | lower(a) = 'x'       | (lower((a)::text) = 'x'::text)          | true",
        "SQLITE     | \"a\" IN ('x')       | a in ('x')                              | true",
        "SQLITE     | a IN ('X')           | a in ('x')                              | false",
      })
  void tellsConditionsEqual(Dialect dialect, String one, String two, boolean equal) {
    CatalogSpelling spelling = CatalogSpelling.of(dialect);
    assertThat(spelling.condition(one).equals(spelling.condition(two))).isEqualTo(equal);
  }
}
