package org.yaddash.search.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.yaddash.names.Nearest;
import org.yaddash.names.SoundCosts;
import org.yaddash.names.Sounds;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Head;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.vocabulary.KnownNames;
import org.yaddash.search.words.Beginnings;
import org.yaddash.search.words.Passages;
import org.yaddash.types.Field;

/**
 * What somebody may be about to type: the entries whose name or title has words that begin so, in
 * whatever script and without marks; then those whose names begin to sound so.
 */
public final class Suggestions {
  private static final int LONGEST = 200;
  private static final int MOST_NAMES = 30;
  private static final int FEWEST_SOUNDS = 3;

  /** As far as the beginning of a name may be for each sound that was typed. */
  private static final float A_SOUND = 1.2f;

  private static final float WHOLE = 10;

  private final IndexSearcher searcher;
  private final Catalogue catalogue;
  private final KnownNames names;
  private final Query scope;
  private final Languages languages;

  /**
   * An entry that may be meant.
   *
   * @param type its content type
   * @param id its id
   * @param display what it is named by
   * @param matched the name or title that begins so
   * @param language what that is in, BCP 47, or "" where nobody knows
   */
  public record Suggestion(String type, UUID id, String display, String matched, String language) {}

  /**
   * Looks among some entries.
   *
   * @param scope those that may be suggested
   * @param languages in which of its languages an entry is named
   */
  public Suggestions(
      IndexSearcher searcher,
      Catalogue catalogue,
      Meanings meanings,
      Query scope,
      Languages languages) {
    this.searcher = searcher;
    this.catalogue = catalogue;
    this.names = meanings.names();
    this.scope = scope;
    this.languages = languages;
  }

  /** Whether there is anything to begin with. */
  public static boolean canBegin(String typed) {
    return typed.length() <= LONGEST && !Beginnings.of(typed).isEmpty();
  }

  /** At most so many entries, the likeliest first. */
  public List<Suggestion> of(String typed, int most) {
    List<String> words = Beginnings.of(typed);
    List<Suggestion> found = new ArrayList<>();
    Set<Integer> known = new HashSet<>();
    try {
      for (ScoreDoc hit : searcher.search(beginning(words), most).scoreDocs) {
        known.add(hit.doc);
        suggestion(hit.doc, words).ifPresent(found::add);
      }
      Optional<Query> alike = found.size() < most ? soundingSo(typed) : Optional.empty();
      if (alike.isPresent()) {
        for (ScoreDoc hit : searcher.search(alike.get(), most).scoreDocs) {
          if (found.size() < most && known.add(hit.doc)) {
            suggestion(hit.doc, List.of()).ifPresent(found::add);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private Query beginning(List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(scope, Occur.FILTER);
    for (String word : words) {
      all.add(new PrefixQuery(new Term(Columns.BEGINNINGS, word)), Occur.MUST);
    }
    Query whole = new PrefixQuery(new Term(Columns.BEGINNING, String.join(" ", words)));
    return all.add(new BoostQuery(whole, WHOLE), Occur.SHOULD).build();
  }

  /** The entries with a name that begins to sound like each word that was typed. */
  private Optional<Query> soundingSo(String typed) {
    List<String> all = Sounds.ofAll(typed);
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(scope, Occur.FILTER);
    for (String sounds : all) {
      if (sounds.length() < FEWEST_SOUNDS) {
        return Optional.empty();
      }
      Nearest nearest =
          new Nearest(sounds, SoundCosts.shipped(), MOST_NAMES, A_SOUND * sounds.length());
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (Nearest.Near near : nearest.beginningSo(names.of(searcher.getIndexReader()))) {
        Query one =
            new ConstantScoreQuery(new TermQuery(new Term(Columns.HEADING_SOUNDS, near.sounds())));
        any.add(new BoostQuery(one, 1 / (1 + near.distance())), Occur.SHOULD);
      }
      query.add(any.build(), Occur.MUST);
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(query.build());
  }

  private Optional<Suggestion> suggestion(int hit, List<String> words) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit, leaves));
    int document = hit - leaf.docBase;
    BinaryDocValues packed = leaf.reader().getBinaryDocValues(Columns.PASSAGES);
    BinaryDocValues heads = leaf.reader().getBinaryDocValues(Columns.HEAD);
    if (packed == null || !packed.advanceExact(document) || !heads.advanceExact(document)) {
      return Optional.empty();
    }
    Head head = Head.unpack(heads.binaryValue());
    String type = head.type();
    Passages passages = Passages.unpack(packed.binaryValue());
    List<Passages.Passage> headings = headings(type, passages);
    if (headings.isEmpty()) {
      return Optional.empty();
    }
    Passages.Passage display = headings.get(0);
    Passages.Passage matched = display;
    for (Passages.Passage heading : headings) {
      if (begins(passages.text(heading.start(), heading.end()), words)) {
        matched = heading;
        break;
      }
    }
    return Optional.of(
        new Suggestion(
            type, head.id(), text(passages, display), text(passages, matched), matched.language()));
  }

  /** What an entry is named by, in the order of its type and of the languages wanted. */
  private List<Passages.Passage> headings(String type, Passages passages) {
    List<Passages.Passage> headings = new ArrayList<>();
    for (Field field : catalogue.types().get(type).display()) {
      Map<String, List<Passages.Passage>> byLanguage = new HashMap<>();
      List<String> present = new ArrayList<>();
      for (Passages.Passage passage : passages.all()) {
        if (passage.field().equals(field.path())) {
          String language = field.localized() ? passage.language() : "";
          if (!present.contains(language)) {
            present.add(language);
          }
          byLanguage.computeIfAbsent(language, one -> new ArrayList<>()).add(passage);
        }
      }
      for (String language : languages.rank(present)) {
        headings.addAll(byLanguage.getOrDefault(language, List.of()));
      }
    }
    return headings;
  }

  private static boolean begins(String text, List<String> words) {
    List<String> beginnings = Beginnings.of(text);
    return !words.isEmpty()
        && words.stream()
            .allMatch(word -> beginnings.stream().anyMatch(one -> one.startsWith(word)));
  }

  private static String text(Passages passages, Passages.Passage passage) {
    String text = passages.text(passage.start(), passage.end());
    int end = Math.min(LONGEST, text.length());
    boolean inside = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, inside ? end - 1 : end);
  }
}
