package dev.banister.recorder.cache;

import dev.banister.operation.Recording;
import java.util.List;

/**
 * A recording with all that it hangs on besides the script itself.
 *
 * @param answers in the order in which the script asked
 */
record KeptRecording(Recording recording, List<ModuleAnswer> answers) {
  KeptRecording {
    answers = List.copyOf(answers);
  }
}
