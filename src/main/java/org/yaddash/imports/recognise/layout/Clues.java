package org.yaddash.imports.recognise.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.words.Letters;
import org.yaddash.imports.recognise.words.StopWords;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * What can be seen of one block without understanding it.
 *
 * @param block the block
 * @param words words and numbers in its text
 * @param letters characters of its text that are not white space
 * @param linked how many of these are inside links
 * @param links how many links it has
 * @param stopWords how many of its words are stop words
 * @param sentenceEnds full stops, question and exclamation marks that end a word, and ellipses
 * @param commas commas of any script
 * @param digits digits
 * @param capitals words that begin with a capital
 * @param endsLikeSentence whether its last character ends a sentence (quotation marks and brackets
 *     aside)
 * @param names what the path around it says, bits of {@link PathNames}
 * @param near the same for the three innermost elements only
 * @param repeated whether it stands on most pages of the upload and is none of the page's own text;
 *     never a heading with a number, which is a title ("Chapter 3")
 */
public record Clues(
    Block block,
    int words,
    int letters,
    int linked,
    int links,
    int stopWords,
    int sentenceEnds,
    int commas,
    int digits,
    int capitals,
    boolean endsLikeSentence,
    int names,
    int near,
    boolean repeated) {
  /** Fewer letters are not text of a page's own, however many numbers stand between them. */
  private static final int LEAST_LETTERS = 10;

  /** The clues of every block of a document, of whose surroundings nothing is known. */
  static List<Clues> of(Legacy legacy) {
    PathNames paths = new PathNames();
    List<Clues> clues = new ArrayList<>(legacy.blocks().size());
    for (Block block : legacy.blocks()) {
      clues.add(of(legacy.text(), block, paths));
    }
    return clues;
  }

  /** The same clues with the knowledge of what stands on most pages of the upload. */
  static List<Clues> among(List<Clues> clues, String text, Set<Long> furniture) {
    List<Clues> among = new ArrayList<>(clues.size());
    for (Clues clue : clues) {
      boolean title = clue.block instanceof Block.Heading && clue.digits > 0;
      Block.Place place = clue.block.place();
      boolean repeated =
          !title && furniture.contains(Fingerprints.across(text, place.start(), place.end()));
      among.add(repeated == clue.repeated ? clue : clue.withRepeated(repeated));
    }
    return settled(among);
  }

  /**
   * Keeps what is the page's own although other pages say the same: where nothing else is its own,
   * all of it; and between its first and its last own words the short lines that part its text
   * ("Biography", "Notes") and its lists, unless they are links.
   */
  private static List<Clues> settled(List<Clues> clues) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < clues.size(); i++) {
      if (clues.get(i).own()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<Clues> settled = new ArrayList<>(clues.size());
    for (int i = 0; i < clues.size(); i++) {
      Clues clue = clues.get(i);
      boolean inside = i > first && i < last;
      boolean parts =
          clue.linkDensity() < 0.5
              && (clue.words < 6
                  || clue.block instanceof Block.Heading
                  || clue.block instanceof Block.ListItem
                  || clue.block instanceof Block.Row);
      settled.add(
          clue.repeated && (first < 0 || inside && parts) ? clue.withRepeated(false) : clue);
    }
    return settled;
  }

  /** Whether it is text that no other page has. */
  private boolean own() {
    return !repeated
        && linkDensity() < 0.5
        && (words >= 5 && letters >= LEAST_LETTERS || words > 0 && block instanceof Block.Heading);
  }

  private Clues withRepeated(boolean known) {
    return new Clues(
        block,
        words,
        letters,
        linked,
        links,
        stopWords,
        sentenceEnds,
        commas,
        digits,
        capitals,
        endsLikeSentence,
        names,
        near,
        known);
  }

  private static Clues of(String text, Block block, PathNames paths) {
    Block.Place place = block.place();
    int start = place.start();
    int end = place.end();
    List<Token> tokens = Tokens.of(text, start, Math.min(end, start + 20_000));
    int words = 0;
    int capitals = 0;
    int commas = 0;
    int sentenceEnds = 0;
    int digits = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.word() || token.digits()) {
        words++;
        capitals += token.capital() ? 1 : 0;
        digits += token.digits() ? token.end() - token.start() : 0;
      } else if (",،、".contains(token.lower())) {
        commas++;
      } else if (".!?…。".contains(token.lower()) && i > 0 && !tokens.get(i - 1).digits()) {
        boolean gap =
            token.end() >= end
                || Character.isWhitespace(text.charAt(token.end()))
                || i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.MARK;
        sentenceEnds += gap && tokens.get(i - 1).kind() != Token.Kind.MARK ? 1 : 0;
      }
    }
    if (dotted(tokens)) {
      // a line of a printed table of contents has no sentence
      sentenceEnds = 0;
    }
    int letters = letters(text, start, end);
    int linked = 0;
    int links = 0;
    int done = start;
    for (Block.Inline inline : block.inlines()) {
      if (inline.kind() == Block.Inline.Kind.LINK) {
        links++;
        int from = Math.max(done, inline.start());
        if (inline.end() > from) {
          linked += letters(text, from, Math.min(inline.end(), end));
          done = inline.end();
        }
      }
    }
    List<String> path = place.path();
    return new Clues(
        block,
        words,
        letters,
        linked,
        links,
        StopWords.count(tokens),
        sentenceEnds,
        commas,
        digits,
        capitals,
        endsLikeSentence(text, start, end),
        paths.of(path),
        paths.of(path.subList(Math.max(0, path.size() - 3), path.size())),
        false);
  }

  /** The share of the letters that are links, 0 to 1. */
  public double linkDensity() {
    return letters == 0 ? 0 : (double) linked / letters;
  }

  /** The share of the words that are stop words, 0 to 1. */
  public double stopWordDensity() {
    return words == 0 ? 0 : (double) stopWords / words;
  }

  /** Whether the path has one of these names. */
  public boolean named(int bits) {
    return (names & bits) != 0;
  }

  /** Whether it reads as running text. */
  public boolean prose() {
    return words >= 12
            && linkDensity() < 0.5
            && (endsLikeSentence || sentenceEnds > 0 || stopWordDensity() >= 0.25)
        || words >= 6 && endsLikeSentence && stopWords >= 2 && linkDensity() < 0.3;
  }

  /** Whether it is little more than a link: an entry of a menu or of a list of other pages. */
  public boolean isLink() {
    return words > 0 && words <= 25 && linkDensity() > 0.6;
  }

  /** Whether it could be a heading or a link's title: short, and no sentence. */
  public boolean titleLike() {
    return words >= 1 && words <= 25 && letters <= 200 && !endsLikeSentence;
  }

  private static boolean dotted(List<Token> tokens) {
    int run = 0;
    for (Token token : tokens) {
      run = token.is(".") ? run + 1 : 0;
      if (run >= 6) {
        return true;
      }
    }
    return false;
  }

  private static int letters(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (!Letters.white(text.charAt(i)) && text.charAt(i) != '\u00a0') {
        letters++;
      }
    }
    return letters;
  }

  private static boolean endsLikeSentence(String text, int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || "\"”»’')]“\u00a0".indexOf(c) >= 0) {
        continue;
      }
      return ".!?…。:;".indexOf(c) >= 0;
    }
    return false;
  }
}
