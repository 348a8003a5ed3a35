package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaddash.TypedAddress;

/** An address in the letters that somebody typed is read like the same one percent-encoded. */
class TypedAddressIT {
  private final Archive archive = Archive.shared();

  @Test
  void theLettersOfAQueryAreTakenAsTheyWereTyped() {
    JsonNode found = typed("/api/victims?filter[name]=Əli+Dəniz").json();
    assertThat(found.at("/data/0/id").asText()).isEqualTo(archive.boy);
    assertThat(found.at("/links/self").asText()).endsWith("=%C6%8Fli+D%C9%99niz");
  }

  @Test
  void itIsAnsweredLikeTheEncodedOneWhetherMadeAnewOrKept() {
    JsonNode encoded = archive.api("search?filter%5Bsearch%5D=%C6%8Fli").json();
    assertThat(encoded.at("/meta/total").asInt()).isPositive();
    for (int time = 0; time < 2; time++) {
      assertThat(typed("/api/search?filter[search]=Əli").json()).isEqualTo(encoded);
    }
  }

  @Test
  void theLettersOfAPathAreReadToo() {
    TypedAddress answer = typed("/api/victims/Əli");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().at("/errors/0/detail").asText()).contains("'Əli'");
  }

  @Test
  void editorsAreReadAlike() {
    JsonNode refused = typed("/manage/лампы").json();
    assertThat(refused.at("/errors/0/code").asText()).isEqualTo("unauthenticated");
  }

  @Test
  void anotherCodePageIsRefused() {
    TypedAddress answer =
        TypedAddress.get(
            archive.yaddash,
            "/api/search?filter[search]=Алекперов",
            Charset.forName("windows-1251"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/source/parameter").asText()).isEqualTo("filter[search]");
  }

  @Test
  void aLongListOfValuesIsAnsweredAndALongerOneRefusedWithACode() {
    String ids = (archive.boy + ",").repeat(499);
    assertThat(typed("/api/victims?filter[id][in]=" + ids + archive.man).status()).isEqualTo(200);
    for (String path : List.of("/api/victims", "/manage/victims", "/nowhere")) {
      TypedAddress refused = typed(path + "?filter[id][in]=" + ids.repeat(2));
      assertThat(refused.status()).isEqualTo(414);
      assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("address-too-long");
    }
  }

  private TypedAddress typed(String address) {
    return TypedAddress.get(archive.yaddash, address);
  }
}
