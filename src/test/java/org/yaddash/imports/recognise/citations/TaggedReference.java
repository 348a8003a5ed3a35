package org.yaddash.imports.recognise.citations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaddash.imports.recognise.citations.words.Word;

/**
 * A reference with the field of each of its words.
 *
 * @param id names it in its corpus
 * @param fields field by word, in the words' order
 */
record TaggedReference(String id, String text, List<Word> words, int[] fields) {

  /** Makes one from its pieces in order, joined by a space. */
  static TaggedReference of(String id, List<Citation.Piece> pieces, String text) {
    List<Word> words = Word.split(text, CitationParser.LIMIT);
    int[] fields = new int[words.size()];
    int piece = 0;
    for (int i = 0; i < fields.length; i++) {
      while (pieces.get(piece).end() <= words.get(i).start()) {
        piece++;
      }
      fields[i] = pieces.get(piece).field().ordinal();
    }
    return new TaggedReference(id, text, words, fields);
  }

  /**
   * Reads {@code gold.jsonl}: {@code {"id", "text", "fields": {"author": ["…"], …}}}, the pieces
   * parted by spaces.
   */
  static List<TaggedReference> read(Path gold) throws IOException {
    Map<String, CitationField> labels = new HashMap<>();
    for (CitationField field : CitationField.values()) {
      labels.put(field.label(), field);
    }
    List<TaggedReference> all = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(gold)) {
      JsonNode node = json.readTree(line);
      List<Citation.Piece> left = new ArrayList<>();
      node.get("fields")
          .properties()
          .forEach(
              entry ->
                  entry
                      .getValue()
                      .forEach(
                          text ->
                              left.add(
                                  new Citation.Piece(
                                      Objects.requireNonNull(labels.get(entry.getKey())),
                                      text.asText(),
                                      0,
                                      0))));
      String text = node.get("text").asText();
      List<Citation.Piece> placed = new ArrayList<>();
      if (place(text, 0, left, placed)) {
        all.add(of(node.get("id").asText(), placed, text));
      } else {
        throw new IOException("pieces do not make up the text: " + line);
      }
    }
    return all;
  }

  private static boolean place(
      String text, int from, List<Citation.Piece> left, List<Citation.Piece> placed) {
    int at = from;
    while (at < text.length() && Word.isSpace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return left.isEmpty();
    }
    for (Citation.Piece piece : List.copyOf(left)) {
      int end = at + piece.text().length();
      boolean whole = end >= text.length() || Word.isSpace(text.charAt(end));
      if (whole && text.startsWith(piece.text(), at)) {
        left.remove(piece);
        placed.add(new Citation.Piece(piece.field(), piece.text(), at, end));
        if (place(text, end, left, placed)) {
          return true;
        }
        placed.remove(placed.size() - 1);
        left.add(piece);
      }
    }
    return false;
  }
}
