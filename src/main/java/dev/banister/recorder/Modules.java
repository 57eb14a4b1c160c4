package dev.banister.recorder;

import dev.banister.project.MigrationScript;
import dev.banister.python.library.LibraryText;
import dev.banister.python.translate.TranslationThreads;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import java.nio.file.Path;

/** Answers what a child asks about the modules that a script imports. */
final class Modules {
  private final SourceFinder sources;
  private final TranslationThreads translations;

  Modules(SourceFinder sources, TranslationThreads translations) {
    this.sources = sources;
    this.translations = translations;
  }

  Request find(Reply.FindModule wanted, MigrationScript script) {
    Path from = wanted.from().equals(script.file()) ? script.path() : Path.of(wanted.from());
    return sources
        .find(wanted.module(), from)
        .<Request>map(s -> new Request.ModuleText(s.file(), s.text(), s.isPackage(), s.isHelper()))
        .orElse(Request.ModuleText.NONE);
  }

  Request translated(Reply.TranslateModule wanted) throws InterruptedException {
    return new Request.ModuleCode(translations.script(wanted.text(), wanted.file()));
  }

  Request translated(Reply.TranslateLibrary wanted) throws InterruptedException {
    LibraryText text = LibraryText.of(wanted.module());
    return new Request.ModuleCode(
        text == null ? null : translations.library(text.source(), text.file()));
  }
}
