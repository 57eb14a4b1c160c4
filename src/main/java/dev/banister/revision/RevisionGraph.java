package dev.banister.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All revisions of a history with their order, in Alembic's sense of every word.
 *
 * <p>Whatever the scripts declare, a graph comes out: an edge that leads nowhere or around in a
 * circle is left out and named in {@link #problems()}. Targets may be written as on Alembic's
 * command line: {@code head}, {@code heads}, {@code base}, ids, partial ids, branch labels, {@code
 * +2}, {@code -1}, {@code ae10-1}, {@code label@head}, {@code label@-1}.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/branches.html">Working with branches</a>
 */
public final class RevisionGraph {
  private final Map<RevisionId, Revision> revisions;
  private final RevisionLinks links;
  private final Map<RevisionId, Set<String>> labels;
  private final List<GraphProblem> problems;
  private final Stretches stretches;
  private final List<RevisionId> upgradeOrder;

  private RevisionGraph(Map<RevisionId, Revision> revisions, List<GraphProblem> duplicates) {
    this.revisions = Collections.unmodifiableMap(new LinkedHashMap<>(revisions));
    LinkReader reader = new LinkReader(this.revisions);
    this.links = reader.read();
    this.labels = BranchLabels.spread(links, reader.labels());
    this.stretches = new Stretches(links, labels);
    this.upgradeOrder =
        List.copyOf(new TopologicalOrder(links).of(links.ids(), links.effectiveHeads()).reversed());
    List<GraphProblem> all = new ArrayList<>(duplicates);
    all.addAll(reader.problems());
    this.problems = List.copyOf(all);
  }

  /** The graph of these revisions; of two with one id the first counts. */
  public static RevisionGraph of(List<Revision> revisions) {
    Map<RevisionId, Revision> byId = new LinkedHashMap<>();
    List<GraphProblem> duplicates =
        revisions.stream()
            .filter(revision -> byId.putIfAbsent(revision.id(), revision) != null)
            .map(Revision::id)
            .distinct()
            .<GraphProblem>map(GraphProblem.DuplicateRevision::new)
            .toList();
    return new RevisionGraph(byId, duplicates);
  }

  /** By id, in the order in which they were given. */
  public Map<RevisionId, Revision> revisions() {
    return revisions;
  }

  /** What keeps Alembic from using this history, or needs its user's attention. */
  public List<GraphProblem> problems() {
    return problems;
  }

  /** Revisions that none names as its down revision. */
  public List<RevisionId> heads() {
    return links.heads();
  }

  /** Heads on which no other revision depends: what the version table holds in the end. */
  public List<RevisionId> effectiveHeads() {
    return links.effectiveHeads();
  }

  /** Revisions without a down revision in this history. */
  public List<RevisionId> bases() {
    return links.bases();
  }

  /** Revisions that several others name as their down revision. */
  public List<RevisionId> branchPoints() {
    return links.ids().stream().filter(id -> links.next().get(id).size() > 1).toList();
  }

  public List<RevisionId> mergePoints() {
    return links.ids().stream().filter(id -> links.down().get(id).size() > 1).toList();
  }

  /** The down revisions that are in this history. */
  public List<RevisionId> downRevisions(RevisionId id) {
    return List.copyOf(links.down().get(id));
  }

  /** The revisions that {@code depends_on} stands for. */
  public List<RevisionId> dependencies(RevisionId id) {
    return List.copyOf(links.dependencies().get(id));
  }

  /** The revisions that name this one as their down revision. */
  public List<RevisionId> next(RevisionId id) {
    return List.copyOf(links.next().get(id));
  }

  /** Every label of the branches that this revision lies on. */
  public Set<String> branchLabels(RevisionId id) {
    return Collections.unmodifiableSet(labels.get(id));
  }

  /** All that must have run before this revision, through dependencies too, without itself. */
  public Set<RevisionId> ancestors(RevisionId id) {
    return without(id, new Lineage(links).ancestors(List.of(id), Lineage.Along.DEPENDENCIES));
  }

  /** All that comes after this revision, through dependencies too, without itself. */
  public Set<RevisionId> descendants(RevisionId id) {
    return without(id, new Lineage(links).descendants(List.of(id), Lineage.Along.DEPENDENCIES));
  }

  private static Set<RevisionId> without(RevisionId id, Set<RevisionId> revisions) {
    revisions.remove(id);
    return Collections.unmodifiableSet(revisions);
  }

  /** Every revision, in the order in which {@code alembic upgrade heads} runs them. */
  public List<RevisionId> upgradeOrder() {
    return upgradeOrder;
  }

  /**
   * The revisions that a target stands for; none for {@code base}. Negative steps count from the
   * heads.
   *
   * @throws RevisionException when it stands for none
   */
  public List<RevisionId> resolve(String target) {
    return stretches.resolve(target);
  }

  /**
   * What {@code alembic upgrade TARGET} runs, in order.
   *
   * @param current where the database stands, as in its version table; empty for base
   * @throws RevisionException when the target is unknown, ambiguous or not reachable
   */
  public List<RevisionId> upgradePath(List<RevisionId> current, String target) {
    return stretch(new Stretch(List.of(target), texts(current), false, true), false).reversed();
  }

  /**
   * What {@code alembic downgrade TARGET} runs, in order.
   *
   * @param current where the database stands; {@code -1} counts from the first of several
   * @throws RevisionException when the target is unknown, ambiguous or not reachable
   */
  public List<RevisionId> downgradePath(List<RevisionId> current, String target) {
    return stretch(new Stretch(texts(current), List.of(target), false, false), true);
  }

  /** A stretch of the history, its last revision first. */
  List<RevisionId> stretch(Stretch stretch, boolean forDowngrade) {
    return forDowngrade ? stretches.downgrade(stretch) : stretches.upgrade(stretch);
  }

  /** Where a database stands after these upgrades. */
  public VersionTable afterUpgrades(VersionTable before, List<RevisionId> path) {
    VersionTable table = before;
    for (RevisionId id : path) {
      table = table.upgraded(id, links);
    }
    return table;
  }

  /** Where a database stands after these downgrades. */
  public VersionTable afterDowngrades(VersionTable before, List<RevisionId> path) {
    VersionTable table = before;
    for (RevisionId id : path) {
      table = table.downgraded(id, links);
    }
    return table;
  }

  private static List<String> texts(List<RevisionId> ids) {
    return ids.stream().map(RevisionId::text).toList();
  }
}
