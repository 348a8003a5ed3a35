package org.yaddash.imports.recognise.layout;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.words.Letters;

/** The words that menus, counters and footers are made of. */
final class FurnitureWords {

  private static final Set<String> WORDS =
      Set.of(
          "comment",
          "comments",
          "reply",
          "share",
          "tweet",
          "facebook",
          "twitter",
          "instagram",
          "linkedin",
          "subscribe",
          "newsletter",
          "login",
          "register",
          "copyright",
          "©",
          "reserved",
          "privacy",
          "cookie",
          "cookies",
          "terms",
          "contact",
          "more",
          "related",
          "tags",
          "categories",
          "posted",
          "print",
          "email",
          "search",
          "menu",
          "home",
          "next",
          "previous",
          "advertisement",
          "sponsored",
          "sign",
          "click",
          "here",
          "rss",
          "archive",
          "archives",
          "views",
          "follow",
          "top",
          "back",
          "sitemap",
          "disclaimer",
          "powered",
          "visitors",
          "visitor",
          "webmaster",
          "netscape",
          "viewed",
          "updated",
          "permalink",
          "bookmark",
          "trackback",
          "feedback",
          "help",
          "faq",
          "download",
          "free",
          "permission",
          "reproduction",
          "republished",
          "redistributed",
          "trademark",
          "trademarks",
          "liability",
          "warranty",
          "subscription",
          "headlines",
          "unsubscribe",
          "advertise",
          "перепечатка",
          "цитировании",
          "использовании",
          "использование",
          "материалов",
          "редакции",
          "редакцией",
          "авторские",
          "авторских",
          "обладателя",
          "правообладатель",
          "свидетельство",
          "сми",
          "роскомнадзор",
          "гиперссылка",
          "опубликовать",
          "комментария",
          "комментарий",
          "комментариях",
          "отправить",
          "подписка",
          "рубрики",
          "опрос",
          "rəy",
          "istinad",
          "qorunur",
          "abunə",
          "buy",
          "cart",
          "комментарии",
          "комментариев",
          "комментировать",
          "поделиться",
          "подписаться",
          "рассылка",
          "регистрация",
          "войти",
          "вход",
          "реклама",
          "права",
          "защищены",
          "читайте",
          "также",
          "подробнее",
          "далее",
          "поиск",
          "главная",
          "новости",
          "архив",
          "печати",
          "версия",
          "теги",
          "просмотров",
          "сайта",
          "редакция",
          "контакты",
          "наверх",
          "материалы",
          "ссылка",
          "rambler",
          "livejournal",
          "вконтакте",
          "şərh",
          "şərhlər",
          "paylaş",
          "axtar",
          "əlaqə",
          "müəllif",
          "hüquqları",
          "ana",
          "səhifə",
          "çap",
          "oxunub",
          "baxış",
          "xəbərlər");

  private static final int MOST_HASHES = 1 << 14;

  /** Of the words: most others are told from them without being cut out. */
  private static final BitSet HASHES = new BitSet(MOST_HASHES);

  static {
    WORDS.forEach(word -> HASHES.set(word.hashCode() & MOST_HASHES - 1));
  }

  private FurnitureWords() {}

  /** How many words of a block are those that menus, counters and footers are made of. */
  static int in(Page page, int block) {
    Block.Place place = page.block(block).place();
    String text = page.legacy().text();
    int furniture = 0;
    int start = -1;
    int hash = 0;
    int end = Math.min(place.end(), place.start() + 600);
    for (int i = place.start(); i <= end; i++) {
      boolean letter = i < end && (Letters.letter(text.charAt(i)) || text.charAt(i) == '©');
      if (letter) {
        hash = (start < 0 ? 0 : hash * 31) + Letters.lower(text.charAt(i));
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        boolean known =
            HASHES.get(hash & MOST_HASHES - 1)
                && WORDS.contains(text.substring(start, i).toLowerCase(Locale.ROOT));
        furniture += known ? 1 : 0;
        start = -1;
      }
    }
    return furniture;
  }
}
