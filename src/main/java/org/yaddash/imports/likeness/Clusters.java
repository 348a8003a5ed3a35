package org.yaddash.imports.likeness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * Groups victims who may be the same person. Any two of a group fit each other, and two that an
 * editor has set apart never meet again.
 */
public final class Clusters {
  private static final int MOST_TOGETHER = 400;
  private static final DaitchMokotoffSoundex SOUNDEX = new DaitchMokotoffSoundex(true);

  private Clusters() {}

  /** A victim to be compared: the candidate's id and its document. */
  public record Victim(UUID id, ObjectNode document) {}

  /** Two candidates that an editor has said to be different people. */
  public record Apart(UUID one, UUID other) {
    /** The same pair, whichever comes first. */
    public static Apart of(UUID one, UUID other) {
      return one.compareTo(other) < 0 ? new Apart(one, other) : new Apart(other, one);
    }
  }

  /**
   * People who may be one.
   *
   * @param members their candidates, at least two, in the order of the upload
   * @param confidence 0 to 1, of the weakest tie that holds them together
   * @param reasons what they have in common, in a few words each
   */
  public record Cluster(List<UUID> members, double confidence, List<String> reasons) {}

  private record Tie(int one, int other, Likeness.Verdict verdict) {}

  /** The groups among these victims, in their order. */
  public static List<Cluster> among(List<Victim> victims, Set<Apart> apart) {
    List<KnownPerson> people = new ArrayList<>();
    for (Victim victim : victims) {
      people.add(KnownPerson.of(victim.id(), victim.document()));
    }
    List<Tie> ties = ties(people);
    ties.sort(Comparator.comparingDouble((Tie tie) -> -tie.verdict().score()));
    Map<Integer, List<Integer>> groups = new HashMap<>();
    Map<Integer, Integer> groupOf = new HashMap<>();
    Map<Integer, Likeness.Verdict> weakest = new HashMap<>();
    for (int i = 0; i < people.size(); i++) {
      groups.put(i, new ArrayList<>(List.of(i)));
      groupOf.put(i, i);
    }
    for (Tie tie : ties) {
      int one = groupOf.getOrDefault(tie.one(), tie.one());
      int other = groupOf.getOrDefault(tie.other(), tie.other());
      List<Integer> into = groups.getOrDefault(one, List.of());
      List<Integer> from = groups.getOrDefault(other, List.of());
      if (one != other && fit(people, into, from, apart)) {
        into.addAll(from);
        groups.remove(other);
        from.forEach(member -> groupOf.put(member, one));
        weakest.put(one, tie.verdict());
      }
    }
    List<Cluster> clusters = new ArrayList<>();
    for (Map.Entry<Integer, List<Integer>> group : new TreeMap<>(groups).entrySet()) {
      Likeness.Verdict verdict = weakest.get(group.getKey());
      if (verdict != null && group.getValue().size() > 1) {
        List<UUID> members =
            group.getValue().stream().sorted().map(i -> people.get(i).id()).toList();
        clusters.add(new Cluster(members, verdict.score(), verdict.reasons()));
      }
    }
    Map<UUID, Integer> order = new HashMap<>();
    for (int i = 0; i < people.size(); i++) {
      order.put(people.get(i).id(), i);
    }
    clusters.sort(
        Comparator.comparingInt(cluster -> order.getOrDefault(cluster.members().get(0), 0)));
    return clusters;
  }

  private static boolean fit(
      List<KnownPerson> people, List<Integer> some, List<Integer> others, Set<Apart> apart) {
    for (int one : some) {
      for (int other : others) {
        KnownPerson a = people.get(one);
        KnownPerson b = people.get(other);
        if (Likeness.apart(a, b) || apart.contains(Apart.of(a.id(), b.id()))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Compares those whose family or father's name sounds alike. */
  private static List<Tie> ties(List<KnownPerson> people) {
    Map<String, List<Integer>> bySound = new HashMap<>();
    for (int i = 0; i < people.size(); i++) {
      for (String sound : sounds(people.get(i))) {
        bySound.computeIfAbsent(sound, s -> new ArrayList<>()).add(i);
      }
    }
    Set<Long> seen = new HashSet<>();
    List<Tie> ties = new ArrayList<>();
    for (List<Integer> some : bySound.values()) {
      int size = Math.min(some.size(), MOST_TOGETHER);
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          if (seen.add((long) some.get(i) << 32 | some.get(j))) {
            Likeness.Verdict verdict =
                Likeness.of(people.get(some.get(i)), people.get(some.get(j)));
            if (verdict.score() > 0) {
              ties.add(new Tie(some.get(i), some.get(j), verdict));
            }
          }
        }
      }
    }
    return ties;
  }

  private static Set<String> sounds(KnownPerson person) {
    Set<String> sounds = new TreeSet<>();
    if (!person.family().isEmpty()) {
      add(sounds, "f", person.family());
    }
    if (!person.given().isEmpty() && !person.father().isEmpty()) {
      add(sounds, "g", person.given() + person.father());
    }
    return sounds;
  }

  private static void add(Set<String> sounds, String kind, String name) {
    for (String code : SOUNDEX.soundex(name).split("\\|", -1)) {
      sounds.add(kind + code);
    }
  }
}
