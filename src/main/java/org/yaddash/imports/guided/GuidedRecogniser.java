package org.yaddash.imports.guided;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Mark;
import org.yaddash.imports.extract.legacy.Marked;
import org.yaddash.imports.profiles.PageRules;
import org.yaddash.imports.recognise.Candidate;
import org.yaddash.imports.recognise.Recogniser;
import org.yaddash.imports.recognise.Surroundings;
import org.yaddash.imports.recognise.VictimTable;
import org.yaddash.problems.Problem;

/** Proposes the entries of one page by the rules of a profile. */
public final class GuidedRecogniser {
  private static final String ARTICLES = "articles";
  private static final int LEAST_WORDS = 10;

  private final Recogniser recogniser = new Recogniser();

  /** Proposes them, without the upload's furniture where entries would hold some of it. */
  public Recogniser.Recognised decide(Marked page, Surroundings surroundings, PageRules rules) {
    return Recogniser.decide(
        page.legacy(),
        surroundings.furniture(),
        furniture -> recognise(page, surroundings.among(furniture), rules));
  }

  /** Proposes them, articles first within each part of the page; each key once. */
  public List<Candidate> recognise(Marked page, Surroundings surroundings, PageRules rules) {
    return new Guided(page, surroundings, rules).candidates();
  }

  /** What of the profile found nothing on a page; empty when all of it did. */
  public Optional<Problem> missed(Marked page, PageRules rules) {
    return new Selection(page, rules).problem();
  }

  /** The recognition of one page. */
  private final class Guided {
    private final Marked page;
    private final Legacy legacy;
    private final Surroundings surroundings;
    private final PageRules rules;
    private final Selection selection;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Guided(Marked page, Surroundings surroundings, PageRules said) {
      this.page = page;
      this.legacy = page.legacy();
      this.selection = new Selection(page, said);
      this.rules = selection.rules();
      String language = rules.language() == null ? surroundings.language() : rules.language();
      this.surroundings =
          new Surroundings(
              surroundings.path(), surroundings.baseUrl(), language, surroundings.furniture());
      for (Block block : legacy.blocks()) {
        blocks.add(
            selection.within(block, Mark.Role.CAPTION) && !(block instanceof Block.Picture)
                ? new Block.Caption(block.place(), block.inlines())
                : block);
      }
    }

    List<Candidate> candidates() {
      List<Candidate> all = new ArrayList<>();
      List<List<Block>> parts = parts();
      List<Block.Row> outside = outside();
      boolean only = parts.size() == 1;
      for (List<Block> part : parts) {
        all.addAll(numbered(part(part, only, only ? outside : List.of())));
      }
      if (!only) {
        all.addAll(numbered(victims(outside)));
      }
      return all;
    }

    /** The blocks that count, cut where articles begin. */
    private List<List<Block>> parts() {
      List<Block> text = new ArrayList<>();
      for (Block block : blocks) {
        if (rules.body().isEmpty() || selection.within(block, Mark.Role.BODY)) {
          text.add(block);
        }
      }
      List<List<Block>> parts = new ArrayList<>();
      List<Block> part = new ArrayList<>();
      for (Block block : text) {
        if (selection.begins(block) && !part.isEmpty()) {
          add(parts, part);
          part = new ArrayList<>();
        }
        part.add(block);
      }
      add(parts, part);
      return parts;
    }

    /** What stands before the first head is a part only when it says something. */
    private void add(List<List<Block>> parts, List<Block> part) {
      boolean headless = rules.split() != null && part.stream().noneMatch(selection::begins);
      if (!part.isEmpty() && (!headless || words(part) >= LEAST_WORDS)) {
        parts.add(part);
      }
    }

    private int words(List<Block> part) {
      int words = 0;
      for (Block block : part) {
        words += legacy.textOf(block).split("\\s", -1).length;
      }
      return words;
    }

    /** Rows of the tables of victims that stand beside what holds the text. */
    private List<Block.Row> outside() {
      List<Block.Row> rows = new ArrayList<>();
      for (Block block : blocks) {
        if (!rules.body().isEmpty()
            && block instanceof Block.Row row
            && selection.within(row, Mark.Role.VICTIMS)
            && !selection.within(row, Mark.Role.BODY)) {
          rows.add(row);
        }
      }
      return rows;
    }

    private List<Candidate> part(List<Block> part, boolean only, List<Block.Row> outside) {
      List<Block.Row> listed = new ArrayList<>(outside);
      List<Block> left = new ArrayList<>();
      for (Block block : part) {
        if (rules.victims() != null
            && block instanceof Block.Row row
            && selection.within(block, Mark.Role.VICTIMS)) {
          listed.add(row);
        } else {
          left.add(block);
        }
      }
      List<Candidate> found = recogniser.recognise(with(left), surroundings);
      List<Candidate> articles = found.stream().filter(one -> one.type().equals(ARTICLES)).toList();
      List<Candidate> others = new ArrayList<>(found);
      others.removeAll(articles);
      List<Candidate> victims = victims(listed);
      List<Candidate> all = new ArrayList<>();
      if (rules.shapesArticles()) {
        GuidedArticle article = new GuidedArticle(page, part, rules, surroundings, only);
        article.base(articles);
        article.shape();
        article.override();
        article.relate(others, victims);
        article.candidate().ifPresent(all::add);
      } else {
        for (int i = 0; i < articles.size(); i++) {
          GuidedArticle article = new GuidedArticle(page, part, rules, surroundings, only);
          article.base(List.of(articles.get(i)));
          if (i == 0) {
            article.override();
            article.relate(List.of(), victims);
          }
          article.candidate().ifPresent(all::add);
        }
      }
      all.addAll(others);
      all.addAll(victims);
      return all;
    }

    private Legacy with(List<Block> some) {
      return new Legacy(
          legacy.mediaType(),
          legacy.charset(),
          legacy.language(),
          legacy.text(),
          List.copyOf(some),
          legacy.metadata(),
          legacy.problems(),
          legacy.embedded());
    }

    private List<Candidate> victims(List<Block.Row> rows) {
      PageRules.@Nullable Victims victims = rules.victims();
      if (victims == null) {
        return List.of();
      }
      List<Block.Row> people = new ArrayList<>();
      Map<Integer, Integer> seen = new LinkedHashMap<>();
      for (Block.Row row : rows) {
        if (seen.merge(row.table(), 1, Integer::sum) > victims.headerRows()) {
          people.add(row);
        }
      }
      String language =
          surroundings.language() == null ? legacy.language() : surroundings.language();
      return VictimTable.read(legacy, people, victims.columns(), language);
    }

    /** The candidates of a part with keys that no other part has. */
    private List<Candidate> numbered(List<Candidate> part) {
      Map<String, String> keys = new LinkedHashMap<>();
      for (Candidate one : part) {
        keys.put(one.key(), one.type() + "/" + numbers.merge(one.type(), 1, Integer::sum));
      }
      List<Candidate> numbered = new ArrayList<>();
      for (Candidate one : part) {
        Map<String, List<String>> relations = new LinkedHashMap<>();
        one.relations()
            .forEach(
                (relation, targets) ->
                    relations.put(
                        relation,
                        targets.stream()
                            .filter(keys::containsKey)
                            .map(key -> keys.getOrDefault(key, key))
                            .distinct()
                            .toList()));
        numbered.add(
            new Candidate(
                keys.getOrDefault(one.key(), one.key()),
                one.type(),
                one.document(),
                relations,
                one.provenance(),
                one.confidence(),
                one.doubts()));
      }
      return numbered;
    }
  }
}
