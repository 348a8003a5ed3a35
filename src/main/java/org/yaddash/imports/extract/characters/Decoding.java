package org.yaddash.imports.extract.characters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.characters.codepages.CodePage;
import org.yaddash.imports.extract.characters.codepages.Passage;
import org.yaddash.imports.extract.characters.codepages.Passages;
import org.yaddash.imports.extract.characters.codepages.Weighing;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/**
 * The characters that bytes stand for. Labels, marks and statistics are weighed against how well
 * the result reads as a language; a label that the text contradicts is not believed.
 *
 * @param charset the IANA name of the charset
 * @param text the characters
 * @param confidence 0 to 1
 * @param sample a line of the text
 * @param alternatives other charsets that were thought of, the likelier first
 * @param remarks what a reader of the file should know
 */
public record Decoding(
    String charset,
    String text,
    double confidence,
    String sample,
    List<Alternative> alternatives,
    List<Problem> remarks) {

  /**
   * Another charset that the bytes might be in.
   *
   * @param charset its name
   * @param sample the line as it reads in that charset
   */
  public record Alternative(String charset, String sample) {}

  /** What was read as Latin by machines that knew nothing else. */
  private static final Set<String> MISREAD =
      Set.of("windows-1251", "KOI8-R", "windows-1254", "ISO-8859-5");

  /** How often text may have been encoded over and over. */
  private static final int MOST_LEVELS = 4;

  /** The charset that a name means, whoever gives it; empty when it means none that can be read. */
  public static Optional<Charset> charset(String name) {
    return Optional.ofNullable(Labels.charset(name.strip()));
  }

  /** Reads bytes in the charset that somebody who has seen them says: nothing is weighed. */
  public static Decoding as(Charset charset, byte[] bytes) {
    Decoding weighed = of(bytes, null);
    @Nullable CodePage page = CodePage.of(charset.name());
    String name = page == null ? charset.name() : page.publicName();
    String text = new String(bytes, charset);
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
    List<Alternative> others = new ArrayList<>();
    others.add(new Alternative(weighed.charset(), weighed.sample()));
    others.addAll(weighed.alternatives());
    others.removeIf(other -> other.charset().equals(name));
    return new Decoding(name, text, 1, SampleLine.of(text), List.copyOf(others), List.of());
  }

  /** Reads bytes of markup or plain text; the hint is what a header or an editor says. */
  public static Decoding of(byte[] bytes, @Nullable String hint) {
    Decoding wide = WideBytes.decode(bytes);
    if (wide != null) {
      return wide;
    }
    List<String> labels = Labels.in(bytes, hint);
    Utf8 utf8 = Utf8.count(bytes);
    if (utf8.high() == 0) {
      Charset escaped = WideBytes.escaped(bytes, labels);
      Charset charset = escaped == null ? StandardCharsets.US_ASCII : escaped;
      String text = new String(bytes, charset);
      return new Decoding(charset.name(), text, 1, SampleLine.of(text), List.of(), List.of());
    }
    if (utf8.broken() == 0 || utf8.sequences() > 20 && utf8.broken() * 50L < utf8.sequences()) {
      return utf8(bytes, labels, utf8);
    }
    byte[] rest = utf8.sequences() >= 4 ? MixedBytes.withoutUtf8(bytes) : null;
    if (rest != null) {
      Weighing weighed = Weighing.of(rest, Labels.charsets(labels));
      if (weighed.reads()) {
        return MixedBytes.decode(bytes, weighed.page().charset());
      }
      if (labels.contains("utf-8")) {
        // what is no UTF-8 is nothing else either: damage
        return utf8(bytes, labels, utf8);
      }
    }
    Weighing weighed = Weighing.of(bytes, Labels.charsets(labels));
    boolean reads = weighed.reads();
    if (!reads && utf8.sequences() >= 4 && utf8.broken() <= utf8.sequences() * 2) {
      // in no charset of one byte is it a language, and so much UTF-8 is no accident
      return utf8(bytes, labels, utf8);
    }
    Decoding east = WideBytes.eastAsian(bytes, labels, reads);
    SampleLine sample = SampleLine.of(bytes);
    if (east != null) {
      return remarked(east.beside(all(weighed, sample)), labels);
    }
    List<Passage> passages = Passages.in(bytes, weighed);
    if (passages.size() > 1) {
      return patched(bytes, passages, weighed);
    }
    Charset charset = weighed.page().charset();
    String text = new String(bytes, charset);
    Decoding single =
        new Decoding(
            named(weighed.page(), labels, bytes, text),
            text,
            weighed.confidence(),
            sample.in(charset),
            others(weighed, sample),
            List.of());
    return remarked(single, labels);
  }

  /** Whether the bytes are characters of two or four bytes each. */
  public static boolean wide(byte[] bytes) {
    return WideBytes.decode(bytes) != null;
  }

  private static Decoding utf8(byte[] bytes, List<String> labels, Utf8 utf8) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    double confidence = utf8.sequences() < 3 || utf8.broken() * 50L > utf8.sequences() ? 0.8 : 1;
    List<String> misreadAs = new ArrayList<>();
    String repaired = text;
    for (Mojibake.Repair repair = Mojibake.repair(repaired);
        repair != null && misreadAs.size() < MOST_LEVELS;
        repair = Mojibake.repair(repaired)) {
      repaired = repair.text();
      misreadAs.add(repair.misreadAs());
    }
    SampleLine line = SampleLine.of(bytes);
    Decoding narrow = misreadAs.isEmpty() ? narrow(text, line) : null;
    if (narrow != null) {
      return narrow;
    }
    if (misreadAs.isEmpty()) {
      List<Alternative> others =
          confidence < 1 ? all(Weighing.of(bytes, Labels.charsets(labels)), line) : List.of();
      String sample = line.in(StandardCharsets.UTF_8);
      return remarked(new Decoding("UTF-8", text, confidence, sample, others, List.of()), labels);
    }
    Problem remark =
        Problem.of(
            ProblemCode.FILE_MOJIBAKE_REPAIRED,
            "The text had been encoded %s, having been read as %s; that was undone."
                .formatted(
                    misreadAs.size() == 1 ? "twice" : misreadAs.size() + 1 + " times",
                    String.join(" and then as ", misreadAs)));
    Alternative unrepaired = new Alternative("UTF-8", line.in(StandardCharsets.UTF_8));
    return new Decoding(
        "UTF-8", repaired, 0.9, SampleLine.of(repaired), List.of(unrepaired), List.of(remark));
  }

  /** Text of one byte a letter that was read as Latin before it was made UTF-8, or null. */
  private static @Nullable Decoding narrow(String text, SampleLine line) {
    byte[] bytes = Mojibake.narrow(text);
    if (bytes == null) {
      return null;
    }
    Weighing weighed = Weighing.of(bytes, List.of(Charset.forName("windows-1252")));
    Charset charset = weighed.page().charset();
    if (!MISREAD.contains(weighed.page().name())
        || !weighed.reads()
        || weighed.confidence() < 0.98) {
      return null;
    }
    String repaired = new String(bytes, charset);
    Problem remark =
        Problem.of(
            ProblemCode.FILE_MOJIBAKE_REPAIRED,
            "The text had been %s and was read as windows-1252 before it was made UTF-8; that was"
                    .formatted(weighed.page().publicName())
                + " undone.");
    Alternative unrepaired = new Alternative("UTF-8", line.in(StandardCharsets.UTF_8));
    return new Decoding(
        "UTF-8", repaired, 0.9, SampleLine.of(repaired), List.of(unrepaired), List.of(remark));
  }

  /** The same with other charsets that it may be in. */
  Decoding beside(List<Alternative> others) {
    return new Decoding(charset, text, confidence, sample, others, remarks);
  }

  /** Says so when the label that was given first is not what the bytes are. */
  private static Decoding remarked(Decoding decoding, List<String> labels) {
    if (labels.isEmpty()) {
      return decoding;
    }
    String label = labels.get(0);
    if (label.equalsIgnoreCase(decoding.charset())) {
      return decoding;
    }
    Charset said = Labels.charset(label);
    if (said != null
        && (said.contains(Charset.forName(decoding.charset())) || sameText(said, decoding))) {
      return decoding;
    }
    Problem remark =
        Problem.of(
            ProblemCode.FILE_MISLABELLED,
            "The file says that it is in "
                + label
                + ", but it reads as "
                + decoding.charset()
                + ".");
    List<Problem> remarks = new ArrayList<>(decoding.remarks());
    remarks.add(remark);
    return new Decoding(
        decoding.charset(),
        decoding.text(),
        decoding.confidence(),
        decoding.sample(),
        decoding.alternatives(),
        List.copyOf(remarks));
  }

  private static boolean sameText(Charset said, Decoding decoding) {
    return decoding.text().length() < 100_000
        && said.canEncode()
        && new String(decoding.text().getBytes(Charset.forName(decoding.charset())), said)
            .equals(decoding.text());
  }

  /** Reads a page that was put together from texts in several code pages, each in its own. */
  private static Decoding patched(byte[] bytes, List<Passage> passages, Weighing weighed) {
    StringBuilder text = new StringBuilder(bytes.length);
    Map<CodePage, Integer> lengths = new LinkedHashMap<>();
    for (Passage passage : passages) {
      text.append(passage.text(bytes));
      lengths.merge(passage.page(), passage.letters(), Integer::sum);
    }
    List<CodePage> pages = new ArrayList<>(lengths.keySet());
    pages.sort(Comparator.comparing(lengths::get, Comparator.reverseOrder()));
    CodePage main = pages.get(0);
    // a line that shows what the main one is, and how it would read in others
    SampleLine line =
        passages.stream()
            .filter(passage -> passage.page() == main)
            .max(Comparator.comparingInt(Passage::letters))
            .map(longest -> Arrays.copyOfRange(bytes, longest.from(), longest.to()))
            .map(SampleLine::of)
            .orElseThrow();
    List<Alternative> others = new ArrayList<>(all(weighed, line));
    others.removeIf(other -> other.charset().equals(main.publicName()));
    return new Decoding(
        main.publicName(),
        text.toString(),
        0.9,
        line.in(main.charset()),
        List.copyOf(others),
        List.of(mixed(pages.stream().map(CodePage::publicName).toList())));
  }

  /** What is said of a page of which parts are in different charsets, the main one first. */
  static Problem mixed(List<String> charsets) {
    return Problem.of(
        ProblemCode.FILE_MIXED_CHARSETS,
        "Parts of the file are in %s; each was read as what it is."
            .formatted(String.join(" and parts in ", charsets)));
  }

  /** Other pages that were thought of, with what the line is in each. */
  private static List<Alternative> others(Weighing weighing, SampleLine line) {
    return weighing.others().stream().map(other -> alternative(other, line)).toList();
  }

  /** The chosen page and the others. */
  private static List<Alternative> all(Weighing weighing, SampleLine line) {
    List<Alternative> all = new ArrayList<>();
    all.add(alternative(weighing.page(), line));
    all.addAll(others(weighing, line));
    return List.copyOf(all);
  }

  private static Alternative alternative(CodePage page, SampleLine line) {
    return new Alternative(page.publicName(), line.in(page.charset()));
  }

  /** The label's name for the page where both decode these bytes to the same text. */
  private static String named(CodePage page, List<String> labels, byte[] bytes, String text) {
    for (String label : labels) {
      Charset said = Labels.named(label);
      if (said != null
          && CodePage.of(said.name()) != null
          && !said.equals(page.charset())
          && new String(bytes, said).equals(text)) {
        return said.name();
      }
    }
    return page.publicName();
  }
}
