package org.yaddash.imports.recognise.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Block.Inline;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.quotes.speech.Reported;
import org.yaddash.imports.recognise.quotes.speech.Speech;
import org.yaddash.imports.recognise.words.Found;
import org.yaddash.imports.recognise.words.QuoteMarks;
import org.yaddash.imports.recognise.words.QuoteMarks.Quoted;
import org.yaddash.imports.recognise.words.Sentences;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Tokens;

/**
 * Finds the quotations of a document and what the text around each says about where it comes from.
 */
public final class Quotations {
  private static final int MOST = 2000;

  private final Legacy legacy;
  private final String text;
  private final List<Quotation> quotations = new ArrayList<>();
  private final Notes notes;
  private final LeadIn leads;
  private @Nullable Attribution last;

  /** The last one that names a document, and where: "ibid." means that document. */
  private @Nullable Attribution cited;

  private int citedBlock = -10;
  private int lastBlock = -10;

  private Quotations(Legacy legacy) {
    this.legacy = legacy;
    this.text = legacy.text();
    this.notes = new Notes(legacy);
    this.leads = new LeadIn(text);
  }

  /**
   * The quotations that have a source or a speaker, in order. Titles and words in scare quotes are
   * none.
   *
   * @param legacy the document
   */
  public static List<Quotation> in(Legacy legacy) {
    Quotations reading = new Quotations(legacy);
    List<Block> blocks = legacy.blocks();
    int at = 0;
    while (at < blocks.size()) {
      Block block = blocks.get(at);
      if (block instanceof Block.Quote) {
        at = reading.blockQuote(at);
      } else {
        boolean prose = !(block instanceof Block.Picture) && !(block instanceof Block.Heading);
        if (prose && !reading.dialogue(at)) {
          reading.marks(at);
        }
        at++;
      }
    }
    reading.reported();
    return reading.quotations;
  }

  /** What sentences without a quotation report that somebody said; then all in reading order. */
  private void reported() {
    List<Quotation> direct = List.copyOf(quotations);
    int next = 0;
    for (int position = 0; position < legacy.blocks().size(); position++) {
      Block block = legacy.blocks().get(position);
      boolean prose = block instanceof Block.Paragraph || block instanceof Block.ListItem;
      while (next < direct.size() && direct.get(next).outerEnd() <= block.place().start()) {
        next++;
      }
      Block.Place place = block.place();
      if (!prose || place.end() - place.start() < 40 || quotations.size() > MOST) {
        continue;
      }
      int at = next;
      for (int[] sentence : Sentences.of(text, place.start(), place.end())) {
        while (at < direct.size() && direct.get(at).outerEnd() <= sentence[0]) {
          at++;
        }
        boolean quoted = at < direct.size() && direct.get(at).outerStart() < sentence[1];
        Reported.Telling told = quoted ? null : Reported.in(text, sentence[0], sentence[1]);
        if (told != null) {
          reported(position, told);
        }
      }
    }
    quotations.sort(Comparator.comparingInt(quotation -> quotation.text().start()));
  }

  private void reported(int position, Reported.Telling told) {
    List<Token> who = Tokens.of(text, told.who().start(), told.who().end());
    List<String> doubts = new ArrayList<>();
    doubts.add("This is reported in the author's words, not quoted.");
    if (who.size() == 1 && Speech.pronoun(who.get(0))) {
      doubts.add("The speaker is only called “" + told.who().value() + "” here.");
    }
    quotations.add(
        new Quotation(
            position,
            told.content(),
            null,
            told.who(),
            Math.min(told.content().start(), told.who().start()),
            Math.max(told.content().end(), told.who().end()),
            doubts.size() > 1 ? 0.4 : 0.5,
            doubts,
            true));
  }

