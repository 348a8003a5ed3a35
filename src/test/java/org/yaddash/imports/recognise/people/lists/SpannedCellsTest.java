package org.yaddash.imports.recognise.people.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Legacy;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.recognise.pages.BodyHtml;
import org.yaddash.imports.recognise.people.Person;
import org.yaddash.imports.recognise.words.Found;

/** Tables whose cells reach over several rows and columns, as pages of HTML have them. */
class SpannedCellsTest {
  private static final String TABLE =
      "<h1>Those who died at Torvend</h1><table border=1>"
          + "<tr><th rowspan=2>No.<th colspan=2>Name<th rowspan=2>Born<th rowspan=2>Street<th rowspan=2>Cause"
          + "<tr><th>Surname<th>Given name"
          + "<tr><td>1<td rowspan=3>Halvard<td>Mira<td>1932<td rowspan=3>7 Weir Street<td rowspan=2>drowned"
          + "<tr><td>2<td>Osk<td>1958"
          + "<tr><td>3<td>Pell<td>1960<td>crushed"
          + "<tr><td colspan=6><b>From the village of Usk</b>"
          + "<tr><td>4<td>Sandor<td>Ilse<td>1949<td>Mill Lane<td>heart failure"
          + "<tr><td>5<td>\"<td>Jon<td>1947<td>idem<td>drowned</table>";

  @TempDir Path directory;

  @Test
  void whatACellSaysHoldsForEveryRowThatItReachesDownTo() throws IOException {
    List<Person> people = people(TABLE);

    assertThat(people)
        .extracting(SpannedCellsTest::told)
        .containsExactly(
            "Halvard Mira, 1932, 7 Weir Street, drowning",
            "Halvard Osk, 1958, 7 Weir Street, drowning",
            "Halvard Pell, 1960, 7 Weir Street, other",
            "Sandor Ilse, 1949, Mill Lane, other",
            "Sandor Jon, 1947, Mill Lane, drowning");
  }

  @Test
  void aValueFromAboveHasThePlaceWhereItsWordsStand() throws IOException {
    Legacy legacy = read(TABLE);
    Person third = VictimLists.in(legacy, "en").people().get(2);
    int row = legacy.text().indexOf("Pell");

    Found<String> family = third.names().get(1).text();
    assertThat(family.start()).isLessThan(row);
    assertThat(legacy.text().substring(family.start(), family.end())).isEqualTo("Halvard");
    assertThat(third.names().get(0).text().start()).isEqualTo(row);
  }

  @Test
  void severalRowsUnderOneNameAreOnePerson() throws IOException {
    List<Person> people =
        people(
            "<h1>The dead of Torvend</h1><table>"
                + "<tr><td>Surname<td>Given name<td>Born<td>Notes"
                + "<tr><td rowspan=2>Halvard<td rowspan=2>Mira<td>1932<td>found at the weir"
                + "<tr><td><td>buried in Usk"
                + "<tr><td rowspan=2>Brenning<td rowspan=2>Tove<td>1901<td>"
                + "<tr><td><td>not found"
                + "<tr><td>Sandor<td>Jon<td>1947<td></table>");

    assertThat(people)
        .extracting(p -> p.names().get(0).text().value())
        .containsExactly("Halvard Mira", "Brenning Tove", "Sandor Jon");
  }

  @Test
  void theTableKeepsItsSpansInTheBody() throws IOException {
    Legacy legacy = read(TABLE);
    String body = BodyHtml.of(legacy, legacy.blocks(), null);

    assertThat(body)
        .contains("<tr><th rowspan=\"2\">No.</th><th colspan=\"2\">Name</th>")
        .contains("<tr><th>Surname</th><th>Given name</th></tr>")
        .contains("<td rowspan=\"3\">Halvard</td><td>Mira</td>")
        .contains("<tr><td>2</td><td>Osk</td><td>1958</td></tr>")
        .contains("<td colspan=\"6\"><strong>From the village of Usk</strong></td>");
  }

  @Test
  void aCellWhoseFirstRowIsNotInTheBodyIsWrittenWhereItReachesDownTo() throws IOException {
    Legacy legacy = read(TABLE);
    String body = BodyHtml.of(legacy, legacy.blocks().subList(4, legacy.blocks().size()), null);

    assertThat(body).contains("<tr><td>2</td><td rowspan=\"2\">Halvard</td><td>Osk</td>");
  }

  private List<Person> people(String html) throws IOException {
    return VictimLists.in(read(html), "en").people();
  }

  private Legacy read(String html) throws IOException {
    Path file = Files.writeString(directory.resolve("table.html"), html);
    return new Extractor().extract(new Original(file, "table.html", null, 100_000));
  }

  private static String told(Person person) {
    return person.names().get(0).text().value()
        + List.of("born", "residence", "cause").stream()
            .map(field -> person.facts().get(field))
            .map(found -> found == null ? "" : ", " + found.value())
            .collect(Collectors.joining());
  }
}
