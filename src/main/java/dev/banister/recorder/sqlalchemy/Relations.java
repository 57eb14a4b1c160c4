package dev.banister.recorder.sqlalchemy;

import dev.banister.operation.ConstraintDefinition.ForeignKey;
import dev.banister.recorder.facade.PyValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.python.core.PyObject;
import org.python.core.PyString;

/** Finds the relations of a model, those among them that other models declare by a backref. */
final class Relations {
  private final MappedClass model;
  private final Map<String, Relation> found = new LinkedHashMap<>();

  private Relations(MappedClass model) {
    this.model = model;
  }

  static Map<String, Relation> of(MappedClass model) {
    Relations relations = new Relations(model);
    for (MappedClass each : model.metadata().models()) {
      each.relationships().forEach((name, object) -> relations.add(each, name, object));
    }
    return relations.found;
  }

  private void add(MappedClass owner, String attribute, RelationshipObject object) {
    MappedClass target = object.target(owner, attribute);
    if (target == null) {
      return;
    }
    boolean list = RelationshipObject.isList(owner, attribute);
    if (model == owner || model.isDerivedFrom(owner)) {
      put(attribute, relation(attribute, object, owner, target, false, list));
    }
    String back = object.backref();
    if (back != null && (model == target || model.isDerivedFrom(target))) {
      put(back, relation(back, object, target, owner, true, false));
    }
  }

  private void put(String attribute, @Nullable Relation relation) {
    if (relation != null) {
      found.put(attribute, relation);
    }
  }

  private static @Nullable Relation relation(
      String attribute,
      RelationshipObject object,
      MappedClass owner,
      MappedClass target,
      boolean back,
      boolean list) {
    TableObject own = owner.mappedTable().orElseThrow();
    TableObject other = target.mappedTable().orElseThrow();
    TableObject secondary = object.secondary(back ? target : owner);
    boolean deletes = cascades(object.setting("cascade", back));
    boolean passive = !isOff(object.setting("passive_deletes", back));
    boolean writes = isOff(object.setting("viewonly", false));
    if (secondary != null) {
      Map<String, String> toOwn = links(secondary, own, back && own == other);
      Map<String, String> toOther = links(secondary, other, !back && own == other);
      return toOwn.isEmpty() || toOther.isEmpty()
          ? null
          : new Relation(
              attribute, target, secondary, toOwn, toOther, true, false, false, passive, writes);
    }
    boolean selfOne = own == other && (object.setting("remote_side", back) != null) != back;
    Map<String, String> held = links(own, other, false);
    if (!held.isEmpty() && (own != other || selfOne) && !list) {
      return new Relation(
          attribute, target, null, held, Map.of(), false, true, deletes, passive, writes);
    }
    Map<String, String> holding = links(other, own, false);
    PyObject uselist = object.setting("uselist", back);
    boolean many = uselist == null || uselist.__nonzero__();
    return holding.isEmpty()
        ? null
        : new Relation(
            attribute, target, null, holding, Map.of(), many, false, deletes, passive, writes);
  }

  /** Columns of a foreign key to the columns that it means: of the first such key or the last. */
  private static Map<String, String> links(TableObject from, TableObject to, boolean last) {
    List<Map<String, String>> all = new ArrayList<>();
    for (ForeignKey key : from.foreignKeys()) {
      if (key.referencedTable().equals(to.name())
          && key.columns().size() == key.referencedColumns().size()) {
        Map<String, String> links = new LinkedHashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
          links.put(key.columns().get(i), key.referencedColumns().get(i));
        }
        all.add(links);
      }
    }
    return all.isEmpty() ? Map.of() : last ? all.getLast() : all.getFirst();
  }

  private static boolean cascades(@Nullable PyObject cascade) {
    String text = cascade instanceof PyString ? PyValues.text(cascade) : "";
    return List.of(text.replace(" ", "").split(",")).stream()
        .anyMatch(word -> word.equals("all") || word.equals("delete"));
  }

  private static boolean isOff(@Nullable PyObject flag) {
    return flag == null || !flag.__nonzero__();
  }
}
