package org.yaddash.imports.recognise.layout;

import java.util.Locale;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;

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

  private FurnitureWords() {}

  /** How many words of a block are those that menus, counters and footers are made of. */
  static int in(Page page, int block) {
    Block.Place place = page.block(block).place();
    String text = page.legacy().text();
    int furniture = 0;
    int start = -1;
    int end = Math.min(place.end(), place.start() + 600);
    for (int i = place.start(); i <= end; i++) {
      boolean letter = i < end && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '©');
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        furniture += WORDS.contains(text.substring(start, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
        start = -1;
      }
    }
    return furniture;
  }
}
