package dev.banister.python.library;

import dev.banister.python.runtime.Budget;
import dev.banister.python.runtime.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.python.core.Py;
import org.python.core.PyObject;

/** Compresses bytes in memory, and what was compressed back, up to a size. */
final class Compression {
  private static final int LARGEST = 10_000_000;
  private static final int CHUNK = 16_384;
  private final Budget budget;

  Compression(Budget budget) {
    this.budget = budget;
  }

  PyObject deflated(Bytes data, int level, boolean raw) {
    Deflater deflater = new Deflater(level, raw);
    try {
      deflater.setInput(data.bytes());
      deflater.finish();
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        all.write(chunk, 0, deflater.deflate(chunk));
      }
      return Bytes.of(all.toByteArray());
    } finally {
      deflater.end();
    }
  }

  /** None when the data are broken. */
  PyObject inflated(Bytes data, boolean raw) {
    Inflater inflater = new Inflater(raw);
    try {
      inflater.setInput(data.bytes());
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        budget.tick();
        int read = inflater.inflate(chunk);
        if (read == 0
            && !inflater.finished()
            && (inflater.needsInput() || inflater.needsDictionary())) {
          return Py.None;
        }
        all.write(chunk, 0, read);
        if (all.size() > LARGEST) {
          throw budget.unsupported("Decompressing more than " + LARGEST + " bytes");
        }
      }
      return Bytes.of(all.toByteArray());
    } catch (DataFormatException e) {
      return Py.None;
    } finally {
      inflater.end();
    }
  }
}
