package org.yaddash;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the table of rooms: who may import whom, which library belongs where, and that every
 * package says what it is for. A new room is added to {@link #ROOMS}, here and in {@code
 * docs/architecture.md}.
 */
class ArchitectureTest {
  private static final String ROOT = "org.yaddash.";
  private static final String ALL = "*";

  /** Room → the rooms that it may import, besides {@code problems} and {@code settings}. */
  private static final Map<String, Set<String>> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put("launch", Set.of());
    ROOMS.put("start", Set.of(ALL));
    ROOMS.put("problems", Set.of());
    ROOMS.put("settings", Set.of());
    ROOMS.put("types", Set.of());
    ROOMS.put("originals", Set.of());
    ROOMS.put("processes", Set.of());
    ROOMS.put("renditions.develop", Set.of("processes"));
    ROOMS.put("renditions", Set.of("renditions.develop", "processes", "originals"));
    ROOMS.put("content.log", Set.of());
    ROOMS.put("content", Set.of("content.log", "types"));
    ROOMS.put(
        "imports",
        Set.of(
            "imports.extract",
            "imports.recognise",
            "imports.fork",
            "imports.upload",
            "imports.ledger",
            "imports.site",
            "imports.compare",
            "imports.likeness",
            "imports.photos",
            "imports.whereabouts",
            "imports.profiles",
            "types",
            "originals",
            "content",
            "content.log"));
    ROOMS.put("imports.upload", Set.of("originals"));
    ROOMS.put("imports.ledger", Set.of("content.log"));
    ROOMS.put("imports.compare", Set.of("imports.recognise"));
    ROOMS.put(
        "imports.likeness",
        Set.of("imports.compare", "imports.extract", "imports.recognise", "statements"));
    ROOMS.put(
        "imports.photos",
        Set.of(
            "content.log",
            "imports.ledger",
            "imports.likeness",
            "imports.site",
            "imports.upload",
            "imports.whereabouts"));
    ROOMS.put(
        "imports.site",
        Set.of(
            "content.log",
            "imports.compare",
            "imports.ledger",
            "imports.recognise",
            "imports.upload",
            "imports.whereabouts",
            "redirects"));
    ROOMS.put("imports.whereabouts", Set.of("imports.ledger", "imports.upload"));
    ROOMS.put("imports.profiles", Set.of("imports.extract"));
    ROOMS.put("imports.guided", Set.of("imports.extract", "imports.profiles", "imports.recognise"));
    ROOMS.put(
        "imports.fork",
        Set.of(
            "imports.extract",
            "imports.recognise",
            "imports.profiles",
            "imports.guided",
            "processes"));
    ROOMS.put("imports.extract", Set.of("imports.profiles"));
    ROOMS.put("imports.recognise", Set.of("imports.extract", "types"));
    ROOMS.put("names", Set.of());
    ROOMS.put("statements", Set.of());
    ROOMS.put("search.words", Set.of("names"));
    ROOMS.put("search.projection", Set.of("search.words", "content", "statements", "types"));
    ROOMS.put(
        "search.documents",
        Set.of("search.projection", "search.words", "content", "statements", "types"));
    ROOMS.put("search.segments", Set.of("search.projection"));
    ROOMS.put("search.ranking", Set.of());
    ROOMS.put("search.lists", Set.of("search.projection", "search.ranking", "search.segments"));
    ROOMS.put("search.vocabulary", Set.of("search.projection", "search.words", "names"));
    ROOMS.put(
        "search.finding",
        Set.of(
            "search.projection",
            "search.ranking",
            "search.segments",
            "search.vocabulary",
            "search.words",
            "names",
            "types"));
    ROOMS.put(
        "search",
        Set.of(
            "search.documents",
            "search.finding",
            "search.lists",
            "search.projection",
            "search.ranking",
            "search.segments",
            "search.words",
            "content",
            "content.log",
            "statements",
            "types"));
    ROOMS.put("redirects", Set.of());
    ROOMS.put("access", Set.of());
    ROOMS.put("http", Set.of());
    ROOMS.put(
        "editing",
        Set.of(
            "types",
            "originals",
            "content",
            "content.log",
            "imports",
            "imports.upload",
            "imports.ledger",
            "imports.site",
            "imports.fork",
            "imports.extract",
            "imports.recognise",
            "imports.likeness",
            "imports.photos",
            "imports.profiles",
            "statements",
            "search",
            "search.projection",
            "access",
            "http"));
    ROOMS.put(
        "delivery",
        Set.of(
            "content",
            "content.log",
            "search",
            "search.finding",
            "search.projection",
            "originals",
            "redirects",
            "statements",
            "renditions",
            "renditions.develop",
            "types",
            "http"));
  }

  private static final JavaClasses YADDASH =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.yaddash");

  @Test
  void everyClassLivesInARoom() {
    assertThat(YADDASH.stream().map(ArchitectureTest::room).distinct().toList())
        .isSubsetOf(ROOMS.keySet());
  }

  @Test
  void roomsImportOnlyWhatTheTableSays() {
    Set<String> strangers = new TreeSet<>();
    for (JavaClass from : YADDASH) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (to.getPackageName().startsWith(ROOT) && !mayImport(room(from), room(to))) {
          strangers.add(room(from) + " imports " + room(to) + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void noPackagesGoInCircles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(YADDASH);
  }

  @ParameterizedTest
  @CsvSource({
    "jakarta.persistence.., content content.log imports.ledger imports.whereabouts redirects access",
    "org.eclipse.persistence.., start content.log",
    "org.apache.lucene.., search search.documents search.finding search.lists search.projection search.ranking search.segments search.vocabulary search.words",
    "org.apache.tika.., imports.extract",
    "org.apache.pdfbox.., imports.extract renditions.develop",
    "org.netpreserve.., imports.upload",
    "org.jsoup.., imports.extract imports.profiles content",
    "jakarta.ws.rs.., http editing delivery",
    "com.networknt.., types imports.profiles",
    "com.github.benmanes.caffeine.., delivery search.finding search.segments search.vocabulary",
    "graphql.., delivery",
    "org.flywaydb.., start",
    "fish.payara.., launch",
  })
  void librariesStayInTheirRooms(String library, String rooms) {
    Set<String> allowed = Set.of(rooms.split(" ", -1));
    noClasses()
        .that(describe("are not in " + rooms, type -> !allowed.contains(room(type))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(YADDASH);
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    Set<String> silent =
        YADDASH.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(room -> room.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(silent).isEmpty();
  }

  @Test
  void noDrawerIsNamedAfterNothing() {
    classes()
        .should()
        .resideOutsideOfPackages("..util..", "..helper..", "..common..")
        .andShould()
        .haveSimpleNameNotStartingWith("Default")
        .check(YADDASH);
  }

  private static boolean mayImport(String from, String to) {
    Set<String> allowed = ROOMS.getOrDefault(from, Set.of());
    boolean isBase = from.equals("problems") || from.equals("launch");
    return from.equals(to)
        || allowed.contains(ALL)
        || allowed.contains(to)
        || (!isBase && to.equals("problems"))
        || (!isBase && !from.equals("settings") && to.equals("settings"));
  }

  /** The innermost room that a class's package is in, or its package when it is in none. */
  private static String room(JavaClass type) {
    String name = type.getPackageName();
    String inside = name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    String room = inside;
    while (!ROOMS.containsKey(room) && room.contains(".")) {
      room = room.substring(0, room.lastIndexOf('.'));
    }
    return ROOMS.containsKey(room) ? room : inside;
  }
}
