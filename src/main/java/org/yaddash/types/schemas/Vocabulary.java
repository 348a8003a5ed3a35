package org.yaddash.types.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dialect that type files are written in, and the compiler of schemas. Knows the schemas of
 * {@code content-types/vocabulary/} and those of JSON Schema 2020-12, all from the class path;
 * nothing is ever fetched.
 */
public final class Vocabulary {
  /** The dialect's own address; a type file may name it, or the same file relative to itself. */
  static final String ID = "https://yaddash.org/content-types/vocabulary/content-type.json";

  private static final String PREFIX = "https://yaddash.org/";

  /**
   * Documents keep their formats; a type file's own {@code $schema} may be relative, though its
   * format says uri.
   */
  private static final SchemaValidatorsConfig DOCUMENTS = config(true);

  private static final SchemaValidatorsConfig TYPE_FILES = config(false);

  private final JsonSchemaFactory factory;
  private final JsonSchema dialect;

  public Vocabulary() {
    JsonMetaSchema draft = JsonMetaSchema.getV202012();
    JsonMetaSchema withDates =
        JsonMetaSchema.builder(draft).format(new EdtfFormat()).format(new AsWritten()).build();
    factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder
                    .metaSchema(withDates)
                    .schemaLoaders(loaders -> loaders.add(new FromClassPath())));
    dialect = factory.getSchema(SchemaLocation.of(ID), TYPE_FILES);
  }

  /** Where a type file breaks the dialect. */
  public List<Violations.Violation> violations(JsonNode typeFile) {
    return Violations.of(dialect.validate(typeFile));
  }

  /** Compiles a schema that refers to nothing outside itself. */
  public JsonSchema compile(JsonNode schema) {
    return factory.getSchema(schema, DOCUMENTS);
  }

  private static SchemaValidatorsConfig config(boolean formats) {
    return SchemaValidatorsConfig.builder()
        .formatAssertionsEnabled(formats)
        .locale(Locale.ENGLISH)
        .pathType(PathType.JSON_POINTER)
        .regularExpressionFactory(EndingPattern::new)
        .build();
  }

  /**
   * Finds the vocabulary's own files and refuses everything else that is not on the class path
   * already.
   */
  private static final class FromClassPath implements SchemaLoader {
    @Override
    public @Nullable InputStreamSource getSchema(AbsoluteIri address) {
      String iri = address.toString();
      if (iri.startsWith("classpath:")) {
        return null; // the drafts of JSON Schema, which the validator brings
      }
      return () -> {
        ClassLoader loader = Vocabulary.class.getClassLoader();
        var stream =
            iri.startsWith(PREFIX)
                ? loader.getResourceAsStream(iri.substring(PREFIX.length()))
                : null;
        if (stream == null) {
          throw new FileNotFoundException(iri);
        }
        return stream;
      };
    }
  }

  private static final class EdtfFormat implements Format {
    @Override
    public String getName() {
      return "edtf";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return Edtf.read(value).isPresent();
    }
  }

  /** An address as a legacy page has it, with spaces and worse; taken as it is. */
  private static final class AsWritten implements Format {
    @Override
    public String getName() {
      return "iri-reference";
    }
  }

  /**
   * A pattern as JSON Schema means it: found anywhere in the value, and {@code $} is the end of the
   * value, where Java's would also let a line end follow.
   */
  private static final class EndingPattern implements RegularExpression {
    private final Pattern pattern;

    EndingPattern(String regex) {
      this.pattern = pattern(regex);
    }

    @Override
    public boolean matches(String value) {
      return pattern.matcher(value).find();
    }
  }

  /**
   * Compiles a pattern of a type file.
   *
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  public static Pattern pattern(String regex) {
    StringBuilder java = new StringBuilder(regex.length() + 8);
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        java.append(c).append(regex.charAt(++i));
        continue;
      }
      if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      }
      if (c == '$' && !inClass) {
        java.append("\\z");
      } else {
        java.append(c);
      }
    }
    return Pattern.compile(java.toString());
  }
}
