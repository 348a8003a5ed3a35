package org.yaddash.imports.recognise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaddash.imports.extract.legacy.Block;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.people.lists.VictimLists;

/** Reads a table of victims whose columns somebody has named. */
public final class VictimTable {
  private VictimTable() {}

  /**
   * A candidate for each row that names somebody.
   *
   * @param rows the rows of people, without those that name the columns
   * @param columns what each column holds: {@code full}, {@code family}, {@code given}, {@code
   *     patronymic}, {@code number}, the name of a field of victims, or "" for what is not read
   */
  public static List<Candidate> read(
      Legacy legacy, List<Block.Row> rows, List<String> columns, @Nullable String language) {
    VictimEntries entries = new VictimEntries(language, new Draft.Pages(legacy));
    List<Candidate> candidates = new ArrayList<>();
    for (Person person : VictimLists.rows(legacy, rows, columns, language)) {
      candidates.add(entries.of(person));
    }
    return candidates;
  }
}
