package org.yaddash.search.vocabulary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.words.Asked;

/**
 * Which words an index has, and which of them are a letter or two away from another one; the latter
 * are remembered for the latest words. For any number of threads.
 */
public final class Vocabulary {
  private static final int MOST = 20;

  /**
   * Words of fewer letters are not guessed, those of as many may have one wrong, longer ones two.
   */
  private static final int SHORTEST = 3;

  private static final int ONE_WRONG = 6;

  private static final int MOST_KEPT = 2000;

  private final Cache<Known, List<String>> known =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  private record Known(IndexReader.CacheKey state, String folded) {}

  private record Near(String term, float likeness, int entries) {}

  /** Whether a word stands in some text, in some form. */
  public static boolean isKnown(Asked.Word word, IndexReader reader) throws IOException {
    return isIn(Columns.WORDS, word.terms(), reader);
  }

  /** Whether a word stands in some name. */
  static boolean isName(Asked.Word word, IndexReader reader) throws IOException {
    return isIn(Columns.NAMES, word.folded(), reader);
  }

  private static boolean isIn(String column, List<String> terms, IndexReader reader)
      throws IOException {
    for (String term : terms) {
      if (reader.docFreq(new Term(column, term)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The terms of those that are near a word, the likeliest first. */
  public List<String> near(Asked.Word word, IndexReader reader) {
    String folded = word.folded().get(word.folded().size() - 1);
    return known.get(
        new Known(reader.getReaderCacheHelper().getKey(), folded),
        key -> {
          try {
            return find(folded, reader);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<String> find(String folded, IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Columns.WORDS);
    int length = folded.codePointCount(0, folded.length());
    if (terms == null || length < SHORTEST) {
      return List.of();
    }
    List<Near> found = new ArrayList<>();
    FuzzyTermsEnum near =
        new FuzzyTermsEnum(
            terms, new Term(Columns.WORDS, folded), length < ONE_WRONG ? 1 : 2, 0, true);
    BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String text = term.utf8ToString();
      if (Character.isLetter(text.codePointAt(0))) {
        found.add(new Near(text, likeness.getBoost(), near.docFreq()));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Near::likeness)
                .thenComparingInt(Near::entries)
                .reversed()
                .thenComparing(Near::term))
        .map(Near::term)
        .limit(MOST)
        .toList();
  }
}
