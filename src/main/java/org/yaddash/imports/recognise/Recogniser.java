package org.yaddash.imports.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.layout.Fingerprints;
import org.yaddash.imports.recognise.layout.Page;
import org.yaddash.imports.recognise.maintext.MainText;
import org.yaddash.imports.recognise.pages.Article;
import org.yaddash.imports.recognise.pages.Articles;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.lists.VictimLists;
import org.yaddash.imports.recognise.people.prose.NamedPeople;
import org.yaddash.imports.recognise.people.prose.OwnPage;
import org.yaddash.imports.recognise.people.prose.UnnamedPeople;
import org.yaddash.imports.recognise.photos.Photo;
import org.yaddash.imports.recognise.photos.Photos;
import org.yaddash.imports.recognise.quotes.Quotation;
import org.yaddash.imports.recognise.quotes.Quotations;
import org.yaddash.imports.recognise.words.Found;

/** Proposes the entries that one document holds. */
public final class Recogniser {
  /** So many pictures and captions may stand between a photo and the text that it belongs to. */
  private static final int LONGEST_ROW = 60;

  /**
   * Recognises.
   *
   * @param legacy what was extracted from the original
   * @param surroundings what the upload around it tells
   * @return the candidates in reading order, articles first; each key once
   */
  public List<Candidate> recognise(Legacy legacy, Surroundings surroundings) {
    return new Recognition(legacy, surroundings).candidates(surroundings.furniture());
  }

  /**
   * What was recognised in an original.
   *
   * @param candidates in reading order
   * @param outline what the page tells the rest of its upload; null when it is no web page
   */
  public record Recognised(List<Candidate> candidates, @Nullable Outline outline) {}

  /**
   * Recognises, and leaves out the furniture that is known of only where entries would hold some of
   * it: mostly it is told by its looks, and what every page has may still be this page's own.
   */
  public Recognised decide(Legacy legacy, Surroundings surroundings) {
    Recognition recognition = new Recognition(legacy, surroundings);
    Set<Long> furniture = surroundings.furniture();
    return recognition.readsAny(furniture)
        ? recognised(legacy, recognition.candidates(furniture), furniture)
        : decide(legacy, furniture, recognition::candidates);
  }

  /**
   * Decides in the same way for candidates that are found otherwise.
   *
   * @param finding finds them, where these fingerprints are furniture
   */
  public static Recognised decide(
      Legacy legacy, Set<Long> furniture, Function<Set<Long>, List<Candidate>> finding) {
    Recognised plain = recognised(legacy, finding.apply(Set.of()), Set.of());
    return plain.outline() == null || plain.outline().holdsAmong(furniture)
        ? plain
        : recognised(legacy, finding.apply(furniture), furniture);
  }

  private static Recognised recognised(
      Legacy legacy, List<Candidate> candidates, Set<Long> furniture) {
    return new Recognised(candidates, Outliner.of(legacy, candidates, furniture));
  }

  /** The recognition of one document. */
  private static final class Recognition {
    private final Legacy legacy;
    private final @Nullable String language;
    private final @Nullable String baseUrl;
    private final Draft.Pages pages;
    private final List<Quotation> quotations;
    private final List<Photo> photos;

    /** Blocks that are captions of photos, by position. */
    private final Set<Integer> captioned = new HashSet<>();

    private final VictimLists.Lists lists;
    private final Page page;
    private final MainText.Looks looks = new MainText.Looks();
    private final Set<Integer> listed;
    private final Set<Integer> quoted;

    /** As if the page stood alone, once that was asked for. */
    private @Nullable List<Article> alone;

    /** Those of the reading that is going on. */
    private List<Article> articles = List.of();

    Recognition(Legacy legacy, Surroundings surroundings) {
      this.legacy = legacy;
      this.language = surroundings.language() != null ? surroundings.language() : legacy.language();
      this.baseUrl = surroundings.baseUrl();
      this.pages = new Draft.Pages(legacy);
      this.quotations = Quotations.in(legacy);
      this.photos = Photos.in(legacy, surroundings.path());
      this.lists = VictimLists.in(legacy, language);
      this.page = Page.of(legacy);
      this.listed = listed();
      this.quoted = quoted();
    }