  private void marks(int position) {
    Block.Place place = legacy.blocks().get(position).place();
    if (place.end() - place.start() < 12) {
      return;
    }
    List<Quoted> quoted = QuoteMarks.in(text, place.start(), place.end());
    for (int i = 0; i < quoted.size(); i++) {
      Quoted one = quoted.get(i);
      int words = Tokens.words(text, one.start(), one.end());
      if (words < least(one, place.start(), place.end())) {
        continue;
      }
      int leadFrom = leads.from(place.start(), quoted, i);
      Inserted inserted = Inserted.read(text, one.start(), one.end());
      if (inserted != null) {
        Attribution who = who(position, inserted.attribution());
        if (who != null) {
          add(position, inserted.text(), who, one.outerStart(), one.outerEnd(), words);
          continue;
        }
      }
      int tailTo = i + 1 < quoted.size() ? quoted.get(i + 1).outerStart() : place.end();
      Attribution found = Lead.before(text, leadFrom, one.outerStart());
      Attribution after =
          found == null ? Tail.after(text, one, tailTo) : Tail.cited(text, one.outerEnd(), tailTo);
      if (after == null) {
        after = notes.at(position, one.outerEnd());
      }
      found = found == null ? after : after == null ? found : found.with(after);
      if (found == null && leads.ends(leadFrom, one.outerStart())) {
        found = leads.cited(place.start(), one.outerStart());
      }
      if (found != null && found.source() == null && found.end() > one.outerEnd()) {
        // “A,” he said (ibid., p. 12).
        Attribution bracket = Tail.cited(text, found.end(), tailTo);
        found = bracket == null ? found : found.with(bracket);
      }
      found = found == null ? null : who(position, found);
      if (found != null && found.source() == null) {
        Attribution noted = notes.after(position, Math.max(one.outerEnd(), found.end()));
        found = noted == null || noted.refersBack() ? found : found.with(noted);
      }
      if (goesOn(position, quoted, i, found)) {
        lengthen(Found.words(text, one.start(), one.withoutComma(text)), one.outerEnd());
        continue;
      }
      if (found == null || title(one, found)) {
        continue;
      }
      add(
          position,
          Found.words(text, one.start(), one.withoutComma(text)),
          found,
          leadFrom,
          Math.max(one.outerEnd(), found.end()),
          words);
    }
  }

  /** A paragraph that begins with a dash: what somebody says in a dialogue. */
  private boolean dialogue(int position) {
    Block.Place place = legacy.blocks().get(position).place();
    Inserted inserted = Inserted.line(text, place.start(), place.end());
    Attribution who = inserted == null ? null : who(position, inserted.attribution());
    if (inserted == null || who == null) {
      return false;
    }
    Found<String> said = inserted.text();
    add(
        position,
        said,
        who,
        place.start(),
        place.end(),
        Tokens.words(text, said.start(), said.end()));
    return true;
  }

  /**
   * Who is meant by words that only point back: the one named last in the same paragraph, else only
   * what the words themselves say.
   */
  private @Nullable Attribution who(int position, Attribution found) {
    if (!found.refersBack()) {
      return found;
    }
    boolean pronoun = found.speaker() != null && found.source() == null;
    boolean near = last != null && position - lastBlock <= 3;
    if (pronoun && !(last != null && last.speaker() != null && position == lastBlock)) {
      return new Attribution(
          null,
          found.speaker(),
          false,
          found.spoken(),
          found.end(),
          List.of("The speaker is only called by a pronoun here: see who is meant."));
    }
    if (found.source() != null && cited != null && position - citedBlock <= 3) {
      return cited.again(found);
    }
    return last != null && near ? last.again(found) : null;
  }

  /** {@code “A,” she said. “B.”}: whether the second only goes on with the first. */
  private boolean goesOn(int position, List<Quoted> quoted, int i, @Nullable Attribution found) {
    if (i == 0 || quotations.isEmpty() || lastBlock != position) {
      return false;
    }
    Quotation before = quotations.get(quotations.size() - 1);
    Quoted one = quoted.get(i);
    Quoted previous = quoted.get(i - 1);
    boolean adjacent =
        before.text().start() >= previous.outerStart() && before.text().end() <= previous.outerEnd()
            || before.outerEnd() == previous.outerEnd();
    // who said the first was told between the two, and nothing else is
    boolean told = before.outerEnd() > previous.outerEnd() && before.outerEnd() <= one.outerStart();
    if (!adjacent || !told || one.outerStart() - previous.outerEnd() > 160) {
      return false;
    }
    int between = 0;
    for (int at = before.outerEnd(); at < one.outerStart(); at++) {
      between += Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0;
    }
    boolean same =
        found == null
            || found.source() == null
                && found.speaker() != null
                && before.attributedTo() != null
                && found.speaker().value().equals(before.attributedTo().value());
    return same && between < 40;
  }

  private void lengthen(Found<String> more, int outerEnd) {
    Quotation before = quotations.remove(quotations.size() - 1);
    String whole = before.text().value() + " … " + more.value();
    quotations.add(
        new Quotation(
            before.block(),
            Found.at(whole, text, before.text().start(), more.end()),
            before.source(),
            before.attributedTo(),
            before.outerStart(),
            Math.max(before.outerEnd(), outerEnd),
            before.confidence(),
            before.doubts(),
            false));
  }

  /** A short quotation in capitals without a full stop is the title of something. */
  private boolean title(Quoted one, Attribution found) {
    List<Token> tokens = Tokens.of(text, one.start(), one.end());
    int words = 0;
    int small = 0;
    for (Token token : tokens) {
      if (token.word()) {
        words++;
        small += !token.capital() && token.lower().length() > 3 ? 1 : 0;
      }
    }
    return words <= 12 && small == 0 && !found.spoken();
  }

