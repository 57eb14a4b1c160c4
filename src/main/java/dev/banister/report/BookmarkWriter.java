package dev.banister.report;

/** Writes the bookmarks that a PDF reader shows beside the pages. */
final class BookmarkWriter {
  private final ReportFacts facts;

  BookmarkWriter(ReportFacts facts) {
    this.facts = facts;
  }

  void write(Html html) {
    html.raw("<bookmarks>");
    bookmark(html, "Summary", "#summary");
    bookmark(html, "Findings", "#findings");
    if (facts.has("revisions")) {
      html.raw("<bookmark name=\"Revisions\" href=\"#" + firstRevision() + "\">");
      facts
          .headToBase()
          .forEach(
              r ->
                  bookmark(
                      html,
                      r.script().revision().id().brief() + " " + r.script().revision().message(),
                      "#" + ReportFacts.anchor(r)));
      html.raw("</bookmark>");
    }
    if (facts.has("losses")) {
      bookmark(html, "Data-loss register", "#losses");
    }
    bookmark(html, "Evidence and sign-off", "#evidence");
    html.raw("</bookmarks>");
  }

  private String firstRevision() {
    return facts.headToBase().isEmpty()
        ? "findings"
        : ReportFacts.anchor(facts.headToBase().getFirst());
  }

  private static void bookmark(Html html, String name, String target) {
    html.raw("<bookmark name=\"" + Html.escape(name) + "\" href=\"" + Html.escape(target) + "\"/>");
  }
}
