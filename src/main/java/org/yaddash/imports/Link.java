package org.yaddash.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Proposal;
import org.yaddash.imports.ledger.Proposals;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.likeness.Thumbnails;
import org.yaddash.imports.upload.Addresses;
import org.yaddash.imports.whereabouts.Captures;
import org.yaddash.imports.whereabouts.Whereabouts;

/**
 * Ties what the files of a run propose to each other: a photo that a page shows and the picture
 * file that the upload holds are one photo; a picture that two pages show is one photo with what
 * both say; a picture that pages show without a word belongs to their article; an ornament is
 * nothing.
 *
 * <p>It is worked out anew from the start each time, in the order of the files, and always comes to
 * the same.
 */
@ApplicationScoped
class Link {
  private static final String PHOTOS = "photos";
  private static final String ARTICLES = "articles";
  private static final int CHANGES_A_COMMIT = 100;
  private static final int SMALLEST = 60;
  private static final int MOST_PAGES = 5;

  @Inject Runs runs;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject Captures captures;
  @Inject OneCommit commit;

  void all(Run run) {
    new Linking(run).all();
  }

  private final class Linking {
    private final Run run;
    private final List<ImportedFile> all;
    private final Map<UUID, ImportedFile> byId = new HashMap<>();
    private final Map<String, ImportedFile> byPath = new HashMap<>();
    private final Addresses<ImportedFile> addresses;

    /** Picture → the photo that stands for it. */
    private final Map<String, Proposal> photos = new HashMap<>();

    /** Picture → pages that show it without a photo being proposed there. */
    private final Map<String, Set<UUID>> shownBy = new LinkedHashMap<>();

    private final List<Proposal> changed = new ArrayList<>();
    private final Thumbnails thumbnails;

    Linking(Run run) {
      this.run = run;
      this.all = files.all(run.id());
      this.addresses = new Whereabouts(run, captures.of(run.id())).addresses(all);
      for (ImportedFile file : all) {
        byId.put(file.id(), file);
        if (!file.archive() && file.sha256() != null) {
          byPath.putIfAbsent(file.path(), file);
        }
      }
      this.thumbnails =
          new Thumbnails(all.stream().filter(ImportedFile::isPicture).map(Linking::sized).toList());
    }

    void all() {
      for (ImportedFile file : all) {
        if (file.status() == ImportedFile.Status.DONE && !file.archive() && !file.isPicture()) {
          page(file);
          flush(CHANGES_A_COMMIT);
        }
      }
      thumbnails();
      for (ImportedFile file : all) {
        if (file.status() == ImportedFile.Status.DONE && file.isPicture()) {
          picture(file);
          flush(CHANGES_A_COMMIT);
        }
      }
      flush(1);
    }

    /** A page that shows a thumbnail shows its full picture. */
    private void thumbnails() {
      Map<String, ImportedFile> byPath = new HashMap<>();
      all.forEach(file -> byPath.put(file.path(), file));
      for (ImportedFile file : all) {
        Thumbnails.@Nullable Picture full =
            file.isPicture() ? thumbnails.fullOf(sized(file)) : null;
        @Nullable ImportedFile picture = full == null ? null : byPath.get(full.path());
        if (picture != null) {
          shownBy
              .computeIfAbsent(String.valueOf(picture.sha256()), hash -> new LinkedHashSet<>())
              .addAll(shownBy.getOrDefault(String.valueOf(file.sha256()), Set.of()));
        }
      }
    }

    private static Thumbnails.Picture sized(ImportedFile picture) {
      return new Thumbnails.Picture(picture.path(), picture.width(), picture.height());
    }

    private void flush(int least) {
      if (changed.size() >= least) {
        runs.keepGoing(run.id());
        commit.of(() -> changed.forEach(proposals::put));
        changed.clear();
      }
    }

    /** The picture file that an address in a page means, with what is known of its bytes. */
    private @Nullable ImportedFile pictureAt(ImportedFile page, String address) {
      ImportedFile inside = byPath.get(page.path() + Read.INSIDE + address);
      ImportedFile found =
          inside != null ? inside : addresses.find(page.path(), address).orElse(null);
      if (found == null) {
        return null;
      }
      ImportedFile known = byId.getOrDefault(found.source(), found);
      return known.isPicture() ? known : null;
    }

    private void page(ImportedFile page) {
      Set<String> told = new LinkedHashSet<>();
      for (Proposal proposal : proposals.ofFile(page.id())) {
        if (proposal.type().equals(PHOTOS)) {
          String address = proposal.document().path("originalName").asText();
          @Nullable ImportedFile picture = address.isEmpty() ? null : pictureAt(page, address);
          if (picture != null) {
            told.add(String.valueOf(picture.sha256()));
            take(shown(proposal, picture));
          }
        }
      }
      for (String address : page.pictures()) {
        @Nullable ImportedFile picture = pictureAt(page, address);
        if (picture != null && !told.contains(String.valueOf(picture.sha256()))) {
          shownBy
              .computeIfAbsent(String.valueOf(picture.sha256()), hash -> new LinkedHashSet<>())
              .add(page.id());
        }
      }
    }

