package org.yaddash.search.words;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.jspecify.annotations.Nullable;

/**
 * The text of a piece of HTML, as Lucene's filter has it. That filter begins with buffers of 50 kB,
 * most biographies are a few paragraphs without anything else: those are gone through here.
 */
final class WithoutTags {
  /** Elements whose tags become the end of a line. */
  private static final Set<String> BLOCKS =
      Set.of("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li");

  /** Elements whose tags leave nothing. */
  private static final Set<String> INLINE =
      Set.of("em", "strong", "i", "b", "u", "s", "sub", "sup", "small", "cite", "q", "span");

  private WithoutTags() {}

  static String of(String html) {
    String plain = ofPlain(html);
    return plain == null ? ofAny(html) : plain;
  }

  /** Null where there is more than tags without attributes, or half a character at the end. */
  static @Nullable String ofPlain(String html) {
    int length = html.length();
    if (html.indexOf('&') >= 0
        || length > 0 && Character.isHighSurrogate(html.charAt(length - 1))) {
      return null;
    }
    StringBuilder text = new StringBuilder(length);
    int at = 0;
    for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
      int close = html.indexOf('>', open);
      if (close < 0) {
        return null;
      }
      String name = html.substring(html.startsWith("</", open) ? open + 2 : open + 1, close);
      text.append(html, at, open);
      if (BLOCKS.contains(name)) {
        text.append('\n');
      } else if (!INLINE.contains(name)) {
        return null;
      }
      at = close + 1;
    }
    return text.append(html, at, length).toString();
  }

  static String ofAny(String html) {
    StringWriter text = new StringWriter(html.length());
    try (Reader stripped = new HTMLStripCharFilter(new StringReader(html))) {
      stripped.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
