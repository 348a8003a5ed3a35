package org.yaddash.imports.recognise.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.recognise.words.Found;

/**
 * An article of a document, as read from its page.
 *
 * @param from the first block that belongs to it, its title and what stands around it included
 * @param to one past the last
 * @param body the blocks that are its text, in order
 * @param around blocks outside the body that are read all the same: quotations and links before the
 *     title
 * @param title what it is called, or null
 * @param subtitle the line below the title, or null
 * @param authors who wrote it
 * @param publishedOn when it came out, EDTF, or null
 * @param language its BCP 47 tag, or null
 * @param summary the summary that the page gives, or null
 * @param publication the name of the site or paper, or null
 * @param issue its volume, number or edition, or null
 * @param publishedAt the town where it is published, or null
 * @param pages the pages that it stands on, or null
 * @param originalUrl where it stood, or null
 * @param keywords as the page gives them
 * @param links the documents that it refers to
 * @param confidence 0 to 1
 * @param doubts what an editor should look at
 * @param borders why it begins and ends where it does
 */
public record Article(
    int from,
    int to,
    List<Block> body,
    List<Block> around,
    @Nullable Found<String> title,
    @Nullable Found<String> subtitle,
    List<Found<String>> authors,
    @Nullable Found<String> publishedOn,
    @Nullable Found<String> language,
    @Nullable Found<String> summary,
    @Nullable Found<String> publication,
    @Nullable Found<String> issue,
    @Nullable Found<String> publishedAt,
    @Nullable Found<String> pages,
    @Nullable Found<String> originalUrl,
    List<Found<String>> keywords,
    List<Link> links,
    double confidence,
    List<String> doubts,
    Borders borders) {

  /**
   * A document that the article refers to.
   *
   * @param title the words of the link, or the title printed in the text
   * @param url where it leads, or null when the text prints only a title
   */
  public record Link(Found<String> title, @Nullable Found<String> url) {}

  /** The same, marked as hardly more than a guess. */
  Article unsure() {
    List<String> worse = new ArrayList<>();
    worse.add(
        "Nothing of this page reads as main text for sure; all that could be its text was kept.");
    worse.addAll(doubts);
    return new Article(
        from,
        to,
        body,
        around,
        title,
        subtitle,
        authors,
        publishedOn,
        language,
        summary,
        publication,
        issue,
        publishedAt,
        pages,
        originalUrl,
        keywords,
        links,
        0.15,
        worse,
        borders);
  }

  /** Whether a block is part of what the article says, in its body or around it. */
  public boolean reads(Block block) {
    for (Block one : body) {
      if (one == block) {
        return true;
      }
    }
    for (Block one : around) {
      if (one == block) {
        return true;
      }
    }
    return false;
  }
}
