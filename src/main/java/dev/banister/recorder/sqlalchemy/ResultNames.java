package dev.banister.recorder.sqlalchemy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What SQLAlchemy calls the columns of a result: as the driver tells, and a name that was there for
 * another column gets a number.
 */
public final class ResultNames {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, ExpressionObject> taken = new HashMap<>();

  private ResultNames() {}

  /**
   * @param selected the expressions that make the columns
   * @param told names that the driver gives
   */
  public static List<String> of(List<ExpressionObject> selected, List<String> told) {
    ResultNames names = new ResultNames();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < selected.size(); i++) {
      all.add(names.unique(told.get(i), selected.get(i)));
    }
    return all;
  }

  private String unique(String name, ExpressionObject expression) {
    ExpressionObject before = taken.putIfAbsent(name, expression);
    boolean same = before == null || before == expression || before.sql().equals(expression.sql());
    return same ? name : name + "_" + numbers.merge(name, 1, Integer::sum);
  }
}
