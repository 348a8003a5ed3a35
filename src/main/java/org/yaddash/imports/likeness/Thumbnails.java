package org.yaddash.imports.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ties thumbnails to their full pictures: a smaller picture of the same shape whose name is that of
 * the full one with a sign of being small ({@code funeral_s.jpg}, {@code thumbs/funeral.jpg},
 * {@code funeral-150x100.jpg}).
 */
public final class Thumbnails {
  private static final List<String> ENDINGS =
      List.of("_s", "-s", "_sm", "-sm", "_small", "-small", "_thumb", "-thumb", "_tn", "-tn", "_t");
  private static final List<String> BEGINNINGS =
      List.of("tn_", "tn-", "thumb_", "thumb-", "small_", "s_", "th_", "mini_");
  private static final List<String> FOLDERS =
      List.of("thumbs", "thumb", "thumbnails", "small", "tn", "mini");

  private final Map<String, List<Picture>> byName = new HashMap<>();

  /** Knows these pictures. */
  public Thumbnails(List<Picture> pictures) {
    for (Picture picture : pictures) {
      byName.computeIfAbsent(name(picture.path()), name -> new ArrayList<>()).add(picture);
    }
  }

  /** The full picture that a picture is the thumbnail of, or null. */
  public @Nullable Picture fullOf(Picture small) {
    for (String name : fullNames(name(small.path()))) {
      for (Picture full : byName.getOrDefault(name, List.of())) {
        if (full.width() > small.width()
            && full.height() > small.height()
            && full.hasShapeOf(small)) {
          return full;
        }
      }
    }
    return null;
  }

  /** The path without its ending, in lower case. */
  private static String name(String path) {
    String low = path.toLowerCase(Locale.ROOT);
    int dot = low.lastIndexOf('.');
    return dot > low.lastIndexOf('/') ? low.substring(0, dot) : low;
  }

  private static List<String> fullNames(String small) {
    List<String> names = new ArrayList<>();
    int slash = small.lastIndexOf('/');
    String folder = small.substring(0, slash + 1);
    String base = small.substring(slash + 1);
    for (String ending : ENDINGS) {
      if (base.length() > ending.length() && base.endsWith(ending)) {
        names.add(folder + base.substring(0, base.length() - ending.length()));
      }
    }
    for (String beginning : BEGINNINGS) {
      if (base.length() > beginning.length() && base.startsWith(beginning)) {
        names.add(folder + base.substring(beginning.length()));
      }
    }
    int size = sized(base);
    if (size > 0) {
      names.add(folder + base.substring(0, size));
    }
    for (String one : FOLDERS) {
      if (folder.endsWith("/" + one + "/") || folder.equals(one + "/")) {
        names.add(folder.substring(0, folder.length() - one.length() - 1) + base);
      }
    }
    return names;
  }

  /** Where a size ends a name, as in {@code funeral-150x100}; or -1. */
  private static int sized(String base) {
    int at = base.length();
    int digits = 0;
    boolean by = false;
    while (at > 0) {
      char c = base.charAt(at - 1);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == 'x' && digits > 0 && !by) {
        by = true;
        digits = 0;
      } else {
        return by && digits > 0 && (c == '-' || c == '_') ? at - 1 : -1;
      }
      at--;
    }
    return -1;
  }
}
