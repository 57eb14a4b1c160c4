package dev.banister.database.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LeftServerTest {
  private static final Path DATA = Path.of("/tmp/banister-scratch-1/postgresql/data");

  @Test
  void knowsOurServerByItsFiles() {
    String[] ours = {"-D", DATA.toString(), "-p", "5433"};

    assertThat(LeftServer.isOn(ours, DATA.toString())).isTrue();
  }

  @Test
  void leavesAServerOfTheUsersAlone() {
    String[] theirs = {"-D", "/var/lib/postgresql/18/main"};

    assertThat(LeftServer.isOn(theirs, DATA.toString())).isFalse();
    assertThat(LeftServer.isOn(new String[0], DATA.toString())).isFalse();
  }
}
