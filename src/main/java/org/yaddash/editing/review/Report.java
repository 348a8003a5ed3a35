package org.yaddash.editing.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.editing.people.Sameness;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.ledger.candidates.Tallies;
import org.yaddash.imports.site.Finding;
import org.yaddash.imports.site.Finding.Severity;
import org.yaddash.imports.site.Findings;
import org.yaddash.problems.Problem;

/**
 * Gathers what needs a human eye in a run, worst first: what is wrong with its files, by the code
 * of the problem; candidates that are hardly more than a guess, or that something is said about;
 * every kind of finding; counts that disagree, and people who may be one.
 */
@ApplicationScoped
class Report {
  /** A candidate less sure than this is to be looked at. */
  static final double UNSURE = 0.5;

  private static final String UNSURE_KIND = "low-confidence";
  private static final String DOUBTED_KIND = "doubt";
  private static final Map<String, String> TITLES =
      Map.of(
          "dead-link", "Links that lead nowhere",
          "duplicate", "Articles that are nearly the same as another",
          "joined", "Articles joined from several pages, with the evidence",
          "no-title", "Articles of which no title was found",
          "no-date", "Articles of which no date was found",
          "same-picture", "Files that show the same picture at several sizes",
          "alike-picture", "Photos that may show the same picture as another",
          "contradiction", "Sources that contradict each other",
          "same-person", "Victims who may be one person",
          "profile-idle", "Groups of the profile that no file belongs to");

  @Inject Files files;
  @Inject Proposals proposals;
  @Inject Tallies tallies;
  @Inject Findings findings;
  @Inject Sameness sameness;

  /** The rows, worst first. */
  List<ReportRow> of(Run of) {
    UUID run = of.id();
    List<ImportedFile> all = files.all(run);
    List<ReportRow> rows = new ArrayList<>(ofProblems(of, all));
    ofScans(all, rows);
    long unsure = tallies.unsure(run, UNSURE);
    if (unsure > 0) {
      rows.add(
          new ReportRow(
              UNSURE_KIND,
              Severity.WARNING,
              "Candidates that are hardly more than a guess",
              unsure,
              proposals.unsure(run, UNSURE, ReportRow.MOST_ITEMS).stream()
                  .map(Report::item)
                  .toList()));
    }
    long doubted = tallies.doubted(run, UNSURE);
    if (doubted > 0) {
      rows.add(
          new ReportRow(
              DOUBTED_KIND,
              Severity.WARNING,
              "Candidates with something that a person should look at",
              doubted,
              proposals.doubted(run, UNSURE, ReportRow.MOST_ITEMS).stream()
                  .map(one -> item(one, String.join(" ", one.doubts())))
                  .toList()));
    }
    for (Findings.Sum sum : findings.sums(run)) {
      rows.add(
          new ReportRow(
              sum.kind(),
              sum.severity(),
              TITLES.getOrDefault(sum.kind(), sum.kind()),
              sum.count(),
              findings.page(run, sum.kind(), 0, ReportRow.MOST_ITEMS).stream()
                  .filter(one -> one.severity() == sum.severity())
                  .map(Report::item)
                  .toList()));
    }
    ofSameness(run, rows);
    rows.sort(
        Comparator.comparing(ReportRow::severity)
            .thenComparing(Comparator.comparingLong(ReportRow::count).reversed())
            .thenComparing(ReportRow::kind));
    return rows;
  }

  /** Takes a problem of a file, or of the run itself. */
  private interface Tell {
    void of(Problem problem, @Nullable UUID file, boolean failed);
  }

  private void ofSameness(UUID run, List<ReportRow> rows) {
    List<ReportRow.Item> disagree =
        sameness.contradictions(run).stream()
            .map(
                one ->
                    new ReportRow.Item(
                        null,
                        one.counts().get(0).candidate(),
                        one.counts().get(0).field(),
                        "%s: %s".formatted(one.measure(), one.words())))
            .toList();
    add(rows, "contradiction", Severity.WARNING, disagree);
    List<ReportRow.Item> alike =
        sameness.clusters(run).stream()
            .map(
                cluster ->
                    new ReportRow.Item(
                        null,
                        cluster.members().get(0),
                        null,
                        "%d candidates with the same %s."
                            .formatted(
                                cluster.members().size(), String.join(", ", cluster.reasons()))))
            .toList();
    add(rows, "same-person", Severity.REMARK, alike);
  }

