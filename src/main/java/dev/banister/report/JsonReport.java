package dev.banister.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banister.audit.AuditResult;
import dev.banister.audit.AuthorQuestions;
import dev.banister.audit.ReviewSample;
import dev.banister.audit.RevisionAudit;
import dev.banister.project.LoadProblem;
import dev.banister.project.MigrationProject;
import dev.banister.rehearsal.Verdict;
import dev.banister.revision.RevisionId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

/** Writes the audit as the JSON that others may rely on. */
public final class JsonReport implements ReportWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void write(AuditResult result, ReportOptions options, OutputStream out)
      throws IOException {
    out.write(JsonText.of(tree(result)).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The whole document. */
  ObjectNode tree(AuditResult result) {
    ObjectNode root = JSON.createObjectNode();
    root.put("banister", result.banisterVersion());
    root.set("project", project(result));
    root.set("options", options(result));
    root.set("summary", summary(result));
    ArrayNode revisions = root.putArray("revisions");
    for (RevisionAudit revision : result.revisions()) {
      revisions.add(new RevisionJson(JSON, revision).node());
    }
    FindingJson findings = new FindingJson(JSON);
    ArrayNode all = root.putArray("findings");
    FindingWords.byPlace(result.findings()).forEach(f -> all.add(findings.node(f)));
    ArrayNode problems = root.putArray("problems");
    result.problems().forEach(p -> problems.add(problem(p)));
    root.set("questions", questions(result));
    root.set("author_questions", authorQuestions(result));
    root.set("sample", sample(result));
    root.set("losses", losses(result));
    texts(root.putArray("implemented"), result.implemented());
    texts(root.putArray("missing"), result.missing());
    root.set("recommendations", recommendations(result));
    texts(root.putArray("not_checked"), result.notChecked());
    return root;
  }

  private static ObjectNode project(AuditResult result) {
    MigrationProject project = result.project();
    ObjectNode node = JSON.createObjectNode();
    node.put("folder", folder(project.folder()));
    node.put("name", project.name());
    ids(node.putArray("heads"), project.graph().heads());
    ids(node.putArray("bases"), project.graph().bases());
    node.put("dialect", result.dialect().id());
    node.put("dialect_reason", result.dialectReason());
    node.set("database", result.source().map(s -> SourceJson.of(JSON, s)).orElse(null));
    return node;
  }

  private static ObjectNode options(AuditResult result) {
    ObjectNode node = JSON.createObjectNode();
    node.put("rehearse", result.options().rehearse());
    node.put("rows", result.options().rows());
    node.put("seed", result.options().seed());
    node.put("started", result.started().toString());
    node.put("milliseconds", result.took().toMillis());
    return node;
  }

  /** As a path from the working directory where it lies below it, with forward slashes. */
  private static String folder(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    boolean below = folder.startsWith(here) && !folder.equals(here);
    return (below ? here.relativize(folder) : folder).toString().replace('\\', '/');
  }

  private static ObjectNode summary(AuditResult result) {
    ObjectNode node = JSON.createObjectNode();
    node.put("revisions", result.revisions().size());
    for (Verdict verdict : Verdict.values()) {
      node.put(verdict.id(), result.count(verdict));
    }
    node.put("stopped", result.stopped());
    return node;
  }

  private static ObjectNode problem(LoadProblem problem) {
    ObjectNode node = JSON.createObjectNode();
    node.put("kind", problem.kind().name().toLowerCase(Locale.ROOT));
    node.put("file", problem.file());
    node.put("line", problem.line());
    node.put("message", problem.message());
    return node;
  }

  private static ArrayNode questions(AuditResult result) {
    ArrayNode list = JSON.createArrayNode();
    for (AuditResult.Area area : result.areas()) {
      ObjectNode node = list.addObject();
      node.put("name", area.name());
      node.put("question", area.question());
      node.put("ideal", AreaWords.ideal(area));
      node.put("verdict", AreaWords.verdict(area).toLowerCase(Locale.ROOT));
      node.put("good", area.good());
      node.put("of", area.of());
      node.put("answer", area.sentence());
    }
    return list;
  }

  private static ArrayNode authorQuestions(AuditResult result) {
    ArrayNode list = JSON.createArrayNode();
    for (AuthorQuestions.Question question : AuthorQuestions.of(result)) {
      ObjectNode node = list.addObject();
      node.put("revision", question.revision().text());
      node.put("line", question.line());
      node.put("question", question.text());
    }
    return list;
  }

  private static ArrayNode sample(AuditResult result) {
    ArrayNode list = JSON.createArrayNode();
    for (ReviewSample.Pick pick : ReviewSample.of(result)) {
      ObjectNode node = list.addObject();
      node.put("revision", pick.revision().script().revision().id().text());
      node.put("stratum", pick.stratum());
    }
    return list;
  }

  private static ArrayNode losses(AuditResult result) {
    ArrayNode list = JSON.createArrayNode();
    for (AuditResult.RegisteredLoss registered : result.losses()) {
      ObjectNode node = list.addObject();
      node.put("revision", registered.revision().text());
      RoundTripJson.fill(node, registered.loss());
      node.put("counted", registered.rehearsed());
      node.put("author_note", registered.authorNote());
    }
    return list;
  }

  private static ArrayNode recommendations(AuditResult result) {
    ArrayNode list = JSON.createArrayNode();
    for (AuditResult.Recommendation recommendation : result.recommendations()) {
      ObjectNode node = list.addObject();
      node.put("text", recommendation.text());
      ids(node.putArray("revisions"), recommendation.revisions());
    }
    return list;
  }

  private static void ids(ArrayNode array, Collection<RevisionId> ids) {
    ids.forEach(id -> array.add(id.text()));
  }

  private static void texts(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }
}
