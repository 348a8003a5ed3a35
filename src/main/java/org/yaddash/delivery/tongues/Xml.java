package org.yaddash.delivery.tongues;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An XML document in the making. Whatever text is given, the document is well-formed: characters
 * that XML cannot hold are left out, halves of pairs become the replacement character.
 */
public final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final StringWriter document = new StringWriter();
  private final XMLStreamWriter writer;

  /** Begins a document with its root element, which has this namespace as its default. */
  public Xml(String root, String namespace) {
    try {
      writer = FACTORY.createXMLStreamWriter(document);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement("", root, namespace);
      writer.writeDefaultNamespace(namespace);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // it writes to memory
    }
  }

  /** Names a further namespace on the element that was begun last. */
  public Xml namespace(String prefix, String namespace) {
    return run(() -> writer.writeNamespace(prefix, namespace));
  }

  /** Begins an element of the default namespace. */
  public Xml begin(String name) {
    return run(() -> writer.writeStartElement(name));
  }

  /** Begins an element of a namespace whose prefix is known. */
  public Xml begin(String prefix, String name) {
    return run(
        () ->
            writer.writeStartElement(
                prefix, name, writer.getNamespaceContext().getNamespaceURI(prefix)));
  }

  /** Begins an element that brings its own default or prefixed namespace. */
  public Xml begin(String prefix, String name, String namespace) {
    return run(
        () -> {
          writer.writeStartElement(prefix, name, namespace);
          writer.writeNamespace(prefix, namespace);
        });
  }

  /** Gives the element that was begun last an attribute; none when the value is null. */
  public Xml attribute(String name, @Nullable String value) {
    return value == null ? this : run(() -> writer.writeAttribute(name, legal(value)));
  }

  /** The same in a namespace, whose prefix is known. */
  public Xml attribute(String prefix, String namespace, String name, @Nullable String value) {
    return value == null
        ? this
        : run(() -> writer.writeAttribute(prefix, namespace, name, legal(value)));
  }

  /** {@code xml:lang}; none when it is no language tag. */
  public Xml language(@Nullable String language) {
    boolean tag =
        language != null
            && !language.isEmpty()
            && language.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c) && c < 128);
    return attribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", tag ? language : null);
  }

  /** Puts text into the element that was begun last. */
  public Xml text(String text) {
    return run(() -> writer.writeCharacters(legal(text)));
  }

  /** Ends the element that was begun last. */
  public Xml end() {
    return run(writer::writeEndElement);
  }

  /** A whole element with text. */
  public Xml element(String name, String text) {
    return begin(name).text(text).end();
  }

  /** A whole element without content. */
  public Xml empty(String name, Map<String, String> attributes) {
    begin(name);
    attributes.forEach(this::attribute);
    return end();
  }

  /** Ends the document; its bytes, in UTF-8. */
  public byte[] bytes() {
    run(writer::writeEndDocument);
    run(writer::close);
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The text without what XML 1.0 cannot hold. */
  static String legal(String text) {
    StringBuilder legal = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      boolean right =
          pair
              || (c >= ' ' && !Character.isSurrogate(c) && c < '\ufffe')
              || c == '\t'
              || c == '\n'
              || c == '\r';
      if (!right && legal == null) {
        legal = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (legal != null && right) {
        legal.append(c);
      } else if (legal != null && Character.isSurrogate(c)) {
        legal.append('\ufffd');
      }
      if (pair) {
        i++;
        if (legal != null) {
          legal.append(text.charAt(i));
        }
      }
    }
    return legal == null ? text : legal.toString();
  }

  private interface Step {
    void write() throws XMLStreamException;
  }

  private Xml run(Step step) {
    try {
      step.write();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML can always be written to memory", e);
    }
  }
}
