package org.yaddash.search.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.yaddash.content.PublishedEntry;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Columns;
import org.yaddash.search.projection.Filter.Value;
import org.yaddash.search.projection.Head;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Property;
import org.yaddash.search.projection.Property.Kind;
import org.yaddash.search.projection.Rendered;
import org.yaddash.search.projection.Rendering;
import org.yaddash.search.projection.Statement;
import org.yaddash.search.projection.Values;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Relation;

/**
 * Turns a published entry into a document of the index: its resource, rendered once and for all,
 * and a column for all that it can be asked for by.
 */
public final class Projection {
  /** To be raised with every change of what stands in the index. */
  public static final int VERSION = 9;

  private final Catalogue catalogue;
  private final Rendering rendering;
  private final Collation collation;
  private final Figures figures;
  private final Texts texts;
  private final Map<String, List<PropertyColumns>> columns = new HashMap<>();

  public Projection(Catalogue catalogue, Rendering rendering) {
    this.catalogue = catalogue;
    this.rendering = rendering;
    this.collation = new Collation(catalogue.languages());
    this.figures = new Figures(catalogue.types());
    this.texts = new Texts(catalogue);
    for (ContentType type : catalogue.types().all()) {
      columns.put(
          type.name(),
          catalogue.properties(type.name()).stream()
              .map(
                  property ->
                      PropertyColumns.of(
                          property,
                          type.field(property.path()).orElse(null),
                          collation.languages()))
              .toList());
    }
  }

  /**
   * The published entries that an entry links to, by the name of the relation: what its own
   * document names, then those that name it from the other side.
   */
  public Map<String, List<UUID>> linkage(PublishedEntry entry) {
    Map<String, List<UUID>> linkage = new LinkedHashMap<>();
    for (Relation relation : catalogue.relations(entry.type())) {
      Set<UUID> linked = new LinkedHashSet<>();
      for (PublishedEntry.Target target :
          entry.references().getOrDefault(relation.name(), List.of())) {
        if (target.type().equals(relation.type())) {
          linked.add(target.id());
        }
      }
      for (PublishedEntry.Referrer referrer : entry.referredBy()) {
        if (referrer.type().equals(relation.type())
            && referrer.relation().equals(relation.inverse())) {
          linked.add(referrer.id());
        }
      }
      linkage.put(relation.name(), List.copyOf(linked));
    }
    return linkage;
  }

  /** The documents of the entries that are parts of this one. */
  public List<Document> parts(
      PublishedEntry entry, Map<String, List<UUID>> linkage, Instant modified) {
    List<Document> documents = new ArrayList<>();
    for (Figures.Figure figure : figures.of(entry, linkage)) {
      Document document = published(figure.entry(), figure.linkage(), modified);
      document.add(new StringField(Columns.WHOLE, Columns.bytes(entry.id()), Store.NO));
      documents.add(document);
    }
    return documents;
  }

  /** The document of an entry that is published. */
  public Document published(
      PublishedEntry entry, Map<String, List<UUID>> linkage, Instant modified) {
    Document document = new Document();
    BytesRef id = Columns.bytes(entry.id());
    document.add(new StringField(Columns.ID, id, Store.NO));
    document.add(new SortedDocValuesField(Columns.ID_VALUE, id));
    document.add(new StringField(Columns.TYPE, entry.type(), Store.NO));
    Head head = new Head(entry.id(), entry.type(), true);
    document.add(new BinaryDocValuesField(Columns.HEAD, head.packed()));
    for (String slug : entry.slugs()) {
      document.add(new StringField(Columns.SLUG, Columns.slug(entry.type(), slug), Store.NO));
    }
    if (catalogue.isDerived(entry.type())) {
      document.add(new NumericDocValuesField(Columns.MODIFIED, modified.toEpochMilli()));
    } else {
      addModified(document, modified);
      addSequence(document, entry.sequence());
    }
    addResource(document, entry, linkage);
    linkage.forEach((relation, ids) -> addLinkage(document, entry.type(), relation, ids));
    for (PropertyColumns some : columns.getOrDefault(entry.type(), List.of())) {
      addProperty(document, entry, some, linkage);
    }
    texts.add(document, catalogue.types().get(entry.type()), entry.document());
    return document;
  }

