package org.yaddash.imports.recognise.photos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/** Finds the photos of a document. */
public final class Photos {
  private static final int SMALLEST = 60;
  private static final int SMALL_GIF = 200;
  private static final Set<String> ORNAMENTS =
      Set.of(
          "spacer",
          "bullet",
          "counter",
          "count",
          "button",
          "btn",
          "banner",
          "logo",
          "icon",
          "pixel",
          "blank",
          "clear",
          "dot",
          "line",
          "arrow",
          "masthead",
          "new",
          "shim",
          "trans",
          "transparent",
          "space",
          "hr",
          "bar",
          "bg",
          "background",
          "nav",
          "menu",
          "header",
          "footer",
          "email",
          "mail",
          "home",
          "back",
          "next",
          "prev",
          "print",
          "ad",
          "ads",
          "sponsor",
          "avatar",
          "emoji",
          "smiley",
          "rss",
          "facebook",
          "twitter",
          "1x1",
          "loading",
          "flag",
          "stat",
          "counter2",
          "hit",
          "track",
          "badge",
          "star",
          "stars",
          "rating",
          "sprite",
          "cgi",
          "captcha");
  private static final Set<String> PHOTO_WORDS =
      Set.of(
          "photo",
          "photos",
          "photograph",
          "picture",
          "image",
          "фото",
          "фотография",
          "снимок",
          "foto",
          "fotoşəkil",
          "şəkil",
          "fotoğraf",
          "resim");
  private static final Set<String> ENDINGS =
      Set.of("jpg", "jpeg", "png", "tif", "tiff", "bmp", "webp", "gif");

  private final Legacy legacy;
  private final Captions captions;
  private final String text;
  private final List<Photo> photos = new ArrayList<>();
  private final Set<String> shown = new HashSet<>();

  private Photos(Legacy legacy) {
    this.legacy = legacy;
    this.text = legacy.text();
    this.captions = new Captions(legacy);
  }

  /**
   * The photos of a document, in order.
   *
   * @param path the document's path inside its upload
   */
  public static List<Photo> in(Legacy legacy, String path) {
    Photos reading = new Photos(legacy);
    if (legacy.mediaType().startsWith("image/")) {
      reading.file(path);
      return reading.photos;
    }
    for (int i = 0; i < legacy.blocks().size() && reading.photos.size() < 2000; i++) {
      Block block = legacy.blocks().get(i);
      if (block instanceof Block.Picture picture) {
        reading.picture(i, picture);
      } else {
        reading.links(i, block);
        if (block instanceof Block.Paragraph || block instanceof Block.ListItem) {
          reading.lines(i, block);
        }
      }
    }
    return reading.photos;
  }

  /**
   * Whether the characters {@code [start, end)} only say that a photo is or was here: {@code morgue
   * photo}.
   */
  public static boolean named(String text, int start, int end) {
    if (end - start > 60) {
      return false;
    }
    List<Token> tokens = Tokens.of(text, start, end);
    int size = tokens.size();
    if (size == 0 || size > 6) {
      return false;
    }
    Token last =
        tokens.get(size - 1).is(")") && size > 1 ? tokens.get(size - 2) : tokens.get(size - 1);
    for (Token token : tokens) {
      if (!token.word() && !token.digits() && !token.is("(") && !token.is(")") && !token.is("-")) {
        return false;
      }
    }
    boolean first =
        PHOTO_WORDS.contains(tokens.get(0).lower())
            && size > 1
            && !tokens.get(1).is("by")
            && !tokens.get(1).capital()
            && tokens.get(0).lower().codePointAt(0) > 0x7f;
    return (PHOTO_WORDS.contains(last.lower()) || first) && size >= 2;
  }

  private void picture(int position, Block.Picture picture) {
    if (ornament(picture)) {
      return;
    }
    Block.Place place = picture.place();
    Found<String> alt =
        place.end() > place.start() ? Found.words(text, place.start(), place.end()) : null;
    if (alt != null && fileName(alt.value())) {
      alt = null;
    }
    Found<String> caption = captions.caption(position);
    boolean teaser = !picture.href().isEmpty() && !image(picture.href());
    if (teaser && caption != null && captions.linkedAway(position, picture.href())) {
      // a small picture and its words that both lead to another page
      return;
    }
    if (alt == null && caption == null) {
      return;
    }
    String name = image(picture.href()) ? picture.href() : picture.src();
    if (!name.isEmpty() && !shown.add(name + " " + place.page())) {
      return;
    }
    Found<String> original =
        name.isEmpty() || name.startsWith("data:") ? null : Found.metadata(name, name);
    photos.add(
        Photo.shown(
            position,
            alt,
            caption,
            captions.credit(caption),
            captions.taken(caption),
            original,
            warning(alt, caption, name),
            picture.width() > 0 && name.equals(picture.src())
                ? Found.metadata(picture.width(), String.valueOf(picture.width()))
                : null,
            picture.height() > 0 && name.equals(picture.src())
                ? Found.metadata(picture.height(), String.valueOf(picture.height()))
                : null,
            caption == null ? 0.6 : 0.8));
  }

