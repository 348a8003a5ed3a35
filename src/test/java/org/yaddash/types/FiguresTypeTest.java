package org.yaddash.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTypeTest {
  @TempDir Path directory;

  @Test
  void aFigureHasItsOwnFieldsAndTheSourceOfItsQuote() {
    ContentType figures = ContentTypes.load().withFigures().get(ContentTypes.FIGURES);

    assertThat(figures.fields())
        .extracting(Field::path)
        .contains("measure", "group", "value", "asOf", "event", "source.year", "attributedTo")
        .doesNotContain("text", "figures");
    assertThat(figures.relations())
        .extracting(Relation::name)
        .containsExactlyInAnyOrder("quote", "articles", "victims");
    assertThat(figures.fields())
        .extracting(Field::indexing)
        .doesNotContain(Field.Indexing.TEXT, Field.Indexing.NAME);
  }

  @Test
  void theTypesThatCanBeWrittenStayAsTheyWere() {
    ContentTypes types = ContentTypes.load();

    assertThat(types.withFigures().all()).hasSize(types.all().size() + 1);
    assertThat(types.find(ContentTypes.FIGURES)).isEmpty();
  }

  @Test
  void whatIsPrivateInAQuoteIsPrivateInItsFigures() throws IOException {
    String quotes = Files.readString(Path.of("content-types/sourceQuotes.json"));
    Files.writeString(
        directory.resolve("sourceQuotes.json"),
        quotes
            .replace("\"title\": \"Group\",", "\"title\": \"Group\", \"x-private\": true,")
            .replace(
                "\"title\": \"Attributed to\",",
                "\"title\": \"Attributed to\", \"x-private\": true,")
            .replace("[\"source.title\", \"attributedTo\", \"text\"]", "[\"text\"]"));
    ContentType figures = ContentTypes.load(directory).withFigures().get(ContentTypes.FIGURES);

    assertThat(figures.field("group")).get().extracting(Field::isPrivate).isEqualTo(true);
    assertThat(figures.field("attributedTo")).get().extracting(Field::isPrivate).isEqualTo(true);
    assertThat(figures.field("measure")).get().extracting(Field::isPrivate).isEqualTo(false);
  }

  @Test
  void aRelationIsLeftOutWhenItsOtherSideIsPrivate() throws IOException {
    String victims = Files.readString(Path.of("content-types/victims.json"));
    Files.writeString(
        directory.resolve("victims.json"),
        victims.replace("\"quotes\": {", "\"quotes\": { \"x-private\": true,"));
    ContentType figures = ContentTypes.load(directory).withFigures().get(ContentTypes.FIGURES);

    assertThat(figures.relation("victims")).isEmpty();
    assertThat(figures.relation("articles")).isPresent();
  }

  @Test
  void quotesWithPrivateFiguresBringNoType() throws IOException {
    String quotes = Files.readString(Path.of("content-types/sourceQuotes.json"));
    Files.writeString(
        directory.resolve("sourceQuotes.json"),
        quotes.replace("\"title\": \"Figures\",", "\"title\": \"Figures\", \"x-private\": true,"));

    assertThat(ContentTypes.load(directory).withFigures().find(ContentTypes.FIGURES)).isEmpty();
  }
}
