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
  private static final String[] ENGLISH = {
    "The keeper of the weir had written down the height of the water every hour until the lamp went out.",
    "In %s the bakers carried flour to the upper floors while the boats were still being called.",
    "About %d families were told to leave, but nobody had said where to.",
    "The commission counted %d houses that could not be lived in, and %d that never stood there at all.",
    "What the register calls an accident had been announced in three letters from the engineer.",
    "People waited on the roofs of %s until the second evening and sang so as not to fall asleep.",
    "The bell of the chapel rang by itself, they say, as the water came up through the floor.",
    "A clerk noted the names on the back of ration cards because the paper was wet.",
  };
  private static final String[] RUSSIAN = {
    "Смотритель плотины записывал уровень воды каждый час, пока не погасла лампа.",
    "На улице %s хлеб поднимали на верхние этажи, лодок ещё не было.",
    "Около %d семей предупредили слишком поздно, и никто не сказал им, куда идти.",
    "Комиссия насчитала %d домов, в которых нельзя было жить, и %d, которых никогда не существовало.",
    "То, что в журнале названо несчастным случаем, было предсказано в трёх письмах инженера.",
    "Люди ждали на крышах до второго вечера и пели, чтобы не уснуть.",
    "Имена записывали на обороте хлебных карточек, потому что вся бумага промокла.",
  };
  private static final String[] PLACES = {
    "Tanner's Row", "the Lower Quay", "Weir Lane", "Chapel Hill", "the Old Market", "Sluice Street"
  };

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
          .append(paragraph(russian ? RUSSIAN : ENGLISH, random))
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
        press.paragraph(paragraph(ENGLISH, random));
      }
      press.finish();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String paragraph(String[] sentences, Random random) {
    StringBuilder paragraph = new StringBuilder();
    int count = 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String sentence = sentences[random.nextInt(sentences.length)];
      while (sentence.contains("%d")) {
        sentence = sentence.replaceFirst("%d", Integer.toString(random.nextInt(900) + 2));
      }
      paragraph.append(sentence.replace("%s", PLACES[random.nextInt(PLACES.length)])).append(' ');
    }
    return paragraph.toString().strip();
  }
}
