package org.yaddash.imports.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pictures that are one picture at several sizes or compressions, by their look or, for
 * thumbnails, by their name. A picture is compared to the largest of a group only, so that likeness
 * does not creep from one to the next.
 */
public final class SamePictures {
  /** No more pairs of which somebody has to judge are told. */
  private static final int MOST_PAIRS = 10_000;

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<Pair> alike = new ArrayList<>();

  /**
   * Pictures that are one.
   *
   * @param best the largest
   * @param others the rest, the larger ones first
   */
  public record Group(Picture best, List<Picture> others) {}

  /** Two pictures that may be one; the first is the larger. */
  public record Pair(Picture one, Picture other) {}

  /** Compares these; of those with the same bytes the first one counts. */
  public SamePictures(List<Picture> pictures) {
    Set<String> seen = new HashSet<>();
    List<Picture> ordered =
        pictures.stream()
            .filter(picture -> seen.add(picture.sha256()))
            .sorted(
                Comparator.comparingLong(Picture::pixels)
                    .thenComparingLong(Picture::size)
                    .reversed()
                    .thenComparing(Picture::path))
            .toList();
    Thumbnails thumbnails = new Thumbnails(pictures);
    Map<String, Group> groupOf = new HashMap<>();
    List<Group> all = new ArrayList<>();
    for (Picture picture : ordered) {
      @Nullable Group group = byLook(picture, all);
      @Nullable Picture full = group == null ? thumbnails.fullOf(picture) : null;
      group = full == null ? group : groupOf.get(full.sha256());
      if (group == null) {
        doubtful(picture, all);
        group = new Group(picture, new ArrayList<>());
        all.add(group);
      } else {
        group.others().add(picture);
      }
      groupOf.put(picture.sha256(), group);
    }
    for (Group group : all) {
      if (!group.others().isEmpty()) {
        groups.put(group.best().sha256(), group);
      }
    }
  }

  private static @Nullable Group byLook(Picture picture, List<Group> all) {
    for (Group group : all) {
      if (likeness(group.best(), picture) == Look.Likeness.SAME) {
        return group;
      }
    }
    return null;
  }

  private void doubtful(Picture picture, List<Group> all) {
    for (Group group : all) {
      if (alike.size() < MOST_PAIRS && likeness(group.best(), picture) == Look.Likeness.ALIKE) {
        alike.add(new Pair(group.best(), picture));
      }
    }
  }

  /** How much two pictures are alike, shape and look. */
  public static Look.Likeness likeness(Picture one, Picture other) {
    @Nullable Look first = one.look();
    @Nullable Look second = other.look();
    return first == null || second == null || !one.hasShapeOf(other)
        ? Look.Likeness.DIFFERENT
        : first.to(second);
  }

  /** The groups of more than one, by the name of their best. */
  public List<Group> groups() {
    return List.copyOf(groups.values());
  }

  /** Pictures that may be the same, and are kept apart until somebody has looked. */
  public List<Pair> alike() {
    return List.copyOf(alike);
  }
}
