package org.yaddash.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A whole made-up archive: of the night when the dam above Halmere broke, a town that never was, in
 * a year of its own reckoning. The same number makes the same entry every time, whatever else is
 * made. Ten victims come to one article, five quotes and two photos.
 */
public final class MadeUpArchive {
  private static final List<String> FIRST =
      List.of("Ar", "Bel", "Cor", "Dun", "El", "Fen", "Gor", "Hal", "Is", "Jor", "Kel", "Lor");
  private static final List<String> SECOND =
      List.of("ad", "em", "ian", "os", "una", "eth", "ik", "ora", "um", "yra", "ent", "isk");
  private static final List<String> FAMILY =
      List.of(
          "Varn", "Omrin", "Tesk", "Holder", "Marsh", "Quill", "Sarn", "Brook", "Weir", "Dell",
          "Rane", "Stroud", "Penn", "Lisk", "Ferrow", "Ashby");
  private static final List<String> CYRILLIC =
      List.of("Варн", "Омрин", "Теск", "Холдер", "Марш", "Квилл", "Сарн", "Брук");
  private static final List<String> WORK =
      List.of("miller", "ferryman", "glazier", "teacher", "cooper", "baker", "porter", "weaver");
  private static final List<String> QUARTERS =
      List.of(
          "Tanner's Row", "Lower Quay", "Weir Lane", "Chapel Hill", "Old Market", "Salt Stairs");
  private static final List<String> CAUSES = List.of("drowning", "other", "unknown");
  private static final List<String> STATUS = List.of("killed", "wounded", "missing");
  private static final List<String> SENTENCES =
      List.of(
          "The %w of %q had heard the water before anybody saw it.",
          "Neighbours remembered a lantern on the roof in %q until the bells stopped.",
          "What the register calls an accident had been announced in letters from the %w.",
          "Nobody in %q had been told which road was open.",
          "The keys of the school were found in %q, with the name of a %w scratched on them.",
          "People sang on the roofs of %q so as not to fall asleep.",
          "A boat without oars was tied to the chapel, and the %w went back twice.",
          "The ration cards of %q were dried one by one and kept.");
  private static final List<String> RUSSIAN =
      List.of(
          "Смотритель плотины записывал уровень воды каждый час.",
          "Хлеб поднимали на верхние этажи, лодок ещё не было.",
          "Имена записывали на обороте карточек, потому что бумага промокла.");
  private static final int VICTIMS_AN_ARTICLE = 10;
  private static final int QUOTES_AN_ARTICLE = 5;
  private static final int PHOTOS_AN_ARTICLE = 2;

  private final long seed;
  private final int articles;

  /**
   * @param entries how many entries there are to be of all types, rounded up to whole articles
   */
  public MadeUpArchive(long seed, int entries) {
    this.seed = seed;
    int each = 1 + VICTIMS_AN_ARTICLE + QUOTES_AN_ARTICLE + PHOTOS_AN_ARTICLE;
    this.articles = Math.max(1, (entries + each - 1) / each);
  }

  /** The types in the order in which they can be made: what is referred to comes first. */
  List<String> types() {
    return List.of("photos", "sourceQuotes", "victims", "articles");
  }

  /** How many entries of a type there are. */
  int count(String type) {
    return switch (type) {
      case "photos" -> articles * PHOTOS_AN_ARTICLE;
      case "sourceQuotes" -> articles * QUOTES_AN_ARTICLE;
      case "victims" -> articles * VICTIMS_AN_ARTICLE;
      default -> articles;
    };
  }

  /** Knows the ids of the entries that are made already. */
  public interface Ids {
    String of(String type, int number);
  }

  /** The resource of an entry, without an id. */
  public ObjectNode resource(String type, int number, Ids ids) {
    Random random = new Random(seed * 31 + type.hashCode() * 1_000_003L + number);
    ObjectNode resource = JsonNodeFactory.instance.objectNode().put("type", type);
    ObjectNode attributes = resource.putObject("attributes");
    switch (type) {
      case "photos" -> photo(attributes, random, number);
      case "sourceQuotes" -> quote(attributes, random, number);
      case "victims" -> {
        victim(attributes, random, number);
        int article = number / VICTIMS_AN_ARTICLE;
        if (number % VICTIMS_AN_ARTICLE < PHOTOS_AN_ARTICLE) {
          int photo = article * PHOTOS_AN_ARTICLE + number % VICTIMS_AN_ARTICLE;
          link(resource, "photos", "photos", List.of(ids.of("photos", photo)));
        }
        if (number % 2 == 0) {
          int quote = article * QUOTES_AN_ARTICLE + number % VICTIMS_AN_ARTICLE / 2;
          link(resource, "quotes", "sourceQuotes", List.of(ids.of("sourceQuotes", quote)));
        }
      }
      default -> {
        article(attributes, random, number);
        link(
            resource,
            "quotes",
            "sourceQuotes",
            ids(ids, "sourceQuotes", number, QUOTES_AN_ARTICLE));
        link(resource, "victims", "victims", ids(ids, "victims", number, VICTIMS_AN_ARTICLE));
        link(resource, "photos", "photos", ids(ids, "photos", number, PHOTOS_AN_ARTICLE));
      }
    }
    return resource;
  }

