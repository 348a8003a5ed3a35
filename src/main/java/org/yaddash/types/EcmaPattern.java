package org.yaddash.types;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A pattern of a type file, read as JSON Schema means it: found anywhere in the value, and {@code
 * $} is the end of the value, where Java's would also let a line end follow.
 */
final class EcmaPattern implements RegularExpression {
  private final Pattern pattern;

  /**
   * Compiles.
   *
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  EcmaPattern(String regex) {
    this.pattern = Pattern.compile(endingAtTheEnd(regex));
  }

  @Override
  public boolean matches(String value) {
    return pattern.matcher(value).find();
  }

  private static String endingAtTheEnd(String regex) {
    StringBuilder java = new StringBuilder(regex.length() + 8);
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        java.append(c).append(regex.charAt(++i));
        continue;
      }
      if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      }
      if (c == '$' && !inClass) {
        java.append("\\z");
      } else {
        java.append(c);
      }
    }
    return java.toString();
  }
}
