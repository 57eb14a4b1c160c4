package dev.banister.recorder.child;

import dev.banister.value.SourceSpan;

/** Where the script is, innermost frame of the script's own file first. */
interface Position {
  SourceSpan here();
}
