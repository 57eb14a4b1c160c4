package dev.banister.recorder;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.sql.Dialect;
import dev.banister.sql.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SQLAlchemy took until 1.4, in projects that keep to it and in others. */
class BeforeSqlAlchemyTwoTest {
  private static final RecorderLimits PATIENT =
      new RecorderLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 256);

  @TempDir private Path project;

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          entry("sa.MetaData(bind=op.get_bind())", "TypeError"),
          entry("sa.MetaData(op.get_bind())", "ArgumentError"),
          entry("sa.Table('t', sa.MetaData(), autoload=True)", "TypeError"),
          entry(
              "sa.Table('t', sa.MetaData(), sa.Column('a'), sa.Column('a'))",
              "DuplicateColumnError"),
          entry("sa.select([T.c.a])", "ArgumentError"),
          entry("sa.select(T.c.a, whereclause=T.c.a == 1)", "ArgumentError"),
          entry("sa.select(sa.select(T.c.a))", "ArgumentError"),
          entry("sa.select(T.c.a).select_from(sa.select(T.c.a))", "ArgumentError"),
          entry("sa.case([(T.c.a == 1, 2)])", "ArgumentError"),
          entry("sa.exists([T.c.a])", "ArgumentError"),
          entry("T.update(values={'a': 1})", "TypeError"),
          entry("T.update(whereclause=T.c.a == 1)", "TypeError"),
          entry("T.delete(whereclause=T.c.a == 1)", "TypeError"),
          entry("T.insert(values={'a': 1})", "TypeError"),
          entry("T.select(whereclause=T.c.a == 1)", "TypeError"),
          entry("T.count()", "AttributeError"),
          entry("sa.MetaData().create_all()", "TypeError"),
          entry("sa.MetaData().bind", "AttributeError"),
          entry("op.get_bind().engine.has_table('t')", "AttributeError"),
          entry("op.get_bind().connect()", "AttributeError"),
          entry("orm.load_only('a')", "ArgumentError"),
          entry("orm.Session(autocommit=True)", "ArgumentError"),
          entry("orm.declarative_base(bind=op.get_bind())", "TypeError"),
          entry("orm.relation('T')", "AttributeError"),
          entry("sa.String(convert_unicode=True)", "TypeError"));

  @Test
  void refusesUnlessTheProjectKeepsToIt() throws Exception {
    assertThat(outcomes()).isEqualTo(REFUSED);

    write("requirements.txt", "alembic\nSQLAlchemy>=1.4,<2.0\n");

    assertThat(outcomes().values()).containsOnly("accepted");
  }

  /** What each expression raises. */
  private Map<String, String> outcomes() throws Exception {
    String tried =
        REFUSED.keySet().stream()
            .map(each -> "    (\"%s\", lambda: %s),\n".formatted(each, each))
            .collect(Collectors.joining());
    String script =
        """
        from sqlalchemy import orm
        T = sa.table("t", sa.column("a"))
        TRIED = [
        %s]
        def upgrade():
            for text, function in TRIED:
                try:
                    function()
                    op.drop_table(text, schema="accepted")
                except Exception as e:
                    op.drop_table(text, schema=type(e).__name__)
        """
            .formatted(tried);
    return recorded(script).operations().stream()
        .map(r -> ((Operation.DropTable) r.operation()).table())
        .collect(Collectors.toMap(TableName::name, TableName::schema));
  }

  @Test
  void refusesAnnotationsWithoutMapped() throws Exception {
    String script =
        """
        from sqlalchemy import orm
        class T(orm.declarative_base()):
            __tablename__ = "t"
            id: int = sa.Column(sa.Integer, primary_key=True)
            other: list = orm.relationship("T")
        def upgrade():
            pass
        """;

    assertThat(recorded(script).end())
        .isInstanceOfSatisfying(
            Raised.class, r -> assertThat(r.exception()).endsWith("MappedAnnotationError"));
    assertThat(recorded(script.replace("__table", "__allow_unmapped__ = True\n    __table")).end())
        .isEqualTo(new Completed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "requirements.txt        | sqlalchemy==1.4.54                          | true",
        "requirements.txt        | sqlalchemy[asyncio] ~= 1.4.0                | true",
        "requirements.txt        | sqlalchemy>=1.4                             | false",
        "requirements.txt        | sqlalchemy-utils<1                          | false",
        "requirements-dev.txt    | sqlalchemy<=1.4.99                          | true",
        "requirements/base.txt   | sqlalchemy==1.4.*                           | true",
        "requirements/base.txt   | sqlalchemy~=2.0                             | false",
        "pyproject.toml          | dependencies = ['alembic', 'SQLAlchemy<2']  | true",
        "pyproject.toml          | sqlalchemy = '^1.4'                         | true",
        "pyproject.toml          | sqlalchemy = {version = '~1.4', extras = 1} | true",
        "pyproject.toml          | sqlalchemy = '^2.0.1'                       | false",
        "pyproject.toml          | sqlalchemy = '*'                            | false",
        "setup.py                | install_requires=['sqlalchemy>=1.3,<1.5']   | true",
        "Pipfile.lock            | \"sqlalchemy\": {\"version\": \"==1.4.46\"} | true",
        "poetry.lock             | name = \"sqlalchemy\" version = \"1.4.54\"  | true",
        "uv.lock                 | name = \"sqlalchemy\" version = \"2.0.36\"  | false",
        "README.md               | sqlalchemy<2                                | false",
      })
  void readsWhatTheProjectRequires(String file, String text, boolean before) throws IOException {
    write(file.strip(), text.strip());
    Files.createDirectory(project.resolve(".git"));
    Path versions = Files.createDirectories(project.resolve("app/versions"));

    assertThat(
            new ProjectSourceFinder(versions.getParent(), List.of(versions))
                .find(SourceFinder.SQLALCHEMY, versions.resolve("a.py")))
        .map(SourceFile::text)
        .isEqualTo(before ? java.util.Optional.of("1.4") : java.util.Optional.empty());
  }

  private OperationStream recorded(String script) throws Exception {
    Path versions = Files.createDirectories(project.resolve("versions"));
    SourceFinder sources = new ProjectSourceFinder(project, List.of(versions));
    try (Recorder recorder = new ChildRecorder(1, PATIENT, sources)) {
      return recorder.record(Scripts.of(script), Dialect.SQLITE).upgrade();
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
