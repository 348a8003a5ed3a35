package org.yaddash.search.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.yaddash.names.Nearest;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.ranking.Hits;
import org.yaddash.search.ranking.TermHits;
import org.yaddash.search.words.Asked;

/**
 * Finds and scores the documents of a segment that have one part of what was asked. Words as they
 * are written rank highest, then folded ones, then names that sound alike, the nearest first, and
 * words of the same stem; more where they stand often, or in what names the entry.
 */
final class PieceHits {
  private static final float AS_WRITTEN = 20;
  private static final float AS_FOLDED = 20;

  /** As high as a name ranks that sounds the same. */
  private static final float SAME_SOUND = 20;

  /** A name so far away ranks half as high. */
  private static final float HALF_AT = 4;

  /** What a word comes to at most that stands in the texts, and in what names the entry. */
  private static final float IN_TEXT = 8;

  private static final float IN_HEADING = 16;

  /** So many words have the texts of an entry usually, and what names it. */
  private static final float USUAL_TEXT = 100;

  private static final float USUAL_HEADING = 5;

  private final LeafReader segment;
  private final TermHits words;
  private final TermHits headings;
  private final TermHits sounds;

  PieceHits(LeafReader segment) throws IOException {
    this.segment = segment;
    this.words = new TermHits(segment, Columns.WORDS);
    this.headings = new TermHits(segment, Columns.HEADING);
    this.sounds = new TermHits(segment, Columns.SOUNDS);
  }

  /** The documents that have a piece. */
  Hits of(Piece piece) throws IOException {
    Asked.Part part = piece.part();
    if (part.not()) {
      return sideBySide(part);
    }
    Hits found = words(piece);
    if (part.phrase()) {
      found = sideBySide(part).and(found);
    }
    if (!part.date().isEmpty()) {
      found = found.or(words.of(part.date()).alike(AS_WRITTEN + AS_FOLDED), Float::sum);
    }
    if (!piece.names().isEmpty()) {
      found = found.or(names(piece.names()), Float::sum);
    }
    return found.rounded();
  }

  /** Those that have all words of a piece, in whatever order. */
  private Hits words(Piece piece) throws IOException {
    List<Asked.Word> all = piece.part().words();
    Hits found = word(all.get(0), piece.likely(0));
    for (int i = 1; i < all.size(); i++) {
      found = found.and(word(all.get(i), piece.likely(i)));
    }
    return found;
  }

  private Hits word(Asked.Word word, List<String> likely) throws IOException {
    List<Hits> folded = each(words, word.folded());
    List<Hits> written = each(words, word.written());
    List<Hits> all = new ArrayList<>(folded);
    all.addAll(written);
    all.addAll(each(words, word.stems()));
    all.addAll(each(words, likely));
    Hits inText = words.weighed(Hits.any(all, Float::sum), USUAL_TEXT, IN_TEXT);
    Hits inHeading = Hits.any(each(headings, word.terms()), Float::sum);
    return inText
        .or(Hits.any(folded, Math::max).alike(AS_FOLDED), Float::sum)
        .or(Hits.any(written, Math::max).alike(AS_WRITTEN), Float::sum)
        .or(headings.weighed(inHeading, USUAL_HEADING, IN_HEADING), Float::sum);
  }

  private static List<Hits> each(TermHits column, Collection<String> terms) throws IOException {
    List<Hits> each = new ArrayList<>();
    for (String term : terms) {
      each.add(column.of(term));
    }
    return each;
  }

  /** Those that have the words as they are typed, one after the other. */
  private Hits sideBySide(Asked.Part part) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Asked.Word word : part.words()) {
      phrase.add(
          word.folded().stream().map(term -> new Term(Columns.WORDS, term)).toArray(Term[]::new));
    }
    return TermHits.of(segment, phrase.build());
  }

  /** Those that have a name like each of these. */
  private Hits names(List<List<Nearest.Near>> alike) throws IOException {
    Hits found = name(alike.get(0));
    for (List<Nearest.Near> another : alike.subList(1, alike.size())) {
      found = found.and(name(another));
    }
    return found;
  }

  private Hits name(List<Nearest.Near> alike) throws IOException {
    List<Hits> any = new ArrayList<>();
    for (Nearest.Near name : alike) {
      float score = SAME_SOUND / (1 + name.distance() / HALF_AT);
      any.add(sounds.of(name.sounds()).alike(score));
    }
    return Hits.any(any, Float::sum);
  }
}
