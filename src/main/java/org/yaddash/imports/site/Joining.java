package org.yaddash.imports.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.compare.Duplicates;
import org.yaddash.imports.compare.Leaf;
import org.yaddash.imports.compare.PlainBody;
import org.yaddash.imports.compare.Sequels;
import org.yaddash.imports.compare.Sketch;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.upload.Addresses;
import org.yaddash.imports.whereabouts.Captures;
import org.yaddash.imports.whereabouts.Whereabouts;

/**
 * Ties the pages of a run together: articles that run over several pages become one, links between
 * articles become relations; links that lead nowhere, and articles that are nearly the same, are
 * written down. It can be done again after any interruption: what is joined is joined in one
 * commit, all else is worked out anew.
 */
@ApplicationScoped
public class Joining {
  /** The relation between an article and those that it links to. */
  static final String LINKS_TO = "linksTo";

  /** The kind of the findings about articles that are nearly the same. */
  public static final String DUPLICATE = "duplicate";

  private static final String NO_TITLE = "no-title";
  private static final String NO_DATE = "no-date";
  private static final int ARTICLES_A_COMMIT = 100;

  @Inject Runs runs;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject SitePages pages;
  @Inject Findings findings;
  @Inject Seams seams;
  @Inject Captures captures;

  /** Does all of it. */
  public void all(Run run) {
    new Work(run).all();
  }

  private final class Work {
    private final Run run;
    private final Addresses<ImportedFile> addresses;
    private final Leaves leaves;
    private final Map<UUID, Sketch> sketches = new LinkedHashMap<>();
    private final Map<UUID, UUID> fileOf = new HashMap<>();
    private final Map<String, List<Finding>> lacking = new LinkedHashMap<>();

    /** A candidate that was joined to another → that one. */
    private final Map<UUID, UUID> joined = new HashMap<>();

    Work(Run run) {
      this.run = run;
      this.addresses = new Whereabouts(run, captures.of(run.id())).addresses(files.brief(run.id()));
      this.leaves = new Leaves(addresses, pages.files(run.id()));
    }

    void all() {
      pages.forEach(run.id(), leaves::take);
      findings.replace(run.id(), Leaves.DEAD_LINK, leaves.dead());
      heads();
      List<Leaf> all = leaves.all();
      for (Sequels.Chain chain : Sequels.among(all)) {
        runs.keepGoing(run.id());
        join(all, chain);
      }
      relate(all);
      findings.replace(run.id(), DUPLICATE, duplicates());
      lacking.forEach((kind, found) -> findings.replace(run.id(), kind, alone(found)));
    }

    /** Notes what an editor will have to find out about an article. */
    private void lacks(Proposal article) {
      if (article.doubts().stream().anyMatch(doubt -> doubt.startsWith(Leaves.NO_TITLE))) {
        lack(NO_TITLE, Finding.Severity.WARNING, article, "title");
      }
      if (!article.document().has("publishedOn")) {
        lack(NO_DATE, Finding.Severity.REMARK, article, "publishedOn");
      }
    }

    private void lack(String kind, Finding.Severity severity, Proposal article, String field) {
      List<Finding> some = lacking.computeIfAbsent(kind, k -> new ArrayList<>());
      if (some.size() < Findings.MOST) {
        String title = article.document().path("title").asText();
        some.add(new Finding(kind, severity, 0, article.file(), article.id(), field, title));
      }
    }

    /** Those that were not joined to another. */
    private List<Finding> alone(List<Finding> found) {
      return found.stream()
          .filter(one -> one.candidate() == null || !joined.containsKey(one.candidate()))
          .toList();
    }

    private List<Finding> duplicates() {
      Duplicates duplicates = new Duplicates();
      sketches.forEach(
          (article, sketch) -> {
            if (!joined.containsKey(article)) {
              duplicates.add(article, sketch);
            }
          });
      List<Finding> found = new ArrayList<>();
      long group = 0;
      for (List<Duplicates.Member> members : duplicates.groups()) {
        group++;
        for (Duplicates.Member member : members) {
          boolean first = member == members.get(0);
          String detail =
              first
                  ? "The first of %d articles that are nearly the same.".formatted(members.size())
                  : "About %d %% the same.".formatted(Math.round(member.likeness() * 100));
          found.add(
              new Finding(
                  DUPLICATE,
                  Finding.Severity.WARNING,
                  group,
                  fileOf.get(member.text()),
                  member.text(),
                  "body",
                  detail));
        }
      }
      return found;
    }

    private void heads() {
      long[] after = {0, 0};
      List<Proposal> some = proposals.articles(run.id(), after[0], (int) after[1]);
      while (!some.isEmpty()) {
        for (Proposal article : some) {
          String text = PlainBody.of(article.document().path("body").asText());
          leaves.head(article, text);
          sketches.put(article.id(), Sketch.of(text));
          fileOf.put(article.id(), article.file());
          lacks(article);
          after[0] = article.fileNumber();
          after[1] = article.number();
        }
        some = proposals.articles(run.id(), after[0], (int) after[1]);
      }
    }

    private void join(List<Leaf> all, Sequels.Chain chain) {
      Leaf first = all.get(chain.first());
      Leaf.Head head = first.articles().get(first.articles().size() - 1);
      Set<UUID> within =
          chain.steps().stream().map(s -> all.get(s.to()).file()).collect(Collectors.toSet());
      within.add(first.file());
      List<Seams.Seam> some = new ArrayList<>();
      for (Sequels.Step step : chain.steps()) {
        Leaf next = all.get(step.to());
        UUID part = next.articles().get(0).candidate();
        some.add(new Seams.Seam(next.file(), part, step.evidence()));
        joined.put(part, head.candidate());
      }
      seams.join(
          run,
          first.file(),
          head.candidate(),
          some,
          address ->
              addresses
                  .find(first.path(), address)
                  .filter(file -> within.contains(file.id()))
                  .isPresent());
      // what the article is compared by from now on are the words of all its pages
      proposals
          .find(head.candidate())
          .ifPresent(
              whole ->
                  sketches.put(
                      whole.id(), Sketch.of(PlainBody.of(whole.document().path("body").asText()))));
    }

    /** Writes down which articles an article links to. */
    private void relate(List<Leaf> all) {
      Map<UUID, Set<UUID>> related = new HashMap<>();
      for (int i = 0; i < all.size(); i++) {
        for (Leaf.Arrow arrow : all.get(i).arrows()) {
          @Nullable UUID from = leaves.article(i, arrow.article());
          @Nullable UUID to = arrow.article() == null ? null : leaves.target(arrow);
          if (from != null && to != null) {
            UUID one = joined.getOrDefault(from, from);
            UUID other = joined.getOrDefault(to, to);
            if (!one.equals(other)) {
              related.computeIfAbsent(one, id -> new LinkedHashSet<>()).add(other);
            }
          }
        }
      }
      List<UUID> ids = List.copyOf(related.keySet());
      for (int from = 0; from < ids.size(); from += ARTICLES_A_COMMIT) {
        runs.keepGoing(run.id());
        Map<UUID, Set<UUID>> some = new HashMap<>();
        ids.subList(from, Math.min(from + ARTICLES_A_COMMIT, ids.size()))
            .forEach(id -> some.put(id, related.getOrDefault(id, Set.of())));
        proposals.relate(LINKS_TO, some);
      }
    }
  }
}
