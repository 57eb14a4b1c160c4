package dev.banister.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an audit takes a project's decisions from.
 *
 * @param config the policy file that was named, or null to look for one beside the history
 * @param baseline the baseline that was named, or null for the policy's
 */
public record PolicySource(@Nullable Path config, @Nullable Path baseline) {
  /** What stands beside the history. */
  public static final PolicySource BESIDE = new PolicySource(null, null);
}