  /** The document of an entry that was published and is no more. */
  public static Document gone(UUID entry, String type, long sequence, Instant modified) {
    Document document = new Document();
    BytesRef id = Columns.bytes(entry);
    document.add(new StringField(Columns.ID, id, Store.NO));
    document.add(new SortedDocValuesField(Columns.ID_VALUE, id));
    Head head = new Head(entry, type, false);
    document.add(new BinaryDocValuesField(Columns.HEAD, head.packed()));
    document.add(new StringField(Columns.GONE, type, Store.NO));
    addModified(document, modified);
    addSequence(document, sequence);
    return document;
  }

  private static void addModified(Document document, Instant modified) {
    document.add(new NumericDocValuesField(Columns.MODIFIED, modified.toEpochMilli()));
    document.add(new LongPoint(Columns.MODIFIED_POINT, modified.toEpochMilli()));
  }

  private static void addSequence(Document document, long sequence) {
    document.add(new NumericDocValuesField(Columns.SEQUENCE, sequence));
    document.add(new LongPoint(Columns.SEQUENCE_POINT, sequence));
  }

  private void addResource(
      Document document, PublishedEntry entry, Map<String, List<UUID>> linkage) {
    ObjectNode whole = rendering.resource(entry, linkage);
    Rendering.Form all = rendering.inAllLanguages(whole, entry.type());
    document.add(new BinaryDocValuesField(Columns.RESOURCE, Rendered.pack(all)));
    addOriginals(document, whole.at("/meta/provenance"));
    if (entry.type().equals(ContentTypes.FIGURES)) {
      document.add(
          new BinaryDocValuesField(
              Columns.STATEMENT, Statement.pack(entry.id(), whole.path("attributes"), linkage)));
    }
    if (all.languages().isEmpty()) {
      return;
    }
    String present = String.join(",", all.languages());
    document.add(
        new BinaryDocValuesField(
            Columns.LANGUAGES, new BytesRef(present.getBytes(StandardCharsets.UTF_8))));
    Set<List<String>> rankings = new LinkedHashSet<>();
    rankings.add(Languages.of(List.of(), catalogue.languages()).rank(all.languages()));
    for (String language : all.languages()) {
      rankings.add(Languages.of(List.of(language), catalogue.languages()).rank(all.languages()));
    }
    for (List<String> ranking : rankings) {
      Rendering.Form form =
          rendering.inLanguages(whole, entry.type(), Languages.of(ranking, List.of()));
      document.add(new BinaryDocValuesField(Columns.resource(ranking), Rendered.pack(form)));
    }
  }

  private static void addOriginals(Document document, JsonNode provenance) {
    Set<String> originals = new LinkedHashSet<>();
    Set<String> books = new LinkedHashSet<>();
    for (JsonNode place : provenance) {
      String original = place.path("original").asText();
      if (original.length() <= Values.WHOLE_TERM) {
        originals.add(original);
        if (place.path("mediaType").asText().equals("application/pdf")) {
          books.add(original);
        }
      }
    }
    originals.forEach(one -> document.add(new StringField(Columns.ORIGINAL, one, Store.NO)));
    books.forEach(one -> document.add(new StringField(Columns.BOOK, one, Store.NO)));
  }

  private static void addLinkage(
      Document document, String type, String relation, List<UUID> linked) {
    if (!linked.isEmpty()) {
      ByteBuffer ids = ByteBuffer.allocate(16 * linked.size());
      linked.forEach(id -> ids.put(Columns.bytes(id).bytes));
      document.add(
          new BinaryDocValuesField(Property.linkage(type, relation), new BytesRef(ids.array())));
    }
  }

  private void addProperty(
      Document document,
      PublishedEntry entry,
      PropertyColumns columns,
      Map<String, List<UUID>> linkage) {
    Property property = columns.property();
    switch (property.path()) {
      case "id" -> {
        String id = entry.id().toString();
        addExact(document, columns, id);
        // digits and letters up to f stand in this order in every language
        document.add(new SortedDocValuesField(columns.sorted(), new BytesRef(id)));
      }
      case "slug" -> {
        addExact(document, columns, entry.slug());
        addSorted(document, columns, collation.keysOfItsOwn(entry.slug()));
      }
      case "createdAt" -> addMoment(document, columns, entry.createdAt());
      case "publishedAt" -> addMoment(document, columns, entry.publishedAt());
      default -> {
        if (property.kind() == Kind.LINK) {
          List<UUID> linked = linkage.getOrDefault(property.path(), List.of());
          linked.forEach(id -> addExact(document, columns, id.toString()));
          addPresent(document, columns, linked);
        } else if (isName(property)) {
          ContentType.firstValue(catalogue.types().get(entry.type()).display(), entry.document())
              .ifPresent(name -> addValues(document, columns, List.of(name)));
        } else if (columns.field() != null) {
          addValues(document, columns, columns.field().values(entry.document()));
        }
      }
    }
  }

