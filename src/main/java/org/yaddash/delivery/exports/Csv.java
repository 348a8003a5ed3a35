package org.yaddash.delivery.exports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yaddash.delivery.tongues.Telling;
import org.yaddash.delivery.tongues.Tongue;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * A list as a table (RFC 4180, UTF-8, lines ending in CR LF): one row for each entry, one column
 * for each field that is not a group. Several values of a field stand in one cell.
 */
@ApplicationScoped
public class Csv implements Tongue.OfWhole {
  private static final int BUFFER = 1 << 16;

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public String meaning() {
    return "The whole list as a table, one column for each field.";
  }

  @Override
  public String ending() {
    return "csv";
  }

  @Override
  public void check(Telling telling) {
    if (telling.languages().all()) {
      throw new ProblemException(
          Problem.inParameter(
              ProblemCode.BAD_VALUE,
              "inLanguage",
              "A table has one language; ask for one, or for application/x-ndjson."));
    }
  }

  @Override
  public void write(Telling telling, Entries entries, OutputStream body) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), BUFFER);
    List<Column> columns = Column.of(telling);
    List<String> cells = new ArrayList<>(columns.size());
    columns.forEach(column -> cells.add(column.name()));
    row(out, cells);
    entries.each(
        found -> {
          JsonNode resource = found.resource(telling.languages());
          cells.clear();
          columns.forEach(column -> cells.add(column.cell(resource)));
          row(out, cells);
        });
    out.flush();
  }

  private static void row(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      cell(out, cells.get(i));
    }
    out.write("\r\n");
  }

  private static void cell(Writer out, String cell) throws IOException {
    boolean quoted = false;
    for (int i = 0; i < cell.length() && !quoted; i++) {
      quoted = "\",\r\n".indexOf(cell.charAt(i)) >= 0;
    }
    if (!quoted) {
      out.write(cell);
      return;
    }
    out.write('"');
    out.write(cell.replace("\"", "\"\""));
    out.write('"');
  }
}
