package org.yaddash.imports.fork;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.yaddash.imports.recognise.Candidate;

/**
 * Writes down where values came from, as W3C Web Annotation selectors: positions are counted in
 * Unicode code points, as everyone outside Java counts them.
 */
final class Provenances {
  private static final int CONTEXT = 32;
  private static final String PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778";

  private final String original;
  private final String mediaType;
  private final String text;

  /** Where the second halves of surrogate pairs stand in the text. */
  private final int[] seconds;

  Provenances(String original, String mediaType, String text) {
    this.original = original;
    this.mediaType = mediaType;
    this.text = text;
    int count = 0;
    int[] found = new int[16];
    for (int at = 1; at < text.length(); at++) {
      if (Character.isLowSurrogate(text.charAt(at))
          && Character.isHighSurrogate(text.charAt(at - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = at;
      }
    }
    this.seconds = Arrays.copyOf(found, count);
  }

  ArrayNode of(Candidate candidate) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Candidate.Provenance provenance : candidate.provenance()) {
      ObjectNode one = all.addObject();
      one.put("field", provenance.field()).put("original", original).put("mediaType", mediaType);
      ArrayNode selector = one.putArray("selector");
      if (isInText(provenance)) {
        point(selector, provenance);
      } else {
        selector.addObject().put("type", "FragmentSelector").put("value", "metadata");
        one.put("value", provenance.exact());
      }
      if (provenance.page() > 0) {
        ObjectNode page = selector.addObject();
        page.put("type", "FragmentSelector").put("conformsTo", PDF_FRAGMENTS);
        page.put("value", "page=" + provenance.page());
        if (!provenance.label().isEmpty()) {
          page.put("label", provenance.label());
        }
        if (provenance.lastPage() > provenance.page()) {
          page.put("lastPage", provenance.lastPage());
        }
      }
      if (provenance.borders() != null) {
        ObjectNode borders = one.putObject("borders");
        ArrayNode begins = borders.putArray("begins");
        provenance.borders().begins().forEach(sign -> begins.add(sign.wire()));
        ArrayNode ends = borders.putArray("ends");
        provenance.borders().ends().forEach(sign -> ends.add(sign.wire()));
      }
    }
    return all;
  }

  private boolean isInText(Candidate.Provenance provenance) {
    return provenance.start() >= 0
        && provenance.start() <= provenance.end()
        && provenance.end() <= text.length();
  }

  private void point(ArrayNode selector, Candidate.Provenance provenance) {
    int start = boundary(provenance.start());
    int end = boundary(provenance.end());
    selector
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", codePoints(start))
        .put("end", codePoints(end));
    selector
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", text.substring(start, end))
        .put("prefix", text.substring(boundary(Math.max(0, start - CONTEXT)), start))
        .put("suffix", text.substring(end, boundary(Math.min(text.length(), end + CONTEXT))));
  }

  /** The position itself, or the one after it when it would cut a character in two. */
  private int boundary(int position) {
    return Arrays.binarySearch(seconds, position) >= 0 ? position + 1 : position;
  }

  private int codePoints(int position) {
    int before = Arrays.binarySearch(seconds, position);
    return position - (before < 0 ? -before - 1 : before);
  }
}
