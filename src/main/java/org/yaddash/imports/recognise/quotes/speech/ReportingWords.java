package org.yaddash.imports.recognise.quotes.speech;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which sentences report what somebody said, and those that only look like it. */
final class ReportingWords {
  /** Verbs after which the reported words may follow at once. */
  static final Set<String> BARE =
      words(
          "said says say added adds believes believe believed thinks think claims claimed claim insists insisted"
              + " argues argued argue suggests suggested acknowledged acknowledges estimates estimated predicted predicts"
              + " alleges alleged hopes hoped feared fears stressed admits admitted noted notes");

  /** Verbs after which only "that" (or "whether") hands over. */
  static final Set<String> WITH_THAT =
      words(
          "told tells reported reports report announced announces warned warns explained explains stated states state testified"
              + " testifies concluded concludes conclude found finds shows showed revealed reveals confirmed confirms recalled"
              + " recalls remembered remembers declared declares indicated indicates emphasized emphasised emphasizes complained"
              + " agreed agrees wrote writes observed observes maintained maintains contends contended asserted asserts denied"
              + " denies promised promises vowed pledged cautioned remarked commented replied responded conceded concedes"
              + " asked asks wondered knows knew realized decided ruled proposed recommended urged demanded boasted speculated"
              + " warn report show find note state confirm suggest argue indicate agree acknowledge insist announce explain"
              + " write fear hope estimate predict allege maintain contend deny believe conclude"
              + " argues argued insists insisted suggests suggested believes believed hopes hoped fears feared says said say"
              + " added adds thinks think claims claimed noted notes admits admitted acknowledged acknowledges");

  /** Forms that only people in the plural use, and that are nouns and orders as well. */
  static final Set<String> PLURAL =
      words(
          "warn report show find note state confirm suggest argue indicate agree acknowledge insist announce explain write fear"
              + " hope estimate predict allege maintain contend deny believe conclude say add think claim");

  static final Set<String> PARTICIPLES =
      words(
          "saying adding arguing claiming warning noting insisting stating explaining suggesting telling");
  static final Set<String> BE = words("is are was were be been being am");
  static final Set<String> ADVERBS =
      words(
          "also later then once already further again now still recently repeatedly just even since earlier often both all"
              + " has had have himself herself themselves itself");
  static final Set<String> LY_NOUNS =
      words("family assembly reply supply anomaly ally rally monopoly daily weekly monthly");
  static final Set<String> FINITE =
      words("was were is are has had have will would could can should did does do may might");
  static final Set<String> IRREGULAR =
      words(
          "broke came went took fell left began made gave got saw knew ran rose won lost held kept stood sent felt met led"
              + " spoke grew became thought brought died gathered said told found wrote showed drew put let set hit");
  static final Set<String> RELATIVES = words("who which that whose whom where");
  static final Set<String> OPENERS =
      words(
          "and but as yet so then however meanwhile still though while nor or because although if when");
  static final Set<String> NO_SPEAKER =
      words(
          "it there that this what which who whom whose these those i you we nothing everything nobody none having");
  static final Set<String> DETERMINERS =
      words(
          "the a an some many most other two three four one several his her their its our my another each every both few no");
  static final Set<String> PEOPLE =
      words(
          "officials police witnesses experts authorities scientists researchers critics residents survivors prosecutors"
              + " investigators doctors sources analysts reports eyewitnesses historians people others supporters opponents"
              + " lawyers friends relatives neighbours neighbors organizers organisers rescuers miners soldiers journalists"
              + " he she they");
  static final Set<String> BEFORE_ADVERBIAL =
      words(
          "on in at after before during since by for from with under over as when while however meanwhile still earlier"
              + " later yesterday today monday tuesday wednesday thursday friday saturday sunday last this"
              + " afterwards then now also furthermore moreover additionally finally instead indeed despite in");
  static final Set<String> TIMES =
      words(
          "monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later recently tonight");
  static final Map<String, List<List<String>>> ACCORDING =
      Speech.cues(
          List.of(
              List.of("according", "to"),
              List.of("in", "the", "words", "of"),
              List.of("по", "словам"),
              List.of("по", "данным"),
              List.of("по", "мнению"),
              List.of("по", "сообщению"),
              List.of("по", "сообщениям"),
              List.of("по", "информации"),
              List.of("по", "свидетельству"),
              List.of("по", "утверждению"),
              List.of("согласно")));

  /** The longest word of each of these: every phrase has its own. */
  static final Set<String> NAMED_FIRST = longest(ACCORDING);

  static final Set<String> AFTER_SOURCE = words("görə göre");
  static final Set<String> WORDS_OF =
      words("sözlərinə məlumatına fikrincə dediyinə bildirdiyinə məlumatlarına");

  /** Whether a sentence is looked at because of a verb: few words are one. */
  static final Set<String> VERBS = new HashSet<>();

  static {
    VERBS.addAll(BARE);
    VERBS.addAll(WITH_THAT);
    VERBS.addAll(PARTICIPLES);
  }

  private ReportingWords() {}

  private static Set<String> longest(Map<String, List<List<String>>> phrases) {
    Set<String> longest = new HashSet<>();
    for (List<List<String>> some : phrases.values()) {
      for (List<String> phrase : some) {
        longest.add(Collections.max(phrase, Comparator.comparingInt(String::length)));
      }
    }
    return longest;
  }

  private static Set<String> words(String words) {
    return new HashSet<>(Arrays.asList(words.split(" ", -1)));
  }
}
