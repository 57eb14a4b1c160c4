package dev.banister.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.project.LoadProblem.Kind;
import dev.banister.python.ScriptHeadReader;
import dev.banister.revision.GraphProblem;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadProblemTest {
  private final ProjectReader reader = new ProjectReader(new ScriptHeadReader());
  private TestFolder folder;

  @TempDir private Path temp;

  @BeforeEach
  void makeFolder() {
    folder = new TestFolder(temp);
  }

  @Test
  void emptyFolder() throws IOException {
    Files.createDirectories(folder.path("migrations"));

    assertThat(read("migrations").problems())
        .containsExactly(
            new LoadProblem(
                Kind.NO_REVISION_FILES,
                "",
                0,
                "No revision files in migrations. Choose the folder that holds versions, or the"
                    + " project with alembic.ini."));
  }

  @Test
  void missingFolder() {
    Path missing = folder.path("gone");

    assertThat(reader.read(missing).problems())
        .containsExactly(
            new LoadProblem(
                Kind.NO_REVISION_FILES,
                "",
                0,
                "There is no folder %s. Choose the folder that holds versions, or the project with"
                        .formatted(missing)
                    + " alembic.ini."));
  }

  @Test
  void aFileThatIsNoFolder() throws IOException {
    folder.text("notes.txt", "revision");

    assertThat(read("notes.txt").problems())
        .extracting(LoadProblem::kind)
        .containsExactly(Kind.NO_REVISION_FILES);
  }

  @Test
  void severalHeads() throws IOException {
    folder
        .revision("a.py", "26b9d0c4aa01", "None")
        .revision("b.py", "f94b3a7d0002", "'26b9d0c4aa01'")
        .revision("c.py", "11c0de420003", "'26b9d0c4aa01'");

    assertThat(read("").problems())
        .containsExactly(
            new LoadProblem(Kind.SEVERAL_HEADS, "", 0, "2 heads: f94b3a7d, 11c0de42."));
  }

  @Test
  void missingDownRevision() throws IOException {
    folder.revision("a.py", "a1", "'26b9d0c4'");

    assertThat(read("").problems())
        .containsExactly(
            new LoadProblem(
                Kind.MISSING_DOWN_REVISION,
                "a.py",
                3,
                "26b9d0c4 is named as down revision but its file is missing."));
  }

  @Test
  void noneInQuotes() throws IOException {
    folder.revision("a.py", "a1", "'None'");

    assertThat(read("").problems())
        .containsExactly(
            new LoadProblem(
                Kind.MISSING_DOWN_REVISION,
                "a.py",
                3,
                "a1 names the text 'None' as down revision. Write None without quotes."));
  }

  @Test
  void twoFilesWithOneId() throws IOException {
    folder.revision("a.py", "a1", "None").revision("b.py", "a1", "None");

    MigrationProject project = read("");

    assertThat(project.problems())
        .containsExactly(
            new LoadProblem(
                Kind.DUPLICATE_REVISION,
                "b.py",
                2,
                "b.py has the id a1 of a.py. Give one of them an id of its own."));
    assertThat(project.script(RevisionId.of("a1")).file()).isEqualTo("a.py");
    assertThat(project.unreadable()).containsOnlyKeys("b.py");
    assertThat(project.graph().problems())
        .containsExactly(new GraphProblem.DuplicateRevision(RevisionId.of("a1")));
  }

  @Test
  void aCycle() throws IOException {
    folder.revision("a.py", "a1", "'b2'").revision("b.py", "b2", "'a1'");

    assertThat(read("").problems())
        .containsExactly(
            new LoadProblem(
                Kind.CYCLE,
                "a.py",
                3,
                "a1, b2 come before each other. Correct one down_revision."));
  }

  @Test
  void aDependencyOnNothing() throws IOException {
    folder.text("a.py", TestFolder.source("a1", "None") + "depends_on = 'zz'\n");

    assertThat(read("").problems())
        .containsExactly(
            new LoadProblem(
                Kind.UNRESOLVED_DEPENDENCY,
                "a.py",
                12,
                "a1 depends on zz, which is no revision and no branch label here."));
  }

  @Test
  void syntaxErrorKeepsTheOthersUsable() throws IOException {
    folder
        .revision("versions/a.py", "a1", "None")
        .text("versions/b.py", "revision = 'b2'\ndef upgrade()\n    pass\n");

    MigrationProject project = read("versions");

    assertThat(project.problems())
        .containsExactly(
            new LoadProblem(
                Kind.SYNTAX,
                "b.py",
                2,
                "Line 2 is not valid Python: def upgrade(). Correct it and check again."));
    assertThat(project.scripts()).hasSize(1);
    assertThat(project.unreadable())
        .containsEntry("b.py", "revision = 'b2'\ndef upgrade()\n    pass\n");
  }

  @Test
  void pythonTwo() throws IOException {
    folder.text("versions/a.py", "revision = 'a1'\nprint 'x'\n");

    assertThat(read("versions").problems())
        .containsExactly(
            new LoadProblem(
                Kind.PYTHON_2,
                "a.py",
                2,
                "Line 2 is Python 2: print 'x'. Convert the script to Python 3."));
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    folder.bytes("versions/a.py", new byte[] {'x', '=', '1', '\n', '\'', (byte) 0xE9, '\''});

    MigrationProject project = read("versions");

    assertThat(project.problems())
        .containsExactly(
            new LoadProblem(
                Kind.UNREADABLE,
                "a.py",
                2,
                "a.py is not UTF-8: byte 0xE9 on line 2. Save it as UTF-8, or name its encoding in"
                    + " the first line."));
    assertThat(project.unreadable()).containsEntry("a.py", "x=1\n'\ufffd'");
  }

  @Test
  void anEncodingThatNobodyKnows() throws IOException {
    folder.text("versions/a.py", "#!/usr/bin/env python\n# coding: klingon\nrevision = 'a1'\n");

    assertThat(read("versions").problems())
        .containsExactly(
            new LoadProblem(
                Kind.UNREADABLE,
                "a.py",
                2,
                "a.py names an unknown encoding, klingon, on line 2. Save it as UTF-8, or name its"
                    + " encoding in the first line."));
  }

  @Test
  void binaryData() throws IOException {
    folder.bytes("versions/a.py", new byte[] {0x7F, 'E', 'L', 'F', 0, 0});

    assertThat(read("versions").problems())
        .containsExactly(
            new LoadProblem(
                Kind.NOT_PYTHON,
                "a.py",
                0,
                "a.py holds binary data, not Python. Remove it, or restore the script."));
  }

  @Test
  void functionsWithoutAnId() throws IOException {
    folder.text("versions/a.py", "def upgrade(): pass\n");

    assertThat(read("versions").problems())
        .containsExactly(
            new LoadProblem(
                Kind.NO_REVISION_ID,
                "a.py",
                0,
                "a.py has no revision id. Write it out, as in revision = \"26b9d0c4\"."));
  }

  @Test
  void aFileWithoutDownRevisionCountsAsABase() throws IOException {
    folder.text("versions/a.py", "revision = 'a1'\n");

    MigrationProject project = read("versions");

    assertThat(project.problems())
        .containsExactly(
            new LoadProblem(
                Kind.NO_REVISION_ID,
                "a.py",
                0,
                "a.py has no down_revision. Write down_revision = None when it is the first."));
    assertThat(project.graph().bases()).containsExactly(RevisionId.of("a1"));
  }

  @Test
  void aLinkToNothing() throws IOException {
    folder.revision("versions/b.py", "b2", "None");
    Files.createSymbolicLink(folder.path("versions/a.py"), folder.path("gone.py"));

    assertThat(read("versions").problems())
        .containsExactly(
            new LoadProblem(
                Kind.UNREADABLE,
                "a.py",
                0,
                "a.py is no file that can be read. Remove or restore it."));
  }

  @Test
  void aScriptLocationThatIsNotThere() throws IOException {
    folder.text("alembic.ini", "[alembic]\nscript_location = gone\n");

    assertThat(read("").problems())
        .extracting(LoadProblem::kind, LoadProblem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Kind.CONFIGURATION,
                "The script_location gone of alembic.ini is not there. Correct it, or choose the"
                    + " folder that holds versions."),
            org.assertj.core.groups.Tuple.tuple(
                Kind.NO_REVISION_FILES,
                "No revision files in %s. Choose the folder that holds versions, or the project"
                        .formatted(temp.getFileName())
                    + " with alembic.ini."));
  }

  @Test
  void severalProjectsBelow() throws IOException {
    for (String name : new String[] {"one", "two"}) {
      folder
          .text(name + "/alembic.ini", "[alembic]\nscript_location = m\n")
          .revision(name + "/m/versions/a.py", name, "None");
    }

    assertThat(read("").problems())
        .extracting(LoadProblem::message)
        .containsExactly(
            "2 projects are in %s: one, two. They are shown as one history; choose one of them."
                .formatted(temp.getFileName()),
            "2 heads: one, two.");
  }

  @Test
  void problemsComeInTheOrderOfTheirPlaces() throws IOException {
    folder
        .revision("b.py", "b2", "'gone'")
        .text("a.py", "revision = 'a1'\ndown_revision = None\nprint 'x'\n")
        .revision("c.py", "c3", "'away'");

    assertThat(read("").problems())
        .extracting(LoadProblem::kind)
        .containsExactly(
            Kind.SEVERAL_HEADS,
            Kind.PYTHON_2,
            Kind.MISSING_DOWN_REVISION,
            Kind.MISSING_DOWN_REVISION);
  }

  private MigrationProject read(String named) {
    return reader.read(named.isEmpty() ? temp : folder.path(named));
  }
}