  private static List<String> ids(Ids ids, String type, int article, int each) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      found.add(ids.of(type, article * each + i));
    }
    return found;
  }

  private static void link(ObjectNode resource, String relation, String type, List<String> ids) {
    ArrayNode data = resource.withObject("/relationships").putObject(relation).putArray("data");
    ids.forEach(id -> data.addObject().put("type", type).put("id", id));
  }

  private static void photo(ObjectNode attributes, Random random, int number) {
    attributes.putObject("alt").put("en", sentence(random));
    attributes
        .putObject("caption")
        .put("en", "%s, picture %d".formatted(pick(QUARTERS, random), number))
        .put("ru", "Снимок %d".formatted(number));
    attributes.put("place", "Halmere, " + pick(QUARTERS, random));
    attributes.put("takenOn", "%04d-03-%02d".formatted(1702 + random.nextInt(3), day(random)));
    attributes.put("credit", name(random));
  }

  private static void quote(ObjectNode attributes, Random random, int number) {
    attributes.put("text", text(random, 2));
    attributes.put("language", "en");
    attributes
        .putObject("source")
        .put("title", "Papers of the Halmere Commission, part %d".formatted(number % 90 + 1))
        .put("publisher", "Halmere Town Press")
        .put("year", 1703 + random.nextInt(60))
        .put("page", Integer.toString(1 + random.nextInt(400)));
    attributes.put("attributedTo", name(random));
    attributes
        .putArray("figures")
        .addObject()
        .put("measure", pick(STATUS, random))
        .put("value", random.nextInt(900))
        .put("qualifier", "at least");
  }

  private static void victim(ObjectNode attributes, Random random, int number) {
    ArrayNode names = attributes.putArray("names");
    names.addObject().put("text", name(random)).put("script", "Latn").put("kind", "full");
    if (number % 4 == 0) {
      names
          .addObject()
          .put("text", pick(CYRILLIC, random))
          .put("script", "Cyrl")
          .put("kind", "family");
    }
    attributes.put("status", pick(STATUS, random));
    attributes.put("sex", random.nextBoolean() ? "female" : "male");
    attributes.put("age", 1 + random.nextInt(90));
    attributes.put("born", Integer.toString(1612 + random.nextInt(90)));
    attributes.put("died", "1702-03-%02d".formatted(day(random)));
    attributes.put("occupation", pick(WORK, random));
    attributes.put("residence", "Halmere, " + pick(QUARTERS, random));
    attributes.put("place", "Halmere");
    attributes.put("cause", pick(CAUSES, random));
    ObjectNode biography = attributes.putObject("biography");
    biography.put("en", "<p>" + text(random, 5) + "</p>");
    if (number % 3 == 0) {
      biography.put("ru", "<p>" + pick(RUSSIAN, random) + " " + pick(RUSSIAN, random) + "</p>");
    }
  }

  private static void article(ObjectNode attributes, Random random, int number) {
    attributes.put(
        "title", "%s on the night of the dam, %d".formatted(pick(QUARTERS, random), number));
    attributes.putArray("authors").add(name(random));
    attributes.putObject("publication").put("title", "The Halmere Almanac").put("place", "Halmere");
    attributes.put(
        "publishedOn", "%04d-%02d".formatted(1703 + random.nextInt(60), 1 + random.nextInt(12)));
    attributes.put("language", "en");
    attributes.put("summary", sentence(random));
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      body.append("<p>").append(text(random, 4)).append("</p>");
    }
    attributes.put("body", body.toString());
    attributes.putArray("keywords").add("flood").add(pick(WORK, random));
  }

  private static String text(Random random, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : " ").append(sentence(random));
    }
    return text.toString();
  }

  private static String sentence(Random random) {
    return pick(SENTENCES, random)
        .replace("%w", pick(WORK, random))
        .replace("%q", pick(QUARTERS, random));
  }

  private static String name(Random random) {
    return "%s%s %s"
        .formatted(
            pick(FIRST, random),
            pick(SECOND, random).toLowerCase(Locale.ROOT),
            pick(FAMILY, random));
  }

  private static int day(Random random) {
    return 1 + random.nextInt(28);
  }

  private static String pick(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
