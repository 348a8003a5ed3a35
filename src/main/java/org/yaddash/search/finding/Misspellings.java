package org.yaddash.search.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.yaddash.names.Nearest;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.words.Asked;
import org.yaddash.search.words.Passages;

/**
 * Words of the index that are a letter or two away from one that is not in it. What is proposed to
 * a reader stands in an entry that the reader may see, as it is written there.
 */
public final class Misspellings {
  private static final int MOST_TRIED = 8;

  /** A name so far away may have been meant. */
  private static final float SAME_NAME = 8;

  private final IndexSearcher searcher;
  private final Query scope;
  private final Meanings meanings;

  /** A term of the index. */
  private record Candidate(String column, String term) {}

  /**
   * Looks among some entries.
   *
   * @param scope those whose words may be proposed
   */
  public Misspellings(IndexSearcher searcher, Query scope, Meanings meanings) {
    this.searcher = searcher;
    this.scope = scope;
    this.meanings = meanings;
  }

  /**
   * The search words with those that no entry has put right; empty when there is nothing to
   * propose.
   */
  public Optional<String> meant(Sought sought) {
    try {
      StringBuilder whole = new StringBuilder();
      boolean changed = false;
      for (Piece piece : sought.pieces()) {
        String text = piece.part().text();
        if (!piece.part().phrase() && !piece.part().not() && piece.part().date().isEmpty()) {
          Optional<String> other = other(piece);
          changed |= other.isPresent();
          text = other.orElse(text);
        }
        String quote = piece.part().phrase() ? "\"" : "";
        whole.append(whole.isEmpty() ? "" : " ").append(piece.part().not() ? "-" : "");
        whole.append(quote).append(text).append(quote);
      }
      return changed ? Optional.of(whole.toString()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another word or name for a part that is one word which no entry has. */
  private Optional<String> other(Piece piece) throws IOException {
    List<Asked.Word> words = piece.part().words();
    if (words.size() != 1 || isThere(words.get(0))) {
      return Optional.empty();
    }
    List<Candidate> candidates = new ArrayList<>();
    meanings.vocabulary().near(words.get(0), searcher.getIndexReader()).stream()
        .limit(MOST_TRIED)
        .forEach(near -> candidates.add(new Candidate(Columns.WORDS, near)));
    if (piece.names().size() == 1) {
      for (Nearest.Near name : piece.names().get(0)) {
        if (name.distance() <= SAME_NAME && candidates.size() < 2 * MOST_TRIED) {
          candidates.add(new Candidate(Columns.SOUNDS, name.sounds()));
        }
      }
    }
    String typed = words.get(0).typed();
    for (Candidate candidate : candidates) {
      Optional<String> written = written(candidate);
      if (written.isPresent()) {
        boolean small = Character.isLowerCase(typed.codePointAt(0));
        boolean word = candidate.column.equals(Columns.WORDS);
        return written.map(
            text -> small && word ? text.replace('İ', 'i').toLowerCase(Locale.ROOT) : text);
      }
    }
    return Optional.empty();
  }

  private boolean isThere(Asked.Word word) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : word.terms()) {
      any.add(new TermQuery(new Term(Columns.WORDS, term)), Occur.SHOULD);
    }
    return first(any.build()).isPresent();
  }

  /** A word as an entry has it that may be seen; empty when there is none. */
  private Optional<String> written(Candidate candidate) throws IOException {
    Query query = new TermQuery(new Term(candidate.column, candidate.term));
    OptionalInt hit = first(query);
    if (hit.isEmpty()) {
      return Optional.empty();
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.getAsInt(), leaves));
    int document = hit.getAsInt() - leaf.docBase;
    List<Spot> spots = new ArrayList<>();
    new Spots(leaf.reader(), candidate.column)
        .of(List.of(candidate.term), List.of(document), (one, spot) -> spots.add(spot));
    BinaryDocValues packed = leaf.reader().getBinaryDocValues(Columns.PASSAGES);
    if (spots.isEmpty() || packed == null || !packed.advanceExact(document)) {
      return Optional.empty();
    }
    Passages passages = Passages.unpack(packed.binaryValue());
    return Optional.of(passages.text(spots.get(0).start(), spots.get(0).end()));
  }

  /** Some entry within the scope; no more of them are looked for. */
  private OptionalInt first(Query query) throws IOException {
    Query within =
        new BooleanQuery.Builder().add(query, Occur.FILTER).add(scope, Occur.FILTER).build();
    First first = new First();
    searcher.search(within, first);
    return first.document < 0 ? OptionalInt.empty() : OptionalInt.of(first.document);
  }

  /** Stops at the first document. */
  private static final class First extends SimpleCollector {
    private int document = -1;
    private int base;

    @Override
    protected void doSetNextReader(LeafReaderContext segment) {
      base = segment.docBase;
      if (document >= 0) {
        throw new CollectionTerminatedException();
      }
    }

    @Override
    public void collect(int number) {
      document = base + number;
      throw new CollectionTerminatedException();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
