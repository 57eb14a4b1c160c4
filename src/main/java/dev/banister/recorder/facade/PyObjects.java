package dev.banister.recorder.facade;

import dev.banister.python.runtime.Bytes;
import dev.banister.python.runtime.Dicts;
import dev.banister.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.python.core.Py;
import org.python.core.PyDictionary;
import org.python.core.PyFloat;
import org.python.core.PyInteger;
import org.python.core.PyObject;
import org.python.core.PyUnicode;

/** {@link Value}s as Python objects, for the rows of a query. */
public final class PyObjects {
  private final RecordingContext context;

  public PyObjects(RecordingContext context) {
    this.context = context;
  }

  /** The object that Python's drivers would give for the value. */
  public PyObject of(Value value) {
    return switch (value) {
      case Value.Null none -> Py.None;
      case Value.Bool bool -> Py.newBoolean(bool.bool());
      case Value.Int number -> PyValues.integer(number.number());
      case Value.Real number -> new PyFloat(number.number());
      case Value.Text text -> new PyUnicode(text.text());
      case Value.Bytes bytes -> Bytes.of(bytes.bytes());
      case Value.Decimal number -> library("decimal", "Decimal", number.number().toString());
      case Value.Uuid uuid -> library("uuid", "UUID", uuid.text());
      case Value.Date date -> date(LocalDate.parse(date.iso()));
      case Value.DateTime moment -> moment(moment.iso());
      case Value.Time time -> time(LocalTime.parse(time.iso()));
      case Value.Interval interval -> interval(interval.seconds());
      case Value.Sequence list -> PyValues.list(list.items().stream().map(this::of).toList());
      case Value.Mapping mapping -> dictionary(mapping.entries());
      case Value.Undetermined unknown -> new UnknownObject(context, unknown.unknown());
    };
  }

  private PyObject library(String module, String name, String text) {
    return made(module, name, new PyUnicode(text));
  }

  private PyObject made(String module, String name, PyObject... arguments) {
    return context.pythonModule(module).__getattr__(name).__call__(arguments);
  }

  private PyObject date(LocalDate date) {
    return made(
        "datetime",
        "date",
        number(date.getYear()),
        number(date.getMonthValue()),
        number(date.getDayOfMonth()));
  }

  private PyObject time(LocalTime time) {
    return made(
        "datetime",
        "time",
        number(time.getHour()),
        number(time.getMinute()),
        number(time.getSecond()),
        number(time.getNano() / 1000));
  }

  private PyObject moment(String iso) {
    int zone = Math.max(iso.indexOf('+', 11), Math.max(iso.indexOf('-', 11), iso.indexOf('Z')));
    if (zone < 0) {
      return moment(LocalDateTime.parse(iso.replace(' ', 'T')));
    }
    OffsetDateTime zoned = OffsetDateTime.parse(iso.replace(' ', 'T'));
    PyObject local = moment(zoned.toLocalDateTime());
    return withOffset(local, zoned.getOffset().getTotalSeconds());
  }

  private PyObject moment(LocalDateTime moment) {
    return made(
        "datetime",
        "datetime",
        number(moment.getYear()),
        number(moment.getMonthValue()),
        number(moment.getDayOfMonth()),
        number(moment.getHour()),
        number(moment.getMinute()),
        number(moment.getSecond()),
        number(moment.getNano() / 1000));
  }

  /** Where the library knows fixed zones the moment gets its own, else it is told in UTC. */
  private PyObject withOffset(PyObject local, int seconds) {
    PyObject delta = interval(BigDecimal.valueOf(seconds));
    PyObject timezone = context.pythonModule("datetime").__findattr__("timezone");
    if (timezone == null) {
      return local._sub(delta);
    }
    PyObject zone = timezone.__call__(delta);
    return local.invoke("replace", new PyObject[] {zone}, new String[] {"tzinfo"});
  }

  private PyObject interval(BigDecimal seconds) {
    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
    return made(
        "datetime",
        "timedelta",
        number(0),
        PyValues.integer(parts[0].toBigInteger()),
        PyValues.integer(parts[1].movePointRight(6).toBigInteger()));
  }

  private PyObject dictionary(List<Value.Entry> entries) {
    PyDictionary dictionary = Dicts.empty();
    entries.forEach(e -> dictionary.__setitem__(of(e.key()), of(e.value())));
    return dictionary;
  }

  private static PyObject number(int number) {
    return new PyInteger(number);
  }
}
