package dev.banister.report;

import java.util.List;

/** Writes the bookmarks that a PDF reader shows beside the pages. */
final class Bookmarks {
  private final List<ReportSection> sections;

  Bookmarks(List<ReportSection> sections) {
    this.sections = sections;
  }

  void write(Html html) {
    html.raw("<bookmarks>");
    html.raw(begin("Summary", "summary")).raw("</bookmark>");
    for (ReportSection section : sections) {
      html.raw(begin(section.title(), section.id()));
      section.marks().forEach(m -> html.raw(begin(m.title(), m.anchor())).raw("</bookmark>"));
      html.raw("</bookmark>");
    }
    html.raw("</bookmarks>");
  }

  private static String begin(String name, String anchor) {
    return "<bookmark name=\"" + Html.attribute(name) + "\" href=\"#" + anchor + "\">";
  }
}
