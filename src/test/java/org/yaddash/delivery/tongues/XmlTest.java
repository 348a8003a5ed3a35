package org.yaddash.delivery.tongues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class XmlTest {
  private static Element parse(byte[] document) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(document))
        .getDocumentElement();
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u0000b\u0008c\u001fd', abcd",
    "']]>', ]]>",
    "'<script>&amp;\"''', '<script>&amp;\"'''",
    "'\ud83d\ude00 pair', '\ud83d\ude00 pair'",
    "'\u202eright to left\u202c', '\u202eright to left\u202c'",
    "'x\ufffey\uffffz', xyz",
    "'Ələkbərov Алекперов', 'Ələkbərov Алекперов'",
  })
  void whateverTheTextTheDocumentIsWellFormed(String text, String read) throws Exception {
    byte[] document = new Xml("a", "urn:a").attribute("b", text).element("c", text).bytes();

    Element root = parse(document);
    assertThat(root.getTextContent()).isEqualTo(read);
    assertThat(root.getAttribute("b")).isEqualTo(read);
  }

  @Test
  void halvesOfPairsBecomeTheReplacementCharacter() throws Exception {
    String text = "a" + (char) 0xd83d + "b" + (char) 0xde00 + "c" + (char) 0xd83d;

    assertThat(parse(new Xml("a", "urn:a").text(text).bytes()).getTextContent())
        .isEqualTo("a\ufffdb\ufffdc\ufffd");
  }

  @Test
  void noCharacterBreaksIt() throws Exception {
    Random random = new Random(1990);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 200; j++) {
        int range = random.nextInt(4);
        text.append(
            (char)
                (range == 0
                    ? random.nextInt(0x80)
                    : range == 1
                        ? 0xd800 + random.nextInt(0x800)
                        : range == 2 ? 0xfff0 + random.nextInt(16) : random.nextInt(0x10000)));
      }
      String hostile = text.toString();
      parse(new Xml("a", "urn:a").attribute("b", hostile).element("c", hostile).bytes());
    }
  }

  @Test
  void whatIsNoLanguageTagIsNotToldAsOne() throws Exception {
    byte[] document =
        new Xml("a", "urn:a")
            .begin("b")
            .language("az-Latn")
            .end()
            .begin("c")
            .language("\"><x")
            .end()
            .bytes();

    Element root = parse(document);
    assertThat(((Element) root.getFirstChild()).getAttribute("xml:lang")).isEqualTo("az-Latn");
    assertThat(((Element) root.getLastChild()).hasAttribute("xml:lang")).isFalse();
  }
}
