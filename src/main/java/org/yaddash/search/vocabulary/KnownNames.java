package org.yaddash.search.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yaddash.names.Nearest;
import org.yaddash.search.projection.Columns;

/**
 * The sounds of all names of an index, in memory: read once for each part of the index, which never
 * changes, and forgotten with it.
 */
public final class KnownNames {
  private final Map<IndexReader.CacheKey, String[]> known = new ConcurrentHashMap<>();

  /** Those of an index, part by part; a name may be in several. */
  public List<Nearest.Sorted> of(IndexReader reader) {
    List<Nearest.Sorted> all = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      String[] names = of(leaf.reader());
      if (names.length > 0) {
        all.add(new InMemory(names));
      }
    }
    return all;
  }

  private String[] of(LeafReader reader) {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    if (helper == null) {
      return read(reader);
    }
    String[] names = known.get(helper.getKey());
    if (names == null) {
      names = read(reader);
      if (known.putIfAbsent(helper.getKey(), names) == null) {
        helper.addClosedListener(known::remove);
      }
    }
    return names;
  }

  private static String[] read(LeafReader reader) {
    try {
      Terms terms = reader.terms(Columns.SOUNDS);
      if (terms == null) {
        return new String[0];
      }
      List<String> names = new ArrayList<>();
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        names.add(term.utf8ToString());
      }
      return names.toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class InMemory implements Nearest.Sorted {
    private final String[] names;
    private int at;

    InMemory(String[] names) {
      this.names = names;
    }

    @Override
    public void begin() {
      at = 0;
    }

    @Override
    public @Nullable String next() {
      return at < names.length ? names[at++] : null;
    }

    @Override
    public @Nullable String from(String sounds) {
      int found = Arrays.binarySearch(names, at, names.length, sounds);
      at = found < 0 ? -found - 1 : found;
      return next();
    }
  }
}
