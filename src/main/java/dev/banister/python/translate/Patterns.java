package dev.banister.python.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.python.antlr.ast.If;
import org.python.antlr.ast.UnaryOp;
import org.python.antlr.ast.unaryopType;
import org.python.antlr.base.expr;
import org.python.antlr.base.stmt;
import org.sonar.plugins.python.api.tree.AsPattern;
import org.sonar.plugins.python.api.tree.CapturePattern;
import org.sonar.plugins.python.api.tree.CaseBlock;
import org.sonar.plugins.python.api.tree.ClassPattern;
import org.sonar.plugins.python.api.tree.DoubleStarPattern;
import org.sonar.plugins.python.api.tree.GroupPattern;
import org.sonar.plugins.python.api.tree.KeyValuePattern;
import org.sonar.plugins.python.api.tree.KeywordPattern;
import org.sonar.plugins.python.api.tree.LiteralPattern;
import org.sonar.plugins.python.api.tree.MappingPattern;
import org.sonar.plugins.python.api.tree.MatchStatement;
import org.sonar.plugins.python.api.tree.OrPattern;
import org.sonar.plugins.python.api.tree.Pattern;
import org.sonar.plugins.python.api.tree.SequencePattern;
import org.sonar.plugins.python.api.tree.StarPattern;
import org.sonar.plugins.python.api.tree.Token;
import org.sonar.plugins.python.api.tree.Tree;
import org.sonar.plugins.python.api.tree.ValuePattern;
import org.sonar.plugins.python.api.tree.WildcardPattern;

/** Translates match statements: each pattern becomes data that the runtime compares. */
final class Patterns {
  private final Translation translation;

  Patterns(Translation translation) {
    this.translation = translation;
  }

  void match(MatchStatement match, List<stmt> out) {
    At at = At.of(match);
    translation
        .spans()
        .add(match.firstToken().line(), match.subjectExpression().lastToken().line());
    String subject = translation.fresh("subject");
    String done = translation.fresh("done");
    String found = translation.fresh("found");
    out.add(at.assign(subject, translation.value(match.subjectExpression())));
    out.add(at.assign(done, at.truth(false)));
    match.caseBlocks().forEach(block -> out.add(block(block, subject, done, found)));
  }

  private stmt block(CaseBlock block, String subject, String done, String found) {
    At at = At.of(block);
    translation.spans().add(block.firstToken().line(), block.pattern().lastToken().line());
    List<String> captures = new ArrayList<>();
    expr pattern = pattern(block.pattern(), captures);
    List<stmt> chosen = At.list(at.assign(done, at.truth(true)));
    chosen.addAll(translation.statements.body(block.body()));
    List<stmt> matched = new ArrayList<>();
    for (String name : captures) {
      matched.add(
          at.assign(
              translation.names.store(at, name, block),
              at.runtime("item", at.load(found), at.text(name))));
    }
    if (block.guard() == null) {
      matched.addAll(chosen);
    } else {
      expr guard = translation.value(block.guard().condition());
      matched.add(new If(at.token(), guard, chosen, At.list()));
    }
    List<stmt> attempt =
        At.list(
            at.assign(found, at.runtime("match", at.load(subject), pattern)),
            new If(
                at.token(), at.runtime("not_same", at.load(found), at.none()), matched, At.list()));
    expr open = new UnaryOp(at.token(), unaryopType.Not, at.load(done));
    return new If(at.token(), open, attempt, At.list());
  }

  private expr pattern(Pattern pattern, List<String> captures) {
    At at = At.of(pattern);
    return switch (pattern) {
      case LiteralPattern literal -> literal(at, literal);
      case ValuePattern value ->
          at.tuple(at.text("value"), translation.value(value.qualifiedExpression()));
      case CapturePattern capture -> at.tuple(at.text("capture"), name(at, capture, captures));
      case WildcardPattern any -> at.tuple(at.text("any"));
      case GroupPattern group -> pattern(group.pattern(), captures);
      case AsPattern as ->
          at.tuple(at.text("as"), pattern(as.pattern(), captures), name(at, as.alias(), captures));
      case OrPattern or -> at.tuple(at.text("or"), all(at, or.patterns(), captures));
      case SequencePattern sequence ->
          at.tuple(at.text("sequence"), all(at, sequence.elements(), captures));
      case StarPattern star -> at.tuple(at.text("star"), pattern(star.pattern(), captures));
      case MappingPattern mapping -> mapping(at, mapping, captures);
      case ClassPattern type -> type(at, type, captures);
      default -> throw TranslationException.unsupported(pattern, "This pattern");
    };
  }

