package org.yaddash.search.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.yaddash.names.Nearest;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.words.Asked;
import org.yaddash.search.words.Passages;

/**
 * Words of the index that are a letter or two away from one that is not in it. What is proposed to
 * a reader stands in an entry that the reader may see, as it is written there.
 */
public final class Misspellings {
  private static final int MOST_LIKELY = 20;
  private static final int MOST_TRIED = 8;

  /**
   * Words of fewer letters are not guessed, those of as many may have one wrong, longer ones two.
   */
  private static final int SHORTEST = 3;

  private static final int ONE_WRONG = 6;

  /** A name so far away may have been meant. */
  private static final float SAME_NAME = 8;

  private final IndexSearcher searcher;
  private final Query scope;

  /** A word of the index. */
  private record Candidate(String column, String term, float likeness, int entries) {}

  /**
   * Looks among some entries.
   *
   * @param scope those whose words may be proposed
   */
  public Misspellings(IndexSearcher searcher, Query scope) {
    this.searcher = searcher;
    this.scope = scope;
  }

  /** The terms of folded words that are near a word, the likeliest first. */
  static List<String> near(Asked.Word word, IndexReader reader) throws IOException {
    return candidates(word, reader).stream().map(Candidate::term).limit(MOST_LIKELY).toList();
  }

  private static List<Candidate> candidates(Asked.Word word, IndexReader reader)
      throws IOException {
    List<Candidate> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Columns.WORDS);
    String folded = word.folded().get(word.folded().size() - 1);
    int length = folded.codePointCount(0, folded.length());
    if (terms == null || length < SHORTEST) {
      return found;
    }
    FuzzyTermsEnum near =
        new FuzzyTermsEnum(
            terms, new Term(Columns.WORDS, folded), length < ONE_WRONG ? 1 : 2, 0, true);
    BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String text = term.utf8ToString();
      if (Character.isLetter(text.codePointAt(0))) {
        found.add(new Candidate(Columns.WORDS, text, likeness.getBoost(), near.docFreq()));
      }
    }
    found.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .thenComparingInt(Candidate::entries)
            .reversed()
            .thenComparing(Candidate::term));
    return found;
  }

  /**
   * The search words with those that no entry has put right; empty when there is nothing to
   * propose.
   */
  public Optional<String> meant(Sought sought) {
    try {
      StringBuilder whole = new StringBuilder();
      boolean changed = false;
      for (Sought.Piece piece : sought.pieces()) {
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
  private Optional<String> other(Sought.Piece piece) throws IOException {
    List<Asked.Word> words = piece.part().words();
    if (words.size() != 1 || isThere(words.get(0))) {
      return Optional.empty();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Candidate near : candidates(words.get(0), searcher.getIndexReader())) {
      if (candidates.size() < MOST_TRIED) {
        candidates.add(near);
      }
    }
    if (piece.names().size() == 1) {
      for (Nearest.Near name : piece.names().get(0)) {
        if (name.distance() <= SAME_NAME && candidates.size() < 2 * MOST_TRIED) {
          candidates.add(new Candidate(Columns.SOUNDS, name.sounds(), 0, 0));
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
    List<BytesRef> terms = word.terms().stream().map(BytesRef::new).toList();
    return searcher.search(within(new TermInSetQuery(Columns.WORDS, terms)), 1).scoreDocs.length
        > 0;
  }

  /** A word as an entry has it that may be seen; empty when there is none. */
  private Optional<String> written(Candidate candidate) throws IOException {
    Query query = new TermQuery(new Term(candidate.column, candidate.term));
    ScoreDoc[] hits = searcher.search(within(query), 1).scoreDocs;
    if (hits.length == 0) {
      return Optional.empty();
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hits[0].doc, leaves));
    int document = hits[0].doc - leaf.docBase;
    List<Spot> spots = new ArrayList<>();
    Spot.each(
        leaf.reader(),
        candidate.column,
        candidate.term,
        List.of(document),
        (one, spot) -> spots.add(spot));
    BinaryDocValues packed = leaf.reader().getBinaryDocValues(Columns.PASSAGES);
    if (spots.isEmpty() || packed == null || !packed.advanceExact(document)) {
      return Optional.empty();
    }
    Passages passages = Passages.unpack(packed.binaryValue());
    return Optional.of(passages.text(spots.get(0).start(), spots.get(0).end()));
  }

  private Query within(Query query) {
    return new BooleanQuery.Builder().add(query, Occur.FILTER).add(scope, Occur.FILTER).build();
  }
}
