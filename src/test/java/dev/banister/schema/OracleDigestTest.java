package dev.banister.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OracleDigestTest {

  @Test
  void anEmptyCatalogHasTheHashThatTheOracleGivesIt() {
    assertThat(OracleDigest.of(Schema.EMPTY)).isEqualTo("c897b0c01b09e758");
  }
}
