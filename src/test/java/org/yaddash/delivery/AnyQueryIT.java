package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.oneOf;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.yaddash.Answer;
import org.yaddash.delivery.FilterReader.Operator;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Field;
import org.yaddash.types.Relation;

/**
 * Whatever is asked, the service answers, or says what is wrong with the question: no 500. As many
 * questions as {@code -Dyaddash.fuzz.requests} says; a failed one is made as short as it can be.
 */
class AnyQueryIT {
  private static final int REQUESTS = Integer.getInteger("yaddash.fuzz.requests", 3000);

  private final Archive archive = Archive.shared();

  @Test
  void noQueryStringIsAnswered500() {
    qt().withExamples(REQUESTS)
        .withShrinkCycles(200)
        .forAll(pick(addresses()), lists().of(parameter()).ofSizeBetween(0, 5))
        .check(
            (address, parameters) -> {
              String path = address + "?" + String.join("&", parameters);
              Answer answer = archive.yaddash.get(path);
              assertThat(answer.status()).as(path).isLessThan(500);
              if (answer.status() >= 400) {
                assertThat(answer.at("/errors/0/code").asText()).as(path).isNotEmpty();
              }
              return true;
            });
  }

  private List<String> addresses() {
    List<String> addresses =
        new ArrayList<>(
            List.of(
                "/api",
                "/api/types",
                "/api/search",
                "/api/search/suggest",
                "/api/changes",
                "/api/redirects",
                "/api/figures",
                "/api/victims/" + archive.boy,
                "/api/articles/" + archive.flood + "/quotes",
                "/api/articles/" + archive.flood + "/relationships/victims",
                "/api/photos/" + archive.photo + "/file"));
    for (ContentType type : ContentTypes.load().all()) {
      for (int i = 0; i < 4; i++) {
        addresses.add("/api/" + type.name());
      }
    }
    return addresses;
  }

  private static Gen<String> parameter() {
    return name().zip(value(), (name, value) -> name + "=" + value);
  }

  private static Gen<String> name() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "page[size]",
                "page[number]",
                "page[after]",
                "inLanguage",
                "filter[type]",
                "filter[from]",
                "rendition",
                "page",
                "filter",
                "filter[][eq]",
                "fields[]"));
    for (int i = 0; i < 30; i++) {
      names.addAll(List.of("filter[search]", "sort", "include", "facetBy"));
    }
    for (ContentType type : ContentTypes.load().all()) {
      names.add("fields[" + type.name() + "]");
      for (String path : paths(type)) {
        names.add("filter[" + path + "]");
        for (Operator operator : Operator.values()) {
          names.add("filter[" + path + "][" + operator.wire() + "]");
        }
      }
    }
    Gen<String> known = pick(names.stream().map(AnyQueryIT::encoded).toList());
    return oneOf(known, known, known, known, known, bytes(8));
  }

  /** The fields of a type and, behind each relation, some of the related type's. */
  private static List<String> paths(ContentType type) {
    List<String> paths = new ArrayList<>(type.fields().stream().map(Field::path).toList());
    for (Relation relation : type.relations()) {
      paths.add(relation.name());
      ContentTypes.load().get(relation.type()).fields().stream()
          .limit(6)
          .forEach(field -> paths.add(relation.name() + "." + field.path()));
    }
    return paths;
  }

  private static Gen<String> value() {
    List<String> paths = new ArrayList<>();
    ContentTypes.load().all().forEach(type -> paths.addAll(paths(type)));
    Gen<String> path = pick(paths);
    Gen<String> list = lists().of(path).ofSizeBetween(1, 4).map(some -> String.join(",", some));
    Gen<String> words =
        lists()
            .of(
                oneOf(
                    pick(
                        List.of(
                            "flood",
                            "Əli",
                            "вода",
                            "\"water came",
                            "\"",
                            "-",
                            "-flood",
                            "--",
                            "'",
                            "l'",
                            "’",
                            "20",
                            "yanvar",
                            "1990",
                            "20.01.1990",
                            "1990-01-20",
                            "İ",
                            "ı",
                            "ä",
                            "ß",
                            "ﬁ",
                            "𝔘𝔫",
                            "́",
                            "村上",
                            "ไทย",
                            "*",
                            "?",
                            "~",
                            "=",
                            "@1990",
                            "\\",
                            "(",
                            "a".repeat(300))),
                    strings().allPossible().ofLengthBetween(0, 12)))
            .ofSizeBetween(0, 12)
            .map(some -> String.join(" ", some));
    Gen<String> dates =
        pick(
            List.of(
                "1990",
                "1990-01",
                "1990-02-30",
                "19XX",
                "1990/..",
                "../1990",
                "..",
                "/",
                "Y170000002",
                "-0044",
                "1990?",
                "Y-99999999999999",
                "1990-01-20T10:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "died:year",
                "-died",
                "died:decade,sex",
                "en,az",
                "az",
                "*",
                "true",
                "1e400",
                "NaN",
                "-0",
                "0x1",
                "W10",
                "AAAA"));
    return oneOf(
        oneOf(words, list, dates).map(AnyQueryIT::encoded),
        oneOf(words, list, path).map(AnyQueryIT::encoded),
        oneOf(longs().all().map(one -> "" + one), integers().between(-2, 120).map(one -> "" + one)),
        bytes(20));
  }

  /** Any bytes, percent-encoded: most are no UTF-8. */
  private static Gen<String> bytes(int most) {
    return lists()
        .of(integers().between(0, 255))
        .ofSizeBetween(0, most)
        .map(
            some -> {
              StringBuilder encoded = new StringBuilder();
              some.forEach(one -> encoded.append("%%%02X".formatted(one)));
              return encoded.toString();
            });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
