package org.yaddash.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaddash.problems.ProblemCode;
import org.yaddash.problems.ProblemException;

/**
 * The content types of an archive, loaded and compiled once. Never changes; safe for many threads.
 */
public final class ContentTypes {
  private static final String BUILT_IN = "content-types/";

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
    Map<String, NamedBytes> files = new TreeMap<>();
    builtIn(files);
    Faults faults = new Faults();
    gather(List.of(places), files, faults);
    return compile(files.values(), faults);
  }

  /**
   * Loads the given files and directories only, without the types that Yaddash brings. Fails as
   * {@link #load} does.
   */
  public static ContentTypes loadOnly(Path... places) {
    Map<String, NamedBytes> files = new TreeMap<>();
    Faults faults = new Faults();
    gather(List.of(places), files, faults);
    return compile(files.values(), faults);
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

  private record NamedBytes(String name, byte[] bytes) {}

  private static ContentTypes compile(Collection<NamedBytes> files, Faults faults) {
    Vocabulary vocabulary = new Vocabulary();
    Map<String, ContentType> types = new TreeMap<>();
    Map<String, UnfoldedSchema> schemas = new TreeMap<>();
    Set<String> broken = new HashSet<>();
    for (NamedBytes named : files) {
      int before = faults.count();
      TypeFile.read(named.name(), named.bytes(), faults)
          .ifPresent(
              file -> {
                for (Violation violation : vocabulary.violations(file.schema())) {
                  faults.add(file.file(), violation.pointer(), violation.reason());
                }
                if (faults.count() == before) {
                  compile(file, vocabulary, faults).ifPresent(type -> types.put(type.name(), type));
                }
              });
      if (faults.count() > before) {
        broken.add(TypeFile.typeOf(named.name()));
      }
    }
    types.values().forEach(type -> checkRelations(type, types, broken, faults));
    faults.throwIfAny();
    return new ContentTypes(types);
  }

  private static Optional<ContentType> compile(
      TypeFile file, Vocabulary vocabulary, Faults faults) {
    int before = faults.count();
    UnfoldedSchema schema = new UnfoldedSchema(file, faults);
    if (faults.count() > before) {
      return Optional.empty();
    }
    FieldReader reader = new FieldReader(file, schema, faults);
    reader.read();
    if (faults.count() > before) {
      return Optional.empty();
    }
    ContentType type = new ContentType(file, schema.root(), reader, vocabulary);
    if (type.display().isEmpty()) {
      faults.add(
          file.file(),
          "",
          "x-display names no field, and there is no text that could name an entry");
    }
    return faults.count() > before ? Optional.empty() : Optional.of(type);
  }

  private static void checkRelations(
      ContentType type, Map<String, ContentType> types, Set<String> broken, Faults faults) {
    for (Relation relation : type.relations()) {
      String at = "/properties/" + relation.name() + "/x-relation/";
      ContentType target = types.get(relation.type());
      if (target == null) {
        if (!broken.contains(relation.type())) {
          faults.add(
              type.name() + ".json", at + "type", "there is no content type " + relation.type());
        }
        continue;
      }
      if (relation.inverse() == null) {
        continue;
      }
      Optional<Relation> back = target.relation(relation.inverse());
      if (back.isEmpty()) {
        faults.add(
            type.name() + ".json",
            at + "inverse",
            "the content type " + target.name() + " has no relation " + relation.inverse());
      } else if (!back.get().type().equals(type.name())
          || !Objects.equals(back.get().inverse(), relation.name())) {
        faults.add(
            type.name() + ".json",
            at + "inverse",
            target.name()
                + "."
                + relation.inverse()
                + " does not point back: its inverse must be "
                + relation.name()
                + " of "
                + type.name());
      }
    }
  }

  private static void gather(List<Path> places, Map<String, NamedBytes> files, Faults faults) {
    for (Path place : places) {
      String shown = String.valueOf(place.getFileName());
      try {
        if (Files.isDirectory(place)) {
          addDirectory(place, files);
        } else if (shown.endsWith(".json") && Files.isRegularFile(place)) {
          files.put(shown, new NamedBytes(shown, Files.readAllBytes(place)));
        } else {
          faults.add(shown, "", "is neither a directory nor a file NAME.json");
        }
      } catch (IOException e) {
        faults.add(shown, "", "cannot be read: " + e.getMessage());
      }
    }
  }

  private static void addDirectory(Path directory, Map<String, NamedBytes> files)
      throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> inside = Files.list(directory)) {
      inside.filter(ContentTypes::isTypeFile).sorted().forEach(found::add);
    }
    for (Path file : found) {
      String name = String.valueOf(file.getFileName());
      files.put(name, new NamedBytes(name, Files.readAllBytes(file)));
    }
  }

  private static boolean isTypeFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".json") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  /** The built-in files lie beside their vocabulary, in a directory of classes or in a jar. */
  private static void builtIn(Map<String, NamedBytes> files) {
    String landmark = BUILT_IN + "vocabulary/content-type.json";
    URL url = ContentTypes.class.getClassLoader().getResource(landmark);
    if (url == null) {
      throw new IllegalStateException("The archive lacks " + landmark);
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        addDirectory(Path.of(uri).resolve("../..").normalize(), files);
        return;
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        addDirectory(jar.provider().getPath(uri).resolve("../..").normalize(), files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The archive lies at an unreadable address: " + url, e);
    }
  }
}
