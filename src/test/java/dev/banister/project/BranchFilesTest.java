package dev.banister.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchFilesTest {
  @TempDir private Path folder;
  private Path versions;

  @BeforeEach
  void commit() throws Exception {
    QuietGit.install();
    versions = Files.createDirectories(folder.resolve("db/versions"));
    write("old.py", "revision = 'old'\n");
    write("kept.py", "revision = 'kept'\n");
    try (Git git = Git.init().setInitialBranch("main").setDirectory(folder.toFile()).call()) {
      commit(git, "first");
      git.checkout().setCreateBranch(true).setName("feature").call();
      write("new.py", "revision = 'new'\n");
      write("old.py", "revision = 'old'\nmore = 1\n");
      commit(git, "second");
      git.checkout().setName("main").call();
      write("elsewhere.py", "revision = 'elsewhere'\n");
      commit(git, "third");
      git.checkout().setName("feature").call();
    }
    write("untracked.py", "revision = 'untracked'\n");
  }

  @Test
  void findsWhatTheBranchAddsOrChanges() throws Exception {
    assertThat(names("main")).containsExactly("new.py", "old.py", "untracked.py");
    assertThat(names("HEAD")).containsExactly("untracked.py");
  }

  @Test
  void turnedLineEndsAreNoChange() throws Exception {
    write("kept.py", "revision = 'kept'\r\n");
    assertThat(names("main")).doesNotContain("kept.py");
  }

  @Test
  void saysWhatIsWrongWithTheRef(@TempDir Path elsewhere) {
    assertThatThrownBy(() -> names("none"))
        .isInstanceOf(GitRefException.class)
        .hasMessage("There is no Git ref none. Name a branch, a tag or a commit.");
    assertThatThrownBy(() -> new BranchFiles(elsewhere, "main").of(List.of()))
        .isInstanceOf(GitRefException.class)
        .hasMessageEndingWith(
            "is in no Git work tree. Leave --since out, or name a folder in one.");
  }

  private List<String> names(String ref) throws Exception {
    try (var files = Files.list(versions)) {
      return new BranchFiles(folder.resolve("db"), ref)
          .of(files.sorted().toList()).stream().map(f -> f.getFileName().toString()).toList();
    }
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(versions.resolve(name), text);
  }

  private static void commit(Git git, String message) throws Exception {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage(message)
        .setSign(false)
        .setAuthor("Test", "test@example.org")
        .setCommitter("Test", "test@example.org")
        .call();
  }
}
