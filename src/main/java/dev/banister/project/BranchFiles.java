package dev.banister.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Tells which files of a Git work tree a branch adds or changes. */
public final class BranchFiles {
  private final Path folder;
  private final String ref;

  /**
   * @param folder anywhere in the work tree
   * @param ref a branch, tag or commit that the branch left from
   */
  public BranchFiles(Path folder, String ref) {
    this.folder = folder;
    this.ref = ref;
  }

  /**
   * Those of the files that are not, or not the same, where the branch left the ref.
   *
   * @throws GitRefException when there is no work tree, no such ref or no common commit
   */
  public List<Path> of(List<Path> files) {
    QuietGit.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    builder.findGitDir(folder.toAbsolutePath().normalize().toFile());
    if (builder.getGitDir() == null) {
      throw new GitRefException(
          folder + " is in no Git work tree. Leave --since out, or name a folder in one.");
    }
    try (Repository repository = builder.build()) {
      if (repository.isBare()) {
        throw new GitRefException("The Git repository of " + folder + " has no work tree.");
      }
      return changed(repository, files);
    } catch (IOException e) {
      throw new GitRefException("The Git repository can't be read: " + e.getMessage() + ".");
    }
  }

  private List<Path> changed(Repository repository, List<Path> files) throws IOException {
    Path top = repository.getWorkTree().toPath().toRealPath();
    List<Path> changed = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit base = base(repository, walk);
      for (Path file : files) {
        String path = top.relativize(file.toRealPath()).toString().replace('\\', '/');
        try (TreeWalk found = TreeWalk.forPath(repository, path, base.getTree())) {
          if (found == null || !isSame(found.getObjectId(0), Files.readAllBytes(file))) {
            changed.add(file);
          }
        }
      }
    }
    return changed;
  }

  /** Where the branch left the ref. */
  private RevCommit base(Repository repository, RevWalk walk) throws IOException {
    ObjectId wanted = resolved(repository);
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      throw new GitRefException("The Git repository has no commit yet. Leave --since out.");
    }
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(walk.parseCommit(wanted));
    walk.markStart(walk.parseCommit(head));
    RevCommit base = walk.next();
    if (base == null) {
      throw new GitRefException(
          ref + " and HEAD have no common commit. In a shallow clone, fetch with more depth.");
    }
    return walk.parseCommit(base);
  }

  private ObjectId resolved(Repository repository) throws IOException {
    ObjectId found;
    try {
      found = repository.resolve(ref + "^{commit}");
    } catch (IllegalArgumentException | IOException e) {
      found = null;
    }
    if (found == null) {
      throw new GitRefException(
          "There is no Git ref " + ref + ". Name a branch, a tag or a commit.");
    }
    return found;
  }

  /** Line ends that Git has turned on checkout are no change. */
  private static boolean isSame(ObjectId blob, byte[] content) {
    byte[] plain =
        new String(content, StandardCharsets.ISO_8859_1)
            .replace("\r\n", "\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    try (ObjectInserter.Formatter ids = new ObjectInserter.Formatter()) {
      return blob.equals(ids.idFor(Constants.OBJ_BLOB, content))
          || blob.equals(ids.idFor(Constants.OBJ_BLOB, plain));
    }
  }
}
