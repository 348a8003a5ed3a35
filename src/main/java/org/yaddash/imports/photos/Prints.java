package org.yaddash.imports.photos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.likeness.Look;
import org.yaddash.imports.likeness.Picture;
import org.yaddash.imports.likeness.SamePictures;

/**
 * The prints of one picture among the files of a run: which file stands for which others. Files
 * that look the same but of which the pages say different things are not taken for one: they may be
 * two portraits before the same curtain.
 */
final class Prints {
  private static final String UNKNOWN = "und";

  /** Picture → the first file that holds it. */
  private final Map<String, ImportedFile> files = new LinkedHashMap<>();

  /** Picture → the best print of it. */
  private final Map<String, String> best = new HashMap<>();

  private final Map<String, List<ImportedFile>> prints = new LinkedHashMap<>();

  /** Picture → the first words that go with it, by language. */
  private final Map<String, Map<String, String>> words = new HashMap<>();

  private final List<SamePictures.Pair> alike;

  /** Knows the pictures among these files. */
  Prints(Collection<ImportedFile> all) {
    List<Picture> pictures = new ArrayList<>();
    for (ImportedFile file : all) {
      if (file.isPicture() && file.sha256() != null) {
        files.putIfAbsent(file.sha256(), file);
        pictures.add(picture(file));
      }
    }
    SamePictures same = new SamePictures(pictures);
    alike = new ArrayList<>(same.alike());
    for (SamePictures.Group group : same.groups()) {
      List<ImportedFile> some = new ArrayList<>();
      some.add(file(group.best().sha256()));
      for (Picture other : group.others()) {
        best.put(other.sha256(), group.best().sha256());
        some.add(file(other.sha256()));
      }
      prints.put(group.best().sha256(), some);
    }
  }

  static Picture picture(ImportedFile file) {
    return new Picture(
        String.valueOf(file.sha256()),
        file.path(),
        file.width(),
        file.height(),
        file.size(),
        Look.of(file.look()).orElse(null));
  }

  private ImportedFile file(String sha256) {
    return java.util.Objects.requireNonNull(files.get(sha256));
  }

  /** Whether there are several prints of a picture. */
  boolean several(ImportedFile picture) {
    return prints.containsKey(best(String.valueOf(picture.sha256())));
  }

  /**
   * Takes what is said with one print of a picture; when another print of it has other words, they
   * are two pictures from now on. To be asked of all before any is taken for another.
   */
  void say(ImportedFile picture, Proposal photo) {
    String sha256 = String.valueOf(picture.sha256());
    JsonNode document = photo.document();
    Map<String, String> said = new HashMap<>();
    (document.has("caption") ? document.path("caption") : document.path("alt"))
        .properties()
        .forEach(one -> said.put(one.getKey(), one.getValue().asText()));
    if (said.isEmpty() || words.putIfAbsent(sha256, said) != null) {
      return;
    }
    String first = best(sha256);
    for (ImportedFile print : List.copyOf(prints.getOrDefault(first, List.of()))) {
      String other = String.valueOf(print.sha256());
      if (disagree(words.getOrDefault(other, Map.of()), said)) {
        part(first, sha256.equals(first) ? other : sha256);
      }
    }
  }

  /** Whether they say different things in one language; nobody has said what they mean in two. */
  private static boolean disagree(Map<String, String> one, Map<String, String> other) {
    for (Map.Entry<String, String> here : one.entrySet()) {
      for (Map.Entry<String, String> there : other.entrySet()) {
        boolean comparable =
            here.getKey().equals(there.getKey())
                || here.getKey().equals(UNKNOWN)
                || there.getKey().equals(UNKNOWN);
        if (comparable && OnePhoto.disagree(here.getValue(), there.getValue())) {
          return true;
        }
      }
    }
    return false;
  }

  /** A print is none of this picture after all, as far as can be told. */
  private void part(String first, String other) {
    best.remove(other);
    List<ImportedFile> rest = new ArrayList<>(prints.getOrDefault(first, List.of()));
    rest.removeIf(print -> String.valueOf(print.sha256()).equals(other));
    prints.remove(first);
    if (rest.size() > 1) {
      prints.put(first, rest);
    }
    alike.add(new SamePictures.Pair(picture(file(first)), picture(file(other))));
  }

  /** The file whose picture stands for this one: itself, or a better print. */
  ImportedFile bestOf(ImportedFile picture) {
    return files.getOrDefault(best(String.valueOf(picture.sha256())), picture);
  }

  private String best(String sha256) {
    return best.getOrDefault(sha256, sha256);
  }

  /** All prints of a picture, the best first; only that where there are no others. */
  List<ImportedFile> of(ImportedFile picture) {
    return prints.getOrDefault(best(String.valueOf(picture.sha256())), List.of(picture));
  }

  /** All pictures of which there are several prints. */
  Collection<List<ImportedFile>> all() {
    return prints.values();
  }

  /** Pictures that may be the same. */
  List<SamePictures.Pair> alike() {
    return alike;
  }

  /** The file that holds a picture. */
  @Nullable ImportedFile holding(String sha256) {
    return files.get(sha256);
  }
}