    /** Whether articles hold some of this, when the page is read as if it stood alone. */
    boolean readsAny(Set<Long> furniture) {
      if (furniture.isEmpty() || !page.web()) {
        return false;
      }
      for (Article article : articles(Set.of())) {
        for (Block block : article.body()) {
          Block.Place place = block.place();
          if (furniture.contains(Fingerprints.across(legacy.text(), place.start(), place.end()))) {
            return true;
          }
        }
      }
      return false;
    }

    private List<Article> articles(Set<Long> furniture) {
      if (furniture.isEmpty() && alone != null) {
        return alone;
      }
      List<Article> read =
          Articles.in(page.among(furniture), looks, baseUrl, language, listed, quoted);
      alone = furniture.isEmpty() ? read : alone;
      return read;
    }

    /**
     * Blocks that are lists of victims or captions of photos, by position: they alone make no
     * article.
     */
    private Set<Integer> listed() {
      Set<Integer> listed = new HashSet<>(lists.blocks());
      for (Photo photo : photos) {
        for (int i = photo.block() - 1; i <= photo.block() + 2 && photo.caption() != null; i++) {
          if (i >= 0 && i < legacy.blocks().size()) {
            Block.Place place = legacy.blocks().get(i).place();
            if (place.start() == photo.caption().start() && place.end() > place.start()) {
              captioned.add(i);
            }
          }
        }
      }
      if (captioned.size() >= 2) {
        listed.addAll(captioned);
      }
      return listed;
    }

    /** Blocks that are hardly more than a quotation with its source, by position. */
    private Set<Integer> quoted() {
      Map<Integer, Integer> covered = new HashMap<>();
      for (Quotation quotation : quotations) {
        if (quotation.source() != null) {
          covered.merge(
              quotation.block(), quotation.outerEnd() - quotation.outerStart(), Integer::sum);
        }
      }
      Set<Integer> quoted = new HashSet<>();
      covered.forEach(
          (block, length) -> {
            Block.Place place = legacy.blocks().get(block).place();
            if (length * 10 >= (place.end() - place.start()) * 8) {
              quoted.add(block);
            }
          });
      return quoted;
    }

    List<Candidate> candidates(Set<Long> furniture) {
      articles = articles(furniture);
      Map<Quotation, Candidate> quotes = new QuoteEntries(legacy, language, pages).of(read());
      VictimEntries victimEntries = new VictimEntries(language, pages);
      PhotoEntries photoEntries = new PhotoEntries(language, pages);
      ArticleEntries articleEntries = new ArticleEntries(legacy, baseUrl, pages);
      List<Candidate> victims = new ArrayList<>();
      Map<Person, String> victimKeys = new HashMap<>();
      for (Person person : people()) {
        Candidate candidate = victimEntries.of(person);
        victims.add(candidate);
        victimKeys.put(person, candidate.key());
      }
      List<Candidate> shown = new ArrayList<>();
      Map<Photo, String> photoKeys = new HashMap<>();
      for (Photo photo : photos) {
        if (shows(photo)) {
          Candidate candidate = photoEntries.of(photo, pageOf(photo));
          shown.add(candidate);
          photoKeys.put(photo, candidate.key());
        }
      }
      List<Candidate> candidates = new ArrayList<>();
      for (Article article : articles) {
        List<String> quoteKeys = new ArrayList<>();
        List<Quotation> own = new ArrayList<>();
        quotes.forEach(
            (quotation, candidate) -> {
              if (quotation.block() >= article.from() && quotation.block() < article.to()) {
                quoteKeys.add(candidate.key());
                own.add(quotation);
              }
            });
        List<String> personKeys = new ArrayList<>();
        victimKeys.forEach(
            (person, key) -> {
              if (within(person, article)) {
                personKeys.add(key);
              }
            });
        personKeys.sort(java.util.Comparator.comparingInt(Recognition::number));
        List<String> pictureKeys = new ArrayList<>();
        photoKeys.forEach(
            (photo, key) -> {
              if (photo.block() >= article.from() && photo.block() < article.to()) {
                pictureKeys.add(key);
              }
            });
        pictureKeys.sort(java.util.Comparator.comparingInt(Recognition::number));
        candidates.add(articleEntries.of(article, own, quoteKeys, personKeys, pictureKeys));
      }
      candidates.addAll(quotes.values());
      candidates.addAll(victims);
      candidates.addAll(shown);
      return candidates;
    }

