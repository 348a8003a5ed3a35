package org.yaddash.delivery.iiif;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The licences that have an address of their own, by which programs know them. */
final class Licence {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:www\\.)?(creativecommons\\.org/(?:licenses|publicdomain)/[a-z0-9./+-]{1,40}"
              + "|rightsstatements\\.org/(?:vocab|page)/[A-Za-z0-9./-]{1,40})");
  private static final Pattern NAME =
      Pattern.compile("cc[ -](by(?:-nc)?(?:-sa|-nd)?)[ -]([1-4]\\.[0-9])");
  private static final int LONGEST = 200;

  private Licence() {}

  /** The address of the licence that a text names; empty when it names none. */
  static Optional<String> of(String text) {
    String said = text.strip();
    if (said.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher address = ADDRESS.matcher(said);
    if (address.matches()) {
      return Optional.of("http://" + address.group(1).replace("/page/", "/vocab/"));
    }
    String small = said.toLowerCase(Locale.ROOT);
    Matcher name = NAME.matcher(small);
    if (name.matches()) {
      return Optional.of(
          "http://creativecommons.org/licenses/%s/%s/".formatted(name.group(1), name.group(2)));
    }
    return switch (small) {
      case "cc0", "cc0 1.0" -> Optional.of("http://creativecommons.org/publicdomain/zero/1.0/");
      case "public domain" -> Optional.of("http://creativecommons.org/publicdomain/mark/1.0/");
      default -> Optional.empty();
    };
  }
}
