package dev.banister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.audit.AuditOptions;
import dev.banister.audit.ConnectionAnswer;
import dev.banister.database.CopyOptions;
import dev.banister.database.address.PostgresqlAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line makes of {@code --database} and the options beside it. */
final class DatabaseOptionsTest {
  private static final String URL = "postgresql://app@db/shop";
  @TempDir Path folder;

  private AuditOptions asked(Object... words) {
    Shell shell = new Shell();
    Object[] all = new Object[words.length + 2];
    all[0] = "rehearse";
    all[1] = folder;
    System.arraycopy(words, 0, all, 2, words.length);
    shell.run(all);
    return shell.auditor.asked.getFirst();
  }

  private void refuses(String beginning, Object... words) {
    Object[] all = new Object[words.length + 2];
    all[0] = "rehearse";
    all[1] = folder;
    System.arraycopy(words, 0, all, 2, words.length);
    Shell.Answer answer = new Shell().run(all);
    assertThat(answer.err()).startsWith("banister: " + beginning).doesNotContain("s3cret");
    assertThat(answer.status()).isEqualTo(ExitStatus.UNUSABLE);
  }

  @Test
  void takesASampleOfAThousandRows() {
    assertThat(asked("--database", URL).database().copy()).isEqualTo(CopyOptions.DEFAULT);
    assertThat(asked("--database", URL, "--sample", "all", "--mask").database().copy())
        .isEqualTo(new CopyOptions(0, true, false));
    assertThat(asked("--database", URL, "--on-server").database().copy().onServer()).isTrue();
  }

  @Test
  void refusesWhatDoesNotGoTogether() {
    refuses("--mask is for --database.", "--mask");
    refuses("--sample takes 1 or more, or all, not 0.", "--database", URL, "--sample", "0");
    refuses("--on-server is for PostgreSQL.", "--database", "sqlite:///a.db", "--on-server");
    refuses("A clone with --on-server", "--database", URL, "--on-server", "--mask");
    refuses("There is no database 'oracle' here.", "--database", "oracle://app:s3cret@db/shop");
  }

  @Test
  void asksForThePasswordWhenToldTo() {
    Shell shell = new Shell();
    Shell.Answer answer =
        shell.run("rehearse", folder, "--database", URL, "--ask-password", "--format", "json");

    AuditOptions options = shell.auditor.asked.getFirst();
    PostgresqlAddress address = (PostgresqlAddress) options.database().address();
    assertThat(shell.opened).containsExactly("Password of postgresql://app@db:5432/shop: ");
    assertThat(address.password().reveal()).isEqualTo("s3cret");
    assertThat(options.toString() + answer.out() + answer.err()).doesNotContain("s3cret");
  }

  @Test
  void asksOnATerminalWhenTheServerWantsOne() {
    Shell shell = new Shell().onTerminal();
    shell.auditor.connecting(new ConnectionAnswer.PasswordWanted("It wants one."));

    Shell.Answer answer = shell.run("rehearse", folder, "--database", URL);

    assertThat(shell.opened).hasSize(2);
    assertThat(answer.err()).contains("banister: It wants one.").doesNotContain("s3cret");
    assertThat(answer.status()).isEqualTo(ExitStatus.UNUSABLE);
  }

  @Test
  void saysWhyTheDatabaseCannotBeRead() {
    Shell shell = new Shell();
    shell.auditor.connecting(new ConnectionAnswer.Refused("Nobody answers at db:5432."));

    Shell.Answer answer = shell.run("rehearse", folder, "--database", URL);

    assertThat(answer.err()).isEqualTo("banister: Nobody answers at db:5432.\n");
    assertThat(answer.status()).isEqualTo(ExitStatus.UNUSABLE);
  }
}
