package org.yaddash.delivery.tongues;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.yaddash.search.Answer;
import org.yaddash.search.Question;

/**
 * One page of a list.
 *
 * @param question what was asked
 * @param answer the entries of the page, and how many there are in all
 * @param links to other pages, as JSON:API has them: {@code first prev next last}, relative to the
 *     service's root, null where there is none
 */
public record Page(Question question, Answer answer, ObjectNode links) {

  /** The absolute address of another page. */
  public Optional<String> link(String relation, String root) {
    return Optional.ofNullable(links.path(relation).textValue()).map(path -> root + path);
  }

  /** The value of a {@code Link} header that leads to those of these pages that there are. */
  public String linkHeader(String root, List<String> relations) {
    StringBuilder header = new StringBuilder();
    for (String relation : relations) {
      link(relation, root)
          .ifPresent(
              address ->
                  header
                      .append(header.isEmpty() ? "" : ", ")
                      .append('<')
                      .append(address)
                      .append(">; rel=\"")
                      .append(relation)
                      .append('"'));
    }
    return header.toString();
  }
}
