package org.yaddash.originals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Originals that are kept together, because forcing many files to the disk at once costs little
 * more than forcing one. They are written aside as they come, and are kept when {@link #keep} has
 * returned; what is not kept then is removed by {@link #close}. Used by one thread.
 */
public final class Batch implements AutoCloseable {
  private final Originals originals;
  private final Map<Sha256, Path> written = new LinkedHashMap<>();

  Batch(Originals originals) {
    this.originals = originals;
  }

  /**
   * Takes bytes, read to their end.
   *
   * @param limit the most bytes to take
   * @return what they will be kept as
   * @throws TooLongException when more came; nothing of them will be kept
   */
  public Originals.Kept add(InputStream bytes, long limit) throws IOException {
    Originals.Written one = originals.write(bytes, limit);
    if (originals.isThere(one.kept())
        || written.putIfAbsent(one.kept().name(), one.file()) != null) {
      Files.deleteIfExists(one.file());
    }
    return one.kept();
  }

  /** The file that holds the bytes of one that was added, until the next {@link #keep}. */
  public Path file(Sha256 name) {
    Path aside = written.get(name);
    return aside != null ? aside : originals.find(name).orElseThrow();
  }

  /** Keeps all that were added since the last time. When this returns they are on the disk. */
  public void keep() throws IOException {
    originals.moveInto(written);
    written.clear();
  }

  @Override
  public void close() throws IOException {
    for (Path left : written.values()) {
      Files.deleteIfExists(left);
    }
    written.clear();
  }
}
