package dev.banister.python.translate;

import java.util.List;
import java.util.stream.Collectors;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.AliasedName;
import org.sonar.plugins.python.api.tree.DottedName;
import org.sonar.plugins.python.api.tree.ImportFrom;
import org.sonar.plugins.python.api.tree.ImportName;
import org.sonar.plugins.python.api.tree.Name;
import org.sonar.plugins.python.api.tree.Tree;

/** Translates imports to calls of the runtime, which decides what may be imported. */
final class Imports {
  private final Translation translation;

  Imports(Translation translation) {
    this.translation = translation;
  }

  void whole(ImportName statement, List<stmt> out) {
    translation.spans().add(statement.firstToken().line(), statement.lastToken().line());
    At at = At.of(statement);
    for (AliasedName imported : statement.modules()) {
      String module = dotted(imported.dottedName());
      Name alias = imported.alias();
      Name bound = alias == null ? imported.dottedName().names().getFirst() : alias;
      String function = alias == null ? "import_root" : "import_module";
      out.add(
          at.assign(
              translation.names.store(at, bound.name(), bound),
              at.runtime(function, at.text(module))));
    }
  }

  void names(ImportFrom statement, List<stmt> out) {
    translation.spans().add(statement.firstToken().line(), statement.lastToken().line());
    String module = module(statement);
    At at = At.of(statement);
    if (module.equals("__future__")) {
      return;
    }
    if (statement.isWildcardImport()) {
      out.add(at.evaluate(at.runtime("import_all", at.text(module))));
      checkWildcard(statement);
      return;
    }
    for (AliasedName imported : statement.importedNames()) {
      String name = dotted(imported.dottedName());
      if (translation.guarded()) {
        Attributes.checkAccess(name, imported);
      }
      Name bound =
          imported.alias() == null ? imported.dottedName().names().getFirst() : imported.alias();
      out.add(
          at.assign(
              translation.names.store(at, bound.name(), bound),
              at.runtime("import_name", at.text(module), at.text(name))));
    }
  }

  private void checkWildcard(Tree statement) {
    if (translation.scope().kind() != Scope.Kind.MODULE) {
      throw TranslationException.syntax(statement, "import * is only allowed at module level");
    }
  }

  private static String module(ImportFrom statement) {
    String dots =
        statement.dottedPrefixForModule() == null
            ? ""
            : statement.dottedPrefixForModule().stream()
                .map(token -> token.value())
                .collect(Collectors.joining());
    return statement.module() == null ? dots : dots + dotted(statement.module());
  }

  private static String dotted(DottedName name) {
    return name.names().stream().map(Name::name).collect(Collectors.joining("."));
  }
}
