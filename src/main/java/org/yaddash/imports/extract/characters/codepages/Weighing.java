package org.yaddash.imports.extract.characters.codepages;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which charset of one byte a character some bytes read best in, and as which language.
 *
 * @param page the charset
 * @param tongue the language
 * @param perLetter what a letter of words with bytes beyond ASCII costs, in nats
 * @param confidence 0 to 1
 * @param others up to three others that would give another text, the likelier first
 */
public record Weighing(
    CodePage page, Tongue tongue, double perLetter, double confidence, List<CodePage> others) {

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

  /** Whether the bytes read as a language at all. */
  public boolean reads() {
    return perLetter < READS;
  }

  /**
   * Weighs the bytes of markup or plain text.
   *
   * @param labels the charsets that the text is said to be in, the likelier first
   */
  public static Weighing of(byte[] bytes, List<Charset> labels) {
    Sample sample = Sample.of(bytes);
    List<CodePage.Reading> readings =
        new ArrayList<>(CodePage.readings(sample.perhapsLatin(), sample.perhapsOther()));
    for (Charset label : labels) {
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
    CodePage chosen = Objects.requireNonNull(page);
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
    return new Weighing(
        chosen,
        tongue,
        chosen.cost(sample.words(), sample.highLength(), tongue) / Math.max(1, sample.letters()),
        Math.round(confidence * 1000) / 1000.0,
        others);
  }

  private static void addLabelled(List<CodePage.Reading> readings, Charset label) {
    CodePage page = CodePage.of(label.name());
    if (page == null) {
      return;
    }
    for (Tongue tongue : Tongue.ALL) {
      if (readings.stream().noneMatch(r -> r.page() == page && r.tongue() == tongue)) {
        readings.add(new CodePage.Reading(page, tongue));
      }
    }
  }

  private static double worth(CodePage page, List<Charset> labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).equals(page.charset())) {
        return LABEL_WORTH / (i + 1);
      }
    }
    return 0;
  }
}
