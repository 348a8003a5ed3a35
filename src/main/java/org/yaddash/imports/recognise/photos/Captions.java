package org.yaddash.imports.recognise.photos;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;
import org.yaddash.imports.recognise.words.dates.Dates;

/** Finds the words printed with a picture, and the credit and date in them. */
final class Captions {

  private static final int LONGEST_CAPTION = 600;

  private static final Set<String> CREDITS =
      Set.of(
          "photo",
          "photograph",
          "photographer",
          "photos",
          "credit",
          "courtesy",
          "фото",
          "foto",
          "fotoqraf",
          "фотограф",
          "image",
          "picture");

  private static final Set<String> KEEPERS =
      Set.of(
          "collection",
          "archive",
          "archives",
          "коллекция",
          "архив",
          "фонд",
          "kolleksiyası",
          "arxivi");
  private static final int LONGEST_LABEL = 9;

  private final Legacy legacy;
  private final String text;

  Captions(Legacy legacy) {
    this.legacy = legacy;
    this.text = legacy.text();
  }

  /** The words printed with a picture: its caption, or the short line below it in the same cell. */
  @Nullable Found<String> caption(int position) {
    List<Block> all = legacy.blocks();
    Block.Place picture = all.get(position).place();
    for (int i = position + 1; i < all.size() && i <= position + 2; i++) {
      Block block = all.get(i);
      Block.Place place = block.place();
      if (place.end() <= place.start() && !(block instanceof Block.Picture)) {
        continue;
      }
      if (block instanceof Block.Caption) {
        return Found.words(
            text, place.start(), Math.min(place.end(), place.start() + LONGEST_CAPTION));
      }
      boolean small = block instanceof Block.Paragraph paragraph && paragraph.fontSize() < 0.95;
      boolean cell = block instanceof Block.Paragraph && sameCell(picture.path(), place.path());
      int length = place.end() - place.start();
      boolean captions = small || cell && !runsOn(i);
      if (captions && length <= LONGEST_CAPTION && length > 0) {
        return Found.words(text, place.start(), place.end());
      }
      break;
    }
    if (position > 0 && all.get(position - 1) instanceof Block.Caption caption) {
      boolean taken = position > 1 && all.get(position - 2) instanceof Block.Picture;
      return taken ? null : Found.words(text, caption.place().start(), caption.place().end());
    }
    return null;
  }

  boolean linkedAway(int position, String href) {
    for (int i = position + 1; i < Math.min(legacy.blocks().size(), position + 3); i++) {
      for (Inline inline : legacy.blocks().get(i).inlines()) {
        if (inline.kind() == Inline.Kind.LINK && href.equals(inline.value())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a paragraph is followed by another one of the same place: then it is running text. */
  private boolean runsOn(int position) {
    List<Block> all = legacy.blocks();
    return position + 1 < all.size()
        && all.get(position + 1) instanceof Block.Paragraph next
        && next.place().path().equals(all.get(position).place().path());
  }

  private static boolean sameCell(List<String> picture, List<String> line) {
    int depth = 0;
    int cell = -1;
    while (depth < picture.size()
        && depth < line.size()
        && picture.get(depth).equals(line.get(depth))) {
      if (picture.get(depth).startsWith("td") || picture.get(depth).startsWith("figure")) {
        cell = depth;
      }
      depth++;
    }
    if (cell < 0) {
      return false;
    }
    for (int i = cell + 1; i < Math.max(picture.size(), line.size()); i++) {
      boolean lower =
          i < picture.size() && picture.get(i).startsWith("td")
              || i < line.size() && line.get(i).startsWith("td");
      if (lower) {
        return false;
      }
    }
    return true;
  }

  /** The words of a caption that say who took or lent the picture, or null. */
  @Nullable Found<String> credit(@Nullable Found<String> caption) {
    if (caption == null || !caption.inText()) {
      return null;
    }
    List<Token> tokens = Tokens.of(text, caption.start(), caption.end());
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      boolean owner = word.equals("©");
      if (!owner && !CREDITS.contains(word) && !KEEPERS.contains(word)) {
        continue;
      }
      int at = i + 1;
      boolean courtesy = tokens.get(i).is("courtesy") && tokens.get(at).is("of");
      boolean by = tokens.get(at).is("by") || tokens.get(at).is(":") || tokens.get(at).is("©");
      boolean keeper = KEEPERS.contains(tokens.get(i).lower()) && keeps(tokens, i);
      boolean alone = word.endsWith("oto") || word.endsWith("ото");
      boolean signed = alone && begins(tokens, i) && signature(tokens, at);
      if (!courtesy && !by && !keeper && !owner && !signed) {
        continue;
      }
      at = keeper ? i : owner || signed ? i + 1 : at + 1;
      while (at < tokens.size()
          && (tokens.get(at).is(":")
              || tokens.get(at).is("the")
              || owner && (tokens.get(at).digits() || tokens.get(at).is(",")))) {
        at++;
      }
      int end = at;
      while (end < tokens.size()
          && !tokens.get(end).is(";")
          && !tokens.get(end).is(")")
          && !(tokens.get(end).is(".") && tokens.get(end - 1).lower().length() > 1)) {
        end++;
      }
      if (end > at) {
        return Found.words(text, tokens.get(at).start(), tokens.get(end - 1).end());
      }
    }
    return null;
  }

  /** Whether nothing of the same sentence stands before a word. */
  private static boolean begins(List<Token> tokens, int at) {
    return at == 0 || ".;(—–".contains(tokens.get(at - 1).lower());
  }

  /** {@code А. Рит}: whether initials and a name stand here and nothing else in the sentence. */
  private static boolean signature(List<Token> tokens, int from) {
    int at = from;
    boolean initial = false;
    while (at + 1 < tokens.size()
        && tokens.get(at).capital()
        && tokens.get(at).lower().length() == 1
        && tokens.get(at + 1).is(".")) {
      initial = true;
      at += 2;
    }
    boolean name = initial && at < tokens.size() && tokens.get(at).capital();
    return name && (at + 1 == tokens.size() || ".;)".contains(tokens.get(at + 1).lower()));
  }

  /** {@code …; collection of the Town Museum}: words of their own that name the keeper. */
  private static boolean keeps(List<Token> tokens, int at) {
    boolean parted = at > 0 && ".;,(—–".contains(tokens.get(at - 1).lower());
    boolean named = false;
    for (int i = at + 1; i < tokens.size() && i < at + 6; i++) {
      named |= tokens.get(i).capital();
    }
    return parted && named;
  }

  /** The date that a caption says the picture was taken, or null. */
  @Nullable Found<String> taken(@Nullable Found<String> words) {
    if (words == null || !words.inText()) {
      return null;
    }
    for (Found<String> date : Dates.in(text, words.start(), words.end(), legacy.language())) {
      return date;
    }
    // "The choir in 1962." says no more than what is shown and when
    List<Token> tokens = Tokens.of(text, words.start(), words.end());
    for (int i = 0; i < tokens.size() && i < LONGEST_LABEL; i++) {
      Token token = tokens.get(i);
      boolean ends = i + 1 == tokens.size() || tokens.get(i + 1).is(".");
      boolean year =
          token.digits()
              && token.lower().length() == 4
              && (token.lower().startsWith("18")
                  || token.lower().startsWith("19")
                  || token.lower().startsWith("20"));
      if (year && ends) {
        return Found.words(text, token.start(), token.end());
      }
      if (token.is(".")) {
        break;
      }
    }
    return null;
  }
}