    private void picture(ImportedFile picture) {
      String hash = String.valueOf(picture.sha256());
      Set<UUID> pages = shownBy.getOrDefault(hash, Set.of());
      for (Proposal proposal : proposals.ofFile(picture.id())) {
        if (!proposal.type().equals(PHOTOS)) {
          continue;
        }
        boolean plain = !proposal.document().has("caption") && !photos.containsKey(hash);
        if (plain && thumbnails.fullOf(sized(picture)) != null) {
          // its full picture is here too, and is the photo
          changed.add(proposal.withState(Proposal.State.DROPPED, null));
          continue;
        }
        if (!photos.containsKey(hash) && isOrnament(picture, pages, proposal)) {
          changed.add(proposal.withState(Proposal.State.DROPPED, null));
          continue;
        }
        boolean own = take(shown(proposal, picture));
        if (own && pages.size() <= MOST_PAGES) {
          pages.forEach(page -> relate(page, proposal.id()));
        }
      }
    }

    /** Lets a photo stand for its picture, or merges it into the one that does already. */
    private boolean take(Proposal photo) {
      String hash = String.valueOf(photo.shows());
      Proposal first = photos.get(hash);
      if (first == null || first.id().equals(photo.id())) {
        photos.put(hash, photo);
        changed.add(photo);
        return true;
      }
      Proposal richer = withMissing(first, photo);
      photos.put(hash, richer);
      changed.add(richer);
      changed.add(photo.withState(Proposal.State.MERGED, first.id()));
      return false;
    }

    /** The one article of a page shows the picture. */
    private void relate(UUID page, UUID photo) {
      flush(1);
      List<Proposal> articles =
          proposals.ofFile(page).stream().filter(p -> p.type().equals(ARTICLES)).toList();
      if (articles.size() == 1) {
        Proposal article = articles.get(0);
        Map<String, List<UUID>> relations = new LinkedHashMap<>(article.relations());
        Set<UUID> related = new LinkedHashSet<>(relations.getOrDefault(PHOTOS, List.of()));
        if (related.add(photo)) {
          relations.put(PHOTOS, List.copyOf(related));
          changed.add(
              article.linked(article.document(), relations, article.provenance(), article.shows()));
        }
      }
    }
  }

  /** What a page's picture says about itself by its size, and by standing everywhere. */
  private static boolean isOrnament(ImportedFile picture, Set<UUID> pages, Proposal proposal) {
    if (pages.isEmpty() || proposal.document().has("caption")) {
      return false;
    }
    int width = picture.width();
    int height = picture.height();
    boolean sized = width > 0 && height > 0;
    return pages.size() > 2
        || sized && (width < SMALLEST || height < SMALLEST)
        || sized && (width > 4 * height || height > 5 * width);
  }

  /** The photo with its picture's hash, type and true size. */
  private static Proposal shown(Proposal photo, ImportedFile picture) {
    ObjectNode document = photo.document().deepCopy();
    ArrayNode provenance = photo.provenance().deepCopy();
    Origin origin = new Origin(picture, document, provenance);
    origin.put("file", String.valueOf(picture.sha256()));
    origin.put("mediaType", String.valueOf(picture.mediaType()));
    if (picture.width() > 0 && picture.height() > 0) {
      origin.put("width", picture.width());
      origin.put("height", picture.height());
    }
    return photo.linked(document, photo.relations(), provenance, picture.sha256());
  }

  /** Puts values in that the picture file itself gives. */
  private record Origin(ImportedFile picture, ObjectNode document, ArrayNode provenance) {
    void put(String field, String value) {
      document.put(field, value);
      tell(field, value);
    }

    void put(String field, int value) {
      document.put(field, value);
      tell(field, Integer.toString(value));
    }

    private void tell(String field, String value) {
      for (int i = provenance.size() - 1; i >= 0; i--) {
        if (provenance.get(i).path("field").asText().equals(field)) {
          provenance.remove(i);
        }
      }
      ObjectNode one = provenance.addObject();
      one.put("field", field).put("original", picture.sha256());
      one.put("mediaType", picture.mediaType());
      one.putArray("selector").addObject().put("type", "FragmentSelector").put("value", "metadata");
      one.put("value", value);
    }
  }

  /** The first with the fields that it lacks and the second has. */
  private static Proposal withMissing(Proposal first, Proposal second) {
    ObjectNode document = first.document().deepCopy();
    ArrayNode provenance = first.provenance().deepCopy();
    second
        .document()
        .properties()
        .forEach(
            field -> {
              if (!document.has(field.getKey())) {
                document.set(field.getKey(), field.getValue().deepCopy());
                Provenance.copy(field.getKey(), second.provenance(), provenance);
              }
            });
    return first.linked(document, first.relations(), provenance, first.shows());
  }
}
