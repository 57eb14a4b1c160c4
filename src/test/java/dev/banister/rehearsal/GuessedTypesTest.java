package dev.banister.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banister.operation.ColumnDefinition;
import dev.banister.operation.Operation;
import dev.banister.operation.RecordedOperation;
import dev.banister.sql.ColumnType;
import dev.banister.sql.SqlExpression;
import dev.banister.sql.TableName;
import dev.banister.value.SourceSpan;
import dev.banister.value.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuessedTypesTest {
  private static final SourceSpan SPAN = SourceSpan.of("a.py", 7);
  private static final Unknown TYPE =
      new Unknown("⟨1⟩", "app.types.GUID()", SPAN, Unknown.Origin.APPLICATION, "app knows");

  private static RecordedOperation adding(ColumnDefinition column) {
    return new RecordedOperation(
        0,
        new Operation.AddColumn(TableName.of("t"), column, false, null, null, Map.of()),
        SPAN,
        List.of(TYPE),
        List.of(),
        false);
  }

  private static ColumnType unknown() {
    return new ColumnType("app.types.GUID()", "", Map.of(), List.of(), List.of(), Map.of(), TYPE);
  }

  @Test
  void putsAGuessInThePlaceOfAnUnknownType() {
    GuessedTypes guessed = GuessedTypes.in(adding(ColumnDefinition.of("c", unknown())));

    assertThat(guessed.types()).isEqualTo(Set.of("app.types.GUID()"));
    assertThat(guessed.recorded())
        .isEqualTo(
            RecordedOperation.of(
                0,
                new Operation.AddColumn(
                    TableName.of("t"),
                    ColumnDefinition.of("c", ColumnType.of("Uuid")),
                    false,
                    null,
                    null,
                    Map.of()),
                SPAN));
  }

  @Test
  void keepsAnUnknownThatIsNoType() {
    ColumnDefinition plain = ColumnDefinition.of("c", ColumnType.of("Text"));
    RecordedOperation recorded =
        adding(
            new ColumnDefinition(
                "c",
                plain.type(),
                null,
                false,
                new SqlExpression.Undetermined(TYPE),
                null,
                null,
                false,
                false,
                null,
                "auto",
                List.of(),
                null,
                false,
                Map.of()));

    assertThat(GuessedTypes.in(recorded)).isEqualTo(new GuessedTypes(recorded, Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "prefect.server.utilities.database.UUID(), Uuid",
    "app.JSONDict(none), JSON",
    "app.Timestamp(), DateTime",
    "app.Flag(), Text",
    "app.BigInt, Integer",
    "json.Bytes(), LargeBinary",
  })
  void guessesFromTheLastPartOfTheName(String name, String type) {
    assertThat(GuessedTypes.type(name).name()).isEqualTo(type);
  }
}
