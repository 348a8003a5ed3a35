package org.yaddash.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.yaddash.press.Look;
import org.yaddash.press.Press;

/**
 * Makes the files of the benchmark: the same ones for the same number, each different from all
 * others. Web pages are built as pages of the late nineties are, a third of them in windows-1251
 * without a label; books have six to ten pages with running heads.
 */
final class BenchPages {
  /** {@code %s} is a place, {@code %w} somebody's work, {@code %t} a time, {@code %d} a number. */
  private static final List<String> ENGLISH =
      List.of(
          "The keeper of the weir had written down the height of the water every hour until %t.",
          "In %s the bakers carried flour to the upper floors while the boats were still being called.",
          "From %s to %s nobody had said where to go, and the %w went first.",
          "What the register calls an accident had been announced in letters from the %w.",
          "People waited on the roofs of %s until %t and sang so as not to fall asleep.",
          "A %w noted the names on the back of ration cards because the paper was wet.",
          "At %t the %w was seen in %s with a lantern and a goat.",
          "Whoever had a cellar in %s had lost it by %t.",
          "The %w of %s kept the keys of the school and opened it before anybody asked.",
          "The bell of the chapel rang by itself as the water came up through the floor of %s.",
          "The %w had dreamt of it in %s, but he was asleep until %t.",
          "The road between %s and %s was open again at %t, for carts only.",
          "Nothing was left of the workshop of the %w but the anvil.");

  private static final List<String> RUSSIAN =
      List.of(
          "Смотритель плотины записывал уровень воды каждый час, пока не погасла лампа, %t.",
          "У дома, где жил %w, хлеб поднимали на верхние этажи, лодок ещё не было.",
          "То, что в журнале названо несчастным случаем, предсказал %w в своих письмах.",
          "Люди ждали на крышах и пели, чтобы не уснуть, а %w молчал.",
          "Имена записывали на обороте хлебных карточек, потому что вся бумага промокла %t.",
          "%w вышел из дома %t и больше не возвращался на эту улицу.",
          "От мастерской, в которой работал %w, осталась одна наковальня.",
          "Дорога открылась %t, и первым по ней проехал %w.",
          "Однажды %w видел это во сне, но спал он тогда недолго, %t.");

  /** What a page counts is quoted, and most pages count little. */
  private static final String ENGLISH_COUNT =
      "The commission counted %d houses that could not be lived in.";

  private static final String RUSSIAN_COUNT =
      "Комиссия насчитала %d домов, в которых нельзя было жить.";
  private static final int SENTENCES_A_COUNT = 70;
  private static final List<String> PLACES =
      List.of(
          "Tanner's Row",
          "the Lower Quay",
          "Weir Lane",
          "Chapel Hill",
          "the Old Market",
          "Sluice Street",
          "the Glass Yard",
          "Ferry Steps",
          "Saint Odo's",
          "the Upper Mill",
          "Cooper's End",
          "the Salt Stairs",
          "Heron Bridge",
          "Lime Walk",
          "the Brickfields");
  private static final List<String> WORK =
      List.of(
          "miller",
          "ferryman",
          "glazier",
          "schoolmaster",
          "midwife's husband",
          "carter",
          "engineer",
          "lamplighter",
          "cooper",
          "postmaster",
          "sexton",
          "tanner");
  private static final List<String> RUSSIAN_WORK =
      List.of(
          "мельник",
          "перевозчик",
          "стекольщик",
          "учитель",
          "возчик",
          "инженер",
          "фонарщик",
          "бондарь",
          "почтмейстер",
          "кожевник",
          "сторож");
  private static final List<String> TIMES =
      List.of(
          "dawn",
          "noon",
          "the second evening",
          "half past four",
          "the hour of the post",
          "the morning after",
          "nightfall",
          "the end of the week",
          "first light",
          "the last bell");
  private static final List<String> RUSSIAN_TIMES =
      List.of(
          "на рассвете",
          "в полдень",
          "на второй вечер",
          "в половине пятого",
          "к ночи",
          "на другое утро",
          "в конце недели",
          "после последнего звонка");

  private BenchPages() {}

  /** Web pages with these numbers. */
  static List<byte[]> web(int first, int count) {
    List<byte[]> pages = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      pages.add(web(i));
    }
    return pages;
  }

  /** Books with these numbers. */
  static List<byte[]> books(int first, int count) {
    List<byte[]> books = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      books.add(book(i));
    }
    return books;
  }

  private static byte[] web(int number) {
    Random random = new Random(number);
    boolean russian = number % 3 == 0;
    StringBuilder text = new StringBuilder();
    int paragraphs = 8 + random.nextInt(40);
    for (int i = 0; i < paragraphs; i++) {
      text.append("<font face=Arial size=2>")
          .append(paragraph(russian, random))
          .append("</font><br><br>\n");
    }
    String title =
        russian ? "Вода в доме номер " + number : "What the water left in house " + number;
    String page =
        """
        <html><head><title>%s</title></head><body bgcolor=#ffffff text=#000000>
        <table width=100%% border=0><tr><td width=150 valign=top bgcolor=#cccccc>
        <a href=index.html>Ashwater</a><br><a href=photos.html>Photographs</a><br>
        <a href=names.html>Names</a><br><a href=guest.html>Guestbook</a></td><td valign=top>
        <center><font size=5 color=red><b>%s</b></font></center><hr>
        %s
        <hr><center><font size=1><a href=#top>back to top</a> | visitors: %d</font></center>
        </td></tr></table></body></html>
        """
            .formatted(title, title, text, random.nextInt(100_000));
    return page.getBytes(Charset.forName(russian ? "windows-1251" : "windows-1252"));
  }

  private static byte[] book(int number) {
    Random random = new Random(number);
    try (PDDocument document = new PDDocument()) {
      PDFont regular = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      PDFont bold = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
      PDFont italic = new PDType1Font(Standard14Fonts.FontName.TIMES_ITALIC);
      Look look = new Look(1 + number % 2, 10, true, "The Year of the Water", "Ashwater");
      Press press = new Press(document, regular, bold, italic, look);
      press.heading("What the water left in house " + number, 16);
      for (int i = 0; i < 60 + random.nextInt(40); i++) {
        press.paragraph(paragraph(false, random));
      }
      press.finish();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No paragraph is like another: what many pages had in common would count as furniture. */
  private static String paragraph(boolean russian, Random random) {
    StringBuilder paragraph = new StringBuilder();
    int count = 3 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String sentence =
          random.nextInt(SENTENCES_A_COUNT) > 0
              ? any(russian ? RUSSIAN : ENGLISH, random)
              : russian ? RUSSIAN_COUNT : ENGLISH_COUNT;
      for (int at = sentence.indexOf('%'); at >= 0; at = sentence.indexOf('%')) {
        String word =
            switch (sentence.charAt(at + 1)) {
              case 'd' -> Integer.toString(random.nextInt(900) + 2);
              case 's' -> any(PLACES, random);
              case 'w' -> any(russian ? RUSSIAN_WORK : WORK, random);
              default -> any(russian ? RUSSIAN_TIMES : TIMES, random);
            };
        sentence = sentence.substring(0, at) + word + sentence.substring(at + 2);
      }
      paragraph.append(sentence).append(' ');
    }
    return paragraph.toString().strip();
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
