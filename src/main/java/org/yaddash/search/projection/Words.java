package org.yaddash.search.projection;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * The full text: how texts become words, and how search words become a query. Letters are folded
 * (case, accents), words are cut by the rules of their script.
 */
public final class Words {
  /** The column of all that the full-text search finds. */
  static final String ALL = "words";

  /** The column of what names the entry; found there, it ranks higher. */
  static final String HEADING = "words.heading";

  private static final int MOST_NAMES = 8;
  private static final int LONGEST = 1000;
  private static final int MOST = 50;
  private static final float HEADING_BOOST = 3;

  private final Analyzer analyzer = new Folded();

  /** Cuts a text into words. */
  public Analyzer analyzer() {
    return analyzer;
  }

  /** The text of a piece of HTML. */
  static String withoutTags(String html) {
    StringWriter text = new StringWriter(html.length());
    try (Reader stripped = new HTMLStripCharFilter(new StringReader(html))) {
      stripped.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * The query for search words: every word must be found, as it is or as a name that sounds like
   * it; those in quotes side by side, those with a hyphen in front must not. Empty when there is no
   * word to look for, or far too many.
   *
   * @param soundAlike the query for the names that sound like a word, if there are any
   */
  public Optional<Query> query(String text, Function<String, Optional<Query>> soundAlike) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    QueryBuilder builder = new QueryBuilder(analyzer);
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    int wanted = 0;
    List<Part> parts = parts(text);
    for (Part part : parts) {
      Query found =
          part.phrase
              ? builder.createPhraseQuery(ALL, part.text)
              : builder.createBooleanQuery(ALL, part.text, BooleanClause.Occur.MUST);
      if (found == null) {
        continue;
      }
      Optional<Query> names =
          part.phrase || part.not || parts.size() > MOST_NAMES
              ? Optional.empty()
              : soundAlike.apply(part.text);
      whole.add(
          names.isPresent() ? either(found, names.get()) : found,
          part.not ? BooleanClause.Occur.MUST_NOT : BooleanClause.Occur.MUST);
      if (!part.not) {
        wanted++;
        Query heading =
            part.phrase
                ? builder.createPhraseQuery(HEADING, part.text)
                : builder.createBooleanQuery(HEADING, part.text, BooleanClause.Occur.MUST);
        if (heading != null) {
          whole.add(new BoostQuery(heading, HEADING_BOOST), BooleanClause.Occur.SHOULD);
        }
      }
    }
    if (wanted == 0
        || parts.size() > MOST
        || parts.size() * 4 > IndexSearcher.getMaxClauseCount()) {
      return Optional.empty();
    }
    return Optional.of(whole.build());
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder()
        .add(one, BooleanClause.Occur.SHOULD)
        .add(other, BooleanClause.Occur.SHOULD)
        .build();
  }

  private record Part(String text, boolean phrase, boolean not) {}

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      boolean not = text.charAt(at) == '-' && at + 1 < text.length();
      int start = not ? at + 1 : at;
      boolean quoted = text.charAt(start) == '"';
      int end = quoted ? text.indexOf('"', start + 1) : space(text, start);
      if (quoted && end < 0) {
        end = text.length();
      }
      parts.add(new Part(text.substring(quoted ? start + 1 : start, end), quoted, not));
      at = end + 1;
    }
    return parts;
  }

  private static int space(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  private static final class Folded extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer cut = new ICUTokenizer();
      return new TokenStreamComponents(cut, new ICUFoldingFilter(cut));
    }

    /** Keeps phrases from running over the end of a value. */
    @Override
    public int getPositionIncrementGap(String field) {
      return 100;
    }
  }
}
