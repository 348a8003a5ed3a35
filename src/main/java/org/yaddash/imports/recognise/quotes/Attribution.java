package org.yaddash.imports.recognise.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.recognise.words.Found;

/**
 * What the text beside a quotation says about where it comes from.
 *
 * @param source the document, or null
 * @param speaker the person or body, or null
 * @param refersBack that it only points back ("The report concluded that", "he said")
 * @param spoken whether a verb of saying hands over
 * @param end one past the last character that says so
 * @param doubts what is not sure about it
 */
record Attribution(
    @Nullable Source source,
    @Nullable Found<String> speaker,
    boolean refersBack,
    boolean spoken,
    int end,
    List<String> doubts) {

  /** The same source again, for words that only point back to it. */
  Attribution again(Attribution pointer) {
    Source same = source;
    if (same != null && pointer.source != null && pointer.source.page() != null) {
      same = same.onPage(pointer.source.page());
    }
    // a citation repeats the document, not who was quoted from it
    boolean pronoun = pointer.refersBack && pointer.speaker != null && pointer.source == null;
    Found<String> who =
        pronoun || pointer.speaker == null && pointer.source == null ? speaker : pointer.speaker;
    return new Attribution(same, who, false, pointer.spoken(), pointer.end(), pointer.doubts());
  }

  /** What is said before a quotation together with the citation after it. */
  Attribution with(Attribution citation) {
    Source named = source == null ? citation.source : source;
    boolean back = citation.refersBack && source == null;
    return new Attribution(
        named,
        speaker == null ? citation.speaker : speaker,
        back || refersBack && citation.source == null,
        spoken,
        Math.max(end, citation.end),
        refersBack && citation.source != null ? List.of() : doubts);
  }
}
