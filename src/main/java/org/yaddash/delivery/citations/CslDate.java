package org.yaddash.delivery.citations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.yaddash.http.JsonApi;
import org.yaddash.types.schemas.Edtf;

/**
 * A date as CSL has it. Doubts become {@code circa}, seasons {@code season}, spans and decades two
 * dates; what CSL cannot say stays as it was written ({@code literal}).
 */
final class CslDate {
  private CslDate() {}

  static ObjectNode of(String text) {
    ObjectNode date = JsonApi.JSON.createObjectNode();
    Optional<Edtf> read = Edtf.read(text);
    if (read.isEmpty() || read.get().earliest() == Edtf.MIN || read.get().latest() == Edtf.MAX) {
      return date.put("literal", text);
    }
    ArrayNode parts = JsonApi.JSON.createArrayNode();
    int slash = text.indexOf('/');
    boolean plain =
        slash < 0
            ? add(parts, text, date)
            : add(parts, text.substring(0, slash), date)
                && add(parts, text.substring(slash + 1), date);
    if (!plain) {
      // a decade, a century: from its first year to its last
      parts.removeAll();
      parts.addArray().add(LocalDate.ofEpochDay(read.get().earliest()).getYear());
      parts.addArray().add(LocalDate.ofEpochDay(read.get().latest()).getYear());
      date.remove("season");
    }
    date.set("date-parts", parts);
    if (read.get().uncertain() || read.get().approximate()) {
      date.put("circa", true);
    }
    return date;
  }

  /** Adds year, month and day as far as they are known; false when not even the year is. */
  private static boolean add(ArrayNode parts, String text, ObjectNode date) {
    String bare = text;
    while (!bare.isEmpty() && "?~%".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    int time = bare.indexOf('T');
    bare = time < 0 ? bare : bare.substring(0, time);
    boolean negative = bare.startsWith("-") || bare.startsWith("Y-");
    String digits = bare.substring((bare.startsWith("Y") ? 1 : 0) + (negative ? 1 : 0));
    String[] pieces = digits.split("-", -1);
    if (pieces[0].indexOf('X') >= 0) {
      return false;
    }
    ArrayNode one = JsonApi.JSON.createArrayNode();
    int year = Integer.parseInt(pieces[0]);
    one.add(negative ? -year : year);
    if (pieces.length > 1 && pieces[1].indexOf('X') < 0) {
      int month = Integer.parseInt(pieces[1]);
      if (month > 12) {
        date.put("season", month - 20);
      } else {
        one.add(month);
        if (pieces.length > 2 && pieces[2].indexOf('X') < 0) {
          one.add(Integer.parseInt(pieces[2]));
        }
      }
    }
    parts.add(one);
    return true;
  }
}
