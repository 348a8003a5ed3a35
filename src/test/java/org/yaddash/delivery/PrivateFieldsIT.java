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
