package dev.banister.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a finding is recognised by from run to run: rule, revision, direction and object, not its
 * line or its words.
 */
public final class Fingerprint {
  private Fingerprint() {}

  /** The fingerprint of each finding; those that are alike are numbered by line. */
  public static Map<Finding, String> of(Collection<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    Map<Finding, String> prints = new IdentityHashMap<>();
    List<Finding> ordered =
        findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    for (Finding finding : ordered) {
      String key =
          String.join(
              "\n",
              finding.rule(),
              finding.revision() == null ? "" : finding.revision().text(),
              finding.direction() == null ? "" : finding.direction().id(),
              finding.object());
      int number = seen.merge(key, 1, Integer::sum);
      prints.put(finding, digest(number == 1 ? key : key + "\n" + number));
    }
    return prints;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
