package org.yaddash.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.yaddash.names.Nearest;
import org.yaddash.names.SoundCosts;
import org.yaddash.names.Sounds;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Words;

/**
 * Finds the names that sound like a word, in whatever script. The nearest names rank highest; all
 * rank below a name that is written as the word is. How far away they may be depends on the word:
 * one that is a name in the archive brings other spellings of it, one that is a plain word of its
 * texts hardly more than itself, and one that is nowhere all names that may have been meant.
 */
final class SoundAlike {
  private static final int MOST = 60;
  private static final int FEWEST_SOUNDS = 2;

  private static final float SAME = 4;

  /** As far as another spelling of a name goes. */
  private static final float SPELLING = 15;

  /** As far as what may have been meant goes. */
  private static final float MEANT = 20;

  /** As far as a name may be for each of the word's sounds: short words are soon others. */
  private static final float A_SOUND = 2.6f;

  private static final float HIGHEST = 20;
  private static final float HALF_AT = 4;

  private final IndexSearcher searcher;

  private final Words words;

  SoundAlike(IndexSearcher searcher, Words words) {
    this.searcher = searcher;
    this.words = words;
  }

  /**
   * The query for the names that sound like a word; every name of it when it is made of several.
   */
  Optional<Query> of(String word) {
    List<String> names = Sounds.ofAll(word);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String sounds : names) {
      Optional<Query> near = near(sounds, word);
      if (near.isEmpty()) {
        return Optional.empty();
      }
      all.add(near.get(), Occur.MUST);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(all.build());
  }

  private Optional<Query> near(String sounds, String word) {
    if (sounds.length() < FEWEST_SOUNDS) {
      return Optional.empty();
    }
    try {
      Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Columns.SOUNDS);
      if (terms == null) {
        return Optional.empty();
      }
      List<Nearest.Near> nearest =
          new Nearest(
                  sounds,
                  SoundCosts.shipped(),
                  MOST,
                  Math.min(reach(sounds, word), A_SOUND * sounds.length()))
              .among(new InIndex(terms.iterator()));
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (Nearest.Near near : nearest) {
        Query one = new ConstantScoreQuery(new TermQuery(new Term(Columns.SOUNDS, near.sounds())));
        any.add(new BoostQuery(one, HIGHEST / (1 + near.distance() / HALF_AT)), Occur.SHOULD);
      }
      return nearest.isEmpty() ? Optional.empty() : Optional.of(any.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float reach(String sounds, String word) throws IOException {
    if (searcher.getIndexReader().docFreq(new Term(Columns.SOUNDS, sounds)) > 0) {
      return SPELLING;
    }
    Optional<Query> plain = words.query(word, name -> Optional.empty());
    return plain.isPresent() && searcher.count(plain.get()) > 0 ? SAME : MEANT;
  }

  /** The sounds of the names in an index. */
  private record InIndex(TermsEnum terms) implements Nearest.Sorted {
    @Override
    public @Nullable String next() throws IOException {
      BytesRef term = terms.next();
      return term == null ? null : term.utf8ToString();
    }

    @Override
    public @Nullable String from(String sounds) throws IOException {
      return terms.seekCeil(new BytesRef(sounds)) == TermsEnum.SeekStatus.END
          ? null
          : terms.term().utf8ToString();
    }
  }
}