  private void links(int position, Block block) {
    for (Inline inline : block.inlines()) {
      if (inline.kind() != Inline.Kind.LINK || inline.value() == null || !image(inline.value())) {
        continue;
      }
      Found<String> words = Found.words(text, inline.start(), inline.end());
      if (words.value().isEmpty() || words.value().length() > 200 || !shown.add(inline.value())) {
        continue;
      }
      Found<String> original = Found.metadata(inline.value(), inline.value());
      photos.add(
          Photo.shown(
              position,
              null,
              words,
              null,
              captions.taken(words),
              original,
              warning(words, null, inline.value()),
              null,
              null,
              0.6));
    }
  }

  private void lines(int position, Block block) {
    int start = block.place().start();
    int end = block.place().end();
    if (end - start > 400 || linked(block)) {
      return;
    }
    while (start < end) {
      int stop = text.indexOf('\n', start);
      stop = stop < 0 || stop > end ? end : stop;
      if (named(text, start, stop)) {
        Found<String> words = Found.words(text, start, stop);
        photos.add(
            Photo.shown(
                position,
                null,
                words,
                null,
                null,
                null,
                warning(words, null, ""),
                null,
                null,
                0.45));
      }
      start = stop + 1;
    }
  }

  private static boolean linked(Block block) {
    for (Inline inline : block.inlines()) {
      if (inline.kind() == Inline.Kind.LINK && inline.value() != null && image(inline.value())) {
        return true;
      }
    }
    return false;
  }

  /**
   * An original that is a picture itself. A bullet, a spacer, a masthead or a small drawing that
   * says nothing about itself is no photo.
   */
  private void file(String path) {
    Photo photo = new FilePhoto(legacy).read();
    int wide = photo.width() == null ? 0 : photo.width().value();
    int high = photo.height() == null ? 0 : photo.height().value();
    boolean drawing =
        legacy.mediaType().equals("image/gif") && wide <= SMALL_GIF && high <= SMALL_GIF;
    boolean speaks = !photo.captions().isEmpty();
    if (speaks || !drawing && !ornament(wide, high) && !ornament(path)) {
      photos.add(photo);
    }
  }

  private boolean ornament(Block.Picture picture) {
    List<String> path = picture.place().path();
    boolean toClickOn = !path.isEmpty() && path.get(path.size() - 1).endsWith(".usemap");
    return toClickOn || ornament(picture.width(), picture.height()) || ornament(picture.src());
  }

  /** Whether only ornaments have such a size; 0 where it is not known. */
  private static boolean ornament(int width, int height) {
    return width > 0 && width < SMALLEST
        || height > 0 && height < SMALLEST
        || width > 0 && height > 0 && (width > 4 * height || height > 5 * width);
  }

  private static boolean ornament(String address) {
    String src = Tokens.lower(address);
    if (src.contains("/cgi-bin/") || src.contains(".cgi")) {
      return true;
    }
    int slash = src.lastIndexOf('/');
    for (Token token :
        Tokens.of(
            src.substring(slash + 1, Math.min(src.length(), slash + 120)).replace('_', ' '))) {
      if (ORNAMENTS.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Found<String> warning(
      @Nullable Found<String> alt, @Nullable Found<String> caption, String name) {
    for (Found<String> words : new Found[] {caption, alt}) {
      Found<String> warning = words == null ? null : Warnings.in(text, words.start(), words.end());
      if (warning != null) {
        return warning;
      }
    }
    return Warnings.ofName(name);
  }

  private static boolean fileName(String alt) {
    int dot = alt.lastIndexOf('.');
    String rest = dot < 0 ? "" : Tokens.lower(alt.substring(dot + 1));
    int space = rest.indexOf(' ');
    return ENDINGS.contains(space < 0 ? rest : rest.substring(0, space));
  }

  private static boolean image(String url) {
    int end = url.length();
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        end = i;
        break;
      }
    }
    int dot = end == 0 ? -1 : url.lastIndexOf('.', end - 1);
    return dot >= 0 && ENDINGS.contains(Tokens.lower(url.substring(dot + 1, end)));
  }
}