  private static expr name(At at, CapturePattern capture, List<String> captures) {
    String name = capture.name().name();
    if (!captures.contains(name)) {
      captures.add(name);
    }
    return at.text(name);
  }

  private expr all(At at, List<Pattern> patterns, List<String> captures) {
    List<expr> all = new ArrayList<>();
    patterns.forEach(one -> all.add(pattern(one, captures)));
    return at.tuple(all);
  }

  private expr literal(At at, LiteralPattern literal) {
    return switch (literal.getKind()) {
      case NONE_LITERAL_PATTERN -> at.tuple(at.text("same"), at.none());
      case BOOLEAN_LITERAL_PATTERN ->
          at.tuple(at.text("same"), at.load(literal.firstToken().value()));
      case NUMERIC_LITERAL_PATTERN -> at.tuple(at.text("value"), number(at, literal));
      default -> at.tuple(at.text("value"), text(at, literal));
    };
  }

  private expr text(At at, LiteralPattern literal) {
    expr text = null;
    for (Tree child : literal.children()) {
      expr piece = translation.literals.pattern(child, child.firstToken().value());
      text = text == null ? piece : at.runtime("add", text, piece);
    }
    return text == null ? at.text("") : text;
  }

  /** A number, maybe negative, maybe complex: {@code -1+2j}. */
  private expr number(At at, LiteralPattern literal) {
    List<String> written =
        literal.children().stream()
            .map(child -> ((Token) child).value())
            .collect(Collectors.toList());
    expr sum = null;
    String sign = "";
    for (String piece : written) {
      if (piece.equals("-") || piece.equals("+")) {
        sign = piece;
        continue;
      }
      expr number = translation.literals.number(literal, piece);
      expr signed = sign.equals("-") ? new UnaryOp(at.token(), unaryopType.USub, number) : number;
      sum = sum == null ? signed : at.runtime("add", sum, signed);
    }
    return sum == null ? at.number(0) : sum;
  }

  private expr mapping(At at, MappingPattern mapping, List<String> captures) {
    List<expr> pairs = new ArrayList<>();
    expr rest = at.none();
    for (Pattern element : mapping.elements()) {
      if (element instanceof DoubleStarPattern star) {
        rest = name(at, star.capturePattern(), captures);
      } else if (element instanceof KeyValuePattern pair) {
        pairs.add(at.tuple(key(at, pair.key()), pattern(pair.value(), captures)));
      }
    }
    return at.tuple(at.text("mapping"), at.tuple(pairs), rest);
  }

  private expr key(At at, Pattern key) {
    if (key instanceof ValuePattern value) {
      return translation.value(value.qualifiedExpression());
    }
    LiteralPattern literal = (LiteralPattern) key;
    return switch (literal.getKind()) {
      case NONE_LITERAL_PATTERN -> at.none();
      case BOOLEAN_LITERAL_PATTERN -> at.load(literal.firstToken().value());
      case NUMERIC_LITERAL_PATTERN -> number(at, literal);
      default -> text(at, literal);
    };
  }

  private expr type(At at, ClassPattern type, List<String> captures) {
    List<expr> positional = new ArrayList<>();
    List<expr> named = new ArrayList<>();
    for (Pattern argument : type.arguments()) {
      if (argument instanceof KeywordPattern keyword) {
        String name = keyword.attributeName().name();
        if (translation.guarded()) {
          Attributes.checkAccess(name, keyword);
        }
        named.add(at.tuple(at.text(name), pattern(keyword.pattern(), captures)));
      } else {
        positional.add(pattern(argument, captures));
      }
    }
    return at.tuple(
        at.text("class"),
        translation.value(type.targetClass()),
        at.tuple(positional),
        at.tuple(named));
  }
}
