package org.yaddash.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaddash.http.JsonApi;
import org.yaddash.http.exchange.Representation;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.search.Found;
import org.yaddash.search.Snapshot;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Rendered;

/**
 * A document around entries: the primary ones, and each related one that is wanted with them once.
 * Its tag is made from the tags of its parts, before any of them is put together.
 */
final class Compound {
  private static final int MOST_INCLUDED = 5_000;
  private static final byte[] NONE = {};
  private static final byte[] HIGHLIGHTS = utf8(",\"highlights\":");
  private static final byte[] META_END = utf8("}}");
  private static final byte[] LIST_BEGIN = utf8("[");
  private static final byte[] LIST_END = utf8("]");
  private static final byte[] COMMA = utf8(",");
  private static final byte[] END = utf8("}");
  private static final byte[] BEGIN = utf8("{\"jsonapi\":{\"version\":\"1.1\"},\"links\":");

  private final Snapshot snapshot;
  private final Languages languages;
  private final Map<String, Set<String>> fields;
  private final Inclusion inclusion;
  private Map<UUID, byte[]> highlights = Map.of();

  /**
   * @param fields for some types, the attributes and relations to deliver
   */
  Compound(
      Snapshot snapshot,
      Languages languages,
      Map<String, Set<String>> fields,
      Inclusion inclusion) {
    this.snapshot = snapshot;
    this.languages = languages;
    this.fields = fields;
    this.inclusion = inclusion;
  }

  /** Shows in the meta of each of these primary resources where it has the words searched for. */
  Compound highlighting(Map<UUID, byte[]> found) {
    highlights = found;
    return this;
  }

  /** A document with a list of entries. */
  Representation ofMany(List<Found> primary, ObjectNode links, ObjectNode meta) {
    return document(primary, true, links, meta, snapshot.modified());
  }

  /** A document with one entry, or with none. */
  Representation ofOne(List<Found> primary, ObjectNode links) {
    boolean alone = inclusion.inside().isEmpty() && primary.size() == 1;
    Instant modified = alone ? primary.get(0).modified() : snapshot.modified();
    return document(primary, false, links, null, modified);
  }

  private Representation document(
      List<Found> primary,
      boolean many,
      ObjectNode links,
      @Nullable ObjectNode meta,
      Instant modified) {
    List<Rendered> data = snapshot.rendered(primary, languages);
    List<Found> related = included(primary);
    List<Rendered> included = snapshot.rendered(related, languages);
    Set<String> spoken = new TreeSet<>();
    MessageDigest digest = sha256();
    byte[] writtenLinks = utf8(links.toString());
    byte[] writtenMeta = meta == null ? NONE : utf8(meta.toString());
    digest.update(writtenLinks);
    digest.update(writtenMeta);
    for (List<Rendered> some : List.of(data, included)) {
      for (Rendered one : some) {
        digest.update(one.digest().bytes());
        spoken.addAll(one.languages());
      }
      digest.update((byte) ',');
    }
    for (Found one : primary) {
      digest.update(highlights.getOrDefault(one.id(), NONE));
      digest.update((byte) ',');
    }
    byte[] name = Arrays.copyOf(digest.digest(), 18);
    return new Representation(
        JsonApi.MEDIA_TYPE,
        Base64.getUrlEncoder().withoutPadding().encodeToString(name),
        modified,
        spoken.isEmpty() ? List.of(languages.first()) : List.copyOf(spoken),
        Map.of(),
        () -> {
          Pieces body = new Pieces();
          body.add(BEGIN);
          body.add(writtenLinks);
          body.add(utf8(",\"data\":"));
          if (many) {
            addList(body, primary, data);
          } else {
            body.add(data.isEmpty() ? utf8("null") : chosen(primary.get(0).type(), data.get(0)));
          }
          if (!inclusion.inside().isEmpty()) {
            body.add(utf8(",\"included\":"));
            addList(body, related, included);
          }
          if (meta != null) {
            body.add(utf8(",\"meta\":"));
            body.add(writtenMeta);
          }
          body.add(END);
          return body.together();
        });
  }

  private void addList(Pieces body, List<Found> entries, List<Rendered> rendered) {
    body.add(LIST_BEGIN);
    for (int i = 0; i < rendered.size(); i++) {
      if (i > 0) {
        body.add(COMMA);
      }
      byte[] resource = chosen(entries.get(i).type(), rendered.get(i));
      byte @Nullable [] marked = highlights.get(entries.get(i).id());
      if (marked == null) {
        body.add(resource);
      } else {
        // the last member of a resource is its meta, which is never empty
        body.add(resource, resource.length - META_END.length);
        body.add(HIGHLIGHTS);
        body.add(marked);
        body.add(META_END);
      }
    }
    body.add(LIST_END);
  }

  /** What a body is made of, put together at once when its length is known. */
  private static final class Pieces {
    private final List<Piece> all = new ArrayList<>();
    private int length;

    /** The first bytes of some. */
    private record Piece(byte[] bytes, int length) {}

    void add(byte[] piece) {
      add(piece, piece.length);
    }

    void add(byte[] piece, int upTo) {
      all.add(new Piece(piece, upTo));
      length += upTo;
    }

    byte[] together() {
      byte[] body = new byte[length];
      int at = 0;
      for (Piece piece : all) {
        System.arraycopy(piece.bytes, 0, body, at, piece.length);
        at += piece.length;
      }
      return body;
    }
  }

  /** A resource with only those attributes and relations that are wanted of its type. */
  private byte[] chosen(String type, Rendered rendered) {
    Set<String> wanted = fields.get(type);
    try {
      return wanted == null ? rendered.json() : JsonApi.only(wanted, rendered.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The related entries that are wanted, each once, none of the primary ones again. */
  private List<Found> included(List<Found> primary) {
    if (inclusion.inside().isEmpty()) {
      return List.of();
    }
    Map<UUID, Found> known = new HashMap<>();
    primary.forEach(entry -> known.put(entry.id(), entry));
    Map<UUID, Found> included = new LinkedHashMap<>();
    include(primary, inclusion, known, included);
    primary.forEach(entry -> included.remove(entry.id()));
    return List.copyOf(included.values());
  }

  private void include(
      List<Found> entries, Inclusion wanted, Map<UUID, Found> known, Map<UUID, Found> included) {
    wanted
        .inside()
        .forEach(
            (relation, further) -> {
              Set<UUID> ids = snapshot.linked(entries, relation);
              List<UUID> missing = ids.stream().filter(id -> !known.containsKey(id)).toList();
              if (included.size() + missing.size() > MOST_INCLUDED) {
                throw new ProblemException(
                    Problem.inParameter(
                        ProblemCode.BAD_INCLUDE,
                        "include",
                        "More than %d entries would be included; ask for smaller pages."
                            .formatted(MOST_INCLUDED)));
              }
              snapshot.find(missing).forEach(found -> known.put(found.id(), found));
              List<Found> related = new ArrayList<>();
              for (UUID id : ids) {
                Found found = known.get(id);
                if (found != null) {
                  related.add(found);
                  included.put(id, found);
                }
              }
              include(related, further, known, included);
            });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
