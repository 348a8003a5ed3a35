package org.yaddash.delivery.iiif.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.pictures.PublishedPhoto;
import org.yaddash.originals.Sha256;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Found;
import org.yaddash.search.Index;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Languages;
import org.yaddash.settings.Settings;

/**
 * Which pages of a PDF may be seen: those that a published article was taken from, as the setting
 * {@code yaddash.pictures.pages} and the article's {@code showPages} say. No other page of an
 * original is ever shown. A page with a warned photo on it is as warned as that photo.
 */
@ApplicationScoped
public class ShownPages {
  private static final String ARTICLES = "articles";
  private static final int MOST_ENTRIES = 20_000;
  private static final int MOST_PAGES = 5_000;
  private static final int REMEMBERED = 20;

  @Inject Index index;
  @Inject Settings settings;

  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Known(long generation, @Nullable Book book) {}

  /**
   * An article that was taken from a PDF.
   *
   * @param resource its JSON:API resource in all languages, without its body and provenance
   * @param pages those that it stands on and that may be seen, counted from 1
   */
  public record Part(ObjectNode resource, SortedSet<Integer> pages) {}

  /**
   * The pages of a PDF that may be seen.
   *
   * @param pages counted from 1
   * @param labels what is printed on some of them as their number
   * @param warned those that are blurred unless the plain one is named
   * @param parts the articles that they belong to, in the order of their pages
   */
  public record Book(
      Sha256 original,
      SortedSet<Integer> pages,
      Map<Integer, String> labels,
      Set<Integer> warned,
      List<Part> parts,
      Instant modified) {}

  /**
   * The pages of an original that may be seen.
   *
   * @throws ProblemException not-found when there are none
   */
  public Book find(Sha256 original) {
    return seen(original)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND,
                    "No page of this original is shown: %s.".formatted(original)));
  }

  /** The same; empty when there are none. */
  public Optional<Book> seen(Sha256 original) {
    Known found;
    try (Snapshot snapshot = index.snapshot()) {
      found = remembered(original, snapshot.generation());
      if (found == null) {
        found = new Known(snapshot.generation(), book(original, snapshot));
        remember(original, found);
      }
    }
    return Optional.ofNullable(found.book);
  }

  private @Nullable Known remembered(Sha256 original, long generation) {
    synchronized (known) {
      Known there = known.get(original.hex());
      return there != null && there.generation == generation ? there : null;
    }
  }

  private void remember(Sha256 original, Known found) {
    synchronized (known) {
      known.put(original.hex(), found);
    }
  }

  private @Nullable Book book(Sha256 original, Snapshot snapshot) {
    if (settings.picturesPages() == Settings.Pages.NONE) {
      return null;
    }
    SortedSet<Integer> shown = new TreeSet<>();
    SortedSet<Integer> denied = new TreeSet<>();
    Set<Integer> warned = new TreeSet<>();
    Map<Integer, String> labels = new TreeMap<>();
    List<Part> parts = new ArrayList<>();
    Instant modified = Instant.EPOCH;
    for (Found found : snapshot.takenFrom(original.hex(), MOST_ENTRIES)) {
      boolean photo = found.type().equals(PublishedPhoto.TYPE);
      if (!photo && !found.type().equals(ARTICLES)) {
        continue;
      }
      ObjectNode resource = resource(found);
      SortedSet<Integer> pages = pages(resource, original, labels);
      modified = modified.isBefore(found.modified()) ? found.modified() : modified;
      if (photo) {
        if (resource.at("/meta").has("contentWarning")) {
          warned.addAll(pages);
        }
        continue;
      }
      boolean usual = settings.picturesPages() == Settings.Pages.PUBLISHED;
      boolean may = resource.at("/attributes/showPages").asBoolean(usual);
      (may ? shown : denied).addAll(pages);
      if (may) {
        resource.remove("meta");
        resource.withObject("/attributes").remove("body");
        parts.add(new Part(resource, pages));
      }
    }
    shown.removeAll(denied);
    parts.forEach(part -> part.pages.retainAll(shown));
    parts.removeIf(part -> part.pages.isEmpty());
    parts.sort((one, other) -> Integer.compare(one.pages.first(), other.pages.first()));
    return shown.isEmpty()
        ? null
        : new Book(
            original,
            Collections.unmodifiableSortedSet(shown),
            Collections.unmodifiableMap(labels),
            Collections.unmodifiableSet(warned),
            List.copyOf(parts),
            modified);
  }

  private ObjectNode resource(Found found) {
    return found.resource(Languages.all(index.catalogue().languages()));
  }

  /** The pages of an original that values of an entry stand on. */
  private static SortedSet<Integer> pages(
      ObjectNode resource, Sha256 original, Map<Integer, String> labels) {
    SortedSet<Integer> pages = new TreeSet<>();
    for (JsonNode place : resource.at("/meta/provenance")) {
      if (!place.path("original").asText().equals(original.hex())) {
        continue;
      }
      for (JsonNode selector : place.path("selector")) {
        int first = page(selector.path("value").asText());
        int last = Math.max(first, selector.path("lastPage").asInt());
        for (int page = first; page > 0 && page <= last && pages.size() < MOST_PAGES; page++) {
          pages.add(page);
        }
        if (first > 0 && selector.hasNonNull("label")) {
          labels.putIfAbsent(first, selector.path("label").asText());
        }
      }
    }
    return pages;
  }

  /** The number in {@code page=3}; 0 when it says something else. */
  private static int page(String fragment) {
    String digits = fragment.startsWith("page=") ? fragment.substring("page=".length()) : "";
    boolean number =
        !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(Character::isDigit);
    return number ? Integer.parseInt(digits) : 0;
  }
}
