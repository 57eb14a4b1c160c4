package dev.banister.recorder.child;

import dev.banister.python.Translations;
import dev.banister.python.translate.ScriptCode;
import dev.banister.python.translate.ScriptCode.Translated;
import dev.banister.recorder.protocol.Reply;
import dev.banister.recorder.protocol.Request;
import org.jspecify.annotations.Nullable;

/** Translations of the parent, which has the parser warm and does each module once for all. */
final class AskedTranslations implements Translations {
  private final Channel channel;

  AskedTranslations(Channel channel) {
    this.channel = channel;
  }

  @Override
  public ScriptCode script(String source, String file) {
    ScriptCode code = code(new Reply.TranslateModule(file, source));
    if (code == null) {
      throw new IllegalStateException("the parent gave no code for " + file);
    }
    return code;
  }

  @Override
  public @Nullable Translated library(String module) {
    return code(new Reply.TranslateLibrary(module)) instanceof Translated code ? code : null;
  }

  private @Nullable ScriptCode code(Reply question) {
    if (channel.ask(question) instanceof Request.ModuleCode answer) {
      return answer.code();
    }
    throw new IllegalStateException("the parent answered something else");
  }
}