  private static void add(
      List<ReportRow> rows, String kind, Severity severity, List<ReportRow.Item> items) {
    if (!items.isEmpty()) {
      rows.add(
          new ReportRow(
              kind,
              severity,
              TITLES.getOrDefault(kind, kind),
              items.size(),
              items.stream().limit(ReportRow.MOST_ITEMS).toList()));
    }
  }

  /** Words that were read from pictures and are probably not right, page by page. */
  private static void ofScans(List<ImportedFile> files, List<ReportRow> rows) {
    long count = 0;
    List<ReportRow.Item> items = new ArrayList<>();
    for (ImportedFile file : files) {
      for (JsonNode page : file.ocr().path("pages")) {
        int unsure = page.path("unsureWords").asInt();
        count += unsure;
        if (unsure > 0 && items.size() < ReportRow.MOST_ITEMS) {
          List<String> words = new ArrayList<>();
          page.path("unsure").forEach(one -> words.add(one.path("word").asText()));
          items.add(
              new ReportRow.Item(
                  file.id(),
                  null,
                  null,
                  "Page %d: %d of %d words: %s"
                      .formatted(
                          page.path("page").asInt(),
                          unsure,
                          page.path("words").asInt(),
                          String.join(" ", words))));
        }
      }
    }
    if (count > 0) {
      rows.add(
          new ReportRow(
              "unsure-words",
              Severity.WARNING,
              "Words read from pictures of which the program was not sure",
              count,
              items));
    }
  }

  private static List<ReportRow> ofProblems(Run run, List<ImportedFile> all) {
    Map<String, List<ReportRow.Item>> items = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, Severity> severities = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    Tell tell =
        (problem, file, failed) -> {
          String kind = problem.code().code();
          Severity severity =
              failed
                  ? Severity.ERROR
                  : problem.code().status() >= 400 ? Severity.WARNING : Severity.REMARK;
          titles.put(kind, problem.code().title());
          counts.merge(kind, 1L, Long::sum);
          severities.merge(kind, severity, (a, b) -> a.compareTo(b) <= 0 ? a : b);
          List<ReportRow.Item> some = items.computeIfAbsent(kind, k -> new ArrayList<>());
          if (some.size() < ReportRow.MOST_ITEMS) {
            some.add(new ReportRow.Item(file, null, null, problem.detail()));
          }
        };
    run.problems().forEach(one -> tell.of(one, null, run.status() == Run.Status.FAILED));
    for (ImportedFile file : all) {
      boolean failed = file.status() == ImportedFile.Status.FAILED;
      file.problems().forEach(one -> tell.of(one, file.id(), failed));
    }
    List<ReportRow> rows = new ArrayList<>();
    items.forEach(
        (kind, some) ->
            rows.add(
                new ReportRow(
                    kind,
                    severities.getOrDefault(kind, Severity.REMARK),
                    titles.getOrDefault(kind, kind),
                    counts.getOrDefault(kind, 0L),
                    some)));
    return rows;
  }

  private static ReportRow.Item item(Proposal proposal) {
    String doubts = proposal.doubts().isEmpty() ? "" : " " + String.join(" ", proposal.doubts());
    return item(
        proposal, String.format(Locale.ROOT, "Confidence %.2f.", proposal.confidence()) + doubts);
  }

  private static ReportRow.Item item(Proposal proposal, String detail) {
    return new ReportRow.Item(proposal.file(), proposal.id(), null, detail);
  }

  private static ReportRow.Item item(Finding finding) {
    return new ReportRow.Item(
        finding.file(), finding.candidate(), finding.field(), finding.detail());
  }
}
