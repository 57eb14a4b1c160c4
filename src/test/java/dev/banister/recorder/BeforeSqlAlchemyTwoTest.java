package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.OperationStream.Raised;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SQLAlchemy took until 1.4, in projects that keep to it and in others. */
class BeforeSqlAlchemyTwoTest {
  @TempDir private Path project;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sa.MetaData(bind=op.get_bind())                              | TypeError",
        "sa.MetaData(op.get_bind())                                   | ArgumentError",
        "sa.Table('t', sa.MetaData(), autoload=True)                  | TypeError",
        "sa.Table('t', sa.MetaData(), sa.Column('a'), sa.Column('a')) | DuplicateColumnError",
        "sa.select([T.c.a])                                           | ArgumentError",
        "sa.select(T.c.a, whereclause=T.c.a == 1)                     | ArgumentError",
        "sa.select(sa.select(T.c.a))                                  | ArgumentError",
        "sa.case([(T.c.a == 1, 2)])                                   | ArgumentError",
        "sa.exists([T.c.a])                                           | ArgumentError",
        "T.update(values={'a': 1})                                    | TypeError",
        "T.update(whereclause=T.c.a == 1)                             | TypeError",
        "T.delete(whereclause=T.c.a == 1)                             | TypeError",
        "T.insert(values={'a': 1})                                    | TypeError",
        "T.select(whereclause=T.c.a == 1)                             | TypeError",
        "T.count()                                                    | AttributeError",
        "sa.MetaData().create_all()                                   | TypeError",
        "sa.MetaData().bind                                           | AttributeError",
        "op.get_bind().engine.has_table('t')                          | AttributeError",
        "op.get_bind().connect()                                      | AttributeError",
        "orm.load_only('a')                                           | ArgumentError",
        "orm.Session(autocommit=True)                                 | ArgumentError",
        "orm.declarative_base(bind=op.get_bind())                     | TypeError",
        "orm.relation('T')                                            | AttributeError",
        "sa.String(convert_unicode=True)                              | TypeError",
      })
  void refusesUnlessTheProjectKeepsToIt(String expression, String exception) throws Exception {
    assertThat(end(expression.strip()))
        .isInstanceOfSatisfying(
            Raised.class,
            raised -> {
              assertThat(raised.exception()).endsWith(exception.strip());
              assertThat(raised.line()).isEqualTo(5);
            });

    write("requirements.txt", "alembic\nSQLAlchemy>=1.4,<2.0\n");

    assertThat(end(expression.strip())).isEqualTo(new Completed());
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

  private OperationStream.End end(String expression) throws Exception {
    return recorded(
            """
            from sqlalchemy import orm
            def upgrade():
                %s
            T = sa.table("t", sa.column("a"))
            """
                .formatted(expression))
        .end();
  }

  private OperationStream recorded(String script) throws Exception {
    Path versions = Files.createDirectories(project.resolve("versions"));
    SourceFinder sources = new ProjectSourceFinder(project, List.of(versions));
    try (Recorder recorder = new ChildRecorder(sources)) {
      return recorder.record(Scripts.of(script), Dialect.SQLITE).upgrade();
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
