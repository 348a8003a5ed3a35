package org.yaddash.imports.whereabouts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.upload.Addresses;
import org.yaddash.imports.upload.captures.Capture;

/** Where the files of one run stood, and which file an address means. */
public final class Whereabouts {
  private final @Nullable String base;
  private final Map<String, Capture> byPath = new HashMap<>();
  private final Map<String, String> moved = new LinkedHashMap<>();

  /** Of a run with these captures. */
  public Whereabouts(Run run, List<Captures.Kept> captures) {
    this.base = run.options().baseUrl();
    for (Captures.Kept kept : captures) {
      @Nullable String leadsTo = kept.capture().leadsTo();
      if (leadsTo == null) {
        byPath.put(kept.path(), kept.capture());
      } else {
        moved.put(kept.capture().url(), leadsTo);
      }
    }
  }

  /** The address of a file; null when nobody says where it stood. */
  public @Nullable String url(ImportedFile file) {
    @Nullable Capture capture = byPath.get(file.path());
    if (capture != null) {
      return capture.url();
    }
    return base == null ? null : below(base, inside(file));
  }

  /** The address by which a file is found later: that, or its path in the upload. */
  public String address(ImportedFile file) {
    @Nullable String url = url(file);
    return url == null ? inside(file) : url;
  }

  /** The charset that the server named for a file, or null. */
  public @Nullable String charset(ImportedFile file) {
    @Nullable Capture capture = byPath.get(file.path());
    return capture == null ? null : capture.charset();
  }

  /** Addresses that led elsewhere → where to. */
  public Map<String, String> moved() {
    return moved;
  }

  /** What the addresses in these files' pages mean. */
  public Addresses<ImportedFile> addresses(List<ImportedFile> files) {
    Addresses<ImportedFile> addresses = new Addresses<>(base);
    for (ImportedFile file : files) {
      if (!file.archive() && file.sha256() != null) {
        @Nullable Capture capture = byPath.get(file.path());
        if (capture == null) {
          addresses.add(file.path(), file);
        } else {
          addresses.addCaptured(capture.url(), file.path(), file);
        }
      }
    }
    moved.forEach(addresses::addMoved);
    return addresses;
  }

  /** Files whose address was captured again later, by a path → the later one's path. */
  public Map<String, String> older() {
    Map<String, String> latest = new HashMap<>();
    Map<String, String> older = new HashMap<>();
    byPath.forEach(
        (path, capture) -> {
          String url = Capture.plain(capture.url());
          @Nullable String other = latest.putIfAbsent(url, path);
          if (other != null) {
            Capture before = java.util.Objects.requireNonNull(byPath.get(other));
            boolean later = capture.at().isAfter(before.at());
            older.put(later ? other : path, later ? path : other);
            latest.put(url, later ? path : other);
          }
        });
    return older;
  }

  private static String inside(ImportedFile file) {
    int nested = file.path().lastIndexOf("!/");
    return nested < 0 ? file.path() : file.path().substring(nested + 2);
  }

  private static String below(String base, String path) {
    return (base.endsWith("/") ? base : base + "/") + path.replace(" ", "%20");
  }
}
