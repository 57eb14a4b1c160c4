package dev.banister.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.Operation;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationStream.Completed;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.ColumnType;
import dev.banister.sql.Dialect;
import dev.banister.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules of the project that scripts find by other ways than a plain import. */
class ProjectModulesTest {
  private static final RecorderLimits PATIENT =
      new RecorderLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 256);

  @TempDir private Path project;
  private Path versions;

  @BeforeEach
  void versions() throws IOException {
    versions = Files.createDirectories(project.resolve("app/migrations/versions"));
  }

  @Test
  void importsASiblingWhoseNameIsNoName() throws Exception {
    write("2023-09-06_add.py", "from alembic import op\ndef upgrade():\n    op.drop_table('t')\n");

    assertThat(
            operations(
                """
                from importlib import import_module
                module = import_module("app.migrations.versions.2023-09-06_add")
                def upgrade():
                    module.upgrade()
                """))
        .containsExactly("drop t at 6");
  }

  @Test
  void asksAModuleForWhatItDoesNotHold() throws Exception {
    write(
        "../types.py",
        """
        import sqlalchemy as sa
        from alembic import context
        from lazy_object_proxy import Proxy
        def _sqlite_STAMP():
            class TIMESTAMP(sa.TIMESTAMP):
                def __init__(self, *args, timezone=True, **kw):
                    super().__init__(*args, timezone=timezone, **kw)
            return TIMESTAMP
        def __getattr__(name):
            if name != "STAMP":
                raise AttributeError(name)
            def load():
                module = globals()
                made = module.get(f"_{context.get_bind().dialect.name}_{name}", None)
                module[name] = made()
                return module[name]
            return Proxy(load)
        """);

    OperationStream upgrade =
        upgrade(
            """
            from app.migrations.types import STAMP
            def upgrade():
                op.add_column("t", sa.Column("c", STAMP()))
            """);

    assertThat(upgrade.operations().getFirst().operation())
        .isInstanceOfSatisfying(
            Operation.AddColumn.class,
            add ->
                assertThat(add.column().type())
                    .isEqualTo(ColumnType.of("TIMESTAMP").with("timezone", Value.of(true))));
  }

  private List<String> operations(String script) throws Exception {
    OperationStream upgrade = upgrade(script);
    assertThat(upgrade.end()).isEqualTo(new Completed());
    return upgrade.operations().stream().map(ProjectModulesTest::told).toList();
  }

  private static String told(RecordedOperation recorded) {
    return recorded.operation() instanceof Operation.DropTable drop
        ? "drop " + drop.table() + " at " + recorded.span().line()
        : recorded.operation().toString();
  }

  private OperationStream upgrade(String script) throws Exception {
    SourceFinder sources = new ProjectSourceFinder(versions, List.of(versions));
    try (Recorder recorder = new ChildRecorder(1, PATIENT, sources)) {
      return recorder
          .record(
              Scripts.whole(
                  versions.resolve("a.py"),
                  "from alembic import op\nimport sqlalchemy as sa\n" + script),
              Dialect.SQLITE)
          .upgrade();
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(versions.resolve(file), text);
  }
}
