package dev.banister.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFormatTest {
  private static final int LONGEST = 1_000_000;

  private final RecordFormat<Node> nodes = RecordFormat.of(Node.class);
  private final RecordFormat<Numbers> numbers = RecordFormat.of(Numbers.class);

  sealed interface Node {
    record Leaf(@Nullable String text) implements Node {}

    record Branch(List<Node> children, Map<String, Node> named, Optional<Node> more)
        implements Node {}

    record Empty() implements Node {}
  }

  record Optional<T>(boolean given, @Nullable T value) {}

  enum Colour {
    RED,
    BLUE
  }

  record Numbers(
      int small,
      @Nullable Integer boxed,
      double real,
      boolean truth,
      @Nullable Boolean maybe,
      @Nullable BigInteger whole,
      @Nullable BigDecimal decimal,
      @Nullable Colour colour,
      TreeMap<Integer, Integer> sorted) {}

  record Positive(int number) {
    Positive {
      if (number <= 0) {
        throw new IllegalArgumentException("not positive");
      }
    }
  }

  @Test
  void aTreeComesBackEqual() throws MalformedException {
    Map<String, Node> named = new LinkedHashMap<>();
    named.put("z", new Node.Leaf("repeated"));
    named.put("a", new Node.Leaf(null));
    Node tree =
        new Node.Branch(
            List.of(new Node.Leaf("repeated"), new Node.Empty(), new Node.Leaf("é – 𝄞")),
            named,
            new Optional<>(true, new Node.Leaf("")));

    Node again = nodes.read(nodes.write(tree, LONGEST));

    assertThat(again).isEqualTo(tree);
    assertThat(((Node.Branch) again).named().keySet()).containsExactly("z", "a");
  }

  @Test
  void whatIsNullStaysNull() throws MalformedException {
    Node tree =
        new Node.Branch(
            Arrays.asList(new Node.Leaf(null), null), Map.of(), new Optional<>(false, null));

    assertThat(nodes.read(nodes.write(tree, LONGEST))).isEqualTo(tree);
    assertThat(nodes.read(nodes.write(new Node.Branch(null, null, null), LONGEST)))
        .isEqualTo(new Node.Branch(null, null, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, 63, 64, -64, -65, 128, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void numbersComeBackEqual(int number) throws MalformedException {
    Numbers all =
        new Numbers(
            number,
            number,
            number / 3.0,
            number > 0,
            number < 0,
            BigInteger.valueOf(number).pow(5),
            new BigDecimal(BigInteger.valueOf(number), number % 100),
            Colour.BLUE,
            new TreeMap<>(Map.of(number, 2, 7, number)));

    assertThat(numbers.read(numbers.write(all, LONGEST))).isEqualTo(all);
  }

  @Test
  void realNumbersKeepTheirBits() throws MalformedException {
    for (double real :
        new double[] {-0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE}) {
      Numbers one = new Numbers(0, null, real, true, null, null, null, null, new TreeMap<>());
      assertThat(numbers.read(numbers.write(one, LONGEST))).isEqualTo(one);
    }
  }

  @Test
  void aTextThatComesAgainTakesOneByte() {
    String text = "versions/a1b2c3.py";
    Node once =
        new Node.Branch(List.of(new Node.Leaf(text)), Map.of(), new Optional<>(false, null));
    Node twice =
        new Node.Branch(
            List.of(new Node.Leaf(text), new Node.Leaf(text)),
            Map.of(),
            new Optional<>(false, null));

    assertThat(nodes.write(twice, LONGEST)).hasSize(nodes.write(once, LONGEST).length + 2);
  }

  @Test
  void whatPassesTheLimitsIsNotWritten() {
    Node deep = new Node.Empty();
    for (int i = 0; i < 600; i++) {
      deep = new Node.Branch(List.of(deep), Map.of(), new Optional<>(false, null));
    }
    Node tooDeep = deep;

    assertThatThrownBy(() -> nodes.write(tooDeep, LONGEST))
        .isInstanceOf(UnwritableException.class)
        .hasMessage("nested too deeply");
    assertThatThrownBy(() -> nodes.write(new Node.Leaf("x".repeat(100)), 100))
        .isInstanceOf(UnwritableException.class)
        .hasMessage("too long");
  }

  @Test
  void noBytesMakeTheReaderFailOtherwiseThanBySayingSo() throws MalformedException {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    Node tree =
        new Node.Branch(
            List.of(new Node.Leaf("abc"), new Node.Empty(), new Node.Leaf("abc")),
            Map.of("k", new Node.Leaf("v")),
            new Optional<>(true, new Node.Leaf("x")));
    byte[] whole = nodes.write(tree, LONGEST);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = Arrays.copyOf(whole, random.nextInt(1, whole.length + 3));
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      try {
        nodes.read(broken);
      } catch (MalformedException e) {
        refused++;
      }
    }

    assertThat(refused).isGreaterThan(10_000);
    assertThat(nodes.read(whole)).isEqualTo(tree);
  }

  @Test
  void announcedLengthsTakeNoMemory() {
    byte[] huge = {2, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7};

    assertThatThrownBy(() -> nodes.read(huge)).isInstanceOf(MalformedException.class);
  }

  @Test
  void whatARecordRefusesIsMalformed() {
    RecordFormat<Positive> format = RecordFormat.of(Positive.class);
    byte[] one = format.write(new Positive(1), LONGEST);
    byte[] zero = one.clone();
    zero[zero.length - 1] = 0;

    assertThatThrownBy(() -> format.read(zero)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> format.read("hello".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> format.read(new byte[0])).isInstanceOf(MalformedException.class);
  }

  @Test
  void aTypeWithoutFormatIsTold() {
    assertThatIllegalArgumentException().isThrownBy(() -> RecordFormat.of(Object.class));
  }
}
