package org.yaddash.imports.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.photos.Photo;
import org.yaddash.imports.recognise.words.Found;

/** Proposes photos. */
final class PhotoEntries {
  private final String language;
  private final Draft.Pages pages;
  private int number;

  PhotoEntries(@Nullable String language, Draft.Pages pages) {
    this.language = language == null ? "und" : language;
    this.pages = pages;
  }

  /** The candidate for a photo that stands on a page, 0 where there are none. */
  Candidate of(Photo photo, int page) {
    Draft draft = new Draft("photos", ++number, pages);
    draft.standsOn(page);
    texts(draft, "alt", photo.alts());
    texts(draft, "caption", photo.captions());
    texts(draft, "title", photo.titles());
    draft.text("credit", photo.credit());
    draft.text("takenOn", photo.takenOn());
    draft.text("place", photo.place());
    draft.text("rights", photo.rights());
    draft.texts("keywords", photo.keywords());
    draft.text("originalName", photo.originalName());
    draft.text("contentWarning", photo.contentWarning());
    draft.number("width", photo.width());
    draft.number("height", photo.height());
    List<String> doubts = new ArrayList<>();
    if (photo.contentWarning() != null) {
      doubts.add(
          "The words with this photo suggest that it is graphic: please look before it is published.");
    }
    if (photo.originalName() == null && photo.width() == null) {
      doubts.add("Only words say that a photo was here; its file is missing.");
    }
    doubts.addAll(photo.doubts());
    return draft.candidate(photo.confidence(), doubts);
  }

  private void texts(Draft draft, String field, Map<String, Found<String>> byLanguage) {
    byLanguage.forEach(
        (tag, words) -> draft.text(field + "." + (tag.isEmpty() ? language : tag), words));
  }
}