  private boolean isName(Property property) {
    return property.path().equals(Catalogue.NAME) && catalogue.name(property.type()).isPresent();
  }

  private void addValues(Document document, PropertyColumns columns, List<JsonNode> stored) {
    Property property = columns.property();
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode value : stored) {
      if (property.localized() && value.isObject()) {
        value.forEach(values::add);
      } else {
        values.add(value);
      }
    }
    addPresent(document, columns, values);
    if (property.kind() == Kind.GROUP) {
      return;
    }
    for (JsonNode value : values) {
      boolean number = property.kind() == Kind.WHOLE || property.kind() == Kind.REAL;
      if (number) {
        document.add(new LongPoint(columns.points(), sortable(property, value)));
      }
      if (property.kind() == Kind.DAYS) {
        Values.days(value.asText())
            .ifPresent(
                days -> {
                  addSpan(document, columns, days);
                  addRanges(document, columns, days);
                });
      }
      if (!number || property.facet()) {
        BytesRef term = Values.term(value.asText());
        if (!number) {
          document.add(new StringField(columns.exact(), term, Store.NO));
        }
        if (property.facet() && term.length <= Values.WHOLE_TERM) {
          document.add(new SortedSetDocValuesField(columns.counted(), term));
        }
      }
    }
    if (property.isSorted() && !stored.isEmpty()) {
      addSorted(document, columns, stored.get(0));
    }
  }

  private static void addMoment(Document document, PropertyColumns columns, Instant moment) {
    addSpan(document, columns, Values.moment(moment));
    document.add(new NumericDocValuesField(columns.sorted(), moment.toEpochMilli()));
  }

  private static void addExact(Document document, PropertyColumns columns, String text) {
    document.add(new StringField(columns.exact(), Values.term(text), Store.NO));
  }

  private static void addPresent(Document document, PropertyColumns columns, List<?> values) {
    if (!values.isEmpty()) {
      document.add(new StringField(Columns.PRESENT, columns.present(), Store.NO));
    }
  }

  private static long sortable(Property property, JsonNode value) {
    return property.kind() == Kind.REAL ? Values.sortable(value.asDouble()) : value.asLong();
  }

  private static void addRanges(Document document, PropertyColumns columns, Value.Span days) {
    if (columns.property().facet()) {
      columns
          .ranges()
          .forEach(
              (range, column) -> {
                for (String one : range.of(days)) {
                  document.add(new SortedSetDocValuesField(column, new BytesRef(one)));
                }
              });
    }
  }

  private static void addSpan(Document document, PropertyColumns columns, Value.Span span) {
    document.add(
        new LongRange(columns.points(), new long[] {span.first()}, new long[] {span.last()}));
  }

  private void addSorted(Document document, PropertyColumns columns, JsonNode value) {
    String column = columns.sorted();
    switch (columns.property().kind()) {
      case TEXT ->
          addSorted(
              document,
              columns,
              value.isObject()
                  ? collation.languages().stream()
                      .map(language -> collation.key(language, best(value, language)))
                      .toList()
                  : collation.keys(value.asText()));
      case TRUTH -> document.add(new NumericDocValuesField(column, value.asBoolean() ? 1 : 0));
      case WHOLE, REAL ->
          document.add(new NumericDocValuesField(column, sortable(columns.property(), value)));
      case DAYS ->
          Values.days(value.asText())
              .ifPresent(days -> document.add(new NumericDocValuesField(column, days.first())));
      case RICH, MOMENT, GROUP, LINK -> {}
    }
  }

  /** Adds the sort value of a text for each language. */
  private static void addSorted(Document document, PropertyColumns columns, List<BytesRef> keys) {
    for (int i = 0; i < keys.size(); i++) {
      document.add(new SortedDocValuesField(columns.sortedTexts().get(i), keys.get(i)));
    }
  }

  private String best(JsonNode values, String language) {
    List<String> present = new ArrayList<>();
    values.fieldNames().forEachRemaining(present::add);
    List<String> asked = language.equals(Languages.ROOT) ? List.of() : List.of(language);
    List<String> ranked = Languages.of(asked, catalogue.languages()).rank(present);
    return ranked.isEmpty() ? "" : values.path(ranked.get(0)).asText();
  }
}
