package org.yaddash.originals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes files last. What is forced to the disk at the same time costs it little more than one file,
 * so that several threads do it; most of the time they wait.
 */
final class Disk {
  private static final int THREADS = 8;
  private static final long SECONDS_IDLE = 10;
  private static final ExecutorService FORCING = forcing();

  private final Path root;

  /** Everything stands two folders below this one. */
  Disk(Path root) {
    this.root = root;
  }

  private static ExecutorService forcing() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            SECONDS_IDLE,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "yaddash-originals-forcing");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Moves files that are written to their places. When this returns they are there, whole. */
  void moveInto(Map<Path, Path> places) throws IOException {
    all(places.keySet(), Disk::forceFile);
    Set<Path> named = new LinkedHashSet<>();
    for (Map.Entry<Path, Path> one : places.entrySet()) {
      Path folder = one.getValue().getParent();
      if (folder == null) {
        throw new IllegalStateException("every original stands in a folder");
      }
      if (!Files.isDirectory(folder)) {
        Path above = root.resolve(root.relativize(folder).getName(0));
        createDirectory(above);
        createDirectory(folder);
        named.add(root);
        named.add(above);
      }
      Files.move(
          one.getKey(),
          one.getValue(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      named.add(folder);
    }
    all(named, Disk::forceFolder);
  }

  private interface Forcing {
    void force(Path path) throws IOException;
  }

  private static void all(Collection<Path> paths, Forcing forcing) throws IOException {
    if (paths.size() == 1) {
      forcing.force(paths.iterator().next());
      return;
    }
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (Path path : paths) {
      running.add(CompletableFuture.runAsync(() -> unchecked(forcing, path), FORCING));
    }
    try {
      for (CompletableFuture<Void> one : running) {
        one.join();
      }
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw new IOException("an original could not be forced to the disk", failure.getCause());
      }
      throw e;
    }
  }

  private static void unchecked(Forcing forcing, Path path) {
    try {
      forcing.force(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createDirectory(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      // asked first, because a refusal costs more than the folder
      return;
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      // another thread was here first
    }
  }

  private static void forceFile(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.force(true);
    }
  }

  /** Makes new names last, where the system can open a folder for that (Windows cannot). */
  private static void forceFolder(Path folder) {
    try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    } catch (IOException e) {
      // names are then as durable as the file system makes them
    }
  }
}
