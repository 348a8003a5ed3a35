package org.yaddash.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.yaddash.bench.MadeUpArchive;
import org.yaddash.search.Question.Order;
import org.yaddash.search.projection.Catalogue;
import org.yaddash.search.projection.Filter;
import org.yaddash.search.projection.Filter.Value;
import org.yaddash.search.projection.Languages;
import org.yaddash.types.ContentTypes;

/** What it costs to ask the index, and to take the resources of a page out of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class QueryBenchmark {
  private static final int VICTIMS = 2_000;
  private static final List<String> FALLBACK = List.of("en", "az", "ru");

  private final ContentTypes types = ContentTypes.load();
  private final Catalogue catalogue = Catalogue.of(types, FALLBACK);
  private final Languages languages = Languages.of(List.of("en"), FALLBACK);
  private final Question.Page page = new Question.Page.Numbered(1, 25);
  private @Nullable Path home;
  private @Nullable Keeper keeper;

  /** Fills an index with victims. */
  @Setup
  public void fill() throws IOException {
    ArchiveInMemory archive = new ArchiveInMemory(types);
    MadeUpArchive made = new MadeUpArchive(1, VICTIMS * 2);
    for (int i = 0; i < VICTIMS; i++) {
      archive.publish(
          "victims",
          made.resource("victims", i, (type, number) -> new UUID(7, number).toString())
              .path("attributes")
              .toString()
              .replace('\'', '’'));
    }
    Path directory = Files.createTempDirectory("yaddash-jmh-");
    home = directory;
    keeper = new Keeper(directory, catalogue, archive);
  }

  /** Removes it again. */
  @TearDown
  public void remove() throws IOException {
    opened().close();
    try (Stream<Path> found = Files.walk(java.util.Objects.requireNonNull(home))) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private Keeper opened() {
    return java.util.Objects.requireNonNull(keeper);
  }

  private long ask(List<Filter> filters, List<Order> orders, boolean render) {
    try (Snapshot snapshot = opened().snapshot()) {
      Answer answer =
          snapshot.answer(new Question("victims", filters, orders, page, List.of(), languages));
      long bytes = answer.total();
      for (Found found : render ? answer.found() : List.<Found>of()) {
        bytes += found.rendered(languages).json().length;
      }
      return bytes;
    }
  }

  private List<Filter> women() {
    return List.of(
        new Filter.Equal(
            catalogue.property("victims", "sex").orElseThrow(), new Value.Text("female")));
  }

  private List<Order> byName() {
    return List.of(
        new Order(catalogue.property("victims", "died").orElseThrow(), true),
        new Order(catalogue.property("victims", "name").orElseThrow(), false));
  }

  /** A filtered and sorted list of 25. */
  @Benchmark
  public long findsAList() {
    return ask(women(), byName(), false);
  }

  /** The same, with the resources. */
  @Benchmark
  public long findsAListAndTakesItsResources() {
    return ask(women(), byName(), true);
  }

  /** The best 25 for words of a biography. */
  @Benchmark
  public long findsWords() {
    return ask(List.of(Filter.Search.of("neighbours lantern").orElseThrow()), List.of(), false);
  }
}
