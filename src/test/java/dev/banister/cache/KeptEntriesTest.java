package dev.banister.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptEntriesTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("cache/heads.kept");
  }

  @Test
  void whatOneRunKeepsTheNextFinds() {
    put("a", "first");
    put("b", "");
    put("a", "second");

    assertThat(get("a")).contains("second");
    assertThat(get("b")).contains("");
    assertThat(get("c")).isEmpty();
  }

  @Test
  void twoThatAreOpenAtOnceLoseNothing() {
    try (KeptEntries one = new KeptEntries(file);
        KeptEntries other = new KeptEntries(file)) {
      one.put("a", bytes("1"));
      other.put("b", bytes("2"));
      one.put("c", bytes("3"));

      assertThat(one.get("a")).hasValueSatisfying(b -> assertThat(b).isEqualTo(bytes("1")));
    }

    assertThat(get("a")).contains("1");
    assertThat(get("b")).contains("2");
    assertThat(get("c")).contains("3");
  }

  @Test
  void whatAKilledProcessLeftIsCutOff() throws IOException {
    put("a", "first");
    put("b", "second");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));

    assertThat(get("a")).contains("first");
    assertThat(get("b")).isEmpty();
    put("c", "third");
    assertThat(get("a")).contains("first");
    assertThat(get("c")).contains("third");
  }

  @Test
  void bytesThatWereTouchedCountAsAbsent() throws IOException {
    put("a", "first");
    put("b", "second");
    byte[] whole = Files.readAllBytes(file);
    whole[whole.length - 1]++;
    Files.write(file, whole);

    assertThat(get("a")).contains("first");
    assertThat(get("b")).isEmpty();
  }

  @Test
  void aFileOfSomebodyElseIsBegunAnew() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "something else altogether", StandardCharsets.UTF_8);

    assertThat(get("a")).isEmpty();
    put("a", "first");
    assertThat(get("a")).contains("first");
  }

  @Test
  void aFolderThatCannotBeMadeKeepsNothing() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file in the way", StandardCharsets.UTF_8);

    put("a", "first");
    assertThat(get("a")).isEmpty();
  }

  @Test
  void theOlderHalfGoesWhenTheFileHasGrownTooLarge() throws IOException {
    IntStream.range(0, 11).forEach(i -> put("key" + i, "text " + i));
    long before = Files.size(file);

    List<Boolean> there;
    try (KeptEntries small = new KeptEntries(file, new EntryFile.Limits(10, 1_000_000))) {
      there = IntStream.range(0, 11).mapToObj(i -> small.get("key" + i).isPresent()).toList();
    }

    assertThat(there.indexOf(true)).isEqualTo(6);
    assertThat(there.subList(6, 11)).doesNotContain(false);
    assertThat(get("key10")).contains("text 10");
    put("new", "more");
    assertThat(get("new")).contains("more");
    assertThat(Files.size(file)).isLessThan(before);
  }

  @Test
  void anInterruptedThreadKeepsAsWell() {
    Thread.currentThread().interrupt();
    put("a", "first");

    assertThat(get("a")).contains("first");
    assertThat(Thread.interrupted()).isTrue();
  }

  private void put(String key, String text) {
    try (KeptEntries entries = new KeptEntries(file)) {
      entries.put(key, bytes(text));
    }
  }

  private Optional<String> get(String key) {
    try (KeptEntries entries = new KeptEntries(file)) {
      return entries.get(key).map(found -> new String(found, StandardCharsets.UTF_8));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
