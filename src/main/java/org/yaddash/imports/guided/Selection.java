package org.yaddash.imports.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Mark;
import org.yaddash.imports.extract.legacy.Marked;
import org.yaddash.imports.profiles.PageRules;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/**
 * What a profile's selectors come to on one page. Where those found nothing that say what is text
 * and where articles begin, they do not count: the page is read without them rather than not at
 * all.
 */
final class Selection {
  private final Marked page;
  private final PageRules said;
  private final PageRules rules;
  private final List<String> missed = new ArrayList<>();

  Selection(Marked page, PageRules said) {
    this.page = page;
    this.said = said;
    PageRules left = said;
    if (!said.body().isEmpty() && blocks().noneMatch(block -> within(block, Mark.Role.BODY))) {
      missed.add("body");
      left = left.unbounded();
    }
    PageRules bounded = left;
    if (said.split() != null
        && blocks()
            .noneMatch(
                block ->
                    begins(block) && (bounded.body().isEmpty() || within(block, Mark.Role.BODY)))) {
      missed.add("split");
      left = left.unsplit();
    }
    this.rules = left;
    values();
  }

  private void values() {
    value("title", said.title(), Mark.Role.TITLE);
    value("authors", said.authors(), Mark.Role.AUTHORS);
    value("date", said.date(), Mark.Role.DATE);
    // where there is no picture there is nothing to stand under one
    if (said.caption() != null
        && page.of(Mark.Role.CAPTION).isEmpty()
        && blocks().anyMatch(Block.Picture.class::isInstance)) {
      missed.add("caption");
    }
    if (said.victims() != null
        && blocks()
            .noneMatch(block -> block instanceof Block.Row && within(block, Mark.Role.VICTIMS))) {
      missed.add("victims/select");
    }
  }

  private void value(String name, PageRules.@Nullable Where where, Mark.Role role) {
    if (where != null && where.select() != null && page.of(role).isEmpty()) {
      missed.add(name + "/select");
    }
  }

  private Stream<Block> blocks() {
    return page.legacy().blocks().stream();
  }

  /** The rules that can be followed on the page. */
  PageRules rules() {
    return rules;
  }

  /** What found nothing, as a remark on the file; empty when all did their work. */
  Optional<Problem> problem() {
    if (missed.isEmpty() || page.legacy().mediaType().startsWith("image/")) {
      return Optional.empty();
    }
    List<String> pointers = missed.stream().map(name -> said.pointer() + "/" + name).toList();
    boolean shapeless = said.shapesArticles() && !rules.shapesArticles();
    boolean reshaped = rules != said;
    return Optional.of(
        Problem.of(
            reshaped ? ProblemCode.FILE_PROFILE_MISSED : ProblemCode.FILE_PROFILE_VALUE_MISSED,
            "Found nothing on the page: %s of the profile (the group of %s).%s"
                .formatted(
                    String.join(", ", pointers),
                    String.join(", ", said.files()),
                    shapeless
                        ? " It was read by the general rules."
                        : reshaped ? " It was read as if that had not been said." : "")));
  }

  /** Whether a block begins with something that begins another article. */
  boolean begins(Block block) {
    return page.of(Mark.Role.SPLIT).stream()
        .anyMatch(
            mark -> mark.start() >= block.place().start() && mark.start() < block.place().end());
  }

  /** Whether all of a block was selected as this. */
  boolean within(Block block, Mark.Role role) {
    Block.Place place = block.place();
    return page.of(role).stream()
        .anyMatch(mark -> place.start() >= mark.start() && place.end() <= mark.end());
  }
}
