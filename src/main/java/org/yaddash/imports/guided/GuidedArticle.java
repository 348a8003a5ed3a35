package org.yaddash.imports.guided;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Mark;
import org.yaddash.imports.extract.legacy.Marked;
import org.yaddash.imports.profiles.PageRules;
import org.yaddash.imports.recognise.Candidate;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.imports.recognise.pages.BodyHtml;
import org.yaddash.imports.recognise.words.Found;

/** One article in the making: what was recognised, with what the profile says put over it. */
final class GuidedArticle {
  private static final double SURE = 0.95;
  private static final String BODY = "body";
  private static final String TITLE = "title";

  private final Legacy legacy;
  private final List<Block> part;
  private final PageRules rules;
  private final Surroundings surroundings;
  private final PlacesSaid said;
  private ObjectNode document = JsonNodeFactory.instance.objectNode();
  private final Map<String, List<String>> relations = new LinkedHashMap<>();
  private final List<Candidate.Provenance> provenance = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private String key = "articles/1";
  private double confidence;

  /**
   * An article of a part of a page.
   *
   * @param only whether the page has no other part, so that what stands outside may belong to it
   */
  GuidedArticle(
      Marked page, List<Block> part, PageRules rules, Surroundings surroundings, boolean only) {
    this.legacy = page.legacy();
    this.part = part;
    this.rules = rules;
    this.surroundings = surroundings;
    int start = part.isEmpty() || only ? 0 : part.get(0).place().start();
    int end =
        part.isEmpty() || only ? legacy.text().length() : part.get(part.size() - 1).place().end();
    String language = surroundings.language() == null ? legacy.language() : surroundings.language();
    this.said = new PlacesSaid(page, start, end, language);
  }

  /** Takes over what was recognised: the first article, and what the others refer to. */
  void base(List<Candidate> articles) {
    for (int i = 0; i < articles.size(); i++) {
      Candidate article = articles.get(i);
      if (i == 0) {
        key = article.key();
        document = article.document();
        provenance.addAll(article.provenance());
        doubts.addAll(article.doubts());
        confidence = article.confidence();
      }
      article.relations().forEach((relation, keys) -> keys.forEach(to -> relate(relation, to)));
    }
  }

  /** Everything in the part is its text, but for what the profile says is its head. */
  void shape() {
    doubts.clear();
    confidence = SURE;
    List<Block> body = part.stream().filter(block -> !isHead(block) && !isTitle(block)).toList();
    if (body.stream().allMatch(block -> block.place().end() <= block.place().start())) {
      // its only words may well have been taken for its title, but they are its text
      body = part.stream().filter(block -> !isHead(block)).toList();
    }
    forget(BODY);
    document.put(BODY, BodyHtml.of(legacy, body, surroundings.baseUrl()));
    int start = -1;
    int end = -1;
    for (int i = 0; i <= body.size(); i++) {
      @Nullable Block block = i < body.size() ? body.get(i) : null;
      boolean goesOn =
          block != null
              && start >= 0
              && legacy.text().substring(end, Math.max(end, block.place().start())).isBlank();
      if (start >= 0 && !goesOn) {
        tell(BODY, Found.at("", legacy.text(), start, end));
        start = -1;
      }
      if (block != null && block.place().end() > block.place().start()) {
        start = start < 0 ? block.place().start() : start;
        end = block.place().end();
      }
    }
  }

  /** Whether a block is what the profile says is the title, authors or date, and nothing else. */
  private boolean isHead(Block block) {
    Block.Place place = block.place();
    for (Mark.Role role : List.of(Mark.Role.TITLE, Mark.Role.AUTHORS, Mark.Role.DATE)) {
      for (Mark mark : said.marks(role)) {
        if (place.end() > place.start()
            && mark.start() <= place.start()
            && mark.end() >= place.end()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a block is what was recognised as the title, where the profile does not say it. */
  private boolean isTitle(Block block) {
    Block.Place place = block.place();
    if (rules.title() != null) {
      return false;
    }
    for (Candidate.Provenance one : provenance) {
      if (one.field().equals(TITLE)
          && one.start() == place.start()
          && one.end() == place.end()
          && place.end() > place.start()) {
        return true;
      }
    }
    return false;
  }

  /** Puts in what the profile says stands elsewhere than it was looked for. */
  void override() {
    Found<String> title = said.first(rules.title(), Mark.Role.TITLE);
    if (title != null) {
      put(TITLE, title);
    }
    List<Found<String>> authors = said.authors(rules.authors());
    if (!authors.isEmpty()) {
      forget("authors");
      ArrayNode array = document.putArray("authors");
      for (int i = 0; i < authors.size(); i++) {
        array.add(authors.get(i).value());
        tell("authors." + i, authors.get(i));
      }
    }
    if (rules.date() != null) {
      Found<String> date = said.date(rules);
      if (date != null) {
        put("publishedOn", date);
      } else {
        doubts.add("There is no date where the profile looks for it.");
      }
    }
    if (rules.language() != null) {
      put("language", Found.metadata(rules.language(), rules.language()));
    }
    if (rules.publication() != null) {
      forget("publication.title");
      document.withObject("/publication").put("title", rules.publication());
      tell("publication.title", Found.metadata(rules.publication(), rules.publication()));
    }
    if (rules.title() != null && title == null) {
      doubts.add("There is no title where the profile looks for it.");
    }
  }

  void relate(List<Candidate> others, List<Candidate> victims) {
    for (Candidate other : others) {
      String relation = other.type().equals("sourceQuotes") ? "quotes" : other.type();
      if (Set.of("quotes", "victims", "photos").contains(relation)) {
        relate(relation, other.key());
      }
    }
    victims.forEach(victim -> relate("victims", victim.key()));
  }

  private void relate(String relation, String to) {
    Set<String> keys = new LinkedHashSet<>(relations.getOrDefault(relation, List.of()));
    keys.add(to);
    relations.put(relation, List.copyOf(keys));
  }

  /** The candidate; empty when it has no text. */
  Optional<Candidate> candidate() {
    if (document.path(BODY).asText().isBlank()) {
      return Optional.empty();
    }
    if (!document.has(TITLE)) {
      for (Block block : part) {
        Block.Place place = block.place();
        if (place.end() > place.start()) {
          put(
              TITLE,
              Found.words(legacy.text(), place.start(), Math.min(place.end(), place.start() + 80)));
          doubts.add("Nothing says what it is called; its first words are given instead.");
          break;
        }
      }
    }
    return Optional.of(
        new Candidate(
            key,
            "articles",
            document,
            relations,
            List.copyOf(provenance),
            confidence,
            List.copyOf(doubts)));
  }

  private void put(String field, Found<String> value) {
    forget(field);
    document.put(field, value.value());
    tell(field, value);
  }

  private void forget(String field) {
    provenance.removeIf(one -> (one.field() + ".").startsWith(field + "."));
  }

  private void tell(String field, Found<String> value) {
    int page = 0;
    for (Block block : part) {
      if (value.start() >= block.place().start() && value.start() < block.place().end()) {
        page = block.place().page();
      }
    }
    provenance.add(
        new Candidate.Provenance(field, value.start(), value.end(), value.exact(), page));
  }
}
