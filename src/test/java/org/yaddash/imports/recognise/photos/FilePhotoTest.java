package org.yaddash.imports.recognise.photos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.darkroom.Inscribed;
import org.yaddash.darkroom.Negative;
import org.yaddash.imports.extract.Extractor;
import org.yaddash.imports.extract.legacy.Original;
import org.yaddash.imports.recognise.Candidate;
import org.yaddash.imports.recognise.Recogniser;
import org.yaddash.imports.recognise.Surroundings;

/** What is written into a picture's file becomes fields of its photo. */
class FilePhotoTest {
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  @TempDir Path dir;

  private static Inscribed picture() {
    return new Inscribed(Negative.landscape(7).jpeg(300, 0.7));
  }

  private Candidate photo(Inscribed inscribed) throws IOException {
    Path file = Files.write(dir.resolve("scan.jpg"), inscribed.bytes());
    List<Candidate> candidates =
        new Recogniser()
            .recognise(
                new Extractor().extract(new Original(file, "scan.jpg", null, 1_000)),
                new Surroundings("scan.jpg", null, null, Set.of()));
    assertThat(candidates).hasSize(1);
    return candidates.get(0);
  }

  @Test
  void everyFieldOfIptcIsTakenOver() throws IOException {
    Candidate photo =
        photo(
            picture()
                .iptc(120, "The weir keeper at his gate".getBytes(UTF_8))
                .iptc(5, "Weir keeper".getBytes(UTF_8))
                .iptc(55, "19641119".getBytes(UTF_8))
                .iptc(80, "Osval Fardunov".getBytes(UTF_8))
                .iptc(110, "The Olm Courier".getBytes(UTF_8))
                .iptc(116, "(c) Olm Town Museum".getBytes(UTF_8))
                .iptc(92, "Mill Street".getBytes(UTF_8))
                .iptc(90, "Tervash".getBytes(UTF_8))
                .iptc(101, "Olmland".getBytes(UTF_8))
                .iptc(25, "weir".getBytes(UTF_8))
                .iptc(25, "flood".getBytes(UTF_8)));

    JsonNode document = photo.document();
    assertThat(document.at("/caption").elements().next().asText())
        .isEqualTo("The weir keeper at his gate");
    assertThat(document.at("/title").elements().next().asText()).isEqualTo("Weir keeper");
    assertThat(document.at("/takenOn").asText()).isEqualTo("1964-11-19");
    assertThat(document.at("/credit").asText()).isEqualTo("Osval Fardunov / The Olm Courier");
    assertThat(document.at("/rights").asText()).isEqualTo("(c) Olm Town Museum");
    assertThat(document.at("/place").asText()).isEqualTo("Mill Street, Tervash, Olmland");
    assertThat(document.at("/keywords").toString()).isEqualTo("[\"weir\",\"flood\"]");
    assertThat(photo.provenance())
        .filteredOn(place -> place.field().equals("takenOn"))
        .extracting(Candidate.Provenance::exact)
        .containsExactly("19641119");
    assertThat(photo.provenance()).allSatisfy(place -> assertThat(place.start()).isEqualTo(-1));
  }

  @Test
  void oldIptcInWindows1251IsReadByItsLetters() throws IOException {
    JsonNode document =
        photo(
                picture()
                    .iptc(
                        120,
                        "Сторож плотины у ворот после наводнения, на следующее утро"
                            .getBytes(WINDOWS_1251))
                    .iptc(80, "Осип Фардунов".getBytes(WINDOWS_1251))
                    .iptc(90, "Терваш".getBytes(WINDOWS_1251)))
            .document();

    assertThat(document.at("/caption/ru").asText()).startsWith("Сторож плотины у ворот");
    assertThat(document.at("/credit").asText()).isEqualTo("Осип Фардунов");
    assertThat(document.at("/place").asText()).isEqualTo("Терваш");
  }

