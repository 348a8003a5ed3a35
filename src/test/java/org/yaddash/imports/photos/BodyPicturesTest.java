package org.yaddash.imports.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pictures in a body lead elsewhere, and nothing else in it changes. */
class BodyPicturesTest {
  private static final String BODY =
      "<p>Before &lt;img src=\"x\"&gt;</p><p><img src=\"pix/a.jpg?x=1&amp;y=2\" alt=\"A &quot;boat&quot;\"></p>"
          + "<p><img src=\"b.jpg\" alt=\"\"></p><p>After</p>";

  @Test
  void addressesAreReadAsTheyAreMeant() {
    assertThat(BodyPictures.in(BODY)).containsExactly("pix/a.jpg?x=1&y=2", "b.jpg");
    assertThat(BodyPictures.in("<p><img src=\"torn")).isEmpty();
  }

  @Test
  void aPictureIsReplacedOrLeftOut() {
    assertThat(BodyPictures.replaced(BODY, address -> address)).isEqualTo(BODY);
    assertThat(BodyPictures.replaced(BODY, address -> address.equals("b.jpg") ? "" : "/c?d&\"e"))
        .isEqualTo(
            "<p>Before &lt;img src=\"x\"&gt;</p><p><img src=\"/c?d&amp;&quot;e\" alt=\"A"
                + " &quot;boat&quot;\"></p><p>After</p>");
  }

  @Test
  void candidatesBecomeEntriesAndOtherAddressesStay() {
    UUID candidate = new UUID(1, 2);
    UUID entry = new UUID(3, 4);
    String body =
        "<p><img src=\""
            + BodyPictures.address(candidate)
            + "\" alt=\"\"></p><p><img src=\"/api/photos/x/file\"></p>";

    assertThat(
            BodyPictures.settled(
                body, id -> id.equals(candidate) ? BodyPictures.address(entry) : null))
        .isEqualTo(body.replace(candidate.toString(), entry.toString()));
    assertThat(BodyPictures.settled(body, id -> null)).isEqualTo(body);
  }
}
