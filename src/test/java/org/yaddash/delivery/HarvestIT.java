package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.Answer;

/** Harvesting by OAI-PMH 2.0. */
class HarvestIT {
  private final Archive archive = Archive.shared();
  private final String root = archive.yaddash.uri("").toString();

  private XmlAnswers oai(String query) {
    Answer answer = archive.yaddash.get("/api/oai" + (query.isEmpty() ? "" : "?" + query));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/xml");
    XmlAnswers read = XmlAnswers.of(answer);
    assertThat(read.text("/OAI-PMH/request")).isEqualTo(root + "/api/oai");
    assertThat(read.text("/OAI-PMH/responseDate"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    return read;
  }

  private String published(String attributes) {
    return archive.publish(newEntry("articles", attributes));
  }

  private void unpublish(String id) {
    String path = "/manage/articles/" + id;
    Answer taken =
        archive.yaddash.post(
            path + "/unpublish", "If-Match", archive.yaddash.get(path).header("ETag"));
    assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
  }

  @Test
  void theRepositoryIdentifiesItself() {
    XmlAnswers answer = oai("verb=Identify");

    assertThat(answer.text("/OAI-PMH/request/@verb")).isEqualTo("Identify");
    assertThat(answer.texts("/OAI-PMH/Identify/*"))
        .startsWith("Yaddash", root + "/api/oai", "2.0")
        .endsWith("persistent", "YYYY-MM-DDThh:mm:ssZ", "gzip");
    assertThat(answer.text("//adminEmail")).matches("\\S+@(\\S+\\.)+\\S+");
    assertThat(oai("verb=ListSets").texts("//setSpec"))
        .contains("articles", "photos", "sourceQuotes", "victims");
    assertThat(oai("verb=ListMetadataFormats").texts("//metadataPrefix")).containsExactly("oai_dc");
  }

  @Test
  void aRecordIsToldInDublinCore() {
    String id =
        published(
            "{'title': 'The dam ]]> & after', 'authors': ['Mira Tallow', 'J. Ferrin'], 'summary': 'In short.', 'keywords': ['flood'], 'publishedOn': '1972-03?', 'language': 'en', 'rights': 'free'}");
    XmlAnswers answer = oai("verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:" + id);

    assertThat(answer.text("//header/identifier")).isEqualTo("urn:uuid:" + id);
    assertThat(answer.text("//header/setSpec")).isEqualTo("articles");
    assertThat(answer.texts("//metadata/*/*"))
        .containsExactly(
            "The dam ]]> & after",
            "Mira Tallow",
            "J. Ferrin",
            "flood",
            "In short.",
            "1972-03?",
            "Text",
            root + "/api/articles/" + id,
            "en",
            "free");
    assertThat(oai("verb=ListMetadataFormats&identifier=urn:uuid:" + id).texts("//metadataPrefix"))
        .containsExactly("oai_dc");
  }

  @Test
  void privateFieldsAndDraftsAreNotHarvested() {
    String all =
        archive.yaddash.get("/api/oai?verb=ListRecords&metadataPrefix=oai_dc&set=victims").text();

    assertThat(all).contains(archive.boy).doesNotContain("secret");
    assertThat(
            oai("verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:" + archive.draft)
                .text("//error/@code"))
        .isEqualTo("idDoesNotExist");
  }

  @Test
  void everyRecordIsReadOnceByTokensAndWhatChangesMeanwhileComesAgain() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      ids.add("urn:uuid:" + published("{'title': 'Record %d'}".formatted(i)));
    }
    List<String> read = new ArrayList<>();
    XmlAnswers part = oai("verb=ListIdentifiers&metadataPrefix=oai_dc&set=articles");
    int size = Integer.parseInt(part.text("//resumptionToken/@completeListSize"));
    String gone = ids.get(0);
    boolean took = false;
    while (true) {
      assertThat(part.text("//resumptionToken/@cursor")).isEqualTo(Integer.toString(read.size()));
      read.addAll(part.texts("//header/identifier"));
      String token = part.text("//resumptionToken");
      if (token.isEmpty()) {
        break;
      }
      if (!took && read.contains(gone)) {
        unpublish(gone.substring("urn:uuid:".length()));
        took = true;
      }
      part = oai("verb=ListIdentifiers&resumptionToken=" + token);
    }
    Set<String> once = new LinkedHashSet<>(read);
    assertThat(once).containsAll(ids);
    assertThat(read.size()).isGreaterThanOrEqualTo(size).isLessThanOrEqualTo(once.size() + 1);
    assertThat(oai("verb=ListIdentifiers&metadataPrefix=oai_dc").texts("//header")).hasSize(100);
  }

  @Test
  void whatIsTakenAwayStaysAsADeletedRecord() {
    String id = published("{'title': 'Soon gone'}");
    String query = "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:" + id;
    String before = oai(query).text("//datestamp");
    unpublish(id);
    XmlAnswers answer = oai(query);

    assertThat(answer.text("//header/@status")).isEqualTo("deleted");
    assertThat(answer.texts("//metadata")).isEmpty();
    assertThat(answer.text("//datestamp")).isGreaterThanOrEqualTo(before);
    XmlAnswers since = oai("verb=ListRecords&metadataPrefix=oai_dc&set=articles&from=" + before);
    assertThat(since.texts("//header[@status='deleted']/identifier")).contains("urn:uuid:" + id);
    assertThat(archive.yaddash.post("/manage/index/rebuild").status()).isEqualTo(200);
    assertThat(oai(query).text("//header/@status")).isEqualTo("deleted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | badVerb",
        "verb=Nothing | badVerb",
        "verb=Identify&verb=Identify | badVerb",
        "verb=Identify&x=1 | badArgument",
        "verb=Identify&set=articles | badArgument",
        "verb=ListRecords | badArgument",
        "verb=ListRecords&metadataPrefix=marc | cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2000-01-01&until=2000-01-01T00:00:00Z | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2001-01-01&until=2000-01-01 | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2000-01-01&from=2000-01-02 | badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-20 | noRecordsMatch",
        "verb=ListIdentifiers&metadataPrefix=oai_dc&set=nothing | noRecordsMatch",
        "verb=ListRecords&resumptionToken=abc | badResumptionToken",
        "verb=ListRecords&resumptionToken=abc&metadataPrefix=oai_dc | badArgument",
        "verb=ListSets&resumptionToken=abc | badResumptionToken",
        "verb=GetRecord&identifier=urn:uuid:x | badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:x | idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:01a20669-401c-731e-840d-5506aa21ae42 | idDoesNotExist",
        "verb=ListMetadataFormats&identifier=x | idDoesNotExist",
      })
  void errorsAreToldInsideTheProtocol(String query, String code) {
    XmlAnswers answer = oai(query.replace("''", ""));

    assertThat(answer.text("//error/@code")).isEqualTo(code);
    if (code.equals("badVerb") || code.equals("badArgument")) {
      assertThat(answer.texts("/OAI-PMH/request/@*")).isEmpty();
    }
  }

  @Test
  void theSameIsAnsweredToAForm() {
    Answer answer =
        archive.yaddash.ask(
            "POST",
            "/api/oai",
            "verb=ListSets".getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(XmlAnswers.of(answer).texts("//setSpec")).contains("victims");
    assertThat(
            archive
                .yaddash
                .ask(
                    "POST",
                    "/api/oai",
                    "a".repeat(9000).getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(413);
  }
}
