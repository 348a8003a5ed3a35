package org.yaddash.imports.extract.legacy.writing;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.characters.Decoding;
import org.yaddash.imports.extract.characters.codepages.Tongue;
import org.yaddash.imports.extract.legacy.Embedded;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/** What a file says about itself, collected while it is read. */
public final class Facts {
  private static final int MOST_KEYS = 400;
  private static final int MOST_VALUES = 200;
  private static final int MOST_PAGES = 10_000;
  private static final int LONGEST_SAMPLE = 300;
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private final Map<String, List<String>> facts = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Embedded> embedded = new LinkedHashMap<>();

  /**
   * Adds a value, with white space at its ends and what is over the limit cut off; blank values are
   * not kept.
   */
  public void add(String key, @Nullable String value, int longest) {
    if (value == null || value.isBlank() || !facts.containsKey(key) && facts.size() >= MOST_KEYS) {
      return;
    }
    List<String> values = facts.computeIfAbsent(key, k -> new ArrayList<>());
    if (values.size() < MOST_VALUES) {
      String stripped = clean(value.strip());
      values.add(
          NFC.normalize(stripped.length() > longest ? stripped.substring(0, longest) : stripped));
    }
  }

  /** Adds the values of a key that has one for each page of a book, as they are. */
  public void addAll(String key, List<String> values) {
    if (!values.isEmpty()) {
      facts
          .computeIfAbsent(key, k -> new ArrayList<>())
          .addAll(values.subList(0, Math.min(MOST_PAGES, values.size())));
    }
  }

  private static String clean(String value) {
    StringBuilder clean = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean bad =
          c < ' ' && c != '\n' && c != '\t' && c != '\r'
              || c == '\u00ad'
              || Character.isSurrogate(c) && !paired(value, i);
      if (bad && clean == null) {
        clean = new StringBuilder(value.length()).append(value, 0, i);
      } else if (!bad && clean != null) {
        clean.append(c);
      }
    }
    return clean == null ? value : clean.toString();
  }

  private static boolean paired(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }

  public boolean has(String key) {
    return facts.containsKey(key);
  }

  /** A file that is inside the document; of those with the same name the first one counts. */
  public void embed(Embedded file) {
    embedded.putIfAbsent(file.name(), file);
  }

  /** A remark on a file that was read all the same. */
  public void remark(Problem problem) {
    problems.add(problem);
  }

  /**
   * How the charset was decided on: {@code decoding.confidence}, {@code decoding.sample}, and for
   * each other charset a {@code decoding.alternative} of its name, a line end, and its sample.
   */
  public void decoded(Decoding decoding) {
    add("decoding.confidence", String.valueOf(decoding.confidence()), 10);
    add("decoding.sample", decoding.sample(), LONGEST_SAMPLE);
    for (Decoding.Alternative other : decoding.alternatives()) {
      add("decoding.alternative", other.charset() + "\n" + other.sample(), LONGEST_SAMPLE);
    }
    problems.addAll(decoding.remarks());
  }

  /** The document, with its language told from its text. */
  public Legacy legacy(String mediaType, @Nullable Decoding decoding, Manuscript out) {
    String text = out.text();
    if (text.isBlank()) {
      remark(Problem.of(ProblemCode.FILE_NO_TEXT, "No text was found in the file."));
    }
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    facts.forEach((key, values) -> metadata.put(key, List.copyOf(values)));
    String language = Tongue.of(text);
    if (language == null && facts.containsKey("html.lang")) {
      language = tag(facts.getOrDefault("html.lang", List.of("")).get(0));
    }
    return new Legacy(
        mediaType,
        decoding == null ? null : decoding.charset(),
        language,
        text,
        out.blocks(),
        Map.copyOf(metadata),
        List.copyOf(problems),
        List.copyOf(embedded.values()));
  }

  /** A picture, which has no text and needs none. */
  public Legacy picture(String mediaType, Manuscript out) {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    facts.forEach((key, values) -> metadata.put(key, List.copyOf(values)));
    return new Legacy(
        mediaType, null, null, "", out.blocks(), Map.copyOf(metadata), List.copyOf(problems));
  }

  private static @Nullable String tag(String given) {
    int end = 0;
    while (end < given.length() && end < 3 && Character.isLetter(given.charAt(end))) {
      end++;
    }
    return end < 2 ? null : given.substring(0, end).toLowerCase(java.util.Locale.ROOT);
  }
}
