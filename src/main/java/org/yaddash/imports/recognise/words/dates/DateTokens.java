package org.yaddash.imports.recognise.words.dates;

import java.util.List;
import org.yaddash.imports.recognise.words.Token;

/** Tells the tokens that dates are made of. */
final class DateTokens {
  private DateTokens() {}

  static boolean year4(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).digits() && tokens.get(at).lower().length() == 4;
  }

  static boolean ordinal(Token token) {
    return token.is("st")
        || token.is("nd")
        || token.is("rd")
        || token.is("th")
        || token.is("го")
        || token.is("е");
  }

  static int year(Token token) {
    int value = number(token);
    return switch (token.lower().length()) {
      case 4 -> value;
      case 2 -> value >= 40 ? 1900 + value : 2000 + value;
      default -> 0;
    };
  }

  static int number(Token token) {
    return token.lower().length() > 8 ? 0 : Integer.parseInt(ascii(token.lower()));
  }

  static String ascii(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      plain.append(Character.digit(digits.charAt(i), 10));
    }
    return plain.toString();
  }

  static boolean digits(List<Token> tokens, int at, int most) {
    return at < tokens.size() && tokens.get(at).digits() && tokens.get(at).lower().length() <= most;
  }

  static boolean mark(List<Token> tokens, int at, String marks) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.MARK
        && marks.contains(tokens.get(at).lower());
  }

  static boolean touches(List<Token> tokens, int at) {
    return tokens.get(at).start() == tokens.get(at - 1).end();
  }
}