  @Test
  void iptcThatSaysItIsUtf8Is() throws IOException {
    JsonNode document =
        photo(
                picture()
                    .iptcInUtf8()
                    .iptc(120, "Bəndin gözətçisi daşqından sonra səhər qapıda".getBytes(UTF_8))
                    .iptc(80, "Şəmsi Tərvaşlı".getBytes(UTF_8)))
            .document();

    assertThat(document.at("/caption/az").asText()).startsWith("Bəndin gözətçisi");
    assertThat(document.at("/credit").asText()).isEqualTo("Şəmsi Tərvaşlı");
  }

  @Test
  void xmpSpeaksInSeveralLanguagesAndIsBelievedFirst() throws IOException {
    Candidate photo =
        photo(
            picture()
                .xmp(
                    """
                    <dc:description><rdf:Alt>
                     <rdf:li xml:lang="x-default">The keeper at his gate</rdf:li>
                     <rdf:li xml:lang="en-GB">The keeper at his gate</rdf:li>
                     <rdf:li xml:lang="az">Gözətçi qapıda</rdf:li>
                     <rdf:li xml:lang="ru">Сторож у ворот</rdf:li></rdf:Alt></dc:description>
                    <dc:creator><rdf:Seq><rdf:li>Osval Fardunov</rdf:li></rdf:Seq></dc:creator>
                    <dc:subject><rdf:Bag><rdf:li>weir</rdf:li><rdf:li>gate</rdf:li></rdf:Bag></dc:subject>
                    <photoshop:DateCreated>1964-11-19T23:30:00</photoshop:DateCreated>
                    <photoshop:City>Tervash</photoshop:City>
                    """)
                .iptc(90, "Kelmar".getBytes(UTF_8))
                .exif(0x010e, "A dog on a wall".getBytes(UTF_8))
                .taken("1971:05:02 08:00:00"));

    JsonNode document = photo.document();
    assertThat(document.at("/caption/en").asText()).isEqualTo("The keeper at his gate");
    assertThat(document.at("/caption/az").asText()).isEqualTo("Gözətçi qapıda");
    assertThat(document.at("/caption/ru").asText()).isEqualTo("Сторож у ворот");
    assertThat(document.at("/takenOn").asText()).isEqualTo("1964-11-19");
    assertThat(document.at("/place").asText()).isEqualTo("Tervash");
    assertThat(document.at("/keywords").toString()).isEqualTo("[\"weir\",\"gate\"]");
    assertThat(String.join("\n", photo.doubts())).contains("Kelmar", "1971-05-02");
  }

  @Test
  void whereTheCameraStoodAndWhatItWroteByItselfIsNotTaken() throws IOException {
    Candidate photo =
        photo(
            picture()
                .exif(0x010e, "OLYMPUS DIGITAL CAMERA         ".getBytes(UTF_8))
                .exif(0x010f, "OLYMPUS".getBytes(UTF_8))
                .taken("2000:01:01 00:00:00")
                .somewhere());

    assertThat(photo.document().fieldNames()).toIterable().containsExactly("width", "height");
  }

  @ParameterizedTest
  @CsvSource({
    "1964:11:19 10:30:00, 1964-11-19",
    "19641119, 1964-11-19",
    "1964-11-19T23:59:00+04:00, 1964-11-19",
    "19641100, 1964-11",
    "19640000, 1964",
    "1964-11, 1964-11",
    "1964, 1964",
    "2010:01:01 09:15:00, 2010-01-01",
  })
  void datesAreAsExactAsTheyAreWritten(String written, String edtf) {
    assertThat(FileDate.edtf(written)).isEqualTo(edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "0000:00:00 00:00:00",
    "1964:13:01 00:00:00",
    "1964:02:31 10:00:00",
    "1980:01:01 00:00:00",
    "12",
    "yesterday",
    "1500:01:02"
  })
  void whatIsNoDateIsNone(String written) {
    assertThat(FileDate.edtf(written)).isNull();
  }
}
