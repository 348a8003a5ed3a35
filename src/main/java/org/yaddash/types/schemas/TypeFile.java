package org.yaddash.types.schemas;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaddash.problems.Problem;
import org.yaddash.problems.ProblemCode;

/** One type file, read but not yet understood, and everything that is found wrong with it. */
public final class TypeFile {
  private static final String LANDMARK = "content-types/vocabulary/content-type.json";
  private static final String ENDING = ".json";
  private static final Pattern LEGAL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  /** Names that stand beside the types in the addresses of {@code /api} and {@code /manage}. */
  private static final Set<String> TAKEN =
      Set.of(
          "annotations",
          "candidates",
          "changes",
          "citations",
          "events",
          "feeds",
          "figures",
          "graphql",
          "health",
          "iiif",
          "importFiles",
          "imports",
          "index",
          "log",
          "media",
          "oai",
          "openapi",
          "operations",
          "originals",
          "redirects",
          "renditions",
          "search",
          "session",
          "sitemap",
          "types",
          "vocabulary");

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String file;
  private final ObjectNode schema;
  private final List<Problem> faults = new ArrayList<>();

  private TypeFile(String file, ObjectNode schema) {
    this.file = file;
    this.schema = schema;
  }

  /** A type that no file says but others imply. */
  public static TypeFile derived(String name, ObjectNode schema) {
    return new TypeFile(name + ENDING, schema);
  }

  /**
   * The files that Yaddash brings. They lie beside their vocabulary, in a directory of classes or
   * in a jar.
   */
  public static List<TypeFile> builtIn() {
    URL landmark = TypeFile.class.getClassLoader().getResource(LANDMARK);
    if (landmark == null) {
      throw new IllegalStateException("The archive lacks " + LANDMARK);
    }
    return beside(landmark);
  }

  /** The files in the directory above the one that holds the landmark. */
  public static List<TypeFile> beside(URL landmark) {
    try {
      if (!landmark.getProtocol().equals("jar")) {
        return inDirectory(Path.of(landmark.toURI()).resolve("../..").normalize());
      }
      JarURLConnection connection = (JarURLConnection) landmark.openConnection();
      Path jar = Path.of(connection.getJarFileURL().toURI());
      try (FileSystem inside = FileSystems.newFileSystem(jar, (ClassLoader) null)) {
        return inDirectory(inside.getPath(connection.getEntryName()).resolve("../..").normalize());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The archive lies at an unreadable address: " + landmark, e);
    }
  }

  /** The files of a directory, or the one file. What is neither comes back as a broken one. */
  public static List<TypeFile> at(Path place) {
    String shown = String.valueOf(place.getFileName());
    try {
      if (Files.isDirectory(place)) {
        return inDirectory(place);
      }
      if (shown.endsWith(ENDING) && Files.isRegularFile(place)) {
        return List.of(of(shown, Files.readAllBytes(place)));
      }
      return List.of(unreadable(shown, "is neither a directory nor a file NAME.json"));
    } catch (IOException | SecurityException e) {
      return List.of(unreadable(shown, "cannot be read: " + e.getMessage()));
    }
  }

  private static List<TypeFile> inDirectory(Path directory) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> inside = Files.list(directory)) {
      inside.filter(TypeFile::isTypeFile).sorted().forEach(paths::add);
    }
    List<TypeFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(of(String.valueOf(path.getFileName()), Files.readAllBytes(path)));
    }
    return files;
  }

  private static boolean isTypeFile(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(path);
  }

  private static TypeFile of(String file, byte[] bytes) {
    try {
      JsonNode root = STRICT.readTree(bytes);
      if (!(root instanceof ObjectNode schema)) {
        return unreadable(file, root.isMissingNode() ? "is empty" : "must be a JSON object");
      }
      TypeFile read = new TypeFile(file, schema);
      read.checkName();
      return read;
    } catch (JsonProcessingException e) {
      TypeFile broken = new TypeFile(file, JsonNodeFactory.instance.objectNode());
      broken.fault(pointer(e), "is not JSON: " + e.getOriginalMessage() + place(e.getLocation()));
      return broken;
    } catch (IOException e) {
      return unreadable(file, "cannot be read: " + e.getMessage());
    }
  }

  private static TypeFile unreadable(String file, String reason) {
    TypeFile broken = new TypeFile(file, JsonNodeFactory.instance.objectNode());
    broken.fault("", reason);
    return broken;
  }

  private void checkName() {
    if (!LEGAL_NAME.matcher(type()).matches()) {
      fault(
          "",
          "the file's name is the type's name in addresses: a letter, then at most 63 letters, digits, hyphens or"
              + " underscores");
    } else if (TAKEN.contains(type())) {
      fault("", "the name " + type() + " is taken by an address of Yaddash");
    }
  }

  /** The content type's name: the file's without its ending. */
  public String type() {
    return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
  }

  /** What the file says; empty when it could not be read. */
  public ObjectNode schema() {
    return schema;
  }

  /**
   * Notes that something is wrong at one place of the file; the pointer is "" for the whole of it.
   */
  public void fault(String pointer, String reason) {
    String place = pointer.isEmpty() ? file : file + " at " + pointer;
    faults.add(Problem.at(ProblemCode.CONTENT_TYPE_BROKEN, pointer, place + ": " + reason));
  }

  /** Whether anything is wrong with it. */
  public boolean isBroken() {
    return !faults.isEmpty();
  }

  /** Everything that is wrong with it. */
  public List<Problem> faults() {
    return faults;
  }

  private static String pointer(JsonProcessingException e) {
    return e.getProcessor() instanceof JsonParser parser
        ? parser.getParsingContext().pathAsPointer().toString()
        : "";
  }

  private static String place(JsonLocation location) {
    return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }
}
