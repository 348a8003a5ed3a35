package org.yaddash.imports.extract.characters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** How many nats a label is worth: about what three letters tell. */
  private static final double LABEL_WORTH = 7;

  /** Below this cost of a letter, bytes do read as a language. */
  private static final double READS = 3.6;

  /** What a rarer page of its group has to make up for. */
  private static final Map<String, Double> RARITY =
      Map.ofEntries(
          Map.entry("KOI8-R", 1.0),
          Map.entry("KOI8-U", 3.0),
          Map.entry("IBM866", 2.0),
          Map.entry("ISO-8859-5", 3.0),
          Map.entry("x-MacCyrillic", 3.0),
          Map.entry("IBM855", 5.0),
          Map.entry("windows-1254", 1.0),
          Map.entry("windows-1250", 2.0),
          Map.entry("ISO-8859-2", 2.5),
          Map.entry("windows-1257", 3.0),
          Map.entry("x-MacRoman", 5.0),
          Map.entry("ISO-8859-15", 4.0),
          Map.entry("IBM850", 6.0),
          Map.entry("IBM852", 6.0),
          Map.entry("IBM857", 6.0),
          Map.entry("x-MacTurkish", 6.0),
          Map.entry("x-MacCentralEurope", 6.0),
          Map.entry("windows-1253", 2.0),
          Map.entry("ISO-8859-7", 3.0),
          Map.entry("x-MacGreek", 6.0),
          Map.entry("IBM737", 6.0),
          Map.entry("windows-1255", 3.0),
          Map.entry("ISO-8859-8", 4.0),
          Map.entry("IBM862", 7.0),
          Map.entry("windows-1256", 3.0),
          Map.entry("ISO-8859-6", 4.0),
          Map.entry("x-windows-874", 3.0),
          Map.entry("TIS-620", 3.5),
          Map.entry("ISO-8859-13", 4.0),
          Map.entry("ISO-8859-4", 5.0),
          Map.entry("IBM775", 7.0));

  /** What a language's being rare has to make up for; the archives' own are looked for first. */
  private static final Map<String, Double> SELDOM =
      Map.of("is", 4.0, "az", -2.0, "az-Cyrl", -2.0, "tr", -2.0, "ru", -2.0);

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
      Weighed weighed = weigh(Sample.of(rest), labels);
      if (weighed.perLetter() < READS) {
        return MixedBytes.decode(bytes, weighed.page().charset);
      }
      if (labels.contains("utf-8")) {
        // what is no UTF-8 is nothing else either: damage
        return utf8(bytes, labels, utf8);
      }
    }
    Weighed weighed = weigh(Sample.of(bytes), labels);
    boolean reads = weighed.perLetter() < READS;
    if (!reads && utf8.sequences() >= 4 && utf8.broken() <= utf8.sequences() * 2) {
      // in no charset of one byte is it a language, and so much UTF-8 is no accident
      return utf8(bytes, labels, utf8);
    }
    Decoding east = WideBytes.eastAsian(bytes, labels, reads);
    SampleLine sample = SampleLine.of(bytes);
    if (east != null) {
      return remarked(east.beside(weighed.all(sample)), labels);
    }
    Charset charset = weighed.page().charset;
    String text = new String(bytes, charset);
    Decoding single =
        new Decoding(
            named(weighed.page(), labels, bytes, text),
            text,
            weighed.confidence(),
            sample.in(charset),
            weighed.others(sample),
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
          confidence < 1 ? weigh(Sample.of(bytes), labels).all(line) : List.of();
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
    Weighed weighed = weigh(Sample.of(bytes), List.of("windows-1252"));
    Charset charset = weighed.page().charset;
    if (!MISREAD.contains(weighed.page().name)
        || weighed.perLetter() > READS
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

  /** What the weighing of the pages of one byte a character came to. */
  private record Weighed(
      CodePage page, double perLetter, double confidence, List<CodePage> others) {

    /** The other pages, with what the line is in each. */
    List<Alternative> others(SampleLine line) {
      return others.stream()
          .map(other -> new Alternative(other.publicName(), line.in(other.charset)))
          .toList();
    }

    /** The chosen page and the others. */
    List<Alternative> all(SampleLine line) {
      List<Alternative> all = new ArrayList<>();
      all.add(new Alternative(page.publicName(), line.in(page.charset)));
      all.addAll(others(line));
      return List.copyOf(all);
    }
  }

  private static Weighed weigh(Sample sample, List<String> labels) {
    List<CodePage.Reading> readings =
        new ArrayList<>(CodePage.readings(sample.perhapsLatin(), sample.perhapsOther()));
    for (String label : labels) {
      addLabelled(readings, label);
    }
    Pairs pairs = Pairs.of(sample.words(), sample.length());
    Map<CodePage, Double> plainCosts = new LinkedHashMap<>();
    Map<CodePage, Double> best = new LinkedHashMap<>();
    double least = Double.MAX_VALUE;
    Tongue tongue = Tongue.ALL.get(0);
    CodePage page = CodePage.of("windows-1252");
    for (CodePage.Reading reading : readings) {
      double text =
          reading.page().cost(pairs, reading.tongue())
              + plainCosts.computeIfAbsent(
                  reading.page(), p -> p.plainCost(pairs, sample.words(), sample.length()));
      double cost =
          text
              + (reading.tongue().latin() ? 0 : sample.againstOtherScripts())
              + RARITY.getOrDefault(reading.page().name, 0.0)
              + SELDOM.getOrDefault(reading.tongue().tag, 0.0)
              - worth(reading.page(), labels);
      best.merge(reading.page(), cost, Math::min);
      if (cost < least) {
        least = cost;
        tongue = reading.tongue();
        page = reading.page();
      }
    }
    CodePage chosen = java.util.Objects.requireNonNull(page);
    double second = Double.MAX_VALUE;
    List<CodePage> others = new ArrayList<>();
    List<Map.Entry<CodePage, Double>> ranked = new ArrayList<>(best.entrySet());
    ranked.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
    String asChosen = new String(sample.words(), 0, sample.length(), chosen.charset);
    for (Map.Entry<CodePage, Double> entry : ranked) {
      if (entry.getKey() == chosen || others.size() >= 3) {
        continue;
      }
      if (!new String(sample.words(), 0, sample.length(), entry.getKey().charset)
          .equals(asChosen)) {
        second = Math.min(second, entry.getValue());
        others.add(entry.getKey());
      }
    }
    double confidence = second == Double.MAX_VALUE ? 1 : 1 - 0.5 * Math.exp(-(second - least) / 6);
    return new Weighed(
        chosen,
        chosen.cost(sample.words(), sample.highLength(), tongue) / Math.max(1, sample.letters()),
        Math.round(confidence * 1000) / 1000.0,
        others);
  }

  private static void addLabelled(List<CodePage.Reading> readings, String label) {
    Charset charset = Labels.charset(label);
    CodePage page = charset == null ? null : CodePage.of(charset.name());
    if (page == null) {
      return;
    }
    for (Tongue tongue : Tongue.ALL) {
      if (readings.stream().noneMatch(r -> r.page() == page && r.tongue() == tongue)) {
        readings.add(new CodePage.Reading(page, tongue));
      }
    }
  }

  private static double worth(CodePage page, List<String> labels) {
    for (int i = 0; i < labels.size(); i++) {
      Charset charset = Labels.charset(labels.get(i));
      if (charset != null && charset.equals(page.charset)) {
        return LABEL_WORTH / (i + 1);
      }
    }
    return 0;
  }

  /** The label's name for the page where both decode these bytes to the same text. */
  private static String named(CodePage page, List<String> labels, byte[] bytes, String text) {
    for (String label : labels) {
      Charset said = Labels.named(label);
      if (said != null
          && CodePage.of(said.name()) != null
          && !said.equals(page.charset)
          && new String(bytes, said).equals(text)) {
        return said.name();
      }
    }
    return page.publicName();
  }
}
