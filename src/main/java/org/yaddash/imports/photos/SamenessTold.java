package org.yaddash.imports.photos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.likeness.Look;
import org.yaddash.imports.likeness.Picture;
import org.yaddash.imports.likeness.SamePictures;
import org.yaddash.imports.site.Finding;
import org.yaddash.imports.site.Findings;

/** Tells the editors which files show one picture, and which photos may show the same. */
@ApplicationScoped
public class SamenessTold {
  /** The kind of the findings about files that were taken for prints of one picture. */
  public static final String SAME = "same-picture";

  /** The kind of the findings about photos that may show the same picture. */
  public static final String ALIKE = "alike-picture";

  private static final String FILE = "file";

  @Inject Findings findings;
  @Inject EarlierPictures earlier;

  /**
   * Writes down what was found out, in place of what was before.
   *
   * @param photos picture → the photo that stands for it
   * @return the photos that have a new doubt
   */
  List<Proposal> tell(Run run, Prints prints, Map<String, Proposal> photos) {
    findings.replace(run.id(), SAME, same(prints, photos));
    Map<UUID, Proposal> doubted = new LinkedHashMap<>();
    List<Finding> alike = alike(prints, photos, doubted);
    known(run, prints, photos, alike, doubted);
    findings.replace(run.id(), ALIKE, alike);
    return List.copyOf(doubted.values());
  }

  private static List<Finding> same(Prints prints, Map<String, Proposal> photos) {
    List<Finding> found = new ArrayList<>();
    long group = 0;
    for (List<ImportedFile> some : prints.all()) {
      ImportedFile best = some.get(0);
      @Nullable Proposal photo = photos.get(String.valueOf(best.sha256()));
      if (photo == null) {
        continue;
      }
      group++;
      for (ImportedFile print : some) {
        String detail =
            print == best
                ? "The best of %d files that show this picture: %s."
                    .formatted(some.size(), size(best))
                : "The same picture, %s; it is kept as an original.".formatted(size(print));
        UUID candidate = print == best ? photo.id() : null;
        found.add(
            new Finding(SAME, Finding.Severity.REMARK, group, print.id(), candidate, FILE, detail));
      }
    }
    return found;
  }

  private static List<Finding> alike(
      Prints prints, Map<String, Proposal> photos, Map<UUID, Proposal> doubted) {
    List<Finding> found = new ArrayList<>();
    long group = 0;
    for (SamePictures.Pair pair : prints.alike()) {
      @Nullable ImportedFile one = best(prints, pair.one());
      @Nullable ImportedFile other = best(prints, pair.other());
      @Nullable Proposal first = one == null ? null : photos.get(String.valueOf(one.sha256()));
      @Nullable Proposal second = other == null ? null : photos.get(String.valueOf(other.sha256()));
      if (one == null || other == null || first == null || second == null || first == second) {
        continue;
      }
      group++;
      found.add(alike(group, one, first, other));
      found.add(alike(group, other, second, one));
      doubt(first, "It may show the same picture as %s.".formatted(other.path()), doubted);
      doubt(second, "It may show the same picture as %s.".formatted(one.path()), doubted);
    }
    return found;
  }

  private static @Nullable ImportedFile best(Prints prints, Picture picture) {
    @Nullable ImportedFile file = prints.holding(picture.sha256());
    return file == null ? null : prints.bestOf(file);
  }

  private static Finding alike(long group, ImportedFile file, Proposal photo, ImportedFile other) {
    return new Finding(
        ALIKE,
        Finding.Severity.WARNING,
        group,
        file.id(),
        photo.id(),
        FILE,
        "It may show the same picture as %s (%s).".formatted(other.path(), size(other)));
  }

  /** Pictures that earlier runs have made photos of, at another size. */
  private void known(
      Run run,
      Prints prints,
      Map<String, Proposal> photos,
      List<Finding> found,
      Map<UUID, Proposal> doubted) {
    Map<Picture, Proposal> own = new LinkedHashMap<>();
    photos.forEach(
        (sha256, photo) -> {
          @Nullable ImportedFile file = prints.holding(sha256);
          Picture picture = file == null ? null : Prints.picture(file);
          if (picture != null && picture.look() != null) {
            own.put(picture, photo);
          }
        });
    if (own.isEmpty()) {
      return;
    }
    earlier.forEach(
        run.id(),
        (before, entry) -> {
          if (prints.holding(before.sha256()) != null || found.size() >= Findings.MOST) {
            return;
          }
          own.forEach(
              (picture, photo) -> {
                if (SamePictures.likeness(picture, before) == Look.Likeness.SAME) {
                  String detail =
                      "The same picture as that of the photo %s (%d × %d), which was imported earlier."
                          .formatted(entry, before.width(), before.height());
                  found.add(
                      new Finding(
                          ALIKE,
                          Finding.Severity.WARNING,
                          -1L - found.size(),
                          photo.file(),
                          photo.id(),
                          FILE,
                          detail));
                  doubt(photo, detail, doubted);
                }
              });
        });
  }

  private static void doubt(Proposal photo, String doubt, Map<UUID, Proposal> doubted) {
    doubted.put(photo.id(), doubted.getOrDefault(photo.id(), photo).withDoubt(doubt));
  }

  private static String size(ImportedFile picture) {
    return "%d × %d".formatted(picture.width(), picture.height());
  }
}
