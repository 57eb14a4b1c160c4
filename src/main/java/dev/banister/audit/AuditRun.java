package dev.banister.audit;

import dev.banister.database.PlaceException;
import dev.banister.database.Places;
import dev.banister.ddl.BatchRecreate;
import dev.banister.ddl.DdlWriter;
import dev.banister.ddl.batch.SqliteBatchRecreate;
import dev.banister.operation.Recording;
import dev.banister.pairing.Pairer;
import dev.banister.project.MigrationProject;
import dev.banister.project.MigrationScript;
import dev.banister.project.ProjectFiles;
import dev.banister.recorder.Recorder;
import dev.banister.rehearsal.BaseException;
import dev.banister.rehearsal.EngineException;
import dev.banister.rehearsal.RecordedHistory;
import dev.banister.rehearsal.RecordedScript;
import dev.banister.rehearsal.Rehearsal;
import dev.banister.rehearsal.RehearsalListener;
import dev.banister.rehearsal.RehearsalOptions;
import dev.banister.rehearsal.Rollback;
import dev.banister.rehearsal.RoundTrip;
import dev.banister.rehearsal.StandingRehearsal;
import dev.banister.rehearsal.StepResult;
import dev.banister.replay.Guards;
import dev.banister.replay.HistoryReplay;
import dev.banister.replay.RevisionReplay;
import dev.banister.revision.RevisionId;
import dev.banister.rule.AuthorNote;
import dev.banister.rule.Finding;
import dev.banister.rule.HistoryContext;
import dev.banister.rule.Rule;
import dev.banister.rule.RuleCatalog;
import dev.banister.rule.RuleContext;
import dev.banister.sql.Dialect;
import dev.banister.sql.NamingConvention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One audit of one project, from the recordings to the answers. */
final class AuditRun {
  /** As many as the cores that a small machine has; each holds a Python of its own. */
  static final int CHILDREN = 2;

  private final MigrationProject project;
  private final AppliedPolicy policy;
  private final ProjectFiles files;
  private final Recorder recorder;
  private final Places places;
  private final AuditOptions options;
  private final AuditListener listener;
  private final @Nullable ConnectedPlace connected;
  private final DialectChoice choice;
  private final NamingConvention convention;
  private final BatchRecreate recreate;
  private final List<Rule> rules;
  private final Map<RevisionId, Static> known = new ConcurrentHashMap<>();
  private final Instant started = Instant.now();

  AuditRun(
      MigrationProject project,
      Recorder recorder,
      Places places,
      AuditOptions options,
      AuditListener listener,
      @Nullable ConnectedPlace connected) {
    this.connected = connected;
    this.policy = new AppliedPolicy(project, options.policy());
    this.project = policy.project();
    this.files = ProjectFiles.of(project);
    this.places = places;
    this.recorder = recorder;
    this.options = options;
    this.listener = listener;
    this.choice =
        connected == null
            ? DialectChoice.of(this.project, options.dialect(), policy.policy())
            : new DialectChoice(connected.database().dialect(), "the connected database says so");
    this.convention = new NamingConvention(this.project.namingConvention()).withDefaults();
    this.recreate = SqliteBatchRecreate.on(choice.dialect());
    this.rules = rules(options, policy);
  }

  AuditResult run() throws InterruptedException {
    Map<RevisionId, Recording> recordings =
        new RecordingStage(recorder, CHILDREN).record(scripts(), choice.dialect(), listener);
    Map<RevisionId, RuleContext> contexts = contexts(recordings);
    Map<RevisionId, RevisionAudit> judged = new LinkedHashMap<>();
    new InOrder(CHILDREN)
        .run(
            chosen(contexts).stream()
                .map(context -> (Callable<RevisionAudit>) () -> judge(context, null))
                .toList(),
            revision -> {
              judged.put(revision.script().revision().id(), revision);
              listener.judged(revision);
            });
    boolean stopped = options.rehearse() && rehearse(recordings, contexts, judged);
    return result(contexts, judged, stopped);
  }

  RecordedProject recorded() throws InterruptedException {
    List<MigrationScript> asked =
        scripts().stream().filter(script -> isChosen(script.revision().id())).toList();
    return new RecordedProject(
        project, new RecordingStage(recorder, CHILDREN).record(asked, choice.dialect(), listener));
  }

  private boolean isChosen(RevisionId id) {
    return options.revisions().isEmpty() || options.revisions().contains(id);
  }

  private List<MigrationScript> scripts() {
    return project.graph().upgradeOrder().stream()
        .filter(project.scripts()::containsKey)
        .map(project::script)
        .toList();
  }

