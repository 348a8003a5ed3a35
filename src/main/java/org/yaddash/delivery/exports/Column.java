package org.yaddash.delivery.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.types.Field;
import org.yaddash.types.FieldKind;
import org.yaddash.types.Relation;

/**
 * One column of a table and how its cells are read from a resource.
 *
 * <p>Several values are parted by {@code " | "}; a value's own bar or backslash has a backslash in
 * front. Of a list of groups every item has its place in the cells of all its fields, so that the
 * third value of one belongs to the third of another.
 *
 * @param name what stands above it: a dotted path
 * @param steps the members that lead to its values
 * @param number whether its values are numbers, which cannot be formulas
 */
record Column(String name, List<String> steps, boolean number) {
  private static final String BETWEEN = " | ";

  /** What a spreadsheet may take for the beginning of a formula, also in its wide forms. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /** The columns of a type's tables, those that are wanted. */
  static List<Column> of(Telling telling) {
    String type = telling.type().name();
    @Nullable Set<String> wanted = telling.fields().get(type);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("id", List.of("id"), false));
    for (String member : telling.catalogue().members(type)) {
      if (wanted == null || wanted.contains(member)) {
        add(columns, telling, member);
      }
    }
    if (wanted == null) {
      for (String told : List.of("createdAt", "publishedAt", "contentWarning")) {
        if (columns.stream().noneMatch(column -> column.name.equals(told))
            && (!told.equals("contentWarning") || telling.type().warning().isPresent())) {
          columns.add(new Column(told, List.of("meta", told), false));
        }
      }
    }
    return columns;
  }

  private static void add(List<Column> columns, Telling telling, String member) {
    @Nullable Relation relation =
        telling.catalogue().relation(telling.type().name(), member).orElse(null);
    if (relation != null) {
      columns.add(new Column(member, List.of("relationships", member, "data", "id"), false));
      return;
    }
    boolean field = false;
    for (Field inside : telling.type().fields()) {
      String path = inside.path();
      if (path.equals(member) || path.startsWith(member + ".")) {
        field = true;
        if (inside.kind() != FieldKind.OBJECT && !inside.isPrivate()) {
          List<String> steps = new ArrayList<>(List.of("attributes"));
          steps.addAll(List.of(path.split("\\.", -1)));
          boolean number = inside.kind() == FieldKind.INTEGER || inside.kind() == FieldKind.NUMBER;
          columns.add(new Column(path, List.copyOf(steps), number));
        }
      }
    }
    if (!field) {
      columns.add(new Column(member, List.of("attributes", member), false)); // slug, name
    }
  }

  /** The cell of an entry; "" when it has no value. */
  String cell(JsonNode resource) {
    List<String> values = new ArrayList<>();
    collect(resource, 0, values);
    if (values.stream().allMatch(String::isEmpty)) {
      return "";
    }
    if (values.size() == 1) {
      return harmless(values.get(0));
    }
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      cell.append(i == 0 ? "" : BETWEEN)
          .append(values.get(i).replace("\\", "\\\\").replace("|", "\\|"));
    }
    return harmless(cell.toString());
  }

  private void collect(JsonNode node, int step, List<String> values) {
    if (node.isArray()) {
      node.forEach(item -> collect(item, step, values));
    } else if (step == steps.size()) {
      values.add(node.isMissingNode() || node.isNull() ? "" : node.asText());
    } else {
      collect(node.path(steps.get(step)), step + 1, values);
    }
  }

  /**
   * A text that no spreadsheet computes: where its first character that is not a space would begin
   * a formula, an apostrophe is put in front. Characters that no text should have are left out.
   */
  private String harmless(String cell) {
    StringBuilder clean = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= ' ' || c == '\t' || c == '\n' || c == '\r') {
        clean.append(c);
      }
    }
    if (!number) {
      int first = 0;
      while (first < clean.length() && clean.charAt(first) == ' ') {
        first++;
      }
      if (first < clean.length() && FORMULA.indexOf(clean.charAt(first)) >= 0) {
        clean.insert(0, '\'');
      }
    }
    return clean.toString();
  }
}
