package dev.banister.audit;

import dev.banister.audit.RevisionAudit.RenderedOperation;
import dev.banister.ddl.BatchRecreate;
import dev.banister.ddl.Ddl;
import dev.banister.ddl.DdlWriter;
import dev.banister.operation.Direction;
import dev.banister.operation.OperationStream;
import dev.banister.operation.OperationUnit;
import dev.banister.operation.RecordedOperation;
import dev.banister.replay.Effect;
import dev.banister.replay.StreamReplay;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the statements of every operation, on the schema that replay predicts for it. Those of a
 * batch block stand at its first unit.
 */
final class SqlRendering {
  private final Dialect dialect;
  private final NamingConvention convention;
  private final BatchRecreate recreate;

  SqlRendering(Dialect dialect, NamingConvention convention, BatchRecreate recreate) {
    this.dialect = dialect;
    this.convention = convention;
    this.recreate = recreate;
  }

  /** By direction and number of the unit: {@code upgrade/0}. */
  Map<String, RenderedOperation> of(OperationStream stream, StreamReplay replay) {
    DdlWriter writer = DdlWriter.offline(dialect, convention, recreate);
    Map<String, RenderedOperation> rendered = new LinkedHashMap<>();
    List<RecordedOperation> operations = stream.operations();
    Map<Integer, List<OperationUnit>> units =
        stream.units().stream().collect(Collectors.groupingBy(OperationUnit::position));
    boolean reached = true;
    for (int position = 0; position < operations.size(); position++) {
      if (position >= replay.effects().size()) {
        break;
      }
      Effect effect = replay.effects().get(position);
      Ddl ddl = writer.statements(operations.get(position).operation(), effect.before());
      for (OperationUnit unit : units.getOrDefault(position, List.of())) {
        boolean first = unit.recorded().index() == 0 || unit.block() == null;
        rendered.put(
            key(stream.direction(), unit.index()), first ? told(ddl, reached) : empty(reached));
      }
      reached &= ddl.refusal() == null;
    }
    return rendered;
  }

  private static RenderedOperation told(Ddl ddl, boolean reached) {
    return new RenderedOperation(
        ddl.statements(),
        ddl.refusal() == null ? null : ddl.refusal().exception(),
        ddl.refusal() == null ? null : ddl.refusal().message(),
        reached);
  }

  private static RenderedOperation empty(boolean reached) {
    return new RenderedOperation(List.of(), null, null, reached);
  }

  static String key(Direction direction, int unit) {
    return direction.id() + "/" + unit;
  }
}
