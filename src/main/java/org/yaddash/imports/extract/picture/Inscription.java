package org.yaddash.imports.extract.picture;

import com.drew.lang.KeyValuePair;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.characters.codepages.Tongue;
import org.yaddash.imports.extract.legacy.writing.Facts;

/**
 * What is written into a picture's file, in XMP, IPTC and EXIF, as facts {@code photo.FIELD}:
 * {@code caption}, {@code title}, {@code by}, {@code credit}, {@code rights}, {@code taken}, {@code
 * location}, {@code city}, {@code state}, {@code country}, {@code keyword}. Where several of them
 * speak of a field, all is kept, XMP first, for its letters are never in doubt, then IPTC. Where
 * the camera stood to the yard is not asked: coordinates may lead to somebody's door.
 */
final class Inscription {
  private static final String UNKNOWN = "und";
  private static final String DEFAULT = "x-default";
  private static final int LONGEST = 4_000;
  private static final int MOST_ITEMS = 100;
  private static final int LETTERS_OF_A_TAG = 3;

  private final Facts facts;
  private final List<String> camera = new ArrayList<>();

  Inscription(Facts facts) {
    this.facts = facts;
  }

  /** Reads all of them. */
  void read(Metadata metadata) {
    for (Directory directory : metadata.getDirectories()) {
      if (directory instanceof ExifDirectoryBase) {
        for (int tag : List.of(ExifDirectoryBase.TAG_MAKE, ExifDirectoryBase.TAG_MODEL)) {
          camera.add(letters(Objects.toString(directory.getString(tag), "")));
        }
      }
    }
    metadata.getDirectoriesOfType(XmpDirectory.class).forEach(x -> xmp(x.getXmpProperties()));
    metadata.getDirectoriesOfType(IptcDirectory.class).forEach(this::iptc);
    for (Directory directory : metadata.getDirectories()) {
      if (directory instanceof ExifDirectoryBase) {
        exif(directory);
      } else if (directory instanceof PngDirectory) {
        png(directory);
      }
    }
  }

  private void xmp(Map<String, String> properties) {
    alternatives("caption", "dc:description", properties);
    alternatives("title", "dc:title", properties);
    words("title", properties.get("photoshop:Headline"));
    list("by", "dc:creator", properties);
    plain("credit", properties.get("photoshop:Credit"));
    rights(properties);
    plain("taken", properties.get("photoshop:DateCreated"));
    plain("taken", properties.get("exif:DateTimeOriginal"));
    plain("location", properties.get("Iptc4xmpCore:Location"));
    plain("city", properties.get("photoshop:City"));
    plain("state", properties.get("photoshop:State"));
    plain("country", properties.get("photoshop:Country"));
    list("keyword", "dc:subject", properties);
  }

