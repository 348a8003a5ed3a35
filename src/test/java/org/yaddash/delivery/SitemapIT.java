package org.yaddash.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaddash.Resources.newEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaddash.Answer;
import org.yaddash.RunningYaddash;

/** What search engines are told. */
class SitemapIT {
  @Test
  void everyEntryIsFoundFromTheRobotsFile() {
    Archive archive = Archive.shared();
    String root = archive.yaddash.uri("").toString();
    Answer robots = archive.yaddash.get("/robots.txt");
    assertThat(robots.header("Content-Type")).startsWith("text/plain");
    assertThat(robots.text()).contains("Sitemap: " + root + "/sitemap.xml\n", "Disallow: /manage");

    Answer index = archive.yaddash.get("/sitemap.xml");
    List<String> addresses = new ArrayList<>();
    for (String part : XmlAnswers.of(index).texts("/sitemapindex/sitemap/loc")) {
      Answer answer = archive.yaddash.get(part.substring(root.length()));
      assertThat(answer.header("Content-Type")).isEqualTo("application/xml");
      XmlAnswers map = XmlAnswers.of(answer);
      addresses.addAll(map.texts("/urlset/url/loc"));
      map.texts("/urlset/url/lastmod").forEach(java.time.Instant::parse);
    }
    for (String type : List.of("articles", "victims", "photos", "sourceQuotes")) {
      int total = archive.api(type).at("/meta/total").asInt();
      assertThat(addresses.stream().filter(one -> one.contains("/api/" + type + "/")).distinct())
          .hasSize(total);
    }
    assertThat(addresses)
        .contains(root + "/api/victims/" + archive.boy)
        .doesNotContain(root + "/api/articles/" + archive.draft);
    assertThat(archive.yaddash.get("/sitemap.xml", "If-None-Match", index.header("ETag")).status())
        .isEqualTo(304);
    assertThat(archive.yaddash.head("/sitemap.xml").bytes()).isEmpty();
    for (String path :
        List.of("/sitemap-articles-2.xml", "/sitemap-articles-0.xml", "/sitemap-nothing-1.xml")) {
      Answer lacking = archive.yaddash.get(path);
      assertThat(lacking.status()).as(path).isEqualTo(404);
      assertThat(lacking.at("/errors/0/code").asText()).as(path).isNotEmpty();
    }
    assertThat(archive.yaddash.get("/sitemap.xml?x=1").status()).isEqualTo(400);
  }

  @Test
  void theAddressesAreTheFrontEndsWhereThereIsOne() {
    try (RunningYaddash yaddash =
        RunningYaddash.start(
            Map.of(
                "YADDASH_URL",
                "https://api.memory.example",
                "YADDASH_NAME",
                "Book of Varn",
                "YADDASH_CONTACT",
                "keeper@memory.example",
                "YADDASH_PAGES",
                "https://memory.example/{type}/{slug} victims=https://memory.example/people/{id}"))) {
      assertThat(XmlAnswers.of(yaddash.get("/sitemap.xml")).texts("/urlset/url/loc"))
          .containsExactly("https://api.memory.example/api");
      String article = publish(yaddash, "articles", "{'title': 'Ferry & Quay'}");
      String victim = publish(yaddash, "victims", "{'names': [{'text': 'Orla Venn'}]}");
      String slug = yaddash.get("/api/articles/" + article).at("/data/attributes/slug").asText();

      assertThat(XmlAnswers.of(yaddash.get("/sitemap-articles-1.xml")).texts("/urlset/url/loc"))
          .containsExactly("https://memory.example/articles/" + slug);
      assertThat(XmlAnswers.of(yaddash.get("/sitemap-victims-1.xml")).texts("/urlset/url/loc"))
          .containsExactly("https://memory.example/people/" + victim);
      assertThat(XmlAnswers.of(yaddash.get("/sitemap.xml")).texts("//loc"))
          .contains("https://api.memory.example/sitemap-victims-1.xml");
      Answer feed = yaddash.get("/api/feeds/articles.json");
      assertThat(feed.at("/title").asText()).startsWith("Book of Varn");
      assertThat(feed.at("/items/0/url").asText())
          .isEqualTo("https://memory.example/articles/" + slug);
      XmlAnswers identity = XmlAnswers.of(yaddash.get("/api/oai?verb=Identify"));
      assertThat(identity.text("//adminEmail")).isEqualTo("keeper@memory.example");
      assertThat(identity.text("//baseURL")).isEqualTo("https://api.memory.example/api/oai");
      Answer linked = yaddash.get("/api/victims/" + victim, "Accept", "application/ld+json");
      assertThat(linked.at("/url").asText()).isEqualTo("https://memory.example/people/" + victim);
      assertThat(linked.at("/@id").asText())
          .isEqualTo("https://api.memory.example/api/victims/" + victim);
    }
  }

  private static String publish(RunningYaddash yaddash, String type, String attributes) {
    Answer created = yaddash.post("/manage/" + type, newEntry(type, attributes));
    String id = created.at("/data/id").asText();
    Answer published =
        yaddash.post(
            "/manage/%s/%s/publish".formatted(type, id), "If-Match", created.header("ETag"));
    assertThat(published.status()).as(published.toString()).isEqualTo(200);
    return id;
  }
}
