package org.yaddash.delivery;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.yaddash.Answer;

/** An answer in XML, asked by XPath; namespaces are left aside. */
final class XmlAnswers {
  private final Document document;

  private XmlAnswers(Document document) {
    this.document = document;
  }

  static XmlAnswers of(Answer answer) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new XmlAnswers(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes())));
    } catch (Exception e) {
      throw new AssertionError(answer.toString(), e);
    }
  }

  /** The text at a path; "" when there is none. */
  String text(String path) {
    try {
      return XPathFactory.newInstance().newXPath().evaluate(path, document);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** The texts at a path. */
  List<String> texts(String path) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        texts.add(nodes.item(i).getTextContent());
      }
      return texts;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
