package dev.banister.revision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identifier of a revision, as its script gives it. */
public record RevisionId(@JsonValue String text) implements Comparable<RevisionId> {
  @JsonCreator
  public RevisionId {}

  public static RevisionId of(String text) {
    return new RevisionId(text);
  }

  /** The first eight characters, for lists. */
  public String brief() {
    return text.length() <= 8 ? text : text.substring(0, 8);
  }

  @Override
  public int compareTo(RevisionId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
