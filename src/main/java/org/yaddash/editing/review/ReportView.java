package org.yaddash.editing.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.JsonApi;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.site.Finding;

/** The report as JSON and as a page that does nothing but be read. */
@ApplicationScoped
class ReportView {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Import report</title>
      <style>
      body { font: 16px/1.5 sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em }
      table { border-collapse: collapse; width: 100% }
      th, td { border-bottom: 1px solid #ccc; padding: .3em .5em; text-align: left; vertical-align: top }
      td { overflow-wrap: anywhere }
      .error h2 { color: #a00000 } .warning h2 { color: #8a5a00 } .remark h2 { color: #444 }
      </style></head><body>
      """;

  @Inject Files files;
  @Inject Proposals proposals;

  /** What the rows' ids stand for. */
  private record Names(Map<UUID, ImportedFile> files, Map<UUID, Proposal> candidates) {
    @Nullable String file(@Nullable UUID id) {
      @Nullable ImportedFile file = id == null ? null : files.get(id);
      return file == null ? null : file.path();
    }

    @Nullable String candidate(@Nullable UUID id) {
      @Nullable Proposal proposal = id == null ? null : candidates.get(id);
      return proposal == null ? null : proposal.shownId().toString();
    }

    @Nullable String type(@Nullable UUID id) {
      @Nullable Proposal proposal = id == null ? null : candidates.get(id);
      return proposal == null ? null : proposal.type();
    }
  }

  /** As a resource. */
  ObjectNode json(Run run, List<ReportRow> rows) {
    Names names = names(rows);
    ObjectNode resource = JsonApi.resource("importReports", run.id().toString());
    ObjectNode attributes = resource.withObject("/attributes");
    attributes.put("status", run.status().wire());
    ArrayNode all = attributes.putArray("findings");
    for (ReportRow row : rows) {
      ObjectNode one = all.addObject();
      one.put("kind", row.kind()).put("severity", row.severity().wire());
      one.put("title", row.title()).put("count", row.count());
      ArrayNode items = one.putArray("items");
      for (ReportRow.Item item : row.items()) {
        items.add(json(item, names));
      }
    }
    return resource;
  }

  /** Items alone. */
  ArrayNode json(List<ReportRow.Item> items) {
    Names names = names(List.of(new ReportRow("", Finding.Severity.REMARK, "", 0, items)));
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> all.add(json(item, names)));
    return all;
  }

  private static ObjectNode json(ReportRow.Item item, Names names) {
    ObjectNode one = JsonNodeFactory.instance.objectNode();
    one.put("file", names.file(item.file()));
    one.put("type", names.type(item.candidate()));
    one.put("candidate", names.candidate(item.candidate()));
    one.put("field", item.field()).put("detail", item.detail());
    return one;
  }

  /** As a page. */
  String html(Run run, List<ReportRow> rows) {
    Names names = names(rows);
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h1>Import ").append(run.id()).append("</h1>\n<p>The import is ");
    page.append(run.status().wire()).append(". ");
    page.append(rows.isEmpty() ? "Nothing needs a human eye.</p>\n" : "Worst first:</p>\n<ul>\n");
    for (ReportRow row : rows) {
      page.append("<li>").append(row.count()).append(" × ");
      escape(row.title(), page);
      page.append("</li>\n");
    }
    page.append(rows.isEmpty() ? "" : "</ul>\n");
    for (ReportRow row : rows) {
      section(row, names, page);
    }
    return page.append("</body></html>\n").toString();
  }

  private static void section(ReportRow row, Names names, StringBuilder page) {
    page.append("<section class=\"").append(row.severity().wire()).append("\"><h2>");
    escape(row.title(), page);
    page.append(" (")
        .append(row.count())
        .append(")</h2>\n<table><tr><th>File</th><th>Candidate</th>");
    page.append("<th>Field</th><th>What was found</th></tr>\n");
    for (ReportRow.Item item : row.items()) {
      @Nullable String candidate = names.candidate(item.candidate());
      page.append("<tr><td>");
      escape(Objects.toString(names.file(item.file()), ""), page);
      page.append("</td><td>");
      escape(candidate == null ? "" : names.type(item.candidate()) + " " + candidate, page);
      page.append("</td><td>");
      escape(Objects.toString(item.field(), ""), page);
      page.append("</td><td>");
      escape(item.detail(), page);
      page.append("</td></tr>\n");
    }
    page.append("</table>\n");
    if (row.count() > row.items().size()) {
      page.append("<p>And ").append(row.count() - row.items().size()).append(" more.</p>\n");
    }
    page.append("</section>\n");
  }

  private Names names(List<ReportRow> rows) {
    Set<UUID> of = new HashSet<>();
    Set<UUID> candidates = new HashSet<>();
    for (ReportRow row : rows) {
      for (ReportRow.Item item : row.items()) {
        if (item.file() != null) {
          of.add(item.file());
        }
        if (item.candidate() != null) {
          candidates.add(item.candidate());
        }
      }
    }
    return new Names(new HashMap<>(files.find(of)), proposals.find(candidates));
  }

  private static void escape(String text, StringBuilder page) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(c);
      }
    }
  }
}
