package org.yaddash.delivery.tongues;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaddash.http.Parameters;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentType;

/**
 * One request that is answered in a {@link Tongue}.
 *
 * @param snapshot the index, open until the answer is made
 * @param catalogue what the public may see
 * @param type the content type of the entries
 * @param languages the languages to tell them in
 * @param fields for some types, the attributes and relations wanted; only whole lists can be cut
 *     down so
 * @param root the public address of the service, without a slash at its end
 * @param path the path asked for, without the query
 * @param asked the query, to make addresses of other pages from
 */
public record Telling(
    Snapshot snapshot,
    Catalogue catalogue,
    ContentType type,
    Languages languages,
    Map<String, Set<String>> fields,
    String root,
    String path,
    Parameters asked) {

  /** The absolute address of what was asked for. */
  public String self() {
    return root + asked.address(path);
  }

  /** The languages that an answer is in: those of its values, or the one that was asked for. */
  public List<String> spoken(Collection<String> ofValues) {
    return ofValues.isEmpty() ? List.of(languages.first()) : List.copyOf(new TreeSet<>(ofValues));
  }
}