  private Map<RevisionId, RuleContext> contexts(Map<RevisionId, Recording> recordings)
      throws InterruptedException {
    Map<RevisionId, Recording> passed = new LinkedHashMap<>();
    recordings.forEach((id, recording) -> passed.put(id, Guards.passed(recording)));
    Map<RevisionId, RevisionReplay> replays =
        new HistoryReplay(choice.dialect(), convention).replay(passed, project.graph());
    Map<RevisionId, RuleContext> contexts = new LinkedHashMap<>();
    recordings.forEach(
        (id, recording) -> {
          RevisionReplay replay = replays.get(id);
          contexts.put(
              id,
              new RuleContext(
                  project,
                  files,
                  project.script(id),
                  choice.dialect(),
                  recording,
                  replay,
                  new Pairer().pair(id, passed.get(id), replay)));
        });
    return contexts;
  }

  private List<RuleContext> chosen(Map<RevisionId, RuleContext> contexts) {
    return contexts.entrySet().stream()
        .filter(e -> isChosen(e.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What is known of a revision before its round trip, and does not change with that. */
  private record Static(List<Finding> findings, Map<String, RevisionAudit.RenderedOperation> sql) {}

  private Static found(RuleContext context) {
    return new Static(
        rules.stream().flatMap(rule -> rule.check(context).stream()).toList(), sql(context));
  }

  private RevisionAudit judge(RuleContext context, @Nullable RoundTrip trip) {
    Static before = known.computeIfAbsent(context.script().revision().id(), id -> found(context));
    List<Finding> findings = new ArrayList<>(before.findings());
    if (trip != null) {
      findings = new RoundTripFindings(context.script(), trip).merge(findings);
      findings.addAll(InconclusiveTripFindings.of(context.script(), trip));
      findings.removeIf(f -> rules.stream().noneMatch(r -> r.code().equals(f.rule())));
    }
    findings = policy.decided(findings, context.script());
    VerdictJudge.Judgement judgement =
        policy
            .judgement(context)
            .orElse(
                new VerdictJudge()
                    .judge(
                        context.script(), context.recording(), context.pairing(), findings, trip));
    return new RevisionAudit(
        context.script(),
        context.recording(),
        context.replay(),
        context.pairing(),
        findings,
        trip,
        judgement.verdict(),
        judgement.reason(),
        Unknowns.of(context.recording()),
        before.sql());
  }

  private static List<Rule> rules(AuditOptions options, AppliedPolicy policy) {
    List<Rule> rules = new RuleCatalog().chosen(options.includeRules(), options.excludeRules());
    return options.includeRules().isEmpty() ? policy.policy().chosen(rules) : rules;
  }

  private Map<String, RevisionAudit.RenderedOperation> sql(RuleContext context) {
    SqlRendering rendering = new SqlRendering(choice.dialect(), convention, recreate);
    Map<String, RevisionAudit.RenderedOperation> sql =
        new LinkedHashMap<>(
            rendering.of(context.recording().upgrade(), context.replay().upgrade()));
    sql.putAll(rendering.of(context.recording().downgrade(), context.replay().downgrade()));
    return sql;
  }

  /** Runs the round trips and judges anew. Returns whether it was stopped before the end. */
  private boolean rehearse(
      Map<RevisionId, Recording> recordings,
      Map<RevisionId, RuleContext> contexts,
      Map<RevisionId, RevisionAudit> judged)
      throws InterruptedException {
    if (places.of(choice.dialect()).isEmpty()) {
      judged.replaceAll((id, revision) -> unrehearsed(revision));
      judged.values().forEach(listener::judged);
      return false;
    }
    int[] done = {0};
    int total = connected == null ? judged.size() : options.revisions().size();
    RehearsalListener heard =
        new Heard() {
          @Override
          public void finished(RoundTrip trip) {
            listener.progress("Rehearsing", ++done[0], total);
            RevisionId id = trip.revision();
            if (judged.containsKey(id)) {
              judged.put(id, judge(contexts.get(id), trip));
              listener.judged(judged.get(id));
            }
          }
        };
    stairway(history(recordings), judged.keySet(), heard);
    return Thread.interrupted();
  }

  private void stairway(RecordedHistory history, Set<RevisionId> asked, RehearsalListener heard)
      throws InterruptedException {
    try {
      if (connected == null) {
        rehearsal().stairway(history, asked::contains, heard);
      } else {
        standing(connected).roundTrips(history, options.revisions(), heard);
      }
    } catch (BaseException | PlaceException | EngineException e) {
      throw new UnusableBaseException(e.getMessage());
    }
  }

  private StandingRehearsal standing(ConnectedPlace place) {
    return new StandingRehearsal(rehearsal(), place.database(), place.standing());
  }

  /** A revision that was to be rehearsed and could not be never counts as passed. */
  private RevisionAudit unrehearsed(RevisionAudit revision) {
    if (revision.verdict() != dev.banister.rehearsal.Verdict.PASS) {
      return revision;
    }
    return new RevisionAudit(
        revision.script(),
        revision.recording(),
        revision.replay(),
        revision.pairing(),
        revision.findings(),
        null,
        dev.banister.rehearsal.Verdict.INCONCLUSIVE,
        "It was not rehearsed: " + Places.ABSENT,
        revision.unknowns(),
        revision.sql());
  }

  /** Hands the steps on to the audit's own listener. */
  private class Heard implements RehearsalListener {
    @Override
    public void stepFinished(RevisionId revision, StepResult step) {
      listener.stepFinished(revision, step);
    }
  }

  private RecordedHistory history(Map<RevisionId, Recording> recordings) {
    return new RecordedHistory(
        project.graph(),
        recordings.entrySet().stream()
            .map(e -> new RecordedScript(project.script(e.getKey()), e.getValue()))
            .toList());
  }

  private Rehearsal rehearsal() {
    if (options.keep() != null && choice.dialect() != Dialect.SQLITE) {
      throw new UnusableBaseException(
          "--keep leaves databases of SQLite; those of the throwaway server go with it.");
    }
    return new Rehearsal(
        connected == null ? places.of(choice.dialect()).orElseThrow() : connected.database(),
        recorder,
        () -> DdlWriter.live(choice.dialect(), convention, recreate),
        RehearsalOptions.of(options.rows(), options.seed())
            .withBase(options.base())
            .withKeep(options.keep())
            .withEngine(options.engine().of(project)),
        script -> AuthorNote.of(script).isPresent());
  }

  private AuditResult result(
      Map<RevisionId, RuleContext> contexts,
      Map<RevisionId, RevisionAudit> judged,
      boolean stopped) {
    List<RevisionAudit> revisions = List.copyOf(judged.values());
    List<Finding> historyFindings = historyFindings();
    LossRegister register = new LossRegister();
    revisions.forEach(r -> register.add(contexts.get(r.script().revision().id()), r));
    Summary summary = new Summary(revisions, historyFindings);
    return new AuditResult(
        BanisterVersion.text(),
        project,
        options,
        choice.dialect(),
        choice.reason(),
        started,
        Duration.between(started, Instant.now()),
        revisions,
        historyFindings,
        summary.areas(),
        register.losses(),
        summary.implemented(),
        summary.missing(),
        summary.recommendations(),
        NotChecked.of(
            options, choice.dialect(), places.of(choice.dialect()).isPresent(), policy, connected),
        stopped);
  }

  private List<Finding> historyFindings() {
    HistoryContext context = new HistoryContext(project, files, choice.dialect());
    return policy.decidedOfHistory(
        rules.stream().flatMap(r -> r.checkHistory(context).stream()).toList());
  }

  RevisionAudit rehearse(AuditResult result, RevisionId id) throws InterruptedException {
    Map<RevisionId, Recording> recordings = recordings(result);
    RevisionAudit known = result.revision(id).orElseThrow();
    if (places.of(choice.dialect()).isEmpty()) {
      return unrehearsed(known);
    }
    try {
      RoundTrip trip =
          connected == null
              ? rehearsal().roundTrip(history(recordings), id, new Heard() {})
              : standing(connected)
                  .roundTrips(history(recordings), List.of(id), new Heard() {})
                  .getFirst();
      RevisionAudit revision = judge(contexts(recordings).get(id), trip);
      listener.judged(revision);
      return revision;
    } catch (BaseException | PlaceException | EngineException e) {
      throw new UnusableBaseException(e.getMessage());
    }
  }

  Rollback rollback(AuditResult result, RevisionId from, @Nullable RevisionId to)
      throws InterruptedException {
    if (places.of(choice.dialect()).isEmpty()) {
      throw new UnusableBaseException(
          "The rollback was not rehearsed: "
              + Places.ABSENT
              + " Use --dialect sqlite to try it there.");
    }
    try {
      RecordedHistory history = history(recordings(result));
      return connected == null
          ? rehearsal().rollback(history, from, to, new Heard() {})
          : standing(connected).rollback(history, from, to, new Heard() {});
    } catch (BaseException | PlaceException | EngineException e) {
      throw new UnusableBaseException(e.getMessage());
    }
  }

  /** The recordings that the result holds; those of revisions that it left out are made now. */
  private Map<RevisionId, Recording> recordings(AuditResult result) throws InterruptedException {
    Map<RevisionId, Recording> known = new LinkedHashMap<>();
    result
        .revisions()
        .forEach(
            r -> {
              if (r.recording() != null) {
                known.put(r.script().revision().id(), r.recording());
              }
            });
    List<MigrationScript> left =
        scripts().stream().filter(s -> !known.containsKey(s.revision().id())).toList();
    known.putAll(new RecordingStage(recorder, CHILDREN).record(left, choice.dialect(), listener));
    Map<RevisionId, Recording> ordered = new LinkedHashMap<>();
    scripts().forEach(s -> ordered.put(s.revision().id(), known.get(s.revision().id())));
    return ordered;
  }
}
