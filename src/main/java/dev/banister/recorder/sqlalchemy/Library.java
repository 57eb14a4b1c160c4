package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.PyObjects;
import dev.banister.recorder.facade.PyValues;
import dev.banister.recorder.facade.RecordingContext;
import dev.banister.recorder.facade.UnknownObject;
import dev.banister.value.Unknown;

/** What the objects of this facade share during one run: its classes and its conversions. */
public final class Library {
  private final RecordingContext context;
  private final ConnectionHooks hooks;
  private final PyValues values;
  private final PyObjects objects;
  private final Errors errors = new Errors();
  private final Compilers compilers = new Compilers();
  private final Types types = new Types(this);
  private final ScriptTypes scriptTypes = new ScriptTypes(this);
  private final Classes classes = new Classes(this);
  private final Legacy legacy;
  private final Expressions expressions = new Expressions(this);
  private final Statements statements = new Statements(this);
  private final KnownAttributes knownAttributes = KnownAttributes.PUBLIC;
  private final PythonTypes pythonTypes = new PythonTypes();
  private final DialectOptions options = new DialectOptions(this);
  private final Tables tables = new Tables(this);
  private final Constraints constraints = new Constraints(this);
  private final DialectObject dialectObject;
  private int created;

  Library(RecordingContext context, ConnectionHooks hooks) {
    this.context = context;
    this.hooks = hooks;
    this.legacy = new Legacy(context, errors);
    this.values = new PyValues(context);
    this.objects = new PyObjects(context);
    this.dialectObject = new DialectObject(this, context.dialect());
  }

  public RecordingContext context() {
    return context;
  }

  public PyValues values() {
    return values;
  }

  public PyObjects objects() {
    return objects;
  }

  public Errors errors() {
    return errors;
  }

  /** What SQLAlchemy took before 2.0. */
  public Legacy legacy() {
    return legacy;
  }

  public Types types() {
    return types;
  }

  public Classes classes() {
    return classes;
  }

  public Expressions expressions() {
    return expressions;
  }

  /** What may be executed, as operations. */
  public Statements statements() {
    return statements;
  }

  /** The object that a bind's {@code dialect} is. */
  public DialectObject dialectObject() {
    return dialectObject;
  }

  public DialectOptions options() {
    return options;
  }

  Constraints constraints() {
    return constraints;
  }

  public Tables tables() {
    return tables;
  }

  ConnectionHooks hooks() {
    return hooks;
  }

  Compilers compilers() {
    return compilers;
  }

  ScriptTypes scriptTypes() {
    return scriptTypes;
  }

  public PythonTypes pythonTypes() {
    return pythonTypes;
  }

  KnownAttributes knownAttributes() {
    return knownAttributes;
  }

  /** Counts objects in the order in which a script makes them. */
  int nextCreation() {
    return created++;
  }

  /** Something that SQLAlchemy has and this facade has not. */
  public UnknownObject unsupported(String expression) {
    String explanation = "Banister does not follow " + expression + " of SQLAlchemy.";
    return context.unknown(expression, Unknown.Origin.UNSUPPORTED, explanation);
  }

  ExpressionObject constant(String name) {
    return expressions.constant(name);
  }
}
