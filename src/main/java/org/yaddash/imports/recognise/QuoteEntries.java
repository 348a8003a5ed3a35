package org.yaddash.imports.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.figures.Figure;
import org.yaddash.imports.recognise.figures.Figures;
import org.yaddash.imports.recognise.figures.Sums;
import org.yaddash.imports.recognise.quotes.Quotation;
import org.yaddash.imports.recognise.quotes.Source;
import org.yaddash.imports.recognise.words.Found;

/** Proposes source quotes. */
final class QuoteEntries {
  private final Legacy legacy;
  private final @Nullable String language;
  private final Draft.Pages pages;

  QuoteEntries(Legacy legacy, @Nullable String language, Draft.Pages pages) {
    this.legacy = legacy;
    this.language = language;
    this.pages = pages;
  }

  /** One candidate for each quotation, in order, by quotation. */
  Map<Quotation, Candidate> of(List<Quotation> quotations) {
    Map<Quotation, Candidate> candidates = new LinkedHashMap<>();
    for (Quotation quotation : quotations) {
      candidates.put(quotation, of(quotation, candidates.size() + 1));
    }
    return candidates;
  }

  private Candidate of(Quotation quotation, int number) {
    Draft draft = new Draft("sourceQuotes", number, pages);
    draft.text("text", quotation.text());
    if (language != null) {
      draft.text("language", quotation.text().map(words -> language));
    }
    Source source = quotation.source();
    if (source != null) {
      draft.text("source.title", source.title());
      draft.texts("source.authors", source.authors());
      draft.text("source.publisher", source.publisher());
      draft.text("source.place", source.place());
      if (source.year() != null) {
        draft.number("source.year", source.year().map(Integer::valueOf));
      }
      draft.text("source.page", source.page());
      draft.text("source.url", source.url());
    }
    draft.text("attributedTo", quotation.attributedTo());
    Found<String> words = quotation.text();
    List<Figure> figures =
        Figures.quoted(legacy.text(), quotation.outerStart(), words.start(), words.end(), language);
    figures(draft, figures);
    List<String> doubts = new ArrayList<>(quotation.doubts());
    String sum = Sums.doubt(figures);
    if (sum != null) {
      doubts.add(sum);
    }
    if (source == null && !quotation.reported()) {
      doubts.add("No document is named, only who said it.");
    }
    return draft.candidate(quotation.confidence(), doubts);
  }

  /** Writes figures into any candidate that has them. */
  static void figures(Draft draft, List<Figure> figures) {
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      String field = "figures." + i + ".";
      draft.text(field + "measure", figure.measure());
      draft.text(field + "group", figure.group());
      draft.number(field + "value", figure.value());
      draft.text(field + "qualifier", figure.qualifier());
      draft.text(field + "asOf", figure.asOf());
    }
  }
}
