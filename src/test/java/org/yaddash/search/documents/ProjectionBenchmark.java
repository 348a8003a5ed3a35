package org.yaddash.search.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yaddash.bench.MadeUpArchive;
import org.yaddash.content.PublishedEntry;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Languages;
import org.yaddash.search.projection.Rendering;
import org.yaddash.types.ContentTypes;

/**
 * What it costs to publish an entry: to render it once, and to make a document of the index of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ProjectionBenchmark {
  private final Catalogue catalogue = Catalogue.of(ContentTypes.load(), List.of("en", "az", "ru"));
  private final Rendering rendering = new Rendering(catalogue);
  private final Projection projection = new Projection(catalogue, rendering);
  private final PublishedEntry victim = victim();
  private final Map<String, List<UUID>> linkage = projection.linkage(victim);
  private final ObjectNode whole = rendering.resource(victim, linkage);
  private final Languages russian = Languages.of(List.of("ru"), List.of("en"));

  private static PublishedEntry victim() {
    ObjectNode document =
        (ObjectNode)
            new MadeUpArchive(1, 18)
                .resource("victims", 0, (type, number) -> new UUID(7, number).toString())
                .path("attributes");
    return new PublishedEntry(
        new UUID(1, 1),
        "victims",
        "somebody",
        List.of("somebody"),
        document,
        JsonNodeFactory.instance.arrayNode(),
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        Map.of(),
        List.of());
  }

  /** The whole resource of a victim. */
  @Benchmark
  public Rendering.Form rendersAResource() {
    return rendering.inAllLanguages(rendering.resource(victim, linkage), "victims");
  }

  /** A resource in the language that is asked for, when it was not rendered in it before. */
  @Benchmark
  public Rendering.Form choosesALanguage() {
    return rendering.inLanguages(whole, "victims", russian);
  }

  /** A victim as a document of the index, all forms of its resource included. */
  @Benchmark
  public Document projectsAnEntry() {
    return projection.published(victim, linkage, Instant.EPOCH);
  }
}
