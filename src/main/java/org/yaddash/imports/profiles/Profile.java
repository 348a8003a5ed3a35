package org.yaddash.imports.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A profile that keeps its schema.
 *
 * @param source the JSON that it was read from
 * @param fonts font name in lower case → what is typed → what is meant
 * @param groups its groups of pages, the first that a file belongs to counts
 */
public record Profile(
    ObjectNode source, Map<String, Map<Character, String>> fonts, List<PageRules> groups) {

  /** Understands a profile that is known to keep its schema. */
  public static Profile of(ObjectNode source) {
    Map<String, Map<Character, String>> fonts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> font : source.path("fonts").properties()) {
      Map<Character, String> letters = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> letter : font.getValue().properties()) {
        letters.put(letter.getKey().charAt(0), letter.getValue().asText());
      }
      fonts.put(font.getKey().toLowerCase(Locale.ROOT), letters);
    }
    List<PageRules> groups = new ArrayList<>();
    source.path("groups").forEach(group -> groups.add(PageRules.of(groups.size(), group)));
    return new Profile(source, fonts, groups);
  }

  /** The rules for a file; empty when the profile has none for it. */
  public Optional<PageRules> rules(String path) {
    return groups.stream().filter(group -> group.appliesTo(path)).findFirst();
  }

  /** The groups that none of these files is of, be it that an earlier group has it. */
  public List<PageRules> idle(Collection<String> paths) {
    Set<Integer> used = new HashSet<>();
    for (String path : paths) {
      if (used.size() == groups.size()) {
        break;
      }
      rules(path).ifPresent(rules -> used.add(rules.number()));
    }
    return groups.stream().filter(group -> !used.contains(group.number())).toList();
  }
}
