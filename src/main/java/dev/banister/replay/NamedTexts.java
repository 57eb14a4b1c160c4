package dev.banister.replay;

import dev.banister.replay.raw.RawAction;
import dev.banister.schema.Schema;
import dev.banister.sql.Dialect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Views, triggers, types, sequences and functions that SQL text makes and drops. */
final class NamedTexts {
  private final Draft draft;
  private final TypeChanges types;

  NamedTexts(Draft draft) {
    this.draft = draft;
    this.types = new TypeChanges(draft);
  }

  void apply(RawAction action) {
    Schema schema = draft.schema();
    switch (action) {
      case RawAction.CreateView a -> {
        refuseIfTaken(schema.views(), a.name(), "View", a.replace());
        draft.views(views -> views.put(a.name(), a.text()));
      }
      case RawAction.DropView a -> {
        require(schema.views(), a.name(), "view", a.ifExists());
        draft.views(views -> views.remove(a.name()));
      }
      case RawAction.RenameView a -> {
        require(schema.views(), a.name(), "view", false);
        draft.views(views -> views.put(a.newName(), views.remove(a.name())));
      }
      case RawAction.CreateTrigger a -> {
        String key = trigger(a.name(), a.table());
        refuseIfTaken(schema.triggers(), key, "Trigger", a.replace());
        draft.triggers(triggers -> triggers.put(key, a.text()));
      }
      case RawAction.DropTrigger a -> {
        String key = trigger(a.name(), a.table());
        require(schema.triggers(), key, "trigger", a.ifExists());
        draft.triggers(triggers -> triggers.remove(key));
      }
      case RawAction.CreateFunction a -> {
        if (!a.name().startsWith("pg_temp.")) { // goes with its session
          refuseIfTaken(schema.functions(), a.name(), "Function", true);
          draft.functions(functions -> functions.put(a.name(), a.text()));
        }
      }
      case RawAction.DropFunction a -> {
        require(
            schema.functions(),
            a.name(),
            "function",
            a.ifExists() || a.name().startsWith("pg_temp."));
        draft.functions(functions -> functions.remove(a.name()));
      }
      default -> typeOrSequence(action);
    }
  }

  private String trigger(String name, @Nullable String table) {
    return draft.dialect() == Dialect.POSTGRESQL && table != null ? table + "." + name : name;
  }

  private void typeOrSequence(RawAction action) {
    Map<String, String> sequences = draft.schema().sequences();
    switch (action) {
      case RawAction.CreateEnum a -> types.create(a.name(), a.labels(), false);
      case RawAction.AddLabel a -> types.labels(a.type(), labels -> EnumLabels.added(labels, a));
      case RawAction.RenameLabel a ->
          types.labels(
              a.type(),
              labels -> {
                labels.replaceAll(label -> label.equals(a.label()) ? a.newLabel() : label);
                return labels;
              });
      case RawAction.RenameType a -> types.rename(a.type(), a.newName());
      case RawAction.DropType a -> types.drop(a.type(), a.ifExists());
      case RawAction.CreateSequence a -> {
        if (!sequences.containsKey(a.name()) || !a.ifNotExists()) {
          refuseIfTaken(sequences, a.name(), "Sequence", false);
          draft.sequences(all -> all.put(a.name(), a.text()));
        }
      }
      case RawAction.DropSequence a -> {
        require(sequences, a.name(), "sequence", a.ifExists());
        draft.sequences(all -> all.remove(a.name()));
      }
      case RawAction.RenameSequence a -> {
        require(sequences, a.name(), "sequence", false);
        draft.sequences(all -> all.put(a.newName(), all.remove(a.name())));
      }
      default -> throw new IllegalArgumentException("not an object of its own: " + action);
    }
  }

  private static void refuseIfTaken(
      Map<String, ?> taken, String name, String word, boolean replaces) {
    if (taken.containsKey(name) && !replaces) {
      throw new RefusedException(word + " " + name + " exists already.");
    }
  }

  private static void require(Map<String, ?> there, String name, String word, boolean optional) {
    if (!there.containsKey(name) && !optional) {
      throw new RefusedException("There is no " + word + " " + name + ".");
    }
  }
}