  /** How many words make a quotation: few when the marks around them say that somebody spoke. */
  private int least(Quoted one, int from, int to) {
    int before = one.outerStart();
    while (before > from && Tokens.space(text.charAt(before - 1))) {
      before--;
    }
    if (before > from && text.charAt(before - 1) == ':') {
      return 2;
    }
    if (text.charAt(one.end() - 1) == ',') {
      return 1;
    }
    int at = one.outerEnd();
    boolean comma = at < to && text.charAt(at) == ',';
    at += comma ? 1 : 0;
    while (at < to && Tokens.space(text.charAt(at))) {
      at++;
    }
    boolean dash = at < to && "—–-".indexOf(text.charAt(at)) >= 0;
    boolean bracket = at < to && "([".indexOf(text.charAt(at)) >= 0;
    return bracket
        ? 3
        : comma && dash || dash && one.endsInside(text)
            ? 2
            : one.endsInside(text) ? 3 : dash ? 3 : 5;
  }

  private int blockQuote(int first) {
    List<Block> blocks = legacy.blocks();
    int next = first;
    while (next < blocks.size() && blocks.get(next) instanceof Block.Quote) {
      next++;
    }
    int start = blocks.get(first).place().start();
    int end = blocks.get(next - 1).place().end();
    int words = Tokens.words(text, start, Math.min(end, start + 4000));
    Attribution found = null;
    int textEnd = end;
    if (next - first > 1) {
      Block.Place ending = blocks.get(next - 1).place();
      found = Tail.signature(text, ending.start(), ending.end());
      textEnd = found == null ? end : blocks.get(next - 2).place().end();
    }
    int line = text.lastIndexOf('\n', end - 1);
    if (found == null && line > start) {
      found = Tail.signature(text, line + 1, end);
      textEnd = found == null ? textEnd : line;
    }
    if (found == null && first > 0) {
      Block.Place before = blocks.get(first - 1).place();
      int lead = leads.lastSentence(before.start(), before.end());
      if (lead < before.end() && text.charAt(before.end() - 1) == ':') {
        found = Lead.before(text, Math.max(lead, before.end() - LeadIn.LONGEST), before.end());
        found = found == null ? leads.cited(before.start(), lead) : found;
      }
    }
    if (found == null && next < blocks.size()) {
      Block.Place after = blocks.get(next).place();
      found =
          after.end() - after.start() > 400
              ? null
              : Tail.signature(text, after.start(), after.end());
    }
    if (found == null) {
      found = notes.at(next - 1, end);
    }
    found = found == null ? null : who(first, found);
    if (found == null || words < 4) {
      for (int i = first; i < next; i++) {
        marks(i);
      }
      return next;
    }
    Found<String> whole = unmarked(start, textEnd);
    add(first, whole, found, start, end, words);
    return next;
  }

  private Found<String> unmarked(int start, int end) {
    List<Quoted> quoted = QuoteMarks.in(text, start, end);
    if (quoted.size() == 1
        && quoted.get(0).outerStart() - start <= 1
        && end - quoted.get(0).outerEnd() <= 1) {
      return Found.words(text, quoted.get(0).start(), quoted.get(0).end());
    }
    return Found.words(text, start, end);
  }

  private void add(
      int position,
      Found<String> words,
      Attribution found,
      int outerStart,
      int outerEnd,
      int count) {
    Source source = found.source();
    if (source != null) {
      source = source.withUrl(address(position, outerStart, outerEnd));
    }
    last = found;
    lastBlock = position;
    if (source != null) {
      cited = found;
      citedBlock = position;
    }
    double confidence =
        0.5
            + (source != null && source.named() ? 0.25 : 0)
            + (found.speaker() != null ? 0.1 : 0)
            + Math.min(0.1, count / 200.0);
    quotations.add(
        new Quotation(
            position,
            words,
            source,
            found.speaker(),
            outerStart,
            outerEnd,
            Math.min(0.95, confidence),
            found.doubts(),
            false));
  }

  private @Nullable Found<String> address(int position, int from, int to) {
    for (Inline inline : legacy.blocks().get(position).inlines()) {
      if (inline.kind() == Inline.Kind.LINK
          && inline.value() != null
          && inline.start() >= from
          && inline.end() <= to) {
        String value = inline.value().strip();
        if (value.startsWith("http://") || value.startsWith("https://")) {
          return Found.metadata(value, inline.value());
        }
      }
    }
    return null;
  }
}
