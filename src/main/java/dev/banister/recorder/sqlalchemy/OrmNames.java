package dev.banister.recorder.sqlalchemy;

import dev.banister.recorder.facade.Arguments;
import dev.banister.recorder.facade.FacadeClass;
import dev.banister.recorder.facade.FacadeFunction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.python.core.Py;
import org.python.core.PyObject;
import org.python.core.PyStringMap;

/** The names of {@code sqlalchemy.orm} and {@code sqlalchemy.ext.declarative}. */
final class OrmNames {
  private static final Set<String> HARMLESS =
      Set.of(
          "deferred",
          "column_property",
          "synonym",
          "validates",
          "reconstructor",
          "configure_mappers",
          "clear_mappers",
          "declarative_mixin",
          "make_transient",
          "foreign",
          "remote",
          "attribute_mapped_collection");

  private final Library library;

  OrmNames(Library library) {
    this.library = library;
  }

  /** What is under that name, or null. */
  @Nullable PyObject of(String name) {
    if (HARMLESS.contains(name)) {
      return new HarmlessObject("orm." + name);
    }
    if (LoaderOption.NAMES.contains(name)) {
      return new LoaderOption(library, name);
    }
    return switch (name) {
      case "relationship" ->
          FacadeFunction.of(RelationshipObject.SIGNATURE, RelationshipObject::new);
      case "relation" ->
          library
              .legacy()
              .attribute(FacadeFunction.of(RelationshipObject.SIGNATURE, RelationshipObject::new));
      case "backref" -> FacadeFunction.of("backref(name, **kw)", RelationshipObject.Backref::new);
      case "declarative_base" ->
          FacadeFunction.of(
              "declarative_base(bind=None, metadata=None, mapper=None, cls=None, name=None,"
                  + " constructor=None, class_registry=None, metaclass=None,"
                  + " type_annotation_map=None)",
              a -> {
                library.legacy().refuseParameters(a, "bind");
                return base(name(a), a.present("metadata"), a.present("cls"));
              });
      case "as_declarative" ->
          FacadeFunction.of(
              "as_declarative(**kw)",
              a -> FacadeFunction.of("decorate(cls)", c -> base("Base", null, c.required("cls"))));
      case "DeclarativeBase", "DeclarativeBaseNoMeta" -> new DeclarativeRoot(library);
      case "flag_modified" ->
          FacadeFunction.of(
              "flag_modified(instance, key)",
              a -> flagged(a.required("instance"), String.valueOf(a.text("key"))));
      case "declared_attr" -> declaredAttr();
      case "mapped_column" -> mappedColumn();
      case "aliased" ->
          FacadeFunction.of(
              "aliased(element, alias=None, name=None, flat=False, adapt_on_names=False)",
              a -> aliased(a.required("element"), a.text("name")));
      case "Mapped", "RelationshipProperty" -> library.classes().named(name);
      case "sessionmaker" ->
          FacadeFunction.of("sessionmaker(bind=None, **kw)", a -> maker(a.present("bind")));
      case "scoped_session" ->
          FacadeFunction.of(
              "scoped_session(session_factory, scopefunc=None)",
              a -> a.required("session_factory"));
      case "Session" -> session();
      default -> library.hooks().connectionClass(name);
    };
  }

  private static PyObject flagged(PyObject instance, String key) {
    if (instance instanceof MappedObject object) {
      object.flag(key);
    }
    return Py.None;
  }

  private PyObject aliased(PyObject element, @Nullable String name) {
    FromObject from = library.statements().from(element);
    MappedClass model = MappedClass.behind(element);
    String chosen = name == null ? "anon_" + library.nextCreation() : name;
    return model == null ? from.alias(name) : new AliasObject(from, chosen, model);
  }

  private static String name(Arguments arguments) {
    String given = arguments.text("name");
    return given == null ? "Base" : given;
  }

  private PyObject base(String name, @Nullable PyObject metadata, @Nullable PyObject mixin) {
    MetaDataObject known =
        metadata instanceof MetaDataObject given ? given : MetaDataObject.empty(library);
    List<PyObject> bases = mixin == null || mixin == Py.None ? List.of() : List.of(mixin);
    return new DeclarativeClass(library, name, bases, new PyStringMap(), known);
  }

  private PyObject declaredAttr() {
    PyObject directive =
        FacadeFunction.of("directive(fget)", a -> new DeclaredAttribute(a.required("fget")));
    FacadeClass made =
        new ObjectClass(
            "sqlalchemy.orm",
            "declared_attr",
            List.of(),
            (values, keywords) -> new DeclaredAttribute(values[0]),
            Map.of("directive", directive, "cascading", directive));
    return made;
  }

  private PyObject mappedColumn() {
    return new ObjectClass(
        "sqlalchemy.orm",
        "mapped_column",
        List.of(),
        (values, keywords) -> ColumnArguments.mapped(library, values, keywords),
        Map.of());
  }

  private PyObject maker(@Nullable PyObject bind) {
    return FacadeFunction.of(
        "Session(bind=None, **kw)",
        a -> {
          PyObject own = a.present("bind");
          return library.hooks().session(own == null ? bind : own, a);
        });
  }

  private PyObject session() {
    PyObject known = library.hooks().connectionClass("Session");
    return known == null ? maker(null) : known;
  }
}
