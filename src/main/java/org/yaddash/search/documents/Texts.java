package org.yaddash.search.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Property.Kind;
import org.yaddash.search.words.Beginnings;
import org.yaddash.search.words.PassageWriter;
import org.yaddash.types.ContentType;

/**
 * Adds to an entry's document what the full-text search goes through: each text with the language
 * that is said of it – by the key of a localized value, or by a public field {@code language}
 * beside it or around it –, each date, and what the entry is named by.
 */
final class Texts {
  private static final String LANGUAGE = "language";
  private static final int LONGEST_BEGINNING = 200;

  private static final FieldType PLACED = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    PLACED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    PLACED.freeze();
  }

  private final Catalogue catalogue;

  Texts(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Adds all of one entry. */
  void add(Document document, ContentType type, ObjectNode entry) {
    Set<String> headings =
        type.display().stream().map(org.yaddash.types.Field::path).collect(Collectors.toSet());
    PassageWriter texts = new PassageWriter();
    for (Property property : catalogue.properties(type.name())) {
      if (property.searched() || property.kind() == Kind.DAYS) {
        boolean heading = headings.contains(property.path());
        visit(
            entry,
            property,
            0,
            null,
            (text, language) -> {
              if (!property.searched()) {
                texts.addDate(property.path(), text);
                return;
              }
              String plain = property.kind() == Kind.RICH ? PassageWriter.withoutTags(text) : text;
              texts.add(property.path(), language, plain, property.named(), heading);
              if (heading) {
                addBeginnings(document, plain);
              }
            });
      }
    }
    if (!texts.isEmpty()) {
      document.add(new Field(Columns.WORDS, texts.words(), PLACED));
      document.add(new TextField(Columns.HEADING, texts.headings()));
      document.add(new Field(Columns.SOUNDS, texts.sounds(), PLACED));
      texts.names().forEach(name -> document.add(new StringField(Columns.NAMES, name, Store.NO)));
      texts
          .headingSounds()
          .forEach(name -> document.add(new StringField(Columns.HEADING_SOUNDS, name, Store.NO)));
      document.add(new BinaryDocValuesField(Columns.PASSAGES, texts.packed()));
    }
  }

  private interface Taking {
    void take(String text, @Nullable String language);
  }

  private void visit(
      JsonNode node, Property property, int from, @Nullable String language, Taking taking) {
    String path = property.path();
    if (node.isArray()) {
      node.forEach(item -> visit(item, property, from, language, taking));
    } else if (from <= path.length()) {
      int dot = path.indexOf('.', from);
      int to = dot < 0 ? path.length() : dot;
      String said = path.substring(0, from) + LANGUAGE;
      boolean tells =
          node.path(LANGUAGE).isTextual() && catalogue.property(property.type(), said).isPresent();
      visit(
          node.path(path.substring(from, to)),
          property,
          to + 1,
          tells ? node.path(LANGUAGE).asText() : language,
          taking);
    } else if (property.localized() && node.isObject()) {
      for (Map.Entry<String, JsonNode> one : node.properties()) {
        taking.take(one.getValue().asText(), one.getKey());
      }
    } else if (node.isValueNode() && !node.isNull()) {
      taking.take(node.asText(), language);
    }
  }

  private static void addBeginnings(Document document, String text) {
    List<String> words = Beginnings.of(text);
    words.forEach(word -> document.add(new StringField(Columns.BEGINNINGS, word, Store.NO)));
    String whole = String.join(" ", words);
    if (!whole.isEmpty()) {
      document.add(
          new StringField(
              Columns.BEGINNING,
              whole.substring(0, Math.min(LONGEST_BEGINNING, whole.length())),
              Store.NO));
    }
  }
}