    private int pageOf(Photo photo) {
      boolean stands = photo.block() >= 0 && photo.block() < legacy.blocks().size();
      return stands ? legacy.blocks().get(photo.block()).place().page() : 0;
    }

    private static int number(String key) {
      return Integer.parseInt(key.substring(key.indexOf('/') + 1));
    }

    /** The quotations that stand in what is read: not in furniture or comments. */
    private List<Quotation> read() {
      List<Quotation> read = new ArrayList<>();
      for (Quotation quotation : quotations) {
        Article article = articleAt(quotation.block());
        if (articles.isEmpty()
            || article != null && article.reads(legacy.blocks().get(quotation.block()))) {
          read.add(quotation);
        }
      }
      return read;
    }

    /** Whether a photo stands in the text: not among the furniture around it. */
    private boolean shows(Photo photo) {
      Article article = articleAt(photo.block());
      if (articles.isEmpty()) {
        return true;
      }
      if (article == null) {
        return false;
      }
      return !legacy.mediaType().contains("html")
          || beside(article, photo, -1)
          || beside(article, photo, 1)
          || article.reads(legacy.blocks().get(photo.block()));
    }

    /**
     * Whether a photo stands next to text of its article; of several photos with captions, which
     * stand next to each other, one of them.
     */
    private boolean beside(Article article, Photo photo, int way) {
      int reach = photo.caption() == null ? 1 : LONGEST_ROW;
      int at = photo.block() + way;
      for (int i = 0; i < reach && at >= 0 && at < legacy.blocks().size(); i++, at += way) {
        Block block = legacy.blocks().get(at);
        if (article.reads(block)) {
          return true;
        }
        if (!(block instanceof Block.Picture) && !captioned.contains(at)) {
          return false;
        }
      }
      return false;
    }

    private List<Person> people() {
      List<Person> people = new ArrayList<>(lists.people());
      Set<Block> told = Collections.newSetFromMap(new IdentityHashMap<>());
      articles.forEach(article -> told.addAll(article.body()));
      Set<Integer> listed = new HashSet<>(lists.blocks());
      for (int i = 0; i < legacy.blocks().size(); i++) {
        Block block = legacy.blocks().get(i);
        boolean prose =
            block instanceof Block.Paragraph
                || block instanceof Block.ListItem
                || block instanceof Block.Quote;
        if (prose && told.contains(block) && !listed.contains(i)) {
          int from = block.place().start();
          int to = block.place().end();
          Found<String> after = lists.statuses().get(i - 1);
          people.addAll(UnnamedPeople.in(legacy.text(), from, to, after));
          people.addAll(NamedPeople.in(legacy.text(), from, to, language));
        }
      }
      articles.forEach(article -> ownPage(article, people));
      people.sort(java.util.Comparator.comparingInt(Person::start));
      return people;
    }

    /** The person whom an article is about; who was found in its text by that name is the same. */
    private void ownPage(Article article, List<Person> people) {
      if (article.title() == null) {
        return;
      }
      List<int[]> paragraphs = new ArrayList<>();
      for (Block block : article.body()) {
        if (block instanceof Block.Paragraph) {
          paragraphs.add(new int[] {block.place().start(), block.place().end()});
        }
      }
      Person own = OwnPage.of(legacy.text(), article.title(), paragraphs, language);
      if (own != null) {
        people.stream()
            .filter(other -> within(other, article) && other.alike(own))
            .forEach(own::learns);
        people.removeIf(other -> within(other, article) && other.alike(own));
        people.add(own);
      }
    }

    private boolean within(Person person, Article article) {
      return person.start() >= start(article) && person.end() <= end(article);
    }

    private @Nullable Article articleAt(int block) {
      for (Article article : articles) {
        if (block >= article.from() && block < article.to()) {
          return article;
        }
      }
      return null;
    }

    private int start(Article article) {
      return legacy.blocks().get(article.from()).place().start();
    }

    private int end(Article article) {
      return article.to() < legacy.blocks().size()
          ? legacy.blocks().get(article.to()).place().start()
          : legacy.text().length();
    }
  }
}
