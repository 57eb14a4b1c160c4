package dev.banister.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.project.LoadProblem.Kind;
import dev.banister.project.MigrationScript.FunctionText;
import dev.banister.project.ScriptHead;
import dev.banister.project.ScriptHead.Absent;
import dev.banister.project.ScriptHead.Computed;
import dev.banister.project.ScriptHead.Declared;
import dev.banister.project.ScriptHead.Texts;
import dev.banister.project.SourceReading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptHeadReaderTest {
  private final ScriptHeadReader reader = new ScriptHeadReader();

  @Test
  void readsEverythingThatAlembicWrites() {
    ScriptHead head =
        head(
            """
            \"""add email

            Revision ID: b2
            Create Date: 2026-03-01 10:00:00
            \"""
            from alembic import op
            from typing import Sequence, Union

            revision: str = 'b2'
            down_revision: Union[str, Sequence[str], None] = 'a1'
            branch_labels: Union[str, Sequence[str], None] = None
            depends_on: Union[str, Sequence[str], None] = ('c3', 'd4')


            def upgrade() -> None:
                \"""Add it.\"""
                op.add_column("user", column)


            def downgrade() -> None:
                pass
            """);

    assertThat(head)
        .isEqualTo(
            new ScriptHead(
                "add email\n\nRevision ID: b2\nCreate Date: 2026-03-01 10:00:00",
                new Texts(9, List.of("b2")),
                new Texts(10, List.of("a1")),
                new Texts(11, List.of()),
                new Texts(12, List.of("c3", "d4")),
                new FunctionText(15, 17, "Add it.", List.of(), false),
                new FunctionText(20, 21, "", List.of(), true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'a1'                     | [a1]
          "a1"                     | [a1]
          u'a1'                    | [a1]
          r'a1'                    | [a1]
          ('a1')                   | [a1]
          'a' '1'                  | [a1]
          ('a'  '1')               | [a1]
          'a' + '1'                | [a1]
          'a\\x31'                 | [a1]
          ('a1', 'b2')             | [a1, b2]
          'a1', 'b2'               | [a1, b2]
          ['a1', 'b2']             | [a1, b2]
          {'a1'}                   | [a1]
          ('a1',)                  | [a1]
          ()                       | []
          None                     | []
          "None"                   | [None]
          PARENT                   | [p0]
          (PARENT, 'b2')           | [p0, b2]
          f'a1'                    | [a1]
          """)
  void readsEveryWayToWriteADownRevision(String written, String expected) {
    Declared declared =
        head("PARENT = 'p0'\ndown_revision = %s\n".formatted(written)).downRevision();

    assertThat(declared)
        .isInstanceOfSatisfying(
            Texts.class, texts -> assertThat(texts.texts()).hasToString(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"make_id()", "f'{x}'", "b'a1'", "1", "settings.PARENT", "down_revision"})
  void leavesWhatOnlyRunningWouldTell(String written) {
    assertThat(head("down_revision = %s\n".formatted(written)).downRevision())
        .isEqualTo(new Computed(1, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revision = down_revision = 'a1'\n",
        "revision, down_revision = 'a1', None\n",
        "revision = 'a1'; down_revision = None\n",
        "if True:\n    revision = 'a1'\nelse:\n    pass\n",
        "try:\n    revision = 'x'\nfinally:\n    revision = 'a1'\n",
        "\ufeffrevision = 'a1'",
      })
  void readsEveryWayToAssign(String source) {
    assertThat(head(source).revision())
        .isInstanceOfSatisfying(
            Texts.class, texts -> assertThat(texts.texts()).containsExactly("a1"));
  }

  @Test
  void aVariableInAFunctionIsNotTheModules() {
    assertThat(head("def f():\n    revision = 'a1'\n").revision()).isEqualTo(new Absent());
  }

  @Test
  void keepsCommentsOfAFunctionAlsoThoseAfterItsLastStatement() {
    ScriptHead head =
        head(
            """
            def upgrade():  # first
                op.execute('''
            x''')
                # inside


            # outside
            async def downgrade():
                # the rows are gone
                pass
                # and stay gone

            # end of file
            """);

    assertThat(head.upgrade())
        .isEqualTo(new FunctionText(1, 4, "", List.of("first", "inside"), false));
    assertThat(head.downgrade())
        .isEqualTo(
            new FunctionText(8, 11, "", List.of("the rows are gone", "and stay gone"), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pass                       | true
          ...                        | true
          "nothing to do"            | true
          "nothing"; pass            | true
          return                     | false
          raise NotImplementedError  | false
          op.drop_table('t')         | false
          """)
  void knowsAnEmptyBody(String body, boolean empty) {
    assertThat(head("def downgrade(): " + body + "\n").downgrade().empty()).isEqualTo(empty);
  }

  @Test
  void theLastFunctionOfANameCounts() {
    assertThat(head("def upgrade(): pass\n\ndef upgrade(): x()\n").upgrade().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print 'x'",
        "exec code in ns",
        "x = `1`",
        "raise E, 'x'",
        "x = 1 <> 2",
        "x = 0777",
        "x = 10L",
        "x = ur'a'",
        "def f((a, b)): pass",
      })
  void tellsPythonTwo(String line) {
    assertThat(reader.read("revision = 'a1'\n" + line + "\n", "a1.py"))
        .isEqualTo(
            new SourceReading.Refused(
                Kind.PYTHON_2,
                2,
                "Line 2 is Python 2: %s. Convert the script to Python 3.".formatted(line)));
  }

  @Test
  void tellsPythonTwoFromAnExceptWithAComma() {
    assertThat(reader.read("try:\n    f()\nexcept E, e:\n    pass\n", "a1.py"))
        .isInstanceOfSatisfying(
            SourceReading.Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(Kind.PYTHON_2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print('x')",
        "print('x', file=f)",
        "print('%s' % x)",
        "print",
        "x = 0",
        "x = 00",
        "x = 0o777",
        "x = 0xFF",
        "x = 1 if a != b else 2",
        "raise E from None",
        "match x:\n    case 1: pass",
        "if (n := 10) > 5: pass",
        "type X = int",
        "x = f'{a!r:>{w}} {b[\"c\"]}'",
      })
  void takesPythonThree(String line) {
    assertThat(reader.read(line + "\n", "a1.py")).isInstanceOf(SourceReading.Read.class);
  }

  @Test
  void saysWhichLineIsNoPython() {
    assertThat(reader.read("x = 1\nx = = 2\n", "a1.py"))
        .isEqualTo(
            new SourceReading.Refused(
                Kind.SYNTAX,
                2,
                "Line 2 is not valid Python: x = = 2. Correct it and check again."));
  }

  @Test
  void namesTheBracketThatIsNeverClosed() {
    assertThat(
            reader.read(
                "def f():\n    op.x('(', # (\n        [1)\n\ndef g():\n    pass\n", "a1.py"))
        .isEqualTo(
            new SourceReading.Refused(
                Kind.SYNTAX,
                3,
                "Line 3 is not valid Python: the '[' is never closed. Correct it and check"
                    + " again."));
  }

  @Test
  void survivesExpressionsOfAnyDepth() {
    String deep = "(".repeat(100_000) + ")".repeat(100_000);

    assertThat(reader.read("x = " + deep, "a1.py")).isInstanceOf(SourceReading.Refused.class);
  }

  @Test
  void anEmptyFileDeclaresNothing() {
    Absent absent = new Absent();
    assertThat(head("")).isEqualTo(new ScriptHead("", absent, absent, absent, absent, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata = MetaData(naming_convention={'fk': 'fk_%(table_name)s'})",
        "C = {'fk': 'fk_%(table_name)s'}\n"
            + "class Base:\n"
            + "    metadata = sa.MetaData(naming_convention=C)",
        "NAMING_CONVENTION = {'fk': 'fk_%(table_name)s'}",
        "naming_convention: dict = {'fk': 'fk_' '%(table_name)s', 'ck': make}",
        "db = SQLAlchemy(metadata=MetaData(naming_convention={'fk': 'fk_%(table_name)s', f: g}))",
      })
  void findsANamingConvention(String source) {
    assertThat(reader.namingConvention(source)).isEqualTo(Map.of("fk", "fk_%(table_name)s"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x = rf'", "await"})
  void refusesWhatItsParserFailsOn(String source) {
    assertThat(reader.read(source, "a1.py")).isInstanceOf(SourceReading.Refused.class);
    assertThat(reader.namingConvention(source)).isEmpty();
  }

  @Test
  void aSourceWithoutAConventionOrThatCantBeReadHasNone() {
    assertThat(reader.namingConvention("metadata = MetaData()")).isEmpty();
    assertThat(reader.namingConvention("naming_convention = {")).isEmpty();
  }

  private ScriptHead head(String source) {
    return ((SourceReading.Read) reader.read(source, "a1.py")).head();
  }
}
