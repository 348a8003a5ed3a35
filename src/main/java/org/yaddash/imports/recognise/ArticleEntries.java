package org.yaddash.imports.recognise;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.figures.Figure;
import org.yaddash.imports.recognise.figures.Figures;
import org.yaddash.imports.recognise.figures.Sums;
import org.yaddash.imports.recognise.pages.Article;
import org.yaddash.imports.recognise.pages.BodyHtml;
import org.yaddash.imports.recognise.quotes.Quotation;
import org.yaddash.imports.recognise.words.Found;

/** Proposes articles. */
final class ArticleEntries {
  private final Legacy legacy;
  private final @Nullable String baseUrl;
  private final Draft.Pages pages;
  private int number;

  ArticleEntries(Legacy legacy, @Nullable String baseUrl, Draft.Pages pages) {
    this.legacy = legacy;
    this.baseUrl = baseUrl;
    this.pages = pages;
  }

  /** The candidate for an article; {@code quotations} are those that stand in it. */
  Candidate of(
      Article article,
      List<Quotation> quotations,
      List<String> quotes,
      List<String> victims,
      List<String> photos) {
    Draft draft = new Draft("articles", ++number, pages);
    List<String> doubts = new ArrayList<>(article.doubts());
    draft.text("title", article.title() == null ? firstWords(article) : article.title());
    draft.text("subtitle", article.subtitle());
    draft.texts("authors", article.authors());
    draft.text("publication.title", article.publication());
    draft.text("publication.issue", article.issue());
    draft.text("publication.place", article.publishedAt());
    draft.text("pages", article.pages());
    draft.text("publishedOn", article.publishedOn());
    draft.text("language", article.language());
    draft.text("summary", article.summary());
    draft.body(
        BodyHtml.of(legacy, article.body(), baseUrl), runs(article.body()), article.borders());
    draft.texts("keywords", article.keywords());
    draft.text("originalUrl", article.originalUrl());
    links(draft, article.links());
    List<Figure> counted = figures(article, quotations);
    QuoteEntries.figures(draft, counted);
    String sum = Sums.doubt(counted);
    if (sum != null) {
      doubts.add(sum);
    }
    quotes.forEach(key -> draft.relate("quotes", key));
    victims.forEach(key -> draft.relate("victims", key));
    photos.forEach(key -> draft.relate("photos", key));
    return draft.candidate(article.confidence(), doubts);
  }

  private static void links(Draft draft, List<Article.Link> links) {
    for (int i = 0; i < links.size(); i++) {
      draft.text("linkedDocuments." + i + ".title", links.get(i).title());
      draft.text("linkedDocuments." + i + ".url", links.get(i).url());
    }
  }

  /** The body comes from its kept blocks: one place for each run of blocks that stand together. */
  private List<Found<String>> runs(List<Block> body) {
    Map<Block, Integer> positions = new IdentityHashMap<>();
    for (int i = 0; i < legacy.blocks().size(); i++) {
      positions.put(legacy.blocks().get(i), i);
    }
    List<Found<String>> runs = new ArrayList<>();
    int start = -1;
    int end = -1;
    int last = -2;
    for (Block block : body) {
      Block.Place place = block.place();
      int position = positions.getOrDefault(block, -1);
      if (place.end() <= place.start()) {
        last = position == last + 1 ? position : last;
        continue;
      }
      if (start >= 0 && position == last + 1) {
        end = place.end();
      } else {
        if (start >= 0) {
          runs.add(Found.at("", legacy.text(), start, end));
        }
        start = place.start();
        end = place.end();
      }
      last = position;
    }
    if (start >= 0) {
      runs.add(Found.at("", legacy.text(), start, end));
    }
    return runs;
  }

  /** What the article itself counts: outside what it quotes. */
  private List<Figure> figures(Article article, List<Quotation> quotations) {
    List<Figure> figures = new ArrayList<>();
    for (Block block : article.body()) {
      if (!(block instanceof Block.Paragraph) && !(block instanceof Block.ListItem)) {
        continue;
      }
      for (Figure figure :
          Figures.in(
              legacy.text(), block.place().start(), block.place().end(), legacy.language())) {
        boolean quoted = false;
        for (Quotation quotation : quotations) {
          quoted |=
              !quotation.reported()
                  && figure.value().start() >= quotation.text().start()
                  && figure.value().end() <= quotation.text().end();
        }
        if (!quoted && figures.size() < 200) {
          figures.add(figure);
        }
      }
    }
    return figures;
  }

  /** An article must be called something: where nothing calls it, its first words do. */
  private @Nullable Found<String> firstWords(Article article) {
    for (Block block : article.body()) {
      int start = block.place().start();
      int end = Math.min(block.place().end(), start + 80);
      if (end > start) {
        while (end < block.place().end()
            && end > start + 20
            && !Character.isWhitespace(legacy.text().charAt(end))) {
          end--;
        }
        return Found.words(legacy.text(), start, end);
      }
    }
    return null;
  }
}
