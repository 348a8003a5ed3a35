package org.yaddash.search.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.yaddash.names.Nearest;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.words.Asked;

/**
 * Search words as the terms that stand for them in one state of the index. Words as they are
 * written rank highest, then folded ones, then names that sound alike, the nearest first, and words
 * of the same stem; a word that is nowhere stands for those that are a letter or two away from it.
 */
public final class Sought {
  /** Words in more parts than these are taken as they are written. */
  private static final int MOST_NAMES = 8;

  private static final float AS_WRITTEN = 20;
  private static final float AS_FOLDED = 20;

  /** As high as a name ranks that sounds the same. */
  private static final float SAME_SOUND = 20;

  /** A name so far away ranks half as high. */
  private static final float HALF_AT = 4;

  private static final float HEADING = 3;

  private final List<Piece> pieces;

  /**
   * One part of what was asked.
   *
   * @param likely for each of its words, the terms that it may be a misspelling of; none of words
   *     that are in the index
   * @param names for each name that it is made of, those that sound like it
   */
  record Piece(Asked.Part part, List<List<String>> likely, List<List<Nearest.Near>> names) {}

  private Sought(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** What these words come to in this index. */
  public static Sought of(Asked asked, IndexReader reader, KnownNames known) {
    SoundAlike alike = new SoundAlike(reader, known);
    boolean byName = asked.parts().size() <= MOST_NAMES;
    List<Piece> pieces = new ArrayList<>();
    try {
      for (Asked.Part part : asked.parts()) {
        List<List<Nearest.Near>> names = List.of();
        List<List<String>> likely = new ArrayList<>();
        if (!part.phrase() && !part.not() && part.date().isEmpty()) {
          names = byName ? alike.of(part) : List.of();
          for (Asked.Word word : part.words()) {
            boolean lost = names.isEmpty() && !isKnown(word, reader);
            likely.add(lost ? Misspellings.near(word, reader) : List.of());
          }
        }
        pieces.add(new Piece(part, likely, names));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sought(pieces);
  }

  /** Whether a word stands in some text, in some form. */
  static boolean isKnown(Asked.Word word, IndexReader reader) throws IOException {
    for (String term : word.terms()) {
      if (reader.docFreq(new Term(Columns.WORDS, term)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands in some name. */
  static boolean isName(Asked.Word word, IndexReader reader) throws IOException {
    for (String term : word.folded()) {
      if (reader.docFreq(new Term(Columns.NAMES, term)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** What was asked, part by part. */
  List<Piece> pieces() {
    return pieces;
  }

  /** The query that finds and ranks it. */
  public Query query() {
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    for (Piece piece : pieces) {
      Asked.Part part = piece.part;
      if (part.not()) {
        whole.add(sideBySide(part), Occur.MUST_NOT);
      } else if (part.phrase()) {
        whole.add(sideBySide(part), Occur.MUST);
      } else {
        whole.add(plain(piece), Occur.MUST);
        for (Asked.Word word : part.words()) {
          whole.add(new BoostQuery(any(Columns.HEADING, word.terms()), HEADING), Occur.SHOULD);
        }
      }
    }
    return whole.build();
  }

  /** Words as they are typed, one after the other. */
  private static Query sideBySide(Asked.Part part) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Asked.Word word : part.words()) {
      phrase.add(word.folded().stream().map(Sought::term).toArray(Term[]::new));
    }
    return phrase.build();
  }

  private static Query plain(Piece piece) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (int i = 0; i < piece.part.words().size(); i++) {
      List<String> likely = piece.likely.isEmpty() ? List.of() : piece.likely.get(i);
      words.add(word(piece.part.words().get(i), likely), Occur.MUST);
    }
    List<Query> ways = new ArrayList<>(List.of(words.build()));
    if (!piece.part.date().isEmpty()) {
      Query date = new ConstantScoreQuery(new TermQuery(term(piece.part.date())));
      ways.add(new BoostQuery(date, AS_WRITTEN + AS_FOLDED));
    }
    if (!piece.names.isEmpty()) {
      BooleanQuery.Builder names = new BooleanQuery.Builder();
      piece.names.forEach(near -> names.add(named(near), Occur.MUST));
      ways.add(names.build());
    }
    return either(ways);
  }

  private static Query word(Asked.Word word, List<String> likely) {
    List<String> terms = new ArrayList<>(word.terms());
    terms.addAll(likely);
    List<Query> ways = new ArrayList<>();
    ways.add(any(Columns.WORDS, terms));
    ways.add(new BoostQuery(new ConstantScoreQuery(any(Columns.WORDS, word.folded())), AS_FOLDED));
    for (String written : word.written()) {
      ways.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(term(written))), AS_WRITTEN));
    }
    return either(ways);
  }

  private static Query named(List<Nearest.Near> names) {
    List<Query> any = new ArrayList<>();
    for (Nearest.Near name : names) {
      Query one = new ConstantScoreQuery(new TermQuery(new Term(Columns.SOUNDS, name.sounds())));
      any.add(new BoostQuery(one, SAME_SOUND / (1 + name.distance() / HALF_AT)));
    }
    return either(any);
  }

  private static Query any(String column, Collection<String> terms) {
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(column);
    terms.forEach(text -> any.addTerm(new Term(column, text)));
    return any.build();
  }

  private static Query either(List<Query> ways) {
    if (ways.size() == 1) {
      return ways.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  private static Term term(String text) {
    return new Term(Columns.WORDS, text);
  }
}
