package org.yaddash.editing.review;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.JsonApi;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.ledger.candidates.Tallies;
import org.yaddash.imports.site.Finding;

/** The report as JSON and as a page that does nothing but be read. */
@ApplicationScoped
class ReportView {
  private static final int LONGEST_NAME = 80;

  /** Where a candidate has what it is called. */
  private static final List<String> NAMES =
      List.of("/title", "/names/0/text", "/caption", "/attributedTo", "/text", "/description");

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Import report</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      body { font: 16px/1.5 sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; overflow-wrap: anywhere }
      table { border-collapse: collapse; width: 100% }
      th, td { border-bottom: 1px solid #ccc; padding: .3em .5em; text-align: left; vertical-align: top }
      td, a, span { unicode-bidi: isolate }
      .error h2 { color: #a00000 } .warning h2 { color: #8a5a00 } .remark h2 { color: #444 }
      @media (max-width: 45em) {
      table, tbody, tr, td { display: block } thead, td:empty { display: none }
      tr { border-bottom: 1px solid #ccc; padding: .3em 0 } td { border: 0; padding: .1em 0 } }
      </style></head><body>
      """;

  @Inject Files files;
  @Inject Proposals proposals;
  @Inject Tallies tallies;

  /** What the rows' ids stand for. */
  private record Names(Map<UUID, ImportedFile> files, Map<UUID, Proposal> candidates) {
    /** The file of an item, be it only that of its candidate. */
    @Nullable ImportedFile file(ReportRow.Item item) {
      @Nullable Proposal proposal = candidate(item);
      @Nullable UUID id = item.file() == null && proposal != null ? proposal.file() : item.file();
      return id == null ? null : files.get(id);
    }

    @Nullable Proposal candidate(ReportRow.Item item) {
      @Nullable UUID id = item.candidate();
      return id == null ? null : candidates.get(id);
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
    @Nullable ImportedFile file = names.file(item);
    @Nullable Proposal candidate = names.candidate(item);
    ObjectNode one = JsonNodeFactory.instance.objectNode();
    one.put("file", file == null ? null : file.path());
    one.put("type", candidate == null ? null : candidate.type());
    one.put("candidate", candidate == null ? null : candidate.shownId().toString());
    one.put("name", candidate == null ? null : name(candidate));
    one.put("field", item.field()).put("detail", item.detail());
    ObjectNode links = one.putObject("links");
    links.put("entry", address(candidate)).put("original", address(file));
    JsonApi.present(links);
    return one;
  }

  /** Where the entry of a candidate is, when it has become one. */
  private static @Nullable String address(@Nullable Proposal candidate) {
    return candidate == null || candidate.entry() == null
        ? null
        : "/manage/" + candidate.type() + "/" + candidate.entry();
  }

  private static @Nullable String address(@Nullable ImportedFile file) {
    return file == null || file.sha256() == null ? null : "/manage/originals/" + file.sha256();
  }

  /** What a candidate is called, for people; null when nothing of it is a name. */
  private static @Nullable String name(Proposal candidate) {
    JsonNode document = candidate.document();
    for (String at : NAMES) {
      String name = document.at(at).asText().strip();
      if (!name.isEmpty()) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
            ? name
            : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
      }
    }
    return null;
  }

  /** As a page. */
  String html(Run run, List<ReportRow> rows) {
    Names names = names(rows);
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<h1>Import report</h1>\n<p>The import ").append(run.id()).append(" is ");
    page.append(run.status().wire()).append(". ");
    counted(run, page);
    page.append("</p>\n<p>");
    page.append(rows.isEmpty() ? "Nothing needs a human eye.</p>\n" : "Worst first:</p>\n<ul>\n");
    for (ReportRow row : rows) {
      page.append("<li><a href=\"#").append(anchor(row)).append("\">");
      page.append(row.count()).append(" × ");
      escape(row.title(), page);
      page.append("</a></li>\n");
    }
    page.append(rows.isEmpty() ? "" : "</ul>\n");
    for (ReportRow row : rows) {
      section(row, names, page);
    }
    return page.append("</body></html>\n").toString();
  }

  private void counted(Run run, StringBuilder page) {
    Map<ImportedFile.Status, Long> counts = files.counts(run.id());
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    page.append("It has ").append(all).append(all == 1 ? " file" : " files");
    page.append(", ").append(counts.getOrDefault(ImportedFile.Status.FAILED, 0L));
    page.append(" of them failed and ");
    page.append(counts.getOrDefault(ImportedFile.Status.SKIPPED, 0L)).append(" skipped");
    String proposed =
        tallies.of(run.id()).proposed().entrySet().stream()
            .map(type -> type.getValue() + " " + type.getKey())
            .collect(Collectors.joining(", "));
    page.append(proposed.isEmpty() ? ", and proposes nothing." : ", and proposes ");
    escape(proposed, page);
    page.append(proposed.isEmpty() ? "" : ".");
  }

  /** One kind may stand with several severities. */
  private static String anchor(ReportRow row) {
    return row.kind() + "-" + row.severity().wire();
  }

  private static void section(ReportRow row, Names names, StringBuilder page) {
    page.append("<section class=\"").append(row.severity().wire()).append("\" id=\"");
    page.append(anchor(row)).append("\"><h2>");
    escape(row.title(), page);
    page.append(" (").append(row.count()).append(")</h2>\n<table><thead><tr>");
    for (String column : List.of("File", "Candidate", "Field", "What was found")) {
      page.append("<th scope=\"col\">").append(column).append("</th>");
    }
    page.append("</tr></thead><tbody>\n");
    for (ReportRow.Item item : row.items()) {
      @Nullable ImportedFile file = names.file(item);
      @Nullable Proposal candidate = names.candidate(item);
      page.append("<tr><td>");
      if (file != null) {
        link(address(file), null, file.path(), page);
      }
      page.append("</td><td>");
      if (candidate != null) {
        @Nullable String name = name(candidate);
        String language = candidate.document().path("language").asText();
        link(
            address(candidate),
            name == null || language.isEmpty() ? null : language,
            name == null ? candidate.shownId().toString() : name,
            page);
        page.append(" <small>").append(candidate.type()).append("</small>");
      }
      page.append("</td><td>");
      escape(Objects.toString(item.field(), ""), page);
      page.append("</td><td>");
      escape(item.detail(), page);
      page.append("</td></tr>\n");
    }
    page.append("</tbody></table>\n");
    if (row.count() > row.items().size()) {
      page.append("<p>And ").append(row.count() - row.items().size()).append(" more.</p>\n");
    }
    page.append("</section>\n");
  }

  private static void link(
      @Nullable String address, @Nullable String language, String text, StringBuilder page) {
    String tag = address == null ? "span" : "a";
    page.append('<').append(tag);
    attribute("href", address, page);
    attribute("lang", language, page);
    page.append('>');
    escape(text, page);
    page.append("</").append(tag).append('>');
  }

  private static void attribute(String name, @Nullable String value, StringBuilder page) {
    if (value != null) {
      page.append(' ').append(name).append("=\"");
      escape(value, page);
      page.append('"');
    }
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
    Map<UUID, Proposal> found = proposals.find(candidates);
    found.values().forEach(candidate -> of.add(candidate.file()));
    return new Names(new HashMap<>(files.find(of)), found);
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
