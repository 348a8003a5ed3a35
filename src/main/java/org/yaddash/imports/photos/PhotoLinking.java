package org.yaddash.imports.photos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.ledger.Files;
import org.yaddash.imports.ledger.ImportedFile;
import org.yaddash.imports.ledger.Run;
import org.yaddash.imports.ledger.Runs;
import org.yaddash.imports.ledger.candidates.Proposal;
import org.yaddash.imports.ledger.candidates.Proposals;
import org.yaddash.imports.upload.Addresses;
import org.yaddash.imports.whereabouts.Captures;
import org.yaddash.imports.whereabouts.Whereabouts;

/**
 * Ties what the files of a run propose to each other: a photo that a page shows and the picture
 * file that the upload holds are one photo; a picture that two pages show, or that the upload has
 * in several sizes, is one photo with what all say; a picture that pages show without a word
 * belongs to their article; an ornament is nothing.
 *
 * <p>It is worked out anew from the start each time, in the order of the files, and always comes to
 * the same.
 */
@ApplicationScoped
public class PhotoLinking {
  private static final String PHOTOS = "photos";
  private static final String ARTICLES = "articles";
  private static final int CHANGES_A_COMMIT = 100;
  private static final int SMALLEST = 60;
  private static final int MOST_PAGES = 5;

  @Inject Runs runs;
  @Inject Files files;
  @Inject Proposals proposals;
  @Inject Captures captures;
  @Inject SamenessTold told;

