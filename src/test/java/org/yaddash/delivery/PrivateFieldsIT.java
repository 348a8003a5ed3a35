package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.delivery.Archive.ids;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.types.ContentType;
import org.yaddash.types.ContentTypes;
import org.yaddash.types.Field;
import org.yaddash.types.Relation;

/** Tries every private field of every type by every way in. */
class PrivateFieldsIT {
  private static final List<String> WAYS =
      List.of(
          "%s?filter[FIELD]=x",
          "%s?filter[FIELD][eq]=x",
          "%s?filter[FIELD][ne]=x",
          "%s?filter[FIELD][lt]=x",
          "%s?filter[FIELD][lte]=x",
          "%s?filter[FIELD][gt]=x",
          "%s?filter[FIELD][gte]=x",
          "%s?filter[FIELD][in]=x,y",
          "%s?filter[FIELD][prefix]=x",
          "%s?filter[FIELD][exists]=true",
          "%s?filter[FIELD][nothing]=true",
          "%s?filter[FIELD.more]=x",
          "%s?sort=FIELD",
          "%s?sort=-FIELD",
          "%s?facetBy=FIELD",
          "%s?facetBy=FIELD:year",
          "%s?facetBy=FIELD:decade",
          "%s?facetBy=FIELD:day",
          "%s?filter[FIELD][search]=x",
          "%s?filter[search]=x&sort=FIELD",
          "%s?filter[search]=x&facetBy=FIELD",
          "search/suggest?filter[search]=x&filter[FIELD]=x",
          "search/suggest?filter[search]=x&fields[%s]=FIELD",
          "%s?fields[%s]=FIELD",
          "%s?include=FIELD",
          "%s?include=FIELD.photos",
          "%s/none/FIELD",
          "%s/none/relationships/FIELD",
          "search?filter[search]=x&filter[FIELD]=x",
          "search?filter[search]=x&fields[%s]=FIELD",
          "articles?filter[victims.FIELD]=x",
          "articles?filter[victims.FIELD][exists]=true",
          "articles?sort=victims.FIELD",
          "articles?include=victims.FIELD",
          "photos?filter[victims.articles.victims.FIELD][prefix]=s");

  private final Archive archive = Archive.shared();

  private static List<Field> privateFields() {
    return ContentTypes.load().all().stream()
        .flatMap(type -> type.fields().stream())
        .filter(Field::isPrivate)
        .toList();
  }

  private static List<String> typesWith(Field field) {
    return ContentTypes.load().all().stream()
        .filter(type -> type.field(field.path()).filter(Field::isPrivate).isPresent())
        .map(ContentType::name)
        .toList();
  }

  @Test
  void aPrivateFieldAnswersJustAsOneThatDoesNotExist() {
    assertThat(privateFields()).extracting(Field::path).contains("ethnicity", "religion");
    for (Field field : privateFields()) {
      for (String type : typesWith(field)) {
        for (String way : WAYS) {
          String path = way.replace("%s", type);
          Answer secret = archive.api(path.replace("FIELD", field.path()));
          Answer nothing = archive.api(path.replace("FIELD", "nosuchfield"));
          assertThat(secret.status()).as(path).isEqualTo(nothing.status()).isBetween(400, 404);
          assertThat(secret.text().replace(field.path(), "nosuchfield"))
              .as(path)
              .isEqualTo(nothing.text());
        }
      }
    }
  }

  /** Each path of relations of each type, at most three long, that leads to a type. */
  private static List<String> waysTo(String target) {
    List<String> ways = new ArrayList<>();
    for (ContentType type : ContentTypes.load().all()) {
      collect(type, target, type.name() + "?", "", ways);
    }
    return ways;
  }

  private static void collect(
      ContentType at, String target, String from, String steps, List<String> ways) {
    if (steps.chars().filter(c -> c == '.').count() == 3) {
      return;
    }
    for (Relation relation : at.relations()) {
      String further = steps + relation.name() + ".";
      if (relation.type().equals(target)) {
        ways.add(from + further);
      }
      collect(ContentTypes.load().get(relation.type()), target, from, further, ways);
    }
  }

  @Test
  void noChainOfRelationsLeadsToAPrivateField() {
    for (Field field : privateFields()) {
      for (String type : typesWith(field)) {
        List<String> ways = waysTo(type);
        assertThat(ways).hasSizeGreaterThan(20);
        for (String way : ways) {
          String owner = way.substring(0, way.indexOf('?'));
          String steps = way.substring(way.indexOf('?') + 1) + field.path();
          for (String query :
              List.of(
                  "filter[" + steps + "]=x",
                  "filter[" + steps + "][exists]=true",
                  "filter[" + steps + "][prefix]=s",
                  "sort=" + steps,
                  "facetBy=" + steps,
                  "include=" + steps)) {
            Answer answer = archive.api(owner + "?" + query);
            assertThat(answer.status()).as(owner + "?" + query).isEqualTo(400);
          }
        }
      }
    }
  }

  @Test
  void aPrivateValueIsNeitherMarkedNorProposedNorSuggested() {
    for (String secret : List.of("secretethnicity", "secretreligion")) {
      String wrong = secret.substring(0, secret.length() - 1) + "x";
      for (String path : List.of("search?", "victims?", "articles?")) {
        for (String word : List.of(secret, wrong)) {
          Answer answer = archive.api(path + "filter[search]=" + word);
          assertThat(ids(answer)).as(path + word).isEmpty();
          assertThat(answer.at("/meta").has("didYouMean")).as(path + word).isFalse();
        }
      }
      assertThat(ids(archive.api("search/suggest?filter[search]=" + secret))).isEmpty();
      assertThat(ids(archive.api("search/suggest?filter[search]=" + secret.substring(0, 4))))
          .isEmpty();
    }
    Answer marked = archive.api("victims?filter[search]=Dəniz".replace("ə", "%C9%99"));
    assertThat(marked.at("/data/0/meta/highlights").properties()).hasSize(1);
  }

  @Test
  void noDraftIsFoundProposedOrSuggested() {
    for (String path :
        List.of("search?filter[search]=yet", "search/suggest?filter[search]=Not yet")) {
      assertThat(archive.api(path).text()).as(path).doesNotContain(archive.draft);
    }
  }

  @Test
  void aPrivateValueIsNeitherFoundNorDelivered() {
    for (String secret : List.of("secretethnicity", "secretreligion")) {
      assertThat(ids(archive.api("search?filter[search]=" + secret))).isEmpty();
      assertThat(ids(archive.api("victims?filter[search]=" + secret))).isEmpty();
    }
    String boy = archive.boy;
    List<String> paths =
        new ArrayList<>(
            List.of(
                "victims?filter[id]=" + boy,
                "victims/" + boy,
                "victims/" + boy + "?inLanguage=*",
                "victims/" + boy + "/articles?include=victims",
                "articles/" + archive.flood + "?include=victims",
                "articles/" + archive.flood + "/victims",
                "search?filter[search]=Dəniz",
                "types/victims",
                "openapi.json",
                "changes?page[size]=100"));
    for (String path : paths) {
      Answer answer = archive.api(path.replace("ə", "%C9%99"));
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.text())
          .as(path)
          .doesNotContain("secretethnicity", "secretreligion", "ethnicity", "religion");
    }
  }
}
