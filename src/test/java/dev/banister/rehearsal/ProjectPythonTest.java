package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectPythonTest {
  @TempDir private Path temporary;
  private Path project;
  private Path versions;

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(temporary.resolve("billing"));
    Files.createDirectories(project.resolve(".git"));
    Files.createDirectories(project.resolve("src"));
    versions = Files.createDirectories(project.resolve("backend/migrations/versions"));
  }

  private Path python(Path environment) throws IOException {
    Path python = environment.resolve("bin/python");
    Files.createDirectories(python.getParent());
    Files.writeString(python, "");
    assertThat(python.toFile().setExecutable(true)).isTrue();
    return python;
  }

  private ProjectPython with(Map<String, String> environment) {
    return new ProjectPython(versions, environment);
  }

  @Test
  void takesTheEnvironmentThatIsActive() throws IOException {
    python(project.resolve(".venv"));
    Path active = temporary.resolve("active");
    Path python = python(active);

    assertThat(with(Map.of("VIRTUAL_ENV", active.toString())).interpreter()).contains(python);
  }

  @Test
  void takesTheProjectsOwnBeforeTheOneOnThePath() throws IOException {
    Path own = python(project.resolve(".venv"));
    Path system = python(temporary.resolve("usr"));

    assertThat(with(Map.of("PATH", system.getParent().toString())).interpreter()).contains(own);
  }

  @Test
  void takesTheOneOnThePathElse() throws IOException {
    Path system = python(temporary.resolve("usr"));

    assertThat(with(Map.of("PATH", system.getParent().toString())).interpreter()).contains(system);
  }

  @Test
  void staysInsideTheUsersRepository() throws IOException {
    python(temporary.resolve(".venv"));

    assertThat(with(Map.of()).interpreter()).isEmpty();
  }

  @Test
  void findsWhereTheProjectsPeopleRunAlembic() throws IOException {
    assertThat(with(Map.of()).root()).isEqualTo(project);
    Files.writeString(project.resolve("backend/alembic.ini"), "");
    assertThat(with(Map.of()).root()).isEqualTo(project.resolve("backend"));
  }

  @Test
  void importsFromTheRootItsSourcesAndTheMigrations() {
    assertThat(with(Map.of()).paths()).containsExactly(project, project.resolve("src"), versions);
  }
}
