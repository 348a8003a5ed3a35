package org.yaddash.types;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;
import org.yaddash.types.schemas.TypeFile;
import org.yaddash.types.schemas.UnfoldedSchema;
import org.yaddash.types.schemas.Vocabulary;

/**
 * The content types of an archive, loaded and compiled once. Never changes; safe for many threads.
 */
public final class ContentTypes {
  /** The type of the figures of source quotes, see {@link #withFigures()}. */
  public static final String FIGURES = FiguresType.NAME;

  /** The type of source quotes. */
  public static final String SOURCE_QUOTES = FiguresType.QUOTES;

  /** The relation of a figure to its source quote. */
  public static final String QUOTE = FiguresType.QUOTE;

  private static final Vocabulary VOCABULARY = new Vocabulary();

  private final Map<String, ContentType> types;

  private ContentTypes(Map<String, ContentType> types) {
    this.types = types;
  }

  /**
   * Loads the types that Yaddash brings, then the given ones; a later file replaces an earlier one
   * of the same name.
   *
   * @param places type files, or directories of which each {@code NAME.json} is one (directories
   *     inside are not read)
   * @throws ProblemException with a {@link ProblemCode#CONTENT_TYPE_BROKEN} for everything that is
   *     wrong with any file: its detail names the file, the JSON pointer and the reason
   */
  public static ContentTypes load(Path... places) {
    Map<String, TypeFile> files = new TreeMap<>();
    TypeFile.builtIn().forEach(file -> files.put(file.type(), file));
    return with(files, places);
  }

  /**
   * Loads the given files and directories only, without the types that Yaddash brings. Fails as
   * {@link #load} does.
   */
  public static ContentTypes loadOnly(Path... places) {
    return with(new TreeMap<>(), places);
  }

  private static ContentTypes with(Map<String, TypeFile> files, Path... places) {
    for (Path place : places) {
      TypeFile.at(place).forEach(file -> files.put(file.type(), file));
    }
    Map<String, ContentType> types = new TreeMap<>();
    for (TypeFile file : files.values()) {
      compile(file).ifPresent(type -> types.put(type.name(), type));
    }
    types.values().forEach(type -> checkRelations(type, types, files));
    List<Problem> faults = files.values().stream().flatMap(file -> file.faults().stream()).toList();
    if (!faults.isEmpty()) {
      throw new ProblemException(faults);
    }
    return new ContentTypes(types);
  }

  /**
   * These types, and the one that can be read but not written: the figures of source quotes, each
   * with the source that gives it. Without it when source quotes have no public figures.
   */
  public ContentTypes withFigures() {
    Map<String, ContentType> all = new TreeMap<>(types);
    FiguresType.of(types).flatMap(ContentTypes::compile).ifPresent(type -> all.put(FIGURES, type));
    return new ContentTypes(all);
  }

  private static Optional<ContentType> compile(TypeFile file) {
    if (!file.isBroken()) {
      VOCABULARY
          .violations(file.schema())
          .forEach(wrong -> file.fault(wrong.pointer(), wrong.reason()));
    }
    if (file.isBroken()) {
      return Optional.empty();
    }
    UnfoldedSchema schema = new UnfoldedSchema(file);
    if (file.isBroken()) {
      return Optional.empty();
    }
    FieldReader reader = new FieldReader(file, schema);
    reader.read();
    return file.isBroken()
        ? Optional.empty()
        : Optional.of(new ContentType(file.type(), schema.root(), reader, VOCABULARY));
  }

  private static void checkRelations(
      ContentType type, Map<String, ContentType> types, Map<String, TypeFile> files) {
    TypeFile file = Objects.requireNonNull(files.get(type.name()));
    for (Relation relation : type.relations()) {
      String at = "/properties/" + relation.name() + "/x-relation/";
      ContentType target = types.get(relation.type());
      if (target == null) {
        if (!files.containsKey(relation.type())) {
          file.fault(at + "type", "there is no content type " + relation.type());
        }
      } else if (relation.inverse() != null) {
        Optional<Relation> back = target.relation(relation.inverse());
        String other = target.name() + "." + relation.inverse();
        if (back.isEmpty()) {
          file.fault(at + "inverse", "there is no relation " + other);
        } else if (!back.get().type().equals(type.name())
            || !Objects.equals(back.get().inverse(), relation.name())) {
          file.fault(
              at + "inverse",
              other
                  + " does not point back: its inverse must be "
                  + relation.name()
                  + " of "
                  + type.name());
        }
      }
    }
  }

  /** All types, ordered by name. */
  public List<ContentType> all() {
    return List.copyOf(types.values());
  }

  /** The type of a name. */
  public Optional<ContentType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /**
   * The type of a name.
   *
   * @throws ProblemException with {@link ProblemCode#UNKNOWN_TYPE} when there is none
   */
  public ContentType get(String name) {
    ContentType type = types.get(name);
    if (type == null) {
      throw new ProblemException(
          ProblemCode.UNKNOWN_TYPE, "There is no content type '" + name + "'.");
    }
    return type;
  }
}
