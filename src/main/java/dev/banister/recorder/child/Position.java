package dev.banister.recorder.child;

import dev.banister.value.SourceSpan;

/** Where the script is. */
interface Position {

  /** The statement of the innermost frame of the script's own file. */
  SourceSpan here();

  /** How often the function that runs there is running, by having called itself. */
  int recursions();
}
