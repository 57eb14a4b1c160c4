package dev.banister.report;

import java.util.List;

/** A part of the report that the contents and the bookmarks name. */
interface ReportSection {
  int LONGEST_HEAD = 40;

  /** Its anchor, and the name by which it can be left out. */
  String id();

  String title();

  void write(Html html);

  /** Nothing to say, so that it doesn't appear at all. */
  default boolean isEmpty() {
    return false;
  }

  /** What the bookmarks show below it. */
  default List<Mark> marks() {
    return List.of();
  }

  /** A place in the report. */
  record Mark(String title, String anchor) {}

  /** A title as it fits at the head or the foot of a page. */
  static String runningHead(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_HEAD
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_HEAD)) + "…";
  }

  /** Begins a page with a heading, which also stands at the head of each of its pages. */
  static void begin(Html html, String id, String title, String type) {
    html.raw("<section id=\"" + id + "\"" + (type.isEmpty() ? "" : " class=\"" + type + "\""));
    html.raw(">").element("div", "running-section", runningHead(title));
  }
}
