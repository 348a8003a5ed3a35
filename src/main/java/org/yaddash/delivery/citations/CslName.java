package org.yaddash.delivery.citations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.yaddash.http.JsonApi;

/**
 * A name as CSL has it. Which part of a name is the family's is told only where the writing tells
 * it: by a comma, or because initials are given names. All else stays as it is, for {@code Mira
 * Tallow} and {@code Талов Мирон} have their family names at other ends.
 */
final class CslName {
  private static final int LONGEST = 200;

  /** What has the form of an initial of two letters, and is none. */
  private static final Set<String> TITLES = Set.of("Dr.", "Mr.", "Ms.", "St.", "Др.");

  private CslName() {}

  static ObjectNode of(String name) {
    ObjectNode parts = JsonApi.JSON.createObjectNode();
    if (name.indexOf(':') >= 0 || name.indexOf(';') >= 0) {
      return parts.put("literal", name); // a credit, or more than one name
    }
    int comma = name.indexOf(',');
    if (comma > 0 && comma == name.lastIndexOf(',') && name.length() <= LONGEST) {
      String family = name.substring(0, comma).strip();
      String given = name.substring(comma + 1).strip();
      if (!family.isEmpty() && !given.isEmpty()) {
        return parts.put("family", family).put("given", given);
      }
    }
    int space = name.lastIndexOf(' ');
    if (comma < 0 && space > 0 && name.length() <= LONGEST) {
      String last = name.substring(space + 1);
      String before = name.substring(0, space).strip();
      if (isInitials(before) && !isInitials(last)) {
        return parts.put("family", last).put("given", before);
      }
      int first = name.indexOf(' ');
      String after = name.substring(first + 1).strip();
      if (isInitials(after) && !isInitials(name.substring(0, first))) {
        return parts.put("family", name.substring(0, first)).put("given", after);
      }
    }
    return parts.put("literal", name);
  }

  /** Whether it is nothing but initials: {@code J.}, {@code J. K.}, {@code Дж.К.} */
  private static boolean isInitials(String text) {
    if (TITLES.contains(text)) {
      return false;
    }
    int letters = 0;
    boolean any = false;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        letters++;
        if (letters > 2 || (letters == 1 && !Character.isUpperCase(c))) {
          return false;
        }
      } else if (c == '.' && letters > 0) {
        letters = 0;
        any = true;
      } else if ((c != ' ' && c != '-') || letters > 0) {
        return false;
      }
    }
    return any && letters == 0;
  }
}
