package dev.banister.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banister.python.ScriptHeadReader;
import dev.banister.revision.RevisionId;
import dev.banister.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectReaderTest {
  private final ProjectReader reader = new ProjectReader(new ScriptHeadReader());
  private TestFolder folder;

  @TempDir private Path temp;

  @BeforeEach
  void makeFolder() {
    folder = new TestFolder(temp);
  }

  @Test
  void readsAScriptAsItStandsInTheFile() throws IOException {
    String text =
        "\"\"\"add email\n\n"
            + "Create Date: 2026-03-01\n"
            + "\"\"\"\r\n"
            + "revision = 'b2'\n"
            + "down_revision = 'a1'\n";
    folder.revision("versions/a1.py", "a1", "None").text("versions/b2_add_email.py", text);

    MigrationProject project = read("versions");

    assertThat(project.problems()).isEmpty();
    assertThat(project.graph().upgradeOrder()).isEqualTo(ids("a1", "b2"));
    MigrationScript script = project.script(RevisionId.of("b2"));
    assertThat(script.file()).isEqualTo("b2_add_email.py");
    assertThat(script.text()).isEqualTo(text);
    assertThat(script.createDate()).isEqualTo("2026-03-01");
    assertThat(script.revision().message()).isEqualTo("add email");
    assertThat(script.sha256())
        .isEqualTo("80c4eeabbcdf80ac40c535ba20649ff9cbe2fc1681ac8496e11c5c513e719358");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "backend", "backend/migrations", "backend/migrations/versions"})
  void readsAProjectFromWhereverItIsNamed(String named) throws IOException {
    folder
        .text(
            "backend/alembic.ini",
            """
            # a comment
            [alembic]
            script_location = %(here)s/migrations
            sqlalchemy.url = postgresql+psycopg://app:secret@db/app

            [loggers]
            keys = root
            """)
        .text("backend/migrations/env.py", "revision = 'no'\n")
        .revision("backend/migrations/versions/b2.py", "b2", "'a1'")
        .revision("backend/migrations/versions/a1.py", "a1", "None");

    MigrationProject project = read(named);

    assertThat(project.problems()).isEmpty();
    assertThat(project.graph().upgradeOrder()).isEqualTo(ids("a1", "b2"));
    assertThat(project.configuredDialect()).isEqualTo(Dialect.POSTGRESQL);
    assertThat(project.versionFolders())
        .containsExactly(temp.toRealPath().resolve("backend/migrations/versions"));
    assertThat(project.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "shop/migrations", "shop/migrations/versions"})
  void isCalledAfterTheProjectsFolder(String named) throws IOException {
    folder
        .text("shop/pyproject.toml", "")
        .text("shop/migrations/alembic.ini", "[alembic]\nscript_location = .\n")
        .revision("shop/migrations/versions/a1.py", "a1", "None");

    assertThat(read(named).name()).isEqualTo("shop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script_location = migrations",
        "script_location: migrations",
        "script_location = %(place)s\nplace = migrations",
        "script_location = app:migrations\nprepend_sys_path = src",
        "script_location = lib.app:migrations",
        "version_locations = one two\nscript_location = x",
        "version_locations = %(here)s/one;%(here)s/two\nscript_location = x\npath_separator = ;",
        "version_locations = one\n  two\nversion_path_separator = newline",
        "script_location = {{ cookiecutter.place }}",
        "script_location = %(UNKNOWN)s",
        "script_location = gone/away",
      })
  void findsTheVersionsThatSettingsName(String settings) throws IOException {
    folder.text("alembic.ini", "[alembic]\n" + settings + "\n");
    String place = "migrations/versions";
    if (settings.contains("app:")) {
      place =
          settings.contains("lib.") ? "lib/app/migrations/versions" : "src/app/migrations/versions";
    } else if (settings.contains("version_locations")) {
      place = "one";
    }
    folder
        .text(place.replace("/versions", "") + "/env.py", "")
        .revision(place + "/a1.py", "a1", "None")
        .revision(place.equals("one") ? "two/b2.py" : place + "/b2.py", "b2", "'a1'");

    MigrationProject project = read("");

    assertThat(project.graph().upgradeOrder()).isEqualTo(ids("a1", "b2"));
    assertThat(project.problems()).isEmpty();
  }

  @Test
  void readsSettingsInPyproject() throws IOException {
    folder
        .text(
            "pyproject.toml",
            """
            [project]
            name = "shop"

            [tool.alembic]
            script_location = "%(here)s/db"
            version_locations = ["%(here)s/db/main", "%(here)s/db/extra"]
            """)
        .revision("db/main/a1.py", "a1", "None")
        .revision("db/extra/b2.py", "b2", "'a1'")
        .revision("db/other/c3.py", "c3", "'a1'");

    assertThat(read("").graph().upgradeOrder()).isEqualTo(ids("a1", "b2"));
  }

  @Test
  void anIniWithoutLocationTakesItFromPyproject() throws IOException {
    folder
        .text("alembic.ini", "[alembic]\nsqlalchemy.url = sqlite:///app.db\n")
        .text("pyproject.toml", "[tool.alembic]\nscript_location = 'db'\n")
        .revision("db/versions/a1.py", "a1", "None");

    MigrationProject project = read("");

    assertThat(project.graph().upgradeOrder()).isEqualTo(ids("a1"));
    assertThat(project.configuredDialect()).isEqualTo(Dialect.SQLITE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      textBlock =
          """
          sqlite:///./app.db,                  SQLITE
          postgresql+asyncpg://u:p@h/d,        POSTGRESQL
          postgres://h/d,                      POSTGRESQL
          mysql+pymysql://h/d,                 MYSQL
          mariadb://h/d,                       MARIADB
          driver://user:pass@localhost/dbname, null
          oracle://h/d,                        null
          %(DB_URL)s,                          null
          ,                                    null
          """)
  void readsTheDialectFromTheUrl(String url, Dialect dialect) throws IOException {
    folder
        .text(
            "alembic.ini",
            "[alembic]\nscript_location = m\nsqlalchemy.url = %s\n"
                .formatted(url == null ? "" : url))
        .revision("m/versions/a1.py", "a1", "None");

    assertThat(read("").configuredDialect()).isEqualTo(dialect);
  }

  @Test
  void readsNestedFoldersInAlembicsOrder() throws IOException {
    folder
        .revision("versions/z/a1.py", "a1", "None")
        .revision("versions/a/b2.py", "b2", "'a1'")
        .revision("versions/m.py", "m0", "None");

    assertThat(List.copyOf(read("versions").scripts().keySet())).isEqualTo(ids("m0", "b2", "a1"));
  }

  @Test
  void asAlembicASettledProjectLeavesNestedFoldersOutUnlessTold() throws IOException {
    folder
        .text("alembic.ini", "[alembic]\nscript_location = m\n")
        .revision("m/versions/a1.py", "a1", "None")
        .revision("m/versions/archive/old.py", "old", "None");
    assertThat(List.copyOf(read("").scripts().keySet())).isEqualTo(ids("a1"));
    assertThat(read("").problems())
        .extracting(LoadProblem::message)
        .containsExactly(
            "Revisions in subfolders are left out, as Alembic does: 1. Set"
                + " recursive_version_locations to include them.");

    folder.text(
        "alembic.ini", "[alembic]\nscript_location = m\nrecursive_version_locations = true\n");
    assertThat(List.copyOf(read("").scripts().keySet())).isEqualTo(ids("a1", "old"));
  }

  @Test
  void nestedFoldersThroughWhichTheHistoryGoesBelongToIt() throws IOException {
    folder
        .text("m/env.py", "")
        .revision("m/versions/a1.py", "a1", "None")
        .revision("m/versions/expand/b2.py", "b2", "'a1'");

    MigrationProject project = read("m");

    assertThat(project.graph().upgradeOrder()).isEqualTo(ids("a1", "b2"));
    assertThat(project.problems()).isEmpty();
  }

  @Test
  void passesOverFoldersThatHoldNoMigrationsOfTheProject() throws IOException {
    folder.revision("versions/a1.py", "a1", "None");
    for (String other :
        List.of("__pycache__", ".git", ".venv", "node_modules", "site-packages", "env/bin")) {
      folder.revision("versions/" + other + "/x.py", "x", "None");
    }
    folder.text("versions/env/pyvenv.cfg", "");

    assertThat(List.copyOf(read("versions").scripts().keySet())).isEqualTo(ids("a1"));
  }

  @Test
  void aFolderNamedItselfIsReadWhateverItIsCalled() throws IOException {
    folder.revision("site-packages/.app/versions/a1.py", "a1", "None");

    assertThat(read("site-packages/.app/versions").scripts()).hasSize(1);
  }

  @Test
  void helpersAndPackageFilesAreNoRevisions() throws IOException {
    folder
        .revision("versions/a1.py", "a1", "None")
        .text("versions/__init__.py", "revision = 'x'\n")
        .text("versions/helpers.py", "def add(): pass\n")
        .text("versions/notes.txt", "revision")
        .text("versions/.#a1.py", "(");

    MigrationProject project = read("versions");

    assertThat(project.scripts()).hasSize(1);
    assertThat(project.problems()).isEmpty();
    assertThat(project.unreadable()).isEmpty();
  }

  @Test
  void readsOneFileWithoutMissingItsParent() throws IOException {
    folder.revision("versions/b2.py", "b2", "'a1'").revision("versions/a1.py", "a1", "None");

    MigrationProject project = read("versions/b2.py");

    assertThat(List.copyOf(project.scripts().keySet())).isEqualTo(ids("b2"));
    assertThat(project.problems()).isEmpty();
  }

  @Test
  void aLinkThatLeadsBackUpEndsNothing() throws IOException {
    folder.revision("versions/a1.py", "a1", "None");
    Files.createSymbolicLink(folder.path("versions/up"), folder.path("versions"));
    Files.createSymbolicLink(folder.path("linked"), folder.path("versions"));

    assertThat(read("versions").problems()).isEmpty();
    assertThat(read("linked").scripts()).hasSize(1);
  }

  @Test
  void readsEveryEncodingThatPythonReads() throws IOException {
    String source =
        "# -*- coding: latin-1 -*-\n\"\"\"café\"\"\"\nrevision = 'a1'\ndown_revision = None\n";
    folder
        .bytes("versions/a1.py", source.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
        .text("versions/b2.py", "\ufeff" + TestFolder.source("b2", "'a1'"))
        .text("versions/c3.py", TestFolder.source("c3", "'b2'").replace("\n", "\r\n"));

    MigrationProject project = read("versions");

    assertThat(project.problems()).isEmpty();
    assertThat(project.script(RevisionId.of("a1")).revision().message()).isEqualTo("café");
    assertThat(project.graph().upgradeOrder()).isEqualTo(ids("a1", "b2", "c3"));
  }

  @Test
  void findsTheNamingConventionThroughTheImportsOfEnvPy() throws IOException {
    folder
        .text("alembic.ini", "[alembic]\nscript_location = m\nprepend_sys_path = .\n")
        .text("m/env.py", "from app import models\n")
        .text("app/__init__.py", "")
        .text("app/models.py", "from .base import Base\n")
        .text("app/base.py", "meta = MetaData(naming_convention={'fk': 'fk_%(table_name)s'})\n")
        .revision("m/versions/a1.py", "a1", "None");

    assertThat(read("").namingConvention()).isEqualTo(Map.of("fk", "fk_%(table_name)s"));
    assertThat(read("m/versions").namingConvention()).isEqualTo(Map.of("fk", "fk_%(table_name)s"));
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    for (int i = 0; i < 25; i++) {
      folder.revision("versions/r%02d.py".formatted(i), "r" + i, "None");
    }
    ConcurrentLinkedQueue<Integer> heard = new ConcurrentLinkedQueue<>();

    reader.read(folder.path("versions"), (done, total) -> heard.add(done * 100 + total));

    assertThat(heard).hasSize(25).contains(125, 2525);
  }

  @Test
  void anInterruptedThreadReadsNothingAndStaysInterrupted() throws IOException {
    folder.revision("versions/a1.py", "a1", "None");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> read("versions")).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private MigrationProject read(String named) {
    return reader.read(named.isEmpty() ? temp : folder.path(named));
  }

  private static List<RevisionId> ids(String... texts) {
    return List.of(texts).stream().map(RevisionId::of).toList();
  }
}
