package dev.banister.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextBindsTest {

  @Test
  void findsBindsAlsoInsideQuotesButNotInCastsTimesAndEscapes() {
    assertThat(TextBinds.names("a = :a AND b = ':b' AND c::text = '10:20:30' AND d = '\\:d' :a"))
        .containsExactly("a", "b");
  }

  @Test
  void putsValuesInThePlaceOfBindsAndTakesEscapesAway() {
    assertThat(TextBinds.fill("x = :x, y = '\\:y', z = :x::int", name -> "<" + name + ">", t -> t))
        .isEqualTo("x = <x>, y = ':y', z = :x::int");
  }
}
