package org.yaddash.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.settings.Settings;

/**
 * The administrator token: 256 random bits, base64url, in the file {@code admin-token} of the home
 * with mode 0600. It is made when the file is missing and kept over restarts. Only its hash stays
 * in memory, and only hashes are compared, in constant time.
 */
@ApplicationScoped
public class AdminToken {
  /** The name of the file in the home. */
  public static final String FILE = "admin-token";

  private static final int BYTES = 32;
  private static final int LEAST_LENGTH = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  @Inject Settings settings;

  private volatile byte @Nullable [] hash;

  /**
   * Reads the token, or makes it when its file is missing. Called once, by the start, before
   * anything is answered. Fails with {@code token-bad} when the file holds something too short to
   * be safe, and with {@code home-unwritable} when it cannot be read or made.
   *
   * @return whether the token was made now
   */
  public boolean open() {
    return open(file());
  }

  boolean open(Path file) {
    try {
      boolean made = false;
      if (!Files.exists(file)) {
        make(file);
        made = true;
      }
      if (keepsModes(file) && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
        Files.setPosixFilePermissions(file, OWNER_ONLY);
      }
      String token = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (token.length() < LEAST_LENGTH) {
        throw new ProblemException(
            ProblemCode.TOKEN_BAD,
            "The administrator token in %s is too short to be safe: remove the file to have a new one made."
                .formatted(file));
      }
      hash = hash(token);
      return made;
    } catch (IOException e) {
      throw new ProblemException(
          ProblemCode.HOME_UNWRITABLE,
          "The administrator token in %s cannot be read or made: let this user read and write the home directory."
              .formatted(file));
    }
  }

  /** Where the token is kept. */
  public Path file() {
    return settings.home().resolve(FILE);
  }

  /** Whether this is the token. Takes the same time whatever is wrong with it. */
  public boolean accepts(String token) {
    byte[] known = hash;
    return known != null && MessageDigest.isEqual(known, hash(token));
  }

  /** Writes the file whole or not at all, never readable by others. */
  private static void make(Path file) throws IOException {
    byte[] bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    Path home = Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft =
        keepsModes(home)
            ? Files.createTempFile(
                home, FILE, ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
            : Files.createTempFile(home, FILE, ".new");
    try {
      Files.writeString(draft, token + "\n", StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean keepsModes(Path path) throws IOException {
    try {
      return Files.getFileStore(path).supportsFileAttributeView("posix");
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