  /** Ties them all. */
  public void all(Run run) {
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

    /** What pages say of pictures of which there are several prints, until all is heard. */
    private final List<Sighting> sightings = new ArrayList<>();

    private final List<Proposal> changed = new ArrayList<>();
    private final Set<UUID> handled = new HashSet<>();
    private final Prints prints;

    /** Article → the addresses of pictures in its body → the pictures. */
    private final Map<UUID, Map<String, ImportedFile>> bodies = new LinkedHashMap<>();

    private record Sighting(ImportedFile page, Proposal photo, ImportedFile picture) {}

    Linking(Run run) {
      this.run = run;
      this.all = files.brief(run.id());
      this.addresses = new Whereabouts(run, captures.of(run.id())).addresses(all);
      for (ImportedFile file : all) {
        byId.put(file.id(), file);
        if (!file.archive() && file.sha256() != null) {
          byPath.putIfAbsent(file.path(), file);
        }
      }
      this.prints = new Prints(all);
    }

    void all() {
      // what pages say of pictures matters only where the upload holds some
      boolean shown = all.stream().anyMatch(ImportedFile::isPicture);
      for (ImportedFile file : all) {
        if (shown
            && file.status() == ImportedFile.Status.DONE
            && !file.archive()
            && !file.isPicture()) {
          page(file);
          flush(CHANGES_A_COMMIT);
        }
      }
      severalPrints();
      for (ImportedFile file : all) {
        if (file.status() == ImportedFile.Status.DONE && file.isPicture()) {
          picture(prints.bestOf(file));
          picture(file);
          flush(CHANGES_A_COMMIT);
        }
      }
      told.tell(run, prints, photos).forEach(changed::add);
      flush(1);
      bodies.forEach(this::body);
      flush(1);
    }

    /** Lets the pictures in a body lead to their photos. */
    private void body(UUID id, Map<String, ImportedFile> pictures) {
      Proposal article = proposals.find(id).orElse(null);
      if (article == null) {
        return;
      }
      String body = article.document().path("body").asText();
      String settled =
          BodyPictures.replaced(
              body,
              address -> {
                @Nullable ImportedFile picture = pictures.get(address);
                @Nullable Proposal photo =
                    picture == null
                        ? null
                        : photos.get(String.valueOf(prints.bestOf(picture).sha256()));
                boolean nowhere =
                    photo == null
                        && picture != null
                        && picture.path().endsWith(ImportedFile.INSIDE + address);
                return photo != null ? BodyPictures.address(photo.id()) : nowhere ? "" : address;
              });
      if (!settled.equals(body)) {
        ObjectNode document = article.document().deepCopy();
        document.put("body", settled);
        changed.add(
            article.linked(document, article.relations(), article.provenance(), article.shows()));
        flush(CHANGES_A_COMMIT);
      }
    }

    /** All that is said of the prints of a picture is said of its photo. */
    private void severalPrints() {
      sightings.forEach(sighting -> prints.say(sighting.picture(), sighting.photo()));
      for (List<ImportedFile> some : List.copyOf(prints.all())) {
        for (ImportedFile print : some) {
          proposals.ofFile(print.id()).stream()
              .filter(proposal -> proposal.type().equals(PHOTOS))
              .forEach(photo -> prints.say(print, photo));
        }
      }
      for (Sighting sighting : sightings) {
        take(sighting.photo(), sighting.picture(), sighting.page().path());
        flush(CHANGES_A_COMMIT);
      }
    }

    private void flush(int least) {
      if (changed.size() >= least) {
        runs.keepGoing(run.id());
        proposals.putAll(changed);
        changed.clear();
      }
    }

    /** The picture file that an address in a page means, with what is known of its bytes. */
    private @Nullable ImportedFile pictureAt(ImportedFile page, String address) {
      ImportedFile inside = byPath.get(page.path() + ImportedFile.INSIDE + address);
      ImportedFile found =
          inside != null ? inside : addresses.find(page.path(), address).orElse(null);
      if (found == null) {
        return null;
      }
      ImportedFile known = byId.getOrDefault(found.source(), found);
      return known.isPicture() ? known : null;
    }

    private void page(ImportedFile page) {
      Set<String> said = new LinkedHashSet<>();
      for (Proposal proposal : proposals.ofFile(page.id())) {
        if (proposal.type().equals(ARTICLES)) {
          for (String address : BodyPictures.in(proposal.document().path("body").asText())) {
            @Nullable ImportedFile picture = pictureAt(page, address);
            if (picture != null) {
              bodies
                  .computeIfAbsent(proposal.id(), id -> new LinkedHashMap<>())
                  .put(address, picture);
            }
          }
        }
        if (proposal.type().equals(PHOTOS)) {
          String address = proposal.document().path("originalName").asText();
          @Nullable ImportedFile picture = address.isEmpty() ? null : pictureAt(page, address);
          if (picture != null) {
            said.add(String.valueOf(picture.sha256()));
            if (prints.several(picture)) {
              sightings.add(new Sighting(page, proposal, picture));
            } else {
              take(proposal, picture, page.path());
            }
          }
        }
      }
      for (String address : page.pictures()) {
        @Nullable ImportedFile picture = pictureAt(page, address);
        if (picture != null && !said.contains(String.valueOf(picture.sha256()))) {
          shownBy
              .computeIfAbsent(String.valueOf(picture.sha256()), hash -> new LinkedHashSet<>())
              .add(page.id());
        }
      }
    }

    private void picture(ImportedFile picture) {
      if (picture.status() != ImportedFile.Status.DONE || !handled.add(picture.id())) {
        return;
      }
      String best = String.valueOf(prints.bestOf(picture).sha256());
      Set<UUID> pages = new LinkedHashSet<>();
      prints
          .of(picture)
          .forEach(print -> pages.addAll(shownBy.getOrDefault(print.sha256(), Set.of())));
      for (Proposal proposal : proposals.ofFile(picture.id())) {
        if (!proposal.type().equals(PHOTOS)) {
          continue;
        }
        if (!photos.containsKey(best) && isOrnament(picture, pages, proposal)) {
          changed.add(proposal.withState(Proposal.State.DROPPED, null));
          continue;
        }
        boolean own = take(proposal, picture, picture.path());
        if (own && pages.size() <= MOST_PAGES) {
          pages.forEach(page -> relate(page, proposal.id()));
        }
      }
    }

    /** Lets a photo stand for its picture, or merges it into the one that does already. */
    private boolean take(Proposal proposal, ImportedFile picture, String where) {
      ImportedFile best = prints.bestOf(picture);
      Proposal photo = OnePhoto.of(proposal, best, prints.of(picture));
      String hash = String.valueOf(best.sha256());
      Proposal first = photos.get(hash);
      if (first == null || first.id().equals(photo.id())) {
        photos.put(hash, photo);
        changed.add(photo);
        return true;
      }
      Proposal richer = OnePhoto.of(first, photo, where);
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
          changed.add(article.related(relations));
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
}