  /** A text in several languages; its default is mostly one of them once more. */
  private void alternatives(String field, String name, Map<String, String> properties) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    @Nullable String byDefault = properties.get(name);
    for (int i = 1; i <= MOST_ITEMS; i++) {
      @Nullable String text = properties.get(name + "[" + i + "]");
      if (text == null) {
        break;
      }
      String tag = properties.getOrDefault(name + "[" + i + "]/xml:lang", DEFAULT);
      @Nullable String language = language(tag);
      if (language == null) {
        byDefault = text;
      } else {
        byLanguage.putIfAbsent(language, text);
      }
    }
    byLanguage.forEach((language, text) -> said(field, language, text));
    if (byDefault != null && !byLanguage.containsValue(byDefault)) {
      words(field, byDefault);
    }
  }

  /** The language of a tag: {@code az} for {@code az-AZ}; null where it names none. */
  private static @Nullable String language(String tag) {
    int end = 0;
    while (end < tag.length() && end <= LETTERS_OF_A_TAG && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    boolean whole = end == tag.length() || tag.charAt(end) == '-' || tag.charAt(end) == '_';
    return whole && end > 1 && end <= LETTERS_OF_A_TAG
        ? tag.substring(0, end).toLowerCase(Locale.ROOT)
        : null;
  }

  private void rights(Map<String, String> properties) {
    for (String name : List.of("dc:rights", "xmpRights:UsageTerms")) {
      @Nullable String first = properties.get(name + "[1]");
      plain("rights", first == null ? properties.get(name) : first);
    }
  }

  private void list(String field, String name, Map<String, String> properties) {
    plain(field, properties.get(name));
    for (int i = 1; i <= MOST_ITEMS; i++) {
      plain(field, properties.get(name + "[" + i + "]"));
    }
  }

  private void iptc(IptcDirectory iptc) {
    OldText text = new OldText();
    Map<Integer, List<Integer>> places = new LinkedHashMap<>();
    for (int tag :
        List.of(
            IptcDirectory.TAG_CAPTION,
            IptcDirectory.TAG_OBJECT_NAME,
            IptcDirectory.TAG_HEADLINE,
            IptcDirectory.TAG_BY_LINE,
            IptcDirectory.TAG_CREDIT,
            IptcDirectory.TAG_COPYRIGHT_NOTICE,
            IptcDirectory.TAG_DATE_CREATED,
            IptcDirectory.TAG_SUB_LOCATION,
            IptcDirectory.TAG_CITY,
            IptcDirectory.TAG_PROVINCE_OR_STATE,
            IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME,
            IptcDirectory.TAG_KEYWORDS)) {
      places.put(tag, text.add(values(iptc, tag)));
    }
    List<String> read = text.read();
    each(places, IptcDirectory.TAG_CAPTION, read, value -> words("caption", value));
    each(places, IptcDirectory.TAG_HEADLINE, read, value -> words("title", value));
    each(places, IptcDirectory.TAG_OBJECT_NAME, read, value -> words("title", value));
    each(places, IptcDirectory.TAG_BY_LINE, read, value -> plain("by", value));
    each(places, IptcDirectory.TAG_CREDIT, read, value -> plain("credit", value));
    each(places, IptcDirectory.TAG_COPYRIGHT_NOTICE, read, value -> plain("rights", value));
    each(places, IptcDirectory.TAG_DATE_CREATED, read, value -> plain("taken", value));
    each(places, IptcDirectory.TAG_SUB_LOCATION, read, value -> plain("location", value));
    each(places, IptcDirectory.TAG_CITY, read, value -> plain("city", value));
    each(places, IptcDirectory.TAG_PROVINCE_OR_STATE, read, value -> plain("state", value));
    each(
        places,
        IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME,
        read,
        value -> plain("country", value));
    each(places, IptcDirectory.TAG_KEYWORDS, read, value -> plain("keyword", value));
  }

  private static void each(
      Map<Integer, List<Integer>> places,
      int tag,
      List<String> read,
      java.util.function.Consumer<String> taker) {
    places.getOrDefault(tag, List.of()).forEach(place -> taker.accept(read.get(place)));
  }

  /** The bytes of a field's values: which letters they are is still to be found out. */
  private static List<byte[]> values(Directory directory, int tag) {
    StringValue @Nullable [] several = directory.getStringValueArray(tag);
    List<byte[]> values = new ArrayList<>();
    if (several != null) {
      for (StringValue one : several) {
        if (values.size() < MOST_ITEMS) {
          values.add(one.getBytes());
        }
      }
    } else {
      StringValue one = directory.getStringValue(tag);
      if (one != null) {
        values.add(one.getBytes());
      }
    }
    return values;
  }

  private void exif(Directory exif) {
    OldText text = new OldText();
    Map<Integer, List<Integer>> places = new LinkedHashMap<>();
    for (int tag :
        List.of(
            ExifDirectoryBase.TAG_IMAGE_DESCRIPTION,
            ExifDirectoryBase.TAG_ARTIST,
            ExifDirectoryBase.TAG_COPYRIGHT)) {
      places.put(tag, text.add(values(exif, tag)));
    }
    List<String> read = text.read();
    each(places, ExifDirectoryBase.TAG_IMAGE_DESCRIPTION, read, value -> words("caption", value));
    words("caption", exif.getDescription(ExifDirectoryBase.TAG_WIN_COMMENT));
    words("caption", exif.getDescription(ExifDirectoryBase.TAG_USER_COMMENT));
    words("title", exif.getDescription(ExifDirectoryBase.TAG_WIN_TITLE));
    each(places, ExifDirectoryBase.TAG_ARTIST, read, value -> plain("by", value));
    plain("by", exif.getDescription(ExifDirectoryBase.TAG_WIN_AUTHOR));
    each(places, ExifDirectoryBase.TAG_COPYRIGHT, read, value -> plain("rights", value));
    plain("taken", exif.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL));
    @Nullable String keywords = exif.getDescription(ExifDirectoryBase.TAG_WIN_KEYWORDS);
    if (keywords != null) {
      for (String keyword : keywords.split(";", MOST_ITEMS)) {
        plain("keyword", keyword);
      }
    }
  }

  private void png(Directory png) {
    Object texts = png.getObject(PngDirectory.TAG_TEXTUAL_DATA);
    if (texts instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof KeyValuePair pair) {
          String value = pair.getValue().toString();
          switch (pair.getKey()) {
            case "Description", "Comment" -> words("caption", value);
            case "Title" -> words("title", value);
            case "Author" -> plain("by", value);
            case "Copyright" -> plain("rights", value);
            default -> {
              // nothing about what it shows
            }
          }
        }
      }
    }
  }

  /** Words of which nobody says in which language they are. */
  private void words(String field, @Nullable String text) {
    if (text != null) {
      String language = Tongue.of(text);
      said(field, language == null ? UNKNOWN : language, text);
    }
  }

  private void plain(String field, @Nullable String text) {
    if (text != null && !machine(text)) {
      facts.add("photo." + field, text, LONGEST);
    }
  }

  private void said(String field, String language, String text) {
    if (!machine(text)) {
      facts.add("photo." + field + "." + language, text, LONGEST);
    }
  }

  /** Whether a camera or a program wrote it by itself: {@code OLYMPUS DIGITAL CAMERA}. */
  private boolean machine(String text) {
    String letters = letters(text);
    return letters.isEmpty()
        || letters.endsWith("digitalcamera")
        || letters.startsWith("createdwith")
        || letters.startsWith("creatorgdjpeg")
        || letters.startsWith("processedby")
        || letters.equals("untitled")
        || camera.stream().anyMatch(name -> name.length() > 1 && name.contains(letters));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
