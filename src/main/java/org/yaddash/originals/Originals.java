package org.yaddash.originals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yaddash.settings.Settings;

/**
 * The store of originals: {@code $home/originals/ab/cd/<sha256>} for the bytes, the same with
 * {@code .txt} for their text in UTF-8.
 *
 * <p>Bytes are written aside, forced to the disk and moved into place, so that what is there under
 * its name is whole even after a power cut. Nothing that is there is ever changed: when another
 * reading of the same bytes gives another text (a better extractor, another charset), that text is
 * kept as a version beside the first one, because the provenance that is written down counts the
 * characters of the text that it was made from.
 */
@ApplicationScoped
public class Originals {
  /** The version of the text that was read first; it has no name on the wire. */
  public static final String FIRST = "";

  private static final int BUFFER = 1 << 16;
  private static final int VERSION_DIGITS = 16;

  private final Object[] texts = new Object[64];
  private final Path root;
  private final Path aside;
  private final Disk disk;

  /** The store in the home directory. */
  @Inject
  public Originals(Settings settings) {
    this(settings.home().resolve("originals"));
  }

  /** A store in a directory of its own. */
  public Originals(Path root) {
    this.root = root;
    this.aside = root.resolve("aside");
    this.disk = new Disk(root);
    Arrays.setAll(texts, i -> new Object());
  }

  /** For the container's proxy, which never uses it. */
  protected Originals() {
    this(Path.of("."));
  }

  /**
   * An original that is kept.
   *
   * @param name its SHA-256
   * @param size its length in bytes
   */
  public record Kept(Sha256 name, long size) {}

  /** Removes what an earlier run of the service that was killed has left half-written. */
  public void tidy() throws IOException {
    Files.createDirectories(aside);
    try (Stream<Path> left = Files.list(aside)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /**
   * Keeps bytes, read to their end. When this returns they are on the disk, whole.
   *
   * @param limit the most bytes to take
   * @throws TooLongException when more came; nothing was kept
   */
  public Kept keep(InputStream bytes, long limit) throws IOException {
    try (Batch one = together()) {
      Kept kept = one.add(bytes, limit);
      one.keep();
      return kept;
    }
  }

  /** Begins to keep several together, which costs far less than one by one. */
  public Batch together() {
    return new Batch(this);
  }

  /** Bytes that are written aside, not yet forced to the disk. */
  record Written(Kept kept, Path file) {}

  Written write(InputStream bytes, long limit) throws IOException {
    Path written = newAside();
    boolean whole = false;
    try {
      MessageDigest digest = Sha256.digest();
      long size = 0;
      try (FileChannel file =
          FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        byte[] buffer = new byte[BUFFER];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
          size += read;
          if (size > limit) {
            throw new TooLongException(limit);
          }
          digest.update(buffer, 0, read);
          write(file, ByteBuffer.wrap(buffer, 0, read));
        }
      }
      whole = true;
      return new Written(new Kept(Sha256.of(digest), size), written);
    } finally {
      if (!whole) {
        Files.deleteIfExists(written);
      }
    }
  }

  /** Whether these bytes are kept already, whole. */
  boolean isThere(Kept kept) throws IOException {
    Path place = place(kept.name());
    return Files.exists(place) && Files.size(place) == kept.size();
  }

  /** Moves what is written aside to its places. */
  void moveInto(Map<Sha256, Path> written) throws IOException {
    Map<Path, Path> places = new LinkedHashMap<>();
    written.forEach((name, file) -> places.put(file, place(name)));
    disk.moveInto(places);
  }

  /** The file that holds an original's bytes; never to be written. */
  public Optional<Path> find(Sha256 name) {
    Path place = place(name);
    return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
  }

  /**
   * Keeps the text that was read from an original.
   *
   * @param text a file that holds it, in UTF-8; it stays where it is
   * @return the version that holds exactly this text: {@link #FIRST}, or 16 hexadecimal digits when
   *     an earlier reading had given another one
   */
  public String keepText(Sha256 name, Path text) throws IOException {
    // one at a time of the same original; others need not wait for its disk
    synchronized (texts[Math.floorMod(name.hashCode(), texts.length)]) {
      Path first = textPlace(name, FIRST);
      if (!Files.exists(first)) {
        copyInto(text, first);
        return FIRST;
      }
      if (Files.mismatch(first, text) < 0) {
        return FIRST;
      }
      String version = hashOf(text).hex().substring(0, VERSION_DIGITS);
      Path other = textPlace(name, version);
      if (!Files.exists(other)) {
        copyInto(text, other);
      }
      return version;
    }
  }

  /** The file that holds a version of an original's text, in UTF-8. */
  public Optional<Path> findText(Sha256 name, String version) {
    if (!version.equals(FIRST)
        && (version.length() != VERSION_DIGITS
            || !version.chars().allMatch(c -> Character.digit(c, 16) >= 0))) {
      return Optional.empty();
    }
    Path place = textPlace(name, version);
    return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
  }

  private static Sha256 hashOf(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Sha256.of(digest);
  }

  private void copyInto(Path text, Path place) throws IOException {
    Path written = newAside();
    try {
      Files.copy(text, written);
      disk.moveInto(Map.of(written, place));
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private Path newAside() throws IOException {
    if (!Files.isDirectory(aside)) {
      Files.createDirectories(aside);
    }
    return aside.resolve(UUID.randomUUID().toString());
  }

  private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  private Path place(Sha256 name) {
    String hex = name.hex();
    return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  private Path textPlace(Sha256 name, String version) {
    Path bytes = place(name);
    return bytes.resolveSibling(name.hex() + (version.equals(FIRST) ? "" : "." + version) + ".txt");
  }
}
